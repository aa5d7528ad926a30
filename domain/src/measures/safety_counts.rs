//! The number of safety notices, made from their rows. They are no feedback and stand in none of its figures.

use super::figure::Figure;
use super::label::{Label, Places, language_number};
use super::periods::Periods;
use super::{Dimension, Measure, QuestionError, Slice, Source};
use crate::organisation::Organisation;
use crate::safety::{NoticeRow, Outcome};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The figures over `slice`, in the order of their labels; the kind of a notice is its outcome. Of a question that is
/// not divided there is exactly one figure, also where there is no notice.
pub fn safety_notice_figures(
    measure: Measure,
    slice: &Slice,
    rows: &[NoticeRow],
    organisation: &Organisation,
    today: Date,
) -> Result<Vec<Figure>, QuestionError> {
    if measure.source() != Source::Safety {
        return Err(QuestionError::OtherSource(measure.key()));
    }
    let slice = slice.prepared(measure)?;
    let places = Places::new(organisation);
    check_values(&slice, &places)?;
    let periods = Periods::of(&slice, &places, today);
    let mut counts: BTreeMap<Vec<Label<'_>>, u64> = BTreeMap::new();
    if slice.by.is_empty() {
        counts.entry(Vec::new()).or_default();
    }
    for row in rows.iter().filter(|row| lets_through(&slice, row, &places)) {
        let Some(period) = periods.of_day(crate::calendar::day_of(row.received_at)) else { continue };
        let mut times = periods.labels[period].iter();
        let own = |dimension: &Dimension| {
            if dimension.is_time() { times.next().cloned() } else { Some(label(row, *dimension, &places)) }
        };
        *counts.entry(slice.by.iter().filter_map(own).collect()).or_default() += 1;
    }
    let is_divided = !slice.by.iter().all(|dimension| dimension.is_time());
    let is_of_time = |place: &usize| slice.by[*place].is_time();
    let times = |labels: &[Label<'_>]| -> Vec<String> {
        (0..labels.len()).filter(is_of_time).map(|place| labels[place].code.to_string()).collect()
    };
    let mut bases: BTreeMap<Vec<String>, u64> = BTreeMap::new();
    for (labels, count) in &counts {
        *bases.entry(times(labels)).or_default() += count;
    }
    let figure = |(labels, count): (Vec<Label<'_>>, u64)| {
        let base = bases.get(&times(&labels)).copied().filter(|_| is_divided);
        let codes = labels.into_iter().map(|label| label.code.into_owned()).collect();
        Figure::new(measure, &slice, codes).with_count(count, base)
    };
    Ok(counts.into_iter().map(figure).collect())
}

/// Kinds are outcomes here; the rest is checked as everywhere.
fn check_values(slice: &Slice, places: &Places) -> Result<(), QuestionError> {
    for (dimension, values) in &slice.filters {
        if *dimension != Dimension::Kind {
            places.check(*dimension, values, &[])?;
        } else if let Some(unknown) = values.iter().find(|value| Outcome::parse(value).is_none()) {
            return Err(QuestionError::UnknownValue { dimension: Dimension::Kind, values: unknown.clone() });
        }
    }
    Ok(())
}

fn lets_through(slice: &Slice, row: &NoticeRow, places: &Places<'_>) -> bool {
    let mut others = slice.filters.iter().filter(|(dimension, _)| !dimension.is_time());
    others.all(|(dimension, values)| match dimension.level() {
        Some(level) => places.passes(row.unit, level, values),
        None => values.iter().any(|value| *value == label(row, *dimension, places).code),
    })
}

fn label<'a>(row: &NoticeRow, dimension: Dimension, places: &Places<'a>) -> Label<'a> {
    match dimension.level() {
        Some(level) => places.label(row.unit, level),
        None if dimension == Dimension::Language => Label::of_language(language_number(Some(row.language))),
        None => Label::new(row.outcome as u32, row.outcome.code()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::organisation::UnitId;
    use crate::organisation::cast::organisation;
    use crate::safety::Severity;
    use jiff::civil::date;

    fn rows() -> Vec<NoticeRow> {
        let row = |(at, unit, outcome): (&str, u16, Outcome)| NoticeRow {
            received_at: at.parse().unwrap(),
            unit: UnitId(unit),
            outcome,
            severity: Severity::Unknown,
            language: Language::Finnish,
            is_closed: false,
        };
        let told = [
            ("2026-03-31T20:59:00Z", 7, Outcome::NearMiss),
            // A minute later it is April in Helsinki.
            ("2026-03-31T21:00:00Z", 7, Outcome::Harm),
            ("2026-04-10T10:00:00Z", 6, Outcome::Harm),
            ("2026-04-11T10:00:00Z", 6, Outcome::Unknown),
            ("2025-04-11T10:00:00Z", 6, Outcome::Harm),
        ];
        told.map(row).into()
    }

    fn ask(by: &[Dimension], filters: &[(Dimension, &str)]) -> Result<Vec<String>, String> {
        let filters = filters.iter().map(|(dimension, value)| (*dimension, vec![(*value).to_owned()])).collect();
        let slice = Slice { by: by.to_vec(), filters, ..Slice::of_period(date(2026, 1, 1), date(2026, 12, 31)) };
        let today = date(2026, 11, 21);
        let figures = safety_notice_figures(Measure::SafetyNotices, &slice, &rows(), &organisation(), today);
        let line = |figure: Figure| {
            let labels = figure.by.into_iter().map(|(_, label)| label);
            labels.chain(figure.shown).chain([figure.base.to_string()]).collect::<Vec<_>>().join(" ")
        };
        figures.map(|figures| figures.into_iter().map(line).collect()).map_err(|error| error.to_string())
    }

    #[test]
    fn by_month_and_by_kind() {
        use Dimension::{Division, Kind, Month, Topic};
        assert_eq!(ask(&[], &[]).unwrap(), ["4 4"]);
        assert_eq!(ask(&[Month], &[]).unwrap(), ["2026-03 1 1", "2026-04 3 3"]);
        assert_eq!(ask(&[Kind], &[]).unwrap(), ["near_miss 1 4", "harm 2 4", "unknown 1 4"]);
        let both = ["2026-03 near_miss 1 1", "2026-04 harm 2 3", "2026-04 unknown 1 3"];
        assert_eq!(ask(&[Month, Kind], &[]).unwrap(), both);
        assert_eq!(ask(&[Division], &[(Kind, "harm")]).unwrap(), ["health 1 2", "social 1 2"]);
        assert_eq!(ask(&[], &[(Division, "social")]).unwrap(), ["2 2"]);
        assert_eq!(ask(&[], &[(Kind, "thanks")]).unwrap_err(), "no such kind: thanks");
        assert_eq!(ask(&[Topic], &[]).unwrap_err(), "safety_notices cannot be asked by topic");
    }
}
