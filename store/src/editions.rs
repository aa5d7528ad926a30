use crate::{Result, Store, key};
use domain::organisation::CountyId;
use sqlx::{AnyConnection, Row};

impl Store {
    /// The edition of what a server keeps in memory and reads anew when it has changed: organisation, targets, settings,
    /// topics, surveys.
    pub async fn directory_edition(&self, county: CountyId) -> Result<i64> {
        let row = sqlx::query("SELECT edition FROM editions WHERE county = $1 AND what = 'directory'")
            .bind(key(county))
            .fetch_optional(&self.reads)
            .await?;
        row.map_or(Ok(0), |row| Ok(row.try_get(0)?))
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
