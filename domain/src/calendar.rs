//! Days as the county lives them: Europe/Helsinki, Finnish public holidays, working days.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::sync::LazyLock;

static HELSINKI: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Helsinki").expect("the time zone database is bundled"));

/// The time zone of everything that people see and of every due date.
pub fn helsinki() -> &'static TimeZone {
    &HELSINKI
}

/// The day it is in Helsinki at `instant`.
pub fn day_of(instant: Timestamp) -> Date {
    instant.to_zoned(HELSINKI.clone()).date()
}

/// The first instant of `day` in Helsinki.
pub fn start_of(day: Date) -> Timestamp {
    day.to_zoned(HELSINKI.clone()).expect("midnight exists in Helsinki").timestamp()
}

/// Days since 1970-01-01, as the store and the columns keep days.
pub fn day_number(day: Date) -> i32 {
    day.duration_since(Date::constant(1970, 1, 1)).as_hours().div_euclid(24) as i32
}

/// The inverse of [`day_number`].
pub fn day_from_number(number: i32) -> Date {
    Date::constant(1970, 1, 1).saturating_add(i64::from(number).days())
}

/// The first and the last day of a year.
pub fn year_days(year: i16) -> (Date, Date) {
    (jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31))
}

/// Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher).
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    Date::new(year, month as i8, day as i8).expect("the computus gives a day of March or April")
}

/// Whether offices are closed on `day`: Finnish public holidays and the eves of midsummer and Christmas
/// (that fall on weekdays; working-time act and custom of public offices).
pub fn is_holiday(day: Date) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1 | 6) | (5, 1) | (12, 6 | 24 | 25 | 26));
    let midsummer_eve = day.month() == 6 && (19..=25).contains(&day.day()) && day.weekday() == Weekday::Friday;
    let from_easter = (day_number(day) - day_number(easter(day.year()))) as i64;
    fixed || midsummer_eve || matches!(from_easter, -2 | 1 | 39)
}

/// Monday to Friday that is not a holiday.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day)
}

/// The nearest working day after `day`.
pub fn working_day_after(day: Date) -> Date {
    add_working_days(day, 1)
}

/// The nearest working day before `day`.
pub fn working_day_before(day: Date) -> Date {
    let mut day = day.saturating_sub(1.days());
    while !is_working_day(day) {
        day = day.saturating_sub(1.days());
    }
    day
}

/// The instant when clocks in Helsinki show `time` on `day`.
pub fn at_time(day: Date, time: Time) -> Timestamp {
    day.to_datetime(time).to_zoned(HELSINKI.clone()).expect("a time of the calendar has its instant").timestamp()
}

/// The day `count` calendar days after `day`.
pub fn add_calendar_days(day: Date, count: u16) -> Date {
    day.saturating_add(i64::from(count).days())
}

/// The `count`th working day after `day`; the day itself is not counted.
pub fn add_working_days(day: Date, count: u16) -> Date {
    let mut left = count;
    let mut day = day;
    while left > 0 {
        day = add_calendar_days(day, 1);
        if is_working_day(day) {
            left -= 1;
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_of_known_years() {
        // From the almanac of the University of Helsinki.
        for (year, month, day) in [(2020, 4, 12), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25)] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn weekday_holidays_of_2026() {
        let mut day = date(2026, 1, 1);
        let mut holidays = Vec::new();
        while day.year() == 2026 {
            if is_holiday(day) && !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
                holidays.push((day.month(), day.day()));
            }
            day = add_calendar_days(day, 1);
        }
        // New year, Epiphany, Good Friday, Easter Monday, May Day, Ascension, midsummer eve, Christmas Eve and Day.
        assert_eq!(holidays, [(1, 1), (1, 6), (4, 3), (4, 6), (5, 1), (5, 14), (6, 19), (12, 24), (12, 25)]);
    }

    #[test]
    fn working_days_skip_easter_and_the_weekend() {
        // From Thursday before Easter 2026: Friday and Monday are holidays, so the first working day is Tuesday.
        assert_eq!(add_working_days(date(2026, 4, 2), 1), date(2026, 4, 7));
        assert_eq!(add_working_days(date(2026, 11, 20), 10), date(2026, 12, 4));
    }

    #[test]
    fn a_day_is_helsinki_s_across_summer_time() {
        assert_eq!(day_of("2026-07-01T21:30:00Z".parse().unwrap()), date(2026, 7, 2));
        assert_eq!(day_of("2026-12-01T21:30:00Z".parse().unwrap()), date(2026, 12, 1));
        assert_eq!(start_of(date(2026, 3, 30)).to_string(), "2026-03-29T21:00:00Z");
    }

    #[test]
    fn day_numbers_go_both_ways() {
        for day in [date(1970, 1, 1), date(2024, 2, 29), date(2026, 11, 21), date(1969, 12, 31)] {
            assert_eq!(day_from_number(day_number(day)), day);
        }
        assert_eq!(day_number(date(2000, 1, 1)), 10_957);
    }
}
