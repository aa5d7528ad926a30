//! In which language a comment is written: Finnish, Swedish, English, or another.
//!
//! Pieces of words and whole words, counted by language (Cavnar and Trenkle 1994 had the idea; here the pieces are hashed and
//! their likelihoods summed). Short comments are the rule: where the words cannot tell, the language of the form does.
//! Other languages have profiles of their own, so that Estonian does not become Finnish nor Norwegian Swedish.

use crate::comments::Damaged;
use domain::language::Language;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The language of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Written {
    In(Language),
    /// Any other: Russian, Arabic, Somali, Estonian and the like.
    Other,
}

impl Written {
    pub fn code(self) -> &'static str {
        match self {
            Written::In(language) => language.code(),
            Written::Other => "other",
        }
    }
}

/// How likely each piece of a word is in each language.
#[derive(Debug, Clone, PartialEq)]
pub struct Profiles {
    codes: Vec<String>,
    /// By bucket, then by language: the logarithm in steps, from the likeliest down.
    table: Vec<u8>,
}

const BUCKETS: usize = 1 << 15;
const MAGIC: &[u8] = b"kuule language profiles 1\n";
const LONGEST_PIECE: usize = 4;
/// A whole word says more than its pieces, of which it has many.
const WORD_SHARE: f32 = 2.0;
const STEPS: f32 = 16.0;
/// A comment longer than this has told its language before.
const MOST_WORDS: usize = 60;
/// The form's language stays unless another is so much likelier, in natural logarithms.
const AHEAD: f32 = 6.0;
/// And for another language than the three the words must speak more clearly.
const AHEAD_OTHER: f32 = 9.0;

/// Words of every language.
const EVERYWHERE: [&str; 6] = ["ok", "okay", "super", "top", "plus", "info"];
/// What a letter that none of the three has speaks for another.
const FOREIGN: f32 = 4.0;

static SHIPPED: LazyLock<Profiles> = LazyLock::new(|| {
    let bytes = include_bytes!("../data/model/languages.profiles");
    Profiles::from_bytes(bytes).expect("the profiles that are shipped are whole, as a test says")
});

/// The language of `text`, that came by a form in the language `form`.
pub fn language(text: &str, form: Language) -> Written {
    SHIPPED.language(text, form)
}

impl Profiles {
    /// Counts the pieces of texts of known language. Each language weighs alike, however much there is of it.
    pub fn learn<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Profiles {
        let mut counted: HashMap<String, Vec<u32>> = HashMap::new();
        for (code, text) in texts {
            let counts = counted.entry(code.to_owned()).or_insert_with(|| vec![0; BUCKETS]);
            pieces(text, |piece, _| counts[piece] += 1);
        }
        let mut codes: Vec<String> = counted.keys().cloned().collect();
        codes.sort();
        let mut table = vec![0; BUCKETS * codes.len()];
        for (at, code) in codes.iter().enumerate() {
            let likely = likely_of(&counted[code]);
            for (piece, likely) in likely.into_iter().enumerate() {
                let steps = (-likely.ln() as f32 * STEPS).round();
                table[piece * codes.len() + at] = steps.clamp(0.0, 255.0) as u8;
            }
        }
        Profiles { codes, table }
    }

    pub fn language(&self, text: &str, form: Language) -> Written {
        if is_other_script(text) {
            return Written::Other;
        }
        let likely = self.likely(text);
        let of = |code: &str| likely.iter().find(|(held, _)| *held == code).map_or(f32::MIN, |(_, likely)| *likely);
        let own = of(form.code());
        let best_known = Language::ALL.into_iter().max_by(|a, b| of(a.code()).total_cmp(&of(b.code()))).unwrap_or(form);
        let known = if of(best_known.code()) > own + AHEAD { best_known } else { form };
        let others = likely.iter().filter(|(code, _)| Language::parse(code).is_none());
        let other = others.map(|(_, likely)| *likely).fold(f32::MIN, f32::max);
        let other = other + FOREIGN * text.chars().filter(|letter| is_foreign(*letter)).count() as f32;
        if other > of(best_known.code()) + AHEAD_OTHER { Written::Other } else { Written::In(known) }
    }

    /// How likely the text is in each language, as a logarithm.
    fn likely(&self, text: &str) -> Vec<(&str, f32)> {
        let mut sums = vec![0.0_f32; self.codes.len()];
        pieces(text, |piece, share| {
            let of_piece = &self.table[piece * sums.len()..(piece + 1) * sums.len()];
            sums.iter_mut().zip(of_piece).for_each(|(sum, steps)| *sum -= share * f32::from(*steps) / STEPS);
        });
        self.codes.iter().map(String::as_str).zip(sums).collect()
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let codes = self.codes.join(" ");
        let body = [codes.as_bytes(), b"\n", &self.table].concat();
        [MAGIC, blake3::hash(&body).as_bytes(), &body].concat()
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Profiles, Damaged> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(Damaged::NoModel)?;
        let (digest, body) = rest.split_at_checked(blake3::OUT_LEN).ok_or(Damaged::Digest)?;
        if blake3::hash(body).as_bytes() != digest {
            return Err(Damaged::Digest);
        }
        let end = body.iter().position(|byte| *byte == b'\n').ok_or(Damaged::Content)?;
        let codes = std::str::from_utf8(&body[..end]).map_err(|_| Damaged::Content)?;
        let codes: Vec<String> = codes.split_whitespace().map(str::to_owned).collect();
        let table = body[end + 1..].to_vec();
        let is_whole = !codes.is_empty() && table.len() == BUCKETS * codes.len();
        is_whole.then_some(Profiles { codes, table }).ok_or(Damaged::Content)
    }
}

/// How likely each piece is, given how often it was met. How likely one is that was never met follows from how many were
/// met just once (Good and Turing): much in a language of which little is known, little in one of which much is.
fn likely_of(counts: &[u32]) -> Vec<f64> {
    const MOST_NEW: f64 = 0.6;
    let all: f64 = counts.iter().map(|count| f64::from(*count)).sum::<f64>().max(1.0);
    let of = |times: u32| counts.iter().filter(|count| **count == times).count().max(1) as f64;
    let new = (of(1) / all).min(MOST_NEW);
    let likely = |count: &u32| if *count == 0 { new / of(0) } else { (1.0 - new) * f64::from(*count) / all };
    counts.iter().map(likely).collect()
}

/// The pieces of the words of a text, each with how much it says. Marks stay on their letters here: õ is Estonian, ø not
/// Swedish.
fn pieces(text: &str, mut tell: impl FnMut(usize, f32)) {
    let is_letter = |c: char| c.is_alphabetic();
    let words = text.split(|c| !is_letter(c)).filter(|word| !word.is_empty()).take(MOST_WORDS);
    let mut bordered = String::new();
    for word in words {
        bordered.clear();
        bordered.push(' ');
        bordered.extend(word.chars().flat_map(char::to_lowercase));
        if EVERYWHERE.contains(&bordered.trim_start()) {
            continue;
        }
        bordered.push(' ');
        tell(bucket(&bordered), WORD_SHARE);
        let ends: Vec<usize> = bordered.char_indices().map(|(at, _)| at).chain([bordered.len()]).collect();
        for from in 0..ends.len() - 1 {
            for to in from + 2..=(from + LONGEST_PIECE).min(ends.len() - 1) {
                tell(bucket(&bordered[ends[from]..ends[to]]), 1.0 / LONGEST_PIECE as f32);
            }
        }
    }
}

fn bucket(piece: &str) -> usize {
    let hash = piece
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    ((hash >> 32) ^ hash) as usize % BUCKETS
}

/// Letters of Estonian, Norwegian, Danish, German, French, Spanish, Polish and Turkish. Names are full of é and ü.
fn is_foreign(letter: char) -> bool {
    letter.is_alphabetic() && letter > '\u{7f}' && !"äöåéüàášžÄÖÅÉÜÀÁŠŽ".contains(letter)
}

fn is_other_script(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (latin, all) = letters.fold((0, 0), |(latin, all), letter| {
        (latin + usize::from(letter < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&letter)), all + 1)
    });
    latin * 2 < all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(form: Language, expected: &str, texts: &[&str]) {
        for text in texts {
            assert_eq!(language(text, form).code(), expected, "{text}");
        }
    }

    #[test]
    fn words_tell_the_language_whatever_the_form() {
        check(
            Language::Swedish,
            "fi",
            &["Hoitaja oli ystävällinen ja osasi asiansa.", "Kiitos hyvästä hoidosta!", "ei vastattu puhelimeen"],
        );
        check(
            Language::Finnish,
            "sv",
            &["Skötaren var vänlig och kunde sin sak.", "Tack för god vård!", "ingen svarade i telefonen"],
        );
        check(
            Language::Finnish,
            "en",
            &["The nurse was friendly and skilled.", "Thank you for good care!", "nobody answered the phone"],
        );
    }

    #[test]
    fn the_form_tells_where_words_cannot() {
        for form in Language::ALL {
            check(form, form.code(), &["OK", "👍", "5/5", "", "Maria", "!!!"]);
        }
    }

    /// None of these stands in the texts from which the profiles were learnt.
    #[test]
    fn other_languages_are_none_of_the_three() {
        let others = [
            "Врач был очень внимательный",
            "الطبيب كان ممتازا",
            "ขอบคุณ",
            "多谢医生",
            "Õde oli väga lahke ja kuulas mind ära.",
            "Ootasin kolm tundi ja keegi ei tulnud.",
            "Suur aitäh arstile abi eest!",
            "Legen var veldig hyggelig og hørte på meg.",
            "Lægen var meget venlig, men ventetiden var for lang.",
            "Der Arzt war sehr freundlich und hat alles erklärt.",
            "Le médecin était très gentil, merci beaucoup.",
            "La enfermera fue muy amable y me explicó todo.",
            "Dhakhtarku aad buu u fiicnaa, waad mahadsan tihiin.",
        ];
        for form in Language::ALL {
            check(form, "other", &others);
        }
    }

    #[test]
    fn damaged_profiles_are_an_error() {
        let whole = SHIPPED.to_bytes();
        assert_eq!(Profiles::from_bytes(&whole).as_ref(), Ok(&*SHIPPED));
        assert_eq!(Profiles::from_bytes(b"else"), Err(Damaged::NoModel));
        assert_eq!(Profiles::from_bytes(&whole[..whole.len() - 1]), Err(Damaged::Digest));
    }
}
