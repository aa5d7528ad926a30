//! The survey's page and its answers, the same for every way of answering.

use crate::boot::App;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Page, render, render_form};
use askama::Template;
use axum::response::{IntoResponse, Redirect};
use domain::channel::Channel;
use domain::organisation::UnitId;
use domain::surveys::{AgeGroup, NPS_QUESTION, NpsScore, Response, STATEMENT_SCALE, Sex, Statement, StatementScore};
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

struct ScaleChoice {
    value: String,
    label: &'static str,
    checked: bool,
}

struct StatementView {
    code: &'static str,
    text: &'static str,
    choices: Vec<ScaleChoice>,
}

#[derive(Template)]
#[template(path = "survey.html")]
struct SurveyPage {
    page: Page,
    token: String,
    address: String,
    place: String,
    nps_text: &'static str,
    nps_low: &'static str,
    nps_high: &'static str,
    scores: Vec<ScaleChoice>,
    statements: Vec<StatementView>,
    comment: String,
    mend: Option<String>,
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
    show_form(app, page, way, &token, &Typed { form: &FormFields::default(), mend: None })
}

/// Keeps the answers; pressing twice is one answer. `None` where the link was used up before.
pub async fn receive(
    app: &App,
    page: Page,
    way: Way,
    form: &FormFields,
) -> Result<Option<axum::response::Response>, Failure> {
    let now = app.now();
    let token = match FormToken::read(PURPOSE, form.get("token"), app.store.vault(), now) {
        Ok(token) => token,
        // The page was open too long: what was answered stays, with a new token.
        Err(_) => {
            let token = FormToken::issue(PURPOSE, now)?;
            let mend = Some(page.t("give-expired").to_owned());
            return show_form(app, page, &way, &token, &Typed { form, mend }).map(Some);
        }
    };
    let response = response(app, &page, &way, &token, form);
    if response.is_empty() {
        let mend = Some(page.t("survey-empty").to_owned());
        return show_form(app, page, &way, &token, &Typed { form, mend }).map(Some);
    }
    let thanks = Redirect::to(&page.link("/kiitos")).into_response();
    let answer = AnswerSurvey { county: app.county, token: way.link, response: response.clone(), now };
    match app.store.write(answer).await? {
        Answered::New => {
            app.columns.append(&response);
            Ok(Some(thanks))
        }
        Answered::SameAgain => Ok(Some(thanks)),
        Answered::LinkUsed => Ok(None),
    }
}

fn response(app: &App, page: &Page, way: &Way, token: &FormToken, form: &FormFields) -> Response {
    let number = |name: &str| form.get(name).parse::<u8>().ok();
    let statement = |statement: Statement| number(statement.code()).and_then(StatementScore::from_number);
    Response {
        id: token.identifier(app.store.vault(), app.county),
        submitted_at: app.now(),
        unit: way.unit,
        survey: way.survey,
        channel: way.channel,
        language: Some(page.language),
        age_group: way.age_group,
        sex: way.sex,
        municipality: String::new(),
        nps: number("nps").and_then(NpsScore::new),
        statements: Statement::ALL.map(statement),
        comment: form.get("comment").trim().replace("\r\n", "\n").chars().take(LONGEST_COMMENT).collect(),
    }
}

/// What was answered so far, and what is to be mended.
struct Typed<'a> {
    form: &'a FormFields,
    mend: Option<String>,
}

fn show_form(app: &App, page: Page, way: &Way, token: &FormToken, typed: &Typed<'_>) -> Outcome {
    let form = typed.form;
    let spoken = page.language as usize;
    let was_invited = matches!(way.channel, Channel::TextMessage | Channel::Email);
    let score =
        |score: u8| ScaleChoice { value: score.to_string(), label: "", checked: form.get("nps") == score.to_string() };
    render_form(&SurveyPage {
        token: token.sign(app.store.vault()),
        address: page.link(&way.address),
        place: app.directory().unit_name(way.unit, page.language).to_owned(),
        nps_text: NPS_QUESTION.texts[spoken].text,
        nps_low: NPS_QUESTION.low[spoken],
        nps_high: NPS_QUESTION.high[spoken],
        scores: (0..=10).map(score).collect(),
        statements: Statement::ALL.map(|statement| statement_view(statement, spoken, form)).into(),
        comment: form.get("comment").to_owned(),
        mend: typed.mend.clone(),
        stop: was_invited.then(|| page.link(&format!("{}/lopeta", way.address))),
        page,
    })
}

fn statement_view(statement: Statement, spoken: usize, form: &FormFields) -> StatementView {
    let choice = |(place, names): (usize, &[&'static str; 3])| {
        // "Does not concern me" stands last and is 0 in the store.
        let value = if place == 5 { "0".to_owned() } else { (place + 1).to_string() };
        ScaleChoice { checked: form.get(statement.code()) == value, value, label: names[spoken] }
    };
    StatementView {
        code: statement.code(),
        text: statement.texts()[spoken].text,
        choices: STATEMENT_SCALE.iter().enumerate().map(choice).collect(),
    }
}
