//! A table of figures as a chart: over time as lines, several places as dots with their intervals, rows by columns by
//! the depth of a colour, counts as bars.

use super::answer::Grid;
use super::question::Question;
use crate::measures::explorer::labels::Names;
use crate::measures::service_tables::shown;
use crate::web::{Page, format};
use domain::measures::{Dimension, Figure, HiddenReason, Rounding, Source};
use press::charts::{Axis, Dot, Dots, Heat, HeatCell, Pair, Pairs, Point, Series, Told, Trend, both};

/// More rows than this are read from the table.
const MOST_ROWS: usize = 60;
/// More columns than this have no room beside each other.
const MOST_COLUMNS: usize = 13;
const MOST_LINES: usize = 3;

/// What is needed to draw.
pub struct Drawn<'a> {
    pub page: &'a Page,
    pub names: &'a Names,
    pub question: &'a Question,
    pub grid: &'a Grid,
    pub title: &'a str,
    /// What the chart says, in words.
    pub told: &'a str,
}

impl Drawn<'_> {
    /// None where the table says more than a chart would.
    pub fn chart(&self) -> Option<String> {
        let Grid { rows, columns, .. } = self.grid;
        let by = self.question.rows?;
        let is_small = rows.len() <= MOST_ROWS && columns.len() <= MOST_COLUMNS;
        if rows.is_empty() || !is_small || self.grid.is_empty() {
            return None;
        }
        Some(match columns.len() {
            ..=MOST_LINES if by.is_time() && rows.len() > 1 => self.trend(),
            0 if self.question.measure.is_count() => self.bars(by),
            0 => self.dots(by),
            _ => self.heat(by),
        })
    }

    fn told(&self) -> Told<'_> {
        Told { id: "explorer", title: self.title, description: self.told }
    }

    fn shown(&self, value: f64) -> String {
        shown(self.page.language, value, self.question.measure.rounding())
    }

    fn hidden(&self, figure: Option<&Figure>) -> String {
        let key = match figure.and_then(|figure| figure.hidden) {
            Some(HiddenReason::TooFew) => "explorer-hidden",
            Some(HiddenReason::Complementary) => "explorer-covered",
            None => "explorer-none",
        };
        self.page.t(key).to_owned()
    }

    fn interval(&self, figure: &Figure) -> String {
        figure.interval.map_or(String::new(), |interval| interval_text(self.page, figure.measure.rounding(), interval))
    }

    /// From where to where a value may be, and an axis that holds all that is drawn.
    fn axis(&self, figures: &[&Figure]) -> Axis {
        let is_count = self.question.measure.is_count();
        let highest = figures.iter().filter_map(|figure| figure.value).fold(1.0, f64::max);
        let ends = match self.question.measure.rounding() {
            Rounding::SignedIndex => (-100.0, 100.0),
            Rounding::TwoDecimals if self.question.measure.source() == Source::Imported => (0.0, highest * 1.5),
            Rounding::TwoDecimals => (1.0, 5.0),
            Rounding::Percent | Rounding::OneDecimal => (0.0, 100.0),
            Rounding::WholeNumber | Rounding::Days => (0.0, highest * 1.5),
        };
        let values = figures.iter().flat_map(|figure| {
            let interval = figure.interval.map(|(low, high)| [low, high]);
            figure.value.into_iter().chain(interval.into_iter().flatten())
        });
        let zero = is_count.then_some(0.0);
        let number = |value, decimals| format::decimal(self.page.language, value, decimals);
        Axis::over(values.chain(zero), ends, number)
    }

    fn trend(&self) -> String {
        let by = self.question.rows.unwrap_or(Dimension::Month);
        let columns: Vec<Option<&str>> = match &self.grid.columns[..] {
            [] => vec![None],
            columns => columns.iter().map(|column| Some(column.as_str())).collect(),
        };
        let figures: Vec<&Figure> = columns
            .iter()
            .flat_map(|column| self.grid.rows.iter().filter_map(|row| self.grid.at(Some(row), *column)))
            .collect();
        let point = |figure: &Figure| {
            let value = figure.value?;
            let (shown, shown_interval) = (self.shown(value), self.interval(figure));
            Some(Point { value, shown, interval: figure.interval, shown_interval, note: String::new() })
        };
        let series = columns.iter().map(|column| Series {
            name: match (column, self.question.columns) {
                (Some(code), Some(dimension)) => self.names.of(dimension, code),
                _ => self.title.to_owned(),
            },
            points: self.grid.rows.iter().map(|row| point(self.grid.at(Some(row), *column)?)).collect(),
        });
        let trend = Trend {
            axis: self.axis(&figures),
            labels: self.grid.rows.iter().map(|row| short_time(by, row)).collect(),
            series: series.collect(),
            marks: Vec::new(),
            reference: None,
        };
        both(|size| trend.svg(self.told(), size))
    }

    fn dots(&self, by: Dimension) -> String {
        let figures: Vec<&Figure> = self.grid.rows.iter().filter_map(|row| self.grid.at(Some(row), None)).collect();
        let whole = self.grid.at(None, None).and_then(|figure| figure.value);
        let dot = |row: &String| {
            let figure = self.grid.at(Some(row), None);
            let value = figure.and_then(|figure| figure.value);
            Dot {
                name: self.names.of(by, row),
                value,
                shown: value.map(|value| self.shown(value)).unwrap_or_default(),
                interval: figure.and_then(|figure| figure.interval),
                shown_interval: String::new(),
                note: value
                    .and(figure)
                    .map(|held| format::count(self.page.language, held.base as i64))
                    .unwrap_or_default(),
                few: figure.is_some_and(|figure| figure.few),
                instead: self.hidden(figure),
            }
        };
        let all = |value: f64| (value, self.page.with1("explorer-all-value", "value", self.shown(value)));
        let rows = self.grid.rows.iter().map(dot).collect();
        let mut axis_of = figures;
        axis_of.extend(self.grid.at(None, None));
        let dots = Dots { axis: self.axis(&axis_of), rows, reference: whole.map(all) };
        both(|size| dots.svg(self.told(), size))
    }

    fn bars(&self, by: Dimension) -> String {
        let pair = |row: &String| {
            let figure = self.grid.at(Some(row), None);
            let now = figure.and_then(|figure| figure.value);
            Pair {
                name: self.names.of(by, row),
                now,
                now_shown: now.map(|value| self.shown(value)).unwrap_or_default(),
                instead: self.hidden(figure),
                note: figure
                    .and_then(|figure| figure.share)
                    .map(|share| shown(self.page.language, share, Rounding::Percent))
                    .unwrap_or_default(),
                ..Pair::default()
            }
        };
        let pairs = Pairs { now: self.title.to_owned(), before: None, rows: self.grid.rows.iter().map(pair).collect() };
        both(|size| pairs.svg(self.told(), size))
    }

    fn heat(&self, by: Dimension) -> String {
        let values: Vec<f64> = self.each_cell().filter_map(|figure| figure?.value).collect();
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let cell = |figure: Option<&Figure>| HeatCell {
            strength: figure
                .and_then(|figure| figure.value)
                .map(|value| if high > low { (value - low) / (high - low) } else { 0.5 }),
            shown: match figure.and_then(|figure| figure.value) {
                Some(value) => self.shown(value),
                None => figure.filter(|held| held.hidden.is_some()).map_or("", |_| "–").to_owned(),
            },
        };
        let row = |row: &String| {
            let cells = self.grid.columns.iter().map(|column| cell(self.grid.at(Some(row), Some(column))));
            (self.names.of(by, row), cells.collect())
        };
        let name = |column: &String| match self.question.columns {
            Some(time) if time.is_time() => short_time(time, column),
            Some(dimension) => self.names.of(dimension, column),
            None => column.clone(),
        };
        let heat = Heat {
            columns: self.grid.columns.iter().map(name).collect(),
            rows: self.grid.rows.iter().map(row).collect(),
        };
        both(|size| heat.svg(self.told(), size))
    }

    fn each_cell(&self) -> impl Iterator<Item = Option<&Figure>> {
        let columns = &self.grid.columns;
        self.grid
            .rows
            .iter()
            .flat_map(move |row| columns.iter().map(move |column| self.grid.at(Some(row), Some(column))))
    }
}

/// "3/26", "Q1/26", "2026": as short as an axis needs it.
pub fn short_time(dimension: Dimension, code: &str) -> String {
    let Some((year, part)) = code.split_once('-') else { return code.to_owned() };
    match dimension {
        Dimension::Month => format!("{}/{}", part.trim_start_matches('0'), &year[2..]),
        _ => format!("{part}/{}", &year[2..]),
    }
}

/// An interval in the decimals of its measure.
pub fn interval_text(page: &Page, rounding: Rounding, (low, high): (f64, f64)) -> String {
    let decimals = if rounding == Rounding::TwoDecimals { 2 } else { 1 };
    let number =
        |value| format::decimal(page.language, domain::measures::round_half_away(value, decimals), decimals as usize);
    format::range(&number(low), &number(high))
}
