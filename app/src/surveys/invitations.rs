//! Whom to ask: what waits, the draws that were made and what became of their messages. For those who run surveys.

pub mod answering;
pub mod draw;
mod drawn;
pub mod made;
mod outcomes;
pub mod shares;
pub mod words;

use crate::boot::App;
use crate::directory::Directory;
use crate::web::{Failure, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::calendar::day_of;
use domain::surveys::NATIONAL_SURVEY;
use drawn::Drawings;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "invitations.html")]
struct InvitationsPage {
    page: Page,
    tab: &'static str,
    /// How many visits wait, and their first and last day.
    waiting: Option<(i64, String, String)>,
    surveys: Vec<SurveyChoice>,
    seed: String,
    seed_is_wrong: bool,
    drawings: Drawings,
    made: Option<String>,
}

/// Code, name, and whether it is chosen.
type SurveyChoice = (String, String, bool);

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    kysely: String,
    /// The number of the draw that was just made.
    #[serde(default)]
    arvottu: i64,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    let survey = survey(&app.directory(), &asked.kysely)?;
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes)?;
    let seed = u32::from_le_bytes(bytes).to_string();
    front(&app, staff.page, &survey, (seed, false), asked.arvottu).await
}

/// `seed` as typed, and whether it cannot be read.
async fn front(app: &App, page: Page, survey: &str, (seed, seed_is_wrong): (String, bool), made: i64) -> Outcome {
    let surveys = surveys(&app.directory(), &page, survey);
    let mut draws = Vec::new();
    for (code, _, _) in &surveys {
        draws.extend(app.store.draws(app.county, code).await?);
    }
    draws.sort_by_key(|draw| std::cmp::Reverse(draw.number));
    let told = |draw: &store::Draw| {
        page.with2("invitations-drawn", &("draw", draw.number), &("sampled", page.count(draw.sampled)))
    };
    let made = draws.iter().find(|draw| draw.number == made).map(told);
    let span = app.store.waiting_span(app.county).await?;
    let day = |at| page.day(day_of(at));
    let counts = app.store.sending_counts(app.county).await?;
    render(&InvitationsPage {
        tab: "",
        waiting: span.map(|span| (span.visits, day(span.first), day(span.last))),
        drawings: Drawings::new(&page, &draws, &counts),
        surveys,
        seed,
        seed_is_wrong,
        made,
        page,
    })
}

fn allowed(staff: &Staff) -> Result<(), Failure> {
    if staff.person.runs_surveys() { Ok(()) } else { Err(Failure::NotFound) }
}

/// The survey that is meant: the one named, or the national one.
fn survey(directory: &Directory, named: &str) -> Result<String, Failure> {
    let is_there = |code: &str| directory.surveys.iter().any(|(_, held)| held == code);
    match named {
        "" => Ok(NATIONAL_SURVEY.to_owned()),
        code if is_there(code) => Ok(code.to_owned()),
        _ => Err(Failure::NotFound),
    }
}

/// The county's surveys, each once whatever its versions.
fn surveys(directory: &Directory, page: &Page, chosen: &str) -> Vec<SurveyChoice> {
    let mut choices: Vec<SurveyChoice> = Vec::new();
    for (_, code) in &directory.surveys {
        if choices.iter().all(|(held, _, _)| held != code) {
            choices.push((code.clone(), survey_name(page, code).to_owned(), code == chosen));
        }
    }
    choices
}

fn survey_name<'a>(page: &'a Page, code: &'a str) -> &'a str {
    if code == NATIONAL_SURVEY { page.t("invitations-national") } else { code }
}

fn token(page: &Page) -> String {
    page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default()
}
