//! The words of long texts, in a shape by which feedback is found: whatever the inflection, in any of the languages.
//!
//! Nobody says in which language a feedback is written (a Swedish one may come by the Finnish form), so a word stands
//! under its stem in each of the three. A compound stands under its parts too: hammaslääkäri is found by lääkäri.

mod compounds;
mod snippet;

pub use snippet::Piece;

use crate::stem::form;
use crate::{fold, irregular};
use domain::language::Language;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// A word longer than this is no word; its beginning is kept.
const LONGEST: usize = 40;
/// A question of more words than this is a story.
const MOST_ASKED: usize = 12;

/// A word of a question: the stems under which a text may hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked(BTreeSet<String>);

impl Asked {
    pub fn stems(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// Where a text says one of the words of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// In bytes of the text.
    pub at: Range<usize>,
    /// Which word of the question, from 0.
    pub word: usize,
}

/// Takes the stems of many texts; a word that was seen before costs next to nothing.
#[derive(Debug, Default)]
pub struct Stemmer {
    seen: HashMap<String, Vec<String>>,
}

impl Stemmer {
    /// Every stem under which a text of these parts is found, each once.
    pub fn stems<'a>(&mut self, parts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let mut stems = BTreeSet::new();
        for part in parts {
            for at in words(part) {
                stems.extend(self.of_word(&part[at]).iter().cloned());
            }
        }
        stems.into_iter().collect()
    }

    /// Where `text` says what is asked, in its order. Of a word that answers several, the first counts.
    pub fn hits(&mut self, text: &str, asked: &[Asked]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for at in words(text) {
            let stems = self.of_word(&text[at.clone()]);
            let answers = |asked: &Asked| stems.iter().any(|stem| asked.0.contains(stem));
            if let Some(word) = asked.iter().position(answers) {
                hits.push(Hit { at, word });
            }
        }
        hits
    }

    fn of_word(&mut self, word: &str) -> &[String] {
        if !self.seen.contains_key(word) {
            let folded = shortened(word);
            let mut stems = forms(&folded);
            stems.extend(compounds::parts(&folded));
            self.seen.insert(word.to_owned(), stems.into_iter().collect());
        }
        &self.seen[word]
    }
}

/// The words of a question, each once. A word of one letter asks for nothing.
pub fn asked(question: &str) -> Vec<Asked> {
    let mut asked: Vec<Asked> = Vec::new();
    for at in words(question) {
        let word = Asked(forms(&shortened(&question[at])));
        if !word.0.is_empty() && !asked.contains(&word) {
            asked.push(word);
        }
    }
    asked.truncate(MOST_ASKED);
    asked
}

/// The runs of letters and digits of a text, in bytes. A mark beside its letter belongs to the word.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}');
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_part)?;
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |length| start + length);
        from = end;
        Some(start..end)
    })
}

fn shortened(word: &str) -> String {
    fold(word).chars().filter(|c| *c != ' ').take(LONGEST).collect()
}

/// The stems of a folded word, read as a word of each language; of one of the irregular words, that one.
fn forms(word: &str) -> BTreeSet<String> {
    let is_letter = word.chars().count() == 1 && !word.bytes().all(|byte| byte.is_ascii_digit());
    if word.is_empty() || is_letter {
        return BTreeSet::new();
    }
    match irregular::lemma(word) {
        Some(lemma) => BTreeSet::from([lemma.to_owned()]),
        None => Language::ALL.into_iter().map(|language| stem(word, language)).collect(),
    }
}

fn stem(word: &str, language: Language) -> String {
    let lemma = if language == Language::Finnish { irregular::lemma(word) } else { None };
    lemma.map_or_else(|| form(word, language).stem, str::to_owned)
}

#[cfg(test)]
mod tests;
