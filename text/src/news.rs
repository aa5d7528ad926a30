//! What is new: words and topics that comments speak of more than in the period before, beyond chance.
//!
//! Each term is tested by itself: the log-likelihood ratio of Dunning (Computational Linguistics 19, 1993) over comments with
//! the term and without it, one-sided. Thousands of terms are tested at once, so that those are told which the procedure of
//! Benjamini and Hochberg (JRSS B 57, 1995) leaves: of them at most one in twenty is expected to be chance.

mod chance;
mod quotes;

use crate::comments::says_nothing;
use crate::stem::form;
use crate::stop_words::is_stop_word;
use crate::{fold, personal};
use domain::language::Language;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A comment as the search for news takes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Remark<'a> {
    pub text: &'a str,
    /// In which it was written; decides the stems and the words of its masks.
    pub language: Language,
    pub unit: &'a str,
    pub period: Period,
    pub topics: &'a [String],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    Before,
    Now,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// As it is written most often.
    Word(String),
    Topic(String),
}

/// A term that rose.
#[derive(Debug, Clone, PartialEq)]
pub struct Risen {
    pub term: Term,
    /// Comments that have it, and all comments, in each period.
    pub before: usize,
    pub all_before: usize,
    pub now: usize,
    pub all_now: usize,
    /// How likely such a rise is by chance.
    pub p: f64,
    /// Comments of now that stand for it, masked, no two alike and none that names a person.
    pub quotes: Vec<String>,
}

/// The share of chance that is borne among the terms told.
const FALSE: f64 = 0.05;
/// A term of fewer comments is no news but an event in one life.
const FEWEST: usize = 5;
const QUOTES: usize = 3;
const SHORTEST_WORD: usize = 3;

/// A comment's terms; of a comment that came twice, only once.
struct Terms<'a> {
    remark: &'a Remark<'a>,
    masked: String,
    /// Stems, with the words as they were written.
    words: BTreeMap<String, String>,
}

/// What rose, the surest first: among all comments, and in each unit by itself. Units in which nothing did are left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct News {
    pub everywhere: Vec<Risen>,
    pub by_unit: BTreeMap<String, Vec<Risen>>,
}

/// What rose among `remarks`.
pub fn news(remarks: &[Remark]) -> News {
    let comments: Vec<Terms> = remarks.iter().filter_map(terms).collect();
    let mut of_units: BTreeMap<&str, Vec<&Terms>> = BTreeMap::new();
    comments.iter().for_each(|comment| of_units.entry(comment.remark.unit).or_default().push(comment));
    let by_unit = of_units.into_iter().map(|(unit, comments)| (unit.to_owned(), risen_among(&comments)));
    News {
        everywhere: risen_among(&comments.iter().collect::<Vec<_>>()),
        by_unit: by_unit.filter(|(_, risen)| !risen.is_empty()).collect(),
    }
}

fn terms<'a>(remark: &'a Remark<'a>) -> Option<Terms<'a>> {
    if says_nothing(remark.text) {
        return None;
    }
    let masked = personal::masked(remark.text, remark.language);
    let mut words = BTreeMap::new();
    // What stands between brackets is a mask and no word of the comment.
    for part in masked.split('[').enumerate().map(|(at, part)| if at == 0 { part } else { after_mask(part) }) {
        for word in part.split(|c: char| !c.is_alphabetic() && c != '-').filter(|word| !word.is_empty()) {
            let folded = fold(word);
            if folded.chars().count() >= SHORTEST_WORD && !folded.split(' ').all(is_stop_word) {
                words.entry(form(&folded, remark.language).stem).or_insert_with(|| word.to_lowercase());
            }
        }
    }
    Some(Terms { remark, masked, words })
}

fn after_mask(part: &str) -> &str {
    part.split_once(']').map_or(part, |(_, after)| after)
}

fn risen_among(comments: &[&Terms]) -> Vec<Risen> {
    let comments = each_once(comments);
    let all = |period: Period| comments.iter().filter(|terms| terms.remark.period == period).count();
    let (all_before, all_now) = (all(Period::Before), all(Period::Now));
    let mut counted: BTreeMap<Key, [usize; 2]> = BTreeMap::new();
    for terms in &comments {
        for key in keys(terms) {
            counted.entry(key).or_default()[terms.remark.period as usize] += 1;
        }
    }
    counted.retain(|_, [before, now]| *before + *now >= FEWEST);
    let tested: Vec<(Key, [usize; 2], f64)> = counted
        .into_iter()
        .map(|(key, [before, now])| (key, [before, now], chance::of_rise([before, all_before], [now, all_now])))
        .collect();
    let least = chance::bound(tested.iter().map(|(_, _, p)| *p), FALSE);
    let mut kept: Vec<_> = tested.into_iter().filter(|(_, [_, now], p)| *p <= least && *now >= FEWEST).collect();
    kept.sort_by(|a, b| a.2.total_cmp(&b.2).then_with(|| a.0.cmp(&b.0)));
    let rising: HashSet<Key> = kept.iter().map(|(key, ..)| key.clone()).collect();
    let told = |(key, [before, now], p): (Key, [usize; 2], f64)| {
        let with_it: Vec<&Terms> = comments.iter().filter(|terms| has(terms, &key)).copied().collect();
        let quotes = quotes::chosen(&with_it, |terms| keys(terms).filter(|key| rising.contains(key)).count());
        Risen { term: term(key, &with_it), before, all_before, now, all_now, p, quotes }
    };
    kept.into_iter().map(told).collect()
}

/// Somebody who sends the same ten times is one voice.
fn each_once<'a, 'b>(comments: &[&'a Terms<'b>]) -> Vec<&'a Terms<'b>> {
    let mut met = HashSet::new();
    comments
        .iter()
        .filter(|terms| met.insert((terms.remark.period, terms.remark.unit, fold(terms.remark.text))))
        .copied()
        .collect()
}

/// A stem or a topic.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key {
    Topic(String),
    Stem(String),
}

fn keys<'a>(terms: &'a Terms) -> impl Iterator<Item = Key> + 'a {
    let topics: BTreeSet<&String> = terms.remark.topics.iter().collect();
    terms.words.keys().cloned().map(Key::Stem).chain(topics.into_iter().cloned().map(Key::Topic))
}

fn has(terms: &Terms, key: &Key) -> bool {
    match key {
        Key::Topic(topic) => terms.remark.topics.contains(topic),
        Key::Stem(stem) => terms.words.contains_key(stem),
    }
}

/// The stem as most comments write it; of equals the shortest, then by the alphabet.
fn term(key: Key, with_it: &[&Terms]) -> Term {
    let stem = match key {
        Key::Topic(topic) => return Term::Topic(topic),
        Key::Stem(stem) => stem,
    };
    let mut written: BTreeMap<&String, usize> = BTreeMap::new();
    with_it.iter().filter_map(|terms| terms.words.get(&stem)).for_each(|word| *written.entry(word).or_default() += 1);
    let commonest = written.iter().min_by_key(|(word, count)| (std::cmp::Reverse(**count), word.len(), **word));
    Term::Word(commonest.map_or(stem.clone(), |(word, _)| (*word).clone()))
}

#[cfg(test)]
mod tests;
