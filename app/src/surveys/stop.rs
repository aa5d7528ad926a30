//! Being left in peace: from the page of a survey, or by one click in a mail program (RFC 8058), so a plain POST counts.
//! The link knows who was asked; nobody else can be taken off by it.

use super::link::hashed;
use crate::boot::App;
use crate::web::{Failure, Outcome, Page, render};
use askama::Template;
use axum::extract::{Path, State};
use std::sync::Arc;
use store::OptOut;

#[derive(Template)]
#[template(path = "survey_stop.html")]
struct StopPage {
    page: Page,
    address: String,
    done: bool,
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Path(token): Path<String>) -> Outcome {
    asked(&app, &token).await?;
    render(&StopPage { address: page.link(&format!("/s/{token}/lopeta")), page, done: false })
}

pub async fn send(State(app): State<Arc<App>>, page: Page, Path(token): Path<String>) -> Outcome {
    let person = asked(&app, &token).await?;
    app.store.write(OptOut { county: app.county, person, now: app.now() }).await?;
    render(&StopPage { address: String::new(), page, done: true })
}

async fn asked(app: &App, token: &str) -> Result<String, Failure> {
    let hash = hashed(app.store.vault(), token);
    app.store.asked_person(app.county, &hash).await?.ok_or(Failure::NotFound)
}
