//! What was published, for everybody: as it was frozen, with its files.

use super::desk::title;
use super::document::Document;
use super::edit::{document, send_file};
use crate::boot::App;
use crate::web::{Failure, Outcome, Page, render};
use askama::Template;
use axum::extract::{Path, State};
use domain::calendar::day_of;
use domain::reports::ReportEdition;
use std::sync::Arc;

struct Line {
    id: String,
    title: String,
    lang: &'static str,
    language: String,
    published: String,
}

#[derive(Template)]
#[template(path = "reviews.html")]
struct ReviewsPage {
    page: Page,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "review.html")]
struct ReviewPage {
    page: Page,
    id: String,
    lang: String,
    name: String,
    document: Document,
    table_word: &'static str,
    published: String,
    digest: String,
    /// The edition that this one corrects, and the one that corrects it.
    corrects: Option<String>,
    corrected: Option<String>,
}

pub async fn list(State(app): State<Arc<App>>, page: Page) -> Outcome {
    let line = |edition: ReportEdition| {
        let frozen = edition.frozen()?;
        Some(Line {
            title: title(&page, &edition),
            lang: edition.language.code(),
            language: page.named("report-language", edition.language.code()),
            published: page.day(day_of(frozen.at)),
            id: edition.id.clone(),
        })
    };
    let lines = app.store.report_editions(app.county).await?.into_iter().filter_map(line).collect();
    render(&ReviewsPage { lines, page })
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Path(id): Path<String>) -> Outcome {
    let (edition, document) = published(&app, &id).await?;
    let frozen = edition.frozen().ok_or(Failure::NotFound)?;
    let editions = app.store.report_editions(app.county).await?;
    let corrects_this =
        |other: &&ReportEdition| other.frozen().is_some() && other.corrects.as_deref() == Some(id.as_str());
    let corrected = editions.iter().find(corrects_this).map(|other| other.id.clone());
    render(&ReviewPage {
        lang: document.language.clone(),
        name: document.title.clone(),
        published: page.day(day_of(frozen.at)),
        digest: frozen.digest.clone(),
        corrects: edition.corrects.clone(),
        corrected,
        table_word: document.table_word(),
        document,
        id,
        page,
    })
}

pub async fn file(State(app): State<Arc<App>>, Path((id, name)): Path<(String, String)>) -> Outcome {
    let (_, document) = published(&app, &id).await?;
    send_file(&document, &name)
}

/// What is not published is as if it were not there.
async fn published(app: &App, id: &str) -> Result<(ReportEdition, Document), Failure> {
    let edition = app.store.report_edition(app.county, id).await?;
    let edition = edition.filter(|edition| edition.frozen().is_some()).ok_or(Failure::NotFound)?;
    let document = document(app, &edition).await?;
    Ok((edition, document))
}
