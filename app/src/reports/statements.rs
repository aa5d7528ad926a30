//! The seven statements in a report, with the year before.

use super::charts;
use super::document::{Held, Table};
use super::index::place_name;
use super::maker::{Filters, Maker, row, total};
use crate::measures::answer::AnswerError;
use crate::web::format;
use domain::channel::Channel;
use domain::measures::{Dimension, Figure, Measure};
use domain::surveys::Statement;
use press::charts::Dot;

/// Of all ways of answering, or of one. None where nobody answered.
pub async fn statements(maker: &mut Maker<'_>, way: Option<Channel>) -> Result<Option<Table>, AnswerError> {
    let [now, before] = maker.both();
    let filters: Filters = way.iter().map(|way| (Dimension::Channel, vec![way.code().to_owned()])).collect();
    let held = maker.ask(Measure::StatementMean, &[], &filters, now).await?;
    if held.iter().all(|figure| figure.shown.is_none()) {
        return Ok(None);
    }
    let earlier = maker.ask(Measure::StatementMean, &[], &filters, before).await?;
    let suffix = way.map(|way| format!("-{}", way.code())).unwrap_or_default();
    let title = match way {
        Some(way) => {
            let way = place_name(maker, Dimension::Channel, way.code());
            maker.texts.with("report-table-statements-by-way", [("way", way.into())])
        }
        None => maker.t("report-table-statements").to_owned(),
    };
    let (mut rows, mut sum, mut answers, mut ids) = (Vec::new(), 0.0, 0, Vec::new());
    let mut drawn = Vec::new();
    for statement in Statement::ALL {
        let code = statement.code();
        let of =
            |figures: &[Figure]| figures.iter().find(|held| held.label(Dimension::Statement) == Some(code)).cloned();
        let texts = statement.texts();
        let label =
            texts.iter().find(|text| text.language == maker.language.code()).map_or(texts[0].text, |held| held.text);
        let place = format!("{title}: {label}");
        let (own, past) = (of(&held), of(&earlier));
        let base = own.as_ref().map_or(0, |figure| figure.base);
        sum += own.as_ref().and_then(|figure| figure.value).unwrap_or_default() * base as f64;
        answers += base;
        let id = format!("statement-{code}{suffix}");
        let cells = vec![
            maker.figure(&id, &place, own.as_ref(), ""),
            maker.count(&format!("{id}-answers"), &place, base, ""),
            maker.figure(&format!("{id}-before"), &place, past.as_ref(), ""),
        ];
        drawn.push(dot(maker, label, own.as_ref(), &cells));
        rows.push(row(label, cells));
        ids.push((id, own.is_some_and(|own| own.shown.is_some())));
    }
    let label = maker.t("report-statements-all").to_owned();
    let place = format!("{title}: {label}");
    let named = |suffix: &str| ids.iter().map(|(id, _)| format!("{id}{suffix}")).collect::<Vec<_>>().join(" ");
    let is_whole = ids.iter().all(|(_, is_shown)| *is_shown);
    let rule = if is_whole { format!("mean {}", named("")) } else { String::new() };
    let mean = mean(maker, (&format!("statements-mean{suffix}"), &place), (sum, answers), &rule);
    let count =
        maker.count(&format!("statement-answers{suffix}"), &place, answers, &format!("sum {}", named("-answers")));
    rows.push(total(&label, vec![mean, count, whole_before(maker, &earlier)]));
    let head = [
        maker.t("report-statement").to_owned(),
        maker.period.to_string(),
        maker.t("report-answers").to_owned(),
        maker.period.year_before().to_string(),
    ];
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let id = format!("statements{suffix}");
    let chart = charts::dots(maker, (&id, &title), (1.0, 5.0), drawn);
    let note = maker.t("report-statements-note").to_owned();
    Ok(Some(Table { id, title, note, chart, ..maker.table("statements", &head, rows) }))
}

fn dot(maker: &Maker<'_>, label: &str, figure: Option<&Figure>, cells: &[String]) -> Dot {
    let value = figure.and_then(|figure| figure.value);
    Dot {
        name: label.to_owned(),
        value,
        shown: cells[0].clone(),
        interval: figure.and_then(|figure| figure.interval),
        shown_interval: String::new(),
        note: value.map(|_| cells[1].clone()).unwrap_or_default(),
        few: figure.is_some_and(|figure| figure.few),
        instead: maker.t("satisfaction-hidden-few").to_owned(),
    }
}

/// Of all answers to all statements, each weighing the same.
fn mean(maker: &mut Maker<'_>, (id, place): (&str, &str), (sum, answers): (f64, u64), rule: &str) -> String {
    let value = (answers > 0).then(|| sum / answers as f64);
    let shown = value.map(|value| format::decimal(maker.language, value, 2)).unwrap_or_default();
    maker.hold(Held {
        id: id.into(),
        place: place.into(),
        measure: Measure::StatementMean.key().into(),
        shown,
        value,
        base: answers,
        rule: rule.into(),
    })
}

/// The same of the year before; empty where it is not known whole.
fn whole_before(maker: &Maker<'_>, earlier: &[Figure]) -> String {
    let answers: u64 = earlier.iter().map(|figure| figure.base).sum();
    let is_known = answers > 0 && earlier.iter().all(|figure| figure.value.is_some());
    let sum: f64 = earlier.iter().filter_map(|figure| Some(figure.value? * figure.base as f64)).sum();
    if is_known { format::decimal(maker.language, sum / answers as f64, 2) } else { String::new() }
}
