//! Safety notices: something dangerous that happened in care or nearly did, told by a client or a close one. Their
//! readers are their own; they are no feedback and stand in none of its figures.

mod figures;
mod receive;
mod review;

pub use figures::{NoticeRow, SafetyFigures, safety_figures};
pub use receive::{
    LONGEST_PREVENTION, NoticeDraft, NoticeField, NoticeMend, NoticeReceived, NoticeTrouble, receive_notice,
};
pub use review::{Preventable, Review, ReviewRefusal};

use crate::language::Language;
use crate::organisation::{TargetCode, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;

/// Whether harm was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    NearMiss,
    Harm,
    Unknown,
}

impl Outcome {
    pub const ALL: [Outcome; 3] = [Outcome::NearMiss, Outcome::Harm, Outcome::Unknown];

    pub fn code(self) -> &'static str {
        match self {
            Outcome::NearMiss => "near_miss",
            Outcome::Harm => "harm",
            Outcome::Unknown => "unknown",
        }
    }

    pub fn parse(code: &str) -> Option<Outcome> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// How serious it was, or could have been, in the teller's own judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Severity {
    /// Passed by itself.
    Mild,
    /// Needed care.
    Moderate,
    /// Lasting harm, or danger to life.
    Severe,
    #[default]
    Unknown,
}

impl Severity {
    pub const ALL: [Severity; 4] = [Severity::Mild, Severity::Moderate, Severity::Severe, Severity::Unknown];

    pub fn code(self) -> &'static str {
        match self {
            Severity::Mild => "mild",
            Severity::Moderate => "moderate",
            Severity::Severe => "severe",
            Severity::Unknown => "unknown",
        }
    }

    pub fn parse(code: &str) -> Option<Severity> {
        Self::ALL.into_iter().find(|severity| severity.code() == code)
    }
}

/// Who tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Teller {
    #[default]
    Unsaid,
    Client,
    CloseOne,
    Other,
}

impl Teller {
    pub const CHOICES: [Teller; 3] = [Teller::Client, Teller::CloseOne, Teller::Other];

    pub fn code(self) -> &'static str {
        match self {
            Teller::Unsaid => "unsaid",
            Teller::Client => "client",
            Teller::CloseOne => "close_one",
            Teller::Other => "other",
        }
    }

    pub fn parse(code: &str) -> Option<Teller> {
        Self::CHOICES.into_iter().chain([Teller::Unsaid]).find(|teller| teller.code() == code)
    }
}

/// When it happened, as far as is remembered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moment {
    /// None where it is not remembered.
    pub day: Option<Date>,
    /// As told: "klo 8", "yöllä".
    pub clock: String,
}

/// A notice as its readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyNotice {
    pub id: String,
    pub received_at: Timestamp,
    pub language: Language,
    /// What the teller chose; none when they did not know.
    pub target: Option<TargetCode>,
    pub unit: UnitId,
    pub text: String,
    pub moment: Moment,
    pub outcome: Outcome,
    pub severity: Severity,
    /// What could keep it from happening again.
    pub prevention: String,
    pub teller: Teller,
    pub wants_contact: bool,
    pub review: Review,
    /// What its readers tell the teller by the code; empty where they tell nothing.
    pub reply: String,
    /// Grows by every change but not by reading.
    pub version: i64,
}

impl SafetyNotice {
    /// Whether its texts were erased; no notice is received without one.
    pub fn is_erased(&self) -> bool {
        self.text.is_empty()
    }
}

/// One line of a notice's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeEvent {
    pub at: Timestamp,
    pub person: i64,
    pub what: NoticeHappening,
    pub text: String,
}

/// What was done with a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeHappening {
    /// Somebody read it; written down once a day.
    Read,
    Taken,
    Noted,
    Closed,
    Reopened,
}

impl NoticeHappening {
    pub const ALL: [NoticeHappening; 5] = [
        NoticeHappening::Read,
        NoticeHappening::Taken,
        NoticeHappening::Noted,
        NoticeHappening::Closed,
        NoticeHappening::Reopened,
    ];

    pub fn code(self) -> &'static str {
        match self {
            NoticeHappening::Read => "read",
            NoticeHappening::Taken => "taken",
            NoticeHappening::Noted => "noted",
            NoticeHappening::Closed => "closed",
            NoticeHappening::Reopened => "reopened",
        }
    }

    pub fn parse(code: &str) -> Option<NoticeHappening> {
        Self::ALL.into_iter().find(|happening| happening.code() == code)
    }
}
