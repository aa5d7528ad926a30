//! Somebody tells of a danger: the public form, its sending, and what happens next.

use super::form::{self, NoticeView};
use crate::boot::App;
use crate::web::form_token::{FormToken, TokenTrouble};
use crate::web::{Failure, FormFields, Outcome, Page, codes, render, render_form};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::safety::{NoticeDraft, NoticeReceived, receive_notice};
use std::sync::Arc;
use store::GiveNotice;

const PURPOSE: &str = "safety notice";

#[derive(Template)]
#[template(path = "safety_tell.html")]
struct TellPage {
    page: Page,
    token: String,
    form: NoticeView,
    /// The form was open too long: nothing is lost, it is only to be sent again.
    expired: bool,
}

#[derive(Template)]
#[template(path = "safety_thanks.html")]
struct ThanksPage {
    page: Page,
    code: String,
    place: String,
    wants_contact: bool,
}

pub async fn show(State(app): State<Arc<App>>, page: Page) -> Outcome {
    let draft = NoticeDraft { language: page.language, ..NoticeDraft::default() };
    let form = NoticeView::new(&page, &app.directory(), draft, "");
    show_form(&app, page, form, None)
}

/// Receives the form. Pressing twice, or again after a lost network, leads to the same receipt.
pub async fn send(State(app): State<Arc<App>>, page: Page, fields: FormFields) -> Outcome {
    let directory = app.directory();
    let draft = form::draft(&fields, &page);
    let view = |draft| NoticeView::new(&page, &directory, draft, fields.get("search"));
    let token = FormToken::read(PURPOSE, fields.get("token"), app.store.vault(), app.now());
    // The feedback form hands over what was typed in it; whether to be contacted is asked anew.
    if fields.has("from_feedback") || fields.has("find") {
        return show_form(&app, page.clone(), view(draft), token.ok());
    }
    let token = match token {
        Ok(token) => token,
        Err((TokenTrouble::Expired, Some(token))) if already_sent(&app, &token).await? => {
            return thank(&app, &page, &token);
        }
        Err(_) => {
            let form = view(draft);
            let token = FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault());
            return render_form(&TellPage { page, token, form, expired: true });
        }
    };
    match receive_notice(&draft, directory.for_feedback(), app.now()) {
        Ok(received) => {
            keep(&app, &token, received).await?;
            thank(&app, &page, &token)
        }
        Err(mends) => {
            let form = view(draft).with_mends(&page, &mends);
            show_form(&app, page, form, Some(token))
        }
    }
}

pub async fn thanks(State(app): State<Arc<App>>, page: Page, Path(code): Path<String>) -> Outcome {
    let (notice, code) = super::follow::by_code(&app, &code).await?.ok_or(Failure::NotFound)?;
    let directory = app.directory();
    let place = directory.target_name(notice.target.as_deref(), page.language);
    render(&ThanksPage {
        code: codes::grouped(&code),
        place: place.unwrap_or_else(|| page.t("place-unknown-short")).to_owned(),
        wants_contact: notice.wants_contact,
        page,
    })
}

async fn keep(app: &App, token: &FormToken, received: NoticeReceived) -> Result<(), store::Error> {
    let vault = app.store.vault();
    let receipt = vault.hash_text("safety receipt", &token.receipt(vault, app.county));
    let id = token.identifier(vault, app.county);
    let give = GiveNotice::new(&app.store, app.county, id, receipt, received)?;
    app.store.write(give).await.map(|_is_new| ())
}

async fn already_sent(app: &App, token: &FormToken) -> Result<bool, store::Error> {
    let id = token.identifier(app.store.vault(), app.county);
    Ok(app.store.safety_notice(app.county, &id).await?.is_some())
}

fn thank(app: &App, page: &Page, token: &FormToken) -> Outcome {
    let code = token.receipt(app.store.vault(), app.county);
    Ok(Redirect::to(&page.link(&format!("/palaute/vaaratilanne/kiitos/{code}"))).into_response())
}

/// The same token goes on, so that what is mended and sent again is still the same notice.
fn show_form(app: &App, page: Page, form: NoticeView, token: Option<FormToken>) -> Outcome {
    let token = match token {
        Some(token) => token,
        None => FormToken::issue(PURPOSE, app.now())?,
    };
    render_form(&TellPage { page, token: token.sign(app.store.vault()), form, expired: false })
}
