//! The surveys of the county: the national one and its own, with their versions and how many have answered.

use super::{check_right, versions};
use crate::boot::App;
use crate::surveys::file;
use crate::surveys::versions::Versions;
use crate::web::{Failure, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use domain::calendar::day_of;
use domain::surveys::VersionState;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;

/// One survey as a line.
struct Row {
    code: String,
    name: String,
    lang: &'static str,
    audience: String,
    state: String,
    is_draft: bool,
    has_published: bool,
    answers: i64,
    places: i64,
}

#[derive(Template)]
#[template(path = "surveys.html")]
struct SurveysPage {
    page: Page,
    rows: Vec<Row>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    check_right(&staff)?;
    let page = staff.page;
    let counts = app.store.own_response_counts(app.county).await?;
    let mut places: HashMap<String, i64> = HashMap::new();
    for code in app.store.qr_surveys(app.county).await?.into_values() {
        *places.entry(code).or_default() += 1;
    }
    let row = |versions: Versions| {
        let newest = versions.newest();
        let answers = versions.published().filter_map(|held| counts.get(&held.survey()?)).sum();
        let (name, language) = newest.content.name.spoken_in(page.language);
        Row {
            name: if name.is_empty() { newest.content.code.clone() } else { name.to_owned() },
            lang: language.code(),
            audience: page.named("audience", newest.content.audience.code()),
            state: state(&page, &versions),
            is_draft: versions.draft().is_some(),
            has_published: versions.published().next().is_some(),
            answers,
            places: places.get(&newest.content.code).copied().unwrap_or_default(),
            code: newest.content.code.clone(),
        }
    };
    let rows = Versions::all(&app.store, app.county).await?.into_iter().map(row).collect();
    render(&SurveysPage { rows, page })
}

/// What is published since when, and what is being made.
fn state(page: &Page, versions: &Versions) -> String {
    let published = versions.published().next().and_then(|held| match held.state {
        VersionState::Published { at, .. } => {
            Some(page.with2("survey-state-published", &("version", held.version), &("day", page.day(day_of(at)))))
        }
        VersionState::Draft => None,
    });
    let draft = versions.draft().map(|held| page.with1("survey-state-draft", "version", held.version));
    published.into_iter().chain(draft).collect::<Vec<_>>().join(" · ")
}

/// Which version is wanted as a file.
#[derive(Deserialize)]
pub struct Wanted {
    versio: Option<i64>,
}

/// A survey as a JSON file.
pub async fn export(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(code): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Outcome {
    let versions = versions(&app, &staff, &code).await?;
    let held = wanted.versio.map_or(Some(versions.newest()), |version| versions.version(version));
    let held = held.ok_or(Failure::NotFound)?;
    let text = file::write(&held.content).map_err(|trouble| Failure::Internal(trouble.to_string()))?;
    let name = format!("attachment; filename=\"{code}-{}.json\"", held.version);
    let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}
