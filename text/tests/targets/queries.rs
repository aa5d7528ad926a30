//! How often the search puts the right place first, over queries written as clients write them.
//!
//! Most of the queries were written before the list of words was seen; none was taken from it. The bounds are the
//! reached figures rounded down: a change that makes the search worse fails here and prints the queries that it lost.

use crate::county::{County, rows};
use domain::language::Language;

#[test]
fn the_right_place_comes_first() {
    let county = County::new();
    let queries = rows("tests/data/target_queries.csv");
    assert!(queries.len() >= 150);
    let (first, third) = county.rates(&queries, Language::Finnish);
    assert!(first >= 0.94, "top-1 {first}");
    assert!(third >= 0.99, "top-3 {third}");
}
