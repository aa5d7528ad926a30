use crate::calendar::{at_time, day_of, is_holiday};
use jiff::civil::{Date, Time, Weekday};
use jiff::{Timestamp, ToSpan};

/// When a county may disturb people, in Helsinki's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendingHours {
    from: Time,
    until: Time,
    days: SendingDays,
}

/// On which days. A public holiday counts as a Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendingDays {
    MondayToFriday,
    MondayToSaturday,
    EveryDay,
}

impl SendingDays {
    pub const CODES: [&str; 3] = ["monday-friday", "monday-saturday", "every_day"];

    fn parse(code: &str) -> Option<SendingDays> {
        let all = [SendingDays::MondayToFriday, SendingDays::MondayToSaturday, SendingDays::EveryDay];
        Self::CODES.into_iter().zip(all).find(|(held, _)| *held == code).map(|(_, days)| days)
    }

    fn include(self, day: Date) -> bool {
        let is_sunday = day.weekday() == Weekday::Sunday || is_holiday(day);
        match self {
            SendingDays::EveryDay => true,
            SendingDays::MondayToSaturday => !is_sunday,
            SendingDays::MondayToFriday => !is_sunday && day.weekday() != Weekday::Saturday,
        }
    }
}

impl SendingHours {
    /// `hours` such as 9:00-19:00, and one of [`SendingDays::CODES`].
    pub fn parse(hours: &str, days: &str) -> Option<SendingHours> {
        let time = |text: &str| {
            let (hour, minute) = text.trim().split_once(':').filter(|(_, minute)| minute.len() == 2)?;
            Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
        };
        let (from, until) = hours.split_once('-')?;
        let (from, until) = (time(from)?, time(until)?);
        (from < until).then_some(SendingHours { from, until, days: SendingDays::parse(days)? })
    }

    /// The first instant from `at` on when messages may be sent.
    pub fn next(&self, at: Timestamp) -> Timestamp {
        let mut day = day_of(at);
        loop {
            if self.days.include(day) && at < at_time(day, self.until) {
                return at.max(at_time(day, self.from));
            }
            day = day.saturating_add(1.days());
        }
    }

    pub fn are_open(&self, at: Timestamp) -> bool {
        self.next(at) == at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::helsinki;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn next(days: &str, at: &str) -> String {
        let hours = SendingHours::parse("9:00-19:00", days).unwrap();
        hours.next(at.parse().unwrap()).to_string()
    }

    #[test]
    fn people_are_left_in_peace_at_night_and_on_holidays() {
        // Helsinki is two hours ahead of UTC in winter, three in summer.
        assert_eq!(next("monday-friday", "2026-11-19T08:30:00Z"), "2026-11-19T08:30:00Z");
        assert_eq!(next("monday-friday", "2026-11-19T03:00:00Z"), "2026-11-19T07:00:00Z");
        assert_eq!(next("monday-friday", "2026-11-20T17:00:00Z"), "2026-11-23T07:00:00Z");
        assert_eq!(next("monday-saturday", "2026-11-20T17:00:00Z"), "2026-11-21T07:00:00Z");
        assert_eq!(next("every_day", "2026-11-21T20:00:00Z"), "2026-11-22T07:00:00Z");
        // Clocks go forward in the night before Monday 30 March 2026.
        assert_eq!(next("monday-friday", "2026-03-27T20:00:00Z"), "2026-03-30T06:00:00Z");
        // Good Friday to Easter Monday; Christmas Eve 2026 is a Thursday.
        assert_eq!(next("monday-saturday", "2026-04-02T17:00:00Z"), "2026-04-04T06:00:00Z");
        assert_eq!(next("monday-friday", "2026-12-23T18:00:00Z"), "2026-12-28T07:00:00Z");
    }

    #[test]
    fn what_is_no_time_of_day_is_refused() {
        for hours in ["", "9-19", "9:00", "19:00-9:00", "9:00-9:00", "9:00-24:00", "a:00-b:00"] {
            assert_eq!(SendingHours::parse(hours, "every_day"), None, "{hours}");
        }
        assert_eq!(SendingHours::parse("9:00-19:00", "sometimes"), None);
    }

    proptest! {
        #[test]
        fn the_next_time_is_open_and_nothing_before_it_is(minutes in 0..(366 * 24 * 60_i64), days in 0..3_usize) {
            let hours = SendingHours::parse("8:30-20:00", SendingDays::CODES[days]).unwrap();
            let start = date(2026, 1, 1).to_zoned(helsinki().clone()).unwrap().timestamp();
            let at = start + jiff::SignedDuration::from_mins(minutes);
            let next = hours.next(at);
            prop_assert!(next >= at && hours.are_open(next));
            if next > at {
                let before = next - jiff::SignedDuration::from_mins(1);
                prop_assert!(!hours.are_open(before) && !hours.are_open(at));
            }
        }
    }
}
