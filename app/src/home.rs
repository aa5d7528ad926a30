//! The way in, and what the law wants said: accessibility and privacy.

use crate::boot::App;
use crate::forms::MISSED_DAYS;
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
    /// And the texts of safety notices, and what was searched for in vain.
    safety_erased: String,
    searched: String,
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
    let directory = app.directory();
    let settings = &directory.settings;
    render(&PrivacyPage {
        erased: page.counted("privacy-erased", i64::from(settings.erase_after_days())),
        safety_erased: page.counted("privacy-safety-erased", i64::from(settings.safety_erase_after_days())),
        searched: page.counted("privacy-searched", i64::from(MISSED_DAYS)),
        page,
    })
}
