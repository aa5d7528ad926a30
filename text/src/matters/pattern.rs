//! Signs as they are written in `signs.rs` and `urgent.rs`.
//!
//! `en jaksa|halua elaa`: words in this order with at most two others between them; `|` parts alternatives.
//! `resept* & uusi*`: all parts in one sentence, in any order. A `*` stands for any beginning or end of a word. Where a
//! known beginning is long enough, one slip of the finger in it is forgiven.

/// Words that may stand between two words of a sequence.
const BETWEEN: usize = 2;
/// The shortest beginning in which a slip is forgiven.
const LONG_ENOUGH: usize = 7;

/// Several signs, any of which is enough.
pub(super) struct Patterns(Vec<Pattern>);

/// All parts must be there, each a sequence of words.
struct Pattern(Vec<Vec<Vec<Word>>>);

/// A word as a sign writes it.
enum Word {
    Whole(&'static str),
    Beginning(&'static str),
    End(&'static str),
    Within(&'static str),
}

impl Patterns {
    pub(super) fn new(signs: &[&'static str]) -> Patterns {
        let part = |part: &'static str| {
            part.split_whitespace().map(|word| word.split('|').map(Word::new).collect()).collect::<Vec<_>>()
        };
        Patterns(signs.iter().map(|sign| Pattern(sign.split(" & ").map(part).collect())).collect())
    }

    pub(super) fn are_in(&self, words: &[&str]) -> bool {
        self.0.iter().any(|pattern| pattern.0.iter().all(|part| is_in(part, words)))
    }
}

fn is_in(part: &[Vec<Word>], words: &[&str]) -> bool {
    (0..words.len()).any(|at| begins(part, &words[at..]))
}

/// Whether `words` begin with the first of the sequence, and the rest follows near enough.
fn begins(part: &[Vec<Word>], words: &[&str]) -> bool {
    let Some((first, rest)) = part.split_first() else { return true };
    let Some((word, after)) = words.split_first() else { return false };
    first.iter().any(|held| held.is(word))
        && (rest.is_empty() || (0..=BETWEEN.min(after.len())).any(|between| begins(rest, &after[between..])))
}

impl Word {
    fn new(written: &'static str) -> Word {
        let inside = written.trim_matches('*');
        match (written.starts_with('*'), written.ends_with('*')) {
            (true, true) => Word::Within(inside),
            (true, false) => Word::End(inside),
            (false, true) => Word::Beginning(inside),
            (false, false) => Word::Whole(inside),
        }
    }

    fn is(&self, word: &str) -> bool {
        match self {
            Word::Whole(held) => word == *held,
            Word::Beginning(held) => word.starts_with(held) || begins_nearly(word.as_bytes(), held.as_bytes()),
            Word::End(held) => word.ends_with(held),
            Word::Within(held) => word.contains(held),
        }
    }
}

/// Whether one letter too many, too few, changed or swapped keeps `word` from beginning with `held`.
fn begins_nearly(word: &[u8], held: &[u8]) -> bool {
    if held.len() < LONG_ENOUGH || word.first() != held.first() {
        return false;
    }
    let same = word.iter().zip(held).take_while(|(a, b)| a == b).count();
    let (word, held) = (&word[same.min(word.len())..], &held[same..]);
    let after = |letters: &[u8], count: usize| letters.get(count..).map(<[u8]>::to_vec).unwrap_or_default();
    let goes_on = |word: Vec<u8>, held: Vec<u8>| word.starts_with(&held);
    let is_swapped = word.len() > 1 && held.len() > 1 && word[0] == held[1] && word[1] == held[0];
    goes_on(after(word, 1), after(held, 1))
        || goes_on(after(word, 1), held.to_vec())
        || goes_on(word.to_vec(), after(held, 1))
        || (is_swapped && goes_on(after(word, 2), after(held, 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sign: &'static str, sentence: &str, expected: bool) {
        let words: Vec<&str> = sentence.split(' ').collect();
        assert_eq!(Patterns::new(&[sign]).are_in(&words), expected, "{sign}: {sentence}");
    }

    #[test]
    fn words_stand_in_order_and_parts_in_any() {
        check("en jaksa|halua elaa", "en jaksa enaa elaa", true);
        check("en jaksa|halua elaa", "en enaa yhtaan vain jaksa elaa", false);
        check("en jaksa|halua elaa", "elaa en jaksa", false);
        check("resept* & uusi*", "uusikaa reseptini", true);
        check("resept* & uusi*", "uusikaa katto", false);
    }

    #[test]
    fn a_star_stands_for_the_rest_and_a_slip_is_forgiven() {
        check("*resept*", "unilaakereseptin", true);
        check("*ajan", "neuvolaajan", true);
        check("rintakip*", "rintakippu", true);
        for slip in ["rintakpi", "rntakipu", "rinttakipu", "rintalipu"] {
            check("rintakip*", slip, true);
        }
        check("rintakip*", "rintaraudat", false);
        check("kipu*", "kpu", false);
    }
}
