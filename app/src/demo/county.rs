//! Järviranta, a county that does not exist: its organisation, the words of its clients and its topics.

use super::DemoError;
use super::files::{self, OrganisationRow, TargetWordsRow, TopicRow};
use domain::language::Wording;
use domain::organisation::{Level, Organisation, OrganisationChange, Target, UnitId, UnitRow, plan_import};
use jiff::civil::{Date, date};
use std::collections::HashMap;
use store::Topic;

/// The demo county's code.
pub const CODE: &str = "jarviranta";
/// The day on which the wellbeing services counties began.
const FIRST_DAY: Date = date(2023, 1, 1);

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
        let change = plan_import(None, &rows, from)
            .map_err(|errors| broken(errors.first().map_or_else(String::new, |(row, error)| format!("{row}: {error}"))))?;
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
    let rows: Vec<OrganisationRow> = files::read("organisation.csv", include_str!("organisation.csv"))?;
    let row = |row: OrganisationRow| {
        let level = Level::parse(&row.level)
            .ok_or_else(|| DemoError::File("organisation.csv", format!("no level {}", row.level)))?;
        Ok(UnitRow {
            code: row.code,
            parent: row.parent,
            level,
            name: Wording { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
            public_name: Wording { fi: row.public_name_fi, sv: row.public_name_sv, en: row.public_name_en },
            municipality: row.municipality,
            oid: row.oid,
        })
    };
    rows.into_iter().map(row).collect()
}

fn words() -> Result<Vec<(String, Wording)>, DemoError> {
    let rows: Vec<TargetWordsRow> =
        files::read("target_words.csv", include_str!("../organisation/target_words.csv"))?;
    let words = |row: TargetWordsRow| (row.target, Wording { fi: row.words_fi, sv: row.words_sv, en: row.words_en });
    Ok(rows.into_iter().map(words).collect())
}

fn topics() -> Result<Vec<Topic>, DemoError> {
    let rows: Vec<TopicRow> = files::read("topics.csv", include_str!("topics.csv"))?;
    let topic = |row: TopicRow| Topic { key: row.key, name: Wording { fi: row.fi, sv: row.sv, en: row.en } };
    Ok(rows.into_iter().map(topic).collect())
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
