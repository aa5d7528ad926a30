//! An axis says for each raw value of one column to which group it belongs, or that it is left out.

use super::label::{Label, Places};
use super::{Dimension, RawColumn, Slice};
use crate::calendar::{day_from_number, day_number};
use crate::channel::Channel;
use crate::organisation::UnitId;
use crate::surveys::{AgeGroup, Sex};
use jiff::civil::Date;
use std::collections::HashMap;

/// The group of raw values that a filter leaves out.
pub(super) const LEFT_OUT: u32 = u32::MAX;

/// What the columns keep of narrow values that are wider than four bits: none stands for anything.
pub(super) const WIDEST_NARROW: u8 = 15;

/// How a column's raw values fall into groups. Dimensions of the same column make one axis: a service and its
/// division are one group, not a table of services by divisions.
#[derive(Debug, Clone)]
pub(super) struct Axis {
    pub column: RawColumn,
    /// The raw value whose group is the first.
    pub first: u16,
    /// By raw value, from the first that is known to the last.
    pub groups: Vec<u32>,
    /// The group of raw values before and behind these.
    pub others: u32,
    /// By group: one label for each place.
    pub labels: Vec<Vec<Label<'static>>>,
    /// Which of the dimensions asked by the labels are, in their order.
    pub places: Vec<usize>,
    pub is_filtered: bool,
    /// The raw values that are known to stand for something; the store is asked for these.
    known: Vec<u16>,
}

pub(super) const COLUMNS: [RawColumn; 7] = [
    RawColumn::Unit,
    RawColumn::Survey,
    RawColumn::Channel,
    RawColumn::Language,
    RawColumn::AgeGroup,
    RawColumn::Sex,
    RawColumn::Day,
];

/// The raw column from which a dimension is read; none for statements, which are columns of their own, and for what
/// only feedback has.
pub(super) fn column_of(dimension: Dimension) -> Option<RawColumn> {
    match dimension {
        Dimension::County | Dimension::Division | Dimension::ResultArea | Dimension::Service | Dimension::Unit => {
            Some(RawColumn::Unit)
        }
        Dimension::Channel => Some(RawColumn::Channel),
        Dimension::Survey => Some(RawColumn::Survey),
        Dimension::Language => Some(RawColumn::Language),
        Dimension::AgeGroup => Some(RawColumn::AgeGroup),
        Dimension::Sex => Some(RawColumn::Sex),
        Dimension::Month | Dimension::Quarter | Dimension::Year => Some(RawColumn::Day),
        Dimension::Statement | Dimension::Kind | Dimension::Topic | Dimension::Group | Dimension::Form => None,
    }
}

impl Axis {
    /// The axis of `column` in the question, or none where it neither groups nor filters.
    pub fn of(column: RawColumn, slice: &Slice, places: &Places, surveys: &[(u16, String)]) -> Option<Axis> {
        let asked: Vec<usize> =
            (0..slice.by.len()).filter(|place| column_of(slice.by[*place]) == Some(column)).collect();
        let filters: Vec<&(Dimension, Vec<String>)> =
            slice.filters.iter().filter(|(dimension, _)| column_of(*dimension) == Some(column)).collect();
        if asked.is_empty() && filters.is_empty() {
            return None;
        }
        let reading = Reading { column, slice, places, surveys, asked: &asked, filters: &filters };
        Some(reading.axis())
    }

    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// The group of a raw value, which may be [`LEFT_OUT`].
    pub fn group(&self, raw: u16) -> u32 {
        self.groups.get(usize::from(raw.wrapping_sub(self.first))).copied().unwrap_or(self.others)
    }

    /// The raw values that the filters let through.
    pub fn let_through(&self) -> impl Iterator<Item = u16> {
        self.known.iter().copied().filter(|raw| self.group(*raw) != LEFT_OUT)
    }
}

/// What it takes to read one column's raw values as labels.
struct Reading<'a> {
    column: RawColumn,
    slice: &'a Slice,
    places: &'a Places<'a>,
    surveys: &'a [(u16, String)],
    asked: &'a [usize],
    filters: &'a [&'a (Dimension, Vec<String>)],
}

impl Reading<'_> {
    fn axis(&self) -> Axis {
        let mut numbers: HashMap<Vec<Label>, u32> = HashMap::new();
        let mut labels = Vec::new();
        let mut number = |group| {
            *numbers.entry(group).or_insert_with_key(|group| {
                labels.push(group.iter().cloned().map(Label::into_owned).collect());
                labels.len() as u32 - 1
            })
        };
        let known = self.known();
        let first = known.iter().copied().min().unwrap_or(0);
        let span = known.iter().max().map_or(0, |last| usize::from(last - first) + 1);
        let mut groups: Vec<Option<u32>> = vec![None; span];
        let mut last: Option<(Vec<Label>, u32)> = None;
        for raw in &known {
            groups[usize::from(raw - first)] = Some(match self.labels(*raw) {
                None => LEFT_OUT,
                // Days come in the order of time: most have the labels of the day before.
                Some(group) => match &last {
                    Some((held, at)) if *held == group => *at,
                    _ => {
                        let at = number(group.clone());
                        last = Some((group, at));
                        at
                    }
                },
            });
        }
        let like = self.others_are_like().map(|raw| groups[usize::from(raw - first)].unwrap_or(LEFT_OUT));
        let others = like.unwrap_or_else(|| match self.leaves_others_out() {
            true => LEFT_OUT,
            false => number(vec![Label::unclassified(); self.asked.len()]),
        });
        let groups = groups.into_iter().map(|group| group.unwrap_or(others)).collect();
        let is_filtered = !self.filters.is_empty();
        Axis { column: self.column, first, groups, others, labels, places: self.asked.to_vec(), is_filtered, known }
    }

    fn known(&self) -> Vec<u16> {
        match self.column {
            RawColumn::Unit => self.places.units().iter().map(|unit| unit.id.0).collect(),
            RawColumn::Survey => self.surveys.iter().map(|(number, _)| *number).collect(),
            RawColumn::Day => {
                let (first, last) = days(self.slice);
                (first..=last).collect()
            }
            RawColumn::Channel => Channel::ALL.into_iter().map(|channel| channel.number().into()).collect(),
            RawColumn::Language => (0..=3).collect(),
            RawColumn::AgeGroup => AgeGroup::ALL.into_iter().map(|group| group.number().into()).collect(),
            RawColumn::Sex => Sex::ALL.into_iter().map(|sex| sex.number().into()).collect(),
        }
    }

    /// Raw values that stand for nothing known count as what the filters and labels say of this one.
    fn others_are_like(&self) -> Option<u16> {
        match self.column {
            RawColumn::Channel => Some(Channel::Other.number().into()),
            RawColumn::AgeGroup => Some(AgeGroup::Unknown.number().into()),
            RawColumn::Sex => Some(Sex::Unknown.number().into()),
            RawColumn::Language => Some(0),
            RawColumn::Unit | RawColumn::Survey | RawColumn::Day => None,
        }
    }

    /// Where they are like nothing known, they are unclassified, which is in no filter.
    fn leaves_others_out(&self) -> bool {
        self.column == RawColumn::Day || !self.filters.is_empty()
    }

    /// The labels of a raw value, or none where a filter leaves it out.
    fn labels(&self, raw: u16) -> Option<Vec<Label<'_>>> {
        let day = if self.column == RawColumn::Day { day_from_number(i32::from(raw)) } else { Date::ZERO };
        let passes = self.filters.iter().all(|(dimension, values)| match dimension.level() {
            Some(level) => self.places.passes(UnitId(raw), level, values),
            None => values.iter().any(|value| *value == self.label(*dimension, raw, day).code),
        });
        let labels = || self.asked.iter().map(|place| self.label(self.slice.by[*place], raw, day));
        passes.then(|| labels().collect())
    }

    /// The label of a known raw value.
    fn label(&self, dimension: Dimension, raw: u16, day: Date) -> Label<'_> {
        let narrow = raw as u8;
        let code = match (self.column, dimension.level()) {
            (_, Some(level)) => return self.places.label(UnitId(raw), level),
            (RawColumn::Language, _) => return Label::of_language(narrow),
            (RawColumn::Day | RawColumn::Unit, _) => return Label::of_time(dimension, day),
            (RawColumn::Survey, _) => {
                self.surveys.iter().find(|(number, _)| *number == raw).map(|(_, code)| code.as_str())
            }
            (RawColumn::Channel, _) => Channel::from_number(narrow).map(Channel::code),
            (RawColumn::AgeGroup, _) => AgeGroup::from_number(narrow).map(AgeGroup::code),
            (RawColumn::Sex, _) => Sex::from_number(narrow).map(Sex::code),
        };
        code.map_or(Label::unclassified(), |code| Label::new(u32::from(raw), code))
    }
}

/// The period's first and last day as the columns keep days.
pub(super) fn days(slice: &Slice) -> (u16, u16) {
    let number = |day| super::row::column_day(day_number(day));
    (number(slice.from), number(slice.to))
}
