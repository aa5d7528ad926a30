//! The figures of the feedback service itself, put into tables: the page shows them, the download carries them.

use crate::boot::App;
use crate::measures::answer::AnswerError;
use crate::web::{Page, format};
use domain::calendar::day_of;
use domain::channel::Channel;
use domain::forms::Form;
use domain::language::Language;
use domain::measures::{
    Brief, Dimension, Figure, FormRow, Limits, Measure, Rounding, Slice, brief_figures, form_figures, public,
    round_half_away,
};
use domain::organisation::Organisation;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;

const MONTHS: i64 = 13;

/// One column: a measure, and of handling times their middle instead of their mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub measure: Measure,
    pub is_median: bool,
}

const fn column(measure: Measure) -> Column {
    Column { measure, is_median: false }
}

const HANDLING: [Column; 6] = [
    column(Measure::FeedbackReceived),
    column(Measure::FeedbackClosed),
    Column { measure: Measure::HandlingTime, is_median: true },
    column(Measure::HandlingTime),
    column(Measure::WithinPromise),
    column(Measure::RightFirstTime),
];
const FORMS: [Column; 4] = [
    column(Measure::FormsStarted),
    column(Measure::FormsSent),
    column(Measure::FormsFinished),
    column(Measure::FormsFailed),
];
const SEARCHES: [Column; 2] = [column(Measure::Searches), column(Measure::SearchesWithoutHit)];

const POSTERS: [Column; 2] = [column(Measure::PosterFeedback), column(Measure::FeedbackReceived)];
const RATINGS: [Column; 3] =
    [column(Measure::HandlingRatings), column(Measure::HandlingRatingMean), column(Measure::HandlingRatingGood)];

/// One figure as it is shown and as it is downloaded.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    pub shown: String,
    pub value: Option<f64>,
    pub base: u64,
}

pub struct Line {
    /// Its code: "2026-11", "web", or empty for the whole period.
    pub code: String,
    pub label: String,
    pub cells: Vec<Cell>,
}

pub struct Table {
    pub id: &'static str,
    pub title: String,
    /// Over the first column.
    pub by: String,
    pub columns: Vec<(Column, String)>,
    pub lines: Vec<Line>,
}

/// Where the figures come from: the county's feedback, and what happened to its forms month by month.
struct Source<'a> {
    rows: Arc<Vec<Option<Brief>>>,
    forms: Vec<FormRow>,
    organisation: &'a Organisation,
    period: (Date, Date),
    today: Date,
    limits: Limits,
    /// What was asked before: several columns and tables share their figures.
    asked: HashMap<(Measure, Option<Dimension>), Vec<Figure>>,
}

/// The first day of the oldest month that is shown, and today.
pub fn period(today: Date) -> (Date, Date) {
    (today.first_of_month().saturating_sub((MONTHS - 1).months()), today)
}

/// Every table of the page, in its order.
pub async fn tables(app: &App, page: &Page) -> Result<Vec<Table>, AnswerError> {
    let (directory, period) = (app.directory(), period(page.today()));
    let months: Vec<Date> = (0..MONTHS).map(|month| period.0.saturating_add(month.months())).collect();
    let mut source = Source {
        rows: app.handling.now(&app.store, app.county, app.now()).await?,
        forms: app.forms.months(app, &months, period.1).await?,
        organisation: &directory.organisation,
        period,
        today: day_of(app.now()),
        limits: Limits::of(&directory.settings),
        asked: HashMap::new(),
    };
    let month = |day: &Date| (format!("{:04}-{:02}", day.year(), day.month()), month(page, *day));
    let months: Vec<_> = months.iter().rev().map(month).collect();
    let channels = Channel::ALL.map(|channel| (channel.code().to_owned(), page.named("channel", channel.code())));
    let forms = Form::ALL.map(|form| (form.code().to_owned(), page.named("form", form.code())));
    let mut tables = Vec::new();
    for (id, columns, dimension, groups) in [
        ("kuukaudet", &HANDLING[..], Dimension::Month, &months[..]),
        ("arviot", &RATINGS[..], Dimension::Month, &months[..]),
        ("julisteet", &POSTERS[..], Dimension::Month, &months[..]),
        ("lomakkeet", &FORMS[..], Dimension::Month, &months[..]),
        ("haut", &SEARCHES[..], Dimension::Month, &months[..]),
        ("tavat", &HANDLING[..], Dimension::Channel, &channels[..]),
        ("lomakkeittain", &FORMS[..], Dimension::Form, &forms[..]),
    ] {
        tables.push(table(page, &mut source, id, (columns, dimension, groups))?);
    }
    Ok(tables)
}

type Asked<'a> = (&'a [Column], Dimension, &'a [(String, String)]);

fn table(
    page: &Page,
    source: &mut Source<'_>,
    id: &'static str,
    (columns, dimension, groups): Asked<'_>,
) -> Result<Table, AnswerError> {
    let mut lines: Vec<Line> = groups.iter().map(|(code, label)| line(code, label)).collect();
    let mut whole = line("", page.t("service-whole"));
    for column in columns {
        let by_group = source.ask(column.measure, Some(dimension))?;
        for line in &mut lines {
            let figure = by_group.iter().find(|figure| figure.label(dimension) == Some(&line.code));
            line.cells.push(figure.map_or_else(|| nothing(*column), |figure| cell(page, *column, figure)));
        }
        let all = source.ask(column.measure, None)?;
        whole.cells.extend(all.first().map(|figure| cell(page, *column, figure)));
    }
    // A way or a form by which nothing came says nothing; a month does.
    lines.retain(|line| dimension == Dimension::Month || line.cells.iter().any(|cell| cell.base > 0));
    lines.push(whole);
    Ok(Table {
        id,
        title: page.named("service-table", id),
        by: page.named("service-by", dimension.code()),
        columns: columns.iter().map(|column| (*column, name(page, *column))).collect(),
        lines,
    })
}

impl Source<'_> {
    fn ask(&mut self, measure: Measure, by: Option<Dimension>) -> Result<&[Figure], AnswerError> {
        if measure.is_of_ratings() && !self.asked.contains_key(&(measure, by)) {
            // So few rate that a month's figure could tell of one of them; the total guards the months with it.
            let mut parts = self.figures(measure, Some(Dimension::Month))?;
            let months = parts.len();
            parts.extend(self.figures(measure, None)?);
            let mut parts = public(parts, self.limits);
            let whole = parts.split_off(months);
            self.asked.extend([((measure, Some(Dimension::Month)), parts), ((measure, None), whole)]);
        }
        if !self.asked.contains_key(&(measure, by)) {
            let figures = self.figures(measure, by)?;
            self.asked.insert((measure, by), figures);
        }
        Ok(&self.asked[&(measure, by)])
    }

    fn figures(&self, measure: Measure, by: Option<Dimension>) -> Result<Vec<Figure>, AnswerError> {
        if measure.source() == domain::measures::Source::Feedback {
            return Ok(brief_figures(measure, by, self.period, &self.rows, self.today)?);
        }
        let (from, to) = self.period;
        let slice = Slice { from, to, filters: vec![(Dimension::Form, clients_forms())], by: by.into_iter().collect() };
        Ok(form_figures(measure, &slice, &self.forms, self.organisation, self.today)?)
    }
}

/// The forms of clients: the page is not about how often staff sign in.
fn clients_forms() -> Vec<String> {
    let forms = Form::ALL.into_iter().filter(|form| *form != Form::SignIn);
    forms.map(|form| form.code().to_owned()).collect()
}

fn line(code: &str, label: &str) -> Line {
    Line { code: code.to_owned(), label: label.to_owned(), cells: Vec::new() }
}

/// The name of a column: the measure's, and which of its values stands there.
pub fn name(page: &Page, column: Column) -> String {
    let name = column.measure.definition().name.in_language(page.language);
    match (column.measure, column.is_median) {
        (Measure::HandlingTime, true) => page.with1("service-median", "measure", name),
        (Measure::HandlingTime, false) => page.with1("service-mean", "measure", name),
        _ => name.to_owned(),
    }
}

/// Where nothing happened, a count is nought, and a share of nothing is none.
fn nothing(column: Column) -> Cell {
    if column.measure.is_count() { Cell { shown: "0".to_owned(), value: Some(0.0), base: 0 } } else { Cell::default() }
}

fn cell(page: &Page, column: Column, figure: &Figure) -> Cell {
    if figure.hidden.is_some() {
        return Cell { shown: page.t("service-hidden").to_owned(), ..Cell::default() };
    }
    let value = if column.is_median { figure.spread.map(|spread| spread.median) } else { figure.value };
    let shown = value.map(|value| shown(page.language, value, column.measure.rounding()));
    Cell { shown: shown.unwrap_or_default(), value, base: figure.base }
}

/// A value as people of each language read it.
pub fn shown(language: Language, value: f64, rounding: Rounding) -> String {
    let decimals = match rounding {
        Rounding::WholeNumber | Rounding::SignedIndex | Rounding::Percent => 0,
        Rounding::Days | Rounding::OneDecimal => 1,
        Rounding::TwoDecimals => 2,
    };
    let number = format::decimal(language, round_half_away(value, decimals), decimals.unsigned_abs() as usize);
    match (rounding, language) {
        (Rounding::Percent, Language::English) => format!("{number}%"),
        (Rounding::Percent, _) => format!("{number}\u{a0}%"),
        _ => number,
    }
}

/// "marraskuu 2026".
fn month(page: &Page, day: Date) -> String {
    let name = page.named("month", &day.month().to_string());
    format!("{name} {}", day.year())
}
