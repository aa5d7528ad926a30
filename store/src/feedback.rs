mod briefs;
mod change;
mod give;
mod groups;
mod import;
mod inbox;
mod index;
mod records;
mod search;
mod set_aside;
mod templates;
mod tokens;

pub use change::{AllOrNone, Beside, Change, Changed, ReplyDraft};
pub use give::Give;
pub use groups::{Group, MakeGroup};
pub use import::{ImportFeedback, Imported};
pub(crate) use inbox::list as unit_list;
pub use inbox::{Before, InboxCounts, InboxPage, InboxQuery, View};
pub use index::{IndexFeedback, Indexed, ToIndex};
pub use search::{FeedbackFound, FeedbackQuery};
pub use set_aside::Release;
pub use templates::{DropTemplate, KeepTemplate};

use crate::organisation::{day, unit_id};
use crate::{Error, Result, Store, instant, key};
use domain::channel::Channel;
use domain::feedback::{Actor, Event, Feedback, Handling, Happening, Kinds, Matters, ReplyWish, Speaker};
use domain::language::Language;
use domain::organisation::CountyId;
use sqlx::Row;
use sqlx::any::AnyRow;

/// The columns of a feedback, in the order in which [`feedback`] reads them.
const COLUMNS: &str = "feedback, received_at, channel, language, target, unit, handled_by, kinds, speaker, body, \
     reply_wish, entered_by, due_on, state, handler, completed_at, hand_overs, version, surge, merged_into, \
     rating";

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

    /// Those of `ids` that there are.
    pub async fn feedback_by_ids(&self, county: CountyId, ids: &[String]) -> Result<Vec<Feedback>> {
        let places: Vec<String> = (2..ids.len() + 2).map(|place| format!("${place}")).collect();
        if places.is_empty() {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT {COLUMNS} FROM feedback WHERE county = $1 AND feedback IN ({}) ORDER BY due_on, received_at, feedback",
            places.join(", ")
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).persistent(false).bind(key(county));
        let rows = ids.iter().fold(query, |query, id| query.bind(id)).fetch_all(&self.reads).await?;
        rows.iter().map(feedback).collect()
    }

    /// The duplicates that are answered with a feedback, the first received first.
    pub async fn merged_feedback(&self, county: CountyId, main: &str) -> Result<Vec<Feedback>> {
        // Sorted here: asked for an order, SQLite would walk all feedback by time to find these few.
        let sql = format!("SELECT {COLUMNS} FROM feedback WHERE county = $1 AND merged_into = $2");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(key(county)).bind(main).fetch_all(&self.reads).await?;
        let mut merged = rows.iter().map(feedback).collect::<Result<Vec<_>>>()?;
        merged.sort_by(|one, other| (one.received_at, &one.id).cmp(&(other.received_at, &other.id)));
        Ok(merged)
    }

    /// The reply that waits for a second reader, if there is one.
    pub async fn reply_draft(&self, county: CountyId, id: &str) -> Result<Option<ReplyDraft>> {
        let row = sqlx::query("SELECT body, author, asked_at FROM reply_drafts WHERE county = $1 AND feedback = $2")
            .bind(key(county))
            .bind(id)
            .fetch_optional(&self.reads)
            .await?;
        row.as_ref().map(change::draft).transpose()
    }

    /// The codes of a feedback's topics.
    pub async fn feedback_topics(&self, county: CountyId, id: &str) -> Result<Vec<String>> {
        let rows = sqlx::query("SELECT topic FROM feedback_topics WHERE county = $1 AND feedback = $2 ORDER BY topic")
            .bind(key(county))
            .bind(id)
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }

    /// What the sender of a feedback was asked about before sending it.
    pub async fn asked_matters(&self, county: CountyId, id: &str) -> Result<Matters> {
        let row = sqlx::query("SELECT matters FROM feedback WHERE county = $1 AND feedback = $2")
            .bind(key(county))
            .bind(id)
            .fetch_optional(&self.reads)
            .await?;
        let bits: i16 = row.map_or(Ok(0), |row| row.try_get(0))?;
        Ok(Matters::from_bits(u8::try_from(bits).unwrap_or(0)))
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
    let group: String = row.try_get(18)?;
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
        group: Some(group).filter(|group| !group.is_empty()),
        merged_into: row.try_get(19)?,
        rating: rating(row.try_get(20)?),
    })
}

fn rating(held: Option<i16>) -> Option<u8> {
    held.and_then(|rating| u8::try_from(rating).ok())
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
    let places = match (row.try_get::<Option<i64>, _>(4)?, row.try_get::<Option<i64>, _>(5)?) {
        (Some(from), Some(to)) => Some((unit_id(from)?, unit_id(to)?)),
        _ => None,
    };
    let what = Happening::parse(row.try_get(3)?, places).ok_or(Error::Unreadable("event"))?;
    Ok(Event { at: instant(row.try_get(0)?)?, actor, what, text: row.try_get(6)? })
}
