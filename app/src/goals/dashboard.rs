//! The dashboard of a year's goals: what is chosen, counts with their shares, and every goal with its key results.

use super::cells::{self, LightView, ResultView, light, percent, plain};
use super::{allowed, measured, own_units};
use crate::boot::App;
use crate::web::{Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::goals::{Confidence, Counted, Edges, Goal, Kpi, KpiValue, Overview, Shown, TaskState, overview};
use domain::organisation::Level;
use serde::Deserialize;
use std::sync::Arc;

/// What the dashboard is narrowed to, as the form has it.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    vuosi: String,
    #[serde(default)]
    tavoite: String,
    #[serde(default)]
    toimiala: String,
    #[serde(default)]
    tulosalue: String,
    #[serde(default)]
    avaintulos: String,
    #[serde(default)]
    luottamus: String,
}

/// One filter with its choices: value, name, whether it is chosen.
struct Filter {
    name: &'static str,
    label: String,
    choices: Vec<(String, String, bool)>,
}

/// A count with its share, ready to be read.
struct Line {
    label: String,
    count: String,
    share: String,
}

/// A table of counts over one base.
struct Counts {
    id: &'static str,
    title: String,
    base: String,
    lines: Vec<Line>,
}

struct GoalView {
    id: String,
    title: String,
    focus: String,
    place: String,
    owner: String,
    light: Option<LightView>,
    is_signed: bool,
    results: Vec<ResultView>,
}

/// A figure that is followed beside the goals.
struct KpiView {
    name: String,
    /// Whether Kuule measured any of it.
    is_measured: bool,
    values: [String; 5],
}

#[derive(Template)]
#[template(path = "goals.html")]
struct GoalsPage {
    page: Page,
    year: i16,
    filters: Vec<Filter>,
    tiles: Vec<(String, String)>,
    counts: Vec<Counts>,
    goals: Vec<GoalView>,
    kpis: Vec<KpiView>,
    /// Whether the year has goals at all, whatever is chosen.
    is_empty: bool,
    may_begin: bool,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    let may_begin = !own_units(&app, &staff).is_empty();
    let page = staff.page;
    let years = app.store.goal_years(app.county).await?;
    let year = asked.vuosi.parse().ok().filter(|year| years.contains(year));
    let year = year.or(years.first().copied()).unwrap_or(page.today().year());
    let mut goals = app.store.goals(app.county, year).await?;
    measured::fill(&app, &mut goals).await?;
    let directory = app.directory();
    let shown = shown(&app, &asked);
    let told = overview(&goals, &shown, &directory.organisation);
    let edges = Edges::of(&directory.settings);
    let lets = |goal: &&Goal| shown.lets_goal(goal, &directory.organisation);
    let views = goals.iter().filter(lets).map(|goal| view(&app, &page, goal, &shown, edges)).collect();
    let kpis = kpis(&page, &app.store.kpis(app.county, year).await?, measured::nps(&app, year).await?);
    render(&GoalsPage {
        filters: filters(&app, &page, (&years, year), &goals, &asked),
        tiles: tiles(&page, &told),
        counts: counts(&page, &told),
        goals: views,
        kpis,
        is_empty: goals.is_empty(),
        may_begin,
        year,
        page,
    })
}

fn shown(app: &App, asked: &Asked) -> Shown {
    let directory = app.directory();
    let unit = |code: &str| directory.organisation.by_code(code).map(|unit| unit.id);
    let result = asked.avaintulos.rsplit_once('/');
    Shown {
        goal: Some(asked.tavoite.clone()).filter(|id| !id.is_empty()),
        unit: unit(&asked.tulosalue).or_else(|| unit(&asked.toimiala)),
        key_result: result.and_then(|(goal, number)| Some((goal.to_owned(), number.parse().ok()?))),
        confidence: Confidence::parse(&asked.luottamus),
    }
}

fn filters(app: &App, page: &Page, (years, year): (&[i16], i16), goals: &[Goal], asked: &Asked) -> Vec<Filter> {
    let directory = app.directory();
    let organisation = &directory.organisation;
    let all = |chosen: &str| (String::new(), page.t("goals-all").to_owned(), chosen.is_empty());
    let choice = |value: String, name: String, chosen: &str| {
        let is_chosen = value == chosen;
        (value, name, is_chosen)
    };
    let level = |level: Level, chosen: &str| {
        let units = organisation.units().iter().filter(|unit| unit.level == level && organisation.stands(unit.id));
        let name = |unit| organisation.official_name(unit, page.language).to_owned();
        let units = units.map(|unit| choice(unit.code.clone(), name(unit.id), chosen));
        [all(chosen)].into_iter().chain(units).collect::<Vec<_>>()
    };
    let of_goals = goals.iter().map(|goal| choice(goal.id.clone(), goal.title.clone(), &asked.tavoite));
    let results = goals.iter().flat_map(|goal| {
        let name = |(number, held): (usize, &domain::goals::KeyResult)| {
            choice(format!("{}/{number}", goal.id), held.title.clone(), &asked.avaintulos)
        };
        goal.key_results.iter().enumerate().map(name).collect::<Vec<_>>()
    });
    let confidence = Confidence::ALL
        .map(|held| choice(held.code().to_owned(), page.named("confidence", held.code()), &asked.luottamus));
    let filter = |name, label: &str, choices| Filter { name, label: page.t(label).to_owned(), choices };
    let with_all = |chosen: &str, choices: Vec<_>| [vec![all(chosen)], choices].concat();
    vec![
        filter("vuosi", "filter-year", {
            let all_years: Vec<i16> = if years.is_empty() { vec![year] } else { years.to_vec() };
            all_years.iter().map(|held| (held.to_string(), held.to_string(), *held == year)).collect()
        }),
        filter("tavoite", "goals-goal", with_all(&asked.tavoite, of_goals.collect())),
        filter("toimiala", "goals-division", level(Level::Division, &asked.toimiala)),
        filter("tulosalue", "goals-result-area", level(Level::ResultArea, &asked.tulosalue)),
        filter("avaintulos", "goals-key-result", with_all(&asked.avaintulos, results.collect())),
        filter("luottamus", "goals-confidence-q4", with_all(&asked.luottamus, confidence.into())),
    ]
}

fn tiles(page: &Page, told: &Overview) -> Vec<(String, String)> {
    let tile = |key: &str, count: u64| (page.t(key).to_owned(), page.count(count as i64));
    vec![
        tile("goals-count-county", told.county_goals),
        tile("goals-count-other", told.other_goals),
        tile("goals-count-key-results", told.key_results),
        tile("goals-count-responsible", told.responsible),
        tile("goals-count-tasks", told.tasks[0].base),
    ]
}

fn counts(page: &Page, told: &Overview) -> Vec<Counts> {
    let line = |label: String, counted: Counted| Line {
        label,
        count: page.count(counted.count as i64),
        share: counted.share().map(|share| percent(page, share, 2)).unwrap_or_default(),
    };
    let confidence = Confidence::ALL.into_iter().zip(told.confidence);
    let states = TaskState::ALL.map(|state| page.named("task-state", state.code()));
    let states = states.into_iter().chain([page.t("task-state-unsaid").to_owned()]).zip(told.tasks);
    vec![
        Counts {
            id: "luottamus",
            title: page.t("goals-confidence-title").to_owned(),
            base: page.counted("goals-confidence-base", told.confidence_given as i64),
            lines: confidence.map(|(held, counted)| line(page.named("confidence", held.code()), counted)).collect(),
        },
        Counts {
            id: "tehtavat",
            title: page.t("goals-tasks-title").to_owned(),
            base: page.counted("goals-tasks-base", told.tasks[0].base as i64),
            lines: states.map(|(name, counted)| line(name, counted)).collect(),
        },
    ]
}

fn view(app: &App, page: &Page, goal: &Goal, shown: &Shown, edges: Edges) -> GoalView {
    GoalView {
        id: goal.id.clone(),
        title: goal.title.clone(),
        focus: goal.focus.clone(),
        place: app.directory().organisation.official_name(goal.unit, page.language).to_owned(),
        owner: goal.owner.clone(),
        light: goal.assessment.map(|held| light(page, held)),
        is_signed: goal.signed.is_some(),
        results: shown.results(goal).map(|(number, held)| cells::result(page, number, held, edges)).collect(),
    }
}

/// The index is what was measured; where nothing was, what was imported.
fn kpis(page: &Page, imported: &[KpiValue], measured: [Option<f64>; 4]) -> Vec<KpiView> {
    let view = |kpi: Kpi| {
        let own = |quarter: u8| if kpi == Kpi::Nps && quarter > 0 { measured[usize::from(quarter) - 1] } else { None };
        let held = |quarter: u8| imported.iter().find(|value| value.kpi == kpi && value.quarter == quarter);
        let values = [0, 1, 2, 3, 4].map(|quarter| own(quarter).or(held(quarter).map(|value| value.value)));
        let shown = |value: f64| match kpi {
            kpi if kpi.is_share() => percent(page, value, kpi.decimals()),
            Kpi::ServiceEvents => format::decimal(page.language, value, kpi.decimals()),
            _ => plain(page, value),
        };
        KpiView {
            name: page.named("kpi", kpi.code()),
            is_measured: (1..=4).any(|quarter| own(quarter).is_some()),
            values: values.map(|value| value.map(shown).unwrap_or_default()),
        }
    };
    let views = Kpi::ALL.map(view).into_iter();
    views.filter(|view| view.values.iter().any(|value| !value.is_empty())).collect()
}
