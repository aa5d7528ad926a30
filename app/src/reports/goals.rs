//! The report on a year's goals: the counts of the dashboard, the figures beside, and each goal with its key results and what
//! its owner says of it.

use super::charts;
use super::document::{Held, Row, Section, Table};
use super::maker::{Maker, row, total};
use super::quarterly::titled;
use crate::goals::cells::plain_in;
use crate::goals::measured;
use crate::measures::answer::AnswerError;
use domain::goals::{Confidence, Counted, Edges, Goal, KeyResult, Kpi, Light, Overview, Shown, TaskState, overview};

/// None where the year has no goals.
pub async fn sections(maker: &mut Maker<'_>) -> Result<Vec<Section>, AnswerError> {
    let (store, county) = (maker.source.store, maker.source.county);
    let mut goals = store.goals(county, maker.period.year()).await?;
    if goals.is_empty() {
        return Ok(Vec::new());
    }
    measured::fill_from(maker.source, maker.organisation, &mut goals).await?;
    let told = overview(&goals, &Shown::default(), maker.organisation);
    let edges = Edges::of(&store.settings(county).await?);
    let mut tables = vec![outcomes(maker, &goals, edges)];
    tables.extend(counts(maker, &told));
    tables.extend(kpis(maker).await?);
    let title = maker.t("report-section-overview").to_owned();
    let begun = maker.t("goals-how-text").to_owned();
    let mut sections = vec![titled(maker, ("overview", title), begun, tables).await?];
    for goal in &goals {
        let text = words(maker, goal);
        let tables = if goal.key_results.is_empty() { Vec::new() } else { vec![results(maker, goal, edges)] };
        // What owners wrote stands as they wrote it: a brace of theirs is no field.
        let key = goal.id.clone();
        sections.push(Section { key, title: goal.title.clone(), text, tables, ..Section::default() });
    }
    Ok(sections)
}

/// The year's goals in one table; none where there are none.
pub async fn table(maker: &mut Maker<'_>) -> Result<Option<Table>, AnswerError> {
    let (store, county) = (maker.source.store, maker.source.county);
    let mut goals = store.goals(county, maker.period.year()).await?;
    measured::fill_from(maker.source, maker.organisation, &mut goals).await?;
    let edges = Edges::of(&store.settings(county).await?);
    Ok((!goals.is_empty()).then(|| outcomes(maker, &goals, edges)))
}

/// How each goal turned out: as its owner says, else by its key results.
fn outcomes(maker: &Maker<'_>, goals: &[Goal], edges: Edges) -> Table {
    let title = maker.t("report-table-goals").to_owned();
    let (mut rows, mut drawn) = (Vec::new(), Vec::new());
    for goal in goals {
        let by_results = Light::of_all(goal.key_results.iter().map(|held| held.light(edges)));
        let light = goal.assessment.or(by_results);
        let shown = light.map(|light| maker.texts.named("light", light.code())).unwrap_or_default();
        rows.push(row(&goal.title, vec![shown.clone()]));
        drawn.push((goal.title.clone(), vec![light.map(|light| (light, shown))]));
    }
    let head = ["goals-goal", "key-result-light"].map(|key| maker.t(key).to_owned());
    let columns = vec![maker.t("key-result-light").to_owned()];
    let chart = charts::lights(maker, ("goals", &title), columns, drawn);
    Table { id: "goals".to_owned(), title, head: head.into(), rows, chart, note: String::new() }
}

/// Whose it is, how it turned out, and the owner's text.
fn words(maker: &Maker<'_>, goal: &Goal) -> String {
    let light = goal.assessment.map(|light| maker.texts.named("light", light.code()));
    let owner = Some(&goal.owner).filter(|owner| !owner.is_empty());
    let owner = owner.map(|owner| maker.texts.with("goal-owned", [("who", owner.as_str().into())]));
    let facts: Vec<String> = light.into_iter().chain(owner).collect();
    let parts = [goal.focus.clone(), facts.join(" · "), goal.summary.clone(), goal.narrative.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The dashboard's counts, each with its share and the base under both.
fn counts(maker: &mut Maker<'_>, told: &Overview) -> Vec<Table> {
    let confidence = Confidence::ALL.map(|held| (held.code(), maker.texts.named("confidence", held.code())));
    let states = TaskState::ALL.map(|state| (state.code(), maker.texts.named("task-state", state.code())));
    let unsaid = ("unsaid", maker.t("task-state-unsaid").to_owned());
    let states: Vec<_> = states.into_iter().chain([unsaid]).collect();
    vec![
        shares(maker, ("confidence", "goals-confidence-title"), &confidence, &told.confidence),
        shares(maker, ("tasks", "goals-tasks-title"), &states, &told.tasks),
    ]
}

fn shares(
    maker: &mut Maker<'_>,
    (id, title): (&str, &str),
    names: &[(&'static str, String)],
    counted: &[Counted],
) -> Table {
    let title = maker.t(title).to_owned();
    let (mut rows, mut ids) = (Vec::new(), Vec::new());
    for ((code, name), Counted { count, base }) in names.iter().zip(counted) {
        let (own, place) = (format!("{id}-{code}"), format!("{title}: {name}"));
        let shown = maker.count(&own, &place, *count, "");
        let share = maker.share(&format!("{own}-share"), &place, (*count, *base), &format!("percent {own} {id}"));
        rows.push(row(name, vec![shown, share]));
        ids.push(own);
    }
    let label = maker.t("report-all").to_owned();
    let base = counted.first().map_or(0, |counted| counted.base);
    let whole = maker.count(id, &format!("{title}: {label}"), base, &format!("sum {}", ids.join(" ")));
    rows.push(total(&label, vec![whole, String::new()]));
    let head = ["goals-state", "goals-number", "goals-share"].map(|key| maker.t(key).to_owned());
    Table { id: id.to_owned(), title, head: head.into(), rows, ..Table::default() }
}

/// A goal's key results with their quarters, how far each got, and its light.
fn results(maker: &mut Maker<'_>, goal: &Goal, edges: Edges) -> Table {
    let rows = goal.key_results.iter().enumerate().map(|(number, held)| result(maker, goal, (number, held), edges));
    let rows: Vec<Row> = rows.collect();
    let names = ["goals-key-result", "key-result-baseline"].map(|key| maker.t(key).to_owned());
    let quarters = ["Q1", "Q2", "Q3", "Q4"].map(str::to_owned);
    let ends = ["key-result-target", "key-result-light"].map(|key| maker.t(key).to_owned());
    let title = maker.t("goals-key-results").to_owned();
    let head = names.into_iter().chain(quarters).chain(ends).collect();
    let id = format!("results-{}", goal.id);
    let cell = |held: &KeyResult| {
        let light = held.light(edges);
        let value = held.values[3].map(|value| plain_in(maker.language, value));
        Some((light, value.unwrap_or_else(|| maker.texts.named("light", light.code()))))
    };
    let drawn = goal.key_results.iter().map(|held| (held.title.clone(), vec![cell(held)])).collect();
    let chart = charts::lights(maker, (&id, &goal.title), vec!["Q4".to_owned()], drawn);
    Table { id, title, head, rows, chart, note: String::new() }
}

fn result(maker: &mut Maker<'_>, goal: &Goal, (number, held): (usize, &KeyResult), edges: Edges) -> Row {
    let place = format!("{}: {}", goal.title, held.title);
    let [q1, q2, q3, q4] = held.values;
    let values = [("baseline", held.baseline), ("q1", q1), ("q2", q2), ("q3", q3), ("q4", q4), ("target", held.target)];
    let mut cells: Vec<String> = Vec::new();
    for (name, value) in values {
        cells.push(number_cell(maker, format!("{}-{number}-{name}", goal.id), &place, value));
    }
    cells.push(maker.texts.named("light", Light::code(held.light(edges))));
    row(&held.title, cells)
}

/// The figures that are followed beside the goals; none where none are known.
async fn kpis(maker: &mut Maker<'_>) -> Result<Option<Table>, AnswerError> {
    let year = maker.period.year();
    let imported = maker.source.store.kpis(maker.source.county, year).await?;
    let measured = measured::nps_from(maker.source, maker.organisation, year).await?;
    let title = maker.t("goals-kpis").to_owned();
    let mut rows = Vec::new();
    for kpi in Kpi::ALL {
        let held = |quarter: u8| imported.iter().find(|value| value.kpi == kpi && value.quarter == quarter);
        let own = |quarter: u8| if kpi == Kpi::Nps && quarter > 0 { measured[usize::from(quarter) - 1] } else { None };
        let values = [0, 1, 2, 3, 4].map(|quarter| own(quarter).or(held(quarter).map(|value| value.value)));
        if values.iter().all(Option::is_none) {
            continue;
        }
        let name = maker.texts.named("kpi", kpi.code());
        let place = format!("{title}: {name}");
        let mut cells: Vec<String> = Vec::new();
        for (quarter, value) in values.into_iter().enumerate() {
            cells.push(number_cell(maker, format!("{}-q{quarter}", kpi.code()), &place, value));
        }
        rows.push(row(&name, cells));
    }
    let names = ["goals-kpi", "key-result-baseline"].map(|key| maker.t(key).to_owned());
    let head = names.into_iter().chain(["Q1", "Q2", "Q3", "Q4"].map(str::to_owned)).collect();
    let table = Table { id: "kpis".to_owned(), title, head, rows, ..Table::default() };
    Ok(Some(table).filter(|table| !table.rows.is_empty()))
}

fn number_cell(maker: &mut Maker<'_>, id: String, place: &str, value: Option<f64>) -> String {
    let shown = value.map(|value| plain_in(maker.language, value)).unwrap_or_default();
    let (measure, rule, place) = (String::new(), String::new(), place.to_owned());
    maker.hold(Held { id, place, measure, shown, value, base: 0, rule })
}
