//! The quarterly review: how much came in and about what, how it was handled, the special themes, what surveys say.

use super::compile::Names;
use super::document::{Section, Table};
use super::maker::{Filters, Maker, row, total};
use super::tables::{self, Counts, counts, label_of_kind, of, received};
use crate::measures::answer::AnswerError;
use domain::feedback::Kind;
use domain::measures::{Dimension, Measure, UNCLASSIFIED};

/// Topics of which the table tells.
const TOPICS: usize = 10;
/// Feedback handled in fewer days than these is told of.
const QUICK_DAYS: u16 = 5;

pub async fn sections(maker: &mut Maker<'_>, names: &Names) -> Result<Vec<Section>, AnswerError> {
    let mut sections = Vec::new();
    let handling = handling(maker).await?;
    sections.push(section(maker, "summary", vec![handling]).await?);
    let kinds = tables::kinds(maker).await?;
    sections.push(section(maker, "kinds", vec![kinds]).await?);
    let topics = topics(maker, names).await?;
    sections.push(section(maker, "topics", vec![topics]).await?);
    let [now, _] = maker.both();
    let groups = maker.ask(Measure::FeedbackReceived, &[Dimension::Group], &Vec::new(), now).await?;
    for code in counts(&groups, Dimension::Group).into_keys().filter(|code| code != UNCLASSIFIED && !code.is_empty()) {
        let name = names.group(&code);
        let table = theme(maker, names, &code).await?;
        let title = maker.texts.with("report-section-theme", [("theme", name.as_str().into())]);
        sections.push(titled(maker, (&format!("theme-{code}"), title), String::new(), vec![table]).await?);
    }
    let statements = super::yearly::statements(maker).await?;
    if let Some(statements) = statements {
        sections.push(section(maker, "surveys", vec![statements]).await?);
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
    Ok(Section { key: key.to_owned(), title, text, source, tables })
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

/// The commonest topics, with the year before.
async fn topics(maker: &mut Maker<'_>, names: &Names) -> Result<Table, AnswerError> {
    let none: Filters = Vec::new();
    let [now, before] = maker.both();
    let held = counts(&maker.ask(Measure::FeedbackByTopic, &[], &none, now).await?, Dimension::Topic);
    let earlier = counts(&maker.ask(Measure::FeedbackByTopic, &[], &none, before).await?, Dimension::Topic);
    let all = received(maker, now).await?;
    let title = maker.t("report-table-topics").to_owned();
    let mut codes: Vec<&String> = held.keys().filter(|code| *code != UNCLASSIFIED).collect();
    codes.sort_by_key(|code| (std::cmp::Reverse(held[*code]), names.topic_place(code)));
    let codes: Vec<String> = codes.into_iter().take(TOPICS).cloned().chain([UNCLASSIFIED.to_owned()]).collect();
    let mut rows = Vec::new();
    for code in codes.iter().filter(|code| held.contains_key(*code)) {
        let label = topic_label(maker, names, code);
        let place = format!("{title}: {label}");
        let id = format!("topic-{code}");
        let shown = maker.count(&id, &place, of(&held, code), "");
        let rule = format!("percent {id} kinds-all");
        let share = maker.share(&format!("{id}-share"), &place, (of(&held, code), all), &rule);
        let past = maker.count(&format!("{id}-before"), &place, of(&earlier, code), "");
        rows.push(row(&label, vec![shown, share, past]));
    }
    let head = tables::head(maker, "report-topic");
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut table = maker.table("topics", &head, rows);
    table.note = maker.t("report-topics-note").to_owned();
    Ok(table)
}

fn topic_label(maker: &Maker<'_>, names: &Names, code: &str) -> String {
    if code == UNCLASSIFIED { maker.t("report-unclassified").to_owned() } else { names.topic(code, maker.language) }
}

/// A theme's topics by kinds, with both years' totals and the row of what has no topic.
async fn theme(maker: &mut Maker<'_>, names: &Names, code: &str) -> Result<Table, AnswerError> {
    let filters: Filters = vec![(Dimension::Group, vec![code.to_owned()])];
    let [now, before] = maker.both();
    let cross = maker.ask(Measure::FeedbackByTopic, &[Dimension::Kind], &filters, now).await?;
    let by_topic = counts(&maker.ask(Measure::FeedbackByTopic, &[], &filters, now).await?, Dimension::Topic);
    let by_kind = counts(&maker.ask(Measure::FeedbackByKind, &[], &filters, now).await?, Dimension::Kind);
    let earlier = counts(&maker.ask(Measure::FeedbackByTopic, &[], &filters, before).await?, Dimension::Topic);
    let all = whole(maker, &filters, now).await?;
    let all_before = whole(maker, &filters, before).await?;
    let kinds: Vec<&str> = Kind::ALL
        .map(Kind::code)
        .into_iter()
        .chain([UNCLASSIFIED])
        .filter(|kind| by_kind.contains_key(*kind))
        .collect();
    let mut topics: Vec<&String> = by_topic.keys().chain(earlier.keys()).collect();
    topics.sort_by_key(|topic| names.topic_place(topic));
    topics.dedup();
    // Where a feedback has several kinds or topics, rows and columns pass their totals, and a note says so.
    let adds_up = |counts: &Counts, all: u64| counts.values().sum::<u64>() == all;
    let is_single = adds_up(&by_kind, all) && adds_up(&by_topic, all) && adds_up(&earlier, all_before);
    let title = maker.t("report-table-theme").to_owned();
    let mut rows = Vec::new();
    for topic in &topics {
        let label = topic_label(maker, names, topic);
        let place = format!("{title}: {label}");
        let mut cells = Vec::new();
        for kind in &kinds {
            let is_cell = |figure: &&domain::measures::Figure| {
                figure.label(Dimension::Kind) == Some(kind) && figure.label(Dimension::Topic) == Some(topic)
            };
            let count = cross.iter().find(is_cell).and_then(|figure| figure.value).map_or(0, |value| value as u64);
            cells.push(maker.count(&format!("{code}-{topic}-{kind}"), &place, count, ""));
        }
        let parts: Vec<String> = kinds.iter().map(|kind| format!("{code}-{topic}-{kind}")).collect();
        let rule = if is_single { format!("sum {}", parts.join(" ")) } else { String::new() };
        cells.push(maker.count(&format!("{code}-{topic}"), &place, of(&by_topic, topic), &rule));
        cells.push(maker.count(&format!("{code}-{topic}-before"), &place, of(&earlier, topic), ""));
        rows.push(row(&label, cells));
    }
    let ids: Vec<&str> = topics.iter().map(|topic| topic.as_str()).collect();
    rows.push(theme_total(maker, (code, &title), (&kinds, &by_kind), (&ids, is_single), [all, all_before]));
    let mut table = maker.table("theme", &[], rows);
    let kind_names = kinds.iter().map(|kind| label_of_kind(maker, kind));
    let head = [maker.t("report-topic").to_owned()].into_iter().chain(kind_names);
    table.head = head.chain([maker.period, maker.period.year_before()].map(|period| period.to_string())).collect();
    table.id = format!("theme-{code}");
    let of_all = received(maker, now).await?;
    let place = format!("{title}: {}", maker.t("report-theme-share"));
    let share =
        maker.share(&format!("{code}-share"), &place, (all, of_all), &format!("percent {code}-total kinds-all"));
    table.note = maker.texts.with("report-theme-note", [("share", share.into())]);
    if !is_single {
        table.note = format!("{} {}", table.note, maker.t("report-several-note"));
    }
    Ok(table)
}

/// The totals of the columns, and of both years.
fn theme_total(
    maker: &mut Maker<'_>,
    (code, title): (&str, &str),
    (kinds, by_kind): (&[&str], &Counts),
    (topics, is_single): (&[&str], bool),
    [all, all_before]: [u64; 2],
) -> super::document::Row {
    let label = maker.t("report-all").to_owned();
    let place = format!("{title}: {label}");
    let rule = |suffix: &str| {
        let parts: Vec<String> = topics.iter().map(|topic| format!("{code}-{topic}{suffix}")).collect();
        if is_single { format!("sum {}", parts.join(" ")) } else { String::new() }
    };
    let mut cells = Vec::new();
    for kind in kinds {
        let id = format!("{code}-total-{kind}");
        cells.push(maker.count(&id, &place, of(by_kind, kind), &rule(&format!("-{kind}"))));
    }
    cells.push(maker.count(&format!("{code}-total"), &place, all, &rule("")));
    cells.push(maker.count(&format!("{code}-total-before"), &place, all_before, &rule("-before")));
    total(&label, cells)
}

async fn whole(
    maker: &Maker<'_>,
    filters: &Filters,
    days: (jiff::civil::Date, jiff::civil::Date),
) -> Result<u64, AnswerError> {
    let figure = maker.one(Measure::FeedbackReceived, filters, days).await?;
    Ok(figure.and_then(|figure| figure.value).map_or(0, |value| value as u64))
}
