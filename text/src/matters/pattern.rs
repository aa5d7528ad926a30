//! Signs as they are written in `signs.rs` and `urgent.rs`.
//!
//! `en jaksa|halua elaa`: words in this order with at most two others between them; `|` parts alternatives.
//! `resept* & uusi*`: all parts in one sentence, in any order. A `*` stands for any beginning or end of a word. Where a
//! known beginning is long enough, one slip of the finger in it is forgiven. `@medicine` is one of the lists of
//! `lists.rs`.

use super::lists;
use std::ops::Range;

/// Words that may stand between two words of a sequence.
const BETWEEN: usize = 2;
/// The shortest beginning in which a slip is forgiven.
const LONG_ENOUGH: usize = 7;

/// Several signs, any of which is enough.
pub(super) struct Patterns {
    signs: Vec<Pattern>,
    /// By the two letters with which a word begins: what may be the first word of a part.
    by_letters: Vec<Vec<Opening>>,
}

/// One of the alternatives for the first word of a part.
#[derive(Clone, Copy)]
struct Opening {
    sign: usize,
    part: usize,
    alternative: usize,
}

/// All parts must be there, each a sequence of words with their alternatives.
type Pattern = Vec<Vec<Vec<Word>>>;

/// a to z, and one for all others.
const LETTERS: usize = 27;

/// A word as a sign writes it.
enum Word {
    Whole(&'static str),
    Beginning(&'static str),
    End(&'static str),
    Within(&'static str),
}

impl Patterns {
    pub(super) fn new(signs: &[&'static str]) -> Patterns {
        let alternatives = |word: &'static str| word.split('|').flat_map(lists::words).map(Word::new).collect();
        let part = |part: &'static str| part.split_whitespace().map(alternatives).collect();
        let signs: Vec<Pattern> = signs.iter().map(|sign| sign.split(" & ").map(part).collect()).collect();
        let mut by_letters = vec![Vec::new(); LETTERS * LETTERS];
        for (sign, parts) in signs.iter().enumerate() {
            for (part, words) in parts.iter().enumerate() {
                for (alternative, word) in words[0].iter().enumerate() {
                    let [first, second] = word.letters();
                    let both = first.flat_map(|first| second.clone().map(move |second| first * LETTERS + second));
                    both.for_each(|at| by_letters[at].push(Opening { sign, part, alternative }));
                }
            }
        }
        Patterns { signs, by_letters }
    }

    pub(super) fn are_in(&self, words: &[&str]) -> bool {
        let mut found = vec![0_u32; self.signs.len()];
        for at in 0..words.len() {
            for Opening { sign, part, alternative } in
                &self.by_letters[letter(words[at], 0) * LETTERS + letter(words[at], 1)]
            {
                let parts = &self.signs[*sign];
                let (first, rest) = parts[*part].split_first().expect("a part has a word");
                let is_new = found[*sign] & 1 << part == 0;
                if is_new && first[*alternative].is(words[at]) && follows(rest, &words[at + 1..]) {
                    found[*sign] |= 1 << part;
                    if found[*sign].count_ones() as usize == parts.len() {
                        return true;
                    }
                }
            }
        }
        false
    }
}

fn letter(word: &str, at: usize) -> usize {
    let letter = word.as_bytes().get(at).filter(|letter| letter.is_ascii_lowercase());
    letter.map_or(LETTERS - 1, |letter| usize::from(letter - b'a'))
}

/// Whether the rest of a part follows near enough, its words in their order.
fn follows(rest: &[Vec<Word>], words: &[&str]) -> bool {
    let Some((next, rest)) = rest.split_first() else { return true };
    let near = 0..words.len().min(BETWEEN + 1);
    near.into_iter().any(|at| next.iter().any(|held| held.is(words[at])) && follows(rest, &words[at + 1..]))
}

impl Word {
    fn new(written: &'static str) -> Word {
        let inside = written.trim_matches('*');
        match (written.starts_with('*'), written.ends_with('*')) {
            (true, true) => Word::Within(inside),
            (true, false) => Word::End(inside),
            (false, true) => Word::Beginning(inside),
            (false, false) => Word::Whole(inside),
        }
    }

    /// Which first and which second letters the words that it stands for may have.
    fn letters(&self) -> [Range<usize>; 2] {
        let just = |held: &str, at: usize| letter(held, at)..letter(held, at) + 1;
        match self {
            // The second letter may be the one that slipped.
            Word::Beginning(held) if held.len() >= LONG_ENOUGH || held.len() < 2 => [just(held, 0), 0..LETTERS],
            Word::Whole(held) | Word::Beginning(held) => [just(held, 0), just(held, 1)],
            Word::End(_) | Word::Within(_) => [0..LETTERS, 0..LETTERS],
        }
    }

    fn is(&self, word: &str) -> bool {
        let begins_alike = |held: &str| word.as_bytes().first() == held.as_bytes().first();
        match self {
            Word::Whole(held) => word == *held,
            Word::Beginning(held) => {
                begins_alike(held) && (word.starts_with(held) || begins_nearly(word.as_bytes(), held.as_bytes()))
            }
            Word::End(held) => word.ends_with(held),
            Word::Within(held) => word.contains(held),
        }
    }
}

/// Whether one letter too many, too few, changed or swapped keeps `word` from beginning with `held`; the first letters are
/// the same.
fn begins_nearly(word: &[u8], held: &[u8]) -> bool {
    if held.len() < LONG_ENOUGH {
        return false;
    }
    let same = word.iter().zip(held).take_while(|(a, b)| a == b).count();
    let (word, held) = (&word[same..], &held[same..]);
    let (word_after, held_after) = (rest(word, 1), rest(held, 1));
    let is_swapped = matches!((word, held), ([a, b, ..], [c, d, ..]) if a == d && b == c);
    word_after.starts_with(held_after)
        || word_after.starts_with(held)
        || word.starts_with(held_after)
        || (is_swapped && rest(word, 2).starts_with(rest(held, 2)))
}

fn rest(letters: &[u8], from: usize) -> &[u8] {
    letters.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sign: &'static str, sentence: &str, expected: bool) {
        let words: Vec<&str> = sentence.split(' ').collect();
        assert_eq!(Patterns::new(&[sign]).are_in(&words), expected, "{sign}: {sentence}");
    }

    #[test]
    fn words_stand_in_order_and_parts_in_any() {
        check("en jaksa|halua elaa", "en jaksa enaa elaa", true);
        check("en jaksa|halua elaa", "en enaa yhtaan vain jaksa elaa", false);
        check("en jaksa|halua elaa", "elaa en jaksa", false);
        check("resept* & uusi*", "uusikaa reseptini", true);
        check("resept* & uusi*", "uusikaa katto", false);
    }

    #[test]
    fn a_star_stands_for_the_rest_and_a_slip_is_forgiven() {
        check("*resept*", "unilaakereseptin", true);
        check("*ajan", "neuvolaajan", true);
        check("rintakip*", "rintakippu", true);
        for slip in ["rintakpi", "rntakipu", "rinttakipu", "rintalipu"] {
            check("rintakip*", slip, true);
        }
        check("rintakip*", "rintaraudat", false);
        check("kipu*", "kpu", false);
    }
}
