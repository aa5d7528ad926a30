//! A goal: what it is, whose it is, how it turned out, and the text about it that its owner signs.

use super::cells::{LightView, ResultView, light, results};
use super::{LIST, YEARS, allowed, found, may_edit, measured, own_units, owners, theirs};
use crate::boot::App;
use crate::feedback::form::MendLine;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::goals::{Edges, Goal, GoalEvent, GoalHappening, LONGEST_NARRATIVE, Light, goal_id};
use std::collections::HashMap;
use std::sync::Arc;
use store::{Changed, KeepGoal};

const PURPOSE: &str = "goal";
/// The longest title, focus or owner, in characters.
const LONGEST_LINE: usize = 300;

/// The fields with their choices.
pub struct GoalForm {
    goal: Goal,
    units: Vec<(String, String, bool)>,
    owners: Vec<(i64, String, bool)>,
    lights: Vec<(&'static str, String, bool)>,
    pub mends: Vec<MendLine>,
}

impl GoalForm {
    /// What to mend in a field, if anything.
    pub fn mend(&self, field: &str) -> Option<&str> {
        self.mends.iter().find(|line| line.field == field).map(|line| line.text.as_str())
    }
}

/// What a goal has that stands already.
struct Standing {
    id: String,
    light: Option<LightView>,
    results: Vec<ResultView>,
    place: String,
    signed: Option<String>,
    may_sign: bool,
    history: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "goal.html")]
struct GoalPage {
    page: Page,
    token: String,
    form_token: String,
    form: GoalForm,
    may_edit: bool,
    stale: bool,
    standing: Option<Standing>,
}

pub async fn begin(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    allowed(&staff)?;
    let units = own_units(&app, &staff);
    let unit = units.first().copied().ok_or(Failure::NotFound)?;
    let goal = Goal::begin(String::new(), staff.page.today().year(), String::new(), unit);
    show_new(&app, staff, goal, Vec::new()).await
}

/// Keeps the new goal under a name that follows from its year and title: sent twice, it is one.
pub async fn keep(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    let unit = own_units(&app, &staff).first().copied().ok_or(Failure::NotFound)?;
    let token = match FormToken::read(PURPOSE, form.get("form_token"), app.store.vault(), app.now()) {
        Ok(token) | Err((_, Some(token))) => token,
        Err(_) => FormToken::issue(PURPOSE, app.now())?,
    };
    let year = form.get("year").trim().parse().ok().filter(|year| YEARS.contains(year));
    let year = year.unwrap_or(staff.page.today().year());
    let mut goal = Goal::begin(String::new(), year, String::new(), unit);
    let mends = fill(&app, &staff, &form, &mut goal).await?;
    if !mends.is_empty() {
        return show_new(&app, staff, goal, mends).await;
    }
    // Two goals of one title are two: the form's own sign tells them apart.
    let sign = token.identifier(app.store.vault(), app.county);
    goal.id = format!("{}-{}", goal_id(year, &goal.title), &sign[..sign.len().min(6)].to_lowercase());
    let address = staff.page.link(&format!("{LIST}/{}", goal.id));
    let event = event(&app, &staff, GoalHappening::Begun, "");
    app.store.write(KeepGoal { county: app.county, goal, event }).await?;
    Ok(Redirect::to(&address).into_response())
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>) -> Outcome {
    let goal = found(&app, &staff, &id).await?;
    show_standing(&app, staff, goal, (Vec::new(), false)).await
}

pub async fn save(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let held = theirs(&app, &staff, &id).await?;
    let is_stale = form.get("version") != held.version.to_string();
    let mut goal = held.clone();
    let mends = fill(&app, &staff, &form, &mut goal).await?;
    if is_stale || !mends.is_empty() {
        return show_standing(&app, staff, goal, (mends, is_stale)).await;
    }
    goal.signed = None;
    change(&app, staff, goal, (GoalHappening::Edited, "")).await
}

/// Writes a change, or shows the page as it is now where somebody was faster.
pub(super) async fn change(app: &App, staff: Staff, goal: Goal, (what, about): (GoalHappening, &str)) -> Outcome {
    let address = staff.page.link(&format!("{LIST}/{}", goal.id));
    let event = event(app, &staff, what, about);
    let typed = goal.clone();
    match app.store.write(KeepGoal { county: app.county, goal, event }).await? {
        Changed::Done | Changed::DoneBefore => Ok(Redirect::to(&address).into_response()),
        Changed::SomebodyWasFaster => {
            let held = found(app, &staff, &typed.id).await?;
            let goal = Goal { version: held.version, signed: held.signed, ..typed };
            show_standing(app, staff, goal, (Vec::new(), true)).await
        }
    }
}

fn event(app: &App, staff: &Staff, what: GoalHappening, about: &str) -> GoalEvent {
    GoalEvent { at: app.now(), person: Some(staff.person.id), what, about: about.to_owned() }
}

/// Puts what was typed into the goal; says what is to be mended.
async fn fill(app: &App, staff: &Staff, form: &FormFields, goal: &mut Goal) -> Result<Vec<MendLine>, Failure> {
    let text = |field: &str| form.get(field).trim().replace("\r\n", "\n");
    let directory = app.directory();
    let unit = directory.organisation.by_code(form.get("unit")).map(|unit| unit.id);
    let is_own = |unit| own_units(app, staff).contains(&unit) || unit == goal.unit;
    goal.unit = unit.filter(|unit| is_own(*unit)).unwrap_or(goal.unit);
    goal.title = text("title");
    goal.focus = text("focus");
    goal.owner = text("owner");
    let owners = owners(app).await?;
    let person = form.get("owner_person").parse().ok();
    goal.owner_person = person.filter(|person| owners.iter().any(|(id, _)| id == person));
    goal.assessment = Light::parse(form.get("assessment"));
    goal.summary = text("summary");
    goal.narrative = text("narrative");
    let page = &staff.page;
    let mut mends = Vec::new();
    if goal.title.is_empty() {
        mends.push(MendLine { field: "title", text: page.t("mend-goal-title").to_owned() });
    }
    let lengths = [
        ("title", &goal.title, LONGEST_LINE),
        ("focus", &goal.focus, LONGEST_LINE),
        ("owner", &goal.owner, LONGEST_LINE),
        ("summary", &goal.summary, LONGEST_NARRATIVE),
        ("narrative", &goal.narrative, LONGEST_NARRATIVE),
    ];
    for (field, text, most) in lengths {
        let over = text.chars().count().saturating_sub(most);
        if over > 0 {
            mends.push(MendLine { field, text: page.counted("mend-text-too-long", over as i64) });
        }
    }
    Ok(mends)
}

async fn goal_form(app: &App, staff: &Staff, goal: Goal, mends: Vec<MendLine>) -> Result<GoalForm, Failure> {
    let directory = app.directory();
    let page = &staff.page;
    let mut units = own_units(app, staff);
    if !units.contains(&goal.unit) {
        units.insert(0, goal.unit);
    }
    let unit = |unit| {
        let code = directory.organisation.unit(unit).map(|unit| unit.code.clone()).unwrap_or_default();
        (code, directory.organisation.official_name(unit, page.language).to_owned(), unit == goal.unit)
    };
    let owners = owners(app).await?.into_iter().map(|(id, name)| (id, name, goal.owner_person == Some(id)));
    let lights = Light::ALL.map(|held| (held.code(), page.named("light", held.code()), goal.assessment == Some(held)));
    Ok(GoalForm {
        units: units.into_iter().map(unit).collect(),
        owners: owners.collect(),
        lights: lights.into(),
        mends,
        goal,
    })
}

async fn show_new(app: &App, staff: Staff, goal: Goal, mends: Vec<MendLine>) -> Outcome {
    let form = goal_form(app, &staff, goal, mends).await?;
    let form_token = FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault());
    let page = staff.page;
    render(&GoalPage { token: token(&page), form_token, form, may_edit: true, stale: false, standing: None, page })
}

pub(super) async fn show_standing(
    app: &App,
    staff: Staff,
    goal: Goal,
    (mends, stale): (Vec<MendLine>, bool),
) -> Outcome {
    let mut shown = [goal.clone()];
    measured::fill(app, &mut shown).await?;
    let [shown] = shown;
    let page = &staff.page;
    let directory = app.directory();
    let people = app.store.people(app.county).await?;
    let names: HashMap<i64, String> = people.into_iter().map(|listed| (listed.person.id, listed.person.name)).collect();
    let name = |person: i64| names.get(&person).map_or("", String::as_str);
    let line = |event: GoalEvent| {
        let who = event.person.map_or(page.t("goal-history-command"), name);
        let key = format!("goal-history-{}", event.what.code().replace('_', "-"));
        (page.with2(&key, &("who", who), &("about", event.about.as_str())), page.time(event.at))
    };
    let standing = Standing {
        id: goal.id.clone(),
        light: goal.assessment.map(|held| light(page, held)),
        results: results(page, &shown, Edges::of(&directory.settings)),
        place: directory.organisation.official_name(goal.unit, page.language).to_owned(),
        signed: goal
            .signed
            .map(|(person, at)| page.with2("goal-signed", &("who", name(person)), &("time", page.time(at).as_str()))),
        may_sign: goal.signed.is_none() && goal.owner_person == Some(staff.person.id),
        history: app.store.goal_events(app.county, &goal.id).await?.into_iter().map(line).collect(),
    };
    let may_edit = may_edit(app, &staff, &goal);
    let form = goal_form(app, &staff, goal, mends).await?;
    let page = staff.page;
    render(&GoalPage {
        token: token(&page),
        form_token: String::new(),
        form,
        may_edit,
        stale,
        standing: Some(standing),
        page,
    })
}

pub(super) fn token(page: &Page) -> String {
    page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default()
}
