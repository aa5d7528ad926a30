use crate::feedback::Changed;
use crate::{Error, Result, Store, Write, instant, key, milliseconds};
use domain::language::Language;
use domain::organisation::CountyId;
use domain::reports::{EditionEvent, EditionHappening, EditionState, Frozen, Period, ReportEdition};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::collections::{BTreeMap, HashMap};

/// The columns of an edition, in the order in which [`edition`] reads them.
const COLUMNS: &str = "edition, report, period, language, corrects, state, published_at, published_by, content, digest, \
     version";

/// An edition as it is to be, whole, and the line of its history. `edition.version` is the version that was read; of a
/// new one it is 0, and the event says that it was begun.
pub struct KeepEdition {
    pub county: CountyId,
    pub edition: ReportEdition,
    pub event: EditionEvent,
}

impl Write for KeepEdition {
    type Output = Changed;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Changed> {
        let edition = &self.edition;
        let is_new = self.event.what == EditionHappening::Begun;
        let frozen = edition.frozen();
        let sql = if is_new {
            "INSERT INTO report_editions (county, edition, version, state, published_at, published_by, content, digest, \
             report, period, language, corrects, begun_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
             ON CONFLICT (county, edition) DO NOTHING"
        } else {
            "UPDATE report_editions SET version = version + 1, state = $4, published_at = $5, published_by = $6, \
             content = $7, digest = $8 WHERE county = $1 AND edition = $2 AND version = $3"
        };
        let query = sqlx::query(sql)
            .bind(key(self.county))
            .bind(&edition.id)
            .bind(edition.version)
            .bind(edition.state.code())
            .bind(frozen.map(|frozen| milliseconds(frozen.at)))
            .bind(frozen.map(|frozen| frozen.by))
            .bind(frozen.map_or("", |frozen| frozen.content.as_str()))
            .bind(frozen.map_or("", |frozen| frozen.digest.as_str()));
        let query = if is_new {
            query
                .bind(&edition.report)
                .bind(edition.period.to_string())
                .bind(edition.language.code())
                .bind(edition.corrects.as_deref().unwrap_or(""))
                .bind(milliseconds(self.event.at))
        } else {
            query
        };
        if query.execute(&mut *connection).await?.rows_affected() == 0 {
            return Ok(if is_new { Changed::DoneBefore } else { Changed::SomebodyWasFaster });
        }
        set_words(self.county, edition, connection).await?;
        let number = if is_new { 0 } else { edition.version + 1 };
        sqlx::query(
            "INSERT INTO edition_events (county, edition, number, at, person, what) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(key(self.county))
        .bind(&edition.id)
        .bind(number)
        .bind(milliseconds(self.event.at))
        .bind(self.event.person)
        .bind(self.event.what.code())
        .execute(connection)
        .await?;
        Ok(Changed::Done)
    }
}

/// Texts and reasons as they are to be, and none besides.
async fn set_words(county: CountyId, edition: &ReportEdition, connection: &mut AnyConnection) -> Result<()> {
    sqlx::query("DELETE FROM edition_words WHERE county = $1 AND edition = $2")
        .bind(key(county))
        .bind(&edition.id)
        .execute(&mut *connection)
        .await?;
    for (kind, words) in [(TEXT, &edition.texts), (REASON, &edition.reasons)] {
        for (about, body) in words {
            sqlx::query("INSERT INTO edition_words (county, edition, kind, about, body) VALUES ($1, $2, $3, $4, $5)")
                .bind(key(county))
                .bind(&edition.id)
                .bind(kind)
                .bind(about)
                .bind(body)
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(())
}

const TEXT: &str = "text";
const REASON: &str = "reason";

impl Store {
    pub async fn report_edition(&self, county: CountyId, id: &str) -> Result<Option<ReportEdition>> {
        Ok(self.report_editions(county).await?.into_iter().find(|edition| edition.id == id))
    }

    /// Every edition of the county, the latest begun first.
    pub async fn report_editions(&self, county: CountyId) -> Result<Vec<ReportEdition>> {
        let words = sqlx::query("SELECT edition, kind, about, body FROM edition_words WHERE county = $1")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        let mut texts: HashMap<(String, String), BTreeMap<String, String>> = HashMap::new();
        for row in &words {
            let place = (row.try_get(0)?, row.try_get(1)?);
            texts.entry(place).or_default().insert(row.try_get(2)?, row.try_get(3)?);
        }
        let sql = format!("SELECT {COLUMNS} FROM report_editions WHERE county = $1 ORDER BY begun_at DESC, edition");
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).fetch_all(&self.reads).await?;
        let whole = |row: &AnyRow| {
            let mut edition = edition(row)?;
            edition.texts = texts.remove(&(edition.id.clone(), TEXT.to_owned())).unwrap_or_default();
            edition.reasons = texts.remove(&(edition.id.clone(), REASON.to_owned())).unwrap_or_default();
            Ok(edition)
        };
        rows.iter().map(whole).collect()
    }

    /// What was done with an edition, the latest first.
    pub async fn edition_events(&self, county: CountyId, id: &str) -> Result<Vec<EditionEvent>> {
        let rows = sqlx::query(
            "SELECT at, person, what FROM edition_events WHERE county = $1 AND edition = $2 ORDER BY number DESC",
        )
        .bind(key(county))
        .bind(id)
        .fetch_all(&self.reads)
        .await?;
        let event = |row: &AnyRow| {
            let what = EditionHappening::parse(row.try_get(2)?).ok_or(Error::Unreadable("event of an edition"))?;
            Ok(EditionEvent { at: instant(row.try_get(0)?)?, person: row.try_get(1)?, what })
        };
        rows.iter().map(event).collect()
    }
}

/// Without its texts and reasons.
fn edition(row: &AnyRow) -> Result<ReportEdition> {
    let corrects: String = row.try_get(4)?;
    let state = match row.try_get(5)? {
        "draft" => EditionState::Draft,
        "review" => EditionState::Review,
        _ => EditionState::Published(frozen(row)?),
    };
    let period: String = row.try_get(2)?;
    let language: String = row.try_get(3)?;
    let language = Language::ALL.into_iter().find(|held| held.code() == language);
    Ok(ReportEdition {
        id: row.try_get(0)?,
        report: row.try_get(1)?,
        period: Period::parse(&period).ok_or(Error::Unreadable("period of an edition"))?,
        language: language.ok_or(Error::Unreadable("language of an edition"))?,
        corrects: Some(corrects).filter(|id| !id.is_empty()),
        state,
        texts: BTreeMap::new(),
        reasons: BTreeMap::new(),
        version: row.try_get(10)?,
    })
}

fn frozen(row: &AnyRow) -> Result<Frozen> {
    let at: i64 = row.try_get(6)?;
    Ok(Frozen { at: instant(at)?, by: row.try_get(7)?, content: row.try_get(8)?, digest: row.try_get(9)? })
}
