//! The way in, and what the law wants said: accessibility and privacy.

use crate::boot::App;
use crate::web::{Outcome, Page, render};
use askama::Template;
use axum::extract::State;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    page: Page,
    days: String,
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage {
    page: Page,
    days: String,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage {
    page: Page,
}

pub async fn show(State(app): State<Arc<App>>, page: Page) -> Outcome {
    let days = app.directory().settings.promise().days.to_string();
    render(&HomePage { page, days })
}

pub async fn accessibility(State(app): State<Arc<App>>, page: Page) -> Outcome {
    let days = app.directory().settings.promise().accessibility_days.to_string();
    render(&AccessibilityPage { page, days })
}

pub async fn privacy(page: Page) -> Outcome {
    render(&PrivacyPage { page })
}
