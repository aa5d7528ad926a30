use super::{erase_unneeded, visits_of};
use crate::{Result, Write, key, milliseconds};
use domain::calendar::{day_number, start_of};
use domain::organisation::CountyId;
use domain::surveys::{HANDED_OVER_WITHIN, KEPT_FOR};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

/// Settles what nobody settles any more.
pub struct TidySendings {
    pub county: CountyId,
    pub now: Timestamp,
}

/// How many messages were settled so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tidied {
    /// They were being handed over when the program ended; nobody knows whether they left.
    pub unknown: usize,
    /// They could not be sent in time.
    pub overdue: usize,
    /// Reminders to people who have answered.
    pub not_needed: usize,
}

impl Write for TidySendings {
    type Output = Tidied;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Tidied> {
        let now = milliseconds(self.now);
        let handed_before = milliseconds(self.now - HANDED_OVER_WITHIN);
        Ok(Tidied {
            unknown: self
                .settle(
                    "UPDATE sendings SET state = 'unknown' \
                     WHERE county = $1 AND state = 'handed_over' AND handed_at < $2 RETURNING visit",
                    handed_before,
                    connection,
                )
                .await?,
            overdue: self
                .settle(
                    "UPDATE sendings SET state = 'overdue' \
                     WHERE county = $1 AND state = 'waiting' AND erase_at <= $2 RETURNING visit",
                    now,
                    connection,
                )
                .await?,
            not_needed: self
                .settle(
                    "UPDATE sendings SET state = 'not_needed' WHERE county = $1 AND state = 'waiting' AND message = 1 \
                     AND due_at <= $2 AND EXISTS (SELECT 1 FROM invitations i \
                     WHERE i.county = sendings.county AND i.token = sendings.token AND i.answered = 1) RETURNING visit",
                    now,
                    connection,
                )
                .await?,
        })
    }
}

impl TidySendings {
    async fn settle(&self, sql: &'static str, time: i64, connection: &mut AnyConnection) -> Result<usize> {
        let rows = sqlx::query(sql).bind(key(self.county)).bind(time).fetch_all(&mut *connection).await?;
        let visits = visits_of(&rows)?;
        erase_unneeded(self.county, &visits, connection).await?;
        Ok(visits.len())
    }
}

/// Forgets what nothing is done with any more.
pub struct ForgetAsked {
    pub county: CountyId,
    pub now: Timestamp,
    /// Visits of before, of which it is too late to ask, lose their numbers.
    pub visits_before: Timestamp,
    /// Who was asked before this day may be asked again: it is forgotten who they were.
    pub asked_before: Date,
}

impl Write for ForgetAsked {
    /// How many numbers were erased.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let drawn_before = milliseconds(start_of(self.asked_before));
        let forgotten = [
            (
                "DELETE FROM visit_contacts WHERE county = $1 AND visit IN \
                 (SELECT visit FROM visits WHERE county = $1 AND outcome = '' AND visited_at < $2)",
                milliseconds(self.visits_before),
            ),
            ("DELETE FROM early_receipts WHERE county = $1 AND at < $2", milliseconds(self.now - KEPT_FOR)),
            ("DELETE FROM people_asked WHERE county = $1 AND day < $2", i64::from(day_number(self.asked_before))),
            (
                "UPDATE visits SET person = '' WHERE county = $1 AND draw IN \
                 (SELECT draw FROM draws WHERE county = $1 AND forgotten = 0 AND drawn_at < $2)",
                drawn_before,
            ),
            ("UPDATE draws SET forgotten = 1 WHERE county = $1 AND forgotten = 0 AND drawn_at < $2", drawn_before),
        ];
        let mut numbers = None;
        for (sql, before) in forgotten {
            let done = sqlx::query(sql).bind(key(self.county)).bind(before).execute(&mut *connection).await?;
            numbers.get_or_insert(done.rows_affected());
        }
        Ok(numbers.unwrap_or(0))
    }
}
