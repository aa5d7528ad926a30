//! Figures for those who may ask again: whole months that are over, and nothing that could be subtracted to a few answers.

use super::answer::{AnswerError, Engine, Figures};
use super::remembered::{Counting, Remembered};
use crate::directory::Directory;
use domain::calendar::add_calendar_days;
use domain::measures::{
    Cell, Counted, Dimension, Figure, Limits, Measure, Plan, Series, Slice, Source, Tally, guarded, people, public,
    ways,
};
use domain::organisation::Organisation;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::sync::Arc;

/// How figures are guarded.
#[derive(Clone, Copy)]
pub struct Guarding<'a> {
    pub limits: Limits,
    /// Where what was counted for it is kept while the county stays as it is.
    pub remembered: &'a Remembered,
}

impl<'a> Guarding<'a> {
    pub fn of(directory: &'a Directory) -> Self {
        Self { limits: Limits::of(&directory.settings), remembered: &directory.remembered }
    }
}

/// What every question of a reader is narrowed to.
pub type Fixed = [(Dimension, Vec<String>)];

/// The whole months of a period that are over; none where there is no such month.
pub fn whole_months((from, to): (Date, Date), today: Date) -> Option<(Date, Date)> {
    let begin = if from == from.first_of_month() { from } else { add_calendar_days(from.last_of_month(), 1) };
    let over = last_over(today);
    let to = to.min(over);
    let end = if to == to.last_of_month() { to } else { to.first_of_month().saturating_sub(1.days()) };
    (begin <= end).then_some((begin, end))
}

/// The last day of the last month that is over.
fn last_over(today: Date) -> Date {
    today.first_of_month().saturating_sub(1.days())
}

/// What is told where there is none.
pub fn no_month((from, to): (Date, Date), today: Date) -> String {
    let over = last_over(today);
    format!(
        "from {from} to {to} there is no whole month that is over: ask from the first day of a month to {over} at most"
    )
}

/// The measure by whose people another is guarded: those whose answers it is made of.
fn counted_by(measure: Measure) -> Option<Measure> {
    match measure.source() {
        Source::Responses(_) => Some(measure),
        Source::Feedback if measure.is_of_ratings() => Some(Measure::HandlingRatings),
        Source::Feedback if measure.own_dimension().is_some() => Some(measure),
        Source::Feedback => Some(Measure::FeedbackReceived),
        _ => None,
    }
}

impl Figures<'_> {
    /// As outsiders may see it. The period is of whole months that are over.
    pub async fn for_outsiders(
        &self,
        measure: Measure,
        slice: &Slice,
        guarding: Guarding<'_>,
    ) -> Result<Vec<Figure>, AnswerError> {
        let found = self.answer(measure, slice).await?;
        self.hidden(found, (measure, slice), &[], guarding).await
    }

    /// What was counted of responses for a question, group by group. Where the guard will ask the same month by month,
    /// it is asked so at once, and what was counted answers both.
    pub async fn cells_to_guard(
        &self,
        (measure, counted, slice): (Measure, Counted, &Slice),
        fixed: &Fixed,
        organisation: &Organisation,
        remembered: &Remembered,
    ) -> Result<Vec<(Vec<String>, Cell)>, AnswerError> {
        let surveys = self.store.surveys(self.county).await?;
        let own = Slice { filters: [slice.filters.as_slice(), fixed].concat(), ..slice.clone() };
        let plan = Plan::new(&own, counted, organisation, &surveys)?;
        let first = self.first_day(slice.from).await?.first_of_month();
        if let (Engine::Columns(columns), Some(way)) = (&self.engine, ways(slice, fixed, organisation, first).first()) {
            let counting = Counting { measure, slice: way.slice.clone(), answers: columns.count_until(slice.to) };
            if remembered.find(&counting).is_none() {
                let (mut tally, mut is_whole) = (plan.tally(), true);
                let add = |part: &Tally| is_whole = is_whole && tally.add_finer(part);
                let series = self.series(measure, &way.slice, organisation, add).await?;
                remembered.keep(counting, Arc::new(series));
                if is_whole {
                    return Ok(tally.cells());
                }
            }
        }
        Ok(self.tally(&plan).await?.cells())
    }

    /// The answer to a question, with its totals, without what would tell of a few.
    pub async fn hidden(
        &self,
        found: Vec<Figure>,
        (measure, slice): (Measure, &Slice),
        fixed: &Fixed,
        guarding: Guarding<'_>,
    ) -> Result<Vec<Figure>, AnswerError> {
        let Some(counted) = counted_by(measure) else { return Ok(public(found, guarding.limits)) };
        let slice = slice.prepared(measure)?;
        let organisation = self.store.organisation(self.county, slice.to).await?.ok_or(AnswerError::NoOrganisation)?;
        let first = self.first_day(slice.from).await?.first_of_month();
        let mut asked = Vec::new();
        for way in ways(&slice, fixed, &organisation, first) {
            let series = self.remembered_series(counted, &way.slice, (&organisation, guarding.remembered)).await?;
            asked.push((way, series));
        }
        Ok(guarded(found, &slice, &asked, guarding.limits))
    }

    async fn first_day(&self, from: Date) -> Result<Date, AnswerError> {
        let first = match &self.engine {
            Engine::Columns(columns) => columns.first_day(),
            Engine::Sql => None,
        };
        let first = match first {
            Some(first) => Some(first),
            None => self.store.span(self.county).await?.map(|(first, _)| first),
        };
        Ok(first.map_or(from, |first| first.min(from)))
    }

    /// The series as it was counted before, where nobody answered meanwhile.
    async fn remembered_series(
        &self,
        measure: Measure,
        slice: &Slice,
        (organisation, remembered): (&Organisation, &Remembered),
    ) -> Result<Arc<Series>, AnswerError> {
        let (Engine::Columns(columns), Source::Responses(_)) = (&self.engine, measure.source()) else {
            return Ok(Arc::new(self.series(measure, slice, organisation, |_| {}).await?));
        };
        let counting = Counting { measure, slice: slice.clone(), answers: columns.count_until(slice.to) };
        if let Some(series) = remembered.find(&counting) {
            return Ok(series);
        }
        let series = Arc::new(self.series(measure, slice, organisation, |_| {}).await?);
        remembered.keep(counting, series.clone());
        Ok(series)
    }

    /// Who answered, month by month. Asked year by year, so that no question grows too wide; `counted` is told what each
    /// of them counted of responses.
    async fn series(
        &self,
        measure: Measure,
        slice: &Slice,
        organisation: &Organisation,
        mut counted: impl FnMut(&Tally),
    ) -> Result<Series, AnswerError> {
        let mut series = Series::new(&slice.by);
        let surveys = self.store.surveys(self.county).await?;
        let mut from = slice.from;
        while from <= slice.to {
            let to = slice.to.min(date(from.year(), 12, 31));
            let part = Slice { from, to, ..slice.clone() };
            match measure.source() {
                Source::Responses(of_responses) => {
                    let plan = Plan::new(&part, of_responses, organisation, &surveys)?;
                    let tally = self.tally(&plan).await?;
                    tally.add_people(measure, slice.from, &mut series);
                    counted(&tally);
                }
                _ => {
                    for figure in self.answer(measure, &part).await? {
                        let labels: Vec<String> = figure.by.iter().map(|(_, label)| label.clone()).collect();
                        series.add(&labels, slice.from, people(&figure));
                    }
                }
            }
            from = add_calendar_days(to, 1);
        }
        Ok(series)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_cut_to_whole_months_that_are_over() {
        let today = date(2026, 11, 21);
        let check = |from, to, expected| assert_eq!(whole_months((from, to), today), expected);
        let year = (date(2025, 1, 1), date(2025, 12, 31));
        check(year.0, year.1, Some(year));
        check(date(2026, 1, 1), date(2026, 12, 31), Some((date(2026, 1, 1), date(2026, 10, 31))));
        check(date(2026, 1, 2), date(2026, 4, 29), Some((date(2026, 2, 1), date(2026, 3, 31))));
        check(date(2026, 11, 1), today, None);
        check(date(2026, 3, 2), date(2026, 4, 29), None);
    }
}
