//! One plain shape for text, so that what people type can be compared with what is stored.
//!
//! People leave the dots out of ä and ö (a foreign keyboard, a hurry), mix capitals and put in stray punctuation.
//! Folding gives all these one shape: small letters without marks, single spaces between words, digits kept.
//! Letters of other scripts stay as they are: folding must not make a Russian or Arabic text disappear.

/// Folds `text`: lower case, å ä → a, ö → o, é → e and the like, punctuation to spaces, runs of spaces to one.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Plain::Letter(letter) => folded.push(letter),
            Plain::Letters(letters) => folded.push_str(letters),
            Plain::Mark => {}
            Plain::Gap if folded.is_empty() || folded.ends_with(' ') => {}
            Plain::Gap => folded.push(' '),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// What one small letter becomes.
enum Plain {
    Letter(char),
    Letters(&'static str),
    /// Nothing: an accent that stands beside its letter (text from a Mac often has them), or an invisible hyphen.
    Mark,
    Gap,
}

fn plain(letter: char) -> Plain {
    match letter {
        'a'..='z' | '0'..='9' => Plain::Letter(letter),
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'ā' | 'ą' => Plain::Letter('a'),
        'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'ō' => Plain::Letter('o'),
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' | 'ė' => Plain::Letter('e'),
        'ü' | 'ú' | 'ù' | 'û' | 'ū' => Plain::Letter('u'),
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => Plain::Letter('i'),
        'š' | 'ś' => Plain::Letter('s'),
        'ž' | 'ź' | 'ż' => Plain::Letter('z'),
        'ç' | 'č' | 'ć' => Plain::Letter('c'),
        'ñ' | 'ń' => Plain::Letter('n'),
        'ł' => Plain::Letter('l'),
        'ý' => Plain::Letter('y'),
        'æ' => Plain::Letters("ae"),
        'œ' => Plain::Letters("oe"),
        'ß' => Plain::Letters("ss"),
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}' => Plain::Mark,
        other if other.is_alphanumeric() => Plain::Letter(other),
        _ => Plain::Gap,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text), expected, "{text:?}");
    }

    #[test]
    fn capitals_and_dots_fall_away() {
        check("ÄITIYSNEUVOLA", "aitiysneuvola");
        check("Hälsostation på Åland", "halsostation pa aland");
        check("idé, café; señor", "ide cafe senor");
        check("Šakki, żurek, straße, æbler", "sakki zurek strasse aebler");
    }

    #[test]
    fn a_mark_that_stands_beside_its_letter_falls_away() {
        check("pa\u{308}ivystys", "paivystys");
        check("\u{c4}iti", "aiti");
        check("terveys\u{ad}asema", "terveysasema");
    }

    #[test]
    fn punctuation_becomes_single_spaces() {
        check("  Sosiaali- ja  terveys...  ", "sosiaali ja terveys");
        check("X-ray/MRI (112)!", "x ray mri 112");
        check("\t\n--!?", "");
        check("", "");
    }

    #[test]
    fn other_scripts_stay() {
        check("Врач!", "врач");
        check("طبيب", "طبيب");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Ylä-Savo: É!", "İstanbul", "ﬁ ǅ", "", "  a  b "] {
            assert_eq!(fold(&fold(text)), fold(text), "{text:?}");
        }
    }
}
