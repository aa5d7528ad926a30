//! How long contact details are kept: only as long as they may be needed for an answer.

use crate::calendar::{add_calendar_days, day_of, start_of};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

/// The day on which the contact details of a feedback completed at `completed` are gone.
pub fn erased_on(completed: Timestamp, after_days: u16) -> Date {
    add_calendar_days(day_of(completed), after_days)
}

/// What was completed before this has lost its contact details by `today`: the other side of [`erased_on`].
pub fn completed_before(today: Date, after_days: u16) -> Timestamp {
    start_of(today.saturating_sub(i64::from(after_days).days()).saturating_add(1.days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_day_that_is_told_is_the_day_on_which_it_happens() {
        // Counted in an almanac: thirty days after 13 December is 12 January. Midnight in Helsinki is 22 UTC.
        let noon: Timestamp = "2026-12-13T10:00:00Z".parse().unwrap();
        let late: Timestamp = "2026-12-13T21:59:59Z".parse().unwrap();
        let next: Timestamp = "2026-12-13T22:00:00Z".parse().unwrap();
        for (completed, days, day) in [
            (noon, 30, date(2027, 1, 12)),
            (late, 30, date(2027, 1, 12)),
            (next, 30, date(2027, 1, 13)),
            (noon, 1, date(2026, 12, 14)),
        ] {
            assert_eq!(erased_on(completed, days), day, "{completed}");
            assert!(completed < completed_before(day, days), "{completed} is gone on {day}");
            let before = day.saturating_sub(1.days());
            assert!(completed >= completed_before(before, days), "{completed} is there on {before}");
        }
    }

    #[test]
    fn summer_time_moves_no_day() {
        // Summer time began on 28 March 2027: midnight of the 29th is 21 UTC.
        let completed: Timestamp = "2027-03-27T22:30:00Z".parse().unwrap();
        assert_eq!(erased_on(completed, 1), date(2027, 3, 29));
        assert!(completed >= completed_before(date(2027, 3, 28), 1));
        assert!(completed < completed_before(date(2027, 3, 29), 1));
    }
}
