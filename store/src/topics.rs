use crate::editions::note_edition;
use crate::wording::bind_wording;
use crate::{Result, Store, Write, key};
use domain::language::Wording;
use domain::organisation::CountyId;
use sqlx::{AnyConnection, Row, SqlSafeStr};
use std::collections::HashMap;

/// A topic of the county's own frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    pub key: String,
    pub name: Wording,
}

/// Sets the county's topic frame; topics that are gone from it stay readable in old feedback.
pub struct ImportTopics {
    pub county: CountyId,
    pub topics: Vec<Topic>,
}

impl Write for ImportTopics {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for (position, topic) in self.topics.iter().enumerate() {
            let query = sqlx::query(
                "INSERT INTO topics (county, topic, name_fi, name_sv, name_en, position) VALUES ($1, $2, $3, $4, $5, $6) \
                 ON CONFLICT (county, topic) DO UPDATE SET name_fi = excluded.name_fi, name_sv = excluded.name_sv, \
                 name_en = excluded.name_en, position = excluded.position",
            );
            let query = bind_wording(query.bind(key(self.county)).bind(&topic.key), &topic.name);
            query.bind(position as i64).execute(&mut *connection).await?;
        }
        note_edition(self.county, "directory", connection).await
    }
}

impl Store {
    /// Codes of topics by what has them, in the order of the codes. `sql` gives whose it is and the topic.
    pub(crate) async fn topics_by(
        &self,
        county: CountyId,
        sql: impl SqlSafeStr,
    ) -> Result<HashMap<String, Vec<String>>> {
        let mut topics: HashMap<String, Vec<String>> = HashMap::new();
        for row in &sqlx::query(sql).bind(key(county)).fetch_all(&self.reads).await? {
            topics.entry(row.try_get(0)?).or_default().push(row.try_get(1)?);
        }
        Ok(topics)
    }

    pub async fn topics(&self, county: CountyId) -> Result<Vec<Topic>> {
        let rows = sqlx::query(
            "SELECT topic, name_fi, name_sv, name_en FROM topics WHERE county = $1 ORDER BY position, topic",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let topic = |row: &sqlx::any::AnyRow| {
            let name = Wording { fi: row.try_get(1)?, sv: row.try_get(2)?, en: row.try_get(3)? };
            Ok(Topic { key: row.try_get(0)?, name })
        };
        rows.iter().map(topic).collect()
    }
}
