//! What models read in feedback and in the comments of surveys, and what people say it is.

mod judged;
mod models;
mod said;
mod tones;

pub(crate) use judged::judge;
pub use judged::{Judged, NoteUnmasking, Unmasking};
pub use models::{AddCommentModel, HeldModel};
pub use said::{CommentSaid, SaidQuery};
pub use tones::CommentTones;

use crate::dialect::places;
use crate::{Error, Result, Store, Write, key};
use domain::comments::{CommentReading, CommentSource, Sentiment, TopicFound};
use domain::language::Language;
use domain::organisation::CountyId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::collections::HashMap;

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

/// Rows in one statement.
const AT_ONCE: usize = 50;

impl Write for KeepReadings {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for rows in self.rows.chunks(AT_ONCE) {
            let ids: Vec<&str> = rows.iter().map(|(id, _)| id.as_str()).collect();
            self.with_ids("DELETE FROM readings WHERE county = $1 AND source = $2 AND item IN", &ids, connection)
                .await?;
            let topics = "DELETE FROM reading_topics WHERE county = $1 AND source = $2 AND item IN";
            self.with_ids(topics, &ids, connection).await?;
            self.put(rows, connection).await?;
            self.put_topics(rows, connection).await?;
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
        let sql = format!(
            "INSERT INTO readings (county, source, item, language, empty, sentiment, score, mixed) VALUES {}",
            places(connection, rows.len(), 8, "") + " ON CONFLICT DO NOTHING"
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (id, reading) in rows {
            query = query
                .bind(key(self.county))
                .bind(self.source as i16)
                .bind(id)
                .bind(reading.language.map_or("", Language::code))
                .bind(i16::from(reading.empty))
                .bind(reading.sentiment.map(|sentiment| sentiment as i16))
                .bind(reading.score)
                .bind(i16::from(reading.mixed));
        }
        query.execute(connection).await?;
        Ok(())
    }

    async fn put_topics(&self, rows: &[(String, CommentReading)], connection: &mut AnyConnection) -> Result<()> {
        let topics: Vec<(&String, &TopicFound)> =
            rows.iter().flat_map(|(id, reading)| reading.topics.iter().map(move |topic| (id, topic))).collect();
        for topics in topics.chunks(AT_ONCE) {
            let sql = format!(
                "INSERT INTO reading_topics (county, source, item, topic, chance, suggested) VALUES {}",
                places(connection, topics.len(), 6, "") + " ON CONFLICT DO NOTHING"
            );
            let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(topics.len() == AT_ONCE);
            for (id, found) in topics {
                query = query
                    .bind(key(self.county))
                    .bind(self.source as i16)
                    .bind(*id)
                    .bind(&found.topic)
                    .bind(i16::try_from(found.chance).unwrap_or(1000))
                    .bind(i16::from(found.suggested));
            }
            query.execute(&mut *connection).await?;
        }
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
            "SELECT item, language, empty, sentiment, score, mixed FROM readings \
             WHERE county = $1 AND source = $2 AND item = $3",
        )
        .bind(key(county))
        .bind(source as i16)
        .bind(id)
        .fetch_optional(&self.reads)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let topics = self.topics_read(county, source, &[id]).await?;
        reading(&row, &topics).map(|(_, reading)| Some(reading))
    }

    /// The topics that were read in some texts.
    async fn topics_read(
        &self,
        county: CountyId,
        source: CommentSource,
        ids: &[&str],
    ) -> Result<HashMap<String, Vec<TopicFound>>> {
        let sql = format!(
            "SELECT item, topic, chance, suggested FROM reading_topics WHERE county = $1 AND source = $2 \
             AND item IN ({}) ORDER BY item, chance DESC, topic",
            numbered(ids.len(), 3)
        );
        let query = sqlx::query(AssertSqlSafe(sql)).persistent(ids.len() == 1).bind(key(county)).bind(source as i16);
        let rows = ids.iter().fold(query, |query, id| query.bind(*id)).fetch_all(&self.reads).await?;
        topics_of(&rows)
    }
}

/// By text: item, topic, chance, suggested.
fn topics_of(rows: &[AnyRow]) -> Result<HashMap<String, Vec<TopicFound>>> {
    let mut topics: HashMap<String, Vec<TopicFound>> = HashMap::new();
    for row in rows {
        let (chance, suggested): (i16, i16) = (row.try_get(2)?, row.try_get(3)?);
        let found = TopicFound {
            topic: row.try_get(1)?,
            chance: u16::try_from(chance).unwrap_or_default(),
            suggested: suggested != 0,
        };
        topics.entry(row.try_get(0)?).or_default().push(found);
    }
    Ok(topics)
}

/// Item, language, empty, sentiment, score, mixed.
fn reading(row: &AnyRow, topics: &HashMap<String, Vec<TopicFound>>) -> Result<(String, CommentReading)> {
    let (id, language): (String, String) = (row.try_get(0)?, row.try_get(1)?);
    let (empty, mixed): (i16, i16) = (row.try_get(2)?, row.try_get(5)?);
    let reading = CommentReading {
        language: Language::parse(&language),
        empty: empty != 0,
        sentiment: sentiment(row.try_get(3)?)?,
        score: row.try_get(4)?,
        mixed: mixed != 0,
        topics: topics.get(&id).cloned().unwrap_or_default(),
    };
    Ok((id, reading))
}

fn sentiment(number: Option<i16>) -> Result<Option<Sentiment>> {
    let of = |number: i16| Sentiment::ALL.into_iter().find(|held| *held as i16 == number);
    number.map(|number| of(number).ok_or(Error::Unreadable("sentiment"))).transpose()
}
