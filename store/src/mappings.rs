use crate::{Result, Store, Write, key, milliseconds};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// Keeps how files of another system are read, under a name; what was there under it is gone.
pub struct KeepMapping {
    pub county: CountyId,
    pub name: String,
    /// As JSON.
    pub body: String,
    pub now: Timestamp,
}

impl Write for KeepMapping {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO mappings (county, name, body, changed_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (county, name) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at",
        )
        .bind(key(self.county))
        .bind(&self.name)
        .bind(&self.body)
        .bind(milliseconds(self.now))
        .execute(connection)
        .await?;
        Ok(())
    }
}

impl Store {
    pub async fn mapping(&self, county: CountyId, name: &str) -> Result<Option<String>> {
        let row = sqlx::query("SELECT body FROM mappings WHERE county = $1 AND name = $2")
            .bind(key(county))
            .bind(name)
            .fetch_optional(&self.reads)
            .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// The names of all mappings, in their order.
    pub async fn mappings(&self, county: CountyId) -> Result<Vec<String>> {
        let rows = sqlx::query("SELECT name FROM mappings WHERE county = $1 ORDER BY name")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }
}
