use super::{DueSending, erase_unneeded};
use crate::dialect::places;
use crate::{Result, Write, key, milliseconds};
use domain::organisation::CountyId;
use domain::surveys::{KEPT_FOR, Message, SendingState};
use jiff::Timestamp;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// A message that is about to leave.
#[derive(Clone)]
pub struct HandingOver {
    pub sending: DueSending,
    /// Keyed hash of its link's token; a second try and the reminder have the same.
    pub token: String,
    /// What the message is called in receipts, until the operator gives it another name.
    pub name: String,
}

/// Notes that messages are being handed over, and makes their links.
pub struct HandOver {
    pub county: CountyId,
    pub rows: Vec<HandingOver>,
    pub now: Timestamp,
    /// When the links expire that are made now.
    pub expires_at: Timestamp,
}

impl Write for HandOver {
    /// Those that are ours to send: what somebody else took in between is theirs.
    type Output = Vec<HandingOver>;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Vec<HandingOver>> {
        let mut ours = Vec::new();
        for row in &self.rows {
            let taken = sqlx::query(
                "UPDATE sendings SET state = 'handed_over', handed_at = $4, tries = tries + 1, token = $5, name = $6 \
                 WHERE county = $1 AND visit = $2 AND message = $3 AND state = 'waiting'",
            )
            .bind(key(self.county))
            .bind(&row.sending.visit)
            .bind(i16::from(row.sending.message.number()))
            .bind(milliseconds(self.now))
            .bind(&row.token)
            .bind(&row.name)
            .execute(&mut *connection)
            .await?;
            if taken.rows_affected() > 0 {
                ours.push(row.clone());
            }
        }
        self.make_links(&ours, connection).await?;
        Ok(ours)
    }
}

impl HandOver {
    async fn make_links(&self, rows: &[HandingOver], connection: &mut AnyConnection) -> Result<()> {
        // One that is tried again has its link already.
        let new: Vec<&HandingOver> = rows.iter().filter(|row| row.sending.message == Message::Invitation).collect();
        if new.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "INSERT INTO invitations (county, token, unit, survey, channel, language, expires_at, answered, age_group, \
             sex) VALUES {} ON CONFLICT DO NOTHING",
            places(connection, new.len(), 10, "")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(false);
        for HandingOver { sending, token, .. } in new {
            query = query
                .bind(key(self.county))
                .bind(token)
                .bind(i64::from(sending.unit.0))
                .bind(i64::from(sending.survey))
                .bind(i16::from(sending.channel.number()))
                .bind(sending.language.unwrap_or_default().code())
                .bind(milliseconds(self.expires_at))
                .bind(0_i64)
                .bind(i16::from(sending.age_group.number()))
                .bind(i16::from(sending.sex.number()));
        }
        query.execute(connection).await?;
        Ok(())
    }
}

/// What the way out of the house said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handed {
    /// Receipts come under this name, if any come.
    Accepted(String),
    Refused,
    /// It was not taken, and may be tried again at this time.
    Later(Timestamp),
    Unknown,
}

/// Says what became of handing one message over.
pub struct SettleSending {
    pub county: CountyId,
    pub visit: String,
    pub message: Message,
    pub handed: Handed,
    pub now: Timestamp,
    /// When a reminder is due, if there is to be one.
    pub reminder_at: Option<Timestamp>,
}

impl Write for SettleSending {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        let state = match &self.handed {
            Handed::Later(at) => return self.put_back(*at, connection).await,
            Handed::Refused => SendingState::Refused,
            Handed::Unknown => SendingState::Unknown,
            Handed::Accepted(name) => self.after_early_receipt(name, connection).await?,
        };
        let name = if let Handed::Accepted(name) = &self.handed { Some(name) } else { None };
        let settled = sqlx::query(
            "UPDATE sendings SET state = $4, name = coalesce($5, name) \
             WHERE county = $1 AND visit = $2 AND message = $3 AND state = 'handed_over' RETURNING token",
        )
        .bind(key(self.county))
        .bind(&self.visit)
        .bind(i16::from(self.message.number()))
        .bind(state.code())
        .bind(name)
        .fetch_optional(&mut *connection)
        .await?;
        let is_sent = matches!(state, SendingState::Accepted | SendingState::Delivered);
        if let (Some(row), true, Some(at)) = (settled, is_sent, self.reminder_at) {
            self.add_reminder(row.try_get(0)?, at, connection).await?;
        }
        erase_unneeded(self.county, std::slice::from_ref(&self.visit), connection).await
    }
}

impl SettleSending {
    async fn put_back(&self, at: Timestamp, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "UPDATE sendings SET state = 'waiting', due_at = $4 \
             WHERE county = $1 AND visit = $2 AND message = $3 AND state = 'handed_over'",
        )
        .bind(key(self.county))
        .bind(&self.visit)
        .bind(i16::from(self.message.number()))
        .bind(milliseconds(at))
        .execute(connection)
        .await?;
        Ok(())
    }

    /// Its receipt may have come before the answer.
    async fn after_early_receipt(&self, name: &str, connection: &mut AnyConnection) -> Result<SendingState> {
        let early = sqlx::query("DELETE FROM early_receipts WHERE county = $1 AND name = $2 RETURNING delivered")
            .bind(key(self.county))
            .bind(name)
            .fetch_optional(connection)
            .await?;
        let is_delivered = early.map(|row| row.try_get::<i16, _>(0)).transpose()?;
        let settled = is_delivered.and_then(|delivered| SendingState::HandedOver.after_receipt(delivered > 0));
        Ok(settled.unwrap_or(SendingState::Accepted))
    }

    async fn add_reminder(&self, token: &str, at: Timestamp, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO sendings (county, visit, message, draw, state, due_at, erase_at, tries, handed_at, token, name) \
             SELECT county, visit, $3, draw, 'waiting', $4, $5, 0, 0, $6, '' FROM sendings \
             WHERE county = $1 AND visit = $2 AND message = 0 ON CONFLICT (county, visit, message) DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&self.visit)
        .bind(i16::from(Message::Reminder.number()))
        .bind(milliseconds(at))
        .bind(milliseconds(self.now + KEPT_FOR))
        .bind(token)
        .execute(connection)
        .await?;
        Ok(())
    }
}
