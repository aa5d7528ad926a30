//! The attack: whoever may ask anything asks everything, and subtracts each answer from every other.

use super::*;
use crate::channel::Channel;
use crate::measures::{Columns, Counted, NO_SCORE, Plan, Row, figures_by};
use crate::organisation::UnitId;
use crate::organisation::cast::organisation;
use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;

const LIMITS: Limits = Limits { hidden_below: 3, few_below: 5 };
const LEAST: u32 = 3;
const FIRST: Date = date(2026, 1, 1);
const MONTHS: i64 = 4;
/// Two units of services in one division, a service of it itself, and another division's service.
const UNITS: [u16; 4] = [7, 8, 4, 6];
const CHANNELS: [Channel; 3] = [Channel::Qr, Channel::Web, Channel::TextMessage];

type Filters = Vec<(Dimension, Vec<String>)>;

fn month(back: i64) -> Date {
    FIRST.saturating_add(back.months())
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let score = prop_oneof![9 => 0..=10_u8, 1 => Just(NO_SCORE)];
    let one = (0..MONTHS, 0..UNITS.len(), 0..CHANNELS.len(), 1..3_u8, score);
    prop::collection::vec(one, 1..60).prop_map(|drawn| {
        let row = |(back, unit, channel, sex, nps): (i64, usize, usize, u8, u8)| Row {
            day: crate::calendar::day_number(month(back)) as u16 + 10,
            unit: UNITS[unit],
            survey: 1,
            channel: CHANNELS[channel].number(),
            language: 1,
            age_group: 0,
            sex,
            nps,
            statements: [NO_SCORE; 7],
        };
        drawn.into_iter().map(row).collect()
    })
}

fn narrowed() -> Vec<Filters> {
    let of = |dimension, values: &[&str]| (dimension, values.iter().map(|value| (*value).to_owned()).collect());
    let channels: [&[&str]; 4] = [&["qr"], &["web"], &["qr", "web"], &["web", "text_message"]];
    let places: [&[&str]; 5] =
        [&["clinic"], &["doctors"], &["health"], &["clinic", "home-care"], &["doctors", "dentists"]];
    let channels: Vec<_> = channels.iter().map(|held| of(Dimension::Channel, held)).collect();
    let places: Vec<_> = places.iter().map(|held| of(Dimension::Unit, held)).collect();
    let sex = of(Dimension::Sex, &["female"]);
    let mut all: Vec<Filters> = vec![vec![], vec![sex.clone()]];
    all.extend(channels.iter().chain(&places).map(|held| vec![held.clone()]));
    all.extend(channels.iter().map(|held| vec![held.clone(), sex.clone()]));
    all.extend([(0, 1), (2, 2), (2, 3), (3, 4)].map(|(one, other)| vec![channels[one].clone(), places[other].clone()]));
    all
}

fn divided() -> [Vec<Dimension>; 8] {
    use Dimension::{Channel, Division, Month, Quarter, Service, Sex, Unit};
    [
        vec![],
        vec![Unit],
        vec![Service],
        vec![Division],
        vec![Channel, Sex],
        vec![Service, Channel],
        vec![Unit, Month],
        vec![Quarter],
    ]
}

/// What is shown of a question, with its totals.
fn shown(columns: &Columns, slice: &Slice) -> Vec<Figure> {
    let organisation = organisation();
    let count = |slice: &Slice| {
        let plan = Plan::new(slice, Counted::Nps, &organisation, &[(1, "national".into())]).unwrap();
        columns.tally(&plan).cells()
    };
    let asked = ways(slice, &[], &organisation, FIRST).into_iter().map(|way| {
        let mut series = Series::new(&way.slice.by);
        count(&way.slice).iter().for_each(|(labels, cell)| series.add(labels, FIRST, cell.nps.answers()));
        (way, Arc::new(series))
    });
    let divisions: BTreeSet<Vec<Dimension>> = (0..=slice.by.len()).map(|kept| slice.by[..kept].to_vec()).collect();
    let divisions: Vec<_> = divisions.into_iter().collect();
    let figures = figures_by(Measure::Nps, slice, &count(slice), &divisions).unwrap();
    let seen = guarded(figures, slice, &asked.collect::<Vec<_>>(), LIMITS);
    seen.into_iter().filter(|figure| figure.hidden.is_none()).collect()
}

/// Whether a row is of a figure, told without any of what is tested.
fn is_of(row: &Row, slice: &Slice, figure: &Figure) -> bool {
    let organisation = organisation();
    let day = crate::calendar::day_from_number(row.day.into());
    let code = |dimension: Dimension| match (dimension, dimension.level()) {
        (_, Some(level)) => {
            let up = organisation.at_level(UnitId(row.unit), level);
            up.and_then(|up| organisation.unit(up)).map_or("unclassified".into(), |unit| unit.code.clone())
        }
        (Dimension::Channel, _) => Channel::from_number(row.channel).unwrap().code().to_owned(),
        (Dimension::Sex, _) => crate::surveys::Sex::from_number(row.sex).unwrap().code().to_owned(),
        (Dimension::Month, _) => format!("2026-{:02}", day.month()),
        _ => format!("2026-Q{}", (day.month() - 1) / 3 + 1),
    };
    let is_within = |value: &String| {
        let top = organisation.by_code(value).map(|unit| unit.id);
        top.is_some_and(|top| organisation.is_within(UnitId(row.unit), top))
    };
    row.nps != NO_SCORE
        && (slice.from..=slice.to).contains(&day)
        && figure.by.iter().all(|(dimension, label)| code(*dimension) == *label)
        && slice.filters.iter().all(|(dimension, values)| match dimension.level() {
            Some(_) => values.iter().any(is_within),
            None => values.contains(&code(*dimension)),
        })
}

/// Whom a figure is of, by its own words: months, places, ways and sexes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Words([BTreeSet<usize>; 4]);

impl Words {
    fn of(slice: &Slice, figure: &Figure) -> Words {
        let one = every_row().into_iter().find(|row| is_of(row, slice, figure)).expect("it is of somebody");
        let varied = |count: usize, vary: &dyn Fn(Row, usize) -> Row| {
            (0..count).filter(|at| is_of(&vary(one, *at), slice, figure)).collect()
        };
        Words([
            varied(MONTHS as usize, &|row, at| Row { day: day(at as i64), ..row }),
            varied(UNITS.len(), &|row, at| Row { unit: UNITS[at], ..row }),
            varied(12, &|row, at| Row { channel: at as u8, ..row }),
            varied(3, &|row, at| Row { sex: at as u8, ..row }),
        ])
    }

    fn is_within(&self, other: &Words) -> bool {
        self.0.iter().zip(&other.0).all(|(one, other)| one.is_subset(other))
    }
}

fn day(back: i64) -> u16 {
    crate::calendar::day_number(month(back)) as u16 + 10
}

/// One of every month, unit, way and sex.
fn every_row() -> Vec<Row> {
    let one = |at: usize| Row {
        day: day(at as i64 % MONTHS),
        unit: UNITS[at / 4 % 4],
        survey: 1,
        channel: CHANNELS[at / 16 % 3].number(),
        language: 1,
        age_group: 0,
        sex: 1 + (at / 48 % 2) as u8,
        nps: 9,
        statements: [NO_SCORE; 7],
    };
    (0..96).map(one).collect()
}

/// Every set of people of whom some question has a figure, with what it is called.
fn everything(rows: &[Row]) -> BTreeSet<(u64, Words)> {
    let mut columns = Columns::default();
    columns.extend(rows.iter().copied());
    let mut found = BTreeSet::new();
    for (from, to) in (0..MONTHS).flat_map(|from| (from..MONTHS).map(move |to| (from, to))) {
        for (filters, by) in narrowed().into_iter().flat_map(|held| divided().map(|by| (held.clone(), by))) {
            let slice = Slice { from: month(from), to: month(to).last_of_month(), filters, by };
            for figure in shown(&columns, &slice) {
                let people = rows.iter().enumerate().filter(|(_, row)| is_of(row, &slice, &figure));
                let people = people.fold(0_u64, |set, (at, _)| set | 1 << at);
                assert_eq!(u64::from(people.count_ones()), figure.base, "{slice:?} {figure:?}");
                found.insert((people, Words::of(&slice, &figure)));
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// Of every two figures of which one holds the other by what they say, or for the same words by the months in which
    /// there is anybody, the rest is nobody or enough.
    #[test]
    fn nothing_that_may_be_asked_can_be_subtracted_to_a_few(rows in rows()) {
        let found: Vec<(u64, Words)> = everything(&rows).into_iter().collect();
        for (one, words) in &found {
            prop_assert!(one.count_ones() >= LEAST, "{words:?}");
            for (other, more) in &found {
                let rest = (other & !one).count_ones();
                if one & other == *one && (1..LEAST).contains(&rest) {
                    let mut narrow = words.clone();
                    narrow.0[0] = more.0[0].clone();
                    prop_assert!(!narrow.is_within(more), "{rest} are left of {more:?} less {words:?}");
                }
            }
        }
    }
}

/// The guard hides, but not everything: large months of large places are shown as they are.
#[test]
fn where_there_are_many_nothing_is_hidden() {
    let mut columns = Columns::default();
    // Three of each month, unit, way and sex.
    (0..3).for_each(|_| columns.extend(every_row()));
    for (filters, by) in narrowed().into_iter().flat_map(|held| divided().map(|by| (held.clone(), by))) {
        let slice = Slice { from: FIRST, to: month(MONTHS - 1).last_of_month(), filters, by };
        let bases: u64 =
            shown(&columns, &slice).iter().filter(|held| held.by.len() == slice.by.len()).map(|held| held.base).sum();
        let all = shown(&columns, &Slice { by: vec![], ..slice.clone() });
        assert_eq!(all.first().map(|all| all.base), Some(bases), "{slice:?}");
    }
}
