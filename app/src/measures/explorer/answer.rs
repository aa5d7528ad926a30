//! The figures that answer a question: each group's, and the totals of rows and columns. Responses are counted once;
//! totals are added up from what was counted. What few people answered is hidden with its company, and so is what could
//! be had by asking again with another filter, period or place (`super::super::guarded`).

use super::choices::Choices;
use super::question::Question;
use crate::boot::App;
use crate::measures::answer::{AnswerError, Engine, Figures};
use crate::measures::guarded::Guarding;
use domain::calendar::{add_calendar_days, day_of, start_of};
use domain::measures::{Columns, Counted, Dimension, Figure, Slice, Source, figures_by, handling_figures};
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
        _ => asking.of_others().await?,
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
    fn slice(&self, by: Vec<Dimension>) -> Slice {
        let filters = self.question.filters.clone();
        Slice { filters, by, ..Slice::of_period(self.question.from, self.question.to) }
    }

    /// The person's own part of the tree, where that is not the whole.
    fn fixed(&self) -> Vec<(Dimension, Vec<String>)> {
        let has_places = Dimension::Unit.applies_to(self.question.measure.source());
        let is_narrowed = !self.choices.tops.is_empty() && has_places;
        is_narrowed.then(|| (Dimension::Unit, self.choices.tops.clone())).into_iter().collect()
    }

    fn own(&self, by: Vec<Dimension>) -> Slice {
        let mut slice = self.slice(by);
        slice.filters.extend(self.fixed());
        slice
    }

    fn source(&self, columns: Columns) -> Figures<'_> {
        let (store, county) = (&self.app.store, self.app.county);
        Figures { store, county, engine: Engine::Columns(columns), today: day_of(self.app.now()) }
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
        let (app, measure) = (self.app, self.question.measure);
        let source = self.source(app.answers().await?);
        let divisions = self.divisions();
        let slice = self.slice(divisions[0].clone()).prepared(measure)?;
        let (fixed, directory) = (self.fixed(), app.directory());
        let guarding = Guarding::of(&directory);
        let asked = (measure, counted, &slice);
        let cells = source.cells_to_guard(asked, &fixed, self.organisation, guarding.remembered).await?;
        let found = figures_by(measure, &self.own(slice.by.clone()), &cells, &divisions)?;
        source.hidden(found, (measure, &slice), &fixed, guarding).await
    }

    async fn of_feedback(&self) -> Result<Vec<Figure>, AnswerError> {
        let (app, question) = (self.app, self.question);
        let rows = app.store.handling_rows(app.county, start_of(add_calendar_days(question.to, 1))).await?;
        let mut all = Vec::new();
        for by in self.divisions() {
            all.extend(handling_figures(question.measure, &self.own(by), &rows, self.organisation, day_of(app.now()))?);
        }
        // Who handles feedback reads it; what senders think of the handling, nobody is to know of one of them.
        if !question.measure.is_of_ratings() {
            return Ok(all);
        }
        let asked = (question.measure, &self.slice(self.divisions()[0].clone()));
        self.source(Columns::default()).hidden(all, asked, &self.fixed(), Guarding::of(&app.directory())).await
    }

    async fn of_others(&self) -> Result<Vec<Figure>, AnswerError> {
        let source = self.source(self.app.answers().await?);
        let mut all = Vec::new();
        for by in self.divisions() {
            all.extend(source.answer(self.question.measure, &self.own(by)).await?);
        }
        Ok(all)
    }
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
