//! The feedback form as it comes in and as it goes back: what was typed stays, and what is to be mended is said.

use super::matters::Asking;
use crate::boot::App;
use crate::directory::{Directory, TargetGroup};
use crate::web::{FormFields, Page};
use domain::feedback::{Contact, Draft, Kind, Mend, ReplyWish, Speaker, Trouble};

/// The value of the target field for "I don't know".
pub const UNKNOWN_TARGET: &str = "?";
/// How many targets a search shows.
const SHOWN_TARGETS: usize = 6;

/// One radio button or checkbox.
pub struct Choice {
    pub code: String,
    pub label: String,
    pub hint: String,
    pub checked: bool,
}

/// One line of the list of what to mend, leading to its field.
pub struct MendLine {
    pub field: &'static str,
    pub text: String,
}

/// What is needed to show the form.
pub struct FormView {
    pub draft: Draft,
    /// What was typed into the target search.
    pub search: String,
    pub found: Vec<Choice>,
    pub groups: Vec<(String, Vec<Choice>)>,
    pub searched: bool,
    pub kinds: Vec<Choice>,
    pub speakers: Vec<Choice>,
    pub reply_wishes: Vec<Choice>,
    pub mends: Vec<MendLine>,
    pub asking: Asking,
}

/// A draft as typed into the form.
pub fn draft(form: &FormFields, page: &Page) -> Draft {
    let target = Some(form.get("target")).filter(|code| !code.is_empty());
    let contact = Contact {
        name: form.get("name").to_owned(),
        email: form.get("email").to_owned(),
        phone: form.get("phone").to_owned(),
    };
    Draft {
        text: form.get("text").to_owned(),
        target_unknown: target == Some(UNKNOWN_TARGET),
        target: target.filter(|code| *code != UNKNOWN_TARGET).map(str::to_owned),
        kinds: form.all("kinds").filter_map(Kind::parse).collect(),
        speaker: Speaker::parse(form.get("speaker")).unwrap_or_default(),
        reply_wish: ReplyWish::parse(form.get("reply")).unwrap_or_default(),
        contact,
        language: page.language,
    }
}

impl FormView {
    pub fn new(page: &Page, directory: &Directory, draft: Draft, search: &str) -> FormView {
        let chosen = draft.target.clone();
        FormView {
            found: found(page, directory, chosen.as_deref(), search),
            groups: groups(page, directory, chosen.as_deref()),
            searched: !search.trim().is_empty(),
            search: search.to_owned(),
            kinds: Kind::ALL
                .into_iter()
                .map(|kind| choice(page, "kind", kind.code(), draft.kinds.contains(kind)))
                .collect(),
            speakers: Speaker::CHOICES
                .into_iter()
                .map(|speaker| choice(page, "speaker", speaker.code(), draft.speaker == speaker))
                .collect(),
            reply_wishes: ReplyWish::ALL
                .into_iter()
                .map(|wish| choice(page, "reply", wish.code(), draft.reply_wish == wish))
                .collect(),
            draft,
            mends: Vec::new(),
            asking: Asking::default(),
        }
    }

    pub fn with_mends(mut self, page: &Page, mends: &[Mend]) -> FormView {
        self.mends = mends.iter().map(|mend| mend_line(page, *mend)).collect();
        self
    }

    pub fn with_asking(self, asking: Asking) -> FormView {
        FormView { asking, ..self }
    }

    pub fn target_legend(&self) -> &'static str {
        "target-legend"
    }

    pub fn contact_hint(&self) -> &'static str {
        "contact-hint"
    }

    /// What to mend in a field, if anything.
    pub fn mend(&self, field: &str) -> Option<&str> {
        self.mends.iter().find(|line| line.field == field).map(|line| line.text.as_str())
    }

    pub fn target_unknown(&self) -> bool {
        self.draft.target_unknown
    }
}

/// Counts a search that was made by pressing the button, and what it did not find.
pub fn note_search(app: &App, page: &Page, form: &FormView) {
    let chosen = form.draft.target.as_deref();
    let hits = form.found.iter().filter(|choice| chosen != Some(choice.code.as_str())).count();
    if form.searched {
        app.forms.note_search(&form.search, hits > 0, page.language, app.now());
    }
}

/// Says what to do about one trouble, in the reader's language.
pub fn mend_line(page: &Page, mend: Mend) -> MendLine {
    let field = mend.field.code();
    let text = match mend.trouble {
        Trouble::TooLong(over) => page.counted(&format!("mend-{field}-too-long"), over as i64),
        Trouble::Missing => page.t(&format!("mend-{field}-missing")).to_owned(),
        Trouble::Malformed => page.t(&format!("mend-{field}-malformed")).to_owned(),
        Trouble::Gone => page.t(&format!("mend-{field}-gone")).to_owned(),
    };
    MendLine { field, text }
}

/// The targets that fit the words, and always the one that is chosen.
pub fn found(page: &Page, directory: &Directory, chosen: Option<&str>, search: &str) -> Vec<Choice> {
    let mut targets: Vec<_> =
        directory.find_targets(search, page.language, SHOWN_TARGETS).into_iter().map(|(target, _)| target).collect();
    if let Some(target) = chosen.and_then(|code| directory.target(code)) {
        targets.retain(|held| held.code != target.code);
        targets.insert(0, target);
    }
    let choice = |target: &domain::organisation::Target| {
        let heading = target.heading.in_language(page.language);
        let name = target.name_in(page.language);
        Choice {
            code: target.code.clone(),
            label: name.to_owned(),
            hint: if heading == name { String::new() } else { heading.to_owned() },
            checked: chosen == Some(target.code.as_str()),
        }
    };
    targets.into_iter().map(choice).collect()
}

/// Every target under its heading, without the chosen one.
pub fn groups(page: &Page, directory: &Directory, chosen: Option<&str>) -> Vec<(String, Vec<Choice>)> {
    let choices =
        |group: TargetGroup<'_>| {
            // The chosen one stands at the top already, and the same button must not be checked twice.
            let choices = group.targets.into_iter().filter(|(code, _)| chosen != Some(code)).map(|(code, name)| {
                Choice { code: code.to_owned(), label: name.to_owned(), hint: String::new(), checked: false }
            });
            (group.heading.to_owned(), choices.collect())
        };
    directory.target_groups(page.language).into_iter().map(choices).collect()
}

/// A choice by its code, named in the reader's language; with a hint where there is one.
pub fn choice(page: &Page, prefix: &str, code: &str, checked: bool) -> Choice {
    let hint_key = format!("{prefix}-{}-hint", code.replace('_', "-"));
    let hint = page.t(&hint_key);
    let hint = if hint == hint_key { String::new() } else { hint.to_owned() };
    Choice { code: code.to_owned(), label: page.named(prefix, code), hint, checked }
}
