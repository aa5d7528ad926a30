//! The way in, and what the law wants said: accessibility and privacy.

use crate::boot::App;
use crate::web::{Outcome, Page, render};
use askama::Template;
use axum::extract::State;
use domain::feedback::{Kind, Kinds};
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
    /// After how many days contact details are erased.
    erased: String,
}

pub async fn show(State(app): State<Arc<App>>, page: Page) -> Outcome {
    let days = app.directory().promises.longest().to_string();
    render(&HomePage { page, days })
}

pub async fn accessibility(State(app): State<Arc<App>>, page: Page) -> Outcome {
    let directory = app.directory();
    let promise = directory.promises.of(directory.organisation.root());
    let days = promise.days_for(Kinds::default().with(Kind::Accessibility)).to_string();
    render(&AccessibilityPage { page, days })
}

pub async fn privacy(State(app): State<Arc<App>>, page: Page) -> Outcome {
    let erased = page.counted("privacy-erased", i64::from(app.directory().settings.erase_after_days()));
    render(&PrivacyPage { page, erased })
}
