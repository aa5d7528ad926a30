//! What people say for what the signs on the doors say, in any county. A county's own words are in its own list; these
//! help before it has one.
//!
//! A word here stands for its inflections, for the end of a compound (hammaslekuri is a hammaslääkäri) and, more weakly,
//! for its first part: sydänpoli is about the heart.

mod lists;

use crate::fold;
use crate::stem::form;
use domain::language::Language;
use lists::{ENGLISH, FINNISH, SWEDISH};
use std::sync::LazyLock;

/// What is said, as it is and by its stem, and the folded words that it is looked for by.
struct Everyday {
    language: Language,
    whole: String,
    stem: String,
    meant: Vec<String>,
}

static EVERYDAY: LazyLock<Vec<Everyday>> = LazyLock::new(|| {
    let lists = [(Language::Finnish, FINNISH), (Language::Swedish, SWEDISH), (Language::English, ENGLISH)];
    lists.into_iter().flat_map(|(language, list)| list.lines().flat_map(move |line| entries(language, line))).collect()
});

fn entries(language: Language, line: &str) -> Vec<Everyday> {
    let Some((said, meant)) = line.split_once('=') else { return Vec::new() };
    let meant: Vec<String> = meant.split_whitespace().map(fold).collect();
    let entry = |said: &str| {
        let whole = fold(said);
        Everyday { language, stem: form(&whole, language).stem, whole, meant: meant.clone() }
    };
    said.split_whitespace().map(entry).collect()
}

/// Only a longer word is known at the end or the beginning of a compound: tk ends many words.
const SHORTEST_PART: usize = 5;
/// The least that must stand beside it.
const REST: usize = 3;

/// What an asked word stands for.
#[derive(Default)]
pub(super) struct Said {
    /// By what else it is looked for.
    pub meant: Vec<String>,
    /// By what else its first part is: sydänpoli is about the heart.
    pub meant_by_part: Vec<String>,
    /// Whether it is an everyday word itself; then what only looks like it is not meant.
    pub is_known: bool,
}

/// What the folded `word` stands for.
pub(super) fn said(word: &str) -> Said {
    let stems = Language::ALL.map(|language| form(word, language).stem);
    let mut found = Said::default();
    for everyday in EVERYDAY.iter() {
        let stem = &stems[everyday.language as usize];
        let held = everyday.stem.as_str();
        if stem == held {
            found.meant.extend(everyday.meant.iter().cloned());
            found.is_known = true;
        } else if let Some(first) = stem.strip_suffix(held).filter(|first| first.len() >= REST && is_long(held)) {
            found.meant.extend(everyday.meant.iter().map(|meant| format!("{first}{meant}")));
        } else if [held, &everyday.whole].iter().any(|part| is_long(part) && begins(word, part)) {
            found.meant_by_part.extend(everyday.meant.iter().cloned());
        }
    }
    found
}

fn is_long(part: &str) -> bool {
    part.len() >= SHORTEST_PART
}

fn begins(word: &str, part: &str) -> bool {
    word.strip_prefix(part).is_some_and(|rest| rest.len() >= REST)
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn what_people_say_is_looked_for_by_what_it_is_called() {
        let said = |word: &str| said(&crate::fold(word)).meant;
        assert_eq!(said("lekurille"), ["laakari"]);
        assert_eq!(said("neukkuun"), ["neuvola"]);
        assert_eq!(said("silmälekuri"), ["silmalaakari"]);
        assert_eq!(said("kissa"), [""; 0]);
        assert!(super::said("sydanpolilla").meant_by_part.contains(&"sisataudit".to_owned()));
    }
}
