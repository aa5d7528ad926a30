//! A special theme of a review: its topics by kinds, with both years' totals and the row of what has no topic.

use super::charts::{pair, pairs};
use super::compile::Names;
use super::document::{Row, Table};
use super::maker::{Filters, Maker, row, total};
use super::tables::{Counts, counts, joined, label_of_kind, of, received, topic_label};
use crate::measures::answer::AnswerError;
use domain::feedback::Kind;
use domain::measures::{Dimension, Measure, UNCLASSIFIED};
use std::collections::HashMap;

/// The label of a total.
const ALL: &str = "";

/// A theme's counts.
struct Counted<'a> {
    code: &'a str,
    title: String,
    kinds: Vec<&'a str>,
    topics: Vec<String>,
    /// By topic and kind; under [`ALL`] the totals of a row, a column and the whole.
    now: HashMap<(String, String), u64>,
    before: Counts,
    /// Whether every feedback has one kind and one topic, so that all adds up.
    is_single: bool,
    /// Which of the counts may be shown.
    seen: HashMap<(String, String), bool>,
    seen_before: HashMap<String, bool>,
}

pub async fn theme(maker: &mut Maker<'_>, names: &Names, code: &str) -> Result<Table, AnswerError> {
    let held = count(maker, names, code).await?;
    let mut rows: Vec<Row> = held.topics.iter().map(|topic| topic_row(maker, names, &held, topic)).collect();
    rows.push(total_row(maker, &held));
    let mut drawn = Vec::new();
    for topic in &held.topics {
        let label = topic_label(maker, names, topic);
        let count = held.count(topic, ALL);
        let shown = if held.is_seen(topic, ALL) { Ok(count) } else { Err(maker.instead(count)) };
        let before = Some(of(&held.before, topic)).filter(|_| held.has_before() && held.is_seen_before(topic));
        drawn.push(pair(maker, &label, shown, before));
    }
    let id = format!("theme-{code}");
    let chart = pairs(maker, (&id, &held.title), drawn);
    let kinds = held.kinds.iter().map(|kind| label_of_kind(maker, kind));
    let head = [maker.t("report-topic").to_owned()].into_iter().chain(kinds);
    let years = [maker.period, maker.period.year_before()].map(|period| period.to_string());
    let head = head.chain(years).collect();
    let note = note(maker, &held).await?;
    Ok(Table { id, title: held.title, head, rows, note, chart })
}

async fn count<'a>(maker: &Maker<'_>, names: &Names, code: &'a str) -> Result<Counted<'a>, AnswerError> {
    let filters: Filters = vec![(Dimension::Group, vec![code.to_owned()])];
    let [days, days_before] = maker.both();
    let cross = maker.ask(Measure::FeedbackByTopic, &[Dimension::Kind], &filters, days).await?;
    let by_topic = counts(&maker.ask(Measure::FeedbackByTopic, &[], &filters, days).await?, Dimension::Topic);
    let by_kind = counts(&maker.ask(Measure::FeedbackByKind, &[], &filters, days).await?, Dimension::Kind);
    let mut before = counts(&maker.ask(Measure::FeedbackByTopic, &[], &filters, days_before).await?, Dimension::Topic);
    let (all, all_before) = (whole(maker, &filters, days).await?, whole(maker, &filters, days_before).await?);
    let kinds = Kind::ALL.map(Kind::code).into_iter().chain([UNCLASSIFIED]);
    let kinds: Vec<&str> = kinds.filter(|kind| by_kind.contains_key(*kind)).collect();
    let mut topics: Vec<String> = by_topic.keys().chain(before.keys()).cloned().collect();
    topics.sort_by_key(|topic| names.topic_place(topic));
    topics.dedup();
    let adds_up = |counts: &Counts, all: u64| counts.values().sum::<u64>() == all;
    let is_single = adds_up(&by_kind, all) && adds_up(&by_topic, all) && adds_up(&before, all_before);
    let mut now: HashMap<(String, String), u64> = HashMap::new();
    for topic in &topics {
        for kind in &kinds {
            let is_cell = |figure: &&domain::measures::Figure| {
                figure.label(Dimension::Kind) == Some(kind) && figure.label(Dimension::Topic) == Some(topic)
            };
            let count = cross.iter().find(is_cell).and_then(|figure| figure.value).map_or(0, |value| value as u64);
            now.insert((topic.clone(), (*kind).to_owned()), count);
        }
        now.insert((topic.clone(), ALL.to_owned()), of(&by_topic, topic));
    }
    for kind in &kinds {
        now.insert((ALL.to_owned(), (*kind).to_owned()), of(&by_kind, kind));
    }
    now.insert((ALL.to_owned(), ALL.to_owned()), all);
    for topic in &topics {
        before.entry(topic.clone()).or_default();
    }
    before.insert(ALL.to_owned(), all_before);
    let (seen, seen_before) = seen(maker, &now, &before);
    let title = maker.t("report-table-theme").to_owned();
    Ok(Counted { code, title, kinds, topics, now, before, is_single, seen, seen_before })
}

/// What may be shown of both years.
fn seen(
    maker: &Maker<'_>,
    now: &HashMap<(String, String), u64>,
    before: &Counts,
) -> (HashMap<(String, String), bool>, HashMap<String, bool>) {
    // In the same order every time, so that the same is hidden.
    let mut cells: Vec<(Vec<String>, u64)> =
        now.iter().map(|((topic, kind), count)| (vec![topic.clone(), kind.clone()], *count)).collect();
    cells.sort();
    let shown = maker.seen(&cells);
    let seen = cells.into_iter().zip(shown).filter_map(|((labels, _), shown)| {
        let [topic, kind] = <[String; 2]>::try_from(labels).ok()?;
        Some(((topic, kind), shown))
    });
    let cells: Vec<(Vec<String>, u64)> = before.iter().map(|(topic, count)| (vec![topic.clone()], *count)).collect();
    let shown = maker.seen(&cells);
    (seen.collect(), before.keys().cloned().zip(shown).collect())
}

impl Counted<'_> {
    fn count(&self, topic: &str, kind: &str) -> u64 {
        self.now.get(&(topic.to_owned(), kind.to_owned())).copied().unwrap_or_default()
    }

    fn is_seen(&self, topic: &str, kind: &str) -> bool {
        self.seen.get(&(topic.to_owned(), kind.to_owned())).copied().unwrap_or_default()
    }

    fn is_seen_before(&self, topic: &str) -> bool {
        self.seen_before.get(topic).copied().unwrap_or_default()
    }

    fn has_before(&self) -> bool {
        of(&self.before, ALL) > 0
    }

    /// The sum of what `ids` name, where all of it is shown and adds up.
    fn sum(&self, ids: &[String], is_whole: bool) -> String {
        if self.is_single && is_whole { format!("sum {}", ids.join(" ")) } else { String::new() }
    }
}

fn topic_row(maker: &mut Maker<'_>, names: &Names, held: &Counted<'_>, topic: &str) -> Row {
    let label = topic_label(maker, names, topic);
    let (code, place) = (held.code, format!("{}: {label}", held.title));
    let (mut cells, mut ids) = (Vec::new(), Vec::new());
    for kind in &held.kinds {
        let id = format!("{code}-{topic}-{kind}");
        cells.push(maker.guarded(&id, &place, (held.count(topic, kind), held.is_seen(topic, kind)), ""));
        ids.push(id);
    }
    let rule = held.sum(&ids, held.kinds.iter().all(|kind| held.is_seen(topic, kind)));
    let own = (held.count(topic, ALL), held.is_seen(topic, ALL));
    cells.push(maker.guarded(&format!("{code}-{topic}"), &place, own, &rule));
    let past = (of(&held.before, topic), held.is_seen_before(topic));
    cells.push(maker.guarded(&format!("{code}-{topic}-before"), &place, past, ""));
    row(&label, cells)
}

/// The totals of the columns, and of both years.
fn total_row(maker: &mut Maker<'_>, held: &Counted<'_>) -> Row {
    let label = maker.t("report-all").to_owned();
    let (code, place) = (held.code, format!("{}: {label}", held.title));
    let ids = |suffix: &str| held.topics.iter().map(|topic| format!("{code}-{topic}{suffix}")).collect::<Vec<_>>();
    let is_whole = |kind: &str| held.topics.iter().all(|topic| held.is_seen(topic, kind));
    let mut cells = Vec::new();
    for kind in &held.kinds {
        let rule = held.sum(&ids(&format!("-{kind}")), is_whole(kind));
        let own = (held.count(ALL, kind), held.is_seen(ALL, kind));
        cells.push(maker.guarded(&format!("{code}-total-{kind}"), &place, own, &rule));
    }
    let rule = held.sum(&ids(""), is_whole(ALL));
    let own = (held.count(ALL, ALL), held.is_seen(ALL, ALL));
    cells.push(maker.guarded(&format!("{code}-total"), &place, own, &rule));
    let rule = held.sum(&ids("-before"), held.topics.iter().all(|topic| held.is_seen_before(topic)));
    let past = (of(&held.before, ALL), held.is_seen_before(ALL));
    cells.push(maker.guarded(&format!("{code}-total-before"), &place, past, &rule));
    total(&label, cells)
}

async fn note(maker: &mut Maker<'_>, held: &Counted<'_>) -> Result<String, AnswerError> {
    let [days, _] = maker.both();
    let of_all = received(maker, days).await?;
    let place = format!("{}: {}", held.title, maker.t("report-theme-share"));
    let share = if held.is_seen(ALL, ALL) {
        let (id, rule) = (format!("{}-share", held.code), format!("percent {}-total kinds-all", held.code));
        let share = maker.share(&id, &place, (held.count(ALL, ALL), of_all), &rule);
        maker.texts.with("report-theme-note", [("share", share.into())])
    } else {
        String::new()
    };
    let several = if held.is_single { "" } else { maker.t("report-several-note") };
    let all: Vec<bool> = held.seen.values().copied().collect();
    Ok(joined(&[&share, several, &maker.hidden_note(&all)]))
}

async fn whole(
    maker: &Maker<'_>,
    filters: &Filters,
    days: (jiff::civil::Date, jiff::civil::Date),
) -> Result<u64, AnswerError> {
    let figure = maker.one(Measure::FeedbackReceived, filters, days).await?;
    Ok(figure.and_then(|figure| figure.value).map_or(0, |value| value as u64))
}
