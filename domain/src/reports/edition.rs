use super::Period;
use crate::language::Language;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The longest text of a section, in characters.
pub const LONGEST_SECTION: usize = 10_000;

/// An edition of a report: what people wrote, and once it is published, all of it as it stands for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportEdition {
    pub id: String,
    /// Which report: quarterly, yearly.
    pub report: String,
    pub period: Period,
    pub language: Language,
    /// The edition that this one corrects, where it does.
    pub corrects: Option<String>,
    pub state: EditionState,
    /// By section; one that is not here has the text that the report begins with.
    pub texts: BTreeMap<String, String>,
    /// Why a figure may stand though it does not add up, by its id.
    pub reasons: BTreeMap<String, String>,
    /// Grows by every change.
    pub version: i64,
}

/// How far an edition is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditionState {
    Draft,
    /// Somebody else reads it before it is published.
    Review,
    Published(Frozen),
}

/// What was published: it does not change any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    pub at: Timestamp,
    pub by: i64,
    /// The whole compiled report.
    pub content: String,
    /// Of the data and the definitions that it was made from.
    pub digest: String,
}

/// Why a change is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionRefusal {
    /// What is published does not change; a correction is an edition of its own.
    Published,
    /// It is sent to be read first.
    NotReviewed,
    /// Something does not add up, and nobody has said why.
    OpenFindings,
}

impl EditionState {
    pub fn code(&self) -> &'static str {
        match self {
            EditionState::Draft => "draft",
            EditionState::Review => "review",
            EditionState::Published(_) => "published",
        }
    }
}

impl ReportEdition {
    /// Takes texts and reasons; what was in review is a draft again.
    pub fn edit(
        &mut self,
        texts: BTreeMap<String, String>,
        reasons: BTreeMap<String, String>,
    ) -> Result<(), EditionRefusal> {
        self.is_open()?;
        self.state = EditionState::Draft;
        (self.texts, self.reasons) = (texts, reasons);
        Ok(())
    }

    pub fn send_for_review(&mut self) -> Result<(), EditionRefusal> {
        self.is_open()?;
        self.state = EditionState::Review;
        Ok(())
    }

    /// Publishes what was read: `open` is how many findings have no reason.
    pub fn publish(&mut self, frozen: Frozen, open: usize) -> Result<(), EditionRefusal> {
        self.is_open()?;
        if self.state != EditionState::Review {
            return Err(EditionRefusal::NotReviewed);
        }
        if open > 0 {
            return Err(EditionRefusal::OpenFindings);
        }
        self.state = EditionState::Published(frozen);
        Ok(())
    }

    /// What was published, if it was.
    pub fn frozen(&self) -> Option<&Frozen> {
        match &self.state {
            EditionState::Published(frozen) => Some(frozen),
            EditionState::Draft | EditionState::Review => None,
        }
    }

    fn is_open(&self) -> Result<(), EditionRefusal> {
        if self.frozen().is_some() { Err(EditionRefusal::Published) } else { Ok(()) }
    }
}

/// One line of an edition's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionEvent {
    pub at: Timestamp,
    pub person: i64,
    pub what: EditionHappening,
}

/// What was done with an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionHappening {
    Begun,
    Edited,
    SentForReview,
    Published,
}

impl EditionHappening {
    pub const ALL: [EditionHappening; 4] = [
        EditionHappening::Begun,
        EditionHappening::Edited,
        EditionHappening::SentForReview,
        EditionHappening::Published,
    ];

    pub fn code(self) -> &'static str {
        match self {
            EditionHappening::Begun => "begun",
            EditionHappening::Edited => "edited",
            EditionHappening::SentForReview => "sent_for_review",
            EditionHappening::Published => "published",
        }
    }

    pub fn parse(code: &str) -> Option<EditionHappening> {
        Self::ALL.into_iter().find(|happening| happening.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_published_was_read_adds_up_and_never_changes() {
        let mut edition = ReportEdition {
            id: "e".into(),
            report: "quarterly".into(),
            period: Period::Quarter(2020, 4),
            language: Language::Finnish,
            corrects: None,
            state: EditionState::Draft,
            texts: BTreeMap::new(),
            reasons: BTreeMap::new(),
            version: 0,
        };
        let frozen = || Frozen { at: Timestamp::UNIX_EPOCH, by: 3, content: "{}".into(), digest: "d".into() };
        assert_eq!(edition.publish(frozen(), 0), Err(EditionRefusal::NotReviewed));
        assert_eq!(edition.send_for_review(), Ok(()));
        assert_eq!(edition.publish(frozen(), 1), Err(EditionRefusal::OpenFindings));
        assert_eq!(edition.edit(BTreeMap::from([("summary".into(), "Hei".into())]), BTreeMap::new()), Ok(()));
        assert_eq!(edition.publish(frozen(), 0), Err(EditionRefusal::NotReviewed), "an edited one is read again");
        assert_eq!(edition.send_for_review(), Ok(()));
        assert_eq!(edition.publish(frozen(), 0), Ok(()));
        assert_eq!(edition.edit(BTreeMap::new(), BTreeMap::new()), Err(EditionRefusal::Published));
        assert_eq!(edition.send_for_review(), Err(EditionRefusal::Published));
        assert_eq!(edition.texts["summary"], "Hei");
    }
}
