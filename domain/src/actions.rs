//! Development actions: what a unit does about what its clients told it, and says in public.

use crate::language::Wording;
use crate::organisation::UnitId;
use jiff::Timestamp;
use thiserror::Error;

/// The longest public text, in characters.
pub const LONGEST_PUBLIC_TEXT: usize = 1_000;

/// How far an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Progress {
    #[default]
    Planned,
    UnderWay,
    Done,
    /// It will not be done.
    Dropped,
}

impl Progress {
    pub const ALL: [Progress; 4] = [Progress::Planned, Progress::UnderWay, Progress::Done, Progress::Dropped];

    pub fn code(self) -> &'static str {
        match self {
            Progress::Planned => "planned",
            Progress::UnderWay => "under_way",
            Progress::Done => "done",
            Progress::Dropped => "dropped",
        }
    }

    pub fn parse(code: &str) -> Option<Progress> {
        Self::ALL.into_iter().find(|progress| progress.code() == code)
    }
}

/// An action as its owners see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DevelopmentAction {
    pub id: String,
    pub unit: UnitId,
    pub owner: i64,
    pub progress: Progress,
    /// "You said".
    pub heard: Wording,
    /// "We did".
    pub did: Wording,
    pub topics: Vec<String>,
    /// Since when everybody sees it.
    pub published_at: Option<Timestamp>,
    /// Grows by every change.
    pub version: i64,
}

/// Why an action cannot be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotPublishable {
    #[error("it says too little")]
    TextMissing,
    #[error("it was dropped")]
    Dropped,
    #[error("it is published already")]
    Already,
}

impl DevelopmentAction {
    pub fn is_published(&self) -> bool {
        self.published_at.is_some()
    }

    /// Lets everybody see it: only what says both sides, and what is not dropped.
    pub fn publish(&mut self, now: Timestamp) -> Result<(), NotPublishable> {
        if self.is_published() {
            return Err(NotPublishable::Already);
        }
        self.fits_in_public()?;
        self.published_at = Some(now);
        Ok(())
    }

    /// Whether what is said may stand in public.
    pub fn fits_in_public(&self) -> Result<(), NotPublishable> {
        if self.progress == Progress::Dropped {
            return Err(NotPublishable::Dropped);
        }
        let is_said = !self.heard.fi.is_empty() && !self.did.fi.is_empty();
        if is_said { Ok(()) } else { Err(NotPublishable::TextMissing) }
    }
}

/// How many feedbacks stand behind an action, as far as the public is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crowd {
    /// So few that nothing is said of them.
    Untold,
    Tens,
    Hundreds,
}

impl Crowd {
    pub fn of(feedbacks: i64) -> Crowd {
        match feedbacks {
            ..10 => Crowd::Untold,
            10..100 => Crowd::Tens,
            _ => Crowd::Hundreds,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Crowd::Untold => "untold",
            Crowd::Tens => "tens",
            Crowd::Hundreds => "hundreds",
        }
    }
}

/// One line of an action's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionEvent {
    pub at: Timestamp,
    pub person: i64,
    pub what: ActionHappening,
}

/// What was done with an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionHappening {
    Begun,
    Edited,
    Published,
    Withdrawn,
    Linked,
    Unlinked,
}

impl ActionHappening {
    pub const ALL: [ActionHappening; 6] = [
        ActionHappening::Begun,
        ActionHappening::Edited,
        ActionHappening::Published,
        ActionHappening::Withdrawn,
        ActionHappening::Linked,
        ActionHappening::Unlinked,
    ];

    pub fn code(self) -> &'static str {
        match self {
            ActionHappening::Begun => "begun",
            ActionHappening::Edited => "edited",
            ActionHappening::Published => "published",
            ActionHappening::Withdrawn => "withdrawn",
            ActionHappening::Linked => "linked",
            ActionHappening::Unlinked => "unlinked",
        }
    }

    pub fn parse(code: &str) -> Option<ActionHappening> {
        Self::ALL.into_iter().find(|happening| happening.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action() -> DevelopmentAction {
        DevelopmentAction {
            id: "a".into(),
            unit: UnitId(3),
            owner: 1,
            progress: Progress::UnderWay,
            heard: Wording::new("Puhelimeen ei pääse läpi.", "", ""),
            did: Wording::new("Lisäsimme vastaajia.", "", ""),
            topics: Vec::new(),
            published_at: None,
            version: 0,
        }
    }

    #[test]
    fn only_what_says_both_sides_is_published() {
        let now = Timestamp::UNIX_EPOCH;
        let mut whole = action();
        assert_eq!(whole.publish(now), Ok(()));
        assert_eq!(whole.publish(now), Err(NotPublishable::Already));
        let did = Wording::new("", "Vi har gjort något.", "");
        assert_eq!(DevelopmentAction { did, ..action() }.publish(now), Err(NotPublishable::TextMissing));
        let progress = Progress::Dropped;
        assert_eq!(DevelopmentAction { progress, ..action() }.publish(now), Err(NotPublishable::Dropped));
    }

    #[test]
    fn of_a_few_nothing_is_said() {
        for (feedbacks, crowd) in [(0, "untold"), (9, "untold"), (10, "tens"), (99, "tens"), (100, "hundreds")] {
            assert_eq!(Crowd::of(feedbacks).code(), crowd, "{feedbacks}");
        }
    }
}
