//! Figures of invitations, goals and what is followed beside them: shares of things that are counted elsewhere, and values
//! that are imported.

use super::figure::Figure;
use super::label::{Label, Places, language_number};
use super::periods::Periods;
use super::{Dimension, Measure, QuestionError, Slice, Source};
use crate::channel::Channel;
use crate::language::Language;
use crate::organisation::{Organisation, UnitId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Things of a day of which a share is told: invitations that are alike, or one key result, task and the like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedRow {
    pub day: Date,
    pub unit: UnitId,
    /// Invitations have a way and a language.
    pub way: Option<(Channel, Option<Language>)>,
    pub hits: u64,
    pub base: u64,
    /// What the row is a state of: of several in a period the latest counts. None where all of them count.
    pub item: Option<u64>,
}

/// The figures of a share, in the order of their labels; undivided there is exactly one.
pub fn shared_figures(
    measure: Measure,
    slice: &Slice,
    rows: &[SharedRow],
    organisation: &Organisation,
    today: Date,
) -> Result<Vec<Figure>, QuestionError> {
    let slice = slice.prepared(measure)?;
    let places = Places::new(organisation);
    slice.check_values(&places, &[])?;
    let periods = Periods::of(&slice, &places, today);
    let mut latest: BTreeMap<(u64, usize), &SharedRow> = BTreeMap::new();
    let mut counted: Vec<(usize, &SharedRow)> = Vec::new();
    for row in rows.iter().filter(|row| lets_through(&slice, row, &places)) {
        let Some(period) = periods.of_day(row.day) else { continue };
        let Some(item) = row.item else {
            counted.push((period, row));
            continue;
        };
        let held = latest.entry((item, period)).or_insert(row);
        *held = if row.day >= held.day { row } else { *held };
    }
    counted.extend(latest.into_iter().map(|((_, period), row)| (period, row)));
    let mut heaps: BTreeMap<Vec<Label<'_>>, (u64, u64)> = BTreeMap::new();
    if slice.by.is_empty() {
        heaps.entry(Vec::new()).or_default();
    }
    for (period, row) in counted {
        let mut times = periods.labels[period].iter();
        let own = |dimension: &Dimension| {
            if dimension.is_time() { times.next().cloned() } else { Some(label(row, *dimension, &places)) }
        };
        let heap = heaps.entry(slice.by.iter().filter_map(own).collect()).or_default();
        *heap = (heap.0 + row.hits, heap.1 + row.base);
    }
    let figure = |(labels, (hits, base)): (Vec<Label<'_>>, (u64, u64))| {
        let codes = labels.into_iter().map(|label| label.code.into_owned()).collect();
        Figure::new(measure, &slice, codes).with_share_of(hits, base)
    };
    Ok(heaps.into_iter().map(figure).collect())
}

/// The figures of an imported value: the latest of each part of the period. Of how many it is made nobody has told.
pub fn imported_figures(
    measure: Measure,
    slice: &Slice,
    values: &[(Date, f64)],
    organisation: &Organisation,
    today: Date,
) -> Result<Vec<Figure>, QuestionError> {
    if measure.source() != Source::Imported {
        return Err(QuestionError::OtherSource(measure.key()));
    }
    let slice = slice.prepared(measure)?;
    let places = Places::new(organisation);
    slice.check_values(&places, &[])?;
    let periods = Periods::of(&slice, &places, today);
    let mut latest: BTreeMap<usize, (Date, f64)> = BTreeMap::new();
    for (day, value) in values {
        let Some(period) = periods.of_day(*day) else { continue };
        let held = latest.entry(period).or_insert((*day, *value));
        *held = if *day >= held.0 { (*day, *value) } else { *held };
    }
    let figure = |period: usize, value: Option<f64>| {
        let codes = periods.labels[period].iter().map(|label| label.code.clone().into_owned()).collect();
        Figure::new(measure, &slice, codes).with_value(value, 0)
    };
    if slice.by.is_empty() {
        return Ok(vec![figure(0, latest.values().next().map(|held| held.1))]);
    }
    Ok(latest.into_iter().map(|(period, held)| figure(period, Some(held.1))).collect())
}

fn lets_through(slice: &Slice, row: &SharedRow, places: &Places<'_>) -> bool {
    let mut others = slice.filters.iter().filter(|(dimension, _)| !dimension.is_time());
    others.all(|(dimension, values)| match dimension.level() {
        Some(level) => places.passes(row.unit, level, values),
        None => values.iter().any(|value| *value == label(row, *dimension, places).code),
    })
}

fn label<'a>(row: &SharedRow, dimension: Dimension, places: &Places<'a>) -> Label<'a> {
    match (dimension.level(), row.way) {
        (Some(level), _) => places.label(row.unit, level),
        (_, Some((channel, _))) if dimension == Dimension::Channel => {
            Label::new(u32::from(channel.number()), channel.code())
        }
        (_, Some((_, language))) => Label::of_language(language_number(language)),
        (_, None) => Label::unclassified(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::cast::organisation;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    fn year(by: &[Dimension]) -> Slice {
        Slice { by: by.to_vec(), ..Slice::of_period(date(2026, 1, 1), date(2026, 12, 31)) }
    }

    fn row(day: Date, unit: u16, (hits, base): (u64, u64), item: Option<u64>) -> SharedRow {
        SharedRow { day, unit: UnitId(unit), way: Some((Channel::TextMessage, None)), hits, base, item }
    }

    fn told(figures: &[Figure]) -> Vec<String> {
        let line = |figure: &Figure| {
            let labels = figure.by.iter().map(|(_, label)| label.as_str());
            labels.chain(figure.shown.as_deref()).collect::<Vec<_>>().join(" ")
        };
        figures.iter().map(line).collect()
    }

    #[test]
    fn how_many_of_those_who_were_asked_answered() {
        let rows = [
            row(date(2026, 3, 1), 7, (30, 100), None),
            row(date(2026, 5, 1), 7, (20, 100), None),
            row(date(2026, 5, 1), 8, (10, 40), None),
            row(date(2025, 5, 1), 8, (40, 40), None),
        ];
        let ask = |by: &[Dimension]| {
            told(&shared_figures(Measure::ResponseRate, &year(by), &rows, &organisation(), TODAY).unwrap())
        };
        // 60 of 240.
        assert_eq!(ask(&[]), ["25\u{a0}%"]);
        assert_eq!(ask(&[Dimension::Service]), ["doctors 25\u{a0}%", "dentists 25\u{a0}%"]);
        assert_eq!(ask(&[Dimension::Quarter]), ["2026-Q1 30\u{a0}%", "2026-Q2 21\u{a0}%"]);
        assert_eq!(ask(&[Dimension::Channel]), ["text_message 25\u{a0}%"]);
    }

    #[test]
    fn of_states_the_latest_counts() {
        // Seed 003: of 58 key results 8 are progressing; here the first was sure in spring and is not in autumn.
        let rows = [
            row(date(2026, 1, 1), 7, (1, 1), Some(1)),
            row(date(2026, 7, 1), 7, (0, 1), Some(1)),
            row(date(2026, 7, 1), 8, (1, 1), Some(2)),
        ];
        let ask = |by: &[Dimension]| {
            told(&shared_figures(Measure::KeyResultsProgressing, &year(by), &rows, &organisation(), TODAY).unwrap())
        };
        assert_eq!(ask(&[]), ["50\u{a0}%"]);
        assert_eq!(ask(&[Dimension::Quarter]), ["2026-Q1 100\u{a0}%", "2026-Q3 50\u{a0}%"]);
    }

    #[test]
    fn an_imported_value_is_the_latest_of_its_period() {
        let values = [(date(2026, 1, 1), 81.0), (date(2026, 4, 1), 83.4), (date(2027, 1, 1), 99.0)];
        let ask = |by: &[Dimension]| {
            told(&imported_figures(Measure::ServiceTimes, &year(by), &values, &organisation(), TODAY).unwrap())
        };
        assert_eq!(ask(&[]), ["83\u{a0}%"]);
        assert_eq!(ask(&[Dimension::Quarter]), ["2026-Q1 81\u{a0}%", "2026-Q2 83\u{a0}%"]);
        let nothing = imported_figures(Measure::Prom, &year(&[]), &[], &organisation(), TODAY).unwrap();
        assert_eq!(nothing[0].value, None);
    }
}
