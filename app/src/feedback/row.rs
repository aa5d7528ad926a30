//! One line of the inbox.

use crate::directory::Directory;
use crate::feedback::mask;
use crate::web::{Page, format};
use domain::calendar::day_number;
use domain::feedback::Feedback;

/// A feedback as a line: what it is, where, by when.
pub struct Row {
    pub id: String,
    pub version: i64,
    pub first_words: String,
    pub place: String,
    pub kinds: Vec<String>,
    pub received: String,
    pub due: String,
    /// `late`, `today`, `soon` or `later`; `done` when it is completed.
    pub urgency: &'static str,
    pub state: String,
    pub wants_reply: bool,
    pub language: &'static str,
    /// Whether it belongs to a group.
    pub group: bool,
}

const FIRST_WORDS: usize = 84;

impl Row {
    pub fn new(page: &Page, directory: &Directory, feedback: &Feedback) -> Row {
        let place = directory.target_name(feedback.target.as_deref(), page.language);
        Row {
            id: feedback.id.clone(),
            version: feedback.version,
            group: feedback.group.is_some(),
            first_words: first_words(&mask::shown(feedback)),
            place: place.unwrap_or_else(|| directory.unit_name(feedback.unit, page.language)).to_owned(),
            kinds: feedback.kinds.iter().map(|kind| page.named("kind", kind.code())).collect(),
            received: format::short_day(page.language, domain::calendar::day_of(feedback.received_at), page.today()),
            due: due(page, feedback),
            urgency: urgency(page, feedback),
            state: page.named("state", feedback.handling.code()),
            wants_reply: feedback.reply_wish != domain::feedback::ReplyWish::None,
            language: feedback.language.code(),
        }
    }
}

/// The beginning of a text, in whole words.
pub fn first_words(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= FIRST_WORDS {
        return line;
    }
    let cut: String = line.chars().take(FIRST_WORDS).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole_words} …")
}

/// How soon an answer is due.
pub fn urgency(page: &Page, feedback: &Feedback) -> &'static str {
    feedback.urgency(page.today()).code()
}

/// The due day in words.
pub fn due(page: &Page, feedback: &Feedback) -> String {
    let day = format::short_day(page.language, feedback.due_on, page.today());
    let days = i64::from(day_number(page.today()) - day_number(feedback.due_on));
    match urgency(page, feedback) {
        "late" => page.counted("due-late", days),
        "today" => page.t("due-today").to_owned(),
        "done" if feedback.is_late(page.today()) => page.t("due-done-late").to_owned(),
        "done" => page.t("due-done").to_owned(),
        _ => page.with1("due-on", "day", &day),
    }
}
