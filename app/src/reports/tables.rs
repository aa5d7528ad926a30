//! Tables that several reports have.

use super::document::{Row, Table};
use super::maker::{Filters, Maker, row, total};
use crate::measures::answer::AnswerError;
use domain::feedback::Kind;
use domain::measures::{Dimension, Figure, Measure, UNCLASSIFIED};
use std::collections::BTreeMap;

/// Counts by a label.
pub type Counts = BTreeMap<String, u64>;

pub fn counts(figures: &[Figure], dimension: Dimension) -> Counts {
    let count =
        |figure: &Figure| Some((figure.label(dimension)?.to_owned(), figure.value.map_or(0, |value| value as u64)));
    figures.iter().filter_map(count).collect()
}

/// Feedbacks by kind, with their shares of all and the year before.
pub async fn kinds(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let none: Filters = Vec::new();
    let [now, before] = maker.both();
    let held = counts(&maker.ask(Measure::FeedbackByKind, &[], &none, now).await?, Dimension::Kind);
    let earlier = counts(&maker.ask(Measure::FeedbackByKind, &[], &none, before).await?, Dimension::Kind);
    let all = received(maker, now).await?;
    let all_before = received(maker, before).await?;
    let title = maker.t("report-table-kinds").to_owned();
    let codes = Kind::ALL.map(Kind::code).into_iter().chain([UNCLASSIFIED]);
    let codes: Vec<&str> = codes.filter(|code| held.contains_key(*code) || earlier.contains_key(*code)).collect();
    let mut rows: Vec<Row> = Vec::new();
    for code in codes {
        let label = label_of_kind(maker, code);
        let place = format!("{title}: {label}");
        let (count, past) = (of(&held, code), of(&earlier, code));
        let id = format!("kind-{code}");
        let shown = maker.count(&id, &place, count, "");
        let share = maker.share(&format!("{id}-share"), &place, (count, all), &format!("percent {id} kinds-all"));
        let past = maker.count(&format!("{id}-before"), &place, past, "");
        rows.push(row(&label, vec![shown, share, past]));
    }
    let all_label = maker.t("report-all").to_owned();
    let place = format!("{title}: {all_label}");
    // The same number stands in the lead: they are held against each other.
    let whole = maker.count("kinds-all", &place, all, "sum received");
    let past = maker.count("kinds-all-before", &place, all_before, "sum received-before");
    rows.push(total(&all_label, vec![whole, maker.t("report-hundred").to_owned(), past]));
    let head = head(maker, "report-kind");
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut table = maker.table("kinds", &head, rows);
    if held.values().sum::<u64>() > all {
        table.note = maker.t("report-kinds-note").to_owned();
    }
    Ok(table)
}

/// How many feedbacks came in.
pub async fn received(maker: &Maker<'_>, days: (jiff::civil::Date, jiff::civil::Date)) -> Result<u64, AnswerError> {
    let figure = maker.one(Measure::FeedbackReceived, &Vec::new(), days).await?;
    Ok(figure.and_then(|figure| figure.value).map_or(0, |value| value as u64))
}

/// Label, the period, its share, the year before.
pub fn head(maker: &Maker<'_>, label: &str) -> [String; 4] {
    [
        maker.t(label).to_owned(),
        maker.period.to_string(),
        maker.t("goals-share").to_owned(),
        maker.period.year_before().to_string(),
    ]
}

pub fn label_of_kind(maker: &Maker<'_>, code: &str) -> String {
    if code == UNCLASSIFIED { maker.t("report-unclassified").to_owned() } else { maker.texts.named("kind", code) }
}

pub fn of(counts: &Counts, code: &str) -> u64 {
    counts.get(code).copied().unwrap_or_default()
}
