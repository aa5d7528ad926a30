//! Tables that several reports have.

use super::charts::{pair, pairs};
use super::compile::Names;
use super::document::Table;
use super::maker::{Filters, Maker, Readers, row, total};
use crate::measures::answer::AnswerError;
use domain::feedback::Kind;
use domain::measures::{Dimension, Figure, Measure, UNCLASSIFIED};
use std::collections::BTreeMap;

/// Topics of which a table tells.
const TOPICS: usize = 10;

/// Counts by a label.
pub type Counts = BTreeMap<String, u64>;

pub fn counts(figures: &[Figure], dimension: Dimension) -> Counts {
    let count =
        |figure: &Figure| Some((figure.label(dimension)?.to_owned(), figure.value.map_or(0, |value| value as u64)));
    figures.iter().filter_map(count).collect()
}

/// A line of a table of counts.
pub struct Line {
    pub id: String,
    pub label: String,
    pub now: u64,
    pub before: u64,
    /// In whole per cent, where the shares are made to add to a hundred; else it is counted.
    pub percent: Option<u64>,
    /// What is in none of the others: it is no bar among them.
    pub is_rest: bool,
}

/// What a table of counts is called, what stands over its labels, and the figure of which the shares are.
pub struct Told<'a> {
    pub id: &'a str,
    pub title: String,
    pub label: &'a str,
    pub base: (&'a str, u64),
    /// Whether the year before is known of.
    pub has_before: bool,
}

/// Counts with their shares and the year before, small ones hidden where everybody may read them, and drawn. And whether
/// all of now and of before are shown, so that they can be added up.
pub fn counted(maker: &mut Maker<'_>, told: &Told<'_>, lines: &[Line]) -> (Table, [bool; 2]) {
    let cells = |count: fn(&Line) -> u64| -> Vec<_> {
        lines.iter().map(|line| (vec![line.label.clone()], count(line))).collect()
    };
    let (now, before) = (maker.seen(&cells(|line| line.now)), maker.seen(&cells(|line| line.before)));
    let (mut rows, mut drawn) = (Vec::new(), Vec::new());
    let (base, all) = told.base;
    for (at, line) in lines.iter().enumerate() {
        let Line { id, label, .. } = line;
        let place = format!("{}: {label}", told.title);
        let mut cells = vec![maker.guarded(id, &place, (line.now, now[at]), "")];
        cells.push(match (now[at], line.percent) {
            (false, _) => super::maker::NOTHING.to_owned(),
            (true, Some(percent)) => super::maker::spoken(maker.language, &format!("{percent}\u{a0}%")),
            (true, None) => {
                maker.share(&format!("{id}-share"), &place, (line.now, all), &format!("percent {id} {base}"))
            }
        });
        if told.has_before {
            cells.push(maker.guarded(&format!("{id}-before"), &place, (line.before, before[at]), ""));
        }
        rows.push(row(label, cells));
        if line.is_rest {
            continue;
        }
        let shown = if now[at] { Ok(line.now) } else { Err(maker.instead(line.now)) };
        drawn.push(pair(maker, label, shown, Some(line.before).filter(|_| told.has_before && before[at])));
    }
    let head = head(maker, told.label, told.has_before);
    let is_whole = |seen: &[bool]| seen.iter().all(|seen| *seen);
    let note = maker.hidden_note(&[now.as_slice(), if told.has_before { &before } else { &[] }].concat());
    let chart = pairs(maker, (told.id, &told.title), drawn);
    let table = Table { id: told.id.to_owned(), title: told.title.clone(), head, rows, note, chart };
    (table, [is_whole(&now), is_whole(&before)])
}

/// The last row: all of now and, where it is known of, of the year before. `ids` and `rules` are theirs.
pub fn add_total(
    maker: &mut Maker<'_>,
    table: &mut Table,
    (ids, rules): ([&str; 2], [&str; 2]),
    [all, all_before]: [u64; 2],
) {
    let label = maker.t("report-all").to_owned();
    let place = format!("{}: {label}", table.title);
    let is_seen = |count: u64| maker.readers == Readers::House || count >= maker.limits.hidden_below;
    let (now, before) = ((all, is_seen(all)), (all_before, is_seen(all_before)));
    let mut cells = vec![maker.guarded(ids[0], &place, now, rules[0]), maker.t("report-hundred").to_owned()];
    if table.head.len() > 3 {
        cells.push(maker.guarded(ids[1], &place, before, rules[1]));
    }
    table.rows.push(total(&label, cells));
}

/// Feedbacks by kind, with their shares of all and the year before.
pub async fn kinds(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let none: Filters = Vec::new();
    let [now, before] = maker.both();
    let held = counts(&maker.ask(Measure::FeedbackByKind, &[], &none, now).await?, Dimension::Kind);
    let earlier = counts(&maker.ask(Measure::FeedbackByKind, &[], &none, before).await?, Dimension::Kind);
    let all = [received(maker, now).await?, received(maker, before).await?];
    let codes = Kind::ALL.map(Kind::code).into_iter().chain([UNCLASSIFIED]);
    let codes = codes.filter(|code| held.contains_key(*code) || earlier.contains_key(*code));
    let line = |code: &str| Line {
        id: format!("kind-{code}"),
        label: label_of_kind(maker, code),
        now: of(&held, code),
        before: of(&earlier, code),
        percent: None,
        is_rest: code == UNCLASSIFIED,
    };
    let lines: Vec<Line> = codes.map(line).collect();
    let told = Told {
        id: "kinds",
        title: maker.t("report-table-kinds").to_owned(),
        label: "report-kind",
        base: ("kinds-all", all[0]),
        has_before: all[1] > 0,
    };
    let (mut table, _) = counted(maker, &told, &lines);
    // The same number stands in the lead: they are held against each other.
    add_total(maker, &mut table, (["kinds-all", "kinds-all-before"], ["sum received", "sum received-before"]), all);
    if held.values().sum::<u64>() > all[0] {
        table.note = joined(&[maker.t("report-kinds-note"), &table.note]);
    }
    Ok(table)
}

/// The commonest topics, with the year before; none where no feedback has a topic.
pub async fn topics(maker: &mut Maker<'_>, names: &Names) -> Result<Option<Table>, AnswerError> {
    let none: Filters = Vec::new();
    let [now, before] = maker.both();
    let held = counts(&maker.ask(Measure::FeedbackByTopic, &[], &none, now).await?, Dimension::Topic);
    let earlier = counts(&maker.ask(Measure::FeedbackByTopic, &[], &none, before).await?, Dimension::Topic);
    let all = [received(maker, now).await?, received(maker, before).await?];
    let mut codes: Vec<&str> = held.keys().map(String::as_str).filter(|code| *code != UNCLASSIFIED).collect();
    if codes.is_empty() {
        return Ok(None);
    }
    codes.sort_by_key(|code| (std::cmp::Reverse(held[*code]), names.topic_place(code)));
    let codes = codes.into_iter().take(TOPICS).chain([UNCLASSIFIED]).filter(|code| held.contains_key(*code));
    let line = |code: &str| Line {
        id: format!("topic-{code}"),
        label: topic_label(maker, names, code),
        now: of(&held, code),
        before: of(&earlier, code),
        percent: None,
        is_rest: code == UNCLASSIFIED,
    };
    let lines: Vec<Line> = codes.map(line).collect();
    let told = Told {
        id: "topics",
        title: maker.t("report-table-topics").to_owned(),
        label: "report-topic",
        base: ("kinds-all", all[0]),
        has_before: all[1] > 0,
    };
    let (mut table, _) = counted(maker, &told, &lines);
    table.note = joined(&[maker.t("report-topics-note"), &table.note]);
    Ok(Some(table))
}

pub fn topic_label(maker: &Maker<'_>, names: &Names, code: &str) -> String {
    if code == UNCLASSIFIED { maker.t("report-unclassified").to_owned() } else { names.topic(code, maker.language) }
}

/// How many feedbacks came in.
pub async fn received(maker: &Maker<'_>, days: (jiff::civil::Date, jiff::civil::Date)) -> Result<u64, AnswerError> {
    let figure = maker.one(Measure::FeedbackReceived, &Vec::new(), days).await?;
    Ok(figure.and_then(|figure| figure.value).map_or(0, |value| value as u64))
}

/// Label, the period, its share and, where it is known of, the year before.
fn head(maker: &Maker<'_>, label: &str, has_before: bool) -> Vec<String> {
    let before = has_before.then(|| maker.period.year_before().to_string());
    let first = [maker.t(label).to_owned(), maker.period.to_string(), maker.t("goals-share").to_owned()];
    first.into_iter().chain(before).collect()
}

/// Sentences one after another; empty ones are none.
pub fn joined(sentences: &[&str]) -> String {
    sentences.iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

pub fn label_of_kind(maker: &Maker<'_>, code: &str) -> String {
    if code == UNCLASSIFIED { maker.t("report-unclassified").to_owned() } else { maker.texts.named("kind", code) }
}

pub fn of(counts: &Counts, code: &str) -> u64 {
    counts.get(code).copied().unwrap_or_default()
}
