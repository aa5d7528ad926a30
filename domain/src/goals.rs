//! Goals: what the county wants to reach in a year, by which key results it is told, and how far they are.

mod key_result;
mod light;
mod overview;

pub use key_result::{Better, Binding, Confidence, KeyResult, Task, TaskState, worse_direction};
pub use light::{Edges, Light, reached};
pub use overview::{Counted, Overview, Shown, overview};

use crate::organisation::UnitId;
use jiff::Timestamp;

/// The longest text about a goal, in characters.
pub const LONGEST_NARRATIVE: usize = 10_000;

/// A goal of a year, with its key results.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    pub id: String,
    pub year: i16,
    /// The strategy's focus under which it stands.
    pub focus: String,
    pub title: String,
    /// Whose goal it is: the county's own, or that of a division or result area.
    pub unit: UnitId,
    /// The owner by title, as it is printed.
    pub owner: String,
    /// The owner as one who signs in.
    pub owner_person: Option<i64>,
    /// What its owner says of the whole; the key results' lights are the rule's.
    pub assessment: Option<Light>,
    pub summary: String,
    pub narrative: String,
    /// Who signed the text off, and when; any later change takes it away.
    pub signed: Option<(i64, Timestamp)>,
    pub key_results: Vec<KeyResult>,
    /// Grows by every change.
    pub version: i64,
}

/// Why a text cannot be signed off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSignable {
    /// Only the owner signs.
    NotOwner,
    /// There is nothing to sign.
    NoNarrative,
    NotAssessed,
    Already,
}

impl Goal {
    pub fn begin(id: String, year: i16, title: String, unit: UnitId) -> Goal {
        Goal {
            id,
            year,
            focus: String::new(),
            title,
            unit,
            owner: String::new(),
            owner_person: None,
            assessment: None,
            summary: String::new(),
            narrative: String::new(),
            signed: None,
            key_results: Vec::new(),
            version: 0,
        }
    }

    /// The owner answers for the text: it says something, and how the goal turned out.
    pub fn sign(&mut self, person: i64, now: Timestamp) -> Result<(), NotSignable> {
        if self.owner_person != Some(person) {
            return Err(NotSignable::NotOwner);
        }
        if self.signed.is_some() {
            return Err(NotSignable::Already);
        }
        if self.narrative.is_empty() {
            return Err(NotSignable::NoNarrative);
        }
        if self.assessment.is_none() {
            return Err(NotSignable::NotAssessed);
        }
        self.signed = Some((person, now));
        Ok(())
    }
}

/// What is called in an address: the year and the title in plain letters.
pub fn goal_id(year: i16, title: &str) -> String {
    const LONGEST: usize = 80;
    let plain = |c: char| match c {
        'ä' | 'å' => 'a',
        'ö' => 'o',
        c if c.is_ascii_alphanumeric() => c,
        _ => '-',
    };
    let letters: String = title.to_lowercase().chars().map(plain).collect();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    let mut id = format!("{year}-{}", words.join("-"));
    id.truncate(LONGEST);
    id
}

/// One line of a goal's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalEvent {
    pub at: Timestamp,
    /// None where a command did it.
    pub person: Option<i64>,
    pub what: GoalHappening,
    /// The key result that it concerns, if one.
    pub about: String,
}

/// What was done with a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalHappening {
    Begun,
    Imported,
    Edited,
    KeyResultEdited,
    Signed,
}

impl GoalHappening {
    pub const ALL: [GoalHappening; 5] = [
        GoalHappening::Begun,
        GoalHappening::Imported,
        GoalHappening::Edited,
        GoalHappening::KeyResultEdited,
        GoalHappening::Signed,
    ];

    pub fn code(self) -> &'static str {
        match self {
            GoalHappening::Begun => "begun",
            GoalHappening::Imported => "imported",
            GoalHappening::Edited => "edited",
            GoalHappening::KeyResultEdited => "key_result_edited",
            GoalHappening::Signed => "signed",
        }
    }

    pub fn parse(code: &str) -> Option<GoalHappening> {
        Self::ALL.into_iter().find(|happening| happening.code() == code)
    }
}

/// A figure of the strategy that is followed beside the goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kpi {
    Nps,
    /// Share served within the statutory time.
    ServiceTimes,
    /// Share of emergency clients who are back within 72 hours.
    RevolvingDoor,
    /// Quality of life as clients feel it, 0 to 100.
    Prom,
    /// In millions.
    ServiceEvents,
}

impl Kpi {
    pub const ALL: [Kpi; 5] = [Kpi::Nps, Kpi::ServiceTimes, Kpi::RevolvingDoor, Kpi::Prom, Kpi::ServiceEvents];

    pub fn code(self) -> &'static str {
        match self {
            Kpi::Nps => "nps",
            Kpi::ServiceTimes => "service_times",
            Kpi::RevolvingDoor => "revolving_door",
            Kpi::Prom => "prom",
            Kpi::ServiceEvents => "service_events",
        }
    }

    pub fn parse(code: &str) -> Option<Kpi> {
        Self::ALL.into_iter().find(|kpi| kpi.code() == code)
    }

    /// With how many decimals it is shown.
    pub fn decimals(self) -> usize {
        if self == Kpi::ServiceEvents { 2 } else { 1 }
    }

    pub fn is_share(self) -> bool {
        matches!(self, Kpi::ServiceTimes | Kpi::RevolvingDoor)
    }
}

/// An imported value: of the baseline (quarter 0) or of a quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiValue {
    pub year: i16,
    pub kpi: Kpi,
    pub quarter: u8,
    pub value: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_owner_signs_what_is_told_and_assessed() {
        let mut goal = Goal::begin(goal_id(2025, "Äkkiä apua, ja heti!"), 2025, "Äkkiä".into(), UnitId(0));
        assert_eq!(goal.id, "2025-akkia-apua-ja-heti");
        goal.owner_person = Some(4);
        assert_eq!(goal.sign(5, Timestamp::UNIX_EPOCH), Err(NotSignable::NotOwner));
        assert_eq!(goal.sign(4, Timestamp::UNIX_EPOCH), Err(NotSignable::NoNarrative));
        goal.narrative = "Tavoite toteutui.".into();
        assert_eq!(goal.sign(4, Timestamp::UNIX_EPOCH), Err(NotSignable::NotAssessed));
        goal.assessment = Some(Light::Met);
        assert_eq!(goal.sign(4, Timestamp::UNIX_EPOCH), Ok(()));
        assert_eq!(goal.sign(4, Timestamp::UNIX_EPOCH), Err(NotSignable::Already));
    }
}
