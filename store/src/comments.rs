//! What models read in feedback and in the comments of surveys, and what people say it is.

mod judged;
mod models;
mod said;
mod tones;

pub(crate) use judged::judge;
pub use judged::{Judged, NoteUnmasking, Unmasking};
pub use models::{AddCommentModel, HeldModel};
pub use said::{CommentSaid, CommentsChanged, SaidQuery};
pub use tones::CommentTones;

use crate::answer_log::take_places;
use crate::dialect::places;
use crate::{Error, Result, Store, Write, key};
use domain::comments::{CommentReading, CommentSource, ReadWords, Sentiment, TopicFound};
use domain::language::Language;
use domain::organisation::CountyId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// A text that waits to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentToRead {
    pub id: String,
    pub text: String,
    /// That of the form; none where another or unknown.
    pub form: Option<Language>,
}

/// Keeps what the model of that number read in texts of one source, in place of what was read before.
pub struct KeepReadings {
    pub county: CountyId,
    pub source: CommentSource,
    pub model: i64,
    pub rows: Vec<(String, CommentReading)>,
}

/// The log of what is read, as its places are counted.
const READINGS: &str = "readings";
/// Rows in one statement.
const AT_ONCE: usize = 50;

impl Write for KeepReadings {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for rows in self.rows.chunks(AT_ONCE) {
            let ids: Vec<&str> = rows.iter().map(|(id, _)| id.as_str()).collect();
            self.with_ids("DELETE FROM readings WHERE county = $1 AND source = $2 AND item IN", &ids, connection)
                .await?;
            self.put(rows, connection).await?;
            self.mark(&ids, connection).await?;
        }
        Ok(())
    }
}

impl KeepReadings {
    async fn with_ids(&self, sql: &str, ids: &[&str], connection: &mut AnyConnection) -> Result<()> {
        let sql = format!("{sql} ({})", numbered(ids.len(), 3));
        let query = sqlx::query(AssertSqlSafe(sql)).bind(key(self.county)).bind(self.source as i16);
        ids.iter().fold(query, |query, id| query.bind(*id)).execute(connection).await?;
        Ok(())
    }

    async fn put(&self, rows: &[(String, CommentReading)], connection: &mut AnyConnection) -> Result<()> {
        let place = take_places((self.county, READINGS), rows.len(), connection).await?;
        let sql = format!(
            "INSERT INTO readings (county, source, item, language, empty, sentiment, score, mixed, topics, words, place) \
             VALUES {}",
            places(connection, rows.len(), 11, "") + " ON CONFLICT DO NOTHING"
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(rows.len() == AT_ONCE);
        for ((id, reading), place) in rows.iter().zip(place..) {
            query = query
                .bind(key(self.county))
                .bind(self.source as i16)
                .bind(id)
                .bind(reading.language.map_or("", Language::code))
                .bind(i16::from(reading.empty))
                .bind(reading.sentiment.map(|sentiment| sentiment as i16))
                .bind(reading.score)
                .bind(i16::from(reading.mixed))
                .bind(topics_as_text(&reading.topics))
                .bind(reading.words.as_text())
                .bind(place);
        }
        query.execute(connection).await?;
        Ok(())
    }

    /// One that a newer model read meanwhile stays as that left it: the newer number is not taken back.
    async fn mark(&self, ids: &[&str], connection: &mut AnyConnection) -> Result<()> {
        let sql = match self.source {
            CommentSource::Feedback => {
                "UPDATE feedback SET read_by = $2 WHERE county = $1 AND read_by < $2 AND feedback IN"
            }
            CommentSource::Survey => {
                "UPDATE comments SET read_by = $2 WHERE county = $1 AND read_by < $2 AND response IN"
            }
            CommentSource::Own => {
                "UPDATE own_texts SET read_by = $2 WHERE county = $1 AND read_by < $2 AND response || '/' || question IN"
            }
        };
        let sql = format!("{sql} ({})", numbered(ids.len(), 3));
        let query = sqlx::query(AssertSqlSafe(sql)).bind(key(self.county)).bind(self.model);
        ids.iter().fold(query, |query, id| query.bind(*id)).execute(connection).await?;
        Ok(())
    }
}

pub(super) fn numbered(count: usize, from: usize) -> String {
    (from..from + count).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ")
}

impl Store {
    /// At most `limit` texts that no model of this number or a higher one has read.
    pub async fn comments_to_read(
        &self,
        county: CountyId,
        source: CommentSource,
        model: i64,
        limit: u32,
    ) -> Result<Vec<CommentToRead>> {
        let rows = match source {
            CommentSource::Feedback => sqlx::query(
                "SELECT feedback, body, language FROM feedback WHERE county = $1 AND read_by < $2 \
                     ORDER BY read_by LIMIT $3",
            ),
            CommentSource::Survey => sqlx::query(
                "SELECT c.response, c.body, CASE r.language WHEN 1 THEN 'fi' WHEN 2 THEN 'sv' WHEN 3 THEN 'en' \
                     ELSE '' END FROM comments c JOIN responses r ON r.county = c.county AND r.response = c.response \
                     WHERE c.county = $1 AND c.read_by < $2 ORDER BY c.read_by LIMIT $3",
            ),
            CommentSource::Own => sqlx::query(
                "SELECT o.response || '/' || o.question, o.body, CASE r.language WHEN 1 THEN 'fi' WHEN 2 THEN 'sv' \
                     WHEN 3 THEN 'en' ELSE '' END FROM own_texts o JOIN responses r ON r.county = o.county \
                     AND r.response = o.response WHERE o.county = $1 AND o.read_by < $2 ORDER BY o.read_by LIMIT $3",
            ),
        };
        let rows = rows.bind(key(county)).bind(model).bind(i64::from(limit)).fetch_all(&self.reads).await?;
        let waiting = |row: &AnyRow| {
            let form: String = row.try_get(2)?;
            Ok(CommentToRead { id: row.try_get(0)?, text: row.try_get(1)?, form: Language::parse(&form) })
        };
        rows.iter().map(waiting).collect()
    }

    /// What was read in one text; none before a model came to it.
    pub async fn reading(&self, county: CountyId, source: CommentSource, id: &str) -> Result<Option<CommentReading>> {
        let row = sqlx::query(
            "SELECT item, language, empty, sentiment, score, mixed, topics, words FROM readings \
             WHERE county = $1 AND source = $2 AND item = $3",
        )
        .bind(key(county))
        .bind(source as i16)
        .bind(id)
        .fetch_optional(&self.reads)
        .await?;
        row.map(|row| Ok(reading(&row)?.1)).transpose()
    }
}

/// Something was decided about a feedback that was read: whoever keeps readings in memory reads it anew.
pub(crate) async fn note_decided(county: CountyId, feedback: &str, connection: &mut AnyConnection) -> Result<()> {
    let place = take_places((county, READINGS), 1, connection).await?;
    sqlx::query("UPDATE readings SET place = $3 WHERE county = $1 AND source = 1 AND item = $2")
        .bind(key(county))
        .bind(feedback)
        .bind(place)
        .execute(connection)
        .await?;
    Ok(())
}

/// A line for each, the likeliest first: topic, chance, whether it is only suggested.
fn topics_as_text(topics: &[TopicFound]) -> String {
    let line = |found: &TopicFound| format!("{}\t{}\t{}", found.topic, found.chance, u8::from(found.suggested));
    topics.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn topics_in(text: &str) -> Vec<TopicFound> {
    let found = |line: &str| {
        let mut parts = line.split('\t');
        let (topic, chance) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
        Some(TopicFound { topic, chance, suggested: parts.next() == Some("1") })
    };
    text.lines().filter_map(found).collect()
}

/// Item, language, empty, sentiment, score, mixed, topics, words.
fn reading(row: &AnyRow) -> Result<(String, CommentReading)> {
    let (empty, mixed): (i16, i16) = (row.try_get(2)?, row.try_get(5)?);
    let reading = CommentReading {
        language: Language::parse(row.try_get(1)?),
        empty: empty != 0,
        sentiment: sentiment(row.try_get(3)?)?,
        score: row.try_get(4)?,
        mixed: mixed != 0,
        topics: topics_in(row.try_get(6)?),
        words: ReadWords::parse(row.try_get(7)?),
    };
    Ok((row.try_get(0)?, reading))
}

fn sentiment(number: Option<i16>) -> Result<Option<Sentiment>> {
    let of = |number: i16| Sentiment::ALL.into_iter().find(|held| *held as i16 == number);
    number.map(|number| of(number).ok_or(Error::Unreadable("sentiment"))).transpose()
}
