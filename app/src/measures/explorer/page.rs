//! The explorer's page: the question as a form, its answer as a chart and a table.

use super::answer::Grid;
use super::charts::{Drawn, interval_text};
use super::choices::{Choices, indented};
use super::labels::Names;
use super::question::{self, Question};
use super::{Asked, asked};
use crate::boot::App;
use crate::measures::service_tables::shown;
use crate::web::{Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{RawQuery, State};
use domain::measures::{Dimension, Figure, HiddenReason, Limits, Rounding};
use jiff::ToSpan;
use jiff::civil::Date;
use std::sync::Arc;

/// So many months are offered.
const OFFERED: i64 = 72;

/// Something to choose: code, name, whether it is chosen.
type Choice = (String, String, bool);

struct Filter {
    code: &'static str,
    name: String,
    /// What is chosen, in words.
    chosen: String,
    is_open: bool,
    choices: Vec<Choice>,
}

struct Cell {
    shown: String,
    /// Of how many, or why there is nothing.
    base: String,
    few: bool,
}

struct Line {
    label: String,
    cells: Vec<Cell>,
    /// Of an undivided row: interval and share.
    interval: String,
    share: String,
}

/// A drawing of ours, ready to stand on a page.
struct Picture {
    chart: String,
}

#[derive(Template)]
#[template(path = "explorer.html")]
struct ExplorerPage {
    page: Page,
    key: &'static str,
    title: String,
    told: String,
    measures: Vec<Choice>,
    rows: Vec<Choice>,
    columns: Vec<Choice>,
    from: Vec<Choice>,
    to: Vec<Choice>,
    filters: Vec<Filter>,
    by: String,
    heads: Vec<String>,
    lines: Vec<Line>,
    whole: Option<Line>,
    has_interval: bool,
    has_base: bool,
    has_share: bool,
    has_few: bool,
    has_hidden: bool,
    /// The running month is not among them.
    is_of_whole_months: bool,
    /// The text-message answers stand higher than others: told where ways are mixed over time.
    mixes_ways: bool,
    charts: Vec<Picture>,
    definition: &'static str,
    base: &'static str,
    hidden_below: String,
    query: String,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, RawQuery(query): RawQuery) -> Outcome {
    let Asked { choices, question, grid } = asked(&app, &staff, query).await?;
    let page = staff.page;
    let measure = question.measure;
    let definition = measure.definition();
    let title = definition.name.in_language(page.language).to_owned();
    let table = Table { page: &page, names: &choices.names, question: &question, grid: &grid };
    let (lines, whole) = (table.lines(), table.whole());
    let latest = question::latest_month(measure, page.today());
    let cells = || lines.iter().chain(&whole).flat_map(|line| &line.cells);
    let said = table.in_words();
    let drawn =
        Drawn { page: &page, names: &choices.names, question: &question, grid: &grid, title: &title, told: &said };
    render(&ExplorerPage {
        key: measure.key(),
        told: told(&page, &choices, &question),
        measures: choices.measures.iter().map(|held| named_measure(&page, *held, measure)).collect(),
        rows: dimensions(&page, &question, question.rows),
        columns: dimensions(&page, &question, question.columns),
        from: months(latest, question.from),
        to: months(latest, question.to.first_of_month()),
        is_of_whole_months: question::guards(measure),
        filters: filters(&page, &choices, &question),
        by: question.rows.map(|by| page.named("dimension", by.code())).unwrap_or_default(),
        heads: table.heads(),
        has_interval: lines.iter().any(|line| !line.interval.is_empty()),
        has_share: lines.iter().any(|line| !line.share.is_empty()),
        has_base: cells().any(|cell| !cell.base.is_empty()),
        has_few: cells().any(|cell| cell.few),
        has_hidden: grid.has_hidden(),
        mixes_ways: mixes_ways(&question),
        charts: drawn.chart().map(|chart| Picture { chart }).into_iter().collect(),
        definition: definition.definition.in_language(page.language),
        base: definition.base.in_language(page.language),
        hidden_below: Limits::of(&app.directory().settings).hidden_below.to_string(),
        query: question.query(),
        title,
        lines,
        whole,
        page,
    })
}

fn named_measure(page: &Page, held: domain::measures::Measure, chosen: domain::measures::Measure) -> Choice {
    (held.key().to_owned(), held.definition().name.in_language(page.language).to_owned(), held == chosen)
}

fn dimensions(page: &Page, question: &Question, chosen: Option<Dimension>) -> Vec<Choice> {
    let none = (String::new(), page.t("explorer-undivided").to_owned(), chosen.is_none());
    let named = |held: Dimension| (held.code().to_owned(), page.named("dimension", held.code()), Some(held) == chosen);
    std::iter::once(none).chain(Choices::dimensions_of(question.measure).into_iter().map(named)).collect()
}

/// The latest month first.
fn months(latest: Date, chosen: Date) -> Vec<Choice> {
    let mut offered: Vec<Date> = (0..OFFERED).map(|back| latest.saturating_sub(back.months())).collect();
    if !offered.contains(&chosen) {
        offered.push(chosen);
    }
    let name = |day: &Date| format!("{}/{}", day.month(), day.year());
    offered.iter().map(|day| (question::month(*day), name(day), *day == chosen)).collect()
}

fn filters(page: &Page, choices: &Choices, question: &Question) -> Vec<Filter> {
    let filter = |(dimension, offered): &(Dimension, Vec<super::choices::Choice>)| {
        let held = question.filters.iter().find(|(held, _)| held == dimension);
        let is_chosen = |code: &String| held.is_some_and(|(_, values)| values.contains(code));
        Filter {
            code: dimension.code(),
            name: page.named("dimension", if *dimension == Dimension::Unit { "place" } else { dimension.code() }),
            chosen: chosen(page, choices, question, *dimension),
            is_open: held.is_some(),
            choices: offered.iter().map(|held| (held.code.clone(), indented(held), is_chosen(&held.code))).collect(),
        }
    };
    choices.filters_of(question.measure).map(filter).collect()
}

fn chosen(page: &Page, choices: &Choices, question: &Question, dimension: Dimension) -> String {
    let held = question.filters.iter().find(|(held, _)| *held == dimension);
    let names = |(_, values): &(Dimension, Vec<String>)| {
        values.iter().map(|value| choices.names.of(dimension, value)).collect::<Vec<_>>().join(", ")
    };
    held.map_or_else(|| page.t("explorer-all").to_owned(), names)
}

/// The question in words: the period and what it is narrowed to.
pub fn told(page: &Page, choices: &Choices, question: &Question) -> String {
    let period = page.with2("explorer-period", &("from", page.day(question.from)), &("to", page.day(question.to)));
    let narrowed = question.filters.iter().map(|(dimension, _)| chosen(page, choices, question, *dimension));
    std::iter::once(period).chain(narrowed).collect::<Vec<_>>().join(" · ")
}

fn mixes_ways(question: &Question) -> bool {
    let is_of_answers = matches!(question.measure.source(), domain::measures::Source::Responses(_));
    let names_ways = question.filters.iter().any(|(dimension, _)| *dimension == Dimension::Channel)
        || [question.rows, question.columns].contains(&Some(Dimension::Channel));
    is_of_answers && question.rows.is_some_and(Dimension::is_time) && !question.measure.is_count() && !names_ways
}

/// The answer as rows of text.
pub struct Table<'a> {
    pub page: &'a Page,
    pub names: &'a Names,
    pub question: &'a Question,
    pub grid: &'a Grid,
}

impl Table<'_> {
    /// The first rows as they would be read aloud; the table has the others.
    fn in_words(&self) -> String {
        const READ: usize = 15;
        let row = |line: Line| {
            let cells: Vec<String> = line.cells.into_iter().map(|cell| cell.shown).collect();
            format!("{}: {}", line.label, cells.join(", "))
        };
        self.lines().into_iter().take(READ).map(row).collect::<Vec<_>>().join("; ")
    }

    /// Over the columns; the last is of all of them, where that can be said.
    fn heads(&self) -> Vec<String> {
        let Some(by) = self.question.columns else { return Vec::new() };
        let names = self.grid.columns.iter().map(|column| self.names.of(by, column));
        let all = self.has_totals().then(|| self.page.t("explorer-whole").to_owned());
        names.chain(all).collect()
    }

    fn has_totals(&self) -> bool {
        self.grid.rows.iter().any(|row| self.grid.at(Some(row), None).is_some())
    }

    fn lines(&self) -> Vec<Line> {
        let Some(by) = self.question.rows else { return Vec::new() };
        self.grid.rows.iter().map(|row| self.line(self.names.of(by, row), Some(row))).collect()
    }

    fn whole(&self) -> Option<Line> {
        let has_whole = self.grid.at(None, None).is_some()
            || self.grid.columns.iter().any(|column| self.grid.at(None, Some(column)).is_some());
        has_whole.then(|| self.line(self.page.t("explorer-whole").to_owned(), None))
    }

    fn line(&self, label: String, row: Option<&str>) -> Line {
        let mut places: Vec<Option<&str>> = self.grid.columns.iter().map(|column| Some(column.as_str())).collect();
        if self.question.columns.is_none() || self.has_totals() {
            places.push(None);
        }
        let undivided = self.grid.at(row, None).filter(|_| self.question.columns.is_none());
        Line {
            label,
            cells: places.into_iter().map(|column| self.cell(self.grid.at(row, column))).collect(),
            interval: undivided
                .and_then(|figure| Some(interval_text(self.page, figure.measure.rounding(), figure.interval?)))
                .unwrap_or_default(),
            share: undivided
                .and_then(|figure| figure.share)
                .map(|share| shown(self.page.language, share, Rounding::Percent))
                .unwrap_or_default(),
        }
    }

    fn cell(&self, figure: Option<&Figure>) -> Cell {
        let Some(figure) = figure else { return Cell { shown: "–".to_owned(), base: String::new(), few: false } };
        let shown = figure.value.map(|value| shown(self.page.language, value, figure.measure.rounding()));
        let base = match figure.hidden {
            Some(HiddenReason::TooFew) => self.page.t("explorer-too-few").to_owned(),
            Some(HiddenReason::Complementary) => self.page.t("explorer-company").to_owned(),
            None if figure.measure.is_count() && figure.share.is_none() => String::new(),
            None => format::count(self.page.language, figure.base as i64),
        };
        Cell { shown: shown.unwrap_or_else(|| "–".to_owned()), base, few: figure.few }
    }
}
