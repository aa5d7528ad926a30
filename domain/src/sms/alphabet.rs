//! The default alphabet of text messages and its extension: 3GPP TS 23.038, 6.2.1 and 6.2.1.1.

/// What stands at the place of each septet; the escape has no sign of its own.
const BASIC: [char; 128] = [
    '@', '£', '$', '¥', 'è', 'é', 'ù', 'ì', 'ò', 'Ç', '\n', 'Ø', 'ø', '\r', 'Å', 'å', //
    'Δ', '_', 'Φ', 'Γ', 'Λ', 'Ω', 'Π', 'Ψ', 'Σ', 'Θ', 'Ξ', '\u{1b}', 'Æ', 'æ', 'ß', 'É', //
    ' ', '!', '"', '#', '¤', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', //
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?', //
    '¡', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', //
    'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'Ä', 'Ö', 'Ñ', 'Ü', '§', //
    '¿', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', //
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'ä', 'ö', 'ñ', 'ü', 'à',
];
/// What follows the escape, and what it then means. Each of these counts double.
const EXTENSION: [(u8, char); 10] = [
    (0x0a, '\u{c}'),
    (0x14, '^'),
    (0x28, '{'),
    (0x29, '}'),
    (0x2f, '\\'),
    (0x3c, '['),
    (0x3d, '~'),
    (0x3e, ']'),
    (0x40, '|'),
    (0x65, '€'),
];
const ESCAPE: u8 = 0x1b;

/// Whether a sign can be sent without turning the whole text into UCS-2.
pub fn is_in_alphabet(sign: char) -> bool {
    septets(sign).is_some()
}

/// One septet, or the escape and one.
pub(super) fn septets(sign: char) -> Option<(Option<u8>, u8)> {
    let basic = BASIC.iter().position(|held| *held == sign).filter(|at| *at != usize::from(ESCAPE));
    let basic = basic.and_then(|at| u8::try_from(at).ok()).map(|septet| (None, septet));
    let extended = || EXTENSION.iter().find(|(_, held)| *held == sign).map(|(septet, _)| (Some(ESCAPE), *septet));
    basic.or_else(extended)
}

/// The text of septets, one an octet. An escape before nothing that is known is a space, as the standard has it.
pub fn decode_gsm7(septets: &[u8]) -> String {
    let mut text = String::with_capacity(septets.len());
    let mut is_escaped = false;
    for septet in septets.iter().map(|octet| octet & 0x7f) {
        let extended = || EXTENSION.iter().find(|(held, _)| *held == septet).map(|(_, sign)| *sign);
        match (is_escaped, septet) {
            (false, ESCAPE) => is_escaped = true,
            (true, ESCAPE) => text.push(' '),
            (false, septet) => text.push(BASIC[usize::from(septet)]),
            (true, _) => {
                text.push(extended().unwrap_or(BASIC[usize::from(septet)]));
                is_escaped = false;
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finnish_and_swedish_letters_cost_nothing_extra() {
        for sign in "äöåÄÖÅéüæøß§@ ?\n".chars() {
            assert!(matches!(septets(sign), Some((None, _))), "{sign}");
        }
    }

    /// The places as in the tables of 3GPP TS 23.038.
    #[test]
    fn signs_stand_where_the_standard_has_them() {
        let check = |sign: char, expected: (Option<u8>, u8)| assert_eq!(septets(sign), Some(expected), "{sign}");
        check('@', (None, 0x00));
        check('Å', (None, 0x0e));
        check('å', (None, 0x0f));
        check('É', (None, 0x1f));
        check(' ', (None, 0x20));
        check('¡', (None, 0x40));
        check('Ä', (None, 0x5b));
        check('Ö', (None, 0x5c));
        check('§', (None, 0x5f));
        check('¿', (None, 0x60));
        check('ä', (None, 0x7b));
        check('ö', (None, 0x7c));
        check('à', (None, 0x7f));
        check('€', (Some(0x1b), 0x65));
        check('|', (Some(0x1b), 0x40));
        for sign in ['\u{1b}', 'š', 'ž', '–', '’', '”', '…', 'ç', '`', '\t', '\u{a0}'] {
            assert_eq!(septets(sign), None, "{sign:?}");
        }
    }

    #[test]
    fn what_no_standard_knows_is_read_as_something() {
        assert_eq!(decode_gsm7(&[0x1b, 0x41]), "A");
        assert_eq!(decode_gsm7(&[0x41, 0x1b]), "A");
        assert_eq!(decode_gsm7(&[0x1b, 0x1b, 0x65]), " €");
    }
}
