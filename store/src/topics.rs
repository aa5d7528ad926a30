use crate::editions::note_edition;
use crate::{Result, Store, Write, key};
use domain::language::Wording;
use domain::organisation::CountyId;
use sqlx::{AnyConnection, Row};

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
            sqlx::query(
                "INSERT INTO topics (county, topic, name_fi, name_sv, name_en, position) VALUES ($1, $2, $3, $4, $5, $6) \
                 ON CONFLICT (county, topic) DO UPDATE SET name_fi = excluded.name_fi, name_sv = excluded.name_sv, \
                 name_en = excluded.name_en, position = excluded.position",
            )
            .bind(key(self.county))
            .bind(&topic.key)
            .bind(&topic.name.fi)
            .bind(&topic.name.sv)
            .bind(&topic.name.en)
            .bind(position as i64)
            .execute(&mut *connection)
            .await?;
        }
        note_edition(self.county, "directory", connection).await
    }
}

impl Store {
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
