//! All targets with their words, under their headings.

use super::allowed;
use crate::boot::App;
use crate::web::{Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::language::Language;
use domain::organisation::Target;
use serde::Deserialize;
use std::sync::Arc;

const PER_PAGE: usize = 50;
/// Of a long list of words, so much is shown.
const SHOWN: usize = 90;

/// What is looked for, and which page of it.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    hae: String,
    /// From 1.
    #[serde(default)]
    sivu: usize,
}

struct Row {
    code: String,
    name: String,
    /// Where it begins a new heading.
    heading: Option<String>,
    words: [String; 3],
    has_none: bool,
}

#[derive(Template)]
#[template(path = "targets.html")]
struct TargetsPage {
    page: Page,
    typed: String,
    rows: Vec<Row>,
    total: i64,
    number: usize,
    pages: usize,
    /// The beginning of the addresses of other pages of the list.
    address: String,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    let (directory, page) = (app.directory(), staff.page);
    let wanted = text::fold(&asked.hae);
    let found: Vec<&Target> = directory.targets.iter().filter(|target| fits(target, &wanted)).collect();
    let pages = found.len().div_ceil(PER_PAGE).max(1);
    let number = asked.sivu.clamp(1, pages);
    let mut last = None;
    let mut rows = Vec::new();
    for target in found.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE) {
        let heading = target.heading.in_language(page.language);
        let is_new = last != Some(heading);
        last = Some(heading);
        rows.push(Row {
            code: target.code.clone(),
            name: target.name_in(page.language).to_owned(),
            heading: is_new.then(|| heading.to_owned()),
            words: [&target.words.fi, &target.words.sv, &target.words.en].map(|words| shortened(words)),
            has_none: target.words.is_empty(),
        });
    }
    let encoded: String = form_urlencoded::byte_serialize(asked.hae.as_bytes()).collect();
    let address = page.link(&format!("/tyopoyta/kohteet?hae={encoded}&sivu="));
    render(&TargetsPage { total: found.len() as i64, typed: asked.hae, rows, number, pages, address, page })
}

/// Whether what was typed stands somewhere in the target's names or words; each word of it may stand elsewhere.
fn fits(target: &Target, wanted: &str) -> bool {
    let texts = [&target.name, &target.words, &target.heading];
    let all = texts.iter().flat_map(|text| [&text.fi, &text.sv, &text.en]).map(String::as_str);
    let all = all.chain([target.code.as_str(), target.municipality.as_str()]).collect::<Vec<_>>().join(" | ");
    let all = text::fold(&all);
    wanted.split(' ').all(|word| all.contains(word))
}

fn shortened(words: &str) -> String {
    let words = words.replace(';', ", ");
    if words.chars().count() <= SHOWN {
        return words;
    }
    let cut: String = words.chars().take(SHOWN).collect();
    format!("{} …", cut.rsplit_once(", ").map_or(cut.as_str(), |(whole, _)| whole))
}

/// The three languages in the order in which words stand.
pub(super) const LANGUAGES: [Language; 3] = [Language::Finnish, Language::Swedish, Language::English];
