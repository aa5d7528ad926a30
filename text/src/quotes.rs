//! Comments that stand for many: no two alike, and none that would reveal a person.

use crate::{fold, personal};
use std::collections::HashSet;

/// A quote of fewer words says too little, one of more too much.
const SHORTEST: usize = 4;
const LONGEST: usize = 32;
/// Comments that share so much of their words say the same.
const ALIKE: f64 = 0.4;

/// At most `most` of the comments, the weightiest first. One in which a person is named or can be reached is left out,
/// even masked: the rest of it may tell who it was.
pub fn diverse<'a>(comments: impl IntoIterator<Item = (&'a str, f32)>, most: usize) -> Vec<&'a str> {
    let mut comments: Vec<(&str, f32)> = comments.into_iter().collect();
    comments.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let mut chosen: Vec<(&str, HashSet<String>)> = Vec::new();
    for (text, _) in comments {
        if chosen.len() == most {
            break;
        }
        if !(SHORTEST..=LONGEST).contains(&text.split_whitespace().count()) {
            continue;
        }
        let words: HashSet<String> = fold(text).split(' ').map(str::to_owned).collect();
        if chosen.iter().all(|(_, held)| likeness(held, &words) < ALIKE) && personal::find(text).is_empty() {
            chosen.push((text, words));
        }
    }
    chosen.into_iter().map(|(text, _)| text).collect()
}

/// Jaccard's: of all their words, the share that both have.
fn likeness(one: &HashSet<String>, other: &HashSet<String>) -> f64 {
    let all = one.union(other).count();
    if all == 0 { 1.0 } else { one.intersection(other).count() as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::diverse;

    #[test]
    fn quotes_are_different_and_name_nobody() {
        let comments = [
            ("Odotin aulassa yli kolme tuntia", 0.7),
            ("Odotin aulassa yli neljä tuntia", 0.9),
            ("Hoitaja Maija ei ehtinyt tulla ajoissa", 1.0),
            ("Jonoa", 0.99),
            ("Puhelimeen ei vastattu koko viikolla", 0.6),
            ("Aika peruttiin kahdesti ilman syytä", 0.5),
        ];
        assert_eq!(diverse(comments, 2), ["Odotin aulassa yli neljä tuntia", "Puhelimeen ei vastattu koko viikolla"]);
        assert_eq!(diverse([], 3), [""; 0]);
    }
}
