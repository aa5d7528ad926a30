//! The newest comments of survey answers, with personal data masked: a manager reads what is said, not who says it.

use super::asked::{Asked, unit_name};
use crate::boot::App;
use crate::web::{Failure, Page, format};
use domain::calendar::{day_of, start_of};
use text::comments::{Model, Reading};
use text::personal::masked;

/// So many are read, and so many of those that say something are shown.
const READ: u32 = 60;
const SHOWN: usize = 6;
/// "ok" and "hyvä" are in the figures; a manager reads what tells more.
const LEAST_WORDS: usize = 3;

pub struct CommentView {
    pub unit: String,
    pub on: String,
    pub text: String,
}

pub async fn newest(app: &App, page: &Page, asked: &Asked) -> Result<Vec<CommentView>, Failure> {
    let directory = app.directory();
    let since = start_of(asked.period.0);
    let comments = app.store.newest_comments(app.county, &asked.units, since, READ).await?;
    let is_told = |text: &str| text.split_whitespace().count() >= LEAST_WORDS;
    let says_something = |text: &str| is_told(text) && !matches!(Model::shipped().read(text), Reading::Nothing);
    let shown = comments.into_iter().filter(|comment| says_something(&comment.body)).take(SHOWN);
    let view = |comment: store::Comment| CommentView {
        unit: unit_name(&directory, comment.unit, page.language).to_owned(),
        on: format::short_day(page.language, day_of(comment.submitted_at), page.today()),
        text: masked(&comment.body, page.language),
    };
    Ok(shown.map(view).collect())
}
