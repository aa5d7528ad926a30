//! For those who run surveys: every place's QR address, and single-use links to give or send.

use super::link::{TOKEN_SIGNS, hashed};
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, codes, render};
use askama::Template;
use axum::extract::State;
use domain::channel::Channel;
use domain::surveys::{AgeGroup, Invitation, InvitationState, NATIONAL_SURVEY, Sex};
use jiff::SignedDuration;
use std::sync::Arc;
use store::AddInvitation;

struct Place {
    name: String,
    address: String,
}

#[derive(Template)]
#[template(path = "links.html")]
struct LinksPage {
    page: Page,
    token: String,
    places: Vec<Place>,
    units: Vec<(String, String)>,
    made: Option<(String, String)>,
    mend: Option<String>,
    valid_days: String,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    links_page(&app, staff, None, None).await
}

/// Makes one single-use link to the national survey of a place.
pub async fn make(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    if !staff.person.runs_surveys() {
        return Err(Failure::NotFound);
    }
    let directory = app.directory();
    let survey = directory.surveys.iter().find(|(_, code)| code == NATIONAL_SURVEY).map(|(number, _)| *number);
    let (Some(target), Some(survey)) = (directory.target(form.get("unit")), survey) else {
        let mend = staff.page.t("mend-unit-missing").to_owned();
        return links_page(&app, staff, None, Some(mend)).await;
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
    links_page(&app, staff, Some(made), None).await
}

async fn links_page(app: &App, staff: Staff, made: Option<(String, String)>, mend: Option<String>) -> Outcome {
    if !staff.person.runs_surveys() {
        return Err(Failure::NotFound);
    }
    let directory = app.directory();
    let page = staff.page;
    let codes = app.store.qr_codes(app.county).await?;
    let place = |(code, unit)| Place {
        name: directory.unit_name(unit, page.language).to_owned(),
        address: app.address(&format!("/q/{code}")),
    };
    let unit = |target: &domain::organisation::Target| (target.code.clone(), target.name_in(page.language).to_owned());
    render(&LinksPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        places: codes.into_iter().map(place).collect(),
        units: directory.targets.iter().map(unit).collect(),
        made,
        mend,
        valid_days: directory.settings.invitation_valid_days().to_string(),
        page,
    })
}
