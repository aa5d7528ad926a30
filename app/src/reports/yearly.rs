//! The yearly customer account: the year in figures, how clients experienced their care, what they said, how they were
//! answered, how soon they got care, what the ombudsmen were asked, what was done and how the goals were reached.

use super::compile::Names;
use super::document::{Fact, Held, Section, Table};
use super::maker::{Filters, Maker, row};
use super::quarterly::{section, titled};
use super::statements::statements;
use super::tables::{self, Line, Told, add_total, counted, counts, of, received};
use super::{contacts, goals, index, outside};
use crate::measures::answer::AnswerError;
use domain::measures::{Dimension, Measure};
use domain::reports::OutsideTheme;

pub async fn sections(maker: &mut Maker<'_>, names: &Names) -> Result<Vec<Section>, AnswerError> {
    let mut sections = vec![section(maker, "about", Vec::new()).await?, section(maker, "promise", Vec::new()).await?];
    let year_at = sections.len();
    let [now, _] = maker.both();
    let answers = maker.one(Measure::Responses, &Vec::new(), now).await?;
    if answers.is_some_and(|figure| figure.value.is_some_and(|count| count > 0.0)) {
        let index = index::tables(maker).await?;
        sections.push(section(maker, "nps", index).await?);
    }
    let statements = statements(maker, None).await?;
    sections.push(section(maker, "statements", statements.into_iter().collect()).await?);
    let mut feedback = vec![divisions(maker).await?, tables::kinds(maker).await?];
    feedback.extend(tables::topics(maker, names).await?);
    feedback.push(handling(maker).await?);
    sections.push(section(maker, "feedback", feedback).await?);
    for (key, theme) in [("access", OutsideTheme::Access), ("remote", OutsideTheme::Remote)] {
        let figures = outside::table(maker, theme).await?;
        sections.push(section(maker, key, figures.into_iter().collect()).await?);
    }
    let contacts = contacts::tables(maker).await?;
    if !contacts.is_empty() {
        sections.push(section(maker, "ombudsman", contacts).await?);
    }
    sections.push(safety(maker).await?);
    let title = maker.t("report-section-actions").to_owned();
    sections.push(titled(maker, ("actions", title), names.listed(), Vec::new()).await?);
    let goals = goals::table(maker).await?;
    sections.push(section(maker, "goals", goals.into_iter().collect()).await?);
    let facts = facts(maker);
    sections.insert(year_at, Section { facts, ..section(maker, "year", Vec::new()).await? });
    Ok(sections)
}

/// Where nobody told of a safety incident, the account does not begin with telling how many did.
async fn safety(maker: &mut Maker<'_>) -> Result<Section, AnswerError> {
    let [now, _] = maker.both();
    let notices = maker.one(Measure::SafetyNotices, &Vec::new(), now).await?;
    if notices.is_some_and(|figure| figure.value.is_some_and(|count| count > 0.0)) {
        return section(maker, "safety", Vec::new()).await;
    }
    let title = maker.t("report-section-safety").to_owned();
    titled(maker, ("safety", title), String::new(), Vec::new()).await
}

/// The year in large figures, each as it stands in its own place.
fn facts(maker: &Maker<'_>) -> Vec<Fact> {
    let shown = |id: &str| {
        let held = maker.figures.iter().find(|held| held.id == id)?;
        Some(held.shown.clone()).filter(|shown| !shown.is_empty())
    };
    let before = |id: &str| {
        let year = maker.period.year_before().to_string();
        shown(id).map(|value| maker.texts.with("report-fact-before", [("year", year.into()), ("value", value.into())]))
    };
    let fact = |id: &str, label: &str, notes: [Option<String>; 2]| {
        let note = notes.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Some(Fact { label: maker.t(label).to_owned(), shown: shown(id)?, note })
    };
    let counted = |id: &str, key: &str| shown(id).map(|count| maker.texts.with(key, [("count", count.into())]));
    let facts = [
        fact("nps", "report-section-nps", [counted("nps-answers", "report-fact-answers"), before("nps-before")]),
        fact("responses", "report-fact-responses", [None, None]),
        fact("statements-mean", "report-fact-statements", [counted("statement-answers", "report-fact-answers"), None]),
        fact(
            "received",
            "report-received",
            [counted("kind-thanks-share", "report-fact-thanks"), before("received-before")],
        ),
        fact("within-promise", "report-within-promise", [None, before("within-promise-before")]),
        fact("handling-mean", "report-handling-days", [None, before("handling-mean-before")]),
    ];
    facts.into_iter().flatten().collect()
}

/// Open feedback by division.
async fn divisions(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let [now, before] = maker.both();
    let none: Filters = Vec::new();
    let by = Dimension::Division;
    let held = counts(&maker.ask(Measure::FeedbackReceived, &[by], &none, now).await?, by);
    let earlier = counts(&maker.ask(Measure::FeedbackReceived, &[by], &none, before).await?, by);
    let all = [received(maker, now).await?, received(maker, before).await?];
    let line = |(code, count): (&String, &u64)| Line {
        id: format!("feedback-{code}"),
        label: index::place_name(maker, by, code),
        now: *count,
        before: of(&earlier, code),
        percent: None,
        is_rest: false,
    };
    let mut lines: Vec<Line> = held.iter().map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.now));
    let told = Told {
        id: "feedback-divisions",
        title: maker.t("report-table-feedback-divisions").to_owned(),
        label: "report-place",
        base: ("received", all[0]),
        has_before: all[1] > 0,
    };
    let (mut table, [is_whole, _]) = counted(maker, &told, &lines);
    let ids: Vec<&str> = lines.iter().map(|line| line.id.as_str()).collect();
    let rule = if is_whole && !ids.is_empty() { format!("sum {}", ids.join(" ")) } else { String::new() };
    add_total(maker, &mut table, (["received", "received-before"], [&rule, ""]), all);
    Ok(table)
}

/// How soon feedback was handled.
async fn handling(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let days = maker.both();
    let title = maker.t("report-table-handling").to_owned();
    let none: Filters = Vec::new();
    let mut spreads = Vec::new();
    for days in days {
        spreads.push(maker.one(Measure::HandlingTime, &none, days).await?);
    }
    let mut rows = Vec::new();
    for (id, key) in
        [("mean", "report-handling-days"), ("median", "report-median"), ("min", "report-min"), ("max", "report-max")]
    {
        let label = maker.t(key).to_owned();
        let place = format!("{title}: {label}");
        let mut cells = Vec::new();
        for (figure, suffix) in spreads.iter().zip(["", "-before"]) {
            let value = figure.as_ref().and_then(|figure| match id {
                "mean" => figure.value,
                "median" => figure.spread.map(|spread| spread.median),
                "min" => figure.spread.map(|spread| spread.min),
                _ => figure.spread.map(|spread| spread.max),
            });
            let shown = value.map(|value| crate::web::format::decimal(maker.language, value, 1)).unwrap_or_default();
            let base = figure.as_ref().map_or(0, |figure| figure.base);
            cells.push(maker.hold(Held {
                id: format!("handling-{id}{suffix}"),
                place: place.clone(),
                measure: Measure::HandlingTime.key().into(),
                shown,
                value,
                base,
                rule: String::new(),
            }));
        }
        rows.push(row(&label, cells));
    }
    let label = maker.t("report-within-promise").to_owned();
    let place = format!("{title}: {label}");
    let mut cells = Vec::new();
    for (days, suffix) in days.into_iter().zip(["", "-before"]) {
        let figure = maker.one(Measure::WithinPromise, &none, days).await?;
        cells.push(maker.figure(&format!("within-promise{suffix}"), &place, figure.as_ref(), ""));
    }
    rows.push(row(&label, cells));
    let head = [maker.t("report-figure").to_owned(), maker.period.to_string(), maker.period.year_before().to_string()];
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    Ok(maker.table("handling", &head, rows))
}
