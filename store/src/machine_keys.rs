use crate::{Error, Result, Store, Write, instant, key, milliseconds};
use domain::organisation::CountyId;
use domain::people::Errand;
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// Keeps a key of another system by its keyed hash.
pub struct AddMachineKey {
    pub county: CountyId,
    pub secret: String,
    pub errand: Errand,
    pub name: String,
    pub now: Timestamp,
}

impl Write for AddMachineKey {
    /// Whether the name was free.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let added = sqlx::query(
            "INSERT INTO machine_keys (county, secret, purpose, name, made_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&self.secret)
        .bind(self.errand.code())
        .bind(&self.name)
        .bind(milliseconds(self.now))
        .execute(connection)
        .await?;
        Ok(added.rows_affected() > 0)
    }
}

/// From now on a key opens nothing.
pub struct RevokeMachineKey {
    pub county: CountyId,
    pub name: String,
    pub now: Timestamp,
}

impl Write for RevokeMachineKey {
    /// Whether there was such a key in force.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let revoked = sqlx::query(
            "UPDATE machine_keys SET revoked_at = $3 WHERE county = $1 AND name = $2 AND revoked_at IS NULL",
        )
        .bind(key(self.county))
        .bind(&self.name)
        .bind(milliseconds(self.now))
        .execute(connection)
        .await?;
        Ok(revoked.rows_affected() > 0)
    }
}

/// A key in the list; its secret is known to nobody here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineKey {
    pub name: String,
    pub errand: Errand,
    pub made_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
}

impl Store {
    /// The name of the key in force that has this hash and is for this errand.
    pub async fn machine_key(&self, county: CountyId, secret: &str, errand: Errand) -> Result<Option<String>> {
        let row = sqlx::query(
            "SELECT name FROM machine_keys WHERE county = $1 AND secret = $2 AND purpose = $3 AND revoked_at IS NULL",
        )
        .bind(key(county))
        .bind(secret)
        .bind(errand.code())
        .fetch_optional(&self.reads)
        .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// All that were ever made, by name.
    pub async fn machine_keys(&self, county: CountyId) -> Result<Vec<MachineKey>> {
        let rows =
            sqlx::query("SELECT name, purpose, made_at, revoked_at FROM machine_keys WHERE county = $1 ORDER BY name")
                .bind(key(county))
                .fetch_all(&self.reads)
                .await?;
        rows.iter().map(machine_key).collect()
    }
}

fn machine_key(row: &AnyRow) -> Result<MachineKey> {
    let revoked_at: Option<i64> = row.try_get(3)?;
    Ok(MachineKey {
        name: row.try_get(0)?,
        errand: Errand::parse(row.try_get(1)?).ok_or(Error::Unreadable("purpose of a key"))?,
        made_at: instant(row.try_get(2)?)?,
        revoked_at: revoked_at.map(instant).transpose()?,
    })
}
