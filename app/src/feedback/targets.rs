//! Finding the target as one types: the same buttons that the form shows, as a piece of a page.

use super::form::{Choice, found};
use crate::boot::App;
use crate::web::{Outcome, Page, render};
use askama::Template;
use axum::extract::{Query, State};
use serde::Deserialize;
use std::sync::Arc;

/// What was typed.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
    /// The typing has come to a pause: the search is counted now, and not at every letter.
    #[serde(default)]
    settled: String,
}

#[derive(Template)]
#[template(path = "found_targets.html")]
struct FoundTargets {
    page: Page,
    found: Vec<Choice>,
    searched: bool,
}

pub async fn search(State(app): State<Arc<App>>, page: Page, Query(typed): Query<Typed>) -> Outcome {
    let found = found(&page, &app.directory(), None, &typed.q);
    if typed.settled == "1" && !typed.q.trim().is_empty() {
        app.forms.note_search(&typed.q, !found.is_empty(), page.language, app.now());
    }
    render(&FoundTargets { page, found, searched: !typed.q.trim().is_empty() })
}
