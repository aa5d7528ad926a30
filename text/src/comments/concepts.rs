//! Words that mean alike in the three languages (`data/concepts.txt`): what was learnt of "hinta" holds for "pris" too.

use super::features::{hash, step};
use crate::fold;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

const LISTED: &str = include_str!("../../data/concepts.txt");
/// Within a compound only beginnings of so many letters are looked for, and not before so many of the first part.
const SHORTEST_WITHIN: usize = 5;
const SHORTEST_FIRST: usize = 4;

/// Keys are hashes already.
#[derive(Default)]
struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = (self.0 << 8) | u64::from(*byte));
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

struct Concepts {
    /// By the hash of a whole word (with a border after it) or of a word's beginning.
    listed: HashMap<u32, Vec<u32>, BuildHasherDefault<Same>>,
    /// A bit for each lower half of a hash: most beginnings are in no list, and this says so sooner.
    filter: Vec<bool>,
}

impl Concepts {
    fn get(&self, hash: u32) -> &[u32] {
        if !self.filter[hash as usize & FILTER] {
            return &[];
        }
        self.listed.get(&hash).map_or(&[], Vec::as_slice)
    }
}

const FILTER: usize = 0xffff;

static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| {
    let mut listed: HashMap<u32, Vec<u32>, _> = HashMap::default();
    let mut filter = vec![false; FILTER + 1];
    let lines = LISTED.lines().filter(|line| !line.starts_with('#'));
    for (number, (_, words)) in lines.filter_map(|line| line.split_once(':')).enumerate() {
        for word in words.split_whitespace() {
            filter[key(word) as usize & FILTER] = true;
            let held = listed.entry(key(word)).or_default();
            if !held.contains(&(number as u32)) {
                held.push(number as u32);
            }
        }
    }
    Concepts { listed, filter }
});

fn key(word: &str) -> u32 {
    let beginning = word.strip_suffix('*');
    let folded = hash(fold(beginning.unwrap_or(word)).as_bytes());
    if beginning.is_some() { folded } else { step(folded, b' ') }
}

/// Tells the numbers of the concepts of a folded word and of the later parts of a compound: terveyskeskusmaksu is money.
pub(super) fn of(word: &[u8], mut tell: impl FnMut(u32)) {
    of_part(word, 1, &mut tell);
    for from in SHORTEST_FIRST..word.len().saturating_sub(SHORTEST_WITHIN - 1) {
        of_part(&word[from..], SHORTEST_WITHIN, &mut tell);
    }
}

fn of_part(part: &[u8], shortest: usize, tell: &mut impl FnMut(u32)) {
    let mut begun = hash(b"");
    for (at, byte) in part.iter().enumerate() {
        begun = step(begun, *byte);
        if at + 1 >= shortest {
            CONCEPTS.get(begun).iter().for_each(|concept| tell(*concept));
        }
    }
    if part.len() >= shortest {
        CONCEPTS.get(step(begun, b' ')).iter().for_each(|concept| tell(*concept));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn concepts(word: &str) -> Vec<u32> {
        let mut told = Vec::new();
        of(word.as_bytes(), |concept| told.push(concept));
        told
    }

    #[test]
    fn words_of_three_languages_meet() {
        for (one, other) in [("laskun", "fakturan"), ("hinta", "price"), ("tulkkia", "interpreter"), ("hissi", "lift")]
        {
            assert!(concepts(one).iter().any(|concept| concepts(other).contains(concept)), "{one} {other}");
        }
    }

    #[test]
    fn a_whole_word_is_no_beginning() {
        assert!(concepts("e") != concepts("ensin"));
        assert!(concepts("xyz").is_empty());
        assert!(concepts("terveyskeskusmaksu").contains(&concepts("maksu")[0]));
    }
}
