//! The quarterly review: how much came in and about what, how it was handled, the special themes, what surveys say.

use super::compile::Names;
use super::document::{Section, Table};
use super::maker::{Filters, Maker, row};
use super::tables::{self, counts};
use super::theme;
use crate::measures::answer::AnswerError;
use domain::channel::Channel;
use domain::measures::{Dimension, Measure, UNCLASSIFIED};

/// Feedback handled in fewer days than these is told of.
const QUICK_DAYS: u16 = 5;

pub async fn sections(maker: &mut Maker<'_>, names: &Names) -> Result<Vec<Section>, AnswerError> {
    let mut sections = Vec::new();
    let handling = handling(maker).await?;
    sections.push(section(maker, "summary", vec![handling]).await?);
    let kinds = tables::kinds(maker).await?;
    sections.push(section(maker, "kinds", vec![kinds]).await?);
    let topics = tables::topics(maker, names).await?;
    sections.push(section(maker, "topics", topics.into_iter().collect()).await?);
    let [now, _] = maker.both();
    let groups = maker.ask(Measure::FeedbackReceived, &[Dimension::Group], &Vec::new(), now).await?;
    for code in counts(&groups, Dimension::Group).into_keys().filter(|code| code != UNCLASSIFIED && !code.is_empty()) {
        let name = names.group(&code);
        let table = theme::theme(maker, names, &code).await?;
        let title = maker.texts.with("report-section-theme", [("theme", name.as_str().into())]);
        sections.push(titled(maker, (&format!("theme-{code}"), title), String::new(), vec![table]).await?);
    }
    let mut statements = Vec::new();
    // People who were interviewed, and those who chatted, answer otherwise than all the others.
    for way in [None, Some(Channel::Interviewer), Some(Channel::Chat)] {
        statements.extend(super::statements::statements(maker, way).await?);
    }
    if !statements.is_empty() {
        sections.push(section(maker, "surveys", statements).await?);
    }
    sections.push(section(maker, "participation", Vec::new()).await?);
    Ok(sections)
}

/// A section with the text that people gave it, or the one that a report begins with.
pub async fn section(maker: &mut Maker<'_>, key: &str, tables: Vec<Table>) -> Result<Section, AnswerError> {
    let title = maker.t(&format!("report-section-{key}")).to_owned();
    let first = format!("report-{}-{key}", maker.report);
    let begun = maker.t(&first).to_owned();
    let begun = if begun == first { String::new() } else { begun };
    titled(maker, (key, title), begun, tables).await
}

/// The same under a title of its own.
pub async fn titled(
    maker: &mut Maker<'_>,
    (key, title): (&str, String),
    begun: String,
    tables: Vec<Table>,
) -> Result<Section, AnswerError> {
    let source = maker.written.get(key).cloned().unwrap_or(begun);
    let text = maker.complete(key, &source).await?;
    Ok(Section { key: key.to_owned(), title, text, source, tables, ..Section::default() })
}

/// How many came in, and how soon they were handled.
async fn handling(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let none: Filters = Vec::new();
    let [now, before] = maker.both();
    let title = maker.t("report-table-handling").to_owned();
    let mut rows = Vec::new();
    for (id, key, measure) in [
        ("received", "report-received", Measure::FeedbackReceived),
        ("handling-days", "report-handling-days", Measure::HandlingTime),
        ("within-promise", "report-within-promise", Measure::WithinPromise),
    ] {
        let label = maker.t(key).to_owned();
        let place = format!("{title}: {label}");
        let mut cells = Vec::new();
        for (id, days) in [(id.to_owned(), now), (format!("{id}-before"), before)] {
            let figure = maker.one(measure, &none, days).await?;
            cells.push(maker.figure(&id, &place, figure.as_ref(), ""));
        }
        rows.push(row(&label, cells));
    }
    let label = maker.texts.with("report-quick", [("days", QUICK_DAYS.to_string().into())]);
    let place = format!("{title}: {label}");
    let mut cells = Vec::new();
    for (id, days) in [("quick", now), ("quick-before", before)] {
        let (quick, handled) = handled_under(maker, days).await?;
        let counted = format!("{id}-handled");
        maker.count(&format!("{id}-count"), &place, quick, "");
        maker.count(&counted, &place, handled, "");
        cells.push(maker.share(id, &place, (quick, handled), &format!("percent {id}-count {counted}")));
    }
    rows.push(row(&label, cells));
    let head = [maker.t("report-figure").to_owned(), maker.period.to_string(), maker.period.year_before().to_string()];
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    Ok(maker.table("handling", &head, rows))
}

/// How many of the feedbacks of these days were handled in fewer than [`QUICK_DAYS`], of how many that were handled.
async fn handled_under(
    maker: &Maker<'_>,
    (from, to): (jiff::civil::Date, jiff::civil::Date),
) -> Result<(u64, u64), AnswerError> {
    use domain::calendar::{add_calendar_days, day_of, start_of};
    let until = start_of(add_calendar_days(to, 1));
    let rows = maker.source.store.handling_rows(maker.source.county, until).await?;
    let days = rows.iter().filter(|row| day_of(row.received_at) >= from).filter_map(|row| {
        let handled = row.completed_at?;
        Some(row.received_at.duration_until(handled).as_secs() / 86_400)
    });
    let days: Vec<i64> = days.collect();
    let quick = days.iter().filter(|days| **days < i64::from(QUICK_DAYS)).count();
    Ok((quick as u64, days.len() as u64))
}
