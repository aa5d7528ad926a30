//! What people wrote as it is shown to whoever need not know whom they wrote of.

use crate::boot::App;
use domain::calendar::day_of;
use domain::feedback::{Event, Feedback, Happening};
use store::Unmasking;
use text::personal::masked;

/// The text of a feedback with its personal data masked.
pub fn shown(feedback: &Feedback) -> String {
    masked(&feedback.text, feedback.language)
}

/// Whether somebody reads a feedback as it was written: its handler does, and for the rest of the day whoever has had it
/// unmasked, which is noted.
pub fn is_open_to(app: &App, person: i64, feedback: &Feedback, unmaskings: &[Unmasking]) -> bool {
    let today = day_of(app.now());
    let is_theirs = |held: &Unmasking| held.person == person && day_of(held.at) == today;
    feedback.handling.handler() == Some(person) || unmaskings.iter().any(is_theirs)
}

/// What somebody reads of a feedback: its text and its history, and whether something in them is masked. What colleagues
/// wrote stays: it is for the work.
pub fn readable(feedback: &Feedback, mut events: Vec<Event>, is_open: bool) -> (String, Vec<Event>, bool) {
    if is_open {
        return (feedback.text.clone(), events, false);
    }
    let text = shown(feedback);
    let mut is_masked = text != feedback.text;
    for event in events.iter_mut().filter(|event| event.what == Happening::SenderWrote) {
        let shown = masked(&event.text, feedback.language);
        is_masked |= shown != event.text;
        event.text = shown;
    }
    (text, events, is_masked)
}
