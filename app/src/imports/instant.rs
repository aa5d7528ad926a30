//! Times as visit systems, spreadsheets and people write them. Without an offset they are Helsinki's.

use domain::calendar::{day_of, helsinki};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};

/// The years that the columns can hold.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=2148;

/// `2024-05-29T20:45` with or without seconds, offset or `Z`; `29.5.2024 20:45` or `29.5.2024 klo 20.45`; or a day
/// alone. The reason names `column`.
pub fn instant(column: &str, text: &str) -> Result<Timestamp, String> {
    let found = if text.as_bytes().get(4) == Some(&b'-') { iso(text) } else { finnish(text) };
    let at = found.ok_or_else(|| format!("{column} \"{text}\" is not a time"))?;
    if YEARS.contains(&day_of(at).year()) {
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
    let (day, time) = text.split_once(' ').unwrap_or((text, ""));
    let mut parts = day.trim_end_matches(',').split('.');
    let mut number = || parts.next()?.parse::<i16>().ok();
    let (day, month, year) = (number()?, number()?, number()?);
    if parts.next().is_some() {
        return None;
    }
    let date = Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    let time = time.trim().trim_start_matches("klo").trim_start();
    if time.is_empty() {
        return in_helsinki(date.to_datetime(Time::midnight()));
    }
    let mut parts = time.split([':', '.']).map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() {
        return None;
    }
    in_helsinki(date.to_datetime(Time::new(hour, minute, second, 0).ok()?))
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
