//! The comments that stand for what rose.

use super::vocabulary::StemId;
use super::{Period, QUOTES, Remark, Saying, Vocabulary};
use crate::personal;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A comment with more words than this is too long to quote, with fewer it explains nothing.
const LONGEST: usize = 45;
const SHORTEST: usize = 3;
/// Two comments that share so much of their words say the same.
const ALIKE: f64 = 0.5;

/// Comments of now that say most of what rose, no two alike. One in which a person is named or can be reached is left
/// out, even masked: the rest of it may tell who it was.
pub(super) fn chosen(vocabulary: &Vocabulary, saying: &[Saying]) -> Vec<String> {
    let may_stand = |(_, remark): &&Saying| {
        remark.period == Period::Now && (SHORTEST..=LONGEST).contains(&remark.text.split_whitespace().count())
    };
    let mut able: Vec<&Saying> = saying.iter().filter(may_stand).collect();
    able.sort_by_key(|(rising, remark)| (Reverse(*rising), remark.text.len(), remark.text));
    let mut chosen: Vec<(&str, BTreeSet<StemId>)> = Vec::new();
    for (_, remark) in able {
        if chosen.len() == QUOTES {
            break;
        }
        let stems = stems(vocabulary, remark);
        if chosen.iter().all(|(_, held)| likeness(held, &stems) < ALIKE) && personal::find(remark.text).is_empty() {
            chosen.push((remark.text, stems));
        }
    }
    chosen.into_iter().map(|(text, _)| text.to_owned()).collect()
}

fn stems(vocabulary: &Vocabulary, remark: &Remark) -> BTreeSet<StemId> {
    remark.words.iter().map(|word| vocabulary.stem_of(*word)).collect()
}

/// Jaccard's: of all their words, the share that both have.
fn likeness(one: &BTreeSet<StemId>, other: &BTreeSet<StemId>) -> f64 {
    let all = one.union(other).count();
    if all == 0 { 1.0 } else { one.intersection(other).count() as f64 / all as f64 }
}
