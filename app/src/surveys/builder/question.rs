//! One question of a draft: added by its kind, and edited.

use super::question_form::{QuestionForm, fill};
use super::{draft, draft_address, edit_in, form_token, keep, next_code};
use crate::boot::App;
use crate::surveys::versions::Versions;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::language::Wording;
use domain::surveys::{MOST_QUESTIONS, Question, QuestionKind, Questionnaire, SurveyVersion};
use serde::Deserialize;
use std::sync::Arc;

/// What the address of a question that does not stand yet ends with.
const NEW: &str = "uusi";

/// Of which kind a new question is.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    laji: String,
}

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage {
    page: Page,
    token: String,
    code: String,
    name: String,
    question: String,
    number: usize,
    edit: i64,
    kind_name: String,
    kind_hint: String,
    form: QuestionForm,
    stale: bool,
    mends: Vec<(String, String)>,
}

impl QuestionPage {
    fn mend(&self, field: &str) -> Option<&str> {
        self.mends.iter().find(|(held, _)| held == field).map(|(_, text)| text.as_str())
    }
}

/// A question and where it stands; a new one stands last.
struct Standing {
    place: usize,
    question: Question,
}

/// What went wrong with what was sent.
#[derive(Default)]
struct Trouble {
    stale: bool,
    mends: Vec<(String, String)>,
    /// The bounds of a number as they were typed.
    bounds: Option<(String, String)>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path((code, question)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Outcome {
    let (versions, held) = draft(&app, &staff, &code).await?;
    let standing = standing(&versions, &held.content, &question, &asked.laji)?;
    question_page(staff.page, &held, &question, standing, Trouble::default())
}

pub async fn save(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path((code, question)): Path<(String, String)>,
    form: FormFields,
) -> Outcome {
    staff.check_form(&app, &form)?;
    let (versions, held) = draft(&app, &staff, &code).await?;
    let mut standing = standing(&versions, &held.content, &question, form.get("kind"))?;
    let taken = versions.choice_codes(&standing.question.code);
    let place = standing.place;
    let mends = fill(&staff.page, &form, (&held.content, place), &taken, &mut standing.question);
    let stale = edit_in(&form) != held.edit;
    if stale || !mends.is_empty() {
        let bounds = form.has("lowest").then(|| (form.get("lowest").to_owned(), form.get("highest").to_owned()));
        return question_page(staff.page, &held, &question, standing, Trouble { stale, mends, bounds });
    }
    let mut survey = held.content.clone();
    match survey.questions.get_mut(place) {
        Some(place) => *place = standing.question.clone(),
        None => survey.questions.push(standing.question.clone()),
    }
    if !keep(&app, survey, held.edit).await? {
        let (_, held) = draft(&app, &staff, &code).await?;
        return question_page(staff.page, &held, &question, standing, Trouble { stale: true, ..Trouble::default() });
    }
    let goes_on = form.has("more") || form.has("choice_up");
    let here = format!("{}/kysymykset/{}", draft_address(&code), standing.question.code);
    let back = format!("{}#{}", draft_address(&code), standing.question.code);
    Ok(Redirect::to(&staff.page.link(if goes_on { &here } else { &back })).into_response())
}

fn standing(versions: &Versions, survey: &Questionnaire, code: &str, kind: &str) -> Result<Standing, Failure> {
    if code != NEW {
        let place = survey.questions.iter().position(|question| question.code == code).ok_or(Failure::NotFound)?;
        return Ok(Standing { place, question: survey.questions[place].clone() });
    }
    let kind = QuestionKind::blank(kind).filter(|kind| kind.is_for(survey.audience)).ok_or(Failure::NotFound)?;
    if survey.questions.len() >= MOST_QUESTIONS {
        return Err(Failure::NotFound);
    }
    let code = next_code("k", versions.question_codes());
    let question = Question { code, kind, text: Wording::default(), required: false, shown_when: None };
    Ok(Standing { place: survey.questions.len(), question })
}

fn question_page(
    page: Page,
    held: &SurveyVersion,
    address: &str,
    Standing { place, question }: Standing,
    trouble: Trouble,
) -> Outcome {
    let survey = &held.content;
    let mut form = QuestionForm::new(&page, survey, place, &question);
    form.bounds = trouble.bounds.or(form.bounds);
    render(&QuestionPage {
        token: form_token(&page),
        code: survey.code.clone(),
        name: survey.name.in_language(page.language).to_owned(),
        question: address.to_owned(),
        number: place + 1,
        edit: held.edit,
        kind_name: page.named("question-kind", form.kind),
        kind_hint: page.named("question-hint", form.kind),
        form,
        stale: trouble.stale,
        mends: trouble.mends,
        page,
    })
}
