//! Phone numbers as people write them; never a date, a time or a sum.

use super::tokens::{Token, is_within_word};
use std::ops::Range;

/// Words after which any number of seven digits or more is somebody's phone.
const CUES: &[&str] = &[
    "puh",
    "puhelin",
    "puhelimeni",
    "puhelinnumero",
    "puhelinnumeroni",
    "gsm",
    "tel",
    "phone",
    "call",
    "soita",
    "soittakaa",
    "soittaa",
    "numeroni",
    "numerostani",
    "ring",
    "telefon",
    "telefonnummer",
    "mobil",
    "kännykkä",
    "kännykkäni",
    "känny",
    "nummer",
    "numeroon",
    "mobile",
    "text",
    "whatsapp",
];
/// So many words may stand between the cue and the number.
const NEAR: usize = 2;

pub(super) fn phones(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, letter) in text.char_indices() {
        let begins = letter.is_ascii_digit() || matches!(letter, '+' | '(');
        if !begins || found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let has_cue = || {
            let before: Vec<&Token> = tokens.iter().filter(|token| token.at.end <= start).collect();
            before.iter().rev().take(NEAR + 1).any(|token| CUES.contains(&token.lower.as_str()))
        };
        found.extend(phone(text, start, has_cue));
    }
    found
}

/// The longest phone number that starts here; digits that follow as a group of their own may be left out.
fn phone(text: &str, start: usize, has_cue: impl Fn() -> bool) -> Option<Range<usize>> {
    if text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | ':' | '/' | '+')) {
        return None;
    }
    let (ends, signs) = groups(text, start);
    let has_cue = has_cue();
    let is_phone = |end: &usize| {
        let written = &text[start..*end];
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        !is_within_word(text, &(start..*end)) && !is_date(written) && is_number(written, &digits, has_cue)
    };
    let end = ends.into_iter().rev().find(is_phone)?;
    // A decimal or the minutes of a time after it: no phone.
    let after =
        text[end..].strip_prefix(['.', ',', ':']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    (!after || signs > 1).then_some(start..end)
}

/// Where each group of digits ends, and how many separators stand between.
fn groups(text: &str, start: usize) -> (Vec<usize>, usize) {
    const MOST_DIGITS: usize = 16;
    let (mut ends, mut signs, mut digits) = (Vec::new(), 0, 0);
    let mut gap = 0;
    for (at, letter) in text[start..].char_indices() {
        let end = start + at + letter.len_utf8();
        if letter.is_ascii_digit() {
            if gap > 0 || digits == 0 {
                ends.push(end);
                signs += usize::from(gap > 0);
            }
            if let Some(last) = ends.last_mut() {
                *last = end;
            }
            (gap, digits) = (0, digits + 1);
        } else if matches!(letter, ' ' | '\u{a0}' | '-' | '–' | '(' | ')' | '/') && gap < 2 {
            gap += usize::from(digits > 0);
        } else if !(letter == '+' && at == 0) {
            break;
        }
        if digits > MOST_DIGITS {
            break;
        }
    }
    (ends, signs)
}

fn is_number(written: &str, digits: &str, has_cue: bool) -> bool {
    let length = digits.len();
    if written.starts_with('+') || written.starts_with("(+") || digits.starts_with("00") {
        return (9..=15).contains(&length);
    }
    let is_mobile = digits.starts_with("04") || digits.starts_with("05");
    let is_fixed = digits.starts_with('0') && !digits.starts_with("00");
    (is_mobile && (8..=11).contains(&length))
        || (is_fixed && (8..=10).contains(&length))
        || (has_cue && (7..=12).contains(&length))
}

/// 02-01-2026, 02/01/2026 and 2026-01-02.
fn is_date(written: &str) -> bool {
    let parts: Vec<&str> = written.split(['-', '/', '–']).collect();
    let [one, two, three] = parts.as_slice() else { return false };
    let is_small = |part: &str| part.len() <= 2 && part.parse::<u32>().is_ok_and(|number| (1..=31).contains(&number));
    let is_year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    is_small(two) && ((is_small(one) && is_year(three)) || (is_year(one) && is_small(three)))
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = phones(text, &tokens(text)).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_are_found_in_any_spelling() {
        for phone in [
            "040 123 4567",
            "0401234567",
            "040-1234567",
            "040-123 45 67",
            "+358 40 123 4567",
            "+358(0)401234567",
            "00358 40 1234567",
            "0500 123 456",
            "09 310 1691",
            "(09) 310 1691",
            "+46 70 123 45 67",
            "044/1234567",
        ] {
            check(&format!("Soita {phone}, kiitos"), &[phone]);
            check(phone, &[phone]);
        }
        check("puh. 3101 691", &["3101 691"]);
    }

    #[test]
    fn dates_times_and_sums_are_left() {
        for text in [
            "12.3.2026",
            "02.01.2026",
            "02-01-2026",
            "2026-01-02",
            "klo 08.15-09.45",
            "08:15",
            "0,5 l",
            "1234 5678",
            "Lasku 40012345",
            "0-3 vuotta",
            "vuosina 2023-2025",
            "116117",
            "112",
            "040",
            "0 1 2",
        ] {
            check(text, &[]);
        }
    }
}
