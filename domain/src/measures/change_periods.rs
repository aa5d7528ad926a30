//! With which period a figure is compared.

use crate::calendar::{day_from_number, day_number};
use jiff::ToSpan;
use jiff::civil::Date;

/// With what a figure is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Against {
    /// As long a period right before.
    Before,
    /// The same days a year earlier.
    YearBefore,
    /// The county's target.
    Target,
}

impl Against {
    pub const ALL: [Against; 3] = [Against::Before, Against::YearBefore, Against::Target];

    pub fn code(self) -> &'static str {
        match self {
            Against::Before => "before",
            Against::YearBefore => "year",
            Against::Target => "target",
        }
    }

    pub fn parse(code: &str) -> Option<Against> {
        Self::ALL.into_iter().find(|against| against.code() == code)
    }

    /// The period to compare with, both days counted. Whole months are compared with as many whole months, other
    /// periods with as many days. None for a target.
    pub fn period(self, from: Date, to: Date) -> Option<(Date, Date)> {
        let is_whole_months = from.day() == 1 && to == to.last_of_month();
        let shifted = |months: i32| {
            let back = |day: Date| day.saturating_sub(months.months());
            let end = back(to);
            (back(from), if is_whole_months { end.last_of_month() } else { end })
        };
        match self {
            Against::Before if is_whole_months => {
                let years = i32::from(to.year()) - i32::from(from.year());
                Some(shifted(12 * years + i32::from(to.month()) - i32::from(from.month()) + 1))
            }
            Against::Before => {
                let (first, last) = (day_number(from), day_number(to));
                Some((day_from_number(2 * first - last - 1), day_from_number(first - 1)))
            }
            Against::YearBefore => Some(shifted(12)),
            Against::Target => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check(against: Against, (from, to): (Date, Date), expected: (Date, Date)) {
        assert_eq!(against.period(from, to), Some(expected), "{against:?} {from} {to}");
    }

    #[test]
    fn periods_by_the_almanac() {
        use Against::{Before, YearBefore};
        let quarter = (date(2026, 7, 1), date(2026, 9, 30));
        check(Before, quarter, (date(2026, 4, 1), date(2026, 6, 30)));
        check(YearBefore, quarter, (date(2025, 7, 1), date(2025, 9, 30)));
        check(Before, (date(2026, 1, 1), date(2026, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31)));
        check(Before, (date(2026, 1, 1), date(2026, 1, 31)), (date(2025, 12, 1), date(2025, 12, 31)));
        // Ninety days: 24 August to 21 November 2026, and before them from 26 May to 23 August.
        check(Before, (date(2026, 8, 24), date(2026, 11, 21)), (date(2026, 5, 26), date(2026, 8, 23)));
        check(YearBefore, (date(2026, 8, 24), date(2026, 11, 21)), (date(2025, 8, 24), date(2025, 11, 21)));
        check(YearBefore, (date(2025, 2, 1), date(2025, 2, 28)), (date(2024, 2, 1), date(2024, 2, 29)));
        check(YearBefore, (date(2024, 2, 29), date(2024, 3, 1)), (date(2023, 2, 28), date(2023, 3, 1)));
        assert_eq!(Against::Target.period(date(2026, 1, 1), date(2026, 1, 2)), None);
    }

    #[test]
    fn codes_go_both_ways() {
        assert!(Against::ALL.into_iter().all(|against| Against::parse(against.code()) == Some(against)));
        assert_eq!(Against::parse("yesterday"), None);
    }
}
