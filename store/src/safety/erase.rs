use crate::{Result, Write, key, milliseconds};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::AnyConnection;

/// Erases the texts and contact details of the notices that were closed before `closed_before`: what was told, what was
/// written about it and what was replied. What is open keeps its own, and the figures keep all.
pub struct EraseNotices {
    pub county: CountyId,
    pub closed_before: Timestamp,
}

/// Those that are due and have not been erased.
const DUE: &str = "SELECT n.notice FROM safety_notices n WHERE n.county = $1 AND n.state = 'closed' AND n.closed_at < $2 \
     AND n.body <> ''";

impl Write for EraseNotices {
    /// How many notices lost their texts.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        // The notices last: by them the others are found.
        let erase = [
            format!("DELETE FROM safety_contacts WHERE county = $1 AND notice IN ({DUE})"),
            format!("UPDATE safety_events SET body = '' WHERE county = $1 AND notice IN ({DUE})"),
            format!(
                "UPDATE safety_notices SET body = '', prevention = '', happened_at = '', reply = '', \
                 version = version + 1 WHERE county = $1 AND notice IN ({DUE})"
            ),
        ];
        let mut erased = 0;
        for sql in erase {
            let done = sqlx::query(sqlx::AssertSqlSafe(sql))
                .bind(key(self.county))
                .bind(milliseconds(self.closed_before))
                .execute(&mut *connection)
                .await?;
            erased = done.rows_affected();
        }
        Ok(erased)
    }
}
