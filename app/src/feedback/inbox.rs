//! The inbox: what waits on one's own desks, the first due first.

use super::row::Row;
use crate::boot::App;
use crate::web::{Failure, Outcome, Staff, render};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use std::sync::Arc;
use store::{InboxCounts, InboxQuery, View};

const PER_PAGE: u32 = 40;

/// Which part of the inbox, and which page of it.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    osa: String,
    /// From 1.
    #[serde(default)]
    sivu: u32,
    /// What was just done, for a line at the top.
    #[serde(default)]
    tehty: String,
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct InboxPage {
    page: crate::web::Page,
    view: &'static str,
    counts: InboxCounts,
    rows: Vec<Row>,
    number: u32,
    pages: u32,
    notice: Option<String>,
}

/// Leads each person to their own first page.
pub async fn desk(staff: Staff) -> Outcome {
    let first = match &staff.person {
        person if !person.handled_tops().is_empty() => "/tyopoyta/palautteet",
        person if person.reads_safety() => "/tyopoyta/vaaratilanteet",
        _ => "/tyopoyta/ihmiset",
    };
    Ok(Redirect::to(&staff.page.link(first)).into_response())
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    let directory = app.directory();
    let units = staff.person.handled_units(&directory.organisation);
    if units.is_empty() {
        return Err(Failure::NotFound);
    }
    let (name, view) = match asked.osa.as_str() {
        "omat" => ("omat", View::Mine(staff.person.id)),
        "valmiit" => ("valmiit", View::Done),
        _ => ("avoimet", View::Open),
    };
    let page = staff.page;
    let counts = app.store.inbox_counts(app.county, &units, staff.person.id, page.today()).await?;
    let number = asked.sivu.max(1);
    let query = InboxQuery { units, view, page: number - 1, per_page: PER_PAGE };
    let inbox = app.store.inbox(app.county, &query).await?;
    let rows = inbox.rows.iter().map(|feedback| Row::new(&page, &directory, feedback)).collect();
    let pages = u32::try_from(inbox.total).unwrap_or(0).div_ceil(PER_PAGE).max(1);
    let notice =
        matches!(asked.tehty.as_str(), "siirretty" | "suljettu" | "vastattu").then(|| page.named("done", &asked.tehty));
    render(&InboxPage { page, view: name, counts, rows, number, pages, notice })
}
