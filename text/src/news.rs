//! What is new: words and topics that comments speak of more than in the period before, beyond chance.
//!
//! Each term is tested by itself: the log-likelihood ratio of Dunning (Computational Linguistics 19, 1993) over comments with
//! the term and without it, one-sided. Thousands of terms are tested at once, so that those are told which the procedure of
//! Benjamini and Hochberg (JRSS B 57, 1995) leaves: of them at most one in twenty is expected to be chance.

mod chance;
mod quotes;
mod vocabulary;

pub use vocabulary::{Vocabulary, WordId, voice, words};

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use vocabulary::StemId;

/// A comment as the search for news takes it; one that says nothing is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Remark<'a> {
    pub text: &'a str,
    /// Of `text`.
    pub voice: u64,
    /// Of `text`, each stem once.
    pub words: &'a [WordId],
    pub unit: &'a str,
    pub period: Period,
    /// Each once.
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
    /// Comments of now that stand for it, no two alike and none that names a person.
    pub quotes: Vec<String>,
}

/// The share of chance that is borne among the terms told.
const FALSE: f64 = 0.05;
/// A term of fewer comments is no news but an event in one life.
const FEWEST: usize = 5;
const QUOTES: usize = 3;

/// What rose, the surest first: among all comments, and in each unit by itself. Units in which nothing did are left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct News {
    pub everywhere: Vec<Risen>,
    pub by_unit: BTreeMap<String, Vec<Risen>>,
}

/// What rose among `remarks`, whose words are of `vocabulary`.
pub fn news(vocabulary: &Vocabulary, remarks: &[Remark]) -> News {
    let mut of_units: BTreeMap<&str, Vec<&Remark>> = BTreeMap::new();
    remarks.iter().for_each(|remark| of_units.entry(remark.unit).or_default().push(remark));
    let by_unit = of_units.into_iter().map(|(unit, remarks)| (unit.to_owned(), risen_among(vocabulary, remarks)));
    News {
        everywhere: risen_among(vocabulary, remarks.iter().collect()),
        by_unit: by_unit.filter(|(_, risen)| !risen.is_empty()).collect(),
    }
}

/// A stem or a topic, topics first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key<'a> {
    Topic(&'a str),
    Stem(&'a str, StemId),
}

fn risen_among(vocabulary: &Vocabulary, remarks: Vec<&Remark>) -> Vec<Risen> {
    let remarks = each_once(remarks);
    let all = |period: Period| remarks.iter().filter(|remark| remark.period == period).count();
    let (all_before, all_now) = (all(Period::Before), all(Period::Now));
    let tested: Vec<(Key, [usize; 2], f64)> = counted(vocabulary, &remarks)
        .into_iter()
        .filter(|(_, [before, now])| *before + *now >= FEWEST)
        .map(|(key, [before, now])| (key, [before, now], chance::of_rise([before, all_before], [now, all_now])))
        .collect();
    let least = chance::bound(tested.iter().map(|(_, _, p)| *p), FALSE);
    let mut kept: Vec<_> = tested.into_iter().filter(|(_, [_, now], p)| *p <= least && *now >= FEWEST).collect();
    kept.sort_by(|a, b| a.2.total_cmp(&b.2).then_with(|| a.0.cmp(&b.0)));
    let mut having = having(vocabulary, &remarks, kept.iter().map(|(key, ..)| *key).collect());
    let told = kept.into_iter().map(|(key, [before, now], p)| {
        let with_it = having.remove(&key).unwrap_or_default();
        let quotes = quotes::chosen(vocabulary, &with_it);
        Risen { term: term(vocabulary, key, &with_it), before, all_before, now, all_now, p, quotes }
    });
    told.collect()
}

/// Somebody who sends the same ten times is one voice.
fn each_once<'a, 'b>(mut remarks: Vec<&'a Remark<'b>>) -> Vec<&'a Remark<'b>> {
    let mut met = HashSet::with_capacity(remarks.len());
    remarks.retain(|remark| met.insert((remark.period, remark.unit, remark.voice)));
    remarks
}

/// In how many remarks of each period every term is.
fn counted<'a>(vocabulary: &'a Vocabulary, remarks: &[&'a Remark<'a>]) -> Vec<(Key<'a>, [usize; 2])> {
    let mut stems = vec![[0_usize; 2]; vocabulary.stems()];
    let mut topics: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for remark in remarks {
        let period = remark.period as usize;
        remark.words.iter().for_each(|word| stems[vocabulary.stem_of(*word).place()][period] += 1);
        remark.topics.iter().for_each(|topic| topics.entry(topic).or_default()[period] += 1);
    }
    let stem = |(stem, counts): (StemId, [usize; 2])| (Key::Stem(vocabulary.stem(stem), stem), counts);
    let stems = vocabulary.all_stems().zip(stems).map(stem);
    topics.into_iter().map(|(topic, counts)| (Key::Topic(topic), counts)).chain(stems).collect()
}

/// A remark, led by how much of what rose it says.
type Saying<'a> = (usize, &'a Remark<'a>);

/// The remarks that have what rose.
fn having<'a>(
    vocabulary: &'a Vocabulary,
    remarks: &[&'a Remark<'a>],
    rising: BTreeSet<Key<'a>>,
) -> HashMap<Key<'a>, Vec<Saying<'a>>> {
    let stem = |key: &Key<'a>| match key {
        Key::Stem(_, stem) => Some((*stem, *key)),
        Key::Topic(_) => None,
    };
    let stems: HashMap<StemId, Key> = rising.iter().filter_map(stem).collect();
    let mut having: HashMap<Key, Vec<Saying>> = HashMap::new();
    for remark in remarks {
        let stems = remark.words.iter().filter_map(|word| stems.get(&vocabulary.stem_of(*word)).copied());
        let topics = remark.topics.iter().map(|topic| Key::Topic(topic)).filter(|topic| rising.contains(topic));
        let keys: Vec<Key> = stems.chain(topics).collect();
        keys.iter().for_each(|key| having.entry(*key).or_default().push((keys.len(), remark)));
    }
    having
}

/// The stem as most comments write it; of equals the shortest, then by the alphabet.
fn term(vocabulary: &Vocabulary, key: Key, with_it: &[Saying]) -> Term {
    let (stem, id) = match key {
        Key::Topic(topic) => return Term::Topic(topic.to_owned()),
        Key::Stem(stem, id) => (stem, id),
    };
    let mut written: BTreeMap<&str, usize> = BTreeMap::new();
    for word in with_it.iter().flat_map(|(_, remark)| remark.words).filter(|word| vocabulary.stem_of(**word) == id) {
        *written.entry(vocabulary.written(*word)).or_default() += 1;
    }
    let commonest = written.iter().min_by_key(|(word, count)| (std::cmp::Reverse(**count), word.len(), **word));
    Term::Word(commonest.map_or(stem, |(word, _)| word).to_owned())
}

#[cfg(test)]
mod plain;
#[cfg(test)]
mod tests;
