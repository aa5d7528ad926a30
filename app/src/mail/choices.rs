//! What of Kuule's mail one wants, and in which language: everybody chooses for themselves.

use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::language::Language;
use domain::people::{MailChoices, MailKind, Person, Recipient, Role};
use jiff::SignedDuration;
use serde::Deserialize;
use std::sync::Arc;
use store::SetMailChoices;

/// Where mail is on, its job has told how far it is within this time.
const LATELY: SignedDuration = SignedDuration::from_mins(30);

/// One kind of mail to choose.
struct Choice {
    code: &'static str,
    name: String,
    hint: String,
    is_wanted: bool,
}

#[derive(Template)]
#[template(path = "notices.html")]
struct NoticesPage {
    page: Page,
    token: String,
    email: String,
    choices: Vec<Choice>,
    /// Code, name in itself, whether it is the chosen one.
    languages: [(&'static str, &'static str, bool); 3],
    saved: bool,
    mail_is_on: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    /// What was just done, for a line at the top.
    #[serde(default)]
    tehty: String,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    let kinds = kinds_for(&staff.person)?;
    let held = app.store.mail_choices(app.county, &Recipient::Person(staff.person.id)).await?;
    let page = staff.page;
    let choice = |kind: MailKind| Choice {
        code: kind.code(),
        name: page.named("notices", kind.code()),
        hint: page.t(&format!("notices-{}-hint", kind.code())).to_owned(),
        is_wanted: held.wants(kind),
    };
    let language = |(language, name): (Language, &'static str)| (language.code(), name, held.language == language);
    let languages = [(Language::Finnish, "suomi"), (Language::Swedish, "svenska"), (Language::English, "English")];
    render(&NoticesPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        email: staff.person.email,
        choices: kinds.into_iter().map(choice).collect(),
        languages: languages.map(language),
        saved: asked.tehty == "tallennettu",
        mail_is_on: mail_is_on(&app).await?,
        page,
    })
}

pub async fn send(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let kinds = kinds_for(&staff.person)?;
    let held = app.store.mail_choices(app.county, &Recipient::Person(staff.person.id)).await?;
    let is_wanted = |kind: MailKind| form.all("kind").any(|code| code == kind.code());
    // What the page did not ask stays as it was.
    let is_declined = |kind: MailKind| if kinds.contains(&kind) { !is_wanted(kind) } else { !held.wants(kind) };
    let declined: Vec<MailKind> = MailKind::ALL.into_iter().filter(|kind| is_declined(*kind)).collect();
    let language = Language::parse(form.get("language")).unwrap_or(held.language);
    let choices = MailChoices { declined: MailKind::bits(&declined), language };
    app.store.write(SetMailChoices { county: app.county, person: staff.person.id, choices }).await?;
    Ok(Redirect::to(&staff.page.link("/tyopoyta/ilmoitukset?tehty=tallennettu")).into_response())
}

/// What may come to this person: warnings come only to those who may answer for a unit.
fn kinds_for(person: &Person) -> Result<Vec<MailKind>, Failure> {
    if person.handled_tops().is_empty() {
        return Err(Failure::NotFound);
    }
    let answers = person.duties.iter().any(|duty| matches!(duty.role, Role::Manager | Role::ExperienceManager));
    let may_come = |kind: &MailKind| !matches!(kind, MailKind::Escalation | MailKind::Alert) || answers;
    Ok(MailKind::FOR_STAFF.into_iter().filter(may_come).collect())
}

async fn mail_is_on(app: &App) -> Result<bool, store::Error> {
    let position = app.store.job_position(app.county, "news").await?;
    Ok(position.is_some_and(|at| at >= (app.now() - LATELY).as_millisecond()))
}
