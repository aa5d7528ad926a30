use crate::{Result, Store, Write};
use domain::organisation::CountyId;
use sqlx::{AnyConnection, Row};

/// The county's number; a new county gets the next one.
struct EnsureCounty {
    code: String,
}

impl Write for EnsureCounty {
    type Output = CountyId;

    async fn run(&self, connection: &mut AnyConnection) -> Result<CountyId> {
        sqlx::query(
            "INSERT INTO counties (county, code) \
             VALUES ((SELECT coalesce(max(county), 0) + 1 FROM counties), $1) ON CONFLICT (code) DO NOTHING",
        )
        .bind(&self.code)
        .execute(&mut *connection)
        .await?;
        let row =
            sqlx::query("SELECT county FROM counties WHERE code = $1").bind(&self.code).fetch_one(connection).await?;
        Ok(CountyId(row.try_get(0)?))
    }
}

impl Store {
    /// The counties of the installation by code.
    pub async fn counties(&self) -> Result<Vec<(CountyId, String)>> {
        let rows = sqlx::query("SELECT county, code FROM counties ORDER BY county").fetch_all(&self.reads).await?;
        rows.iter().map(|row| Ok((CountyId(row.try_get(0)?), row.try_get(1)?))).collect()
    }

    pub async fn ensure_county(&self, code: &str) -> Result<CountyId> {
        self.write(EnsureCounty { code: code.to_owned() }).await
    }
}
