//! A client gives feedback: the public form, and its sending.

use super::form::{self, FormView};
use super::matters::Asking;
use crate::boot::App;
use crate::forms::CameBack;
use crate::posters::scan::known_code;
use crate::web::form_token::{FormToken, TokenTrouble};
use crate::web::{FormFields, Outcome, Page, render_form};
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::channel::Channel;
use domain::feedback::{Arrival, Draft, Matters, Received, Suspicion, receive, suspect};
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
    /// The code of the poster that led here.
    juliste: Option<String>,
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Query(prefilled): Query<Prefilled>) -> Outcome {
    let directory = app.directory();
    let target = prefilled.kohde.filter(|code| directory.target(code).is_some());
    let poster = known_code(&app, prefilled.juliste.as_deref().unwrap_or_default()).await?;
    let draft = Draft { target, poster, language: page.language, ..Draft::default() };
    let form = FormView::new(&page, &directory, draft, "");
    show_again(&app, page, form, None)
}

/// Receives the form. Pressing twice, or again after a lost network, leads to the same receipt.
pub async fn send(State(app): State<Arc<App>>, page: Page, fields: FormFields) -> Outcome {
    let directory = app.directory();
    let poster = known_code(&app, fields.get("poster")).await?;
    let draft = Draft { poster, ..form::draft(&fields, &page) };
    let search = fields.get("search").to_owned();
    let token = FormToken::read(PURPOSE, fields.get("token"), app.store.vault(), app.now());
    let asking = Asking::read(&fields);
    let asked = asking.so_far;
    let view = |draft, asking| FormView::new(&page, &directory, draft, &search).with_asking(asking);
    if fields.has("find") {
        let form = view(draft, asking);
        form::note_search(&app, &page, &form);
        return show_again(&app, page, form, token.ok());
    }
    let token = match token {
        Ok(token) => token,
        Err((TokenTrouble::Expired, Some(token))) if already_sent(&app, &token).await? => {
            return thank(&app, &page, &token);
        }
        Err(_) => {
            let form = view(draft, asking);
            let token = FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault());
            let expired = render_form(&GivePage { page, token, form, expired: true })?;
            return Ok((Extension(CameBack(Vec::new())), expired).into_response());
        }
    };
    let channel = if draft.poster.is_some() { Channel::Qr } else { Channel::Web };
    match receive(&draft, directory.for_feedback(), channel, app.now()) {
        Ok(received) => {
            if let Some(asking) = asking.about(&page, &received.text) {
                let form = view(draft, asking);
                return show_again(&app, page, form, Some(token));
            }
            if draft.target_unknown {
                app.forms.note_missed(&search, page.language, app.now());
            }
            let suspicion = suspect(Arrival {
                trap: fields.get("website"),
                open_for: token.open_for(app.now()),
                text: &received.text,
                times: app.forms.times(&received.text, app.now()),
            });
            keep(&app, &token, received, (asked, suspicion)).await?;
            thank(&app, &page, &token)
        }
        Err(mends) => {
            let came_back = CameBack(mends.iter().map(|mend| mend.field.code()).collect());
            let form = view(draft, asking).with_mends(&page, &mends);
            Ok((Extension(came_back), show_again(&app, page, form, Some(token))?).into_response())
        }
    }
}

async fn keep(
    app: &App,
    token: &FormToken,
    received: Received,
    (asked, suspicion): (Matters, Suspicion),
) -> Result<(), store::Error> {
    let vault = app.store.vault();
    let code = token.receipt(vault, app.county);
    let id = token.identifier(vault, app.county);
    let mut give = Give::by_code(&app.store, app.county, id, &code, received)?;
    give.asked = asked;
    give.set_aside = suspicion;
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
