use super::alphabet::{is_in_alphabet, septets};

/// How a text goes over the air. One sign outside the alphabet makes the whole text UCS-2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coding {
    Gsm7,
    Ucs2,
}

impl Coding {
    /// How many units (septets, or sixteen bits) one message holds.
    pub fn alone(self) -> usize {
        match self {
            Coding::Gsm7 => 160,
            Coding::Ucs2 => 70,
        }
    }

    /// And how many each of several, where six octets say which part it is.
    pub fn in_parts(self) -> usize {
        match self {
            Coding::Gsm7 => 153,
            Coding::Ucs2 => 67,
        }
    }

    fn octets_a_unit(self) -> usize {
        match self {
            Coding::Gsm7 => 1,
            Coding::Ucs2 => 2,
        }
    }
}

/// A text as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedText {
    coding: Coding,
    parts: Vec<Vec<u8>>,
}

impl CodedText {
    pub fn new(text: &str) -> CodedText {
        let coding = if text.chars().all(is_in_alphabet) { Coding::Gsm7 } else { Coding::Ucs2 };
        let signs: Vec<Vec<u8>> = text.chars().map(|sign| octets(coding, sign)).collect();
        let most = coding.alone() * coding.octets_a_unit();
        let is_one = signs.iter().map(Vec::len).sum::<usize>() <= most;
        let most = if is_one { most } else { coding.in_parts() * coding.octets_a_unit() };
        CodedText { coding, parts: divided(&signs, most) }
    }

    pub fn coding(&self) -> Coding {
        self.coding
    }

    /// Octets, at least one part of them: a septet each, or UTF-16 with the high octet first.
    pub fn parts(&self) -> &[Vec<u8>] {
        &self.parts
    }

    /// Septets, or units of sixteen bits, of the whole text.
    pub fn units(&self) -> usize {
        self.parts.iter().map(Vec::len).sum::<usize>() / self.coding.octets_a_unit()
    }

    /// How much more the last part holds.
    pub fn room(&self) -> usize {
        let most = if self.parts.len() == 1 { self.coding.alone() } else { self.coding.in_parts() };
        let last = self.parts.last().map_or(0, Vec::len) / self.coding.octets_a_unit();
        most - last
    }
}

fn octets(coding: Coding, sign: char) -> Vec<u8> {
    match coding {
        Coding::Gsm7 => {
            septets(sign).map_or_else(Vec::new, |(escape, septet)| escape.into_iter().chain([septet]).collect())
        }
        Coding::Ucs2 => sign.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    }
}

/// A sign is never divided: an escape stays with what it escapes, and a surrogate with its other half.
fn divided(signs: &[Vec<u8>], most: usize) -> Vec<Vec<u8>> {
    let mut parts = vec![Vec::new()];
    for sign in signs {
        let last = parts.len() - 1;
        if parts[last].len() + sign.len() > most {
            parts.push(sign.clone());
        } else {
            parts[last].extend_from_slice(sign);
        }
    }
    parts
}

/// The signs that make the text UCS-2, each once, in the order in which they stand: for whoever writes it to choose.
pub fn outside_alphabet(text: &str) -> Vec<char> {
    let mut found = Vec::new();
    for sign in text.chars().filter(|sign| !is_in_alphabet(*sign)) {
        if !found.contains(&sign) {
            found.push(sign);
        }
    }
    found
}

/// The text of UTF-16 with the high octet first. What is no sign becomes the sign for that.
pub fn decode_ucs2(octets: &[u8]) -> String {
    let units: Vec<u16> = octets.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::super::decode_gsm7;
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: (Coding, usize, usize, usize)) {
        let coded = CodedText::new(text);
        assert_eq!((coded.coding(), coded.units(), coded.parts().len(), coded.room()), expected, "{text}");
    }

    #[test]
    fn a_text_is_counted_as_networks_count() {
        check("", (Coding::Gsm7, 0, 1, 160));
        check("Hyvää päivää, Åke!", (Coding::Gsm7, 18, 1, 142));
        check("€^{}[]~|\\", (Coding::Gsm7, 18, 1, 142));
        check(&"ä".repeat(160), (Coding::Gsm7, 160, 1, 0));
        check(&"ä".repeat(161), (Coding::Gsm7, 161, 2, 145));
        check(&"ä".repeat(306), (Coding::Gsm7, 306, 2, 0));
        check(&"ä".repeat(307), (Coding::Gsm7, 307, 3, 152));
        check("š", (Coding::Ucs2, 1, 1, 69));
        check("Kiitos 👍", (Coding::Ucs2, 9, 1, 61));
        check(&"š".repeat(70), (Coding::Ucs2, 70, 1, 0));
        check(&"š".repeat(71), (Coding::Ucs2, 71, 2, 63));
    }

    #[test]
    fn a_sign_is_never_divided() {
        // The euro would be septets 153 and 154 of the first part.
        let euro = CodedText::new(&format!("{}€{}", "a".repeat(152), "a".repeat(10)));
        assert_eq!(euro.parts().iter().map(Vec::len).collect::<Vec<_>>(), [152, 12]);
        // The thumb would be units 67 and 68.
        let thumb = CodedText::new(&format!("{}👍{}", "a".repeat(66), "a".repeat(10)));
        assert_eq!(thumb.parts().iter().map(Vec::len).collect::<Vec<_>>(), [132, 24]);
    }

    #[test]
    fn the_signs_that_cost_are_named() {
        assert_eq!(outside_alphabet("Kerro – “mitä” kuului… – šakki € 👍"), ['–', '“', '”', '…', 'š', '👍']);
        assert_eq!(outside_alphabet("Älä epäröi, vastaa: [a] {b} ~"), []);
    }

    /// Mostly signs of the alphabet, and sometimes others.
    fn texts() -> impl Strategy<Value = String> {
        let plain = "[a-zäöåÄÖÅ €\\[\\]{}|~^\\\\0-9\n@]{0,400}";
        prop_oneof![plain.boxed(), "\\PC{0,200}".boxed(), "[a-zäö👍š€]{60,300}".boxed()]
    }

    proptest! {
        #[test]
        fn what_is_encoded_decodes_to_the_same(text in texts()) {
            let coded = CodedText::new(&text);
            let read = |part: &Vec<u8>| match coded.coding() {
                Coding::Gsm7 => decode_gsm7(part),
                Coding::Ucs2 => decode_ucs2(part),
            };
            // Part by part, so that no sign is divided.
            prop_assert_eq!(coded.parts().iter().map(read).collect::<String>(), text);
        }

        #[test]
        fn parts_add_up_and_none_is_too_long(text in texts()) {
            let coded = CodedText::new(&text);
            let units = |part: &Vec<u8>| part.len() / coded.coding().octets_a_unit();
            let most = if coded.parts().len() == 1 { coded.coding().alone() } else { coded.coding().in_parts() };
            prop_assert_eq!(coded.parts().iter().map(units).sum::<usize>(), coded.units());
            prop_assert!(coded.parts().iter().all(|part| units(part) <= most));
            // Nothing but a sign of two units leaves a place in any part but the last.
            let full = &coded.parts()[..coded.parts().len() - 1];
            prop_assert!(full.iter().all(|part| units(part) + 1 >= most));
            prop_assert_eq!(coded.parts().len() > 1, coded.units() > coded.coding().alone());
            prop_assert_eq!(coded.coding() == Coding::Gsm7, outside_alphabet(&text).is_empty());
        }
    }
}
