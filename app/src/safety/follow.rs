//! Whoever told of a danger sees by the code whether it has been looked at: the state, the reply if there is one, and
//! nothing of what was told, for codes are written on paper.

use crate::boot::App;
use crate::web::{Failure, Outcome, Page, codes, render};
use askama::Template;
use axum::extract::{Path, State};
use domain::safety::{Review, SafetyNotice};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "safety_follow.html")]
struct FollowPage {
    page: Page,
    code: String,
    state: String,
    received: String,
    closed: Option<String>,
    reply: String,
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Path(code): Path<String>) -> Outcome {
    let (notice, code) = by_code(&app, &code).await?.ok_or(Failure::NotFound)?;
    let closed = match notice.review {
        Review::Closed { at, .. } => Some(page.time(at)),
        Review::Received | Review::InReview { .. } => None,
    };
    render(&FollowPage {
        code: codes::grouped(&code),
        state: page.named("safety-follow", notice.review.code()),
        received: page.time(notice.received_at),
        // Reopened, it is looked at again: what was told before may not hold.
        reply: if closed.is_some() { notice.reply } else { String::new() },
        closed,
        page,
    })
}

/// The notice that the code opens, and the code in its plain form.
pub async fn by_code(app: &App, code: &str) -> Result<Option<(SafetyNotice, String)>, Failure> {
    let code = codes::normalized(code);
    let receipt = app.store.vault().hash_text("safety receipt", &code);
    Ok(app.store.safety_notice_by_receipt(app.county, &receipt).await?.map(|notice| (notice, code)))
}
