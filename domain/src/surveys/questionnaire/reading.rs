//! How hard a Finnish text is to read: LIX, the mean length of a sentence in words and the share of words of more than
//! six letters in per cent (C. H. Björnsson, Läsbarhet, Liber 1968). Its steps were made for Swedish, and Finnish words
//! are longer: the national set, which many have answered without trouble, has 60. What is above it is called hard.

/// Above this LIX a text is harder than the national set.
pub const HARD: u32 = 60;
/// For children, what Björnsson calls medium is enough.
pub const HARD_FOR_CHILDREN: u32 = 50;

/// A longer word is a long one.
const LONG_WORD: usize = 6;

/// The LIX of some texts together; none where they have no words.
pub fn lix<'a>(texts: impl Iterator<Item = &'a str>) -> Option<u32> {
    let (mut words, mut long, mut sentences) = (0, 0, 0);
    for text in texts {
        for sentence in text.split(['.', '?', '!', ':', '\n']) {
            let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
            let lengths: Vec<usize> = sentence.split_whitespace().map(letters).filter(|length| *length > 0).collect();
            words += lengths.len();
            long += lengths.iter().filter(|length| **length > LONG_WORD).count();
            sentences += usize::from(!lengths.is_empty());
        }
    }
    let (words, long, sentences) = (words as f64, long as f64, sentences as f64);
    (words > 0.0).then(|| (words / sentences + 100.0 * long / words).round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{NPS_QUESTION, Statement};

    #[test]
    fn the_national_set_is_the_measure() {
        // Eight sentences, 52 words, 28 of them long, counted by hand: 6.5 + 53.85.
        let statements = Statement::ALL.map(|statement| statement.texts()[0].text);
        assert_eq!(lix(statements.into_iter().chain([NPS_QUESTION.texts[0].text])), Some(HARD));
    }

    #[test]
    fn lix_is_words_in_a_sentence_and_long_words_in_a_hundred() {
        let check = |text: &str, expected| assert_eq!(lix([text].into_iter()), expected, "{text}");
        // Five words, one of them (tarvitsin) long: 5 + 20.
        check("Sain apua, kun sitä tarvitsin.", Some(25));
        // Three and five words in two sentences, two of eight long: 4 + 25.
        check("Miten meni tänään? Kerro lisää odottamisesta meille halutessasi.", Some(29));
        // Three words, two of them long: 3 + 66.67.
        check("Oliko odotustilassa viihtyisää?", Some(70));
        check("Se oli hyvä.", Some(3));
        check(" – ", None);
    }
}
