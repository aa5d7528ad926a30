//! What people searched for and did not find: it becomes a target's word, or is said to be none of ours.

use super::{allowed, take_over, tried};
use crate::boot::App;
use crate::directory::Directory;
use crate::forms::MISSED_DAYS;
use crate::web::{FormFields, Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::calendar::{day_from_number, day_number};
use domain::language::Language;
use domain::organisation::Target;
use serde::Deserialize;
use std::sync::Arc;
use store::{AddTargetWords, Missed, MissedQuery, RefuseWords};

const PER_PAGE: u32 = 40;
/// A county of more targets gets no list of all their names within the page.
const MOST_NAMES: usize = 400;

/// Which of them, and what was just done.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    osa: String,
    /// From 1.
    #[serde(default)]
    sivu: u32,
    #[serde(default)]
    tehty: String,
    #[serde(default)]
    kohde: String,
}

struct Row {
    words: String,
    language: &'static str,
    times: i64,
    last: String,
    /// What was typed that names no target, and the targets that may have been meant.
    typed: Option<String>,
    candidates: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "missed.html")]
struct MissedPage {
    page: Page,
    token: String,
    is_refused: bool,
    rows: Vec<Row>,
    total: i64,
    number: u32,
    pages: u32,
    names: Vec<String>,
    notice: Option<String>,
    mend: Option<String>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    show_page(&app, staff.page, &asked, None).await
}

/// Adds the words to the target that was named; where the name fits none, the nearest are offered.
pub async fn add(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    let directory = app.directory();
    let language = Language::parse(form.get("language")).unwrap_or_default();
    let Some(target) = named(&directory, form.get("code")).or_else(|| named(&directory, form.get("target"))) else {
        return show_page(&app, staff.page, &Asked::default(), Some(&form)).await;
    };
    let add = AddTargetWords {
        county: app.county,
        target: target.code.clone(),
        language,
        words: form.get("words").to_owned(),
        missed: form.get("missed").to_owned(),
    };
    let done = if app.store.write(add).await? { "lisatty" } else { "taynna" };
    take_over(&app).await?;
    let back = format!("/tyopoyta/haut?tehty={done}&kohde={}", target.code);
    Ok(Redirect::to(&staff.page.link(&back)).into_response())
}

/// Says that it is no word for a target of ours, or takes that back.
pub async fn refuse(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    let is_refused = !form.has("back");
    let refuse = RefuseWords {
        county: app.county,
        words: form.get("missed").to_owned(),
        language: Language::parse(form.get("language")).unwrap_or_default(),
        is_refused,
    };
    app.store.write(refuse).await?;
    let back = if is_refused { "/tyopoyta/haut?tehty=ohitettu" } else { "/tyopoyta/haut?osa=ohitetut" };
    Ok(Redirect::to(&staff.page.link(back)).into_response())
}

/// The one target that is called so, by its code or by its name in any language.
fn named<'a>(directory: &'a Directory, typed: &str) -> Option<&'a Target> {
    let folded = text::fold(typed);
    let is_called = |target: &&Target| {
        [&target.name.fi, &target.name.sv, &target.name.en].iter().any(|name| text::fold(name) == folded)
    };
    let mut called = directory.targets.iter().filter(is_called);
    let by_name = called.next().filter(|_| !folded.is_empty() && called.next().is_none());
    directory.target(typed.trim()).or(by_name)
}

/// `sent`: a form whose target fits none.
async fn show_page(app: &App, page: Page, asked: &Asked, sent: Option<&FormFields>) -> Outcome {
    let directory = app.directory();
    let is_refused = asked.osa == "ohitetut";
    let number = asked.sivu.max(1);
    let since = day_from_number(day_number(page.today()) - MISSED_DAYS);
    let query = MissedQuery { since, refused: is_refused, page: number - 1, per_page: PER_PAGE };
    let (missed, total) = app.store.missed_searches(app.county, query).await?;
    let rows = missed.iter().map(|missed| row(&directory, &page, missed, sent)).collect();
    let names = directory.targets.iter().map(|target| target.name_in(page.language).to_owned());
    let done = directory.target(&asked.kohde).map(|target| target.name_in(page.language));
    let notice = match (asked.tehty.as_str(), done) {
        ("lisatty", Some(target)) => Some(page.with1("missed-added", "target", target)),
        ("taynna", Some(target)) => Some(page.with1("missed-full", "target", target)),
        ("ohitettu", _) => Some(page.t("missed-refused").to_owned()),
        _ => None,
    };
    render(&MissedPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        is_refused,
        rows,
        total,
        number,
        pages: u32::try_from(total).unwrap_or(0).div_ceil(PER_PAGE).max(1),
        names: if directory.targets.len() <= MOST_NAMES { names.collect() } else { Vec::new() },
        notice,
        mend: sent.map(|_| page.t("missed-which").to_owned()),
        page,
    })
}

fn row(directory: &Directory, page: &Page, missed: &Missed, sent: Option<&FormFields>) -> Row {
    let is_sent =
        |form: &&FormFields| form.get("missed") == missed.words && form.get("language") == missed.language.code();
    let typed = sent.filter(is_sent).map(|form| form.get("target").to_owned());
    let last = i32::try_from(missed.last).map(day_from_number).unwrap_or_default();
    Row {
        candidates: typed.as_ref().map_or(Vec::new(), |typed| tried(directory, page, typed, page.language)),
        words: missed.words.clone(),
        language: missed.language.code(),
        times: missed.times,
        last: format::short_day(page.language, last, page.today()),
        typed,
    }
}
