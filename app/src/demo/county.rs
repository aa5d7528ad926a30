//! Järviranta, a county that does not exist: its organisation, the words of its clients and its topics.

use super::DemoError;
use super::files;
use crate::imports::field;
use crate::organisation::rows::{UnitReader, WordingColumns};
use domain::language::Wording;
use domain::organisation::{Organisation, OrganisationChange, Target, UnitId, UnitRow, plan_import};
use jiff::civil::{Date, date};
use std::collections::HashMap;
use store::Topic;

/// The demo county's code.
pub const CODE: &str = "jarviranta";
/// The day on which the wellbeing services counties began.
pub const FIRST_DAY: Date = date(2023, 1, 1);

/// The county as its files tell it.
pub struct County {
    pub organisation: Organisation,
    pub targets: Vec<Target>,
    pub topics: Vec<Topic>,
    pub words: Vec<(String, Wording)>,
    /// Since when it has stood.
    pub from: Date,
    by_code: HashMap<String, UnitId>,
}

impl County {
    /// The county, and what brings it into an empty store. It has stood since 2023, or longer if the year that is
    /// told of begins earlier.
    pub fn read(first_day: Date) -> Result<(County, OrganisationChange), DemoError> {
        let from = first_day.min(FIRST_DAY);
        let rows = unit_rows()?;
        let broken = |what: String| DemoError::File("organisation.csv", what);
        let change = plan_import(None, &rows, from).map_err(|errors| broken(format!("{errors:?}")))?;
        let organisation = Organisation::on(from, change.new_units.clone(), change.new_versions.clone())
            .ok_or_else(|| broken("no county".to_owned()))?;
        let county = County {
            targets: organisation.default_targets(),
            by_code: organisation.units().iter().map(|unit| (unit.code.clone(), unit.id)).collect(),
            organisation,
            topics: topics()?,
            words: words()?,
            from,
        };
        Ok((county, change))
    }

    pub fn unit(&self, code: &str) -> Result<UnitId, DemoError> {
        self.by_code.get(code).copied().ok_or_else(|| DemoError::File("organisation.csv", format!("no unit {code}")))
    }

    pub fn code(&self, unit: UnitId) -> &str {
        self.organisation.unit(unit).map_or("", |unit| &unit.code)
    }
}

fn unit_rows() -> Result<Vec<UnitRow>, DemoError> {
    const FILE: &str = "organisation.csv";
    let (mut header, rows) = files::rows(FILE, include_str!("organisation.csv"))?;
    let reader = UnitReader::new(&mut header).map_err(|error| DemoError::File(FILE, error.to_string()))?;
    rows.iter().map(|row| reader.read(row).map_err(|error| DemoError::File(FILE, error))).collect()
}

fn words() -> Result<Vec<(String, Wording)>, DemoError> {
    let (mut header, rows) = files::rows("target_words.csv", include_str!("../organisation/target_words.csv"))?;
    let (target, words) = (header.column("target"), WordingColumns::new(&mut header, "words_"));
    Ok(rows.iter().map(|row| (field(row, target).to_owned(), words.read(row))).collect())
}

fn topics() -> Result<Vec<Topic>, DemoError> {
    let (mut header, rows) = files::rows("topics.csv", include_str!("topics.csv"))?;
    let (key, names) = (header.column("key"), WordingColumns::new(&mut header, ""));
    Ok(rows.iter().map(|row| Topic { key: field(row, key).to_owned(), name: names.read(row) }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_county_stands_before_its_year_begins() {
        let (county, change) = County::read(date(2025, 11, 21)).unwrap();
        assert_eq!(change.new_units.len(), county.organisation.units().len());
        assert_eq!(county.from, FIRST_DAY);
        assert!(county.targets.len() > 60);
        assert!(county.words.iter().all(|(code, _)| county.targets.iter().any(|target| &target.code == code)));
        let (early, _) = County::read(date(2020, 3, 1)).unwrap();
        assert_eq!(early.from, date(2020, 3, 1));
    }
}
