use super::{Kind, Kinds};
use crate::calendar::{add_calendar_days, add_working_days};
use jiff::civil::Date;

/// Which days count towards a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayCount {
    Calendar,
    Working,
}

/// In how many days the county promises to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Days for everything that has no days of its own.
    pub days: u16,
    /// Days for accessibility feedback (14 by the act on digital services, 306/2019).
    pub accessibility_days: u16,
    pub count: DayCount,
}

impl Promise {
    /// The last day of the promise for something received on `day`; the shortest of its kinds' promises holds.
    /// The day of receipt is not counted.
    pub fn due_on(self, day: Date, kinds: Kinds) -> Date {
        let days = if kinds.is_empty() {
            self.days
        } else {
            kinds.iter().map(|kind| self.days_for(kind)).min().unwrap_or(self.days)
        };
        match self.count {
            DayCount::Calendar => add_calendar_days(day, days),
            DayCount::Working => add_working_days(day, days),
        }
    }

    fn days_for(self, kind: Kind) -> u16 {
        if kind == Kind::Accessibility { self.accessibility_days } else { self.days }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const PROMISE: Promise = Promise { days: 10, accessibility_days: 14, count: DayCount::Calendar };

    fn check(kinds: &[Kind], expected: Date) {
        assert_eq!(PROMISE.due_on(date(2026, 11, 21), kinds.iter().copied().collect()), expected);
    }

    #[test]
    fn ten_days_and_fourteen_for_accessibility() {
        check(&[Kind::Criticism], date(2026, 12, 1));
        check(&[], date(2026, 12, 1));
        check(&[Kind::Accessibility], date(2026, 12, 5));
        check(&[Kind::Accessibility, Kind::Question], date(2026, 12, 1));
    }

    #[test]
    fn the_leap_day_counts() {
        let kinds = Kinds::default();
        assert_eq!(PROMISE.due_on(date(2024, 2, 20), kinds), date(2024, 3, 1));
        assert_eq!(PROMISE.due_on(date(2025, 2, 20), kinds), date(2025, 3, 2));
    }

    #[test]
    fn working_days_leave_out_christmas() {
        let working = Promise { count: DayCount::Working, ..PROMISE };
        // From Friday 18.12.2026: 21-23, (24, 25 off), 28-31, (1.1. off), 4-5, (6.1. off) and 7.1. make ten.
        assert_eq!(working.due_on(date(2026, 12, 18), Kinds::default()), date(2027, 1, 7));
    }
}
