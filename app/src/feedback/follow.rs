//! The sender's side after sending: the receipt, the state, the reply, and a word back. Whoever holds the code may
//! read; no name is needed.

use super::erasure;
use super::form::mend_line;
use crate::boot::App;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Page, codes, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::calendar::day_of;
use domain::feedback::{Actor, Event, Feedback, Happening, ReplyWish, check_text};
use jiff::civil::Date;
use std::sync::Arc;
use store::{Change, Changed};

const PURPOSE: &str = "sender's word";

/// One thing in the sender's view of the history.
struct Step {
    at: String,
    what: String,
    text: String,
    is_reply: bool,
}

#[derive(Template)]
#[template(path = "thanks.html")]
struct ThanksPage {
    page: Page,
    code: String,
    place: String,
    due_on: Date,
    wants_reply: bool,
    is_open: bool,
    /// When the contact details are erased.
    contact: Option<String>,
}

#[derive(Template)]
#[template(path = "follow.html")]
struct FollowPage {
    page: Page,
    code: String,
    token: String,
    place: String,
    state: String,
    is_open: bool,
    is_late: bool,
    due_on: Date,
    text: String,
    steps: Vec<Step>,
    /// When the contact details are erased.
    contact: Option<String>,
    typed: String,
    mend: Option<String>,
}

#[derive(Template)]
#[template(path = "ask_code.html")]
struct AskCodePage {
    page: Page,
    typed: String,
    not_found: bool,
}

pub async fn thanks(State(app): State<Arc<App>>, page: Page, Path(code): Path<String>) -> Outcome {
    let Found { feedback, code } = by_code(&app, &code).await?;
    render(&ThanksPage {
        contact: erasure::for_sender(&app, &page, &feedback).await?,
        place: place(&app, &page, &feedback),
        due_on: feedback.due_on,
        wants_reply: feedback.reply_wish != ReplyWish::None,
        is_open: feedback.handling.is_open(),
        page,
        code,
    })
}

pub async fn ask(page: Page) -> Outcome {
    render(&AskCodePage { page, typed: String::new(), not_found: false })
}

/// From the typed code to its page; a code that leads nowhere comes back with advice.
pub async fn find(State(app): State<Arc<App>>, page: Page, form: FormFields) -> Outcome {
    let typed = form.get("code").to_owned();
    match by_code(&app, &typed).await {
        Ok(found) => Ok(Redirect::to(&page.link(&format!("/palaute/seuranta/{}", found.code))).into_response()),
        Err(Failure::NotFound) => render(&AskCodePage { page, typed, not_found: true }),
        Err(failure) => Err(failure),
    }
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Path(code): Path<String>) -> Outcome {
    let found = by_code(&app, &code).await?;
    let token = FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault());
    follow_page(&app, page, found, token, None).await
}

/// The sender writes back; an answered or closed feedback opens again, with the promise counted anew.
pub async fn write(State(app): State<Arc<App>>, page: Page, Path(code): Path<String>, form: FormFields) -> Outcome {
    let found = by_code(&app, &code).await?;
    let typed = form.get("text").to_owned();
    let fresh = || -> Result<String, Failure> { Ok(FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault())) };
    if FormToken::read(PURPOSE, form.get("token"), app.store.vault(), app.now()).is_err() {
        let mend = page.t("give-expired").to_owned();
        return follow_page(&app, page, found, fresh()?, Some((typed, mend))).await;
    }
    if let Some(mend) = check_text(&typed) {
        let mend = mend_line(&page, mend).text;
        return follow_page(&app, page, found, form.get("token").to_owned(), Some((typed, mend))).await;
    }
    let back = page.link(&format!("/palaute/seuranta/{}", found.code));
    let mut feedback = found.feedback;
    loop {
        let events = app.store.feedback_events(app.county, &feedback.id).await?;
        let text = typed.trim().replace("\r\n", "\n");
        if events.last().is_some_and(|last| last.what == Happening::SenderWrote && last.text == text) {
            break;
        }
        let change = senders_word(&app, feedback, text);
        if app.store.write(change).await? == Changed::Done {
            break;
        }
        feedback = by_code(&app, &code).await?.feedback;
    }
    Ok(Redirect::to(&back).into_response())
}

fn senders_word(app: &App, mut feedback: Feedback, text: String) -> Change {
    if let Ok(reopened) = feedback.handling.reopen() {
        feedback.handling = reopened;
        let promise = app.directory().settings.promise();
        feedback.due_on = promise.due_on(day_of(app.now()), feedback.kinds);
    }
    let event = Event { at: app.now(), actor: Actor::Sender, what: Happening::SenderWrote, text };
    Change { county: app.county, feedback, event }
}

async fn follow_page(
    app: &App,
    page: Page,
    Found { feedback, code }: Found,
    token: String,
    mend: Option<(String, String)>,
) -> Outcome {
    let events = app.store.feedback_events(app.county, &feedback.id).await?;
    let (typed, mend) = mend.unzip();
    render(&FollowPage {
        contact: erasure::for_sender(app, &page, &feedback).await?,
        code,
        token,
        place: place(app, &page, &feedback),
        state: page.named("follow-state", feedback.handling.code()),
        is_open: feedback.handling.is_open(),
        is_late: feedback.is_late(page.today()),
        due_on: feedback.due_on,
        steps: steps(&page, &feedback, &events),
        text: feedback.text,
        typed: typed.unwrap_or_default(),
        mend,
        page,
    })
}

/// What the sender sees of the history: no names of people, no reasons between units.
fn steps(page: &Page, feedback: &Feedback, events: &[Event]) -> Vec<Step> {
    let received = Step {
        at: page.time(feedback.received_at),
        what: page.named("follow", "received"),
        text: String::new(),
        is_reply: false,
    };
    let step = |event: &Event| Step {
        at: page.time(event.at),
        what: page.named("follow", event.what.code()),
        text: if event.what.text_is_for_sender() { event.text.clone() } else { String::new() },
        is_reply: event.what == Happening::Answered,
    };
    std::iter::once(received).chain(events.iter().map(step)).collect()
}

/// A feedback, and the code that opened it as people write it.
struct Found {
    feedback: Feedback,
    code: String,
}

async fn by_code(app: &App, code: &str) -> Result<Found, Failure> {
    let code = codes::normalized(code);
    let receipt = app.store.vault().hash_text("receipt", &code);
    let feedback = app.store.feedback_by_receipt(app.county, &receipt).await?.ok_or(Failure::NotFound)?;
    Ok(Found { feedback, code: codes::grouped(&code) })
}

fn place(app: &App, page: &Page, feedback: &Feedback) -> String {
    let directory = app.directory();
    let name = directory.target_name(feedback.target.as_deref(), page.language);
    name.unwrap_or_else(|| page.t("place-unknown-short")).to_owned()
}
