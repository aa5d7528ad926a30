//! The explorer's answer as lines: one figure each, with real numbers and days.

use super::Asked;
use super::question::Question;
use crate::measures::service_tables::shown;
use crate::web::Page;
use domain::calendar::day_number;
use domain::measures::{Dimension, Figure, HiddenReason, round_half_away};
use jiff::ToSpan;
use jiff::civil::Date;
use press::parquet::Type;
use press::workbook::{Sheet, Value};

/// The columns and what each holds. The names are part of the interface: programs read them.
pub const COLUMNS: [(&str, Type); 17] = [
    ("measure", Type::Text),
    ("measure_name", Type::Text),
    ("from", Type::Day),
    ("to", Type::Day),
    ("row_by", Type::Text),
    ("row", Type::Text),
    ("row_name", Type::Text),
    ("column_by", Type::Text),
    ("column", Type::Text),
    ("column_name", Type::Text),
    ("value", Type::Number),
    ("shown", Type::Text),
    ("low", Type::Number),
    ("high", Type::Number),
    ("share", Type::Number),
    ("base", Type::Number),
    ("note", Type::Text),
];

/// Beyond this, decimals are noise.
const DECIMALS: i32 = 6;

const WIDTHS: [u16; COLUMNS.len()] = [14, 28, 11, 11, 12, 20, 32, 12, 20, 24, 11, 10, 11, 11, 10, 10, 18];

pub fn head() -> [&'static str; COLUMNS.len()] {
    COLUMNS.map(|(name, _)| name)
}

/// The sheet of figures, to which lines are added.
pub fn sheet(page: &Page) -> Sheet {
    let name = page.t("explorer-title").to_owned();
    Sheet { name, head: head().map(str::to_owned).into(), rows: Vec::new(), widths: WIDTHS.into() }
}

/// Every figure that the page shows, made one by one; totals too: their row or column is empty.
pub struct Lines {
    page: Page,
    asked: Asked,
    next: usize,
}

impl Lines {
    pub fn of(page: Page, asked: Asked) -> Lines {
        Lines { page, asked, next: 0 }
    }
}

impl Iterator for Lines {
    type Item = Vec<Value>;

    fn next(&mut self) -> Option<Vec<Value>> {
        let Asked { question, grid, .. } = &self.asked;
        // Behind the last row and column stand the totals.
        let (rows, columns) = (grid.rows.len() + 1, grid.columns.len() + 1);
        while self.next < rows * columns {
            let row = grid.rows.get(self.next / columns).map(String::as_str);
            let column = grid.columns.get(self.next % columns).map(String::as_str);
            self.next += 1;
            if let Some(figure) = grid.at(row, column) {
                let places = [(question.rows, row), (question.columns, column)];
                return Some(line(&self.page, &self.asked, figure, places));
            }
        }
        None
    }
}

fn line(page: &Page, asked: &Asked, figure: &Figure, places: [(Option<Dimension>, Option<&str>); 2]) -> Vec<Value> {
    let text = |text: &str| Value::Text(text.to_owned());
    let number =
        |value: Option<f64>| value.map_or(Value::Nothing, |held| Value::Number(round_half_away(held, DECIMALS)));
    let (from, to) = period(&asked.question, places);
    let name = figure.measure.definition().name.in_language(page.language);
    let mut cells =
        vec![text(figure.measure.key()), text(name), Value::Day(day_number(from)), Value::Day(day_number(to))];
    for (dimension, code) in places {
        let held = dimension.zip(code);
        cells.push(held.map_or(Value::Nothing, |(dimension, _)| text(dimension.code())));
        cells.push(held.map_or(Value::Nothing, |(_, code)| text(code)));
        cells.push(
            held.map_or(Value::Nothing, |(dimension, code)| Value::Text(asked.choices.names.of(dimension, code))),
        );
    }
    let rounding = figure.measure.rounding();
    cells.extend([
        number(figure.value),
        figure.value.map_or(Value::Nothing, |value| Value::Text(shown(page.language, value, rounding))),
        number(figure.interval.map(|interval| interval.0)),
        number(figure.interval.map(|interval| interval.1)),
        number(figure.share),
        if figure.hidden.is_some() { Value::Nothing } else { Value::Number(figure.base as f64) },
        match (figure.hidden, figure.few) {
            (Some(HiddenReason::TooFew), _) => text("too_few"),
            (Some(HiddenReason::Complementary), _) => text("complementary"),
            (None, true) => text("few"),
            (None, false) => Value::Nothing,
        },
    ]);
    cells
}

/// The days of a line: those of its months, quarter or year, within those that were asked.
fn period(question: &Question, places: [(Option<Dimension>, Option<&str>); 2]) -> (Date, Date) {
    let mut period = (question.from, question.to);
    for (dimension, code) in places {
        if let Some((from, to)) = dimension.zip(code).and_then(|(dimension, code)| part(dimension, code)) {
            period = (period.0.max(from), period.1.min(to));
        }
    }
    period
}

/// The first and last day of "2026-03", "2026-Q1" or "2026".
pub fn part(dimension: Dimension, code: &str) -> Option<(Date, Date)> {
    let (first, months) = match dimension {
        Dimension::Month => (format!("{code}-01"), 1),
        Dimension::Quarter => {
            let (year, quarter) = code.split_once("-Q")?;
            (format!("{year}-{:02}-01", 3 * quarter.parse::<u8>().ok()? - 2), 3)
        }
        Dimension::Year => (format!("{code}-01-01"), 12),
        _ => return None,
    };
    let first: Date = first.parse().ok()?;
    Some((first, first.saturating_add((months - 1).months()).last_of_month()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn parts_of_time_have_their_days() {
        assert_eq!(part(Dimension::Month, "2024-02"), Some((date(2024, 2, 1), date(2024, 2, 29))));
        assert_eq!(part(Dimension::Quarter, "2026-Q4"), Some((date(2026, 10, 1), date(2026, 12, 31))));
        assert_eq!(part(Dimension::Year, "2025"), Some((date(2025, 1, 1), date(2025, 12, 31))));
        assert_eq!(part(Dimension::Service, "hammas"), None);
    }
}
