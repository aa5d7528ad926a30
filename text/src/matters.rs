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
use pattern::{Known, Patterns, Vocabulary};
use signs::SIGNS;
use std::sync::LazyLock;
use urgent::Urgent;

/// What speaks for a matter within one sentence, and what speaks against it there.
struct Rule {
    matter: Matter,
    signs: Patterns,
    unless: Patterns,
}

struct Rules {
    vocabulary: Vocabulary,
    can_wait: Vec<Rule>,
    urgent: Urgent,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary::new();
    let rules = SIGNS.iter().map(|(matter, signs, unless)| Rule {
        matter: *matter,
        signs: Patterns::new(signs, &mut vocabulary),
        unless: Patterns::new(unless, &mut vocabulary),
    });
    let can_wait = rules.collect();
    let urgent = Urgent::new(&mut vocabulary);
    Rules { vocabulary, can_wait, urgent }
});

/// What the text may be about, for asking its sender.
pub fn recognise(text: &str) -> Matters {
    let sentences: Vec<Vec<Known>> = sentences(text).map(|sentence| RULES.vocabulary.read(&sentence)).collect();
    let speaks = |rule: &&Rule| {
        let in_one = sentences.iter().any(|words| rule.signs.are_in(words) && !rule.unless.are_in(words));
        in_one || sentences.windows(2).any(|pair| asks_across(rule, &pair.concat(), &sentences))
    };
    let can_wait = RULES.can_wait.iter().filter(speaks).map(|rule| rule.matter);
    can_wait.collect::<Matters>().and(RULES.urgent.recognise(&sentences))
}

/// A short message may say in one sentence what it is about and ask in the next.
fn asks_across(rule: &Rule, words: &[Known], sentences: &[Vec<Known>]) -> bool {
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
