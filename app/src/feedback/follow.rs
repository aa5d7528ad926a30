//! The sender's side after sending: the receipt, the state, the reply, and a word back. Whoever holds the code may
//! read; no name is needed.

use super::erasure;
use super::form::mend_line;
use crate::boot::App;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Page, codes, render};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::feedback::{Actor, Event, Feedback, Happening, ReplyWish, check_text};
use jiff::civil::Date;
use serde::Deserialize;
use std::ops::RangeInclusive;
use std::sync::Arc;
use store::{Beside, Change, Changed};

const PURPOSE: &str = "sender's word";
/// How well one was served: 1 badly, 5 very well.
const RATINGS: RangeInclusive<u8> = 1..=5;

/// Whether the sender has just rated the handling.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    arvio: u8,
}

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
    place: String,
    state: String,
    is_open: bool,
    is_late: bool,
    due_on: Date,
    text: String,
    steps: Vec<Step>,
    /// When the contact details are erased.
    contact: Option<String>,
    ratings: Vec<(u8, String, bool)>,
    view: View,
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
        Err(Failure::NotFound) => match crate::safety::follow::by_code(&app, &typed).await? {
            Some((_, code)) => {
                Ok(Redirect::to(&page.link(&format!("/palaute/vaaratilanne/seuranta/{code}"))).into_response())
            }
            None => render(&AskCodePage { page, typed, not_found: true }),
        },
        Err(failure) => Err(failure),
    }
}

pub async fn show(
    State(app): State<Arc<App>>,
    page: Page,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Outcome {
    let found = by_code(&app, &code).await?;
    let token = FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault());
    show_follow(&app, page, found, View { token, has_rated: asked.arvio == 1, ..View::default() }).await
}

/// The sender writes back; an answered or closed feedback opens again, with the promise counted anew.
pub async fn write(State(app): State<Arc<App>>, page: Page, Path(code): Path<String>, form: FormFields) -> Outcome {
    let mut found = by_code(&app, &code).await?;
    let typed = form.get("text").to_owned();
    let fresh = || -> Result<String, Failure> { Ok(FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault())) };
    let token = match FormToken::read(PURPOSE, form.get("token"), app.store.vault(), app.now()) {
        Ok(token) => token,
        Err(_) => {
            let mend = page.t("give-expired").to_owned();
            return follow_page(&app, page, found, fresh()?, Some((typed, mend))).await;
        }
    };
    if let Some(mend) = check_text(&typed) {
        let mend = mend_line(&page, mend).text;
        return follow_page(&app, page, found, form.get("token").to_owned(), Some((typed, mend))).await;
    }
    let text = typed.trim().replace("\r\n", "\n");
    let name = token.identifier(app.store.vault(), app.county);
    while app.store.write(senders_word(&app, found.feedback, &text, &name)).await? == Changed::SomebodyWasFaster {
        found = by_code(&app, &code).await?;
    }
    Ok(Redirect::to(&page.link(&format!("/palaute/seuranta/{}", found.code))).into_response())
}

/// A duplicate whose sender has more to say stands by itself again.
fn senders_word(app: &App, mut feedback: Feedback, text: &str, form: &str) -> Change {
    // One that is still open needs no opening.
    let _ = feedback.reopen(app.now(), app.directory().promises.of(feedback.handled_by));
    feedback.merged_into = None;
    let event = Event { at: app.now(), actor: Actor::Sender, what: Happening::SenderWrote, text: text.to_owned() };
    Change::new(app.county, feedback, event).with(Beside::Form(form.to_owned()))
}

/// The sender rates how their feedback was handled, once it is done; the last rating holds.
pub async fn rate(State(app): State<Arc<App>>, page: Page, Path(code): Path<String>, form: FormFields) -> Outcome {
    let mut found = by_code(&app, &code).await?;
    let back = page.link(&format!("/palaute/seuranta/{}?arvio=1", found.code));
    let is_ours = FormToken::read(PURPOSE, form.get("token"), app.store.vault(), app.now()).is_ok();
    let rating = form.get("rating").parse().ok().filter(|rating| RATINGS.contains(rating));
    let Some(rating) = rating.filter(|_| is_ours) else {
        let token = FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault());
        let mend = page.t("mend-rating-missing").to_owned();
        return rating_page(&app, page, found, token, Some(mend)).await;
    };
    loop {
        let mut feedback = found.feedback;
        if feedback.handling.is_open() || feedback.rating == Some(rating) {
            break;
        }
        feedback.rating = Some(rating);
        let event = Event { at: app.now(), actor: Actor::Sender, what: Happening::Rated, text: rating.to_string() };
        if app.store.write(Change::new(app.county, feedback, event)).await? != Changed::SomebodyWasFaster {
            break;
        }
        found = by_code(&app, &code).await?;
    }
    Ok(Redirect::to(&back).into_response())
}

async fn rating_page(app: &App, page: Page, found: Found, token: String, mend: Option<String>) -> Outcome {
    show_follow(app, page, found, View { token, rating_mend: mend, ..View::default() }).await
}

async fn follow_page(app: &App, page: Page, found: Found, token: String, mend: Option<(String, String)>) -> Outcome {
    let (typed, mend) = mend.unzip();
    show_follow(app, page, found, View { token, typed: typed.unwrap_or_default(), mend, ..View::default() }).await
}

/// What the page shows beside the feedback itself.
#[derive(Default)]
struct View {
    token: String,
    typed: String,
    mend: Option<String>,
    rating_mend: Option<String>,
    has_rated: bool,
}

async fn show_follow(app: &App, page: Page, Found { feedback, code }: Found, view: View) -> Outcome {
    let events = app.store.feedback_events(app.county, &feedback.id).await?;
    let choice = |rating: u8| (rating, page.named("rating", &rating.to_string()), feedback.rating == Some(rating));
    render(&FollowPage {
        contact: erasure::for_sender(app, &page, &feedback).await?,
        code,
        place: place(app, &page, &feedback),
        state: page.named("follow-state", feedback.handling.code()),
        is_open: feedback.handling.is_open(),
        is_late: feedback.is_late(page.today()),
        due_on: feedback.due_on,
        steps: steps(&page, &feedback, &events),
        ratings: RATINGS.map(choice).collect(),
        text: feedback.text,
        view,
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
    let seen = events.iter().filter(|event| event.what.is_for_sender());
    let step = |event: &Event| Step {
        at: page.time(event.at),
        what: page.named("follow", event.what.code()),
        text: if event.what.text_is_for_sender() { event.text.clone() } else { String::new() },
        is_reply: event.what == Happening::Answered,
    };
    std::iter::once(received).chain(seen.map(step)).collect()
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
