use crate::{Error, Result, Store, Write, instant, key, milliseconds};
use domain::calendar::{day_number, start_of};
use domain::organisation::CountyId;
use domain::posters::{Poster, PosterEffect, PosterKind, PosterLanguages};
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};
use std::collections::HashMap;

const COLUMNS: &str = "code, target, kind, languages, note, made_at, made_by";

/// Notes a print under its code, which follows from its form: printing the same form again adds nothing.
pub struct AddPoster {
    pub county: CountyId,
    pub poster: Poster,
}

impl Write for AddPoster {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        let poster = &self.poster;
        sqlx::query(
            "INSERT INTO posters (county, code, target, kind, languages, note, made_at, made_by) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (county, code) DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&poster.code)
        .bind(&poster.target)
        .bind(poster.kind.code())
        .bind(poster.languages.code())
        .bind(&poster.note)
        .bind(milliseconds(poster.made_at))
        .bind(poster.made_by)
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// Somebody came by a poster: one more on that day, and nothing of who it was.
pub struct CountVisit {
    pub county: CountyId,
    pub code: String,
    pub day: Date,
}

impl Write for CountVisit {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO poster_visits (county, code, day, visits) VALUES ($1, $2, $3, 1) \
             ON CONFLICT (county, code, day) DO UPDATE SET visits = poster_visits.visits + 1",
        )
        .bind(key(self.county))
        .bind(&self.code)
        .bind(i64::from(day_number(self.day)))
        .execute(connection)
        .await?;
        Ok(())
    }
}

impl Store {
    pub async fn poster(&self, county: CountyId, code: &str) -> Result<Option<Poster>> {
        let sql = format!("SELECT {COLUMNS} FROM posters WHERE county = $1 AND code = $2");
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(key(county)).bind(code);
        query.fetch_optional(&self.reads).await?.as_ref().map(poster).transpose()
    }

    /// Every print of the county, the latest first.
    pub async fn posters(&self, county: CountyId) -> Result<Vec<Poster>> {
        let sql = format!("SELECT {COLUMNS} FROM posters WHERE county = $1 ORDER BY made_at DESC, code");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(key(county)).fetch_all(&self.reads).await?;
        rows.iter().map(poster).collect()
    }

    /// What prints have brought, by their codes: in all, and from the day `recent` on.
    pub async fn poster_effects(&self, county: CountyId, recent: Date) -> Result<HashMap<String, PosterEffect>> {
        let mut effects: HashMap<String, PosterEffect> = HashMap::new();
        let visits = sqlx::query(
            "SELECT code, CAST(sum(visits) AS BIGINT), \
             CAST(sum(CASE WHEN day >= $2 THEN visits ELSE 0 END) AS BIGINT) \
             FROM poster_visits WHERE county = $1 GROUP BY code",
        );
        for row in visits.bind(key(county)).bind(i64::from(day_number(recent))).fetch_all(&self.reads).await? {
            let effect = effects.entry(row.try_get(0)?).or_default();
            (effect.visits, effect.recent_visits) = (count(&row, 1)?, count(&row, 2)?);
        }
        let feedback = sqlx::query(
            "SELECT poster, CAST(count(*) AS BIGINT), \
             CAST(sum(CASE WHEN received_at >= $2 THEN 1 ELSE 0 END) AS BIGINT) \
             FROM feedback WHERE county = $1 AND poster IS NOT NULL GROUP BY poster",
        );
        for row in feedback.bind(key(county)).bind(milliseconds(start_of(recent))).fetch_all(&self.reads).await? {
            let effect = effects.entry(row.try_get(0)?).or_default();
            (effect.feedback, effect.recent_feedback) = (count(&row, 1)?, count(&row, 2)?);
        }
        Ok(effects)
    }
}

fn count(row: &AnyRow, place: usize) -> Result<u64> {
    let count: i64 = row.try_get(place)?;
    Ok(count.unsigned_abs())
}

fn poster(row: &AnyRow) -> Result<Poster> {
    Ok(Poster {
        code: row.try_get(0)?,
        target: row.try_get(1)?,
        kind: PosterKind::parse(row.try_get(2)?).ok_or(Error::Unreadable("kind of poster"))?,
        languages: PosterLanguages::parse(row.try_get(3)?).ok_or(Error::Unreadable("languages of a poster"))?,
        note: row.try_get(4)?,
        made_at: instant(row.try_get(5)?)?,
        made_by: row.try_get(6)?,
    })
}
