//! Finding feedback by its words, among what this person may read. The question stands in the address.

mod asked;

use crate::boot::App;
use crate::directory::Directory;
use crate::feedback::mask;
use crate::feedback::row::Row;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
pub use asked::unit_choices;
use asked::{Asked, Choices};
use axum::extract::{RawQuery, State};
use std::sync::Arc;
use store::{FeedbackFound, FeedbackQuery};
use text::personal::masked;
use text::words::{self, Piece, Stemmer};

const PER_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    page: Page,
    asked: Asked,
    choices: Choices,
    found: Vec<Line>,
    /// The address of what is older; none where there is nothing.
    older: Option<String>,
    /// The address of the newest, on a later page.
    newest: Option<String>,
}

impl SearchPage {
    fn count(&self) -> i64 {
        self.found.len() as i64
    }
}

/// One feedback that was found.
struct Line {
    row: Row,
    snippet: Vec<Piece>,
    /// Whether the words stand in what was written later.
    is_later: bool,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, RawQuery(query): RawQuery) -> Outcome {
    let directory = app.directory();
    let desks = staff.person.handled_units(&directory.organisation);
    if desks.is_empty() {
        return Err(Failure::NotFound);
    }
    let fields = FormFields::parse(query.unwrap_or_default().as_bytes());
    let asked = Asked::read(&staff.page, &fields);
    let topics = app.store.topics(app.county).await?;
    let choices = Choices::new(&staff.page, &directory, &staff.person, topics);
    let words = words::asked(&asked.words);
    let mut found = Vec::new();
    if asked.asks_anything(&words) {
        let query = FeedbackQuery {
            words: words.iter().map(|word| word.stems().map(str::to_owned).collect()).collect(),
            limit: PER_PAGE as u32 + 1,
            ..asked.query(&directory, desks)
        };
        found = app.store.search_feedback(app.county, &query, app.now()).await?;
    }
    let older = (found.len() > PER_PAGE).then(|| asked.address(&staff.page, Some(found[PER_PAGE - 1].place)));
    let newest = asked.before.map(|_| asked.address(&staff.page, None));
    found.truncate(PER_PAGE);
    // The index comes a moment after the feedback, so what was found is asked once more whose it is.
    found.retain(|found| staff.person.handles(&directory.organisation, found.feedback.handled_by));
    let mut stemmer = Stemmer::default();
    let found = found.iter().map(|found| line(&staff.page, &directory, found, (&mut stemmer, &words))).collect();
    render(&SearchPage { page: staff.page, asked, choices, found, older, newest })
}

/// With the part of the text that answers, be it the feedback itself or something that was written to it later.
fn line(
    page: &Page,
    directory: &Directory,
    found: &FeedbackFound,
    (stemmer, words): (&mut Stemmer, &[words::Asked]),
) -> Line {
    let row = Row::new(page, directory, &found.feedback);
    let (own, answers) = stemmer.snippet(&mask::shown(&found.feedback), words);
    if answers || words.is_empty() {
        return Line { row, snippet: own, is_later: false };
    }
    let shown = |text: &String| masked(text, found.feedback.language);
    let later = found.later.iter().map(|text| stemmer.snippet(&shown(text), words)).find(|(_, answers)| *answers);
    Line { row, is_later: later.is_some(), snippet: later.map_or(own, |(snippet, _)| snippet) }
}
