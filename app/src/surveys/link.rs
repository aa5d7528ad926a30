//! Answering by a single-use link: `/s/{token}`.

use super::answer::{self, Way};
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Page, codes, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::surveys::{Invitation, LinkTrouble};
use std::sync::Arc;
use store::{NoteOpened, Vault};

/// Signs in a link's token: 65 bits, so that nobody guesses one.
pub const TOKEN_SIGNS: usize = 13;

#[derive(Template)]
#[template(path = "link_trouble.html")]
struct LinkTroublePage {
    page: Page,
    title: String,
    advice: String,
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Path(token): Path<String>) -> Outcome {
    match way(&app, &token).await? {
        Ok(way) => {
            if let Some(token) = way.link.clone() {
                app.store.write(NoteOpened { county: app.county, token }).await?;
            }
            answer::show(&app, page, &way)
        }
        Err(trouble) => explain(page, trouble),
    }
}

pub async fn send(State(app): State<Arc<App>>, page: Page, Path(token): Path<String>, form: FormFields) -> Outcome {
    let way = match way(&app, &token).await? {
        Ok(way) => way,
        // It may be this very answer, sent again: the store tells.
        Err(LinkTrouble::Used) => used(&app, &token).await?,
        Err(trouble) => return explain(page, trouble),
    };
    match answer::receive(&app, page.clone(), way, &form).await? {
        Some(response) => Ok(response),
        None => explain(page, LinkTrouble::Used),
    }
}

/// The keyed hash under which the store knows a link.
pub fn hashed(vault: &Vault, token: &str) -> String {
    vault.hash_text("survey link", &codes::normalized(token))
}

async fn way(app: &App, token: &str) -> Result<Result<Way, LinkTrouble>, Failure> {
    let hash = hashed(app.store.vault(), token);
    let Some(invitation) = app.store.invitation(app.county, &hash).await? else {
        return Ok(Err(LinkTrouble::Unknown));
    };
    Ok(invitation.answer(app.now()).map(|_| way_of(&invitation, hash, token)))
}

async fn used(app: &App, token: &str) -> Result<Way, Failure> {
    let hash = hashed(app.store.vault(), token);
    let invitation = app.store.invitation(app.county, &hash).await?.ok_or(Failure::NotFound)?;
    Ok(way_of(&invitation, hash, token))
}

fn way_of(invitation: &Invitation, hash: String, token: &str) -> Way {
    Way {
        unit: invitation.unit,
        survey: invitation.survey,
        channel: invitation.channel,
        age_group: invitation.age_group,
        sex: invitation.sex,
        link: Some(hash),
        address: format!("/s/{token}"),
    }
}

fn explain(page: Page, trouble: LinkTrouble) -> Outcome {
    let (status, key) = match trouble {
        LinkTrouble::Used => (StatusCode::GONE, "link-used"),
        LinkTrouble::Expired => (StatusCode::GONE, "link-expired"),
        LinkTrouble::Unknown => (StatusCode::NOT_FOUND, "link-unknown"),
    };
    let title = page.t(key).to_owned();
    let advice = page.t(&format!("{key}-advice")).to_owned();
    let body = render(&LinkTroublePage { page, title, advice })?;
    Ok((status, body).into_response())
}
