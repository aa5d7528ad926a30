//! Figures of forms and searches, made from the counts of what happened to them.

use super::figure::Figure;
use super::label::{Label, Places, language_number};
use super::periods::Periods;
use super::{Dimension, Measure, QuestionError, Slice, Source};
use crate::forms::{Form, FormEvent};
use crate::language::Language;
use crate::organisation::Organisation;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many times something happened to a form on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormRow {
    pub day: Date,
    pub form: Form,
    pub language: Option<Language>,
    pub event: FormEvent,
    pub count: u64,
}

#[derive(Debug, Default)]
struct Heap {
    hits: u64,
    base: u64,
}

/// The figures of a measure of forms, in the order of their labels. Of a question that is not divided there is exactly
/// one figure, also where nothing happened.
pub fn form_figures(
    measure: Measure,
    slice: &Slice,
    rows: &[FormRow],
    organisation: &Organisation,
    today: Date,
) -> Result<Vec<Figure>, QuestionError> {
    if measure.source() != Source::Forms {
        return Err(QuestionError::OtherSource(measure.key()));
    }
    let slice = slice.prepared(measure)?;
    let places = Places::new(organisation);
    slice.check_values(&places, &[])?;
    let periods = Periods::of(&slice, &places, today);
    let (hit, base) = events(measure);
    let mut heaps: BTreeMap<Vec<Label<'static>>, Heap> = BTreeMap::new();
    if slice.by.is_empty() {
        heaps.entry(Vec::new()).or_default();
    }
    for row in rows.iter().filter(|row| lets_through(&slice, row)) {
        let Some(period) = periods.of_day(row.day) else { continue };
        let (is_hit, is_base) = (row.event == hit, base == Some(row.event));
        if is_hit || is_base {
            let heap = heaps.entry(labels(&slice, row, &periods.labels[period])).or_default();
            heap.hits += u64::from(is_hit) * row.count;
            heap.base += u64::from(is_base) * row.count;
        }
    }
    let figure = |(labels, heap): (Vec<Label<'static>>, Heap)| {
        let codes = labels.into_iter().map(|label| label.code.into_owned()).collect();
        let figure = Figure::new(measure, &slice, codes);
        match base {
            // A form that was opened before the period, or on a page that the browser kept, may be sent within it.
            Some(_) => figure.with_share_of(heap.hits.min(heap.base), heap.base),
            None => figure.with_count(heap.hits, None),
        }
    };
    Ok(heaps.into_iter().map(figure).collect())
}

/// What a measure counts, and of what it is a share.
fn events(measure: Measure) -> (FormEvent, Option<FormEvent>) {
    match measure {
        Measure::FormsSent => (FormEvent::Sent, None),
        Measure::FormsFinished => (FormEvent::Sent, Some(FormEvent::Opened)),
        Measure::FormsFailed => (FormEvent::Failed, None),
        Measure::Searches => (FormEvent::Searched, None),
        Measure::SearchesWithoutHit => (FormEvent::NotFound, Some(FormEvent::Searched)),
        _ => (FormEvent::Opened, None),
    }
}

fn lets_through(slice: &Slice, row: &FormRow) -> bool {
    let mut others = slice.filters.iter().filter(|(dimension, _)| !dimension.is_time());
    others.all(|(dimension, values)| values.iter().any(|value| *value == label(*dimension, row).code))
}

fn labels(slice: &Slice, row: &FormRow, times: &[Label<'static>]) -> Vec<Label<'static>> {
    let mut times = times.iter();
    let own = |dimension: &Dimension| {
        if dimension.is_time() { times.next().cloned() } else { Some(label(*dimension, row)) }
    };
    slice.by.iter().filter_map(own).collect()
}

/// The label in a dimension that is not of time.
fn label(dimension: Dimension, row: &FormRow) -> Label<'static> {
    match dimension {
        Dimension::Language => Label::of_language(language_number(row.language)),
        _ => Label::new(row.form as u32, row.form.code()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::cast::organisation;
    use jiff::civil::date;

    const TODAY: Date = Date::constant(2026, 11, 21);

    fn row(day: Date, form: Form, event: FormEvent, count: u64) -> FormRow {
        FormRow { day, form, language: Some(Language::Finnish), event, count }
    }

    fn rows() -> Vec<FormRow> {
        let (october, november) = (date(2026, 10, 31), date(2026, 11, 1));
        vec![
            row(october, Form::Give, FormEvent::Opened, 40),
            row(october, Form::Give, FormEvent::Sent, 10),
            row(november, Form::Give, FormEvent::Opened, 30),
            row(november, Form::Give, FormEvent::Sent, 25),
            row(november, Form::Follow, FormEvent::Opened, 10),
            row(november, Form::Give, FormEvent::Failed, 2),
            row(november, Form::Give, FormEvent::Searched, 8),
            row(november, Form::Give, FormEvent::NotFound, 2),
            row(date(2025, 12, 31), Form::Give, FormEvent::Opened, 99),
        ]
    }

    fn ask(measure: Measure, by: &[Dimension], filters: &[(Dimension, &str)]) -> Vec<String> {
        let filters = filters.iter().map(|(dimension, value)| (*dimension, vec![(*value).to_owned()])).collect();
        let slice = Slice { from: date(2026, 1, 1), to: date(2026, 12, 31), filters, by: by.to_vec() };
        let told = |figure: &Figure| {
            let labels: Vec<&str> = figure.by.iter().map(|(_, label)| label.as_str()).collect();
            format!("{} {} /{}", labels.join(","), figure.shown.as_deref().unwrap_or("-"), figure.base)
        };
        form_figures(measure, &slice, &rows(), &organisation(), TODAY)
            .map_or_else(|error| vec![error.to_string()], |figures| figures.iter().map(told).collect())
    }

    #[test]
    fn counts_and_shares_of_forms() {
        assert_eq!(ask(Measure::FormsStarted, &[], &[]), [" 80 /80"]);
        assert_eq!(ask(Measure::FormsStarted, &[Dimension::Form], &[]), ["give 70 /70", "follow 10 /10"]);
        // 10 of 40 and 25 of 30; what was opened last year is not in the year.
        let give = [(Dimension::Form, "give")];
        let finished = ask(Measure::FormsFinished, &[Dimension::Month], &give);
        assert_eq!(finished, ["2026-10 25\u{a0}% /40", "2026-11 83\u{a0}% /30"]);
        assert_eq!(ask(Measure::FormsFailed, &[Dimension::Form], &[]), ["give 2 /2"]);
        assert_eq!(ask(Measure::Searches, &[], &[]), [" 8 /8"]);
        assert_eq!(ask(Measure::SearchesWithoutHit, &[], &[]), [" 25\u{a0}% /8"]);
        assert_eq!(ask(Measure::SearchesWithoutHit, &[], &[(Dimension::Language, "sv")]), [" - /0"]);
    }

    #[test]
    fn forms_have_no_place_and_are_known_by_name() {
        assert_eq!(ask(Measure::FormsSent, &[Dimension::Unit], &[]), ["forms_sent cannot be asked by unit"]);
        assert_eq!(ask(Measure::FormsSent, &[], &[(Dimension::Form, "gift")]), ["no such form: gift"]);
        assert_eq!(ask(Measure::FeedbackOpen, &[], &[]), ["feedback_open is not made from the rows that were given"]);
    }
}
