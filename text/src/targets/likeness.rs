//! How like one asked word is to one known word, from 0 to 1.
//!
//! People write a word inflected, unfinished, misspelt, or as a part of a longer word (Finnish and Swedish join words:
//! lääkäri, hammaslääkäri). Each way has its own measure and the best one counts. The numbers keep an order: the same
//! word, then its inflection, then a slip of the finger, then the unfinished word, then a part of a compound.

use crate::stem::Form;

const INFLECTED: f32 = 0.95;

/// How like `asked` is to `known`; 0 when nothing speaks for it.
pub(super) fn likeness(asked: &Form, known: &Form) -> f32 {
    if asked.whole == known.whole {
        return 0.98;
    }
    if asked.stem == known.stem {
        return INFLECTED;
    }
    [
        as_beginning(asked, known),
        as_part(&asked.stem, &known.stem),
        as_slip(asked, known),
        shared_ends(&asked.stem, &known.stem),
    ]
    .into_iter()
    .fold(0.0, f32::max)
}

fn share(part: &str, whole: &str) -> f32 {
    part.len() as f32 / whole.len().max(1) as f32
}

/// An unfinished word ("hammash"), or the first part of a compound.
fn as_beginning(asked: &Form, known: &Form) -> f32 {
    let typed = |start: &str, least: usize, floor: f32| {
        (start.len() >= least && known.whole.starts_with(start)).then(|| floor + 0.37 * share(start, &known.whole))
    };
    let longer = || {
        let inside = known.stem.len() >= 4 && asked.whole.starts_with(&known.stem);
        inside.then(|| 0.45 + 0.45 * share(&known.stem, &asked.stem).min(1.0))
    };
    typed(&asked.whole, 3, 0.55).or_else(|| typed(&asked.stem, 4, 0.5)).or_else(longer).unwrap_or(0.0)
}

/// The last part of a compound says what it is: hammas*lääkäri*. The other way round the asked word is the narrower.
fn as_part(asked: &str, known: &str) -> f32 {
    if asked.len() >= 4 && known.ends_with(asked) {
        0.5 + 0.3 * share(asked, known)
    } else if known.len() >= 4 && asked.ends_with(known) {
        0.42 + 0.4 * share(known, asked)
    } else if asked.len() >= 5 && known.contains(asked) {
        0.42 + 0.3 * share(asked, known)
    } else {
        0.0
    }
}

/// One or two slips of the finger in a word long enough to be known again.
fn as_slip(asked: &Form, known: &Form) -> f32 {
    let pairs = [(&asked.stem, &known.stem), (&asked.whole, &known.whole)];
    pairs.into_iter().map(|(asked, known)| slip(asked.as_bytes(), known.as_bytes())).fold(0.0, f32::max)
}

fn slip(asked: &[u8], known: &[u8]) -> f32 {
    let longest = asked.len().max(known.len());
    let allowed = match longest {
        0..5 => return 0.0,
        5..8 => 1,
        _ => 2,
    };
    let slips = distance(asked, known, allowed);
    if slips > allowed { 0.0 } else { 0.93 - 1.7 * slips as f32 / longest as f32 }
}

/// Both begin alike: hammaslääkäri and hammashoitola are of one matter; if they end alike too, the more so:
/// päihdeklinikka and päihdepoliklinikka.
fn shared_ends(asked: &str, known: &str) -> f32 {
    let start = asked.bytes().zip(known.bytes()).take_while(|(a, b)| a == b).count();
    if start < 3 {
        return 0.0;
    }
    let rest = asked.len().min(known.len()) - start;
    let end = asked.bytes().rev().zip(known.bytes().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let same = if end >= 4 { start + end } else { start };
    let share = same as f32 / asked.len().max(known.len()) as f32;
    if same >= 5 && share >= 0.4 { 0.3 + 0.5 * share } else { 0.0 }
}

/// Edits between two words (a swap of neighbours is one), or more than `allowed` if there are more.
pub(super) fn distance(a: &[u8], b: &[u8], allowed: usize) -> usize {
    if a.len().abs_diff(b.len()) > allowed {
        return allowed + 1;
    }
    let mut before_last: Vec<usize> = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before_last[j - 2] + 1);
            }
        }
        if row.iter().all(|edits| *edits > allowed) {
            return allowed + 1;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fold, stem::form};
    use domain::language::Language;

    fn of(asked: &str, known: &str) -> f32 {
        likeness(&form(&fold(asked), Language::Finnish), &form(&fold(known), Language::Finnish))
    }

    #[test]
    fn the_nearer_word_is_the_more_alike() {
        let nearer_and_farther = [
            ("neuvolaan", "neuvola", "neuvonta"),
            ("lääkäri", "lääkäri", "hammaslääkäri"),
            ("lääkäri", "hammaslääkäri", "hammashoitola"),
            ("laboratrio", "laboratorio", "lapsi"),
            ("hammash", "hammashoitola", "hammaspäivystys"),
            ("kirurgille", "kirurgi", "päiväkirurgia"),
        ];
        for (asked, nearer, farther) in nearer_and_farther {
            assert!(of(asked, nearer) > of(asked, farther), "{asked}: {nearer} before {farther}");
        }
    }

    #[test]
    fn strangers_are_not_alike() {
        for (asked, known) in [("asdfgh", "hammas"), ("auto", "auttaja"), ("kissa", "kirurgia"), ("ab", "abc")] {
            assert!(of(asked, known) < 0.45, "{asked} {known}: {}", of(asked, known));
        }
    }

    #[test]
    fn a_swap_of_neighbours_is_one_slip() {
        assert_eq!(distance(b"ambulanssi", b"amublanssi", 2), 1);
        assert_eq!(distance(b"labra", b"laba", 2), 1);
        assert_eq!(distance(b"labra", b"", 2), 3);
        assert_eq!(distance(b"abcdef", b"uvwxyz", 2), 3);
    }
}
