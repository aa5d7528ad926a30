//! The yearly customer account: how clients experienced their care, what they said, how they were answered, what the
//! ombudsmen were asked, and what was done.

use super::compile::Names;
use super::document::{Row, Section, Table};
use super::maker::{Filters, Maker, row, total};
use super::quarterly::{section, titled};
use super::tables::{self, counts, of, received};
use crate::measures::answer::AnswerError;
use domain::measures::{Dimension, Figure, Measure, UNCLASSIFIED, largest_remainder};
use domain::ombudsman::{Branch, BranchFigures, branch_figures};
use domain::surveys::Statement;

pub async fn sections(maker: &mut Maker<'_>, names: &Names) -> Result<Vec<Section>, AnswerError> {
    let mut sections = vec![section(maker, "promise", Vec::new()).await?];
    let index = index(maker).await?;
    sections.push(section(maker, "nps", index).await?);
    let statements = statements(maker).await?;
    sections.push(section(maker, "statements", statements.into_iter().collect()).await?);
    let feedback = vec![divisions(maker).await?, tables::kinds(maker).await?, handling(maker).await?];
    sections.push(section(maker, "feedback", feedback).await?);
    let contacts = contacts(maker).await?;
    if !contacts.is_empty() {
        sections.push(section(maker, "ombudsman", contacts).await?);
    }
    sections.push(section(maker, "safety", Vec::new()).await?);
    let title = maker.t("report-section-actions").to_owned();
    sections.push(titled(maker, ("actions", title), names.deeds.join("\n\n"), Vec::new()).await?);
    Ok(sections)
}

/// The ombudsmen's report of a year.
pub async fn of_contacts(maker: &mut Maker<'_>) -> Result<Vec<Section>, AnswerError> {
    let tables = contacts(maker).await?;
    if tables.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![section(maker, "ombudsman", tables).await?])
}

/// The recommendation index of the county, its divisions and services, with how many reached the target.
async fn index(maker: &mut Maker<'_>) -> Result<Vec<Table>, AnswerError> {
    let [now, before] = maker.both();
    let none: Filters = Vec::new();
    let whole = maker.one(Measure::Nps, &none, now).await?;
    let responses = maker.one(Measure::Responses, &none, now).await?;
    let whole_before = maker.one(Measure::Nps, &none, before).await?;
    let title = maker.t("report-table-divisions").to_owned();
    let mut rows = Vec::new();
    let (divisions, of_divisions) = places(maker, Dimension::Division, &title, "division").await?;
    rows.extend(divisions);
    let label = maker.t("report-county").to_owned();
    let place = format!("{title}: {label}");
    let sums = |prefix: &str| of_divisions.iter().map(|code| format!("{prefix}-{code}")).collect::<Vec<_>>().join(" ");
    let mean = if of_divisions.is_empty() { String::new() } else { format!("mean {}", sums("nps-division")) };
    let sum = if of_divisions.is_empty() { String::new() } else { format!("sum {}", sums("responses-division")) };
    let cells = vec![
        maker.figure("nps", &place, whole.as_ref(), &mean),
        maker.figure("responses", &place, responses.as_ref(), &sum),
        maker.figure("nps-before", &place, whole_before.as_ref(), ""),
    ];
    rows.push(total(&label, cells));
    let head = ["report-place", "report-nps", "report-responses"].map(|key| maker.t(key).to_owned());
    let before_head = maker.texts.with("report-nps-before", [("year", maker.period.year_before().to_string().into())]);
    let head: Vec<&str> = head.iter().map(String::as_str).chain([before_head.as_str()]).collect();
    let divisions = maker.table("divisions", &head, rows);
    let title = maker.t("report-table-services").to_owned();
    let (rows, _) = places(maker, Dimension::Service, &title, "service").await?;
    let mut services = maker.table("services", &head, rows);
    services.note = reached(maker).await?;
    Ok(vec![divisions, groups(maker).await?, services])
}

/// The rows of places, and the codes of those that are shown with a number of responses.
async fn places(
    maker: &mut Maker<'_>,
    dimension: Dimension,
    title: &str,
    prefix: &str,
) -> Result<(Vec<Row>, Vec<String>), AnswerError> {
    let [now, before] = maker.both();
    let none: Filters = Vec::new();
    let index = maker.ask(Measure::Nps, &[dimension], &none, now).await?;
    let responses = maker.ask(Measure::Responses, &[dimension], &none, now).await?;
    let earlier = maker.ask(Measure::Nps, &[dimension], &none, before).await?;
    let (mut rows, mut codes) = (Vec::new(), Vec::new());
    for figure in &responses {
        let code = figure.label(dimension).unwrap_or(UNCLASSIFIED);
        let label = place_name(maker, code);
        let place = format!("{title}: {label}");
        let held = |figures: &[Figure]| figures.iter().find(|held| held.label(dimension) == Some(code)).cloned();
        let (own, past) = (held(&index), held(&earlier));
        let cells = vec![
            maker.figure(&format!("nps-{prefix}-{code}"), &place, own.as_ref(), ""),
            maker.figure(&format!("responses-{prefix}-{code}"), &place, Some(figure), ""),
            maker.figure(&format!("nps-{prefix}-{code}-before"), &place, past.as_ref(), ""),
        ];
        let is_whole = own.is_some_and(|own| own.shown.is_some()) && figure.shown.is_some();
        rows.push(row(&label, cells));
        codes.extend(is_whole.then(|| code.to_owned()));
    }
    // Where one is hidden, the others do not make the whole.
    let is_complete = codes.len() == rows.len();
    Ok((rows, if is_complete { codes } else { Vec::new() }))
}

fn place_name(maker: &Maker<'_>, code: &str) -> String {
    match maker.organisation.by_code(code) {
        Some(unit) => maker.organisation.official_name(unit.id, maker.language).to_owned(),
        None => maker.t("report-other-place").to_owned(),
    }
}

/// Critics, passives and promoters: counts that make the whole, and shares that make a hundred.
async fn groups(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let [now, _] = maker.both();
    let title = maker.t("report-table-groups").to_owned();
    let (mut rows, mut base) = (Vec::new(), 0);
    for (id, measure) in
        [("critics", Measure::NpsCritics), ("passives", Measure::NpsPassives), ("promoters", Measure::NpsPromoters)]
    {
        let figure = maker.one(measure, &Vec::new(), now).await?;
        let label = measure.definition().name.in_language(maker.language).to_owned();
        let place = format!("{title}: {label}");
        base = figure.as_ref().map_or(base, |figure| figure.base);
        let count = maker.figure(id, &place, figure.as_ref(), "");
        let share = figure.as_ref().and_then(Figure::shown_share).unwrap_or_default();
        rows.push(row(&label, vec![count, share]));
    }
    let label = maker.t("report-answers-to-nps").to_owned();
    let place = format!("{title}: {label}");
    let whole = maker.count("nps-answers", &place, base, "sum critics passives promoters");
    rows.push(total(&label, vec![whole, maker.t("report-hundred").to_owned()]));
    let head = ["report-group", "goals-number", "goals-share"].map(|key| maker.t(key).to_owned());
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut table = maker.table("groups", &head, rows);
    table.note = maker.t("report-groups-note").to_owned();
    Ok(table)
}

/// How many of the services whose index is shown reached the target: the claim and its count.
async fn reached(maker: &mut Maker<'_>) -> Result<String, AnswerError> {
    let [now, _] = maker.both();
    let figures = maker.ask(Measure::Nps, &[Dimension::Service], &Vec::new(), now).await?;
    let settings = maker.source.store.settings(maker.source.county).await?;
    let target: f64 = settings.get("nps.target").and_then(|value| value.parse().ok()).unwrap_or_default();
    let is_service =
        |figure: &&Figure| figure.label(Dimension::Service) != Some(UNCLASSIFIED) && figure.shown.is_some();
    let services: Vec<f64> = figures.iter().filter(is_service).filter_map(|figure| figure.value).collect();
    let reached = services.iter().filter(|value| value.round() >= target).count() as u64;
    let (count, place) = (services.len() as u64, maker.t("report-table-services").to_owned());
    maker.count("services-listed", &place, count, "");
    maker.count("services-reached", &place, reached, "");
    let share =
        maker.share("services-reached-share", &place, (reached, count), "percent services-reached services-listed");
    let values = [
        ("target", target.to_string().into()),
        ("reached", reached.to_string().into()),
        ("count", count.to_string().into()),
        ("share", share.into()),
    ];
    Ok(maker.texts.with("report-reached", values))
}

/// The seven statements with the year before; none where nobody answered.
pub async fn statements(maker: &mut Maker<'_>) -> Result<Option<Table>, AnswerError> {
    let [now, before] = maker.both();
    let none: Filters = Vec::new();
    let held = maker.ask(Measure::StatementMean, &[], &none, now).await?;
    if held.iter().all(|figure| figure.shown.is_none()) {
        return Ok(None);
    }
    let earlier = maker.ask(Measure::StatementMean, &[], &none, before).await?;
    let title = maker.t("report-table-statements").to_owned();
    let (mut rows, mut sum, mut answers, mut ids) = (Vec::new(), 0.0, 0, Vec::new());
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
        let id = format!("statement-{code}");
        let cells = vec![
            maker.figure(&id, &place, own.as_ref(), ""),
            maker.count(&format!("{id}-answers"), &place, base, ""),
            maker.figure(&format!("{id}-before"), &place, past.as_ref(), ""),
        ];
        rows.push(row(label, cells));
        ids.push((id, own.is_some_and(|own| own.shown.is_some())));
    }
    let label = maker.t("report-statements-all").to_owned();
    let place = format!("{title}: {label}");
    let named = |suffix: &str| ids.iter().map(|(id, _)| format!("{id}{suffix}")).collect::<Vec<_>>().join(" ");
    let is_whole = ids.iter().all(|(_, is_shown)| *is_shown);
    let mean =
        mean(maker, &place, (sum, answers), &if is_whole { format!("mean {}", named("")) } else { String::new() });
    let count = maker.count("statement-answers", &place, answers, &format!("sum {}", named("-answers")));
    rows.push(total(&label, vec![mean, count, String::new()]));
    let head = [
        maker.t("report-statement").to_owned(),
        maker.period.to_string(),
        maker.t("report-answers").to_owned(),
        maker.period.year_before().to_string(),
    ];
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut table = maker.table("statements", &head, rows);
    table.note = maker.t("report-statements-note").to_owned();
    Ok(Some(table))
}

/// Of all answers to all statements, each weighing the same.
fn mean(maker: &mut Maker<'_>, place: &str, (sum, answers): (f64, u64), rule: &str) -> String {
    let value = (answers > 0).then(|| sum / answers as f64);
    let shown = value.map(|value| crate::web::format::decimal(maker.language, value, 2)).unwrap_or_default();
    maker.hold(super::document::Held {
        id: "statements-mean".into(),
        place: place.into(),
        measure: Measure::StatementMean.key().into(),
        shown,
        value,
        base: answers,
        rule: rule.into(),
    })
}

/// Open feedback by division.
async fn divisions(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let [now, before] = maker.both();
    let none: Filters = Vec::new();
    let held =
        counts(&maker.ask(Measure::FeedbackReceived, &[Dimension::Division], &none, now).await?, Dimension::Division);
    let earlier = counts(
        &maker.ask(Measure::FeedbackReceived, &[Dimension::Division], &none, before).await?,
        Dimension::Division,
    );
    let (all, all_before) = (received(maker, now).await?, received(maker, before).await?);
    let title = maker.t("report-table-feedback-divisions").to_owned();
    let (mut rows, mut ids) = (Vec::new(), Vec::new());
    for (code, count) in &held {
        let label = place_name(maker, code);
        let place = format!("{title}: {label}");
        let id = format!("feedback-{code}");
        let cells = vec![
            maker.count(&id, &place, *count, ""),
            maker.share(&format!("{id}-share"), &place, (*count, all), &format!("percent {id} received")),
            maker.count(&format!("{id}-before"), &place, of(&earlier, code), ""),
        ];
        rows.push(row(&label, cells));
        ids.push(id);
    }
    let label = maker.t("report-all").to_owned();
    let place = format!("{title}: {label}");
    let rule = if ids.is_empty() { String::new() } else { format!("sum {}", ids.join(" ")) };
    let cells = vec![
        maker.count("received", &place, all, &rule),
        maker.t("report-hundred").to_owned(),
        maker.count("received-before", &place, all_before, ""),
    ];
    rows.push(total(&label, cells));
    let head = tables::head(maker, "report-place");
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    Ok(maker.table("feedback-divisions", &head, rows))
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
            cells.push(maker.hold(super::document::Held {
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

/// The ombudsmen's contacts by place and reason; none where none were logged.
async fn contacts(maker: &mut Maker<'_>) -> Result<Vec<Table>, AnswerError> {
    let [now, _] = maker.both();
    let contacts = maker.source.store.contacts(maker.source.county, now).await?;
    let mut tables = Vec::new();
    for branch in Branch::ALL {
        let figures = branch_figures(&contacts, branch, largest_remainder);
        if figures.contacts > 0 {
            tables.push(places_of_contacts(maker, &figures));
            tables.push(reasons(maker, &figures));
        }
    }
    Ok(tables)
}

fn places_of_contacts(maker: &mut Maker<'_>, figures: &BranchFigures) -> Table {
    let code = figures.branch.code();
    let branch = maker.texts.named("branch", code);
    let title = format!("{branch}: {}", maker.t("contacts-by-place"));
    let (mut rows, mut ids) = (Vec::new(), Vec::new());
    for (number, share) in figures.places.iter().enumerate() {
        let unknown = maker.t("contact-place-unknown");
        let label = if share.of.is_empty() { unknown.to_owned() } else { share.of.clone() };
        let id = format!("contacts-{code}-place-{number}");
        let count = maker.count(&id, &format!("{title}: {label}"), share.count, "");
        rows.push(row(&label, vec![count, format!("{}\u{a0}%", share.percent)]));
        ids.push(id);
    }
    let label = maker.t("report-all").to_owned();
    let rule = format!("sum {}", ids.join(" "));
    let all = maker.count(&format!("contacts-{code}"), &format!("{title}: {label}"), figures.contacts, &rule);
    rows.push(total(&label, vec![all, maker.t("report-hundred").to_owned()]));
    contact_table(maker, (&format!("contacts-{code}-places"), title, "contact-place"), rows)
}

fn reasons(maker: &mut Maker<'_>, figures: &BranchFigures) -> Table {
    let code = figures.branch.code();
    let branch = maker.texts.named("branch", code);
    let title = format!("{branch}: {}", maker.t("contacts-by-reason"));
    let mut rows = Vec::new();
    for share in &figures.reasons {
        let label = maker.texts.named("reason", share.of.code());
        let place = format!("{title}: {label}");
        let id = format!("contacts-{code}-{}", share.of.code());
        let count = maker.count(&id, &place, share.count, "");
        let rule = format!("percent {id} contacts-{code}");
        let of_all = maker.share(&format!("{id}-share"), &place, (share.count, figures.contacts), &rule);
        rows.push(row(&label, vec![count, of_all]));
    }
    let mut table = contact_table(maker, (&format!("contacts-{code}-reasons"), title, "contact-reasons"), rows);
    table.note = maker.t("contacts-reasons-hint").to_owned();
    table
}

fn contact_table(maker: &Maker<'_>, (id, title, label): (&str, String, &str), rows: Vec<Row>) -> Table {
    let head = [label, "goals-number", "goals-share"].map(|key| maker.t(key).to_owned());
    Table { id: id.to_owned(), title, head: head.into(), rows, note: String::new() }
}
