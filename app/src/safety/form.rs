//! The form of a safety notice as it comes in and as it goes back.

use crate::directory::Directory;
use crate::feedback::form::{Choice, MendLine, UNKNOWN_TARGET, choice, found, groups};
use crate::web::{FormFields, Page};
use domain::feedback::Contact;
use domain::safety::{NoticeDraft, NoticeMend, NoticeTrouble, Outcome, Severity, Teller};

/// What is needed to show the form.
pub struct NoticeView {
    pub draft: NoticeDraft,
    /// What was typed into the target search.
    pub search: String,
    pub found: Vec<Choice>,
    pub groups: Vec<(String, Vec<Choice>)>,
    pub searched: bool,
    pub outcomes: Vec<Choice>,
    pub severities: Vec<Choice>,
    pub tellers: Vec<Choice>,
    pub mends: Vec<MendLine>,
}

/// A draft as typed into the form.
pub fn draft(form: &FormFields, page: &Page) -> NoticeDraft {
    let target = Some(form.get("target")).filter(|code| !code.is_empty());
    NoticeDraft {
        text: form.get("text").to_owned(),
        target_unknown: target == Some(UNKNOWN_TARGET),
        target: target.filter(|code| *code != UNKNOWN_TARGET).map(str::to_owned),
        day: form.get("day").to_owned(),
        clock: form.get("clock").to_owned(),
        day_unsure: form.has("day_unsure"),
        outcome: Outcome::parse(form.get("outcome")),
        severity: Severity::parse(form.get("severity")).unwrap_or_default(),
        prevention: form.get("prevention").to_owned(),
        teller: Teller::parse(form.get("teller")).unwrap_or_default(),
        wants_contact: form.has("wants_contact"),
        contact: Contact {
            name: form.get("name").to_owned(),
            email: form.get("email").to_owned(),
            phone: form.get("phone").to_owned(),
        },
        language: page.language,
    }
}

impl NoticeView {
    pub fn new(page: &Page, directory: &Directory, draft: NoticeDraft, search: &str) -> NoticeView {
        let chosen = draft.target.as_deref();
        let severity = |severity: Severity| choice(page, "severity", severity.code(), draft.severity == severity);
        NoticeView {
            found: found(page, directory, chosen, search),
            groups: groups(page, directory, chosen),
            searched: !search.trim().is_empty(),
            search: search.to_owned(),
            outcomes: Outcome::ALL
                .into_iter()
                .map(|outcome| choice(page, "outcome", outcome.code(), draft.outcome == Some(outcome)))
                .collect(),
            severities: Severity::ALL.into_iter().map(severity).collect(),
            tellers: Teller::CHOICES
                .into_iter()
                .map(|teller| choice(page, "teller", teller.code(), draft.teller == teller))
                .collect(),
            mends: Vec::new(),
            draft,
        }
    }

    pub fn with_mends(mut self, page: &Page, mends: &[NoticeMend]) -> NoticeView {
        self.mends = mends.iter().map(|mend| mend_line(page, *mend)).collect();
        self
    }

    /// What to mend in a field, if anything.
    pub fn mend(&self, field: &str) -> Option<&str> {
        self.mends.iter().find(|line| line.field == field).map(|line| line.text.as_str())
    }

    pub fn target_unknown(&self) -> bool {
        self.draft.target_unknown
    }

    pub fn target_legend(&self) -> &'static str {
        "safety-target"
    }

    pub fn contact_hint(&self) -> &'static str {
        "safety-contact-hint"
    }
}

/// Says what to do about one trouble, in the reader's language.
fn mend_line(page: &Page, mend: NoticeMend) -> MendLine {
    let field = mend.field.code();
    let text = match mend.trouble {
        NoticeTrouble::TooLong(over) => page.counted("mend-text-too-long", over as i64),
        NoticeTrouble::Missing => page.t(&format!("mend-safety-{field}-missing")).to_owned(),
        NoticeTrouble::Malformed => page.t(&format!("mend-{field}-malformed")).to_owned(),
        NoticeTrouble::Gone => page.t("mend-target-gone").to_owned(),
        NoticeTrouble::Ahead => page.t("mend-safety-day-ahead").to_owned(),
    };
    MendLine { field, text }
}
