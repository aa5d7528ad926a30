//! Feedback: what a client says in their own words, and its way to an answer.

mod erasure;
mod escalation;
mod handling;
mod kind;
mod promise;
mod receive;

pub use erasure::{completed_before, erased_on};
pub use escalation::escalated_until;
pub use handling::{Action, Handling, InvalidTransition};
pub use kind::{Kind, Kinds, Speaker};
pub use promise::{DayCount, Promise};
pub use receive::{Contact, Directory, Draft, Field, Mend, Received, ReplyWish, Trouble, check_text, receive};

pub(crate) use receive::is_email;

use crate::channel::Channel;
use crate::language::Language;
use crate::organisation::{TargetCode, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;

/// The longest feedback or reply, in characters.
pub const LONGEST_TEXT: usize = 4_000;

/// A feedback as its handlers see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    pub id: String,
    pub received_at: Timestamp,
    pub channel: Channel,
    pub language: Language,
    /// What the sender chose; none when they did not know.
    pub target: Option<TargetCode>,
    /// The unit that the feedback concerns.
    pub unit: UnitId,
    /// The unit whose handlers answer; changes at a hand-over.
    pub handled_by: UnitId,
    pub kinds: Kinds,
    pub speaker: Speaker,
    pub text: String,
    pub reply_wish: ReplyWish,
    /// The professional who entered it in the sender's name.
    pub entered_by: Option<i64>,
    pub due_on: Date,
    pub handling: Handling,
    pub hand_overs: u16,
    /// Grows by every change: two people never overwrite each other.
    pub version: i64,
}

impl Feedback {
    /// Whether the promise was or is being broken on `today`.
    pub fn is_late(&self, today: Date) -> bool {
        match self.handling.completed_at() {
            Some(at) => crate::calendar::day_of(at) > self.due_on,
            None => today > self.due_on,
        }
    }
}

/// Who did something to a feedback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Sender,
    Person(i64),
    System,
}

/// One line of a feedback's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub at: Timestamp,
    pub actor: Actor,
    pub what: Happening,
    /// The reply, the reason or the sender's message.
    pub text: String,
}

/// What happened to a feedback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    Received,
    Taken,
    HandedOver { from: UnitId, to: UnitId },
    Answered,
    Closed,
    Reopened,
    SenderWrote,
}

impl Happening {
    pub fn code(self) -> &'static str {
        match self {
            Happening::Received => "received",
            Happening::Taken => "taken",
            Happening::HandedOver { .. } => "handed_over",
            Happening::Answered => "answered",
            Happening::Closed => "closed",
            Happening::Reopened => "reopened",
            Happening::SenderWrote => "sender_wrote",
        }
    }

    /// Whether the sender sees the event's text behind the receipt code.
    pub fn text_is_for_sender(self) -> bool {
        matches!(self, Happening::Answered | Happening::SenderWrote)
    }
}
