//! Comments in which nothing is said: "-", "ei mitään", "ei lisättävää", "inget", "nothing to add".
//!
//! By rule and before the model: they are a tenth of the answers to open questions, and no sentiment. Whoever writes
//! "ei valittamista" says something, and something good.

use super::marks::is_picture;
use crate::fold;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words of which such a comment consists, folded.
const WORDS: &str = "
    ainakaan aivan all anmarkningar annan annat any anything at att comment comments de det ei eie eipa eip enempaa enaa enka
    erikoista erityista erityisempaa erityisesti enemman fler for further har hetkella i inga ingen ingenting inget ingeting int
    inte jag just juuri kai kaikki kommentti kommenttia kommentoitava kommentoitavaa kommentteja kommentar kommentarer kommentera
    kommentointia kummempaa kysyttavaa lagga lisaa lisata lisattava lisattavaa lisattavana lisattavia lisatietoja lisays lisaysta
    lisaykset lisaantya mainittavaa me mer mera mielen mielessa mieleen minulla mita mitaa mitaan mitn mitana mittaan mittaa more
    mul mulla muuta mun muu my moitteita na nada nej no non none nan nyt not nothing nothin now nu nul ole olemassa omasta on oo
    ota palautetta palaute part particular puolesta pa risuja ruusuja right saga sagas sanoa sanomista sanottavaa say
    sarskilt specific specifically special svara ta talla tahan taman tassa that till tillagga tillfoga tilltal to toistaiseksi
    toivomuksia tule tullut vain vastata vastattavaa vastaus viela this time
";
/// At least one of these must be among them: "nyt" alone or "add more" says something.
const CORE: &str =
    "ei eie eipa eip en int inte ingen inga inget ingenting ingeting na nada nej no non none not nothing nothin";
/// Whole comments that the words do not make up.
const WHOLE: &str = "n a|na|no comment|no coment|tyhja|empty|tom|test|testi|asdf|blank|tomt|x|xx|xxx|n|0|ei|no|nej|en|pass|emt|kts \
                     ylla|ks edella|see above|se ovan|en tieda|vet ej|vet inte|dont know|don t know|eos|en osaa sanoa|nothing to \
                     add|nothing more to add|ingenting att tillagga|en halua kommentoida";
/// Words of the longest of them.
const LONGEST_WHOLE: usize = 4;
/// A comment of more words than this says something.
const MOST_WORDS: usize = 7;

/// Whether there is no comment in this comment.
pub fn says_nothing(text: &str) -> bool {
    says_nothing_folded(text, &fold(text))
}

/// The same of a text that is folded already.
pub(super) fn says_nothing_folded(text: &str, folded: &str) -> bool {
    if text.chars().any(is_picture) || text.contains(":)") || text.contains(":(") {
        return false;
    }
    if folded.is_empty() {
        return true;
    }
    if text.contains('?') || folded.split(' ').nth(MOST_WORDS).is_some() {
        return false;
    }
    // Most comments say something with their first word, and no whole comment is so long.
    let is_long = folded.split(' ').nth(LONGEST_WHOLE).is_some();
    if is_long && folded.split(' ').next().is_some_and(|word| !LISTS.words.contains(&written_once(word))) {
        return false;
    }
    let words: Vec<String> = folded.split(' ').map(written_once).collect();
    LISTS.whole.contains(&words.join(" "))
        || (words.iter().all(|word| LISTS.words.contains(word)) && words.iter().any(|word| LISTS.core.contains(word)))
}

/// The lists with doubled letters written once, as the words of comments are: "mittään" is "mitään".
struct Lists {
    words: HashSet<String>,
    core: HashSet<String>,
    whole: HashSet<String>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    words: WORDS.split_whitespace().chain(CORE.split_whitespace()).map(written_once).collect(),
    core: CORE.split_whitespace().map(written_once).collect(),
    whole: WHOLE.split('|').map(written_once).collect(),
});

fn written_once(word: &str) -> String {
    let mut once = String::with_capacity(word.len());
    for letter in word.chars() {
        if !once.ends_with(letter) {
            once.push(letter);
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn nothing_is_said_in_any_spelling() {
        for text in [
            "",
            "  ",
            "-",
            "--",
            "...",
            ".",
            "—",
            "Ei",
            "ei.",
            "EI MITÄÄN",
            "ei mitään lisättävää",
            "Ei lisättävää.",
            "ei oo mitää lisättävää",
            "ei mitään erityistä",
            "Ei kommentteja",
            "ei kommentoitavaa",
            "ei mittään",
            "en tiedä",
            "Ei tule nyt mitään mieleen",
            "inget",
            "Inget att tillägga",
            "ingenting",
            "inga kommentarer",
            "nej",
            "nothing",
            "Nothing to add",
            "no comment",
            "No comments.",
            "none",
            "N/A",
            "n/a",
            "nothing more TO ADD",
            "?",
            "Eipä juuri mitään",
            "ei ole mitään sanottavaa",
        ] {
            assert!(says_nothing(text), "{text:?}");
        }
    }

    #[test]
    fn short_comments_that_say_something_stay() {
        for text in [
            "ok",
            "Kiitos",
            "ei valittamista",
            "Ei moitittavaa",
            "ei hyvä",
            "Ei koskaan enää",
            "Ei toimi",
            "No complaints",
            "nothing works",
            "inget bra",
            "👍",
            ":)",
            "ei :(",
            "Ei aikoja",
            "ingen ringde",
            "nobody knew anything",
            "Hyvä",
            "Ei näin",
            "Nej tack till nedläggningar",
            "no jaa",
            "Miksi?",
            "ei kukaan vastaa",
            "Not good",
            "inte bra alls",
            "now",
        ] {
            assert!(!says_nothing(text), "{text:?}");
        }
    }
}
