use crate::editions::note_edition;
use crate::{Result, Store, Write, key};
use domain::organisation::CountyId;
use domain::settings::Settings;
use sqlx::{AnyConnection, Row};

/// Sets one setting; the value has been checked by [`Settings::check`].
pub struct SetSetting {
    pub county: CountyId,
    pub key: String,
    pub value: String,
}

impl Write for SetSetting {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO settings (county, key, value) VALUES ($1, $2, $3) \
             ON CONFLICT (county, key) DO UPDATE SET value = excluded.value",
        )
        .bind(key(self.county))
        .bind(&self.key)
        .bind(&self.value)
        .execute(&mut *connection)
        .await?;
        note_edition(self.county, "directory", connection).await
    }
}

impl Store {
    pub async fn settings(&self, county: CountyId) -> Result<Settings> {
        let rows = sqlx::query("SELECT key, value FROM settings WHERE county = $1")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        let values: Result<Vec<(String, String)>> =
            rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect();
        Ok(Settings::from_stored(values?))
    }
}
