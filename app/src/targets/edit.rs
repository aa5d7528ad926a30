//! One target's words: they are edited, saved, and at once tried.

use super::list::LANGUAGES;
use super::{TRIED, allowed, take_over, tried};
use crate::boot::App;
use crate::directory::Directory;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::language::{Language, Wording};
use domain::organisation::{LONGEST_WORDS, Target, word_entries};
use serde::Deserialize;
use std::sync::Arc;
use store::ImportTargetWords;

/// So many words are checked by a search each.
const MOST_CHECKED: usize = 60;

/// What is tried, and what was just done.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    kokeile: String,
    #[serde(default)]
    kieli: String,
    #[serde(default)]
    tehty: String,
}

/// The words of one language as they stand in the form.
struct Words {
    code: &'static str,
    typed: String,
    mend: Option<String>,
}

/// What the search finds by one word.
struct Check {
    word: String,
    language: &'static str,
    told: String,
}

#[derive(Template)]
#[template(path = "target.html")]
struct TargetPage {
    page: Page,
    token: String,
    code: String,
    name: String,
    heading: String,
    words: Vec<Words>,
    seen: String,
    stale: bool,
    saved: bool,
    /// Words by which a client would be shown the target, and those by which not.
    leading: Vec<Check>,
    missing: Vec<Check>,
    unchecked: i64,
    trying: String,
    trying_in: &'static str,
    found: Vec<(String, String)>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Outcome {
    allowed(&staff)?;
    let directory = app.directory();
    let target = directory.target(&code).ok_or(Failure::NotFound)?;
    let words = words(&target.words);
    show_page(staff, &directory, target, (words, false), &asked)
}

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    // Another server may have taken a change that this one has not read yet.
    take_over(&app).await?;
    let directory = app.directory();
    let target = directory.target(&code).ok_or(Failure::NotFound)?;
    let lists = LANGUAGES.map(|language| word_entries(form.get(language.code())).join(";"));
    let too_long = lists.iter().any(|list| list.chars().count() > LONGEST_WORDS);
    let stale = form.get("seen") != mark(&target.words);
    if too_long || stale {
        let typed = LANGUAGES.into_iter().zip(&lists).map(|(language, list)| {
            let over = list.chars().count().saturating_sub(LONGEST_WORDS);
            let mend = (over > 0).then(|| staff.page.counted("targets-too-long", over as i64));
            Words { code: language.code(), typed: form.get(language.code()).to_owned(), mend }
        });
        let typed = typed.collect();
        return show_page(staff, &directory, target, (typed, stale), &Asked::default());
    }
    let [fi, sv, en] = lists;
    let words = vec![(code.clone(), Wording { fi, sv, en })];
    app.store.write(ImportTargetWords { county: app.county, words }).await?;
    take_over(&app).await?;
    let back = format!("/tyopoyta/kohteet/{code}?tehty=tallennettu");
    Ok(Redirect::to(&staff.page.link(&back)).into_response())
}

fn show_page(
    staff: Staff,
    directory: &Directory,
    target: &Target,
    (words, stale): (Vec<Words>, bool),
    asked: &Asked,
) -> Outcome {
    let page = staff.page;
    let trying_in = Language::parse(&asked.kieli).unwrap_or(page.language);
    let entries = entries(&target.words);
    let check = |(language, word): &(Language, String)| check(directory, &page, target, *language, word);
    let checks = entries.iter().take(MOST_CHECKED).map(check);
    let (leading, missing): (Vec<_>, Vec<_>) = checks.partition(|(_, leads)| *leads);
    let only = |checks: Vec<(Check, bool)>| checks.into_iter().map(|(check, _)| check).collect();
    render(&TargetPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        code: target.code.clone(),
        name: target.name_in(page.language).to_owned(),
        heading: target.heading.in_language(page.language).to_owned(),
        seen: mark(&target.words),
        words,
        stale,
        saved: asked.tehty == "tallennettu",
        leading: only(leading),
        missing: only(missing),
        unchecked: entries.len().saturating_sub(MOST_CHECKED) as i64,
        trying: asked.kokeile.clone(),
        trying_in: trying_in.code(),
        found: tried(directory, &page, &asked.kokeile, trying_in),
        page,
    })
}

fn words(held: &Wording) -> Vec<Words> {
    let lists = [&held.fi, &held.sv, &held.en];
    let words = |(language, list): (Language, &&String)| Words {
        code: language.code(),
        typed: list.split(';').map(str::trim).collect::<Vec<_>>().join("\n"),
        mend: None,
    };
    LANGUAGES.into_iter().zip(&lists).map(words).collect()
}

fn entries(held: &Wording) -> Vec<(Language, String)> {
    let lists = LANGUAGES.into_iter().zip([&held.fi, &held.sv, &held.en]);
    lists.flat_map(|(language, list)| word_entries(list).into_iter().map(move |word| (language, word))).collect()
}

/// Where the target stands among what a client would be shown for the word, if it does.
fn check(directory: &Directory, page: &Page, target: &Target, language: Language, word: &str) -> (Check, bool) {
    let found = directory.find_targets(word, language, TRIED);
    let place = found.iter().position(|(found, _)| found.code == target.code);
    let first = found.first().map_or("", |(first, _)| first.name_in(page.language));
    let told = match place {
        Some(0) => page.t("targets-check-first").to_owned(),
        Some(place) => page.with2("targets-check-later", &("place", place + 1), &("first", first)),
        None => page.with1("targets-check-missing", "first", first),
    };
    (Check { word: word.to_owned(), language: language.code(), told }, place.is_some())
}

/// What the words were that a form was made from: two people do not overwrite each other.
fn mark(words: &Wording) -> String {
    blake3::hash(format!("{}\n{}\n{}", words.fi, words.sv, words.en).as_bytes()).to_hex()[..16].to_owned()
}
