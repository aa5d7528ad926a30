//! The words of comments as numbers, so that they are cut and stemmed once and counted often.

use crate::stem::form;
use crate::stop_words::is_stop_word;
use crate::{fold, personal};
use domain::language::Language;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

const SHORTEST_WORD: usize = 3;

/// The stems of a comment's words, each with the word as it was written there first. Personal data are none of them.
pub fn words(text: &str, language: Language) -> BTreeMap<String, String> {
    let masked = personal::masked(text, language);
    let mut words = BTreeMap::new();
    // What stands between brackets is a mask and no word of the comment.
    for part in masked.split('[').enumerate().map(|(at, part)| if at == 0 { part } else { after_mask(part) }) {
        for word in part.split(|c: char| !c.is_alphabetic() && c != '-').filter(|word| !word.is_empty()) {
            let folded = fold(word);
            if folded.chars().count() >= SHORTEST_WORD && !folded.split(' ').all(is_stop_word) {
                words.entry(form(&folded, language).stem).or_insert_with(|| word.to_lowercase());
            }
        }
    }
    words
}

fn after_mask(part: &str) -> &str {
    part.split_once(']').map_or(part, |(_, after)| after)
}

/// A number that comments of the same words share, however they are written.
pub fn voice(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    fold(text).hash(&mut hasher);
    hasher.finish()
}

/// A stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct StemId(u32);

impl StemId {
    pub(super) fn place(self) -> usize {
        self.0 as usize
    }
}

/// A stem as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(u32);

/// All words that were met, by their numbers.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    stems: Vec<String>,
    words: Vec<(StemId, String)>,
    of_stem: HashMap<String, StemId>,
    of_word: HashMap<(StemId, String), WordId>,
}

impl Vocabulary {
    /// The number of a word, which is given one where it is new.
    pub fn number(&mut self, stem: &str, written: &str) -> WordId {
        let stem = match self.of_stem.get(stem) {
            Some(id) => *id,
            None => {
                let id = StemId(self.stems.len() as u32);
                self.stems.push(stem.to_owned());
                self.of_stem.insert(stem.to_owned(), id);
                id
            }
        };
        let next = WordId(self.words.len() as u32);
        let id = *self.of_word.entry((stem, written.to_owned())).or_insert(next);
        if id == next {
            self.words.push((stem, written.to_owned()));
        }
        id
    }

    pub(super) fn stems(&self) -> usize {
        self.stems.len()
    }

    pub(super) fn all_stems(&self) -> impl Iterator<Item = StemId> {
        (0..self.stems.len() as u32).map(StemId)
    }

    pub(super) fn stem(&self, stem: StemId) -> &str {
        &self.stems[stem.place()]
    }

    pub(super) fn stem_of(&self, word: WordId) -> StemId {
        self.words[word.0 as usize].0
    }

    pub(super) fn written(&self, word: WordId) -> &str {
        &self.words[word.0 as usize].1
    }
}
