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

use super::batches::{Kept, Series, counted_months, cuts_nothing, narrowest, within};
use super::public::{cell, dimensions, veil};
use super::small_cells::{HiddenReason, Limits, Visibility, visibility};
use super::{Dimension, Figure, Measure, Slice, UNCLASSIFIED};
use crate::organisation::Organisation;
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

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
        choices.extend(above.into_iter().map(|up| (Some([values.as_slice(), &[up.to_owned()]].concat()), true, false)));
    }
    if values.len() > 1 && !is_split(*dimension) {
        choices.extend(values.iter().map(|value| (Some(vec![value.clone()]), false, true)));
    }
    choices
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
    let gives_away: Vec<bool> = figures.iter().map(|figure| guard.gives_away(figure)).collect();
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

/// By the labels that are kept, month by month: of all together, or of each of several parts.
type Sums<'a> = HashMap<Kept<'a>, Vec<Vec<u64>>>;

/// Which dimensions are kept, and which are looked at part by part.
type Looks = (Vec<bool>, Vec<bool>);

/// A way with the sums that were looked at.
struct Looked<'a> {
    way: &'a Way,
    series: &'a Series,
    sums: RefCell<HashMap<Looks, Sums<'a>>>,
    /// By a place's dimension and label, what the label is above it.
    above: HashMap<(Dimension, &'a str), Vec<(Dimension, &'a str)>>,
}

impl<'a> Looked<'a> {
    fn new(way: &'a Way, series: &'a Series) -> Self {
        let mut above: HashMap<(Dimension, &str), Vec<(Dimension, &str)>> = HashMap::new();
        for labels in series.labels() {
            let places = || series.by().iter().zip(labels).filter(|(dimension, _)| dimension.level().is_some());
            for (dimension, label) in places() {
                above.entry((*dimension, label)).or_insert_with(|| {
                    let higher = places().filter(|(other, _)| *other < dimension);
                    higher.map(|(other, label)| (*other, label.as_str())).collect()
                });
            }
        }
        Self { way, series, sums: RefCell::default(), above }
    }

    /// Month by month, who is in a group; in each part of it, where it is looked at in `parts`.
    fn people<T>(&self, labels: &[(Dimension, &str)], parts: &[Dimension], told: impl Fn(&[Vec<u64>]) -> T) -> T {
        let label = |by: &Dimension| labels.iter().find(|(held, _)| held == by).map(|(_, label)| *label);
        let key: Kept = self.series.by().iter().map(label).collect();
        let kept: Vec<bool> = key.iter().map(Option::is_some).collect();
        let split: Vec<bool> = self.series.by().iter().map(|by| parts.contains(by)).collect();
        let mut sums = self.sums.borrow_mut();
        let sums = sums.entry((kept, split)).or_insert_with_key(|(kept, split)| self.sums(kept, split));
        told(sums.get(&key).map_or(&[], Vec::as_slice))
    }

    fn sums(&self, kept: &[bool], split: &[bool]) -> Sums<'a> {
        let either: Vec<bool> = kept.iter().zip(split).map(|(kept, split)| *kept || *split).collect();
        let mut sums = Sums::new();
        for (labels, months) in self.series.sums(&either) {
            let key = labels.into_iter().zip(kept).map(|(label, kept)| label.filter(|_| *kept)).collect();
            sums.entry(key).or_default().push(months);
        }
        sums
    }

    /// Each choice of what is looked at part by part, none first: of several chosen values each, and of what is in no
    /// place of a level what is in each place above.
    fn splits(&self, labels: &[(Dimension, &str)]) -> Vec<Vec<Dimension>> {
        let is_free = |part: &Dimension| labels.iter().all(|(held, _)| held != part);
        let lost = labels.iter().filter(|(by, label)| by.level().is_some() && *label == UNCLASSIFIED);
        let above = lost.flat_map(|(by, _)| self.series.by().iter().filter(move |up| up.level().is_some() && *up < by));
        let mut found = vec![Vec::new()];
        for part in self.way.parts.iter().chain(above).filter(|part| is_free(part)) {
            let with: Vec<_> =
                found.iter().map(|split: &Vec<Dimension>| [split.as_slice(), &[*part]].concat()).collect();
            found.extend(with);
        }
        found
    }

    /// The labels, and each way of asking without some of them or of a place above.
    fn wider<'b>(&self, labels: &[(Dimension, &'b str)]) -> Vec<Vec<(Dimension, &'b str)>>
    where
        'a: 'b,
    {
        let mut found: Vec<Vec<(Dimension, &str)>> = vec![Vec::new()];
        for (dimension, label) in labels {
            let mut choices = vec![Some((*dimension, *label))];
            if *dimension != Dimension::Statement && !dimension.is_many_valued() {
                let above = self.above.get(&(*dimension, *label));
                choices.extend(above.into_iter().flatten().map(|up| Some(*up)));
                choices.push(None);
            }
            let longer = |held: &Vec<(Dimension, &'b str)>| {
                let join = |choice: &Option<(Dimension, &'b str)>| held.iter().copied().chain(*choice).collect();
                choices.iter().map(join).collect::<Vec<_>>()
            };
            found = found.iter().flat_map(longer).collect();
        }
        found
    }
}

impl Guard<'_> {
    /// Whether the figure, less another that may be asked, is of a few; or another less it.
    fn gives_away(&self, figure: &Figure) -> bool {
        let Some(itself) = self.ways.first() else { return false };
        let counted = counted_months(self.slice, &figure.by, itself.way.slice.from);
        let labels = figure.by.iter().filter(|(dimension, _)| !dimension.is_time());
        let labels: Vec<(Dimension, &str)> = labels.map(|(dimension, label)| (*dimension, label.as_str())).collect();
        // Another period may begin and end with the first and the last of these people, and hold the same ones.
        let Some(own) = itself.people(&labels, &[], |held| Some(held.first()?.clone())) else { return false };
        let Some(counted) = narrowest(&own, counted) else { return true };
        let own = within(&own, &counted);
        let least = self.limits.hidden_below;
        self.ways.iter().any(|looked| {
            looked.wider(&labels).iter().enumerate().any(|(at, wider)| {
                let is_wider = (looked.way.is_wider || at > 0) && !looked.way.is_part;
                looked.splits(wider).iter().any(|parts| {
                    looked.people(wider, parts, |held| {
                        let cuts = held.iter().any(|people| !cuts_nothing(people, &counted, least));
                        let all: u64 = held.iter().map(|people| within(people, &counted)).sum();
                        cuts || is_wider && (1..least).contains(&all.saturating_sub(own))
                    })
                })
            })
        })
    }
}

#[cfg(test)]
mod attacked;
