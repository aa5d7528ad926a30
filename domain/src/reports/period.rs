use crate::calendar::year_days;
use jiff::civil::{Date, date};
use std::fmt;

/// What a report tells of: a year or a quarter of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    Year(i16),
    /// The quarter is 1 to 4.
    Quarter(i16, u8),
}

impl Period {
    /// "2024" or "2020-Q4".
    pub fn parse(text: &str) -> Option<Period> {
        let year = |text: &str| text.parse().ok().filter(|year| (1970..=2149).contains(year));
        match text.split_once("-Q") {
            Some((before, quarter)) => {
                let quarter = quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
                Some(Period::Quarter(year(before)?, quarter))
            }
            None => year(text).map(Period::Year),
        }
    }

    /// The first and the last day, both counted.
    pub fn days(self) -> (Date, Date) {
        match self {
            Period::Year(year) => year_days(year),
            Period::Quarter(year, quarter) => {
                let last = 3 * quarter as i8;
                (date(year, last - 2, 1), date(year, last, 1).last_of_month())
            }
        }
    }

    /// The same part of the year before.
    pub fn year_before(self) -> Period {
        match self {
            Period::Year(year) => Period::Year(year - 1),
            Period::Quarter(year, quarter) => Period::Quarter(year - 1, quarter),
        }
    }

    pub fn year(self) -> i16 {
        match self {
            Period::Year(year) | Period::Quarter(year, _) => year,
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Year(year) => write!(f, "{year}"),
            Period::Quarter(year, quarter) => write!(f, "{year}-Q{quarter}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_quarters_have_their_days() {
        let quarter = Period::parse("2020-Q4").unwrap();
        assert_eq!(quarter.days(), (date(2020, 10, 1), date(2020, 12, 31)));
        assert_eq!(quarter.year_before().to_string(), "2019-Q4");
        assert_eq!(Period::parse("2024-Q1").unwrap().days(), (date(2024, 1, 1), date(2024, 3, 31)));
        assert_eq!(Period::parse("2024").map(Period::days), Some((date(2024, 1, 1), date(2024, 12, 31))));
        for text in ["", "24", "2024-Q5", "2024-Q0", "2024-q1", "2024-1", "Q4", "20244"] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }
}
