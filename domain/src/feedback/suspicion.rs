//! Signs that a machine made a feedback. Nothing is thrown away for them: it is set aside, and a person looks.

use jiff::SignedDuration;

/// A sign for which a feedback is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A field was filled in that people do not see.
    Trap,
    /// Sent faster than a person can write it, and something else is odd, too.
    Haste,
    /// The same text has come many times.
    Repeated,
    /// Full of links.
    Links,
}

impl Sign {
    pub const ALL: [Sign; 4] = [Sign::Trap, Sign::Haste, Sign::Repeated, Sign::Links];

    pub fn code(self) -> &'static str {
        match self {
            Sign::Trap => "trap",
            Sign::Haste => "haste",
            Sign::Repeated => "repeated",
            Sign::Links => "links",
        }
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The signs of one feedback; none for almost all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Suspicion(u8);

impl Suspicion {
    /// As the store keeps it; 0 is none.
    pub fn bits(self) -> u8 {
        self.0
    }

    pub fn from_bits(bits: u8) -> Suspicion {
        Suspicion(bits)
    }

    pub fn is_none(self) -> bool {
        self.0 == 0
    }

    pub fn signs(self) -> impl Iterator<Item = Sign> {
        Sign::ALL.into_iter().filter(move |sign| self.0 & sign.bit() != 0)
    }
}

impl From<Sign> for Suspicion {
    fn from(sign: Sign) -> Suspicion {
        Suspicion(sign.bit())
    }
}

/// How a form came in.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    pub trap: &'a str,
    /// From the opening of the form to its sending.
    pub open_for: SignedDuration,
    pub text: &'a str,
    /// How many times this text has come within an hour, from whomever, this time counted.
    pub times: u32,
}

const HASTE: SignedDuration = SignedDuration::from_secs(2);
/// So much may be written, or pasted, in haste.
const SHORT: usize = 40;
/// A text that comes so many times is looked at; one of a few words ("Kiitos avusta!") only when it is very many.
const TIMES: u32 = 6;
const TIMES_OF_FEW_WORDS: u32 = 30;
const FEW_WORDS: usize = 20;
const MOST_LINKS: usize = 3;

/// What is odd about a feedback.
pub fn suspect(arrival: Arrival<'_>) -> Suspicion {
    let characters = arrival.text.chars().count();
    let links = links(arrival.text);
    let most = if characters < FEW_WORDS { TIMES_OF_FEW_WORDS } else { TIMES };
    let is_odd = links > 0 || (arrival.times > 1 && characters >= FEW_WORDS);
    let found = [
        (Sign::Trap, !arrival.trap.trim().is_empty()),
        (Sign::Haste, arrival.open_for < HASTE && characters > SHORT && is_odd),
        (Sign::Repeated, arrival.times >= most),
        (Sign::Links, links > MOST_LINKS),
    ];
    Suspicion(found.into_iter().filter(|(_, is_so)| *is_so).fold(0, |bits, (sign, _)| bits | sign.bit()))
}

fn links(text: &str) -> usize {
    let text = text.to_lowercase();
    let schemes = text.matches("://").count();
    let bare = text.match_indices("www.").filter(|(at, _)| !text[..*at].ends_with("://")).count();
    schemes + bare
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLOW: SignedDuration = SignedDuration::from_secs(60);
    const FAST: SignedDuration = SignedDuration::from_millis(1_900);
    const TEXT: &str = "Odotin päivystyksessä kolme tuntia, eikä kukaan kertonut miksi.";

    fn check(arrival: Arrival<'_>, expected: &[Sign]) {
        assert_eq!(suspect(arrival).signs().collect::<Vec<_>>(), expected, "{arrival:?}");
    }

    fn arrival<'a>(text: &'a str, open_for: SignedDuration, times: u32) -> Arrival<'a> {
        Arrival { trap: "", open_for, text, times }
    }

    #[test]
    fn people_are_not_suspected() {
        check(arrival(TEXT, SLOW, 1), &[]);
        // Pasted from a note, or sent again at once: odd in one way only.
        check(arrival(TEXT, FAST, 1), &[]);
        check(arrival(TEXT, SLOW, 5), &[]);
        check(arrival("Katso https://a.example, https://b.example ja www.c.example", SLOW, 1), &[]);
        check(arrival("Kiitos!", FAST, 29), &[]);
        check(Arrival { trap: "  ", ..arrival(TEXT, SLOW, 1) }, &[]);
    }

    #[test]
    fn machines_are() {
        check(Arrival { trap: "https://x.example", ..arrival(TEXT, SLOW, 1) }, &[Sign::Trap]);
        check(arrival(TEXT, SLOW, 6), &[Sign::Repeated]);
        check(arrival(TEXT, FAST, 2), &[Sign::Haste]);
        check(arrival("Kiitos!", SLOW, 30), &[Sign::Repeated]);
        let links = "https://a.example HTTP://b.example www.c.example http://www.d.example";
        check(arrival(links, SLOW, 1), &[Sign::Links]);
        check(arrival(links, FAST, 1), &[Sign::Haste, Sign::Links]);
    }

    #[test]
    fn the_store_s_bits_go_both_ways() {
        let all = Suspicion::from_bits(15);
        assert_eq!(all.signs().collect::<Vec<_>>(), Sign::ALL);
        assert!(Suspicion::from_bits(0).is_none() && all.bits() == 15);
    }
}
