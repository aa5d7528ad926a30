//! The manager's page: how clients experience my units, what changed and whether it surely did, what they write, what is
//! late. One page, understandable without training; every figure leads to what is behind it.

pub mod alerts;
mod answers;
mod asked;
mod comments;
mod handling;
mod trend;
mod words;

use crate::boot::App;
use crate::web::{Failure, Outcome, Page, Staff, render};
use alerts::AlertView;
use answers::{Answers, Split, Units};
use askama::Template;
use asked::{Asked, Choice, Query};
use axum::extract::{Query as Parameters, State};
use comments::CommentView;
use domain::measures::Measure;
use handling::{Card, Share};
use jiff::civil::Date;
use std::sync::Arc;
use trend::Month;
use words::Line;

#[derive(Template)]
#[template(path = "dashboard.html")]
struct DashboardPage {
    page: Page,
    token: String,
    /// What the page is about: the unit's name, or that it is all of one's own.
    name: String,
    places: Vec<Choice>,
    periods: Vec<(i32, String, bool)>,
    days: i32,
    from: Date,
    to: Date,
    alerts: Vec<AlertView>,
    /// The recommendation index: of all answers, and apart those by text message and the others.
    index: Vec<Line>,
    band: String,
    split: Split,
    months: Vec<Month>,
    statements: Vec<Line>,
    units: Units,
    target: String,
    notes: Vec<String>,
    cards: Vec<Card>,
    kinds: Vec<Share>,
    topics: Vec<Share>,
    comments: Vec<CommentView>,
    /// How the comments of the period feel, in words; none where few were read.
    tones: Option<String>,
    /// Code of the chosen place; empty for all that is one's own.
    place: String,
    /// Whether the explorer and the page of comments are this person's to see.
    asks_figures: bool,
    reads_comments: bool,
    /// Name and definition of every measure that is shown.
    definitions: Vec<(&'static str, &'static str)>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Parameters(query): Parameters<Query>) -> Outcome {
    let directory = app.directory();
    let asked = Asked::read(&staff, &directory, &query)?;
    let page = staff.page;
    let answers = Answers::load(&app, &directory, &asked).await?;
    let (index, notes) = answers.index(&page)?;
    let (cards, kinds, topics) = handling::load(&app, &page, &asked).await?;
    render(&DashboardPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        name: asked.name(&page, &directory),
        places: asked.choices(&page, &directory),
        periods: asked.periods(&page),
        days: asked.days,
        from: asked.period.0,
        to: asked.period.1,
        alerts: alerts::open(&app, &page, &asked.units).await?,
        band: answers.band(&page)?,
        split: answers.split(&page)?,
        months: trend::months(&app, &page, &answers, &asked).await?,
        statements: answers.statements(&page)?,
        units: answers.units(&page, &asked)?,
        target: directory.settings.nps_target().to_string(),
        index,
        notes,
        cards,
        kinds,
        topics,
        comments: comments::newest(&app, &page, &asked).await?,
        tones: comments::tones(&app, &page, &asked).await?,
        asks_figures: asked.tops.iter().all(|top| staff.person.manages(&directory.organisation, *top)),
        reads_comments: !staff.person.handled_units(&directory.organisation).is_empty(),
        place: asked.place.clone(),
        definitions: definitions(&page),
        page,
    })
}

fn definitions(page: &Page) -> Vec<(&'static str, &'static str)> {
    let measures = [
        Measure::Nps,
        Measure::StatementAgree,
        Measure::FeedbackReceived,
        Measure::FeedbackOpen,
        Measure::FeedbackLate,
        Measure::WithinPromise,
        Measure::HandlingTime,
    ];
    let definition = |measure: Measure| {
        let held = measure.definition();
        (held.name.in_language(page.language), held.definition.in_language(page.language))
    };
    measures.into_iter().map(definition).collect()
}

fn failure(error: impl std::fmt::Display) -> Failure {
    Failure::Internal(error.to_string())
}
