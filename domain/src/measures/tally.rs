use super::batches::{Series, month_from};
use super::counts::{Cell, NpsCounts, StatementCounts};
use super::label::Label;
use super::public::people_of;
use super::{Counted, Dimension, Measure, NO_SCORE, Plan, RawColumn};
use crate::surveys::Statement;
use jiff::civil::Date;

/// What grouped rows of the store say: how a number of responses answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// They were given; asked of a plan that counts responses.
    Response,
    /// The recommendation score, or none where it was not answered.
    Nps(Option<u8>),
    /// The statement's score, 0 for "does not concern me", or none where it was not answered.
    Statement(Statement, Option<u8>),
}

/// The answer to a plan while it is counted, from columns or from grouped rows.
#[derive(Debug, Clone)]
pub struct Tally<'a> {
    pub(super) plan: &'a Plan,
    /// Group by group, as many counters as the counted has slots.
    pub(super) counts: Vec<u64>,
}

impl<'a> Tally<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        Self { plan, counts: vec![0; plan.groups() * plan.counted.slots()] }
    }

    /// Counts `count` responses with the values `raw` in the columns of [`Plan::raw_columns`]. What the plan filters
    /// out or does not count is left out.
    pub fn add(&mut self, raw: &[i64], answer: Answer, count: u64) {
        let slot = match (self.plan.counted, answer) {
            (Counted::Responses, Answer::Response) => 0,
            (Counted::Nps, Answer::Nps(score)) => usize::from(score.unwrap_or(NO_SCORE)) & 15,
            (Counted::Statements, Answer::Statement(statement, score)) => {
                8 * statement as usize + (usize::from(score.unwrap_or(NO_SCORE)) & 7)
            }
            _ => return,
        };
        if let Some(group) = self.plan.group_of(raw) {
            self.counts[group * self.plan.counted.slots() + slot] += count;
        }
    }

    /// Adds what was counted elsewhere for the same plan.
    pub fn merge(&mut self, other: &Tally) {
        self.counts.iter_mut().zip(&other.counts).for_each(|(count, more)| *count += more);
    }

    /// The groups that have responses, in the order of their labels: time ascending, places by unit number,
    /// everything else as its enum stands. With statements, a cell for each, in which only that one is counted.
    pub fn cells(&self) -> Vec<(Vec<String>, Cell)> {
        let slots = self.plan.counted.slots();
        let mut cells: Vec<(Vec<Label>, Cell)> = Vec::new();
        for (group, counts) in self.counts.chunks_exact(slots).enumerate() {
            if counts.iter().any(|count| *count > 0) {
                self.push_cells(self.plan.labels_of(group), counts, &mut cells);
            }
        }
        cells.sort_by(|one, other| one.0.cmp(&other.0));
        let codes = |labels: Vec<Label>| labels.into_iter().map(|label| label.code.into_owned()).collect();
        cells.into_iter().map(|(labels, cell)| (codes(labels), cell)).collect()
    }

    /// Adds to a series who answered, group by group and month by month; `first` is the month with which it begins.
    ///
    /// # Panics
    /// Where the plan is not divided by months, or by another part of time, too.
    pub fn add_people(&self, measure: Measure, first: Date, series: &mut Series) {
        let days = self.plan.axes.last().filter(|axis| axis.column == RawColumn::Day && axis.places.len() == 1);
        let days = days.expect("a series is divided by months");
        let month = days.places[0];
        let months: Vec<Option<usize>> = days.labels.iter().map(|labels| month_from(first, &labels[0].code)).collect();
        let statements: Vec<Option<Statement>> = match self.plan.counted {
            Counted::Statements => self.plan.statements.iter().copied().map(Some).collect(),
            _ => vec![None],
        };
        let slots = self.plan.counted.slots();
        // The days are the last axis: a group's months stand side by side.
        for (group, counts) in self.counts.chunks_exact(slots * days.len()).enumerate() {
            if counts.iter().all(|count| *count == 0) {
                continue;
            }
            let labels = self.plan.labels_of(group * days.len());
            for statement in &statements {
                let code = |(at, label): (usize, &Label)| match (self.plan.by[at], statement) {
                    (Dimension::Statement, Some(statement)) => statement.code().to_owned(),
                    _ => label.code.clone().into_owned(),
                };
                let others = labels.iter().enumerate().filter(|(at, _)| *at != month).map(code).collect();
                let people =
                    |counts: &[u64]| people_of(measure, statement.map(Statement::code), &self.cell(counts, *statement));
                let people = counts.chunks_exact(slots).map(people);
                series.add_months(
                    others,
                    months.iter().zip(people).filter_map(|(month, people)| Some(((*month)?, people))),
                );
            }
        }
    }

    fn push_cells(&self, labels: Vec<Label<'static>>, counts: &[u64], cells: &mut Vec<(Vec<Label<'static>>, Cell)>) {
        match self.plan.counted {
            Counted::Responses | Counted::Nps => cells.push((labels, self.cell(counts, None))),
            Counted::Statements => {
                let place = self.plan.by.iter().position(|dimension| *dimension == Dimension::Statement);
                let place = place.expect("a plan that counts statements is by statement");
                for statement in &self.plan.statements {
                    let mut labels = labels.clone();
                    labels[place] = Label::new(*statement as u32, statement.code());
                    cells.push((labels, self.cell(counts, Some(*statement))));
                }
            }
        }
    }

    /// A group's cell, in which of statements only this one is counted.
    fn cell(&self, counts: &[u64], statement: Option<Statement>) -> Cell {
        match (self.plan.counted, statement) {
            (_, Some(statement)) => statement_cell(statement, counts),
            (Counted::Nps, None) => {
                let nps = NpsCounts(std::array::from_fn(|score| counts[score]));
                Cell { responses: counts.iter().sum(), nps, ..Cell::default() }
            }
            _ => Cell { responses: counts.iter().sum(), ..Cell::default() },
        }
    }
}

fn statement_cell(statement: Statement, counts: &[u64]) -> Cell {
    let own = &counts[8 * statement as usize..][..8];
    let mut cell = Cell { responses: own.iter().sum(), ..Cell::default() };
    cell.statements[statement as usize] =
        StatementCounts { not_concerned: own[0], scores: std::array::from_fn(|score| own[score + 1]) };
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::{Slice, UNCLASSIFIED};
    use crate::organisation::cast::organisation;
    use jiff::civil::date;
    use std::collections::HashMap;

    fn plan(counted: Counted) -> Plan {
        let by = vec![Dimension::Service, Dimension::Month];
        let slice = Slice { by, ..Slice::of_period(date(2023, 12, 1), date(2024, 1, 31)) };
        Plan::new(&slice, counted, &organisation(), &[]).unwrap()
    }

    #[test]
    fn groups_stand_by_place_and_time_and_the_unplaced_last() {
        let plan = plan(Counted::Nps);
        let mut tally = plan.tally();
        // Values of unit and day: 6 is home care, 7 the doctors' clinic, 2 a division; 19,723 is 1 January 2024.
        for (unit, day, score) in [(2, 19_723, 3), (6, 19_723, 10), (7, 19_723, 9), (7, 19_722, 8), (7, 19_600, 9)] {
            tally.add(&[unit, day], Answer::Nps(Some(score)), 2);
        }
        tally.add(&[7, 19_723], Answer::Nps(None), 5);
        tally.add(&[7, 19_723], Answer::Response, 100);
        let cells = tally.cells();
        let labels: Vec<[&str; 2]> = cells.iter().map(|(labels, _)| [labels[0].as_str(), labels[1].as_str()]).collect();
        let expected =
            [["doctors", "2023-12"], ["doctors", "2024-01"], ["home-care", "2024-01"], [UNCLASSIFIED, "2024-01"]];
        assert_eq!(labels, expected);
        assert_eq!((cells[1].1.responses, cells[1].1.nps.promoters(), cells[1].1.nps.answers()), (7, 2, 2));
    }

    #[test]
    fn a_series_holds_what_its_cells_hold() {
        let by = vec![Dimension::Service, Dimension::Month];
        let slice = Slice { by: by.clone(), ..Slice::of_period(date(2023, 12, 1), date(2024, 2, 29)) };
        for (counted, measure) in [(Counted::Nps, Measure::Nps), (Counted::Statements, Measure::StatementMean)] {
            let plan = Plan::new(&slice, counted, &organisation(), &[]).unwrap();
            let mut tally = plan.tally();
            for (unit, day, score) in [(6, 19_723, 4), (6, 19_770, 5), (7, 19_722, 3), (7, 19_722, 1), (2, 19_723, 2)] {
                tally.add(&[unit, day], Answer::Nps(Some(score)), 2);
                tally.add(&[unit, day], Answer::Statement(Statement::ALL[usize::from(score) % 2], Some(score)), 2);
                tally.add(&[unit, day], Answer::Statement(Statement::ALL[0], None), 7);
            }
            let (mut series, first) = (Series::new(plan.by()), date(2023, 12, 1));
            tally.add_people(measure, first, &mut series);
            let mut expected: HashMap<(Vec<&str>, usize), u64> = HashMap::new();
            let cells = tally.cells();
            for (labels, cell) in &cells {
                let statement = labels.get(2).map(String::as_str);
                let month = ["2023-12", "2024-01", "2024-02"].iter().position(|month| *month == labels[1]).unwrap();
                let others = std::iter::once(labels[0].as_str()).chain(statement).collect();
                *expected.entry((others, month)).or_default() += people_of(measure, statement, cell);
            }
            let mut found: HashMap<(Vec<&str>, usize), u64> = HashMap::new();
            for (labels, months) in series.groups() {
                let others: Vec<&str> = labels.iter().map(String::as_str).collect();
                found.extend(months.iter().enumerate().map(|(month, people)| ((others.clone(), month), *people)));
            }
            expected.retain(|_, people| *people > 0);
            found.retain(|_, people| *people > 0);
            assert!(!expected.is_empty());
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn counts_of_two_machines_add_up() {
        let plan = plan(Counted::Responses);
        let (mut here, mut there) = (plan.tally(), plan.tally());
        here.add(&[7, 19_723], Answer::Response, 2);
        there.add(&[7, 19_723], Answer::Response, 3);
        there.add(&[8, 19_723], Answer::Response, 1);
        here.merge(&there);
        assert_eq!(here.cells().iter().map(|(_, cell)| cell.responses).collect::<Vec<_>>(), [5, 1]);
    }
}
