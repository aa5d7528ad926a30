//! Words without their endings, so that "neuvolaan" meets "neuvola" and "hampaat" meets "hammas".
//!
//! Deliberately rough: two shapes of one word must meet, and it does no harm if now and then two words do.
//! A stemmer in the Snowball manner leaves Finnish consonant gradation alone (lapsen, hampaat, rinteen), so a word is
//! first smoothed to a spelling in which strong and weak grade are written alike. The same smoothing forgives the
//! commonest misspellings: doubled letters and b for p, d for t, g for k.

use crate::irregular;
use domain::language::Language;

/// A word in the two shapes that are compared: smoothed as it stands, and without its ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Form {
    pub whole: String,
    pub stem: String,
}

/// Stems are never cut shorter than this.
const SHORTEST: usize = 3;
/// Nor is an ending taken off if less than this would be left: "asema" is no inflected "as".
const SHORTEST_BEFORE_ENDING: usize = 4;

const FINNISH_OWNERS: &[&str] = &["kin", "nsa", "mme", "ni"];
/// Case endings, longest first, folded: ä is a.
const FINNISH_CASES: &[&str] = &[
    "ettiin", "kseen", "eissa", "eista", "eilla", "eilta", "eille", "etaan", "ttiin", "inta", "issa", "ista", "illa",
    "ilta", "ille", "iksi", "iden", "ide", "ihin", "seen", "nnut", "ettu", "etty", "eja", "eita", "ssa", "sta", "sti",
    "lla", "lta", "lle", "ksi", "tta", "ttu", "tty", "nut", "nyt", "ten", "ien", "iin", "aan", "een", "oon", "uun",
    "yyn", "hin", "ita", "jen", "na", "ta", "n", "t",
];
/// What is left of an inflected stem that the base form does not show: synnyty(kse), psykiatri(se), tervey(de).
const FINNISH_STEM_ENDS: &[&str] =
    &["minen", "ksia", "imia", "mise", "uki", "kse", "ksi", "ime", "mis", "nen", "sia", "se", "s"];
const SWEDISH_ENDINGS: &[&str] = &[
    "ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "en", "et", "er", "ar", "or", "an", "na", "s",
    "n", "t",
];
const ENGLISH_ENDINGS: &[&str] = &["ings", "ing", "ies", "es", "ed", "s", "y"];

/// The form of a folded word, read as a word of `language`.
pub(crate) fn form(word: &str, language: Language) -> Form {
    let (whole, base) = match language {
        Language::Finnish => (smooth_finnish(word), smooth_finnish(finnish_base(word))),
        Language::Swedish => (smooth(word), smooth(without(word, SWEDISH_ENDINGS))),
        Language::English => (smooth(word), smooth(without(word, ENGLISH_ENDINGS))),
    };
    let lemma = irregular::lemma(word).filter(|_| language == Language::Finnish).map(smooth_finnish);
    let stem = lemma.unwrap_or_else(|| without_last_vowels(&base).to_owned());
    Form { whole, stem }
}

fn finnish_base(word: &str) -> &str {
    let owned = without(word, FINNISH_OWNERS);
    let cased = match owned.strip_suffix("ja") {
        // jonoja, palveluja; but hoitaja is whole.
        Some(rest) if rest.len() >= SHORTEST_BEFORE_ENDING && rest.ends_with(['o', 'u', 'y']) => rest,
        _ if owned.ends_with("nen") => owned,
        _ => without(owned, FINNISH_CASES),
    };
    match cased.strip_suffix("de") {
        Some(rest) if rest.ends_with(['u', 'y']) => rest,
        _ => without(cased, FINNISH_STEM_ENDS),
    }
}

fn without<'a>(word: &'a str, endings: &[&str]) -> &'a str {
    endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|rest| rest.len() >= SHORTEST_BEFORE_ENDING)
        .unwrap_or(word)
}

fn without_last_vowels(word: &str) -> &str {
    let mut rest = word;
    while rest.len() > SHORTEST && rest.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) {
        rest = &rest[..rest.len() - 1];
    }
    rest
}

/// Writes strong and weak grade alike: kk k, pp p v b, tt t d, nt nn n, lt ll l, rt rr r, mp mm m, nk ng n.
fn smooth_finnish(word: &str) -> String {
    let mut smoothed = String::with_capacity(word.len());
    for letter in word.chars() {
        let letter = match letter {
            // Gradation never touches the beginning of a word: vapaa is not pappa.
            'v' | 'w' if smoothed.is_empty() => 'v',
            'b' | 'v' | 'w' => 'p',
            'd' => 't',
            'g' | 'c' | 'q' => 'k',
            'z' => 's',
            other => other,
        };
        let hidden = match smoothed.chars().last() {
            Some('n') => matches!(letter, 't' | 'k'),
            Some('l' | 'r') => letter == 't',
            Some('m') => letter == 'p',
            _ => false,
        };
        if !hidden {
            push_once(&mut smoothed, letter);
        }
    }
    smoothed
}

fn smooth(word: &str) -> String {
    let mut smoothed = String::with_capacity(word.len());
    for letter in word.chars() {
        push_once(&mut smoothed, if letter == 'w' { 'v' } else { letter });
    }
    smoothed
}

/// Doubled letters are written once; digits are not: 112 is not 12.
fn push_once(word: &mut String, letter: char) {
    if letter.is_ascii_digit() || !word.ends_with(letter) {
        word.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, base: &str, inflected: &[&str]) {
        let expected = form(base, language).stem;
        for word in inflected {
            assert_eq!(form(word, language).stem, expected, "{word} of {base}");
        }
    }

    #[test]
    fn finnish_cases_fall_away() {
        check(Language::Finnish, "neuvola", &["neuvolan", "neuvolaan", "neuvolassa", "neuvolasta", "neuvolat"]);
        check(Language::Finnish, "terveysasema", &["terveysaseman", "terveysasemalla", "terveysasemilla"]);
        check(Language::Finnish, "laakari", &["laakarin", "laakarille", "laakareita", "laakareille", "laakareiden"]);
        check(Language::Finnish, "lahdenpera", &["lahdenperalla", "lahdenperassa", "lahdenperaan"]);
    }

    #[test]
    fn consonant_gradation_meets() {
        check(Language::Finnish, "hammas", &["hampaat", "hampaan", "hampaita"]);
        check(Language::Finnish, "vuolleranta", &["vuollerannan", "vuollerannassa"]);
        check(Language::Finnish, "mantyrinne", &["mantyrinteen", "mantyrinteessa"]);
        check(Language::Finnish, "tuulentupa", &["tuulentuvassa", "tuulentuvan"]);
        check(Language::Finnish, "hoito", &["hoidon", "hoidossa"]);
        check(Language::Finnish, "toimeentulotuki", &["toimeentulotuen", "toimeentulotuesta"]);
        check(Language::Finnish, "lapsi", &["lapsen", "lapselle"]);
        check(Language::Finnish, "klinikka", &["klinikan", "klinikalla", "klinikoilla"]);
    }

    #[test]
    fn derived_words_meet() {
        check(Language::Finnish, "psykiatrinen", &["psykiatrisen", "psykiatriselta", "psykiatrisella"]);
        check(Language::Finnish, "rokotus", &["rokotuksen", "rokotukset", "rokotuksia"]);
        check(Language::Finnish, "terveys", &["terveyden", "terveytta"]);
        check(Language::Finnish, "verstas", &["verstaalla", "verstaan"]);
    }

    #[test]
    fn swedish_and_english_endings_fall_away() {
        check(Language::Swedish, "klinik", &["kliniken", "kliniker"]);
        check(Language::Swedish, "tandlakare", &["tandlakaren", "tandlakares"]);
        check(Language::English, "clinic", &["clinics"]);
        check(Language::English, "surgery", &["surgeries"]);
    }

    #[test]
    fn numbers_and_short_words_stay() {
        assert_eq!(form("112", Language::Finnish).stem, "112");
        assert_eq!(form("suu", Language::English).whole, "su");
        assert_eq!(form("", Language::Finnish).stem, "");
    }
}
