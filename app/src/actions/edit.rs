//! A manager begins an action, and edits it: what was heard, what is done about it, how far it is, and whose it is.

use super::form::{self, ActionView};
use super::{LIST, decided_units, theirs};
use crate::boot::App;
use crate::feedback::form::MendLine;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::actions::{ActionEvent, ActionHappening, DevelopmentAction, Progress};
use domain::calendar::day_of;
use domain::language::Wording;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;
use store::{BeginAction, ChangeAction, Changed};

const PURPOSE: &str = "development action";

/// From which feedback the action begins.
#[derive(Deserialize)]
pub struct From {
    #[serde(default)]
    palaute: String,
}

/// One line of the history: when and what.
struct Line {
    at: String,
    what: String,
}

/// A feedback behind the action that this person may read.
struct Behind {
    id: String,
    place: String,
    received: String,
}

/// What an action has that stands already.
struct Standing {
    id: String,
    version: i64,
    published: Option<String>,
    may_publish: bool,
    history: Vec<Line>,
    behind: Vec<Behind>,
    /// How many stand behind it that this person may not read.
    elsewhere: i64,
    link_mend: Option<String>,
}

#[derive(Template)]
#[template(path = "action.html")]
struct ActionPage {
    page: Page,
    token: String,
    form_token: String,
    from_feedback: String,
    form: ActionView,
    stale: bool,
    standing: Option<Standing>,
}

/// The form of a new action.
pub async fn begin(State(app): State<Arc<App>>, staff: Staff, Query(from): Query<From>) -> Outcome {
    let units = decided_units(&app, &staff)?;
    let feedback = readable(&app, &staff, &from.palaute).await?;
    let unit = feedback.as_ref().map(|feedback| feedback.unit).filter(|unit| units.contains(unit));
    let topics = match &feedback {
        Some(feedback) => app.store.feedback_topics(app.county, &feedback.id).await?,
        None => Vec::new(),
    };
    let first = units.first().copied().ok_or(Failure::NotFound)?;
    let action = DevelopmentAction { topics, ..blank(unit.unwrap_or(first), staff.person.id) };
    let from_feedback = feedback.map(|feedback| feedback.id).unwrap_or_default();
    let form_token = FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault());
    let form = ActionView::new(&app, &staff.page, &action, &units, Vec::new()).await?;
    show_new(staff.page, form, form_token, from_feedback)
}

/// Keeps the new action. The form's token is what it is called: sent twice, it is one.
pub async fn keep(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let units = decided_units(&app, &staff)?;
    let token = match FormToken::read(PURPOSE, form.get("form_token"), app.store.vault(), app.now()) {
        Ok(token) | Err((_, Some(token))) => token,
        Err(_) => FormToken::issue(PURPOSE, app.now())?,
    };
    let feedback = readable(&app, &staff, form.get("palaute")).await?.map(|feedback| feedback.id);
    let first = units.first().copied().ok_or(Failure::NotFound)?;
    let mut action = blank(first, staff.person.id);
    let mends = form::fill(&app, &staff.page, &form, &units, &mut action).await?;
    if !mends.is_empty() {
        let view = ActionView::new(&app, &staff.page, &action, &units, mends).await?;
        return show_new(staff.page, view, token.sign(app.store.vault()), feedback.unwrap_or_default());
    }
    action.id = token.identifier(app.store.vault(), app.county);
    let address = staff.page.link(&format!("{LIST}/{}", action.id));
    let feedback = feedback.into_iter().collect();
    let begin = BeginAction { county: app.county, action, feedback, person: staff.person.id, now: app.now() };
    app.store.write(begin).await?;
    Ok(Redirect::to(&address).into_response())
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>) -> Outcome {
    let action = theirs(&app, &staff, &id).await?;
    show_standing(&app, staff, action, Trouble::default()).await
}

pub async fn save(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let held = theirs(&app, &staff, &id).await?;
    let is_stale = form.get("version") != held.version.to_string();
    let units = decided_units(&app, &staff)?;
    let mut action = held.clone();
    let mends = form::fill(&app, &staff.page, &form, &units, &mut action).await?;
    if is_stale || !mends.is_empty() {
        let trouble = Trouble { mends, is_stale, link_mend: None };
        return show_standing(&app, staff, action, trouble).await;
    }
    // What is not going to be done is not promised in public any longer.
    if action.progress == Progress::Dropped {
        action.published_at = None;
    }
    change(&app, staff, action, ActionHappening::Edited).await
}

/// Writes a change, or shows the page as it is now where somebody was faster.
pub(super) async fn change(app: &App, staff: Staff, action: DevelopmentAction, what: ActionHappening) -> Outcome {
    let address = staff.page.link(&format!("{LIST}/{}", action.id));
    let event = ActionEvent { at: app.now(), person: staff.person.id, what };
    let typed = action.clone();
    match app.store.write(ChangeAction { county: app.county, action, event }).await? {
        Changed::Done | Changed::DoneBefore => Ok(Redirect::to(&address).into_response()),
        Changed::SomebodyWasFaster => {
            let held = theirs(app, &staff, &typed.id).await?;
            let action = DevelopmentAction { version: held.version, published_at: held.published_at, ..typed };
            show_standing(app, staff, action, Trouble { is_stale: true, ..Trouble::default() }).await
        }
    }
}

/// What went wrong with what was sent.
#[derive(Default)]
pub(super) struct Trouble {
    pub mends: Vec<MendLine>,
    pub is_stale: bool,
    pub link_mend: Option<String>,
}

pub(super) async fn show_standing(app: &App, staff: Staff, action: DevelopmentAction, trouble: Trouble) -> Outcome {
    let units = decided_units(app, &staff)?;
    let form = ActionView::new(app, &staff.page, &action, &units, trouble.mends).await?;
    let standing = standing(app, &staff, &action, trouble.link_mend).await?;
    let page = staff.page;
    render(&ActionPage {
        token: staff_token(&page),
        form_token: String::new(),
        from_feedback: String::new(),
        form,
        stale: trouble.is_stale,
        standing: Some(standing),
        page,
    })
}

fn show_new(page: Page, form: ActionView, form_token: String, from_feedback: String) -> Outcome {
    render(&ActionPage {
        token: staff_token(&page),
        form_token,
        from_feedback,
        form,
        stale: false,
        standing: None,
        page,
    })
}

async fn standing(
    app: &App,
    staff: &Staff,
    action: &DevelopmentAction,
    link_mend: Option<String>,
) -> Result<Standing, Failure> {
    let page = &staff.page;
    let people = app.store.people(app.county).await?;
    let names: HashMap<i64, String> = people.into_iter().map(|listed| (listed.person.id, listed.person.name)).collect();
    let events = app.store.action_events(app.county, &action.id).await?;
    let line = |event: &ActionEvent| Line {
        at: page.time(event.at),
        what: page.with1(
            &format!("action-history-{}", event.what.code()),
            "who",
            names.get(&event.person).map_or("", String::as_str),
        ),
    };
    let linked = app.store.feedback_of_action(app.county, &action.id).await?;
    let directory = app.directory();
    let mut behind = Vec::new();
    for id in &linked {
        let Some(feedback) = readable(app, staff, id).await? else { continue };
        let place = directory.target_name(feedback.target.as_deref(), page.language);
        behind.push(Behind {
            place: place.unwrap_or_else(|| directory.unit_name(feedback.unit, page.language)).to_owned(),
            received: format::short_day(page.language, day_of(feedback.received_at), page.today()),
            id: feedback.id,
        });
    }
    Ok(Standing {
        id: action.id.clone(),
        version: action.version,
        published: action.published_at.map(|at| page.time(at)),
        may_publish: action.fits_in_public().is_ok(),
        history: events.iter().map(line).collect(),
        elsewhere: linked.len() as i64 - behind.len() as i64,
        behind,
        link_mend,
    })
}

/// A feedback that this person may read; none where there is none or it is not theirs.
pub(super) async fn readable(
    app: &App,
    staff: &Staff,
    id: &str,
) -> Result<Option<domain::feedback::Feedback>, Failure> {
    let feedback = app.store.feedback(app.county, id).await?;
    let directory = app.directory();
    Ok(feedback.filter(|feedback| staff.person.handles(&directory.organisation, feedback.handled_by)))
}

fn blank(unit: domain::organisation::UnitId, owner: i64) -> DevelopmentAction {
    DevelopmentAction {
        id: String::new(),
        unit,
        owner,
        progress: Progress::default(),
        heard: Wording::default(),
        did: Wording::default(),
        topics: Vec::new(),
        published_at: None,
        version: 0,
    }
}

fn staff_token(page: &Page) -> String {
    page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default()
}
