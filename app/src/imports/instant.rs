//! Times as visit systems, spreadsheets and people write them. Without an offset they are Helsinki's.

use domain::calendar::{helsinki, start_of};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use std::ops::Range;
use std::sync::LazyLock;

/// The years that the columns can hold.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=2148;

/// From the first moment of the first year to the last of the last.
static SPAN: LazyLock<Range<Timestamp>> = LazyLock::new(|| {
    let begins = |year| start_of(Date::constant(year, 1, 1));
    begins(*YEARS.start())..begins(*YEARS.end() + 1)
});

/// `2024-05-29T20:45` with or without seconds, offset or `Z`; `29.5.2024 20:45` or `29.5.2024 klo 20.45`; or a day
/// alone. The reason names `column`.
pub fn instant(column: &str, text: &str) -> Result<Timestamp, String> {
    let found = if text.as_bytes().get(4) == Some(&b'-') { iso(text) } else { finnish(text) };
    let at = found.ok_or_else(|| format!("{column} \"{text}\" is not a time"))?;
    if SPAN.contains(&at) {
        return Ok(at);
    }
    Err(format!("{column} \"{text}\" is not within the years {} to {}", YEARS.start(), YEARS.end()))
}

fn iso(text: &str) -> Option<Timestamp> {
    match text.get(10..)? {
        "" => in_helsinki(text.parse::<Date>().ok()?.to_datetime(Time::midnight())),
        time if time.contains(['Z', 'z', '+', '-']) => text.parse().ok(),
        _ => in_helsinki(text.parse().ok()?),
    }
}

fn finnish(text: &str) -> Option<Timestamp> {
    let mut rest = Rest(text.as_bytes());
    let day = rest.number()?;
    let month = rest.after(b".")?;
    let year = rest.after(b".")?;
    let date = Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    if rest.0.is_empty() {
        return in_helsinki(date.to_datetime(Time::midnight()));
    }
    rest.skip(b",");
    let has_space = rest.skip(b" ");
    if let Some(time) = rest.0.strip_prefix(b"klo") {
        rest.0 = time.trim_ascii_start();
    }
    let hour = rest.number()?;
    let minute = rest.after(b":.")?;
    let second = if rest.0.is_empty() { 0 } else { rest.after(b":.")? };
    let time = Time::new(hour.try_into().ok()?, minute.try_into().ok()?, second.try_into().ok()?, 0).ok()?;
    in_helsinki(date.to_datetime(time)).filter(|_| has_space && rest.0.is_empty())
}

/// What is not read yet of a time.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    /// One to four digits.
    fn number(&mut self) -> Option<i16> {
        let length = self.0.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = self.0.split_at(length);
        self.0 = rest;
        (length > 0).then(|| digits.iter().fold(0, |number, digit| number * 10 + i16::from(digit - b'0')))
    }

    /// A number after one of these signs.
    fn after(&mut self, signs: &[u8]) -> Option<i16> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        signs.contains(first).then(|| self.number())?
    }

    /// Passes over signs of these kinds; says whether there were any.
    fn skip(&mut self, signs: &[u8]) -> bool {
        let length = self.0.iter().take_while(|byte| signs.contains(byte)).count();
        self.0 = &self.0[length..];
        length > 0
    }
}

fn in_helsinki(at: DateTime) -> Option<Timestamp> {
    Some(at.to_zoned(helsinki().clone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let told = instant("submitted_at", text).map_or_else(|reason| reason, |at| at.to_string());
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn one_moment_in_many_spellings() {
        for text in [
            "2024-05-29T20:45",
            "2024-05-29 20:45",
            "2024-05-29T20:45:00",
            "2024-05-29T20:45:00.000",
            "2024-05-29T17:45Z",
            "2024-05-29T17:45:00Z",
            "2024-05-29T20:45+03:00",
            "2024-05-29T20:45:00+0300",
            "2024-05-29T12:45:00-05:00",
            "29.5.2024 20:45",
            "29.05.2024 20.45.00",
            "29.5.2024 klo 20.45",
            "29.5.2024, klo 20:45",
        ] {
            check(text, "2024-05-29T17:45:00Z");
        }
    }

    #[test]
    fn a_day_alone_begins_in_helsinki() {
        for text in ["2024-01-31", "31.1.2024"] {
            check(text, "2024-01-30T22:00:00Z");
        }
    }

    #[test]
    fn the_hour_that_summer_time_skips_or_doubles() {
        check("2024-03-31T03:30", "2024-03-31T01:30:00Z");
        check("2024-10-27T03:30", "2024-10-27T00:30:00Z");
    }

    #[test]
    fn what_is_no_time_is_told() {
        for text in [
            "",
            "eilen",
            "2024-02-30",
            "2024-13-01T10:00",
            "2024-05-29T25:00",
            "31.2.2024",
            "1.1.24",
            "29.5.2024 20",
            "29.5.202420:45",
            "29.5.2024 20:45 x",
            "29.5.2024 klo",
            "29.5.2024 olk 20.45",
            "1.1.2024 10:00:00:00",
            "5/29/2024",
            "45441",
            "2024-05-29Tää:45",
            "ää24-05-29",
        ] {
            let told = instant("submitted_at", text).unwrap_err();
            assert!(told.starts_with(&format!("submitted_at \"{text}\" is not")), "{told}");
        }
        check("1969-12-31T10:00", "submitted_at \"1969-12-31T10:00\" is not within the years 1970 to 2148");
        check("9999-12-31", "submitted_at \"9999-12-31\" is not within the years 1970 to 2148");
    }
}
