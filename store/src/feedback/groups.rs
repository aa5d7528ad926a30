use super::inbox::list;
use super::{COLUMNS, feedback};
use crate::{Result, Store, Write, instant, key, milliseconds};
use domain::feedback::Feedback;
use domain::organisation::{CountyId, UnitId};
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// A group of feedback on one matter, as the handlers of some units see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub code: String,
    pub name: String,
    pub open: i64,
    pub members: i64,
    /// When its newest member was received.
    pub newest: Timestamp,
}

/// Makes a group; one that is there already stays as it is.
pub struct MakeGroup {
    pub county: CountyId,
    pub code: String,
    pub name: String,
    pub by: i64,
    pub at: Timestamp,
}

impl Write for MakeGroup {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO surges (county, surge, name, created_at, created_by) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (county, surge) DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&self.code)
        .bind(&self.name)
        .bind(milliseconds(self.at))
        .bind(self.by)
        .execute(connection)
        .await?;
        Ok(())
    }
}

impl Store {
    /// The groups that have members on the desks of `units`, those with open members first.
    pub async fn groups(&self, county: CountyId, units: &[UnitId]) -> Result<Vec<Group>> {
        let sql = format!(
            "SELECT f.surge, coalesce(max(s.name), f.surge), \
             coalesce(sum(CASE WHEN f.completed_at IS NULL THEN 1 ELSE 0 END), 0) AS open, count(*), \
             max(f.received_at) AS newest \
             FROM feedback f LEFT JOIN surges s ON s.county = f.county AND s.surge = f.surge \
             WHERE f.county = $1 AND f.surge <> '' AND f.handled_by IN ({}) \
             GROUP BY f.surge ORDER BY open DESC, newest DESC, f.surge",
            list(units)
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(key(county)).fetch_all(&self.reads).await?;
        let group = |row: &sqlx::any::AnyRow| {
            Ok(Group {
                code: row.try_get(0)?,
                name: row.try_get(1)?,
                open: row.try_get(2)?,
                members: row.try_get(3)?,
                newest: instant(row.try_get(4)?)?,
            })
        };
        rows.iter().map(group).collect()
    }

    /// The name of a group that was made here.
    pub async fn group_name(&self, county: CountyId, code: &str) -> Result<Option<String>> {
        let row = sqlx::query("SELECT name FROM surges WHERE county = $1 AND surge = $2")
            .bind(key(county))
            .bind(code)
            .fetch_optional(&self.reads)
            .await?;
        row.map(|row| Ok(row.try_get(0)?)).transpose()
    }

    /// The names of all groups that were made here, by name.
    pub async fn group_names(&self, county: CountyId) -> Result<Vec<(String, String)>> {
        let rows = sqlx::query("SELECT surge, name FROM surges WHERE county = $1 ORDER BY name, surge")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
    }

    /// The members of a group on the desks of `units`: open ones first, the oldest first; at most `limit`.
    pub async fn group_members(
        &self,
        county: CountyId,
        code: &str,
        units: &[UnitId],
        limit: u32,
    ) -> Result<Vec<Feedback>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM feedback WHERE county = $1 AND surge = $2 AND surge <> '' AND handled_by IN ({}) \
             ORDER BY CASE WHEN completed_at IS NULL THEN 0 ELSE 1 END, received_at, feedback LIMIT $3",
            list(units)
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(key(county))
            .bind(code)
            .bind(i64::from(limit))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(feedback).collect()
    }
}
