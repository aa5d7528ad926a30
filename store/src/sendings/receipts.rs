use super::{erase_unneeded, visits_of};
use crate::{Result, Write, key, milliseconds};
use domain::organisation::CountyId;
use domain::surveys::SendingState;
use jiff::Timestamp;
use sqlx::AnyConnection;

/// A receipt for the message of this name. One of a name that nobody knows yet is kept until somebody does.
pub struct TakeReceipt {
    pub county: CountyId,
    pub name: String,
    pub is_delivered: bool,
    pub now: Timestamp,
}

impl Write for TakeReceipt {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        let Some(state) = SendingState::Accepted.after_receipt(self.is_delivered) else { return Ok(()) };
        let settled = sqlx::query(
            "UPDATE sendings SET state = $3 \
             WHERE county = $1 AND name = $2 AND state IN ('handed_over', 'accepted', 'unknown') RETURNING visit",
        )
        .bind(key(self.county))
        .bind(&self.name)
        .bind(state.code())
        .fetch_all(&mut *connection)
        .await?;
        let visits = visits_of(&settled)?;
        if visits.is_empty() {
            return self.keep(connection).await;
        }
        if !self.is_delivered {
            self.drop_reminders(&visits, connection).await?;
        }
        erase_unneeded(self.county, &visits, connection).await
    }
}

impl TakeReceipt {
    /// Unless it is one that came twice.
    async fn keep(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO early_receipts (county, name, delivered, at) SELECT $1, $2, $3, $4 \
             WHERE NOT EXISTS (SELECT 1 FROM sendings WHERE county = $1 AND name = $2) ON CONFLICT DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&self.name)
        .bind(i16::from(self.is_delivered))
        .bind(milliseconds(self.now))
        .execute(connection)
        .await?;
        Ok(())
    }

    /// Whom the first message did not reach, the second would not reach either.
    async fn drop_reminders(&self, visits: &[String], connection: &mut AnyConnection) -> Result<()> {
        for visit in visits {
            sqlx::query(
                "UPDATE sendings SET state = 'not_needed' \
                 WHERE county = $1 AND visit = $2 AND message = 1 AND state = 'waiting'",
            )
            .bind(key(self.county))
            .bind(visit)
            .execute(&mut *connection)
            .await?;
        }
        Ok(())
    }
}
