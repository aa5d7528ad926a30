mod change;
mod give;
mod import;
mod inbox;
mod index;
mod records;
mod search;
mod tokens;

pub use change::{Change, Changed};
pub use give::Give;
pub use import::{ImportFeedback, Imported};
pub use inbox::{InboxCounts, InboxPage, InboxQuery, View};
pub use index::{IndexFeedback, Indexed, ToIndex};
pub use search::{FeedbackFound, FeedbackQuery};

use crate::organisation::{day, unit_id};
use crate::{Error, Result, Store, instant, key};
use domain::channel::Channel;
use domain::feedback::{Actor, Event, Feedback, Handling, Happening, Kinds, ReplyWish, Speaker};
use domain::language::Language;
use domain::organisation::CountyId;
use sqlx::Row;
use sqlx::any::AnyRow;

/// The columns of a feedback, in the order in which [`feedback`] reads them.
const COLUMNS: &str = "feedback, received_at, channel, language, target, unit, handled_by, kinds, speaker, body, \
     reply_wish, entered_by, due_on, state, handler, completed_at, hand_overs, version";

impl Store {
    pub async fn feedback(&self, county: CountyId, id: &str) -> Result<Option<Feedback>> {
        let sql = format!("SELECT {COLUMNS} FROM feedback WHERE county = $1 AND feedback = $2");
        self.one_feedback(sql, county, id).await
    }

    /// By the keyed hash of its receipt code.
    pub async fn feedback_by_receipt(&self, county: CountyId, receipt: &str) -> Result<Option<Feedback>> {
        let sql = format!("SELECT {COLUMNS} FROM feedback WHERE county = $1 AND receipt = $2");
        self.one_feedback(sql, county, receipt).await
    }

    async fn one_feedback(&self, sql: String, county: CountyId, by: &str) -> Result<Option<Feedback>> {
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(key(county)).bind(by).fetch_optional(&self.reads).await?;
        row.as_ref().map(feedback).transpose()
    }

    /// What has happened to a feedback since it was received, oldest first.
    pub async fn feedback_events(&self, county: CountyId, id: &str) -> Result<Vec<Event>> {
        let rows = sqlx::query(
            "SELECT at, actor, person, what, from_unit, to_unit, body FROM feedback_events \
             WHERE county = $1 AND feedback = $2 ORDER BY number",
        )
        .bind(key(county))
        .bind(id)
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(event).collect()
    }
}

fn feedback(row: &AnyRow) -> Result<Feedback> {
    let channel: i16 = row.try_get(2)?;
    let kinds: i16 = row.try_get(7)?;
    let hand_overs: i64 = row.try_get(16)?;
    Ok(Feedback {
        id: row.try_get(0)?,
        received_at: instant(row.try_get(1)?)?,
        channel: self::channel(channel)?,
        language: Language::parse(row.try_get(3)?).unwrap_or_default(),
        target: row.try_get(4)?,
        unit: unit_id(row.try_get(5)?)?,
        handled_by: unit_id(row.try_get(6)?)?,
        kinds: Kinds::from_bits(kinds as u8),
        speaker: Speaker::parse(row.try_get(8)?).unwrap_or_default(),
        text: row.try_get(9)?,
        reply_wish: ReplyWish::parse(row.try_get(10)?).unwrap_or_default(),
        entered_by: row.try_get(11)?,
        due_on: day(row.try_get(12)?)?,
        handling: handling(row.try_get(13)?, row.try_get(14)?, row.try_get(15)?)?,
        hand_overs: u16::try_from(hand_overs).unwrap_or(u16::MAX),
        version: row.try_get(17)?,
    })
}

fn channel(number: i16) -> Result<Channel> {
    u8::try_from(number).ok().and_then(Channel::from_number).ok_or(Error::Unreadable("channel"))
}

fn handling(state: &str, handler: Option<i64>, completed_at: Option<i64>) -> Result<Handling> {
    let at = completed_at.map(instant).transpose()?;
    match (state, handler, at) {
        ("received", _, _) => Ok(Handling::Received),
        ("in_handling", Some(handler), _) => Ok(Handling::InHandling { handler }),
        ("answered", Some(by), Some(at)) => Ok(Handling::Answered { at, by }),
        ("closed", _, Some(at)) => Ok(Handling::Closed { at }),
        _ => Err(Error::Unreadable("state of handling")),
    }
}

fn event(row: &AnyRow) -> Result<Event> {
    let person: Option<i64> = row.try_get(2)?;
    let actor = match (row.try_get::<&str, _>(1)?, person) {
        ("sender", _) => Actor::Sender,
        ("person", Some(person)) => Actor::Person(person),
        _ => Actor::System,
    };
    let what = match row.try_get::<&str, _>(3)? {
        "received" => Happening::Received,
        "taken" => Happening::Taken,
        "answered" => Happening::Answered,
        "closed" => Happening::Closed,
        "reopened" => Happening::Reopened,
        "sender_wrote" => Happening::SenderWrote,
        "handed_over" => Happening::HandedOver { from: unit_id(row.try_get(4)?)?, to: unit_id(row.try_get(5)?)? },
        _ => return Err(Error::Unreadable("event")),
    };
    Ok(Event { at: instant(row.try_get(0)?)?, actor, what, text: row.try_get(6)? })
}
