//! What was set aside as machine-made: a person says of each whether it is feedback. Nothing is thrown away unseen.

use crate::boot::App;
use crate::feedback::mask;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::feedback::{Actor, Event, Feedback, Happening, Suspicion};
use serde::Deserialize;
use std::sync::Arc;
use store::{Change, Changed, Release};

const PER_PAGE: u32 = 25;

/// Which page of them, and what was just done.
#[derive(Deserialize)]
pub struct Asked {
    /// From 1.
    #[serde(default)]
    sivu: u32,
    #[serde(default)]
    tehty: String,
    #[serde(default)]
    maara: i64,
}

struct Row {
    /// Identifier and version.
    value: String,
    id: String,
    text: String,
    language: &'static str,
    place: String,
    received: String,
    due: String,
    signs: Vec<String>,
}

#[derive(Template)]
#[template(path = "set_aside.html")]
struct SetAsidePage {
    page: Page,
    token: String,
    rows: Vec<Row>,
    total: i64,
    number: u32,
    pages: u32,
    notice: Option<String>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    let directory = app.directory();
    let units = staff.person.handled_units(&directory.organisation);
    if units.is_empty() {
        return Err(Failure::NotFound);
    }
    let page = staff.page;
    let number = asked.sivu.max(1);
    let (held, total) = app.store.set_aside(app.county, &units, (number - 1, PER_PAGE)).await?;
    let row = |(feedback, suspicion): (Feedback, Suspicion)| {
        let place = directory.target_name(feedback.target.as_deref(), page.language);
        Row {
            value: format!("{}:{}", feedback.id, feedback.version),
            place: place.unwrap_or_else(|| directory.unit_name(feedback.unit, page.language)).to_owned(),
            received: page.time(feedback.received_at),
            due: page.day(feedback.due_on),
            signs: suspicion.signs().map(|sign| page.named("aside-sign", sign.code())).collect(),
            language: feedback.language.code(),
            text: mask::shown(&feedback),
            id: feedback.id,
        }
    };
    let notice = match asked.tehty.as_str() {
        "palaute" => Some(page.counted("aside-released", asked.maara)),
        "ei" => Some(page.counted("aside-closed", asked.maara)),
        "valitse" => Some(page.t("aside-choose").to_owned()),
        _ => None,
    };
    render(&SetAsidePage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        rows: held.into_iter().map(row).collect(),
        total,
        number,
        pages: u32::try_from(total).unwrap_or(0).div_ceil(PER_PAGE).max(1),
        notice,
        page,
    })
}

/// Several at once: they go to the inbox, where the promise counts from their real receipt, or are closed without an
/// answer and kept like all others.
pub async fn judge(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let organisation = &app.directory().organisation;
    if staff.person.handled_tops().is_empty() {
        return Err(Failure::NotFound);
    }
    let is_feedback = form.has("palaute");
    let mut judged = 0_i64;
    for chosen in form.all("chosen").take(PER_PAGE as usize) {
        let Some((id, version)) = chosen.split_once(':') else { continue };
        let held = app.store.one_set_aside(app.county, id).await?;
        let is_theirs = |held: &Feedback| staff.person.handles(organisation, held.handled_by);
        let Some(held) = held.filter(|held| is_theirs(held) && held.version.to_string() == version) else { continue };
        judged += i64::from(judge_one(&app, &staff, held, is_feedback).await? == Changed::Done);
    }
    app.note_forms().await?;
    let done = match (form.has("chosen"), is_feedback) {
        (false, _) => "valitse",
        (true, true) => "palaute",
        (true, false) => "ei",
    };
    let back = format!("/tyopoyta/syrjassa?tehty={done}&maara={judged}");
    Ok(Redirect::to(&staff.page.link(&back)).into_response())
}

async fn judge_one(
    app: &App,
    staff: &Staff,
    mut feedback: Feedback,
    is_feedback: bool,
) -> Result<Changed, store::Error> {
    let actor = Actor::Person(staff.person.id);
    if is_feedback {
        let event = Event { at: app.now(), actor, what: Happening::Released, text: String::new() };
        return app.store.write(Release(Change::new(app.county, feedback, event))).await;
    }
    let Ok(closed) = feedback.handling.close(app.now()) else { return Ok(Changed::SomebodyWasFaster) };
    feedback.handling = closed;
    let text = staff.page.t("aside-reason").to_owned();
    let event = Event { at: app.now(), actor, what: Happening::Closed, text };
    app.store.write(Change::new(app.county, feedback, event)).await
}
