use std::fmt;
use thiserror::Error;

/// A number that can take a text message, as `+358401234567` (E.164).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhoneNumber(String);

/// Why nothing can be sent to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoMobileNumber {
    #[error("there is no number")]
    Empty,
    #[error("it is not a telephone number")]
    NotANumber,
    #[error("it has too few or too many digits")]
    WrongLength,
    #[error("a landline or a service number takes no text messages")]
    Landline,
    #[error("a short number takes no text messages")]
    Short,
}

/// E.164 has at most fifteen digits; below eight there is no mobile number with its country's code.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
/// Digits after 0 or +358, as in the plan of Traficom and in libphonenumber: 40 1234 up to 457 123 4567.
const FINNISH_MOBILE: std::ops::RangeInclusive<usize> = 6..=10;
/// So many digits have numbers whose first zero a spreadsheet took away; other lengths may be foreign.
const WITHOUT_ZERO: usize = 9;
const FINLAND: &str = "358";

impl PhoneNumber {
    /// Reads a number as people and registers write it; without a country's code it is Finnish.
    pub fn parse(text: &str) -> Result<PhoneNumber, NoMobileNumber> {
        let text = text.trim();
        let text = text.strip_prefix("tel:").unwrap_or(text).trim_start_matches(['(', ' ']);
        let (is_international, rest) = match text.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let digits = digits_of(rest)?;
        let (is_international, digits) = match digits.strip_prefix("00") {
            Some(rest) if !is_international => (true, rest),
            _ => (is_international, digits.as_str()),
        };
        match (is_international, digits.strip_prefix(FINLAND)) {
            // Many write +358 (0)40 ...
            (true, Some(rest)) => finnish(rest.strip_prefix('0').unwrap_or(rest)),
            (true, None) => foreign(digits),
            (false, after_code) => domestic(digits, after_code),
        }
    }

    /// With the plus.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Without the plus, as protocols between machines want it.
    pub fn digits(&self) -> &str {
        &self.0[1..]
    }
}

/// Numbers are people's: a log shows that there was one, and not which.
impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneNumber(..)")
    }
}

fn digits_of(text: &str) -> Result<String, NoMobileNumber> {
    let is_between = |c: char| c.is_whitespace() || "-\u{2010}\u{2011}\u{2012}\u{2013}().".contains(c);
    let digits: String = text.chars().filter(|c| !is_between(*c)).collect();
    match digits.as_str() {
        "" if text.is_empty() => Err(NoMobileNumber::Empty),
        "" => Err(NoMobileNumber::NotANumber),
        held if held.chars().all(|c| c.is_ascii_digit()) => Ok(digits),
        _ => Err(NoMobileNumber::NotANumber),
    }
}

/// As dialled in Finland, or with what has been lost on the way: the plus, or the zero.
fn domestic(digits: &str, after_code: Option<&str>) -> Result<PhoneNumber, NoMobileNumber> {
    if let Some(rest) = digits.strip_prefix('0') {
        return finnish(rest);
    }
    if let Some(mobile) = after_code.map(|rest| rest.strip_prefix('0').unwrap_or(rest)).filter(|rest| is_mobile(rest)) {
        return finnish(mobile);
    }
    if digits.len() == WITHOUT_ZERO && is_mobile(digits) {
        return finnish(digits);
    }
    // 112, 116 117, 16400 and what else is dialled without a zero.
    let is_short = digits.len() <= 6;
    Err(if is_short { NoMobileNumber::Short } else { NoMobileNumber::NotANumber })
}

/// `rest` is what follows +358 or the first zero.
fn finnish(rest: &str) -> Result<PhoneNumber, NoMobileNumber> {
    if !is_mobile(rest) {
        return Err(if rest.len() < 4 { NoMobileNumber::WrongLength } else { NoMobileNumber::Landline });
    }
    if !FINNISH_MOBILE.contains(&rest.len()) {
        return Err(NoMobileNumber::WrongLength);
    }
    Ok(PhoneNumber(format!("+{FINLAND}{rest}")))
}

/// 040 to 049 and 050. The rest are areas, companies (010, 020, 029, 030) and services (0600, 0700, 0800).
fn is_mobile(rest: &str) -> bool {
    rest.starts_with('4') || rest.starts_with("50")
}

/// Which foreign numbers are mobile only their country knows, so they are kept.
fn foreign(digits: &str) -> Result<PhoneNumber, NoMobileNumber> {
    if digits.starts_with('0') {
        return Err(NoMobileNumber::NotANumber);
    }
    if !DIGITS.contains(&digits.len()) {
        return Err(NoMobileNumber::WrongLength);
    }
    Ok(PhoneNumber(format!("+{digits}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_one_however_it_is_written() {
        for text in [
            "+358401234567",
            "+358 40 123 4567",
            "+358-40-1234567",
            "+358 (0)40 123 4567",
            "(+358) 40 1234567",
            "040-1234567",
            " 040 123 4567 ",
            "040 123\u{a0}4567",
            "(040) 123.4567",
            "0401234567",
            "00358401234567",
            "00 358 40 123 4567",
            "358401234567",
            "401234567",
            "tel:+358401234567",
            "040\u{2011}123\u{2013}4567",
        ] {
            check(text, Ok("+358401234567"));
        }
    }

    fn check(text: &str, expected: Result<&str, NoMobileNumber>) {
        assert_eq!(PhoneNumber::parse(text).as_ref().map(PhoneNumber::as_str).map_err(|why| *why), expected, "{text}");
    }

    #[test]
    fn finnish_mobile_numbers_are_those_of_the_numbering_plan() {
        check("050 123 4567", Ok("+358501234567"));
        check("0457 123 4567", Ok("+3584571234567"));
        check("044 123456", Ok("+35844123456"));
        check("0400 123456", Ok("+358400123456"));
        for landline in [
            "09 1234567",
            "014 123 4567",
            "+358 9 310 1691",
            "018 12345",
            "0800 12345",
            "0700 123",
            "010 1234567",
            "029 123 4567",
            "051 1234567",
        ] {
            check(landline, Err(NoMobileNumber::Landline));
        }
        for short in ["112", "116117", "16400", "18-258"] {
            check(short, Err(NoMobileNumber::Short));
        }
        for length in ["040 123", "040 123 456 789 0", "04", "0401234567 0507654321"] {
            check(length, Err(NoMobileNumber::WrongLength));
        }
    }

    #[test]
    fn foreign_numbers_are_kept() {
        check("+46 70 123 45 67", Ok("+46701234567"));
        check("0046 70 123 45 67", Ok("+46701234567"));
        check("+372 5123 4567", Ok("+37251234567"));
        check("+1 (202) 555-0123", Ok("+12025550123"));
        check("+1234567", Err(NoMobileNumber::WrongLength));
        check("+1234567890123456", Err(NoMobileNumber::WrongLength));
        check("+0401234567", Err(NoMobileNumber::NotANumber));
        // Without its plus it could be Swedish or a Finnish one of ten digits: nobody guesses.
        check("4670123456", Err(NoMobileNumber::NotANumber));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        check("", Err(NoMobileNumber::Empty));
        check("  ", Err(NoMobileNumber::Empty));
        for text in ["-", "ei puhelinta", "040 123 4567 / äiti", "040O123456", "+", "++358401234567", "٠٤٠١٢٣٤٥٦٧"]
        {
            assert!(PhoneNumber::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_log_shows_no_number() {
        assert_eq!(format!("{:?}", PhoneNumber::parse("0401234567").unwrap()), "PhoneNumber(..)");
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_again_as_itself(text in "\\+?[0-9 ()-]{0,20}") {
            if let Ok(number) = PhoneNumber::parse(&text) {
                prop_assert_eq!(PhoneNumber::parse(number.as_str()), Ok(number.clone()));
                prop_assert!(number.digits().chars().all(|c| c.is_ascii_digit()));
            }
        }
    }
}
