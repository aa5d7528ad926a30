//! The notices of a reader's part of the county: the newest first, by state, outcome and severity.

use crate::boot::App;
use crate::directory::Directory;
use crate::web::{Failure, Outcome as Answer, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::calendar::day_of;
use domain::safety::{Outcome, Review, SafetyNotice, Severity};
use serde::Deserialize;
use std::sync::Arc;
use store::NoticeQuery;

const PER_PAGE: u32 = 40;
const FIRST_WORDS: usize = 84;

/// Which notices, and which page of them.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    tila: String,
    #[serde(default)]
    seuraus: String,
    #[serde(default)]
    vakavuus: String,
    /// From 1.
    #[serde(default)]
    sivu: u32,
}

/// One state as a tab: code in the address, name, count, whether it is shown.
struct Tab {
    code: &'static str,
    name: String,
    count: i64,
    is_here: bool,
}

/// One notice as a line.
struct Row {
    id: String,
    first_words: String,
    language: &'static str,
    received: String,
    place: String,
    outcome: String,
    severity: String,
    is_severe: bool,
    state: String,
}

#[derive(Template)]
#[template(path = "safety_list.html")]
struct ListPage {
    page: Page,
    tabs: Vec<Tab>,
    state: &'static str,
    outcome: &'static str,
    severity: &'static str,
    outcomes: Vec<(&'static str, String)>,
    severities: Vec<(&'static str, String)>,
    rows: Vec<Row>,
    number: u32,
    pages: u32,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Answer {
    let directory = app.directory();
    let units = staff.person.safety_units(&directory.organisation);
    if units.is_empty() {
        return Err(Failure::NotFound);
    }
    let page = staff.page;
    let state = Review::CODES.into_iter().find(|code| *code == asked.tila);
    let (outcome, severity) = (Outcome::parse(&asked.seuraus), Severity::parse(&asked.vakavuus));
    let number = asked.sivu.max(1);
    let query = NoticeQuery { units, state, outcome, severity, page: number - 1, per_page: PER_PAGE };
    let found = app.store.safety_notices(app.county, &query).await?;
    let all = ("", page.t("safety-all").to_owned(), found.by_state.iter().sum());
    let each = Review::CODES.into_iter().zip(found.by_state);
    let each = each.map(|(code, count)| (code, page.named("safety-tab", code), count));
    let is_here = |code: &str| code == state.unwrap_or_default();
    let tabs = std::iter::once(all).chain(each);
    render(&ListPage {
        tabs: tabs.map(|(code, name, count)| Tab { code, name, count, is_here: is_here(code) }).collect(),
        state: state.unwrap_or_default(),
        outcome: outcome.map_or("", Outcome::code),
        severity: severity.map_or("", Severity::code),
        outcomes: Outcome::ALL.map(|outcome| (outcome.code(), page.named("outcome", outcome.code()))).into(),
        severities: Severity::ALL.map(|severity| (severity.code(), page.named("severity", severity.code()))).into(),
        rows: found.rows.iter().map(|notice| row(&page, &directory, notice)).collect(),
        number,
        pages: u32::try_from(found.total).unwrap_or(0).div_ceil(PER_PAGE).max(1),
        page,
    })
}

fn row(page: &Page, directory: &Directory, notice: &SafetyNotice) -> Row {
    let place = directory.target_name(notice.target.as_deref(), page.language);
    Row {
        id: notice.id.clone(),
        first_words: first_words(&notice.text),
        language: notice.language.code(),
        received: format::short_day(page.language, day_of(notice.received_at), page.today()),
        place: place.unwrap_or_else(|| directory.unit_name(notice.unit, page.language)).to_owned(),
        outcome: page.named("outcome", notice.outcome.code()),
        severity: page.named("severity", notice.severity.code()),
        is_severe: notice.severity == Severity::Severe,
        state: page.named("safety-state", notice.review.code()),
    }
}

fn first_words(text: &str) -> String {
    let mut shown = String::new();
    for word in text.split_whitespace() {
        if shown.chars().count() + word.chars().count() > FIRST_WORDS {
            return format!("{shown} …");
        }
        if !shown.is_empty() {
            shown.push(' ');
        }
        shown.push_str(word);
    }
    shown
}
