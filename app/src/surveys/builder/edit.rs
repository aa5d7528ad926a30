//! The builder: a draft's own data, its questions in order, and beside them what publishing would find.

use super::findings::Findings;
use super::{check_right, draft, draft_address, edit_in, fields, form_token, keep, wording};
use crate::boot::App;
use crate::surveys::view::wanted_in_words;
use crate::web::{FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::language::Language;
use domain::surveys::{Audience, NPS_QUESTION, Question, QuestionKind, Questionnaire, Statement, SurveyVersion};
use std::sync::Arc;

/// What a survey says of itself, as a form.
pub struct SettingsView {
    /// Language, its name, the survey's name.
    pub names: Vec<(&'static str, String, String)>,
    pub audiences: Vec<(&'static str, String, bool)>,
    pub languages: Vec<(&'static str, String, bool)>,
    pub national: bool,
}

impl SettingsView {
    pub fn new(page: &Page, survey: &Questionnaire) -> SettingsView {
        let audience = |held: Audience| (held.code(), page.named("audience", held.code()), held == survey.audience);
        let language =
            |held: Language| (held.code(), page.named("in-language", held.code()), survey.languages.contains(&held));
        SettingsView {
            names: fields(page, &survey.name),
            audiences: Audience::ALL.map(audience).into(),
            languages: Language::ALL.map(language).into(),
            national: survey.national,
        }
    }
}

/// Puts the form's settings into a survey. Only those of 13 and over are asked the national set.
pub fn settings(form: &FormFields, survey: &mut Questionnaire) {
    survey.name = wording(form, "name");
    survey.audience = Audience::parse(form.get("audience")).unwrap_or_default();
    let is_offered = |language: &Language| form.all("languages").any(|code| code == language.code());
    survey.languages = Language::ALL.into_iter().filter(is_offered).collect();
    survey.national = form.get("national") == "1" && survey.audience == Audience::From13;
}

/// One question of the list.
struct Row {
    code: String,
    kind: String,
    text: String,
    lang: &'static str,
    required: bool,
    condition: Option<String>,
    has_trouble: bool,
    is_first: bool,
    is_last: bool,
}

#[derive(Template)]
#[template(path = "survey_edit.html")]
struct EditPage {
    page: Page,
    token: String,
    code: String,
    version: i64,
    edit: i64,
    name: String,
    address: String,
    settings: SettingsView,
    rows: Vec<Row>,
    kinds: Vec<(&'static str, String)>,
    findings: Findings,
    stale: bool,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>) -> Outcome {
    edit_page(&app, staff, &code, false).await
}

/// Keeps what the survey says of itself.
pub async fn save(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>, form: FormFields) -> Outcome {
    change(&app, staff, &code, &form, |survey| settings(&form, survey)).await
}

/// Moves a question, or takes it away.
pub async fn order(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>, form: FormFields) -> Outcome {
    change(&app, staff, &code, &form, |survey| {
        let place = |field: &str| survey.questions.iter().position(|question| question.code == form.get(field));
        if let Some(place) = place("up").filter(|place| *place > 0) {
            survey.questions.swap(place, place - 1);
        } else if let Some(place) = place("down").filter(|place| place + 1 < survey.questions.len()) {
            survey.questions.swap(place, place + 1);
        } else if let Some(place) = place("remove") {
            survey.questions.remove(place);
        }
    })
    .await
}

/// Changes the draft, unless somebody else did since the form's page was made.
async fn change(
    app: &App,
    staff: Staff,
    code: &str,
    form: &FormFields,
    change: impl FnOnce(&mut Questionnaire),
) -> Outcome {
    staff.check_form(app, form)?;
    let (_, held) = draft(app, &staff, code).await?;
    let mut survey = held.content;
    change(&mut survey);
    let edit = edit_in(form);
    if edit != held.edit || !keep(app, survey, edit).await? {
        return edit_page(app, staff, code, true).await;
    }
    Ok(Redirect::to(&staff.page.link(&draft_address(code))).into_response())
}

async fn edit_page(app: &App, staff: Staff, code: &str, stale: bool) -> Outcome {
    check_right(&staff)?;
    let (versions, SurveyVersion { version, content, edit, .. }) = draft(app, &staff, code).await?;
    let page = staff.page;
    let review = versions.review(&content, &app.directory().settings);
    let findings = Findings::new(&page, &content, &review);
    let row = |(place, question): (usize, &Question)| {
        let (text, language) = question.text.spoken_in(page.language);
        Row {
            code: question.code.clone(),
            kind: page.named("question-kind", question.kind.code()),
            text: text.to_owned(),
            lang: language.code(),
            required: question.required,
            condition: condition_in_words(&page, &content, place, question),
            has_trouble: review.troubles.iter().any(|trouble| trouble.question.as_ref() == Some(&question.code)),
            is_first: place == 0,
            is_last: place + 1 == content.questions.len(),
        }
    };
    let is_offered = |code: &&str| QuestionKind::blank(code).is_some_and(|kind| kind.is_for(content.audience));
    let kinds = QuestionKind::CODES.into_iter().filter(|code| is_offered(code));
    render(&EditPage {
        token: form_token(&page),
        code: code.to_owned(),
        version,
        edit,
        name: content.name.in_language(page.language).to_owned(),
        address: draft_address(code),
        settings: SettingsView::new(&page, &content),
        rows: content.questions.iter().enumerate().map(row).collect(),
        kinds: kinds.map(|code| (code, page.named("question-kind", code))).collect(),
        findings,
        stale,
        page,
    })
}

/// When a question is shown, as the builder says it.
fn condition_in_words(page: &Page, survey: &Questionnaire, place: usize, question: &Question) -> Option<String> {
    let condition = question.shown_when.as_ref()?;
    let name = question_name(page, survey, &condition.question);
    let Some(kind) = survey.kind_before(place, &condition.question) else {
        return Some(page.named("flaw", "condition_not_earlier"));
    };
    let answers = wanted_in_words(page, (survey, page.language), &kind, &condition.wanted);
    Some(page.with2("survey-shown-when", &("question", name), &("answers", answers)))
}

/// A question by its number and text, or a national one by its text.
pub fn question_name(page: &Page, survey: &Questionnaire, code: &str) -> String {
    if let Some(place) = survey.questions.iter().position(|question| question.code == code) {
        return format!("{}. {}", place + 1, survey.questions[place].text.in_language(page.language));
    }
    let statement = Statement::parse(code).map(|statement| statement.texts()[page.language as usize].text);
    statement.unwrap_or(NPS_QUESTION.texts[page.language as usize].text).to_owned()
}
