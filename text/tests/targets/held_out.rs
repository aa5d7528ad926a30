//! How often the search puts the right place first over queries that nobody tuned it on.
//!
//! Written as clients type, by somebody who had not seen the list of words, and none of it taken from any list.
//! Before the search was touched for the first set its rates were .855 (first) and .907 (first three); what it lost was
//! looked at then. The second set was written afterwards; when it was first measured, with the search left as it was,
//! the rates were .884 and .919: that is the honest figure for queries nobody has seen. Then the list of everyday words
//! grew, and what the second set had lost was known by then. The limits below are what was reached after that, rounded
//! down; they keep what is there, and say nothing about the unseen.

use crate::county::{County, rows};
use domain::language::Language;

fn check(file: &str, least: usize, (least_first, least_third): (f64, f64)) {
    let county = County::new();
    let queries = rows(file);
    assert!(queries.len() >= least);
    let (first, third) = county.rates(&queries, Language::Finnish);
    assert!(first >= least_first, "top-1 {first}");
    assert!(third >= least_third, "top-3 {third}");
}

#[test]
fn what_nobody_tuned_it_on_is_found_too() {
    check("tests/data/held_out_queries.csv", 200, (0.94, 0.97));
}

#[test]
fn what_was_asked_afterwards_is_found_too() {
    check("tests/data/held_out_later.csv", 80, (0.95, 0.97));
}

/// held_out_third.csv: 310 queries written before the search, the list of everyday words or the words of the places
/// were looked at, as many people type: clipped, inflected, misspelt, in three languages, by problem and by body part.
/// First measured, with the search left as it was: .923 and .974, the honest figure for the unseen. Then the same hand
/// added everyday words and compounds' first parts: .948 and .981, without looking at what was lost but not without
/// remembering. Nobody looks at what it loses: a failure that was looked at belongs into one of the other sets.
#[test]
fn what_nobody_looks_at_is_found_too() {
    check("tests/data/held_out_third.csv", 200, (0.93, 0.97));
}
