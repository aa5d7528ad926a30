//! Signs as they are written in `signs.rs` and `urgent.rs`.
//!
//! `en jaksa|halua elaa`: words in this order with at most two others between them; `|` parts alternatives.
//! `resept* & uusi*`: all parts in one sentence, in any order. A `*` stands for any beginning or end of a word. Where a
//! known beginning is long enough, one slip of the finger in it is forgiven. `@medicine` is one of the lists of
//! `lists.rs`.

use super::lists;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// Words that may stand between two words of a sequence.
const BETWEEN: usize = 2;
/// The shortest beginning in which a slip is forgiven.
const LONG_ENOUGH: usize = 7;

/// The words that the signs of all rules know, each once and by its number: a sentence is compared with them once for
/// all rules.
pub(super) struct Vocabulary {
    words: Vec<Word>,
    numbers: HashMap<&'static str, u32>,
    /// By a written word's first letter and its second: which of them it may be.
    by_second: Vec<Vec<u32>>,
    /// By its first letter and its third: the same where the slip is in its second.
    by_third: Vec<Vec<u32>>,
}

/// The numbers of the words that a written word is.
pub(super) type Known = Vec<u32>;

/// Several signs, any of which is enough.
pub(super) struct Patterns {
    signs: Vec<Pattern>,
    /// By the number of a word: the parts that it begins, by their sign.
    openings: Vec<Vec<(usize, usize)>>,
}

/// All parts must be there, each a sequence of words with their alternatives.
type Pattern = Vec<Vec<Vec<u32>>>;

/// a to z, and one for all others.
const LETTERS: usize = 27;

/// A word as a sign writes it.
enum Word {
    Whole(&'static str),
    Beginning(&'static str),
    End(&'static str),
    Within(&'static str),
}

impl Vocabulary {
    pub(super) fn new() -> Vocabulary {
        let letters = vec![Vec::new(); LETTERS * LETTERS];
        Vocabulary { words: Vec::new(), numbers: HashMap::new(), by_second: letters.clone(), by_third: letters }
    }

    pub(super) fn read(&self, sentence: &str) -> Vec<Known> {
        sentence.split(' ').map(|word| self.known(word)).collect()
    }

    fn known(&self, written: &str) -> Known {
        let by_second = &self.by_second[beginning(written, [0, 1])];
        let by_third = &self.by_third[beginning(written, [0, 2])];
        let may_be = by_second.iter().chain(by_third).copied();
        may_be.filter(|number| self.words[*number as usize].is(written)).collect()
    }

    fn number(&mut self, written: &'static str) -> u32 {
        if let Some(number) = self.numbers.get(written) {
            return *number;
        }
        let (number, word) = (self.words.len() as u32, Word::new(written));
        let [second, third] = word.beginnings();
        second.into_iter().for_each(|at| self.by_second[at].push(number));
        third.into_iter().for_each(|at| self.by_third[at].push(number));
        self.words.push(word);
        self.numbers.insert(written, number);
        number
    }
}

impl Patterns {
    pub(super) fn new(signs: &[&'static str], vocabulary: &mut Vocabulary) -> Patterns {
        let mut alternatives = |word: &'static str| -> Vec<u32> {
            let mut numbers: Vec<u32> =
                word.split('|').flat_map(lists::words).map(|written| vocabulary.number(written)).collect();
            numbers.sort_unstable();
            numbers
        };
        let mut part = |part: &'static str| part.split_whitespace().map(&mut alternatives).collect();
        let signs: Vec<Pattern> = signs.iter().map(|sign| sign.split(" & ").map(&mut part).collect()).collect();
        let mut openings = vec![Vec::new(); vocabulary.words.len()];
        for (sign, parts) in signs.iter().enumerate() {
            for (part, words) in parts.iter().enumerate() {
                words[0].iter().for_each(|number| openings[*number as usize].push((sign, part)));
            }
        }
        Patterns { signs, openings }
    }

    pub(super) fn are_in(&self, words: &[Known]) -> bool {
        let mut found = vec![0_u32; self.signs.len()];
        for (at, known) in words.iter().enumerate() {
            // What only later rules know begins nothing here.
            for (sign, part) in known.iter().filter_map(|number| self.openings.get(*number as usize)).flatten() {
                let parts = &self.signs[*sign];
                if found[*sign] & 1 << part == 0 && follows(&parts[*part][1..], &words[at + 1..]) {
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

/// The number of two of a word's letters.
fn beginning(word: &str, [one, other]: [usize; 2]) -> usize {
    letter(word, one) * LETTERS + letter(word, other)
}

/// Whether the rest of a part follows near enough, its words in their order.
fn follows(rest: &[Vec<u32>], words: &[Known]) -> bool {
    let Some((next, rest)) = rest.split_first() else { return true };
    let is_next = |known: &Known| known.iter().any(|number| next.binary_search(number).is_ok());
    let mut near = words.iter().take(BETWEEN + 1).enumerate();
    near.any(|(at, known)| is_next(known) && follows(rest, &words[at + 1..]))
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

    /// Which first and second letters the words that it stands for may have; which first and third, where the second is
    /// the one that slipped.
    fn beginnings(&self) -> [BTreeSet<usize>; 2] {
        let any = 0..LETTERS;
        let with_first =
            |held: &str, others: Range<usize>| others.map(|other| letter(held, 0) * LETTERS + other).collect();
        let both = |held: &str| [1, 2].map(|other| beginning(held, [0, other])).into();
        match self {
            // Changed, it leaves the third where it is, and one too many moves the second there; one too few or two
            // swapped bring the third to its place.
            Word::Beginning(held) if held.len() >= LONG_ENOUGH => [both(held), both(held)],
            Word::Beginning(held) if held.len() < 2 => [with_first(held, any), BTreeSet::new()],
            Word::Whole(held) | Word::Beginning(held) => [[beginning(held, [0, 1])].into(), BTreeSet::new()],
            Word::End(_) | Word::Within(_) => [(0..LETTERS * LETTERS).collect(), BTreeSet::new()],
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
        let mut vocabulary = Vocabulary::new();
        let patterns = Patterns::new(&[sign], &mut vocabulary);
        assert_eq!(patterns.are_in(&vocabulary.read(sentence)), expected, "{sign}: {sentence}");
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
        for slip in ["rintakpi", "rntakipu", "rinttakipu", "rintalipu", "rontakipu", "rnitakipu", "rointakipu"] {
            check("rintakip*", slip, true);
        }
        check("rintakip*", "rintaraudat", false);
        check("kipu*", "kpu", false);
    }
}
