//! Codes that people read, say and type: receipt codes, survey links, identifiers. 32 letters and digits that are
//! not mistaken for each other (no I, O, 0, 1): five bits a sign.

const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// `length` signs from the beginning of `bytes`; five bits are used for each.
pub fn signs(bytes: &[u8], length: usize) -> String {
    let bit = |position: usize| bytes.get(position / 8).is_some_and(|byte| byte >> (7 - position % 8) & 1 == 1);
    let sign = |place: usize| {
        let value = (0..5).fold(0, |value, offset| value << 1 | usize::from(bit(place * 5 + offset)));
        char::from(SIGNS[value])
    };
    (0..length).map(sign).collect()
}

/// A code as people see it: K7MQ-3XPD-9RTW.
pub fn grouped(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A code as typed: capital letters, without spaces and hyphens, with the mistaken signs put right.
pub fn normalized(typed: &str) -> String {
    let sign = |c: char| match c.to_ascii_uppercase() {
        'I' | '1' => 'L',
        '0' | 'O' => 'Q',
        c => c,
    };
    typed.chars().filter(|c| c.is_alphanumeric()).map(sign).collect()
}

/// `length` random signs.
pub fn random(length: usize) -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes)?;
    Ok(signs(&bytes, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let code = signs(&[0b0000_0000, 0b0100_0100, 0b0011_0010, 0b0001_0100, 0b1100_0111, 7, 9, 200], 12);
        assert_eq!(code.len(), 12);
        assert!(code.starts_with("ABCDEFGH"), "{code}");
        assert_eq!(normalized(&grouped(&code)), code);
        assert_eq!(normalized(" abcd efgh-jk "), "ABCDEFGHJK");
    }

    #[test]
    fn random_codes_differ() {
        assert_ne!(random(13).unwrap(), random(13).unwrap());
    }
}
