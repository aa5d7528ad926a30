//! The labels that stand for values in answers, each with its place in the order, and the words that filters may use.

use super::{Dimension, QuestionError};
use crate::channel::Channel;
use crate::feedback::Kind;
use crate::forms::Form;
use crate::language::Language;
use crate::organisation::{Level, Organisation, Unit, UnitId};
use crate::surveys::{AgeGroup, Sex, Statement};
use jiff::civil::Date;
use std::borrow::Cow;

/// The label of what has no value by the dimension asked: no unit at that level, no kind, no topic.
pub const UNCLASSIFIED: &str = "unclassified";

/// One value of a dimension: ordered by its rank, then by its code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Label<'a> {
    pub rank: u32,
    pub code: Cow<'a, str>,
}

impl<'a> Label<'a> {
    pub fn new(rank: u32, code: &'a str) -> Self {
        Self { rank, code: Cow::Borrowed(code) }
    }

    /// Stands last.
    pub fn unclassified() -> Self {
        Self::new(u32::MAX, UNCLASSIFIED)
    }

    pub fn into_owned(self) -> Label<'static> {
        Label { rank: self.rank, code: Cow::Owned(self.code.into_owned()) }
    }

    /// The month, quarter or year to which `day` belongs.
    pub fn of_time(dimension: Dimension, day: Date) -> Label<'static> {
        let (year, month) = (day.year(), day.month().unsigned_abs());
        let quarter = (month - 1) / 3 + 1;
        let code = match dimension {
            Dimension::Month => format!("{year:04}-{month:02}"),
            Dimension::Quarter => format!("{year:04}-Q{quarter}"),
            _ => format!("{year:04}"),
        };
        // Fixed widths: the codes themselves stand in the order of time.
        Label { rank: 0, code: Cow::Owned(code) }
    }

    /// The language by its number in the columns: 0 is another or an unknown one, and stands last.
    pub fn of_language(number: u8) -> Label<'static> {
        match language_from_number(number) {
            Some(language) => Label::new(u32::from(number), language.code()),
            None => Label::new(u32::from(u8::MAX), OTHER_LANGUAGE),
        }
    }
}

/// The label of answers in another or an unknown language.
pub const OTHER_LANGUAGE: &str = "other";

/// The language's number in the store and in the columns; never reused.
pub fn language_number(language: Option<Language>) -> u8 {
    match language {
        None => 0,
        Some(Language::Finnish) => 1,
        Some(Language::Swedish) => 2,
        Some(Language::English) => 3,
    }
}

/// The inverse of [`language_number`]; none for another or an unknown language.
pub fn language_from_number(number: u8) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language_number(Some(*language)) == number)
}

/// The tree, for labelling.
pub(super) struct Places<'a> {
    organisation: &'a Organisation,
}

impl<'a> Places<'a> {
    pub fn new(organisation: &'a Organisation) -> Self {
        Self { organisation }
    }

    pub fn units(&self) -> &'a [Unit] {
        self.organisation.units()
    }

    /// The ancestor of `id` at `level`, labelled by its code and ordered by its number.
    pub fn label(&self, id: UnitId, level: Level) -> Label<'a> {
        let ancestor = self.organisation.at_level(id, level).and_then(|up| self.organisation.unit(up));
        ancestor.map_or(Label::unclassified(), |unit| Label::new(u32::from(unit.id.0), &unit.code))
    }

    /// Whether one of `codes` is the unit or above it, or is "unclassified" and the unit has nothing at `level`.
    pub fn passes(&self, id: UnitId, level: Level, codes: &[String]) -> bool {
        codes.iter().any(|code| match self.organisation.by_code(code) {
            Some(top) => self.organisation.is_within(id, top.id),
            None => code == UNCLASSIFIED && self.label(id, level).code == UNCLASSIFIED,
        })
    }

    /// Refuses filter values that nothing can have. Topics, groups and surveys' codes are the county's own.
    pub fn check(
        &self,
        dimension: Dimension,
        values: &[String],
        surveys: &[(u16, String)],
    ) -> Result<(), QuestionError> {
        let unknown: Vec<&str> =
            values.iter().map(String::as_str).filter(|value| !self.is_known(dimension, value, surveys)).collect();
        if unknown.is_empty() {
            return Ok(());
        }
        Err(QuestionError::UnknownValue { dimension, values: unknown.join(", ") })
    }

    fn is_known(&self, dimension: Dimension, value: &str, surveys: &[(u16, String)]) -> bool {
        match dimension {
            Dimension::County | Dimension::Division | Dimension::ResultArea | Dimension::Service | Dimension::Unit => {
                value == UNCLASSIFIED || self.organisation.by_code(value).is_some()
            }
            Dimension::Channel => Channel::parse(value).is_some(),
            Dimension::Survey => surveys.iter().any(|(_, code)| code == value),
            Dimension::Language => value == OTHER_LANGUAGE || Language::parse(value).is_some(),
            Dimension::AgeGroup => AgeGroup::parse(value).is_some(),
            Dimension::Sex => Sex::parse(value).is_some(),
            Dimension::Statement => Statement::parse(value).is_some(),
            Dimension::Month | Dimension::Quarter | Dimension::Year => is_time_code(dimension, value),
            Dimension::Kind => value == UNCLASSIFIED || Kind::parse(value).is_some(),
            Dimension::Form => Form::parse(value).is_some(),
            Dimension::Topic | Dimension::Group => true,
        }
    }
}

/// "2024-05", "2024-Q2" or "2024".
fn is_time_code(dimension: Dimension, value: &str) -> bool {
    let (year, rest) = value.split_at_checked(4).unwrap_or(("", value));
    let rest_fits = match dimension {
        Dimension::Month => (1..=12).any(|month| rest == format!("-{month:02}")),
        Dimension::Quarter => matches!(rest, "-Q1" | "-Q2" | "-Q3" | "-Q4"),
        _ => rest.is_empty(),
    };
    year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) && rest_fits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::cast::organisation;
    use jiff::civil::date;

    #[test]
    fn time_codes() {
        let day = date(2024, 5, 31);
        assert_eq!(Label::of_time(Dimension::Month, day).code, "2024-05");
        assert_eq!(Label::of_time(Dimension::Quarter, day).code, "2024-Q2");
        assert_eq!(Label::of_time(Dimension::Year, day).code, "2024");
        assert!(is_time_code(Dimension::Month, "2024-12") && is_time_code(Dimension::Quarter, "2024-Q4"));
        for wrong in ["2024-13", "2024-5", "2024-00", "2024", "24-05", "2024-+5", "ää-05", ""] {
            assert!(!is_time_code(Dimension::Month, wrong), "{wrong}");
        }
    }

    #[test]
    fn a_unit_is_labelled_by_its_ancestor_or_as_unclassified() {
        let organisation = organisation();
        let places = Places::new(&organisation);
        let unit = organisation.by_code("clinic").unwrap().id;
        assert_eq!(places.label(unit, Level::Service).code, "doctors");
        assert_eq!(places.label(unit, Level::ResultArea), Label::unclassified());
        assert_eq!(places.label(organisation.root(), Level::Service), Label::unclassified());
        assert_eq!(places.label(UnitId(999), Level::County), Label::unclassified());
    }

    #[test]
    fn a_filter_takes_in_everything_below() {
        let organisation = organisation();
        let places = Places::new(&organisation);
        let passing = |code: &str| -> Vec<&str> {
            let units = organisation.units().iter();
            units.filter(|unit| places.passes(unit.id, Level::Service, &[code.into()])).map(|u| &*u.code).collect()
        };
        assert_eq!(passing("health"), ["health", "doctors", "dentists", "clinic", "dental-clinic"]);
        assert_eq!(passing("doctors"), ["doctors", "clinic"]);
        assert_eq!(passing(UNCLASSIFIED), ["county", "health", "social"]);
    }

    #[test]
    fn languages_go_both_ways() {
        for language in [None, Some(Language::Finnish), Some(Language::Swedish), Some(Language::English)] {
            assert_eq!(language_from_number(language_number(language)), language);
        }
        assert!(Label::of_language(1) < Label::of_language(0));
    }
}
