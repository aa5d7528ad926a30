use crate::{Result, Store, key};
use domain::organisation::CountyId;
use sqlx::{AnyConnection, Row};

/// The editions of what a server keeps in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Editions {
    /// Organisation, targets, settings, topics.
    pub directory: i64,
    /// Responses that were imported, not answered here.
    pub responses: i64,
}

impl Store {
    pub async fn editions(&self, county: CountyId) -> Result<Editions> {
        let rows = sqlx::query("SELECT what, edition FROM editions WHERE county = $1")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        let mut editions = Editions::default();
        for row in &rows {
            match row.try_get::<&str, _>(0)? {
                "directory" => editions.directory = row.try_get(1)?,
                "responses" => editions.responses = row.try_get(1)?,
                _ => {}
            }
        }
        Ok(editions)
    }
}

/// Tells running servers to read `what` anew.
pub(crate) async fn note_edition(county: CountyId, what: &str, connection: &mut AnyConnection) -> Result<()> {
    sqlx::query(
        "INSERT INTO editions (county, what, edition) VALUES ($1, $2, 1) \
         ON CONFLICT (county, what) DO UPDATE SET edition = editions.edition + 1",
    )
    .bind(key(county))
    .bind(what)
    .execute(connection)
    .await?;
    Ok(())
}
