//! What readers may see who ask themselves: they may ask again with another period, with a filter or without, of a place or
//! of the one above it, and subtract. A figure is shown where whatever else may be asked holds nobody more or less than it
//! does, or enough of them:
//!
//! - its period cuts no batch of months ([`super::batches`]), neither of those whom it tells of nor of the same question
//!   asked more widely or of one of several chosen values alone;
//! - those whom a filter or a label leaves out, within what else is asked, are nobody or enough.
//!
//! Of two figures that are both shown, and of which one holds the other, the rest is then nobody or enough; the tests
//! subtract all that can be asked.

use super::batches::{Series, counted_months, cuts_nothing, narrowest, within};
use super::public::{cell, dimensions, veil};
use super::small_cells::{HiddenReason, Limits, Visibility, visibility};
use super::{Dimension, Figure, Measure, Slice};
use crate::organisation::Organisation;
use jiff::civil::Date;
use looked::{Looked, People};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

mod looked;

/// One way of asking a question again.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Divided by months, from the first answer on.
    pub slice: Slice,
    /// It lets more through; what it has more is looked at.
    is_wider: bool,
    /// It lets only one of several chosen places through.
    is_part: bool,
    /// By what else it is divided, so that each of several chosen values is looked at alone.
    parts: Vec<Dimension>,
}

/// How else a question may be asked, itself first. `fixed`: what every question of the reader is narrowed to. `first`: a
/// day before which there is nothing.
pub fn ways(slice: &Slice, fixed: &[(Dimension, Vec<String>)], organisation: &Organisation, first: Date) -> Vec<Way> {
    let mut ways = vec![(Vec::new(), false, false)];
    for filter in slice.filters.iter().filter(|(dimension, _)| !dimension.is_time()) {
        let choices = choices(filter, organisation);
        let with = |way: &(Vec<_>, bool, bool)| -> Vec<_> {
            let join = |(values, is_wider, is_part): &(Option<Vec<String>>, bool, bool)| {
                let own = values.clone().map(|values| (filter.0, values));
                let filters: Vec<_> = way.0.iter().cloned().chain(own).collect();
                (filters, way.1 || *is_wider, way.2 || *is_part)
            };
            choices.iter().map(join).collect()
        };
        ways = ways.iter().flat_map(with).collect();
    }
    let divided = divided(slice);
    let way = |(filters, is_wider, is_part): (Vec<(Dimension, Vec<String>)>, bool, bool)| {
        let has_parts = |(dimension, values): &&(Dimension, Vec<String>)| values.len() > 1 && is_split(*dimension);
        let parts: Vec<Dimension> = filters.iter().filter(has_parts).map(|(dimension, _)| *dimension).collect();
        let more = parts.iter().copied().filter(|part| !divided.contains(part));
        let by = divided.iter().copied().chain(more).collect();
        let slice = Slice { from: first, to: slice.to, filters: [filters, fixed.to_vec()].concat(), by };
        Way { slice, is_wider, is_part, parts }
    };
    ways.into_iter().map(way).collect()
}

/// As it is; without it, or with the places above those that it names; each of several values alone.
fn choices(
    (dimension, values): &(Dimension, Vec<String>),
    organisation: &Organisation,
) -> Vec<(Option<Vec<String>>, bool, bool)> {
    let mut choices = vec![(Some(values.clone()), false, false)];
    if *dimension == Dimension::Statement {
        return choices;
    }
    choices.push((None, true, false));
    if dimension.level().is_some() {
        let named = values.iter().filter_map(|value| organisation.by_code(value));
        let mut above: Vec<&str> = named
            .flat_map(|unit| organisation.path_up(unit.id).iter().skip(1))
            .filter_map(|up| organisation.unit(*up))
            .map(|unit| unit.code.as_str())
            .collect();
        above.sort_unstable();
        above.dedup();
        choices.extend(above.into_iter().map(|up| (Some(with_place(values, up, organisation)), true, false)));
    }
    if values.len() > 1 && !is_split(*dimension) {
        choices.extend(values.iter().map(|value| (Some(vec![value.clone()]), false, true)));
    }
    choices
}

/// The places with one more, named once: what a changed filter asks for again is then the same.
fn with_place(values: &[String], place: &str, organisation: &Organisation) -> Vec<String> {
    let id = |code: &str| organisation.by_code(code).map(|unit| unit.id);
    let is_below =
        |value: &&String| matches!((id(value), id(place)), (Some(own), Some(top)) if organisation.is_within(own, top));
    let others = values.iter().filter(|value| !is_below(value)).cloned();
    others.chain([place.to_owned()]).collect()
}

/// Whether several chosen values are looked at one by one by dividing; a place is chosen with all below it.
fn is_split(dimension: Dimension) -> bool {
    dimension != Dimension::Statement && dimension.level().is_none() && !dimension.is_many_valued()
}

/// By what the ways are divided: as the question, by the places above, and by months.
fn divided(slice: &Slice) -> Vec<Dimension> {
    const PLACES: [Dimension; 4] = [Dimension::Division, Dimension::ResultArea, Dimension::Service, Dimension::Unit];
    let mut by: Vec<Dimension> = slice.by.iter().copied().filter(|dimension| !dimension.is_time()).collect();
    let lowest = by.iter().copied().filter(|dimension| dimension.level().is_some()).max();
    let above = PLACES.into_iter().filter(|place| lowest.is_some_and(|lowest| *place < lowest));
    let above: Vec<Dimension> = above.filter(|place| !by.contains(place)).collect();
    by.extend(above);
    by.push(Dimension::Month);
    by
}

/// The figures with those hidden that would tell of a few, and their company. `asked`: each of [`ways`] with who answered.
pub fn guarded(mut figures: Vec<Figure>, slice: &Slice, asked: &[(Way, Arc<Series>)], limits: Limits) -> Vec<Figure> {
    let guard = Guard { slice, limits, ways: asked.iter().map(|(way, series)| Looked::new(way, series)).collect() };
    let gives_away = guard.give_away(&figures);
    for table in tables(&figures).into_values() {
        let dimensions = dimensions(table.iter().map(|at| &figures[*at]));
        // What gives somebody away counts as one of few, so that it gets company.
        let small = |at: usize, (labels, people): (Vec<String>, u64)| {
            (labels, if gives_away[at] { people.min(1) } else { people })
        };
        let cells: Vec<_> = table.iter().map(|at| small(*at, cell(&figures[*at], &dimensions))).collect();
        for (at, mut seen) in table.into_iter().zip(visibility(&cells, limits)) {
            if gives_away[at] && cell(&figures[at], &dimensions).1 >= limits.hidden_below {
                seen = Visibility::Hidden(HiddenReason::Complementary);
            }
            veil(&mut figures[at], seen);
        }
    }
    figures
}

/// The places of the figures that stand in one table: statements are tables of their own.
fn tables(figures: &[Figure]) -> BTreeMap<(Measure, Option<String>), Vec<usize>> {
    let mut tables: BTreeMap<(Measure, Option<String>), Vec<usize>> = BTreeMap::new();
    for (at, figure) in figures.iter().enumerate() {
        let statement = figure.label(Dimension::Statement).map(str::to_owned);
        tables.entry((figure.measure, statement)).or_default().push(at);
    }
    tables
}

struct Guard<'a> {
    slice: &'a Slice,
    limits: Limits,
    ways: Vec<Looked<'a>>,
}

impl Guard<'_> {
    /// Whether each figure, less another that may be asked, is of a few; or another less it.
    fn give_away(&self, figures: &[Figure]) -> Vec<bool> {
        let Some(first) = self.ways.first().map(|itself| itself.way.slice.from) else {
            return vec![false; figures.len()];
        };
        let (mut months, mut besides) = (HashMap::new(), HashMap::new());
        let mut given_away = Vec::with_capacity(figures.len());
        for figure in figures {
            let (time, labels): (Vec<_>, Vec<_>) = figure.by.iter().partition(|(dimension, _)| dimension.is_time());
            let counted = months.entry(time).or_insert_with(|| counted_months(self.slice, &figure.by, first));
            let beside = besides.entry(labels).or_insert_with_key(|labels| self.beside(labels));
            given_away.push(beside.gives_away(counted, self.limits.hidden_below));
        }
        given_away
    }

    /// Who else may be asked for beside those with these labels.
    fn beside(&self, labels: &[&(Dimension, String)]) -> Beside {
        let labels: Vec<(Dimension, &str)> =
            labels.iter().map(|(dimension, label)| (*dimension, label.as_str())).collect();
        let own = self.ways.first().and_then(|itself| itself.people(&labels, &[]).first().cloned());
        let mut asked = Vec::new();
        for looked in &self.ways {
            for (at, wider) in looked.wider(&labels).iter().enumerate() {
                let is_wider = (looked.way.is_wider || at > 0) && !looked.way.is_part;
                asked.extend(looked.splits(wider).iter().map(|parts| (is_wider, looked.people(wider, parts))));
            }
        }
        Beside { own, asked }
    }
}

/// Those with the same labels, month by month, and all who may be asked for beside them.
struct Beside {
    own: Option<Vec<u64>>,
    /// Whether they are these people and more; each part of them.
    asked: Vec<(bool, People)>,
}

impl Beside {
    /// Whether the figure of the counted months gives somebody away.
    fn gives_away(&self, counted: &[bool], least: u64) -> bool {
        let Some(own) = &self.own else { return false };
        // Another period may begin and end with the first and the last of these people, and hold the same ones.
        let Some(counted) = narrowest(own, counted.to_vec()) else { return true };
        let own = within(own, &counted);
        self.asked.iter().any(|(is_wider, parts)| {
            let cuts = parts.iter().any(|people| !cuts_nothing(people, &counted, least));
            let all: u64 = parts.iter().map(|people| within(people, &counted)).sum();
            cuts || *is_wider && (1..least).contains(&all.saturating_sub(own))
        })
    }
}

#[cfg(test)]
mod attacked;
