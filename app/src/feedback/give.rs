//! A client gives feedback: the public form, and its sending.

use super::form::{self, FormView};
use crate::boot::App;
use crate::web::form_token::{FormToken, TokenTrouble};
use crate::web::{FormFields, Outcome, Page, render_form};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::channel::Channel;
use domain::feedback::{Draft, Received, receive};
use serde::Deserialize;
use std::sync::Arc;
use store::Give;

const PURPOSE: &str = "feedback";

#[derive(Template)]
#[template(path = "give.html")]
struct GivePage {
    page: Page,
    token: String,
    form: FormView,
    /// The form was open too long: nothing is lost, it is only to be sent again.
    expired: bool,
}

/// What a link to the form may fill in beforehand.
#[derive(Deserialize)]
pub struct Prefilled {
    /// The target's code.
    kohde: Option<String>,
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Query(prefilled): Query<Prefilled>) -> Outcome {
    let directory = app.directory();
    let target = prefilled.kohde.filter(|code| directory.target(code).is_some());
    let draft = Draft { target, language: page.language, ..Draft::default() };
    let form = FormView::new(&page, &directory, draft, "");
    show_again(&app, page, form, None)
}

/// Receives the form. Pressing twice, or again after a lost network, leads to the same receipt.
pub async fn send(State(app): State<Arc<App>>, page: Page, fields: FormFields) -> Outcome {
    let directory = app.directory();
    let draft = form::draft(&fields, &page);
    let search = fields.get("search").to_owned();
    let token = FormToken::read(PURPOSE, fields.get("token"), app.store.vault(), app.now());
    let view = |draft| FormView::new(&page, &directory, draft, &search);
    if fields.has("find") {
        return show_again(&app, page.clone(), view(draft), token.ok());
    }
    let token = match token {
        Ok(token) => token,
        Err((TokenTrouble::Expired, Some(token))) if already_sent(&app, &token).await? => {
            return thank(&app, &page, &token);
        }
        Err(_) => {
            let form = view(draft);
            let token = FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault());
            return render_form(&GivePage { page, token, form, expired: true });
        }
    };
    match receive(&draft, directory.for_feedback(), Channel::Web, app.now()) {
        Ok(received) => {
            keep(&app, &token, received).await?;
            thank(&app, &page, &token)
        }
        Err(mends) => {
            let form = view(draft).with_mends(&page, &mends);
            show_again(&app, page, form, Some(token))
        }
    }
}

async fn keep(app: &App, token: &FormToken, received: Received) -> Result<(), store::Error> {
    let vault = app.store.vault();
    let code = token.receipt(vault, app.county);
    let id = token.identifier(vault, app.county);
    let give = Give::by_code(&app.store, app.county, id, &code, received)?;
    app.store.write(give).await.map(|_is_new| ())
}

async fn already_sent(app: &App, token: &FormToken) -> Result<bool, store::Error> {
    let id = token.identifier(app.store.vault(), app.county);
    Ok(app.store.feedback(app.county, &id).await?.is_some())
}

fn thank(app: &App, page: &Page, token: &FormToken) -> Outcome {
    let code = token.receipt(app.store.vault(), app.county);
    Ok(Redirect::to(&page.link(&format!("/palaute/kiitos/{code}"))).into_response())
}

/// The same token goes on, so that what is mended and sent again is still the same feedback.
fn show_again(app: &App, page: Page, form: FormView, token: Option<FormToken>) -> Outcome {
    let token = match token {
        Some(token) => token,
        None => FormToken::issue(PURPOSE, app.now())?,
    };
    render_form(&GivePage { page, token: token.sign(app.store.vault()), form, expired: false })
}
