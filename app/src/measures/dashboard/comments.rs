//! The newest comments of survey answers, with personal data masked: a manager reads what is said, not who says it.

use super::asked::{Asked, unit_name};
use crate::boot::App;
use crate::measures::service_tables::shown;
use crate::web::{Failure, Page, format};
use domain::calendar::{day_of, start_of};
use domain::measures::{Rounding, largest_remainder};
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

/// How the comments feel: shares of those in which something is said, with the share of which the model does not know.
pub async fn tones(app: &App, page: &Page, asked: &Asked) -> Result<Option<String>, Failure> {
    let tones = app.store.comment_tones(app.county, &asked.units, start_of(asked.period.0)).await?;
    let counts = [tones.positive, tones.neutral, tones.negative, tones.unknown];
    let all: u64 = counts.iter().sum();
    if all < app.directory().settings.hidden_below() {
        return Ok(None);
    }
    let names = ["tone-positive", "tone-neutral", "tone-negative", "tone-unknown"];
    let told = names.iter().zip(largest_remainder(&counts)).map(|(name, share)| {
        format!("{} {}", page.t(name).to_lowercase(), shown(page.language, share as f64, Rounding::Percent))
    });
    let told = told.collect::<Vec<_>>().join(", ");
    Ok(Some(page.with2("dashboard-tones", &("count", page.count(all as i64)), &("shares", told))))
}
