//! What a comment says without words: faces, exclamation marks, capitals, how long it is.

use super::features::hash;

/// Faces as people type them, from the happiest to the saddest.
const FACES: [(&str, &[&str]); 3] = [
    ("glad", &[":)", ":-)", "=)", ":D", ":-D", ";)", ";-)", "<3", "^^", "(:", ":]", "xD", "XD", "=D"]),
    ("unsure", &[":/", ":-/", ":|", ":-|", ":\\"]),
    ("sad", &[":(", ":-(", "=(", ":'(", ":((", ">:("]),
];
/// Ends of the classes of length, in words.
const LENGTHS: [usize; 6] = [1, 2, 5, 12, 25, 50];

/// Tells the hash of each mark to `tell`.
pub(super) fn marks(text: &str, mut tell: impl FnMut(u32)) {
    for letter in text.chars().filter(|letter| is_picture(*letter)) {
        tell(hash(letter.encode_utf8(&mut [0; 4]).as_bytes()));
    }
    if text.bytes().any(|byte| matches!(byte, b':' | b'=' | b';' | b'<' | b'^' | b'D')) {
        for (name, _) in FACES.iter().filter(|(_, faces)| faces.iter().any(|face| text.contains(face))) {
            tell(hash(name.as_bytes()));
        }
    }
    let count = |mark: char| text.matches(mark).count();
    let signs = [("!", count('!') == 1), ("!!", count('!') > 1), ("?", count('?') == 1), ("??", count('?') > 1)];
    let looks = [("...", text.contains("...") || text.contains('…')), ("\"", count('"') + count('”') > 1)];
    let loud = text.split(' ').filter(|word| is_loud(word)).count();
    let words = text.split_whitespace().count();
    let length = LENGTHS.iter().filter(|end| words > **end).count();
    for (name, _) in signs.iter().chain(&looks).filter(|(_, is_so)| *is_so) {
        tell(hash(name.as_bytes()));
    }
    if loud > 0 {
        tell(hash(b"loud"));
    }
    tell(hash(&[b'l', length as u8]));
}

fn is_loud(word: &str) -> bool {
    word.chars().count() > 3 && word.chars().all(char::is_uppercase)
}

/// Emojis and their kin; not the tones of skin and the joiners between them.
pub(super) fn is_picture(letter: char) -> bool {
    matches!(letter, '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{25a0}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}'
        | '\u{1f000}'..='\u{1f3fa}' | '\u{1f400}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<u32> {
        let mut told = Vec::new();
        marks(text, |mark| told.push(mark));
        told
    }

    #[test]
    fn faces_are_seen() {
        assert!(told("kiva :)").contains(&hash(b"glad")));
        assert!(told("no jaa :(").contains(&hash(b"sad")));
        assert!(!told("klo 12:30").contains(&hash(b"glad")));
    }

    #[test]
    fn a_thumb_is_a_thumb_in_any_tone() {
        assert_eq!(told("👍🏽"), told("👍"));
    }
}
