//! What is published as lines: one figure each, exactly what the pages show.

use super::{Published, reason};
use domain::measures::{
    Dimension, Figure, HiddenReason, Interval, Measure, NpsCounts, Visibility, nps, nps_interval, round_half_away,
};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

/// One figure. The names are part of the interface: programs read them.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct Row {
    pub measure: &'static str,
    pub from: String,
    pub to: String,
    /// Empty for the whole county.
    pub service: String,
    pub statement: String,
    pub channel: String,
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub base: Option<u64>,
    pub note: &'static str,
}

/// Beyond this, decimals are noise.
const DECIMALS: i32 = 4;

fn tidy(value: f64) -> f64 {
    round_half_away(value, DECIMALS)
}

impl Row {
    fn with(self, value: Option<f64>, interval: Option<Interval>, base: u64) -> Row {
        let (low, high) = interval.map_or((None, None), |(low, high)| (Some(tidy(low)), Some(tidy(high))));
        Row { value: value.map(tidy), low, high, base: Some(base), ..self }
    }
}

pub fn rows(published: &Published) -> Vec<Row> {
    let period = (published.from, published.to);
    let mut rows = Vec::new();
    if let Some(counts) = &published.county {
        let few = counts.answers() < published.limits.few_below;
        rows.extend(recommendation(period, "", counts, if few { Visibility::Few } else { Visibility::Visible }));
    }
    for (code, counts, seen) in &published.services {
        rows.extend(recommendation(period, code, counts, *seen));
    }
    rows.extend(published.figures.iter().map(|figure| of_figure(period, figure)));
    for quarter in &published.quarters {
        let empty = Row {
            channel: if quarter.by_text { "text_message" } else { "others" }.to_owned(),
            ..line(Measure::Nps, quarter_days(&quarter.code), quarter.service.as_deref().unwrap_or_default())
        };
        rows.push(index(empty, &quarter.counts, quarter.seen));
    }
    rows
}

fn line(measure: Measure, (from, to): (Date, Date), service: &str) -> Row {
    let (from, to) = (from.to_string(), to.to_string());
    Row { measure: measure.key(), from, to, service: service.to_owned(), ..Row::default() }
}

/// The index and, where it is shown, the three groups.
fn recommendation(period: (Date, Date), service: &str, counts: &NpsCounts, seen: Visibility) -> Vec<Row> {
    let mut rows = vec![index(line(Measure::Nps, period, service), counts, seen)];
    if !matches!(seen, Visibility::Hidden(_)) {
        let groups = [
            (Measure::NpsCritics, counts.critics()),
            (Measure::NpsPassives, counts.passives()),
            (Measure::NpsPromoters, counts.promoters()),
        ];
        rows.extend(
            groups.map(|(measure, count)| {
                line(measure, period, service).with(Some(count as f64), None, counts.answers())
            }),
        );
    }
    rows
}

fn index(row: Row, counts: &NpsCounts, seen: Visibility) -> Row {
    match seen {
        Visibility::Hidden(why) => Row { note: reason(why), ..row },
        Visibility::Few => Row { note: "few", ..row.with(nps(counts), nps_interval(counts), counts.answers()) },
        Visibility::Visible => row.with(nps(counts), nps_interval(counts), counts.answers()),
    }
}

fn of_figure(period: (Date, Date), figure: &Figure) -> Row {
    let label = |dimension| figure.label(dimension).unwrap_or_default().to_owned();
    let row = Row {
        statement: label(Dimension::Statement),
        channel: label(Dimension::Channel),
        ..line(figure.measure, period, &label(Dimension::Service))
    };
    let note = figure.hidden.map(|why: HiddenReason| reason(why)).unwrap_or(if figure.few { "few" } else { "" });
    match figure.hidden {
        Some(_) => Row { note, ..row },
        None => Row { note, ..row.with(figure.value, figure.interval, figure.base) },
    }
}

/// The days of "2026-Q3".
fn quarter_days(code: &str) -> (Date, Date) {
    let parts =
        code.split_once("-Q").and_then(|(year, quarter)| Some((year.parse().ok()?, quarter.parse::<i8>().ok()?)));
    let first = parts.and_then(|(year, quarter)| Date::new(year, 3 * quarter - 2, 1).ok()).unwrap_or_default();
    (first, first.saturating_add(2.months()).last_of_month())
}
