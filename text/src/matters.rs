//! What a feedback may be instead of feedback: an emergency, a wish to die, a formal objection, a complaint to the
//! authority, an injury claim, a prescription, an appointment, a danger in care. It only asks; the sender decides.
//!
//! Rules and no model: each can be read, and a county can be told why it was asked. Words are looked for sentence by
//! sentence in all three languages, whatever the page's. A story of what is over is no emergency, and a complaint about
//! bookings is no booking.

mod lists;
mod pattern;
mod safety;
mod signs;
mod urgent;

use domain::feedback::{Matter, Matters};
use pattern::Patterns;
use signs::SIGNS;
use std::sync::LazyLock;

/// What speaks for a matter within one sentence, and what speaks against it there.
struct Rule {
    matter: Matter,
    signs: Patterns,
    unless: Patterns,
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let rules = SIGNS.iter().map(|(matter, signs, unless)| Rule {
        matter: *matter,
        signs: Patterns::new(signs),
        unless: Patterns::new(unless),
    });
    rules.collect()
});

/// What the text may be about, for asking its sender.
pub fn recognise(text: &str) -> Matters {
    let sentences: Vec<String> = sentences(text).collect();
    let sentences: Vec<Vec<&str>> = sentences.iter().map(|sentence| sentence.split(' ').collect()).collect();
    let speaks = |rule: &&Rule| {
        let in_one = sentences.iter().any(|words| rule.signs.are_in(words) && !rule.unless.are_in(words));
        in_one || sentences.windows(2).any(|pair| asks_across(rule, &pair.concat(), &sentences))
    };
    RULES.iter().filter(speaks).map(|rule| rule.matter).collect::<Matters>().and(urgent::recognise(&sentences))
}

/// A short message may say in one sentence what it is about and ask in the next.
fn asks_across(rule: &Rule, words: &[&str], sentences: &[Vec<&str>]) -> bool {
    const SHORT_MESSAGE: usize = 3;
    let is_wish = matches!(rule.matter, Matter::Prescription | Matter::Appointment);
    is_wish && sentences.len() <= SHORT_MESSAGE && rule.signs.are_in(words) && !rule.unless.are_in(words)
}

/// The sentences of a text, folded; none of them empty.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    // A point within a number or a date ends nothing.
    let mut before = ' ';
    let split = text.split(move |sign: char| {
        let ends = matches!(sign, '!' | '?' | '\n' | ';') || (sign == '.' && !before.is_ascii_digit());
        before = sign;
        ends
    });
    split.map(crate::fold).filter(|sentence| !sentence.is_empty())
}
