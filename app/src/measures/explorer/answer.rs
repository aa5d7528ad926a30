//! The figures that answer a question: each group's, and the totals of rows and columns. Responses are counted once;
//! totals are added up from what was counted. What few people answered is hidden with its company, and so is what could
//! be had by asking once with a filter and once without.

use super::choices::Choices;
use super::question::Question;
use crate::boot::App;
use crate::measures::answer::{AnswerError, Engine, Figures};
use domain::calendar::{add_calendar_days, start_of};
use domain::measures::{
    Counted, Dimension, Figure, Limits, Slice, Source, figures_by, form_figures, handling_figures, public,
    public_within,
};
use domain::organisation::Organisation;
use std::collections::HashMap;

type Place = (Option<String>, Option<String>);

/// A table of figures.
pub struct Grid {
    pub rows: Vec<String>,
    pub columns: Vec<String>,
    figures: HashMap<Place, Figure>,
}

impl Grid {
    /// The figure of a row and a column; without them, that of all rows or columns.
    pub fn at(&self, row: Option<&str>, column: Option<&str>) -> Option<&Figure> {
        self.figures.get(&(row.map(str::to_owned), column.map(str::to_owned)))
    }

    pub fn has_hidden(&self) -> bool {
        self.figures.values().any(|figure| figure.hidden.is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.figures.values().all(|figure| figure.base == 0 && figure.hidden.is_none())
    }
}

pub async fn answer(app: &App, choices: &Choices, question: &Question) -> Result<Grid, AnswerError> {
    let organisation = app.store.organisation(app.county, question.to).await?.ok_or(AnswerError::NoOrganisation)?;
    let asking = Asking { app, choices, question, organisation: &organisation };
    let figures = match question.measure.source() {
        Source::Responses(counted) => asking.of_responses(counted).await?,
        Source::Feedback => asking.of_feedback().await?,
        _ => asking.of_forms().await?,
    };
    Ok(grid(question, figures))
}

struct Asking<'a> {
    app: &'a App,
    choices: &'a Choices,
    question: &'a Question,
    organisation: &'a Organisation,
}

impl Asking<'_> {
    fn slice(&self, filters: Vec<(Dimension, Vec<String>)>, by: Vec<Dimension>) -> Slice {
        let mut slice = Slice { filters, by, ..Slice::of_period(self.question.from, self.question.to) };
        if !self.choices.tops.is_empty() && Dimension::Unit.applies_to(self.question.measure.source()) {
            slice.filters.push((Dimension::Unit, self.choices.tops.clone()));
        }
        slice
    }

    /// By what the figures are asked: the table's cells, and the totals of its lines and of all.
    fn divisions(&self) -> Vec<Vec<Dimension>> {
        let Question { measure, rows, columns, .. } = *self.question;
        let mut divisions: Vec<Vec<Dimension>> = Vec::new();
        for by in [[rows, columns], [rows, None], [None, columns], [None, None]] {
            let by: Vec<Dimension> = by.into_iter().flatten().collect();
            let is_whole = measure.own_dimension().is_none_or(|own| by.contains(&own));
            if is_whole && !divisions.contains(&by) {
                divisions.push(by);
            }
        }
        divisions
    }

    async fn of_responses(&self, counted: Counted) -> Result<Vec<Figure>, AnswerError> {
        let app = self.app;
        let engine = Engine::Columns(app.answers().await?);
        let source = Figures { store: &app.store, county: app.county, engine, today: self.question.to };
        let filters = &self.question.filters;
        let divisions = self.divisions();
        let mut asked = Vec::new();
        for kept in ways(filters) {
            let slice = self.slice(kept, divisions[0].clone()).prepared(self.question.measure)?;
            let cells = source.cells(&slice, counted, self.organisation).await?;
            asked.push(figures_by(self.question.measure, &slice, &cells, &divisions)?);
        }
        let narrowest = asked.remove(0);
        Ok(public_within(narrowest, &asked, Limits::of(&app.directory().settings)))
    }

    async fn of_feedback(&self) -> Result<Vec<Figure>, AnswerError> {
        let (app, question) = (self.app, self.question);
        let rows = app.store.handling_rows(app.county, start_of(add_calendar_days(question.to, 1))).await?;
        let today = domain::calendar::day_of(app.now());
        let mut all = Vec::new();
        for by in self.divisions() {
            let slice = self.slice(question.filters.clone(), by);
            all.extend(handling_figures(question.measure, &slice, &rows, self.organisation, today)?);
        }
        // Who handles feedback reads it; what senders think of the handling, nobody is to know of one of them.
        let guards = question.measure.is_of_ratings();
        Ok(if guards { public(all, Limits::of(&app.directory().settings)) } else { all })
    }

    async fn of_forms(&self) -> Result<Vec<Figure>, AnswerError> {
        let (app, question) = (self.app, self.question);
        let rows = app.store.form_rows(app.county, (question.from, question.to)).await?;
        let today = domain::calendar::day_of(app.now());
        let mut all = Vec::new();
        for by in self.divisions() {
            let slice = self.slice(question.filters.clone(), by);
            all.extend(form_figures(question.measure, &slice, &rows, self.organisation, today)?);
        }
        Ok(all)
    }
}

/// The filters; then, for the guard, none of them and, where there are several, each way of taking one off.
fn ways(filters: &[(Dimension, Vec<String>)]) -> Vec<Vec<(Dimension, Vec<String>)>> {
    let mut ways = vec![filters.to_vec()];
    if !filters.is_empty() {
        ways.push(Vec::new());
    }
    if filters.len() > 1 {
        ways.extend((0..filters.len()).map(|at| [&filters[..at], &filters[at + 1..]].concat()));
    }
    ways
}

fn grid(question: &Question, figures: Vec<Figure>) -> Grid {
    let mut grid = Grid { rows: Vec::new(), columns: Vec::new(), figures: HashMap::new() };
    for figure in figures {
        let label = |dimension: Option<Dimension>| dimension.and_then(|by| figure.label(by)).map(str::to_owned);
        let place = (label(question.rows), label(question.columns));
        for (held, label) in [(&mut grid.rows, &place.0), (&mut grid.columns, &place.1)] {
            held.extend(label.iter().filter(|label| !held.contains(label)).cloned().collect::<Vec<_>>());
        }
        grid.figures.insert(place, figure);
    }
    for (dimension, labels) in [(question.rows, &mut grid.rows), (question.columns, &mut grid.columns)] {
        if let Some(time) = dimension.filter(|dimension| dimension.is_time()) {
            *labels = times(time, question);
        }
    }
    grid
}

/// Every month, quarter or year of the period: where there is nothing, there is a gap.
fn times(dimension: Dimension, question: &Question) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    let mut day = question.from;
    while day <= question.to {
        let label = match dimension {
            Dimension::Month => super::question::month(day),
            Dimension::Quarter => format!("{:04}-Q{}", day.year(), (day.month() - 1) / 3 + 1),
            _ => format!("{:04}", day.year()),
        };
        if labels.last() != Some(&label) {
            labels.push(label);
        }
        day = add_calendar_days(day.last_of_month(), 1);
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_taken_off_one_by_one_and_all() {
        let filter = |dimension| (dimension, vec!["x".to_owned()]);
        let (channel, sex) = (filter(Dimension::Channel), filter(Dimension::Sex));
        assert_eq!(ways(&[]), [vec![]]);
        assert_eq!(ways(std::slice::from_ref(&channel)), [vec![channel.clone()], vec![]]);
        let both = vec![channel.clone(), sex.clone()];
        assert_eq!(ways(&both), [both.clone(), vec![], vec![sex], vec![channel]]);
    }
}
