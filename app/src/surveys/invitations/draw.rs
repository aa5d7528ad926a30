//! The plan of a draw, and the draw itself: what was looked at is what is drawn, or nothing is.

use super::outcomes::{Outcomes, totals};
use super::{allowed, front, survey, token};
use crate::boot::App;
use crate::surveys::cost::{Cost, cost};
use crate::surveys::sampling::{Plan, SamplingError, plan};
use crate::web::{Failure, FormFields, Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::language::Language;
use domain::settings::Settings;
use domain::surveys::LeftOut;
use serde::Deserialize;
use std::sync::Arc;
use store::Drawn;

#[derive(Template)]
#[template(path = "invitations_plan.html")]
struct PlanPage {
    page: Page,
    token: String,
    survey: String,
    seed: u64,
    /// What was looked at.
    mark: String,
    /// Whether it is another plan than the one that was to be drawn.
    has_changed: bool,
    outcomes: Outcomes,
    cost: Cost,
    /// None where no price is set.
    price: Option<String>,
    begins: String,
    hours: String,
    per_minute: Option<i64>,
    remind_after: i64,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    kysely: String,
    #[serde(default)]
    siemen: String,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    let survey = survey(&app.directory(), &asked.kysely)?;
    let Ok(seed) = asked.siemen.trim().parse() else {
        return front(&app, staff.page, &survey, (asked.siemen, true), 0).await;
    };
    let plan = plan(&app.store, app.county, &survey, seed, app.now()).await?;
    plan_page(&app, staff.page, &plan, false).await
}

/// Draws what was looked at. Pressed twice, it is drawn once.
pub async fn send(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    let survey = survey(&app.directory(), form.get("kysely"))?;
    let seed: u64 = form.get("siemen").parse().map_err(|_| Failure::NotFound)?;
    let looked_at = plan(&app.store, app.county, &survey, seed, app.now()).await?;
    let [_, _, sampled] = totals(&looked_at.sample.units);
    if sampled > 0 && form.get("mark") == mark(&looked_at) {
        let keep = looked_at.keep(app.county, app.now());
        if let Drawn::Kept(number) = app.store.write(keep).await? {
            return Ok(made(&staff.page, number));
        }
    }
    let is_same = |draw: &&store::Draw| {
        draw.seed == seed
            && form.get("sampled") == draw.sampled.to_string()
            && form.get("visits") == draw.visits.to_string()
    };
    if let Some(draw) = app.store.draws(app.county, &survey).await?.iter().find(is_same) {
        return Ok(made(&staff.page, draw.number));
    }
    let now = plan(&app.store, app.county, &survey, seed, app.now()).await?;
    plan_page(&app, staff.page, &now, true).await
}

fn made(page: &Page, number: i64) -> axum::response::Response {
    Redirect::to(&page.link(&format!("/tyopoyta/kutsut?arvottu={number}"))).into_response()
}

impl From<SamplingError> for Failure {
    fn from(error: SamplingError) -> Self {
        match error {
            SamplingError::NoSurvey(..) => Failure::NotFound,
            other => Failure::Internal(other.to_string()),
        }
    }
}

/// The same for the same visits with the same outcome, in whatever order they come.
fn mark(plan: &Plan) -> String {
    let outcomes = plan.sample.outcomes.iter().map(|outcome| outcome.map_or_else(LeftOut::code, |()| "sampled"));
    let mut rows: Vec<(&str, &str)> = plan.visits.iter().map(|visit| visit.id.as_str()).zip(outcomes).collect();
    rows.sort_unstable();
    let mut hash = blake3::Hasher::new();
    for (visit, outcome) in rows {
        hash.update(visit.as_bytes()).update(b"\n").update(outcome.as_bytes()).update(b"\n");
    }
    hash.finalize().to_hex()[..16].to_owned()
}

async fn plan_page(app: &App, page: Page, plan: &Plan, has_changed: bool) -> Outcome {
    let settings = app.store.settings(app.county).await?;
    let cost = cost(plan, &settings, &app.address(""));
    render(&PlanPage {
        token: token(&page),
        survey: plan.survey.clone(),
        seed: plan.seed,
        mark: mark(plan),
        has_changed,
        outcomes: Outcomes::new(&page, &plan.organisation, &plan.sample.units),
        cost,
        price: (settings.part_price() > 0).then(|| euros(page.language, cost.price)),
        begins: page.time(plan.hours.next(app.now())),
        hours: hours(&page, &settings),
        per_minute: settings.sent_per_minute().map(i64::from),
        remind_after: settings.reminded_after().as_hours(),
        page,
    })
}

/// Of hundredths of a cent.
fn euros(language: Language, price: u64) -> String {
    let amount = format::decimal(language, price as f64 / 10_000.0, 2);
    match language {
        Language::English => format!("€{amount}"),
        _ => format!("{amount}\u{a0}€"),
    }
}

/// "maanantaista lauantaihin klo 9.00–19.00".
fn hours(page: &Page, settings: &Settings) -> String {
    let held = settings.get("invitation.hours").unwrap_or_default().replace('-', "–");
    let held = if page.language == Language::English { held } else { held.replace(':', ".") };
    let days = page.named("sending-days", settings.get("invitation.days").unwrap_or_default());
    page.with2("invitations-hours", &("days", days), &("hours", held))
}
