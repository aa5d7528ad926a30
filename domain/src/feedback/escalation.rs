//! When somebody above is told that an answer is about to be late.

use crate::calendar::{add_calendar_days, working_day_after};
use jiff::ToSpan;
use jiff::civil::Date;

/// The last due day of which a manager is told on the working day `today`, when they are to be told `days_before`.
/// Nobody is told on a day off, so what comes to be told on the days off that follow is told today already.
pub fn escalated_until(today: Date, days_before: u16) -> Date {
    let last_day_off = working_day_after(today).saturating_sub(1.days());
    add_calendar_days(last_day_off, days_before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_off_are_told_of_beforehand() {
        // 2026: Monday 23 November; Friday the 27th. The 24th, 25th and 26th of December and the weekend after are off.
        for (today, days, until) in [
            (date(2026, 11, 23), 2, date(2026, 11, 25)),
            (date(2026, 11, 27), 2, date(2026, 12, 1)),
            (date(2026, 12, 23), 2, date(2026, 12, 29)),
            (date(2026, 11, 23), 0, date(2026, 11, 23)),
        ] {
            assert_eq!(escalated_until(today, days), until, "{today}");
        }
    }

    #[test]
    fn whatever_the_day_there_is_a_morning_before_it_is_late() {
        use crate::calendar::is_working_day;
        for offset in 0..800_i64 {
            let due = date(2026, 1, 10).saturating_add(offset.days());
            let is_told = |back: i64| {
                let morning = due.saturating_sub(back.days());
                is_working_day(morning) && escalated_until(morning, 2) >= due
            };
            assert!((2..=9).any(is_told), "what is due on {due} is told of two days before or earlier");
        }
    }
}
