//! Feedback: what a client says in their own words, and its way to an answer.

mod clock;
mod erasure;
mod escalation;
mod handling;
mod kind;
mod matter;
mod promise;
mod receive;
mod suspicion;
mod template;

pub use clock::{SOON_DAYS, Urgency};
pub use erasure::{completed_before, erased_on};
pub use escalation::escalated_until;
pub use handling::{Action, Handling, InvalidTransition};
pub use kind::{Kind, Kinds, Speaker};
pub use matter::{Matter, Matters};
pub use promise::{DayCount, Promise, Promises};
pub use receive::{
    Contact, Directory, Draft, Field, Mend, Received, ReplyWish, Trouble, check_contact, check_text, receive, trimmed,
};
pub use suspicion::{Arrival, Sign, Suspicion, suspect};
pub use template::{Blank, ReplyTemplate, UnknownBlank};

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
    /// The group of one matter to which it belongs (a surge), by its code.
    pub group: Option<String>,
    /// The feedback of which this is a duplicate: it is answered with that one.
    pub merged_into: Option<String>,
    /// How the sender was served, 1 to 5 as they rated it.
    pub rating: Option<u8>,
    /// Grows by every change: two people never overwrite each other.
    pub version: i64,
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
    HandedOver {
        from: UnitId,
        to: UnitId,
    },
    Answered,
    /// The sender was answered by phone or face to face; the text is for colleagues.
    AnsweredByPhone,
    Closed,
    Reopened,
    SenderWrote,
    /// A colleague's note, which the sender never sees.
    Noted,
    /// A reply waits for a second reader; the text is the draft.
    ReviewAsked,
    /// The second reader gave it back, with the text as reason.
    ReviewReturned,
    /// Its topics or kinds were changed; the text tells them.
    Classified,
    /// It is a duplicate of the feedback that the text names.
    Merged,
    /// The feedback that the text names is a duplicate of this one.
    TookIn,
    /// It stands by itself again.
    Separated,
    /// It was taken into the group that the text names.
    Grouped,
    Ungrouped,
    /// The sender rated how it was handled; the text is the rating.
    Rated,
    /// It had been set aside as machine-made, and is feedback.
    Released,
}

impl Happening {
    /// All but [`Happening::HandedOver`], which has places of its own.
    pub const PLAIN: [Happening; 18] = [
        Happening::Received,
        Happening::Taken,
        Happening::Answered,
        Happening::AnsweredByPhone,
        Happening::Closed,
        Happening::Reopened,
        Happening::SenderWrote,
        Happening::Noted,
        Happening::ReviewAsked,
        Happening::ReviewReturned,
        Happening::Classified,
        Happening::Merged,
        Happening::TookIn,
        Happening::Separated,
        Happening::Grouped,
        Happening::Ungrouped,
        Happening::Rated,
        Happening::Released,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Happening::Received => "received",
            Happening::Taken => "taken",
            Happening::HandedOver { .. } => "handed_over",
            Happening::Answered => "answered",
            Happening::AnsweredByPhone => "answered_by_phone",
            Happening::Closed => "closed",
            Happening::Reopened => "reopened",
            Happening::SenderWrote => "sender_wrote",
            Happening::Noted => "noted",
            Happening::ReviewAsked => "review_asked",
            Happening::ReviewReturned => "review_returned",
            Happening::Classified => "classified",
            Happening::Merged => "merged",
            Happening::TookIn => "took_in",
            Happening::Separated => "separated",
            Happening::Grouped => "grouped",
            Happening::Ungrouped => "ungrouped",
            Happening::Rated => "rated",
            Happening::Released => "released",
        }
    }

    /// By its code, with the places of a hand-over.
    pub fn parse(code: &str, places: Option<(UnitId, UnitId)>) -> Option<Happening> {
        if let Some((from, to)) = places {
            return (code == "handed_over").then_some(Happening::HandedOver { from, to });
        }
        Self::PLAIN.into_iter().find(|happening| happening.code() == code)
    }

    /// Whether the sender sees behind the receipt code that it happened.
    pub fn is_for_sender(self) -> bool {
        matches!(
            self,
            Happening::Received
                | Happening::Taken
                | Happening::HandedOver { .. }
                | Happening::Answered
                | Happening::AnsweredByPhone
                | Happening::Closed
                | Happening::Reopened
                | Happening::SenderWrote
                | Happening::Rated
                | Happening::Released
        )
    }

    /// Whether the sender sees the event's text behind the receipt code.
    pub fn text_is_for_sender(self) -> bool {
        matches!(self, Happening::Answered | Happening::SenderWrote)
    }
}
