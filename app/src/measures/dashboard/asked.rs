//! Which units and which days the manager looks at; the question stands in the address.

use crate::directory::Directory;
use crate::web::{Failure, Page, Staff};
use domain::calendar::{day_from_number, day_number};
use domain::language::Language;
use domain::organisation::UnitId;
use jiff::civil::Date;
use serde::Deserialize;

const PERIODS: [i32; 3] = [30, 90, 365];
const USUAL_PERIOD: i32 = 90;

/// As it stands in the address.
#[derive(Deserialize, Default)]
pub struct Query {
    #[serde(default)]
    paikka: String,
    #[serde(default)]
    jakso: String,
}

/// A place that may be chosen: code, name as deep as it stands, whether it is chosen.
pub struct Choice {
    pub code: String,
    pub name: String,
    pub is_chosen: bool,
}

pub struct Asked {
    /// Code of the chosen unit; empty for all that is one's own.
    pub place: String,
    pub tops: Vec<UnitId>,
    /// The tops and everything below them, also what stands no more.
    pub units: Vec<UnitId>,
    pub days: i32,
    /// The first and the last day.
    pub period: (Date, Date),
    own: Vec<UnitId>,
}

impl Asked {
    /// What is not one's own is not there.
    pub fn read(staff: &Staff, directory: &Directory, query: &Query) -> Result<Asked, Failure> {
        let organisation = &directory.organisation;
        let own = staff.person.developed_units(organisation);
        let is_top = |unit: &UnitId| organisation.parent(*unit).is_none_or(|parent| !own.contains(&parent));
        let tops = match query.paikka.as_str() {
            "" => own.iter().copied().filter(is_top).collect(),
            code => {
                let unit = organisation.by_code(code).filter(|unit| own.contains(&unit.id));
                vec![unit.ok_or(Failure::NotFound)?.id]
            }
        };
        if own.is_empty() {
            return Err(Failure::NotFound);
        }
        let is_below = |unit: &UnitId| tops.iter().any(|top| organisation.is_within(*unit, *top));
        let units = own.iter().copied().filter(is_below).collect();
        let days = query.jakso.parse().ok().filter(|days| PERIODS.contains(days)).unwrap_or(USUAL_PERIOD);
        let to = staff.page.today();
        let from = day_from_number(day_number(to) - days + 1);
        Ok(Asked { place: query.paikka.clone(), tops, units, days, period: (from, to), own })
    }

    pub fn name(&self, page: &Page, directory: &Directory) -> String {
        match self.tops[..] {
            [top] => unit_name(directory, top, page.language).to_owned(),
            _ => page.t("dashboard-all-mine").to_owned(),
        }
    }

    /// One's own units that stand today, each as deep as it stands.
    pub fn choices(&self, page: &Page, directory: &Directory) -> Vec<Choice> {
        let organisation = &directory.organisation;
        let mut choices = Vec::new();
        let is_top = |unit: &UnitId| organisation.parent(*unit).is_none_or(|parent| !self.own.contains(&parent));
        let mut waiting: Vec<(UnitId, usize)> = self.own.iter().copied().filter(is_top).map(|top| (top, 0)).collect();
        waiting.reverse();
        while let Some((unit, depth)) = waiting.pop() {
            let Some(held) = organisation.unit(unit) else { continue };
            let name = format!("{}{}", "\u{2003}".repeat(depth), unit_name(directory, unit, page.language));
            choices.push(Choice { code: held.code.clone(), name, is_chosen: held.code == self.place });
            waiting.extend(organisation.children(unit).into_iter().rev().map(|child| (child, depth + 1)));
        }
        choices
    }

    pub fn periods(&self, page: &Page) -> Vec<(i32, String, bool)> {
        PERIODS.map(|days| (days, page.with1("dashboard-days", "days", days), days == self.days)).into()
    }
}

/// As clients know it; but what clients call "general feedback" is to a manager the county.
pub fn unit_name(directory: &Directory, unit: UnitId, language: Language) -> &str {
    let organisation = &directory.organisation;
    if unit == organisation.root() {
        organisation.official_name(unit, language)
    } else {
        directory.unit_name(unit, language)
    }
}
