//! Counting over the columns. For some thousand rows at a time, each row's place among the counters is summed from one
//! table look-up a column; then the counters are raised. A row that is left out lands on a counter of its own behind
//! the others, so that nothing branches by row.

use super::block::Block;
use super::lookup::Table;
use super::{Columns, Counted, Plan, Tally};
use std::ops::Range;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Rows whose places are held at a time: they stay in the nearest cache.
const CHUNK: usize = 2_048;

/// Neighbouring rows raise counters of their own, which are summed in the end: the processor need not wait for a counter
/// that the row before has just raised.
const LANES: usize = 2;
type Lanes = [u32; LANES];

/// Rows that are worth a thread of their own.
const ROWS_FOR_A_THREAD: usize = 400_000;

static PROCESSORS: LazyLock<usize> =
    LazyLock::new(|| std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get));

impl Columns {
    /// Answers `plan`; on several threads where there is much to count.
    pub fn tally<'a>(&self, plan: &'a Plan) -> Tally<'a> {
        let scan = Scan::new(plan);
        let parts: Vec<Part> = self.blocks().iter().filter_map(|block| Part::of(block, plan.days)).collect();
        let rows: usize = parts.iter().map(|part| part.rows.len()).sum();
        let threads = (rows / ROWS_FOR_A_THREAD).clamp(1, *PROCESSORS);
        let mut tally = plan.tally();
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(|| scan.count(&parts, &next))).collect();
            add(&mut tally.counts, &scan.count(&parts, &next));
            for other in others {
                add(&mut tally.counts, &other.join().expect("counting does not panic"));
            }
        });
        tally
    }
}

fn add(sum: &mut [u64], counts: &[u32]) {
    sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += u64::from(*count));
}

/// The rows of a block that may be in the period.
struct Part<'a> {
    block: &'a Block,
    rows: Range<usize>,
    /// Whether every one of them is.
    is_within: bool,
}

impl<'a> Part<'a> {
    fn of(block: &'a Block, (first, last): (u16, u16)) -> Option<Self> {
        let is_within = first <= block.min_day && block.max_day <= last;
        let rows = if is_within || !block.is_by_day {
            0..block.len()
        } else {
            block.day.partition_point(|day| *day < first)..block.day.partition_point(|day| *day <= last)
        };
        let may_be = block.min_day <= last && first <= block.max_day && !rows.is_empty();
        may_be.then_some(Self { block, rows, is_within: is_within || block.is_by_day })
    }
}

struct Scan<'a> {
    plan: &'a Plan,
    tables: Vec<Table>,
    /// The counter of rows that are left out.
    left_out: u32,
    /// Whether the sum of a row that is left out may be beyond that counter.
    may_be_beyond: bool,
    /// Whether a filter leaves rows out.
    is_filtered: bool,
}

impl<'a> Scan<'a> {
    fn new(plan: &'a Plan) -> Self {
        let counters = plan.groups() * plan.counted.slots();
        let left_out = u32::try_from(counters).expect("a plan has at most 2^22 counters");
        let tables = Table::all(plan, left_out);
        let is_filtered = plan.axes.iter().any(|axis| axis.is_filtered);
        let may_be_beyond = tables.len() > 1 && is_filtered;
        Self { plan, tables, left_out, may_be_beyond, is_filtered }
    }

    /// Takes parts until there are no more.
    fn count(&self, parts: &[Part], next: &AtomicUsize) -> Vec<u32> {
        let mut counts = vec![[0; LANES]; self.left_out as usize + self.plan.counted.slots()];
        let mut places = [0; CHUNK];
        while let Some(part) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
            for start in part.rows.clone().step_by(CHUNK) {
                let rows = start..part.rows.end.min(start + CHUNK);
                if self.count_at_once(part, rows.clone(), &mut counts) {
                    continue;
                }
                let places = &mut places[..rows.len()];
                self.find_places(part, rows.clone(), places);
                self.raise(part.block, rows, places, &mut counts);
            }
        }
        counts.into_iter().map(|lanes| lanes.into_iter().fold(0, u32::wrapping_add)).collect()
    }

    /// The commonest question, the recommendation by places, needs no places in between.
    fn count_at_once(&self, part: &Part, rows: Range<usize>, counts: &mut [Lanes]) -> bool {
        let (Counted::Nps, true, [table]) = (self.plan.counted, part.is_within, &*self.tables) else { return false };
        let Some((numbers, place)) = table.of_wide(part.block) else { return false };
        raise(counts, &numbers[rows.clone()], &part.block.nps[rows], |raw, score| place(raw) + usize::from(score & 15));
        true
    }

    fn find_places(&self, part: &Part, rows: Range<usize>, places: &mut [u32]) {
        match self.tables.split_first() {
            None => places.fill(0),
            Some((first, others)) => {
                first.add_to::<true>(places, part.block, rows.clone());
                others.iter().for_each(|table| table.add_to::<false>(places, part.block, rows.clone()));
            }
        }
        if !part.is_within {
            let (first, last) = self.plan.days;
            for (place, day) in places.iter_mut().zip(&part.block.day[rows]) {
                *place = if day.wrapping_sub(first) <= last - first { *place } else { self.left_out };
            }
        }
        if self.may_be_beyond {
            places.iter_mut().for_each(|place| *place = (*place).min(self.left_out));
        }
    }

    fn raise(&self, block: &Block, rows: Range<usize>, places: &[u32], counts: &mut [Lanes]) {
        match self.plan.counted {
            Counted::Responses if self.left_out == 1 && self.tables.is_empty() => {
                let left_out = places.iter().filter(|place| **place > 0).count();
                counts[0][0] += (places.len() - left_out) as u32;
            }
            Counted::Responses => raise(counts, places, places, |place, _| place as usize),
            Counted::Nps => {
                raise(counts, places, &block.nps[rows], |place, score| place as usize + usize::from(score & 15))
            }
            Counted::Statements if self.is_filtered => self.raise_let_through(block, rows, places, counts),
            Counted::Statements => {
                for statement in self.plan.statements.iter().map(|statement| *statement as usize) {
                    let scores = &block.statements[statement][rows.clone()];
                    raise(&mut counts[8 * statement..], places, scores, |place, score| {
                        place as usize + usize::from(score & 7)
                    });
                }
            }
        }
    }

    /// Of seven statements each row raises seven counters: those that are let through are found first.
    fn raise_let_through(&self, block: &Block, rows: Range<usize>, places: &[u32], counts: &mut [Lanes]) {
        let (mut kept_rows, mut kept_places) = ([0_u16; CHUNK], [0; CHUNK]);
        let mut count = 0;
        for (row, place) in (0..).zip(places) {
            (kept_rows[count], kept_places[count]) = (row, *place);
            count += usize::from(*place < self.left_out);
        }
        for statement in self.plan.statements.iter().map(|statement| *statement as usize) {
            let scores = &block.statements[statement][rows.clone()];
            raise(&mut counts[8 * statement..], &kept_places[..count], &kept_rows[..count], |place, row| {
                place as usize + usize::from(scores[usize::from(row)] & 7)
            });
        }
    }
}

/// Raises for each row the counter at its place and slot. A thread counts fewer than 2^32 rows: no counter runs over.
fn raise<P: Copy, S: Copy>(counts: &mut [Lanes], places: &[P], scores: &[S], at: impl Fn(P, S) -> usize) {
    let ((places, last_places), (scores, last_scores)) = (places.as_chunks::<LANES>(), scores.as_chunks::<LANES>());
    let mut raise = |lane: usize, place: P, score: S| {
        let count = &mut counts[at(place, score)][lane];
        *count = count.wrapping_add(1);
    };
    for (places, scores) in places.iter().zip(scores) {
        for lane in 0..LANES {
            raise(lane, places[lane], scores[lane]);
        }
    }
    last_places.iter().zip(last_scores).for_each(|(place, score)| raise(0, *place, *score));
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::{Answer, Cell, Dimension, NO_SCORE, RawColumn, Row, Slice};
    use super::*;
    use crate::calendar::day_from_number;
    use crate::channel::Channel;
    use crate::organisation::cast::organisation;
    use crate::organisation::{Level, UnitId};
    use crate::surveys::Statement;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// 30 December 2023.
    const FIRST_DAY: u16 = 19_721;
    const SURVEYS: [(u16, &str); 2] = [(1, "national"), (300, "dental")];

    pub(in super::super) fn rows() -> impl Strategy<Value = Vec<Row>> {
        let score = prop_oneof![0..=10_u8, Just(NO_SCORE)];
        let statement = prop_oneof![0..=5_u8, Just(NO_SCORE)];
        // A unit, a survey and a channel that nobody knows are among them.
        let place = (FIRST_DAY..FIRST_DAY + 100, 1..10_u16, prop_oneof![Just(1_u16), Just(300), Just(7)], 0..14_u8);
        let row = (place, 0..4_u8, score, prop::array::uniform7(statement));
        let row = row.prop_map(|((day, unit, survey, channel), language, nps, statements)| Row {
            day,
            unit,
            survey,
            channel,
            language,
            age_group: language,
            sex: 1,
            nps,
            statements,
        });
        prop::collection::vec(row, 0..60)
    }

    pub(in super::super) fn questions() -> impl Strategy<Value = Slice> {
        let by = prop::sample::subsequence(
            vec![Dimension::Month, Dimension::Division, Dimension::Service, Dimension::Channel, Dimension::Survey],
            0..4,
        );
        let one_of = |dimension, codes: &'static [&'static str]| {
            prop::sample::subsequence(codes.to_vec(), 1..3)
                .prop_map(move |some| (dimension, some.into_iter().map(String::from).collect()))
        };
        let filter = prop_oneof![
            one_of(Dimension::Service, &["health", "home-care", "unclassified"]),
            one_of(Dimension::Channel, &["web", "qr", "other"]),
            one_of(Dimension::Month, &["2024-01", "2024-03"]),
            one_of(Dimension::Survey, &["national", "dental"]),
        ];
        let days = (0..90_i32, 0..40_i32).prop_map(|(from, length)| {
            let day = |number| day_from_number(i32::from(FIRST_DAY) + number);
            (day(from), day(from + length))
        });
        (by, prop::collection::vec(filter, 0..3), days).prop_map(|(by, filters, (from, to))| Slice {
            from,
            to,
            filters,
            by,
        })
    }

    /// What the words of the question say, row by row, without any table.
    fn label(row: &Row, dimension: Dimension) -> String {
        let organisation = organisation();
        let day = day_from_number(row.day.into());
        match dimension {
            Dimension::Month => format!("{}-{:02}", day.year(), day.month()),
            Dimension::Channel => Channel::from_number(row.channel).unwrap_or(Channel::Other).code().into(),
            Dimension::Survey => SURVEYS.iter().find(|(n, _)| *n == row.survey).map_or("unclassified", |s| s.1).into(),
            other => {
                let level = if other == Dimension::Division { Level::Division } else { Level::Service };
                let unit = organisation.at_level(UnitId(row.unit), level).and_then(|id| organisation.unit(id));
                unit.map_or("unclassified".into(), |unit| unit.code.clone())
            }
        }
    }

    fn passes(row: &Row, slice: &Slice) -> bool {
        let organisation = organisation();
        let day = day_from_number(row.day.into());
        slice.from <= day
            && day <= slice.to
            && slice.filters.iter().all(|(dimension, values)| {
                values.iter().any(|value| match organisation.by_code(value) {
                    Some(top) => organisation.is_within(UnitId(row.unit), top.id),
                    None => {
                        let is_in_tree = dimension.level().is_none() || organisation.unit(UnitId(row.unit)).is_some();
                        let is_known = *dimension != Dimension::Survey || row.survey != 7;
                        is_in_tree && is_known && label(row, *dimension) == *value
                    }
                })
            })
    }

    fn answers(row: &Row, counted: Counted) -> Vec<Answer> {
        let given = |score: u8| (score != NO_SCORE).then_some(score);
        match counted {
            Counted::Responses => vec![Answer::Response],
            Counted::Nps => vec![Answer::Nps(given(row.nps))],
            Counted::Statements => {
                let all = Statement::ALL.into_iter().zip(row.statements);
                all.map(|(statement, score)| Answer::Statement(statement, given(score))).collect()
            }
        }
    }

    fn raw(row: &Row, column: RawColumn) -> i64 {
        match column {
            RawColumn::Day => row.day.into(),
            RawColumn::Unit => row.unit.into(),
            RawColumn::Survey => row.survey.into(),
            RawColumn::Channel => row.channel.into(),
            RawColumn::Language => row.language.into(),
            RawColumn::AgeGroup => row.age_group.into(),
            RawColumn::Sex => row.sex.into(),
        }
    }

    pub(in super::super) fn surveys() -> Vec<(u16, String)> {
        SURVEYS.map(|(number, code)| (number, code.to_owned())).to_vec()
    }

    proptest! {
        #[test]
        fn columns_and_grouped_rows_say_what_the_words_say(rows in rows(), slice in questions(), sorted: bool) {
            let mut columns = Columns::default();
            columns.extend(rows.iter().copied());
            if sorted {
                columns.sort_by_day();
            }
            for counted in [Counted::Responses, Counted::Nps, Counted::Statements] {
                let plan = Plan::new(&slice, counted, &organisation(), &surveys()).unwrap();
                let mut from_rows = plan.tally();
                let mut expected: BTreeMap<Vec<String>, Cell> = BTreeMap::new();
                for row in rows.iter().filter(|row| passes(row, &slice)) {
                    let values: Vec<i64> = plan.raw_columns().into_iter().map(|column| raw(row, column)).collect();
                    answers(row, counted).into_iter().for_each(|answer| from_rows.add(&values, answer, 1));
                    let labels: Vec<String> = slice.by.iter().map(|dimension| label(row, *dimension)).collect();
                    expected.entry(labels).or_default().responses += 1;
                }
                let counted_cells = columns.tally(&plan).cells();
                prop_assert_eq!(&counted_cells, &from_rows.cells());
                let width = slice.by.len();
                let responses: BTreeMap<_, _> = counted_cells.iter().map(|(l, c)| (l[..width].to_vec(), c.responses)).collect();
                prop_assert_eq!(responses, expected.into_iter().map(|(l, c)| (l, c.responses)).collect::<BTreeMap<_, _>>());
            }
        }
    }

    fn row(day: u16, unit: u16, nps: u8) -> Row {
        let statements = [5, 5, 4, 0, NO_SCORE, 1, 3];
        Row { day, unit, survey: 1, channel: 0, language: 1, age_group: 0, sex: 0, nps, statements }
    }

    #[test]
    fn many_blocks_on_several_threads() {
        let mut columns = Columns::default();
        columns
            .extend((0..400_000_u32).map(|i| row(FIRST_DAY + (i / 4_000) as u16, 7 + (i % 2) as u16, (i % 11) as u8)));
        // From 1 January, the third day, for thirty days: 120,000 rows, of which every eleventh gave each score.
        let from = day_from_number(i32::from(FIRST_DAY) + 2);
        let slice = Slice {
            by: vec![Dimension::Service],
            ..Slice::of_period(from, day_from_number(i32::from(FIRST_DAY) + 31))
        };
        let plan = Plan::new(&slice, Counted::Nps, &organisation(), &surveys()).unwrap();
        let cells = columns.tally(&plan).cells();
        let labels: Vec<&str> = cells.iter().map(|(labels, _)| labels[0].as_str()).collect();
        assert_eq!(labels, ["doctors", "dentists"]);
        assert_eq!(cells.iter().map(|(_, cell)| cell.responses).collect::<Vec<_>>(), [60_000, 60_000]);
        let tens: u64 = cells.iter().map(|(_, cell)| cell.nps.0[10]).sum();
        assert_eq!(tens, (8_000..128_000).filter(|i| i % 11 == 10).count() as u64);
    }

    #[test]
    fn statements_unfold_where_they_are_asked() {
        let mut columns = Columns::default();
        columns.extend([row(FIRST_DAY, 7, 9), row(FIRST_DAY, 8, NO_SCORE)]);
        let day = day_from_number(FIRST_DAY.into());
        let slice = Slice {
            filters: vec![(Dimension::Statement, vec!["safety".into(), "access".into()])],
            by: vec![Dimension::Statement, Dimension::Service],
            ..Slice::of_period(day, day)
        };
        let plan = Plan::new(&slice, Counted::Statements, &organisation(), &surveys()).unwrap();
        let cells = columns.tally(&plan).cells();
        let labels: Vec<String> = cells.iter().map(|(labels, _)| labels.join(" ")).collect();
        assert_eq!(labels, ["access doctors", "access dentists", "safety doctors", "safety dentists"]);
        assert_eq!(cells[0].1.statements[0].scores, [0, 0, 0, 0, 1]);
        assert_eq!((cells[3].1.statements[3].not_concerned, cells[3].1.statements[0].answers()), (1, 0));
    }
}
