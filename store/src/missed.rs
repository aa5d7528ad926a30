//! What people searched for and did not find, and what the county makes of it.

use crate::editions::note_edition;
use crate::wording::bind_wording;
use crate::{Result, Store, Write, key};
use domain::calendar::day_number;
use domain::language::{Language, Wording};
use domain::organisation::{CountyId, LONGEST_WORDS, word_entries};
use jiff::civil::Date;
use sqlx::{AnyConnection, Row};

/// Words that lead nowhere, and how often they were tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    pub words: String,
    pub language: Language,
    pub times: i64,
    pub last: i64,
}

/// Adds words to a target's list in one language; what was missed under `missed` is then no more.
pub struct AddTargetWords {
    pub county: CountyId,
    pub target: String,
    pub language: Language,
    pub words: String,
    pub missed: String,
}

impl Write for AddTargetWords {
    /// Whether the list had room for them.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let held =
            sqlx::query("SELECT words_fi, words_sv, words_en FROM target_words WHERE county = $1 AND target = $2")
                .bind(key(self.county))
                .bind(&self.target)
                .fetch_optional(&mut *connection)
                .await?;
        let mut lists = [String::new(), String::new(), String::new()];
        if let Some(row) = held {
            for (place, list) in lists.iter_mut().enumerate() {
                *list = row.try_get(place)?;
            }
        }
        let list = &mut lists[self.language as usize];
        *list = word_entries(&format!("{list};{}", self.words)).join(";");
        if list.chars().count() > LONGEST_WORDS {
            return Ok(false);
        }
        let [fi, sv, en] = lists;
        set_words(self.county, &self.target, &Wording { fi, sv, en }, connection).await?;
        sqlx::query("DELETE FROM missed_searches WHERE county = $1 AND words = $2 AND language = $3")
            .bind(key(self.county))
            .bind(&self.missed)
            .bind(self.language.code())
            .execute(&mut *connection)
            .await?;
        note_edition(self.county, "directory", connection).await?;
        Ok(true)
    }
}

/// Sets a target's words in all three languages.
pub(crate) async fn set_words(
    county: CountyId,
    target: &str,
    words: &Wording,
    connection: &mut AnyConnection,
) -> Result<()> {
    let query = sqlx::query(
        "INSERT INTO target_words (county, target, words_fi, words_sv, words_en) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (county, target) DO UPDATE SET words_fi = excluded.words_fi, \
         words_sv = excluded.words_sv, words_en = excluded.words_en",
    );
    bind_wording(query.bind(key(county)).bind(target), words).execute(connection).await?;
    Ok(())
}

/// Says that a search is no word for a target: it is hidden, or shown again.
pub struct RefuseWords {
    pub county: CountyId,
    pub words: String,
    pub language: Language,
    pub is_refused: bool,
}

impl Write for RefuseWords {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        let sql = if self.is_refused {
            "INSERT INTO refused_words (county, words, language) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
        } else {
            "DELETE FROM refused_words WHERE county = $1 AND words = $2 AND language = $3"
        };
        sqlx::query(sql)
            .bind(key(self.county))
            .bind(&self.words)
            .bind(self.language.code())
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Which of the missed searches, and which page of them.
#[derive(Debug, Clone, Copy)]
pub struct MissedQuery {
    pub since: Date,
    /// Those that were said to be no words of ours.
    pub refused: bool,
    /// From 0.
    pub page: u32,
    pub per_page: u32,
}

impl Store {
    /// What was searched for and not found, the most frequent first, and how many different ones there are.
    pub async fn missed_searches(&self, county: CountyId, query: MissedQuery) -> Result<(Vec<Missed>, i64)> {
        let refused = if query.refused { "EXISTS" } else { "NOT EXISTS" };
        let from = format!(
            "FROM missed_searches m WHERE m.county = $1 AND m.day >= $2 AND {refused} (SELECT 1 FROM refused_words r \
             WHERE r.county = m.county AND r.words = m.words AND r.language = m.language) \
             GROUP BY m.words, m.language"
        );
        let sql = format!(
            "SELECT m.words, m.language, CAST(sum(m.count) AS BIGINT) AS times, max(m.day) AS last {from} \
             ORDER BY times DESC, last DESC, m.words, m.language LIMIT $3 OFFSET $4"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(key(county))
            .bind(i64::from(day_number(query.since)))
            .bind(i64::from(query.per_page))
            .bind(i64::from(query.page) * i64::from(query.per_page))
            .fetch_all(&self.reads)
            .await?;
        let sql = format!("SELECT count(*) FROM (SELECT 1 AS one {from}) AS held");
        let total = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(key(county))
            .bind(i64::from(day_number(query.since)))
            .fetch_one(&self.reads)
            .await?;
        let missed = |row: &sqlx::any::AnyRow| {
            Ok(Missed {
                words: row.try_get(0)?,
                language: Language::parse(row.try_get(1)?).unwrap_or_default(),
                times: row.try_get(2)?,
                last: row.try_get(3)?,
            })
        };
        Ok((rows.iter().map(missed).collect::<Result<_>>()?, total.try_get(0)?))
    }
}
