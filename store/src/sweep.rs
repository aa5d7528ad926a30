use crate::{Result, Write, key, milliseconds};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::AnyConnection;

/// Deletes what is over: sessions not seen since, and failed sign-ins before.
pub struct Sweep {
    pub county: CountyId,
    pub sessions_before: Timestamp,
    pub failures_before: Timestamp,
}

impl Write for Sweep {
    /// How many rows were deleted.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let sessions = sqlx::query("DELETE FROM sessions WHERE county = $1 AND seen_at < $2")
            .bind(key(self.county))
            .bind(milliseconds(self.sessions_before))
            .execute(&mut *connection)
            .await?;
        let failures = sqlx::query("DELETE FROM failed_sign_ins WHERE county = $1 AND at < $2")
            .bind(key(self.county))
            .bind(milliseconds(self.failures_before))
            .execute(connection)
            .await?;
        Ok(sessions.rows_affected() + failures.rows_affected())
    }
}
