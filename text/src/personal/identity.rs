//! Personal identity codes and bank accounts: both carry check characters.
//!
//! The code is the Digital and Population Data Services Agency's: day, month and year, the sign of the century, three
//! digits and the remainder of the nine digits by 31. An account is an IBAN (ISO 13616), whose remainder by 97 is 1.

use super::tokens::is_within_word;
use std::ops::Range;

const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
/// + the 1800s, - and Y to U the 1900s, A to F the 2000s.
const CENTURIES: &str = "+-YXWVUABCDEF";

/// A character of a number with its place; spaces between are passed over.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    spaces: usize,
}

impl Reader<'_> {
    /// The next character if it fits; a single space may stand before it.
    fn next(&mut self, fits: impl Fn(char) -> bool) -> Option<char> {
        let rest = &self.text[self.at..];
        let space = rest.chars().next().filter(|c| matches!(c, ' ' | '\u{a0}')).map_or(0, char::len_utf8);
        let next = rest[space..].chars().next().filter(|c| fits(*c))?;
        self.spaces += usize::from(space > 0);
        self.at += space + next.len_utf8();
        Some(next)
    }

    fn digits(&mut self, count: usize) -> Option<u64> {
        (0..count).try_fold(0, |sum, _| {
            let digit = self.next(|c| c.is_ascii_digit())?;
            Some(sum * 10 + u64::from(digit.to_digit(10)?))
        })
    }
}

fn starts(text: &str, fits: impl Fn(char) -> bool) -> impl Iterator<Item = usize> {
    text.char_indices().filter(move |(_, c)| fits(*c)).map(|(at, _)| at)
}

pub(super) fn codes(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in starts(text, |c| c.is_ascii_digit()) {
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let of = [true, false].into_iter().find_map(|has_sign| code(text, start, has_sign));
        found.extend(of.filter(|at| !is_within_word(text, at)));
    }
    found
}

/// The code that starts here. A sign that was left out, or spaces, are forgiven where the check character fits; a wrong
/// check character, where all else does.
fn code(text: &str, start: usize, has_sign: bool) -> Option<Range<usize>> {
    let mut reader = Reader { text, at: start, spaces: 0 };
    let birth = reader.digits(6)?;
    if has_sign {
        reader.next(|c| CENTURIES.contains(c.to_ascii_uppercase()) || matches!(c, '\u{2010}'..='\u{2015}' | '−'))?;
    }
    let number = reader.digits(3)?;
    let check = reader.next(|c| c.is_ascii_alphanumeric())?;
    let (day, month) = (birth / 10_000, birth / 100 % 100);
    let is_day = (1..=31).contains(&day) && (1..=12).contains(&month);
    let fits = char::from(CHECK[((birth * 1000 + number) % 31) as usize]) == check.to_ascii_uppercase();
    (is_day && (fits || (has_sign && reader.spaces == 0))).then_some(start..reader.at)
}

/// Lengths of the countries whose accounts one meets most.
const LENGTHS: [(&str, usize); 14] = [
    ("FI", 18),
    ("SE", 24),
    ("EE", 20),
    ("DE", 22),
    ("GB", 22),
    ("NO", 15),
    ("DK", 18),
    ("LV", 21),
    ("LT", 20),
    ("FR", 27),
    ("ES", 24),
    ("NL", 18),
    ("IT", 27),
    ("PL", 28),
];
const SHORTEST: usize = 15;
const LONGEST: usize = 34;

pub(super) fn accounts(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in starts(text, |c| c.is_ascii_alphabetic()) {
        if found.last().is_none_or(|last| start >= last.end) {
            found.extend(account(text, start));
        }
    }
    found
}

fn account(text: &str, start: usize) -> Option<Range<usize>> {
    let mut reader = Reader { text, at: start, spaces: 0 };
    let mut taken = String::new();
    let mut ends = Vec::new();
    for place in 0..LONGEST {
        let fits = |c: char| match place {
            0 | 1 => c.is_ascii_alphabetic(),
            2 | 3 => c.is_ascii_digit(),
            _ => c.is_ascii_alphanumeric(),
        };
        let Some(next) = reader.next(fits) else { break };
        if place == 1 && reader.spaces > 0 {
            return None;
        }
        taken.push(next.to_ascii_uppercase());
        ends.push(reader.at);
    }
    let country = taken.get(..2)?;
    let length = LENGTHS.iter().find(|(code, _)| *code == country).map(|(_, length)| *length);
    let lengths = length.map_or(SHORTEST..=LONGEST, |length| length..=length);
    // A Finnish account with a slip in it is still somebody's.
    let is_account = |length: usize| {
        remainder(&taken[..length]) == 1 || (country == "FI" && taken[2..length].bytes().all(|b| b.is_ascii_digit()))
    };
    let fits = |length: &usize| {
        *length <= ends.len() && !is_within_word(text, &(start..ends[*length - 1])) && is_account(*length)
    };
    lengths.rev().find(fits).map(|length| start..ends[length - 1])
}

fn remainder(account: &str) -> u32 {
    let (head, rest) = account.split_at(4);
    let in_order = rest.chars().chain(head.chars());
    in_order.fold(0, |sum, c| match c.to_digit(36).unwrap_or(0) {
        digit @ 0..=9 => (sum * 10 + digit) % 97,
        letter => (sum * 100 + letter) % 97,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(find: impl Fn(&str) -> Vec<Range<usize>>, text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, expected, "{text}");
    }

    /// The agency's fictitious codes with every sign of the 1900s and 2000s, and the well-known example of its pages.
    #[test]
    fn codes_of_every_century_are_found() {
        let published = "010594Y9032 010594Y9021 020594X903P 020594X902N 030594W903B 030694W9024 040594V9030 040594V902Y \
                         050594U903M 050594U902L 010516B903X 010516B902W 020516C903K 020516C902J 030516D9037 030516D9026 \
                         010501E9032 020502E902X 020503F9037 020504A902E 020504B904H 131052-308T";
        for code in published.split_whitespace() {
            check(codes, &format!("Tunnus {code}."), &[code]);
            let lower = code.to_lowercase();
            check(codes, &lower, &[&lower]);
            let spaced = format!("{} {} {}", &code[..6], &code[6..7], &code[7..]);
            check(codes, &spaced, &[&spaced]);
            check(
                codes,
                &code[..6].chars().chain(code[7..].chars()).collect::<String>(),
                &[&format!("{}{}", &code[..6], &code[7..])],
            );
        }
    }

    #[test]
    fn what_is_no_code_is_left() {
        check(codes, "Viite 131052 308 kpl", &[]);
        check(codes, "992052-308T", &[]);
        check(codes, "Lasku 1310523081", &[]);
        check(codes, "131052-308X", &["131052-308X"]);
    }

    /// The examples of the national registers of IBAN, in their printed form.
    #[test]
    fn accounts_are_found() {
        for account in [
            "FI21 1234 5600 0007 85",
            "FI2112345600000785",
            "SE45 5000 0000 0583 9825 7466",
            "GB29 NWBK 6016 1331 9268 19",
            "DE89 3704 0044 0532 0130 00",
            "EE38 2200 2210 2014 5685",
            "NO93 8601 1117 947",
            "BE68 5390 0754 7034",
        ] {
            check(accounts, &format!("Tili {account} kiitos"), &[account]);
            let lower = account.to_lowercase();
            check(accounts, &lower, &[&lower]);
        }
        check(accounts, "SE45 5000 0000 0583 9825 7467", &[]);
        check(accounts, "en 12 kertaa soittanut kenellekään", &[]);
    }
}
