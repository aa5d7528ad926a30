//! For those who run surveys: every place's QR address and the survey to which it leads, and single-use links to give
//! or send.

use super::link::{TOKEN_SIGNS, hashed};
use crate::boot::App;
use crate::directory::Directory;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, codes, render};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::channel::Channel;
use domain::organisation::UnitId;
use domain::surveys::{AgeGroup, Invitation, InvitationState, NATIONAL_SURVEY, Sex};
use jiff::SignedDuration;
use serde::Deserialize;
use std::sync::Arc;
use store::{AddInvitation, ChooseQrSurvey, Together};

struct Place {
    name: String,
    code: String,
    address: String,
    /// Code, name, and whether it is the chosen one.
    surveys: Vec<SurveyChoice>,
}

type SurveyChoice = (String, String, bool);

#[derive(Template)]
#[template(path = "links.html")]
struct LinksPage {
    page: Page,
    token: String,
    places: Vec<Place>,
    units: Vec<(String, String)>,
    surveys: Vec<SurveyChoice>,
    made: Option<(String, String)>,
    mend: Option<String>,
    valid_days: String,
    saved: bool,
}

/// Whether the choices were just kept.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    tallennettu: String,
}

/// What the page tells of what was just done.
#[derive(Default)]
struct Told {
    made: Option<(String, String)>,
    mend: Option<String>,
    saved: bool,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    links_page(&app, staff, Told { saved: asked.tallennettu == "1", ..Told::default() }).await
}

/// Makes one single-use link to a survey about a place.
pub async fn make(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    if !staff.person.runs_surveys() {
        return Err(Failure::NotFound);
    }
    let directory = app.directory();
    let survey = is_asked(&directory, form.get("survey")).then(|| directory.asked_now(form.get("survey"))).flatten();
    let survey = survey.or_else(|| directory.asked_now(NATIONAL_SURVEY));
    let (Some(target), Some(survey)) = (directory.target(form.get("unit")), survey) else {
        let mend = staff.page.t("mend-unit-missing").to_owned();
        return links_page(&app, staff, Told { mend: Some(mend), ..Told::default() }).await;
    };
    let token = codes::random(TOKEN_SIGNS)?;
    let invitation = Invitation {
        unit: target.unit,
        survey,
        channel: Channel::Web,
        language: staff.page.language,
        age_group: AgeGroup::Unknown,
        sex: Sex::Unknown,
        expires_at: app.now() + SignedDuration::from_hours(24 * directory.settings.invitation_valid_days()),
        state: InvitationState::Sent,
    };
    app.store.write(AddInvitation { county: app.county, token: hashed(app.store.vault(), &token), invitation }).await?;
    let made = (target.name_in(staff.page.language).to_owned(), app.address(&format!("/s/{token}")));
    links_page(&app, staff, Told { made: Some(made), ..Told::default() }).await
}

/// Sets to which survey each QR address leads.
pub async fn choose(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    if !staff.person.runs_surveys() {
        return Err(Failure::NotFound);
    }
    let directory = app.directory();
    let held = app.store.qr_surveys(app.county).await?;
    let choose = |(qr, _): (String, UnitId)| {
        let field = format!("survey_{qr}");
        let chosen = form.all(&field).next()?;
        let code = Some(chosen.to_owned()).filter(|code| code != NATIONAL_SURVEY && is_asked(&directory, code));
        let is_new = held.get(&qr) != code.as_ref();
        is_new.then_some(ChooseQrSurvey { county: app.county, qr, code })
    };
    let changes = app.store.qr_codes(app.county).await?.into_iter().filter_map(choose).collect();
    app.store.write(Together(changes)).await?;
    Ok(Redirect::to(&staff.page.link("/tyopoyta/kyselyt/linkit?tallennettu=1")).into_response())
}

/// Whether a survey of the county's own is asked under this code, or the national one.
fn is_asked(directory: &Directory, code: &str) -> bool {
    code == NATIONAL_SURVEY || directory.own_surveys.iter().any(|held| held.content.code == code)
}

/// Every survey that is asked, the national one first.
fn surveys(directory: &Directory, page: &Page, chosen: &str) -> Vec<SurveyChoice> {
    let national = (NATIONAL_SURVEY.to_owned(), page.t("survey-national").to_owned(), chosen == NATIONAL_SURVEY);
    let mut choices = vec![national];
    for held in directory.own_surveys.iter().rev() {
        let code = &held.content.code;
        if !choices.iter().any(|(known, ..)| known == code) {
            choices.push((code.clone(), held.content.name.in_language(page.language).to_owned(), code == chosen));
        }
    }
    choices
}

async fn links_page(app: &App, staff: Staff, told: Told) -> Outcome {
    if !staff.person.runs_surveys() {
        return Err(Failure::NotFound);
    }
    let directory = app.directory();
    let page = staff.page;
    let codes = app.store.qr_codes(app.county).await?;
    let chosen = app.store.qr_surveys(app.county).await?;
    let place = |(code, unit): (String, UnitId)| Place {
        name: directory.unit_name(unit, page.language).to_owned(),
        address: app.address(&format!("/q/{code}")),
        surveys: surveys(&directory, &page, chosen.get(&code).map_or(NATIONAL_SURVEY, String::as_str)),
        code,
    };
    let unit = |target: &domain::organisation::Target| (target.code.clone(), target.name_in(page.language).to_owned());
    render(&LinksPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        places: codes.into_iter().map(place).collect(),
        surveys: surveys(&directory, &page, NATIONAL_SURVEY),
        units: directory.targets.iter().map(unit).collect(),
        made: told.made,
        mend: told.mend,
        saved: told.saved,
        valid_days: directory.settings.invitation_valid_days().to_string(),
        page,
    })
}
