//! The survey's page and its answers, the same for every way of answering and for every survey.

use super::view::{SurveyView, Typed, field, spoken};
use crate::boot::App;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Page, render, render_form};
use askama::Template;
use axum::response::{IntoResponse, Redirect};
use domain::channel::Channel;
use domain::organisation::UnitId;
use domain::surveys::{
    AgeGroup, AnswerTrouble, Audience, Gathered, NpsScore, Questionnaire, Response, Sex, Statement, StatementScore,
};
use store::{AnswerSurvey, Answered};

pub const PURPOSE: &str = "survey";
/// The longest comment that is kept, in characters.
const LONGEST_COMMENT: usize = 4_000;

/// By which way an answer comes, and what is known of it beforehand.
pub struct Way {
    pub unit: UnitId,
    pub survey: u16,
    pub channel: Channel,
    /// As the visit list says.
    pub age_group: AgeGroup,
    pub sex: Sex,
    /// Keyed hash of the single-use link's token.
    pub link: Option<String>,
    /// The address to which the form is sent, without language.
    pub address: String,
}

#[derive(Template)]
#[template(path = "survey.html")]
struct SurveyPage {
    page: Page,
    view: SurveyView,
    /// Where somebody who was asked by a message can ask for peace.
    stop: Option<String>,
}

#[derive(Template)]
#[template(path = "survey_thanks.html")]
struct ThanksPage {
    page: Page,
}

pub async fn thanks(page: Page) -> Outcome {
    render(&ThanksPage { page })
}

/// An empty form.
pub fn show(app: &App, page: Page, way: &Way) -> Outcome {
    let token = FormToken::issue(PURPOSE, app.now())?;
    show_form(app, page, way, &token, &Typed { form: &FormFields::default(), mends: Vec::new(), whole: None })
}

/// Keeps the answers; pressing twice is one answer. `None` where the link was used up before.
pub async fn receive(
    app: &App,
    page: Page,
    way: Way,
    form: &FormFields,
) -> Result<Option<axum::response::Response>, Failure> {
    let now = app.now();
    let again = |token: &FormToken, whole: Option<&str>, mends: Vec<(String, AnswerTrouble)>| {
        let whole = whole.map(|key| page.t(key).to_owned());
        show_form(app, page.clone(), &way, token, &Typed { form, mends, whole }).map(Some)
    };
    let token = match FormToken::read(PURPOSE, form.get("token"), app.store.vault(), now) {
        Ok(token) => token,
        // The page was open too long: what was answered stays, with a new token.
        Err(_) => return again(&FormToken::issue(PURPOSE, now)?, Some("give-expired"), Vec::new()),
    };
    let directory = app.directory();
    let own = directory.own_survey(way.survey).map(|held| &held.content);
    let response = response(app, &page, &way, &token, (own, form));
    let gathered = own.map(|own| gather(own, &response, form));
    if let Some(gathered) = gathered.as_ref().filter(|gathered| !gathered.mends.is_empty()) {
        return again(&token, None, gathered.mends.clone());
    }
    let own_answers = gathered.map(|gathered| gathered.answers);
    if response.is_empty() && own_answers.as_ref().is_none_or(Vec::is_empty) {
        return again(&token, Some("survey-empty"), Vec::new());
    }
    let thanks = Redirect::to(&page.link("/kiitos")).into_response();
    let link = way.link.clone();
    let answer = AnswerSurvey { county: app.county, token: link, response, own: own_answers, now };
    match app.store.write(answer).await? {
        Answered::New | Answered::SameAgain => Ok(Some(thanks)),
        Answered::LinkUsed => Ok(None),
    }
}

fn gather(own: &Questionnaire, response: &Response, form: &FormFields) -> Gathered {
    let names: Vec<(&str, String)> =
        own.questions.iter().map(|question| (question.code.as_str(), field(&question.code))).collect();
    own.gather(response, |code| {
        let name = names.iter().find(|(held, _)| *held == code);
        name.map(|(_, name)| form.all(name).collect()).unwrap_or_default()
    })
}

fn response(
    app: &App,
    page: &Page,
    way: &Way,
    token: &FormToken,
    (own, form): (Option<&Questionnaire>, &FormFields),
) -> Response {
    // What is not asked is not answered.
    let form = if own.is_none_or(|own| own.national) { form } else { &FormFields::default() };
    let number = |name: &str| form.get(name).parse::<u8>().ok();
    let statement = |statement: Statement| number(statement.code()).and_then(StatementScore::from_number);
    let is_child = own.is_some_and(|own| own.audience == Audience::From7To12);
    Response {
        id: token.identifier(app.store.vault(), app.county),
        submitted_at: app.now(),
        unit: way.unit,
        survey: way.survey,
        channel: way.channel,
        language: Some(own.map_or(page.language, |own| spoken(own, page.language))),
        age_group: if is_child { AgeGroup::From7To12 } else { way.age_group },
        sex: way.sex,
        municipality: String::new(),
        nps: number("nps").and_then(NpsScore::new),
        statements: Statement::ALL.map(statement),
        comment: form.get("comment").trim().replace("\r\n", "\n").chars().take(LONGEST_COMMENT).collect(),
    }
}

fn show_form(app: &App, page: Page, way: &Way, token: &FormToken, typed: &Typed<'_>) -> Outcome {
    let directory = app.directory();
    let own = directory.own_survey(way.survey).map(|held| &held.content);
    let view = SurveyView {
        token: token.sign(app.store.vault()),
        address: page.link(&way.address),
        survey: way.survey,
        place: directory.unit_name(way.unit, page.language).to_owned(),
        ..SurveyView::new(page.clone(), own, typed)
    };
    let was_invited = matches!(way.channel, Channel::TextMessage | Channel::Email);
    let stop = was_invited.then(|| page.link(&format!("{}/lopeta", way.address)));
    render_form(&SurveyPage { page, view, stop })
}
