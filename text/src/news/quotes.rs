//! The comments that stand for what rose.

use super::{Period, QUOTES, Terms};
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
pub(super) fn chosen(comments: &[&Terms], rising: impl Fn(&Terms) -> usize) -> Vec<String> {
    let may_stand = |terms: &&&Terms| {
        let words = terms.remark.text.split_whitespace().count();
        let is_now = terms.remark.period == Period::Now;
        is_now && (SHORTEST..=LONGEST).contains(&words) && personal::find(terms.remark.text).is_empty()
    };
    let mut able: Vec<&Terms> = comments.iter().filter(may_stand).copied().collect();
    able.sort_by_key(|terms| (Reverse(rising(terms)), terms.masked.len(), &terms.masked));
    let mut chosen: Vec<&Terms> = Vec::new();
    for terms in able {
        if chosen.len() < QUOTES && chosen.iter().all(|held| likeness(held, terms) < ALIKE) {
            chosen.push(terms);
        }
    }
    chosen.into_iter().map(|terms| terms.masked.clone()).collect()
}

/// Jaccard's: of all their words, the share that both have.
fn likeness(one: &Terms, other: &Terms) -> f64 {
    let stems = |terms: &Terms| terms.words.keys().cloned().collect::<BTreeSet<_>>();
    let (one, other) = (stems(one), stems(other));
    let all = one.union(&other).count();
    if all == 0 { 1.0 } else { one.intersection(&other).count() as f64 / all as f64 }
}
