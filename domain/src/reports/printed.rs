/// A number as somebody printed it: its digits are exact, and the last of them says how far it was rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printed {
    units: i128,
    decimals: u32,
    is_share: bool,
}

/// More digits than this are no figure of a report, and would not fit into the arithmetic below.
const MOST_DIGITS: usize = 15;
const MOST_DECIMALS: usize = 6;

impl Printed {
    /// Reads what stands in a document: "38 292", "4,74", "13,79 %", "−4", "+70". A comma or a point before the last
    /// digits is the decimal mark; where several stand, or both do, what parts groups of three is not.
    pub fn parse(text: &str) -> Option<Printed> {
        let text = text.trim();
        let (text, is_share) = match text.strip_suffix('%') {
            Some(rest) => (rest.trim_end(), true),
            None => (text, false),
        };
        let (is_negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = parted(text)?;
        let whole = digits_of_groups(whole)?;
        let is_plain = decimals.chars().all(|c| c.is_ascii_digit());
        if !is_plain || whole.len() + decimals.len() > MOST_DIGITS || decimals.len() > MOST_DECIMALS {
            return None;
        }
        let units: i128 = format!("{whole}{decimals}").parse().ok()?;
        Some(Printed { units: if is_negative { -units } else { units }, decimals: decimals.len() as u32, is_share })
    }

    /// The value of a whole number.
    pub fn whole(number: u64) -> Printed {
        Printed { units: number.into(), decimals: 0, is_share: false }
    }

    pub fn value(self) -> f64 {
        self.units as f64 / self.scale() as f64
    }

    /// The digits without the decimal mark.
    pub(super) fn units(self) -> i128 {
        self.units
    }

    /// What the digits are divided by.
    pub(super) fn scale(self) -> i128 {
        10_i128.pow(self.decimals)
    }

    /// Whether it stands for something counted, which is exact; shares and decimals were rounded.
    pub(super) fn is_count(self) -> bool {
        self.decimals == 0 && !self.is_share
    }
}

/// The part before the decimal mark and the part behind it.
fn parted(text: &str) -> Option<(&str, &str)> {
    let marks = |mark: char| text.matches(mark).count();
    let last = match (marks(','), marks('.')) {
        (0, 0) => return Some((text, "")),
        (1, 0) => ',',
        (0, 1) => '.',
        // "1,234,567" and "1.234.567": no number has two decimal marks.
        (_, 0) | (0, _) => return Some((text, "")),
        _ if text.rfind(',') > text.rfind('.') => ',',
        _ => '.',
    };
    text.rsplit_once(last).filter(|(whole, decimals)| !whole.is_empty() && !decimals.is_empty())
}

/// The digits of a whole number, alone or in groups of three with one kind of sign between.
fn digits_of_groups(text: &str) -> Option<String> {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, ',' | '.');
    let mut groups = text.split(is_mark);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let is_digits = |group: &&str| !group.is_empty() && group.chars().all(|c| c.is_ascii_digit());
    let fits = is_digits(&first)
        && (rest.is_empty() || first.len() <= 3)
        && rest.iter().all(|group| group.len() == 3 && is_digits(group));
    let mut marks: Vec<char> = text.chars().filter(|c| is_mark(*c)).collect();
    marks.dedup();
    (fits && marks.len() <= 1).then(|| text.chars().filter(char::is_ascii_digit).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_print_them() {
        for (text, value) in [
            ("38 292", 38_292.0),
            ("38\u{a0}292", 38_292.0),
            ("38292", 38_292.0),
            ("1.234.567", 1_234_567.0),
            ("1 234,5", 1_234.5),
            ("1,234.5", 1_234.5),
            ("4,74", 4.74),
            ("4.74", 4.74),
            ("13,79 %", 13.79),
            ("21 %", 21.0),
            ("\u{2212}4", -4.0),
            ("+ 70".trim_start_matches("+ "), 70.0),
            ("+70", 70.0),
            ("0,05", 0.05),
        ] {
            assert_eq!(Printed::parse(text).map(Printed::value), Some(value), "{text}");
        }
        for text in [
            "",
            "puolet",
            "12 34",
            "1 23",
            "4,",
            ",5",
            "1,2,3",
            "12e3",
            "%",
            "--4",
            "1234567890123456",
            "1 234.567 890",
        ] {
            assert_eq!(Printed::parse(text), None, "{text}");
        }
    }

    #[test]
    fn shares_and_decimals_are_rounded_and_counts_are_not() {
        let is_count = |text| Printed::parse(text).unwrap().is_count();
        assert!(is_count("1 502") && !is_count("20 %") && !is_count("4,0"));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(value in -1_000_000_000_i64..1_000_000_000) {
            use crate::measures::{Rounding, shown};
            let value = value as f64 / 100.0;
            let read = Printed::parse(&shown(value, Rounding::TwoDecimals)).unwrap();
            prop_assert!((read.value() - value).abs() < 1e-9);
        }

        #[test]
        fn nothing_that_is_typed_makes_it_panic(text in ".{0,24}") {
            let _ = Printed::parse(&text);
        }
    }
}
