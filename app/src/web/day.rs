//! A day as people type it.

use super::Page;
use jiff::civil::Date;

/// A day as typed; `mend` says what is wrong with it.
#[derive(Debug, Default)]
pub struct Day {
    pub typed: String,
    pub mend: Option<String>,
    pub day: Option<Date>,
}

impl Day {
    /// As a browser sends it (2026-12-01) or as people write it (1.12.2026).
    pub fn read(page: &Page, typed: &str) -> Day {
        let day = typed.parse().ok().or_else(|| written(typed));
        let mend = (day.is_none() && !typed.is_empty()).then(|| page.t("search-day-mend").to_owned());
        Day { typed: typed.to_owned(), mend, day }
    }
}

fn written(typed: &str) -> Option<Date> {
    let mut parts = typed.split('.');
    let (day, month, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Date::new(year, month, day).ok().filter(|_| parts.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_as_people_write_them() {
        assert_eq!(written("1.12.2026"), Some(date(2026, 12, 1)));
        assert_eq!(written("01.12.2026"), Some(date(2026, 12, 1)));
        for typed in ["", "1.12.", "32.1.2026", "1.12.2026.5", "eilen"] {
            assert_eq!(written(typed), None, "{typed}");
        }
    }
}
