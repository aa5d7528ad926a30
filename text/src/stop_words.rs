//! Words that say nothing about the place a client means.
//!
//! People write to a search box as they would to a person: "asia koskee minun äitini kotihoitoa". The small words,
//! the words of giving feedback and the words of praise and blame occur with every place and would only add noise.
//! The lists are of folded words. A word that names a service in any of the languages must not be here.

const FINNISH: &[&str] = &[
    "aina", "aivan", "antaa", "asia", "asiaa", "asiani", "asiassa", "asiasta", "alkaa", "ei", "eika", "eivat",
    "eli", "en", "enka", "erittain", "ett", "etta", "haluaisin", "haluan", "halusin", "han", "hanelle", "hanen",
    "hanta", "he", "heidan", "hei", "hyva", "hyvaa", "hyvin", "huono", "huonoa", "huonosti", "ihan", "itse", "ja",
    "joka", "jos", "joskus", "jossa", "josta", "jotain", "jo", "kaipaan", "kanssa", "kautta", "kavin", "kerran",
    "kiitos", "kiitosta", "kiitokset", "kehu", "kehut", "koska", "koskee", "koskeva", "koskien", "kuin", "kun",
    "liittyen", "liittyy", "me", "meidan", "meille", "melko", "mika", "mina", "minulla", "minulle", "minun",
    "minua", "missa", "mista", "mitka", "miten", "moite", "moitteet", "mun", "mulla", "mutta", "myos", "ne", "niin",
    "noin", "nyt", "ole", "olen", "oli", "olin", "olla", "ollut", "olisi", "on", "onko", "palaute", "palautetta",
    "palautteen", "palauteta", "ovat", "paljon", "pitaa", "piti", "risut", "ruusut", "saa", "saada", "saanut", "sain",
    "se", "sen", "siella", "sielta", "siita", "sinne", "sita", "siina", "sitten", "suhteen", "taalla", "tai", "tama",
    "taman", "tasta", "teidan", "tosi", "todella", "vaan", "vai", "vain", "valitan", "valitus", "valitusta", "varten",
    "vasta", "viime", "viikolla", "voi", "voin", "voisi", "tanaan", "eilen", "ettei", "eraan", "oma", "omaa", "oman",
    "siis", "tuli", "tule", "tullut", "taas", "miksi", "mikaan", "kukaan", "toimi", "toimii", "kysymys", "kysya",
    "kirjoittaa", "kertoa", "parantaa", "ehdotus", "minne", "mihin", "jonka", "jotka", "hyvia", "huonoja", "ym", "yms",
];

const SWEDISH: &[&str] = &[
    "alla", "angar", "att", "av", "bra", "da", "dalig", "daligt", "de", "den", "det", "detta", "dig", "din", "du",
    "efter", "ej", "en", "er", "ett", "for", "feedback", "fick", "fran", "ge", "galler", "gallande", "ha",
    "har", "hade", "han", "hej", "hon", "hos", "hur", "i", "inte", "jag", "kan", "klagomal", "med", "men",
    "mig", "min", "mina", "mitt", "mycket", "nar", "nagon", "och", "om", "oss", "pa", "respons", "responsen", "ros",
    "ris", "sig", "sin", "skulle", "som", "tack", "till", "under", "ut", "vad", "var", "vara", "vart", "vi", "vid",
    "vill", "arende", "over",
];

const ENGLISH: &[&str] = &[
    "a", "about", "after", "all", "am", "an", "and", "are", "as", "at", "bad", "be", "been", "but", "by", "can",
    "complain", "complaint", "concerning", "concerns", "did", "do", "does", "for", "from", "get", "give", "good",
    "got", "had", "has", "have", "he", "her", "his", "how", "i", "in", "is", "it", "like", "matter", "me", "my", "no",
    "not", "of", "on", "or", "our", "praise", "regarding", "s", "she", "so", "t", "thank", "thanks", "that", "the",
    "their", "there", "they", "this", "to", "us", "very", "want", "was", "we", "were", "what", "when", "where",
    "which", "with", "would", "you", "your",
];

/// Is the folded `word` empty of any place?
pub(crate) fn is_stop_word(word: &str) -> bool {
    [FINNISH, SWEDISH, ENGLISH].iter().any(|list| list.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[test]
    fn the_words_are_folded_and_stand_once() {
        for list in [FINNISH, SWEDISH, ENGLISH] {
            for (place, word) in list.iter().enumerate() {
                assert_eq!(&fold(word), word, "not folded");
                assert!(!list[..place].contains(word), "{word} is there twice");
            }
        }
    }

    #[test]
    fn talk_is_left_out_and_places_are_kept() {
        for word in fold("Asia koskee minun, meidän ja or the: haluan antaa palautetta").split(' ') {
            assert!(is_stop_word(word), "{word}");
        }
        for word in ["hammas", "neuvola", "suu", "iho", "tk", "lapsen", "112"] {
            assert!(!is_stop_word(word), "{word}");
        }
    }
}
