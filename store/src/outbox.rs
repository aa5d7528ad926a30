//! What leaves the house by mail: rows that are written once, taken by one worker at a time and tried until they are
//! gone. Whoever takes a row holds it for a while; a worker that dies leaves it to the next.

use crate::{Error, Result, Store, Write, instant, key, milliseconds};
use domain::organisation::CountyId;
use domain::people::{MailKind, Recipient};
use jiff::{SignedDuration, Timestamp};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// How long a taken row is left to whoever took it.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// The pause after the first failure; each one is twice the one before, up to the longest.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_mins(1);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);
/// Older than this, a message is not sent any more.
const GIVEN_UP_AFTER: SignedDuration = SignedDuration::from_hours(72);

/// A message to be written and sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// What it is called: it follows from what it tells.
    pub message: String,
    pub kind: MailKind,
    pub recipient: Recipient,
    /// What it tells, in figures and codes; never a text that somebody wrote.
    pub arguments: String,
    pub created_at: Timestamp,
}

/// A message in the hands of one worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub outgoing: Outgoing,
    /// How often it has been tried, with this time.
    pub tries: u32,
    leased_until: i64,
}

/// What became of a message that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Sent,
    /// The address takes nothing.
    Refused,
    /// There is nobody to send it to any more.
    Dropped,
    /// To be tried again, or given up when it has been tried for long enough.
    Later,
}

/// How much mail waits and how much was given up of late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutboxCounts {
    pub waiting: i64,
    pub given_up: i64,
}

/// Takes up to `most` messages that are due, for this worker alone.
pub struct TakeMail {
    pub county: CountyId,
    pub now: Timestamp,
    pub most: u32,
}

impl Write for TakeMail {
    type Output = Vec<Taken>;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Vec<Taken>> {
        // The conditions stand outside too: of two workers who chose the same row, the second finds it taken.
        let rows = sqlx::query(
            "UPDATE outbox SET leased_until = $3, tries = tries + 1 WHERE county = $1 AND message IN \
             (SELECT message FROM outbox WHERE county = $1 AND state = 'waiting' AND due_at <= $2 \
             AND leased_until <= $2 ORDER BY due_at, message LIMIT $4) \
             AND state = 'waiting' AND leased_until <= $2 \
             RETURNING message, kind, recipient, arguments, created_at, tries, leased_until",
        )
        .bind(key(self.county))
        .bind(milliseconds(self.now))
        .bind(milliseconds(self.now + LEASE))
        .bind(i64::from(self.most))
        .fetch_all(connection)
        .await?;
        rows.iter().map(taken).collect()
    }
}

fn taken(row: &AnyRow) -> Result<Taken> {
    let tries: i64 = row.try_get(5)?;
    let outgoing = Outgoing {
        message: row.try_get(0)?,
        kind: MailKind::parse(row.try_get(1)?).ok_or(Error::Unreadable("kind of mail"))?,
        recipient: Recipient::parse(row.try_get(2)?).ok_or(Error::Unreadable("recipient"))?,
        arguments: row.try_get(3)?,
        created_at: instant(row.try_get(4)?)?,
    };
    Ok(Taken { outgoing, tries: u32::try_from(tries).unwrap_or(u32::MAX), leased_until: row.try_get(6)? })
}

/// Says what became of a message; changes nothing where somebody else has taken it since.
pub struct SettleMail {
    pub county: CountyId,
    pub taken: Taken,
    pub fate: Fate,
    pub now: Timestamp,
}

impl Write for SettleMail {
    /// Whether it was given up.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let is_old = self.now.duration_since(self.taken.outgoing.created_at) >= GIVEN_UP_AFTER;
        let state = match self.fate {
            Fate::Sent => "sent",
            Fate::Refused => "refused",
            Fate::Dropped => "dropped",
            Fate::Later if is_old => "given_up",
            Fate::Later => "waiting",
        };
        let settled = sqlx::query(
            "UPDATE outbox SET state = $4, due_at = $5, leased_until = 0 \
             WHERE county = $1 AND message = $2 AND state = 'waiting' AND leased_until = $3",
        )
        .bind(key(self.county))
        .bind(&self.taken.outgoing.message)
        .bind(self.taken.leased_until)
        .bind(state)
        .bind(milliseconds(self.now + pause(self.taken.tries)))
        .execute(connection)
        .await?
        .rows_affected();
        Ok(settled > 0 && state == "given_up")
    }
}

/// How long to wait after so many tries.
fn pause(tries: u32) -> SignedDuration {
    let doubled = FIRST_PAUSE.as_secs().saturating_mul(1_i64 << tries.saturating_sub(1).min(20));
    SignedDuration::from_secs(doubled.min(LONGEST_PAUSE.as_secs()))
}

/// Deletes what is over: messages and notices from before `before`, and the memory of escalations from long ago.
pub struct SweepMail {
    pub county: CountyId,
    pub before: Timestamp,
    pub escalations_before: Timestamp,
}

impl Write for SweepMail {
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let messages = sqlx::query("DELETE FROM outbox WHERE county = $1 AND created_at < $2")
            .bind(key(self.county))
            .bind(milliseconds(self.before))
            .execute(&mut *connection)
            .await?;
        let notices = sqlx::query(
            "DELETE FROM notices WHERE county = $1 AND at < CASE WHEN kind = 'escalation' THEN $3 ELSE $2 END",
        )
        .bind(key(self.county))
        .bind(milliseconds(self.before))
        .bind(milliseconds(self.escalations_before))
        .execute(connection)
        .await?;
        Ok(messages.rows_affected() + notices.rows_affected())
    }
}

/// Writes a message, unless it has been written before.
pub(crate) async fn post(county: CountyId, outgoing: &Outgoing, connection: &mut AnyConnection) -> Result<()> {
    sqlx::query(
        "INSERT INTO outbox (county, message, kind, recipient, arguments, created_at, due_at, tries, leased_until, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $6, 0, 0, 'waiting') ON CONFLICT (county, message) DO NOTHING",
    )
    .bind(key(county))
    .bind(&outgoing.message)
    .bind(outgoing.kind.code())
    .bind(outgoing.recipient.code())
    .bind(&outgoing.arguments)
    .bind(milliseconds(outgoing.created_at))
    .execute(connection)
    .await?;
    Ok(())
}

impl Store {
    pub async fn outbox_counts(&self, county: CountyId) -> Result<OutboxCounts> {
        let row = sqlx::query(
            "SELECT coalesce(sum(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0), \
             coalesce(sum(CASE WHEN state = 'given_up' THEN 1 ELSE 0 END), 0) FROM outbox WHERE county = $1",
        )
        .bind(key(county))
        .fetch_one(&self.reads)
        .await?;
        Ok(OutboxCounts { waiting: row.try_get(0)?, given_up: row.try_get(1)? })
    }

    /// Whether anything waits to be sent at `now`.
    pub async fn mail_is_due(&self, county: CountyId, now: Timestamp) -> Result<bool> {
        let row = sqlx::query(
            "SELECT count(*) FROM (SELECT message FROM outbox WHERE county = $1 AND state = 'waiting' \
             AND due_at <= $2 AND leased_until <= $2 LIMIT 1) AS due",
        )
        .bind(key(county))
        .bind(milliseconds(now))
        .fetch_one(&self.reads)
        .await?;
        Ok(row.try_get::<i64, _>(0)? > 0)
    }

    /// The address of somebody who may still sign in.
    pub async fn mail_address(&self, county: CountyId, person: i64) -> Result<Option<String>> {
        let row = sqlx::query("SELECT email FROM people WHERE county = $1 AND person = $2 AND disabled_at IS NULL")
            .bind(key(county))
            .bind(person)
            .fetch_optional(&self.reads)
            .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_six_hours() {
        let minutes: Vec<i64> = (1..=11).map(|tries| pause(tries).as_mins()).collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
        assert_eq!(pause(u32::MAX), LONGEST_PAUSE);
    }
}
