//! When things happen: the week, the seasons and the hours of a county.

use super::chance::Chance;
use domain::calendar::{add_calendar_days, day_of, helsinki, is_holiday, is_working_day, start_of};
use jiff::Timestamp;
use jiff::civil::{Date, Weekday};

/// The days that the demo tells of, today included.
pub const DAYS: i32 = 365;
/// Figures reach back so many days: eight whole quarters, and a year before every day of the year.
pub const EARLIER: i32 = 830;

/// The hours of those who answer a text message or stand before a poster.
const ANSWERING: [f64; 24] = [
    0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.1, 0.5, 4.0, 8.0, 9.0, 8.0, 7.0, 7.0, 7.5, 7.5, 6.5, 5.5, 5.0, 4.5, 3.0, 1.2, 0.4,
    0.1,
];
/// The hours of a house that never closes.
const DAY_AND_NIGHT: [f64; 24] = [
    0.6, 0.4, 0.3, 0.2, 0.2, 0.3, 0.8, 1.5, 3.5, 6.0, 7.0, 7.0, 6.5, 6.5, 6.5, 6.5, 6.5, 6.5, 6.5, 6.0, 5.0, 3.5, 2.0,
    1.0,
];
/// The hours of those who sit down to write.
const WRITING: [f64; 24] = [
    1.0, 0.6, 0.5, 0.3, 0.3, 0.5, 1.0, 2.5, 5.0, 6.0, 6.0, 5.5, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.5, 6.0, 6.5, 6.0, 4.0,
    2.0,
];

/// At which hours something happens.
#[derive(Clone, Copy)]
pub enum Hours {
    Answering,
    DayAndNight,
    Writing,
}

/// The share of a usual day that a place with office hours sees; the week's mean is one.
pub fn office_week(day: Date) -> f64 {
    if is_holiday(day) {
        return 0.12;
    }
    match day.weekday() {
        Weekday::Monday => 1.45,
        Weekday::Tuesday => 1.4,
        Weekday::Wednesday => 1.35,
        Weekday::Thursday => 1.3,
        Weekday::Friday => 1.2,
        Weekday::Saturday => 0.18,
        Weekday::Sunday => 0.12,
    }
}

/// The same for people at home who write when they have time.
pub fn home_week(day: Date) -> f64 {
    if is_working_day(day) { 1.16 } else { 0.6 }
}

/// July is quiet, and so is the end of December.
pub fn season(day: Date) -> f64 {
    match (day.month(), day.day()) {
        (7, _) => 0.66,
        (6, 15..) | (8, ..=7) => 0.86,
        (12, 20..) | (1, ..=6) => 0.72,
        _ => 1.06,
    }
}

/// An instant of `day`.
pub fn moment(chance: &mut Chance, day: Date, hours: Hours) -> Timestamp {
    let weights = match hours {
        Hours::Answering => &ANSWERING,
        Hours::DayAndNight => &DAY_AND_NIGHT,
        Hours::Writing => &WRITING,
    };
    let hour = chance.weighted(weights.iter().copied());
    at(day, hour as i64 * 3_600 + chance.between(0, 3_600))
}

/// A working hour on the first working day from `day` on that is after `bound`.
pub fn office_moment(chance: &mut Chance, day: Date, bound: Timestamp) -> Timestamp {
    let mut day = day.max(day_of(bound));
    loop {
        if is_working_day(day) {
            let moment = at(day, chance.between(8 * 3_600, 16 * 3_600));
            if moment > bound {
                return moment;
            }
        }
        day = add_calendar_days(day, 1);
    }
}

/// So many seconds of clock time into the day.
fn at(day: Date, seconds: i64) -> Timestamp {
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let clock = day.at(hour as i8, minute as i8, second as i8, 0);
    clock.to_zoned(helsinki().clone()).map_or_else(|_| start_of(day), |zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_office_answers_on_working_days_after_what_it_answers() {
        let mut chance = Chance::begun_with(3);
        let friday_night = date(2026, 12, 4).at(21, 30, 0, 0).to_zoned(helsinki().clone()).unwrap().timestamp();
        for _ in 0..200 {
            let moment = office_moment(&mut chance, date(2026, 12, 4), friday_night).to_zoned(helsinki().clone());
            assert_eq!(moment.date(), date(2026, 12, 7));
            assert!((8..16).contains(&moment.hour()));
        }
    }

    #[test]
    fn the_week_s_mean_is_one() {
        let week = (9..16).map(|day| date(2026, 2, day));
        assert!((week.clone().map(office_week).sum::<f64>() - 7.0).abs() < 1e-9);
        assert!((week.map(home_week).sum::<f64>() - 7.0).abs() < 1e-9);
    }
}
