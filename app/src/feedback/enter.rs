//! A professional enters what was said face to face, by phone or on paper, in the client's name.

use super::form::{self, FormView, mend_line};
use super::matters::{Asked, hints};
use crate::boot::App;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, codes, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::channel::Channel;
use domain::feedback::{Draft, Field, Mend, Received, Trouble, receive};
use std::sync::Arc;
use store::Give;

const PURPOSE: &str = "staff entry";

#[derive(Template)]
#[template(path = "enter.html")]
struct EnterPage {
    page: Page,
    staff_token: String,
    token: String,
    form: FormView,
    channels: Vec<(String, String, bool)>,
}

#[derive(Template)]
#[template(path = "entered.html")]
struct EnteredPage {
    page: Page,
    code: String,
    place: String,
    due: String,
    /// What the client's matter may be besides.
    hints: Vec<Asked>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    if staff.person.handled_tops().is_empty() {
        return Err(Failure::NotFound);
    }
    let token = FormToken::issue(PURPOSE, app.now())?;
    let form = FormView::new(&staff.page, &app.directory(), Draft::default(), "");
    show_form(&app, staff.page, (form, None), &token)
}

pub async fn send(State(app): State<Arc<App>>, staff: Staff, fields: FormFields) -> Outcome {
    staff.check_form(&app, &fields)?;
    if staff.person.handled_tops().is_empty() {
        return Err(Failure::NotFound);
    }
    let directory = app.directory();
    let draft = form::draft(&fields, &staff.page);
    let channel = Channel::parse(fields.get("channel")).filter(|channel| Channel::ENTERED.contains(channel));
    let view = |draft| FormView::new(&staff.page, &directory, draft, fields.get("search"));
    let token = FormToken::read(PURPOSE, fields.get("form_token"), app.store.vault(), app.now());
    let token = match token {
        Ok(token) => token,
        // The session's own token is in order: an old form is only given a new one.
        Err((_, Some(old))) if !fields.has("find") => old,
        Err(_) => FormToken::issue(PURPOSE, app.now())?,
    };
    if fields.has("find") {
        let form = view(draft);
        return show_form(&app, staff.page, (form, channel), &token);
    }
    let received = receive(&draft, directory.for_feedback(), channel.unwrap_or(Channel::Other), app.now());
    match (received, channel) {
        (Ok(received), Some(_)) => {
            keep(&app, staff.person.id, &token, received).await?;
            let code = token.receipt(app.store.vault(), app.county);
            Ok(Redirect::to(&staff.page.link(&format!("/tyopoyta/kirjaa/{code}"))).into_response())
        }
        (received, channel) => {
            let mut mends = received.err().unwrap_or_default();
            if channel.is_none() {
                mends.push(Mend { field: Field::Channel, trouble: Trouble::Missing });
            }
            let mut form = view(draft);
            form.mends = mends.into_iter().map(|mend| mend_line(&staff.page, mend)).collect();
            show_form(&app, staff.page, (form, channel), &token)
        }
    }
}

async fn keep(app: &App, person: i64, token: &FormToken, received: Received) -> Result<(), store::Error> {
    let vault = app.store.vault();
    let code = token.receipt(vault, app.county);
    let id = token.identifier(vault, app.county);
    let mut give = Give::by_code(&app.store, app.county, id, &code, received)?;
    give.entered_by = Some(person);
    app.store.write(give).await.map(|_is_new| ())
}

/// The code to give to the client, once.
pub async fn entered(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>) -> Outcome {
    let receipt = app.store.vault().hash_text("receipt", &codes::normalized(&code));
    let held = app.store.feedback_by_receipt(app.county, &receipt).await?;
    let feedback = held.filter(|held| held.entered_by == Some(staff.person.id)).ok_or(Failure::NotFound)?;
    let directory = app.directory();
    let page = staff.page;
    let place = directory.target_name(feedback.target.as_deref(), page.language);
    render(&EnteredPage {
        code: codes::grouped(&codes::normalized(&code)),
        place: place.unwrap_or_else(|| page.t("central-desk")).to_owned(),
        due: page.day(feedback.due_on),
        hints: hints(&page, &feedback.text),
        page,
    })
}

fn show_form(app: &App, page: Page, (form, chosen): (FormView, Option<Channel>), token: &FormToken) -> Outcome {
    let channel =
        |channel: Channel| (channel.code().to_owned(), page.named("channel", channel.code()), chosen == Some(channel));
    let channels = Channel::ENTERED.into_iter().map(channel).collect();
    let staff_token = page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default();
    render(&EnterPage { staff_token, token: token.sign(app.store.vault()), form, channels, page })
}
