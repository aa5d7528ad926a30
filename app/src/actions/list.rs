//! The actions of a manager's part of the county.

use super::decided_units;
use crate::boot::App;
use crate::web::{Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::actions::{DevelopmentAction, Progress};
use domain::calendar::day_of;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;

/// Which actions.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    vaihe: String,
}

/// One action as a line.
struct Row {
    id: String,
    heard: String,
    lang: &'static str,
    unit: String,
    owner: String,
    progress: String,
    published: String,
    feedbacks: i64,
}

#[derive(Template)]
#[template(path = "actions.html")]
struct ActionsPage {
    page: Page,
    progress: &'static str,
    progresses: Vec<(&'static str, String)>,
    rows: Vec<Row>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    let units = decided_units(&app, &staff)?;
    let page = staff.page;
    let directory = app.directory();
    let counts = app.store.linked_counts(app.county).await?;
    let names: HashMap<i64, String> = super::owners(&app).await?.into_iter().collect();
    let progress = Progress::parse(&asked.vaihe);
    let is_shown = |action: &DevelopmentAction| {
        units.contains(&action.unit) && progress.is_none_or(|progress| action.progress == progress)
    };
    let row = |action: DevelopmentAction| {
        let (heard, language) = action.heard.spoken_in(page.language);
        Row {
            heard: heard.to_owned(),
            lang: language.code(),
            unit: directory.unit_name(action.unit, page.language).to_owned(),
            owner: names.get(&action.owner).cloned().unwrap_or_default(),
            progress: page.named("progress", action.progress.code()),
            published: action
                .published_at
                .map(|at| format::short_day(page.language, day_of(at), page.today()))
                .unwrap_or_default(),
            feedbacks: counts.get(&action.id).copied().unwrap_or_default(),
            id: action.id,
        }
    };
    let rows = app.store.actions(app.county).await?.into_iter().filter(is_shown).map(row).collect();
    render(&ActionsPage {
        progress: progress.map_or("", Progress::code),
        progresses: Progress::ALL.map(|held| (held.code(), page.named("progress", held.code()))).into(),
        rows,
        page,
    })
}
