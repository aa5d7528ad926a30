//! The search for news as one would count by hand: everything anew, from the texts.

use super::vocabulary::words;
use super::{FALSE, FEWEST, News, Period, QUOTES, Risen, Term, chance};
use crate::comments::says_nothing;
use crate::{fold, personal};
use domain::language::Language;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub text: &'a str,
    pub unit: &'a str,
    pub period: Period,
    pub topics: &'a [String],
}

/// Topics first.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Topic(String),
    Stem(String),
}

struct Cut<'a> {
    told: Told<'a>,
    words: BTreeMap<String, String>,
    keys: BTreeSet<Key>,
}

pub fn news(told: &[Told]) -> News {
    let all: Vec<Cut> = told.iter().copied().filter(|told| !says_nothing(told.text)).map(cut).collect();
    let units: BTreeSet<&str> = all.iter().map(|cut| cut.told.unit).collect();
    let of = |unit: &str| risen(all.iter().filter(|cut| cut.told.unit == unit).collect());
    let by_unit = units.into_iter().map(|unit| (unit.to_owned(), of(unit)));
    News { everywhere: risen(all.iter().collect()), by_unit: by_unit.filter(|(_, risen)| !risen.is_empty()).collect() }
}

fn cut(told: Told) -> Cut {
    let words = words(told.text, Language::Finnish);
    let topics = told.topics.iter().cloned().map(Key::Topic);
    Cut { told, keys: words.keys().cloned().map(Key::Stem).chain(topics).collect(), words }
}

fn risen(mut all: Vec<&Cut>) -> Vec<Risen> {
    let mut met = HashSet::new();
    all.retain(|cut| met.insert((cut.told.period, cut.told.unit, fold(cut.told.text))));
    let count = |period, key: Option<&Key>| {
        all.iter().filter(|cut| cut.told.period == period && key.is_none_or(|key| cut.keys.contains(key))).count()
    };
    let (all_before, all_now) = (count(Period::Before, None), count(Period::Now, None));
    let keys: BTreeSet<&Key> = all.iter().flat_map(|cut| &cut.keys).collect();
    let counts = keys.into_iter().map(|key| (key, count(Period::Before, Some(key)), count(Period::Now, Some(key))));
    let tested: Vec<_> = counts
        .filter(|(_, before, now)| before + now >= FEWEST)
        .map(|(key, before, now)| (key, before, now, chance::of_rise([before, all_before], [now, all_now])))
        .collect();
    let least = chance::bound(tested.iter().map(|(.., p)| *p), FALSE);
    let mut kept: Vec<_> = tested.into_iter().filter(|(_, _, now, p)| *p <= least && *now >= FEWEST).collect();
    kept.sort_by(|one, other| one.3.total_cmp(&other.3).then_with(|| one.0.cmp(other.0)));
    let rising: BTreeSet<&Key> = kept.iter().map(|(key, ..)| *key).collect();
    let told = |(key, before, now, p): (&Key, usize, usize, f64)| {
        let with_it: Vec<&Cut> = all.iter().filter(|cut| cut.keys.contains(key)).copied().collect();
        Risen { term: term(key, &with_it), before, all_before, now, all_now, p, quotes: quotes(&with_it, &rising) }
    };
    kept.into_iter().map(told).collect()
}

fn term(key: &Key, with_it: &[&Cut]) -> Term {
    let stem = match key {
        Key::Topic(topic) => return Term::Topic(topic.clone()),
        Key::Stem(stem) => stem,
    };
    let mut written: BTreeMap<&String, usize> = BTreeMap::new();
    with_it.iter().for_each(|cut| *written.entry(&cut.words[stem]).or_default() += 1);
    let commonest = written.into_iter().min_by_key(|(word, count)| (Reverse(*count), word.len(), *word));
    Term::Word(commonest.map(|(word, _)| word.clone()).unwrap_or_default())
}

fn quotes(with_it: &[&Cut], rising: &BTreeSet<&Key>) -> Vec<String> {
    let able = |cut: &&Cut| {
        let words = cut.told.text.split_whitespace().count();
        cut.told.period == Period::Now && (3..=45).contains(&words) && personal::find(cut.told.text).is_empty()
    };
    let mut able: Vec<&Cut> = with_it.iter().copied().filter(able).collect();
    able.sort_by_key(|cut| {
        (Reverse(cut.keys.iter().filter(|key| rising.contains(key)).count()), cut.told.text.len(), cut.told.text)
    });
    let mut chosen: Vec<&Cut> = Vec::new();
    for cut in able {
        let is_alike = |held: &&Cut| {
            let (one, other) = (stems(held), stems(cut));
            let all = one.union(&other).count();
            all == 0 || one.intersection(&other).count() as f64 / all as f64 >= 0.5
        };
        if chosen.len() < QUOTES && !chosen.iter().any(is_alike) {
            chosen.push(cut);
        }
    }
    chosen.into_iter().map(|cut| cut.told.text.to_owned()).collect()
}

fn stems<'a>(cut: &'a Cut) -> BTreeSet<&'a String> {
    cut.words.keys().collect()
}
