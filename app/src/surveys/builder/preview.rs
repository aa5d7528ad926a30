//! A survey as its client sees it on a phone: the very form, in each of its languages, and nothing is sent.

use super::versions;
use crate::boot::App;
use crate::surveys::view::{SurveyView, Typed};
use crate::web::{FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, Query, State};
use domain::language::Language;
use serde::Deserialize;
use std::sync::Arc;

/// In which language.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    kieli: String,
}

#[derive(Template)]
#[template(path = "survey_preview.html")]
struct PreviewPage {
    page: Page,
    code: String,
    is_draft: bool,
    /// Code, name, and whether it is the one shown.
    languages: Vec<(&'static str, String, bool)>,
    view: SurveyView,
}

pub async fn show(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Outcome {
    let versions = versions(&app, &staff, &code).await?;
    let survey = &versions.newest().content;
    let page = staff.page;
    let wanted = Language::parse(&asked.kieli).filter(|language| survey.languages.contains(language));
    let said = wanted.or(survey.languages.first().copied()).unwrap_or_default();
    let empty = FormFields::default();
    let typed = Typed { form: &empty, mends: Vec::new(), whole: None };
    let view = SurveyView {
        place: page.county.clone(),
        lang: (said != page.language).then(|| said.code()),
        is_preview: true,
        ..SurveyView::new(page.spoken_in(said), Some(survey), &typed)
    };
    let language =
        |language: &Language| (language.code(), page.named("in-language", language.code()), *language == said);
    render(&PreviewPage {
        code,
        is_draft: versions.draft().is_some(),
        languages: survey.languages.iter().map(language).collect(),
        view,
        page,
    })
}
