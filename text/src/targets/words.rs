//! Texts cut into the words that are looked up.
//!
//! A lone letter is joined to what follows, on both sides of the search: "X-ray", "x ray" and "xray" are one word.

use crate::fold;
use crate::stop_words::is_stop_word;

/// The folded words of `text` that say something, each once, in their order.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words: Vec<String> = Vec::new();
    let mut letter = "";
    for part in folded.split(' ').filter(|part| !part.is_empty()) {
        if is_lone_letter(part) && letter.is_empty() && !is_stop_word(part) {
            letter = part;
            continue;
        }
        let word = format!("{letter}{part}");
        letter = "";
        if !is_stop_word(&word) && !words.contains(&word) {
            words.push(word);
        }
    }
    // Nothing but letters is an abbreviation: "A&E".
    if words.is_empty() && folded.len() > 1 && folded.split(' ').all(is_lone_letter) {
        words.push(folded.replace(' ', ""));
    }
    words
}

/// Neighbours written as one word, with the place of the first: "hammas lääkäri" is a common way to write a compound.
pub(super) fn joined(words: &[String]) -> impl Iterator<Item = (usize, String)> + '_ {
    words.windows(2).enumerate().map(|(place, pair)| (place, pair.concat()))
}

fn is_lone_letter(part: &str) -> bool {
    part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(words(text), expected, "{text:?}");
    }

    #[test]
    fn letters_alone_are_an_abbreviation() {
        check("A&E", &["ae"]);
        check("a", &[]);
    }

    #[test]
    fn small_words_and_repetitions_are_left_out() {
        check("Haluan antaa palautetta: neuvola, NEUVOLA!", &["neuvola"]);
        check("the dentist and my teeth", &["dentist", "teeth"]);
        check("minun ja meidän", &[]);
        check("  ", &[]);
    }

    #[test]
    fn a_lone_letter_joins_the_next_word() {
        check("X-ray", &["xray"]);
        check("x ray lahdenperä", &["xray", "lahdenpera"]);
        check("osasto 1", &["osasto", "1"]);
        check("tandkliniken i Lahdenperä", &["tandkliniken", "lahdenpera"]);
        check("vitamiini d", &["vitamiini"]);
    }

    #[test]
    fn neighbours_are_joined() {
        let words = words("hammas lääkäri vuolleranta");
        let joined: Vec<_> = joined(&words).collect();
        assert_eq!(joined, [(0, "hammaslaakari".to_owned()), (1, "laakarivuolleranta".to_owned())]);
    }
}
