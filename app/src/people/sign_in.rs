//! Signing in with e-mail address and password. Attempts are limited by account and caller.

use super::password;
use crate::boot::App;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Page, codes, render, session};
use askama::Template;
use axum::extract::{ConnectInfo, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect};
use domain::people::Person;
use jiff::SignedDuration;
use serde::Deserialize;
use std::net::SocketAddr;
use std::sync::Arc;
use store::{FailedSignIn, OpenSession};

const PURPOSE: &str = "sign in";
/// So many failures within this time, and one has to wait.
const MOST_FAILURES: i64 = 5;
const WITHIN: SignedDuration = SignedDuration::from_mins(15);

/// Where to go after signing in.
#[derive(Deserialize)]
pub struct Going {
    #[serde(default)]
    jatko: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    page: Page,
    token: String,
    email: String,
    going: String,
    trouble: Option<String>,
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Query(going): Query<Going>) -> Outcome {
    show_form(&app, page, String::new(), own_path(&going.jatko), None)
}

pub async fn send(
    State(app): State<Arc<App>>,
    page: Page,
    ConnectInfo(caller): ConnectInfo<SocketAddr>,
    form: FormFields,
) -> Outcome {
    let (email, going) = (form.get("email").trim().to_owned(), own_path(form.get("going")));
    if FormToken::read(PURPOSE, form.get("token"), app.store.vault(), app.now()).is_err() {
        return show_form(&app, page, email, going, Some("give-expired"));
    }
    let who = app.store.vault().hash_text("who signs in", &format!("{}|{}", email.to_lowercase(), caller.ip()));
    let since = app.now() - WITHIN;
    if app.store.failed_sign_ins(app.county, &who, since).await? >= MOST_FAILURES {
        return show_form(&app, page, email, going, Some("sign-in-too-many"));
    }
    let held = app.store.person_by_email(app.county, &email).await?;
    match check(held, form.get("password").to_owned()).await? {
        Some(person) => open_session(&app, &page, person, who, &going).await,
        None => {
            let failed = FailedSignIn { county: app.county, who, now: app.now(), since };
            app.store.write(failed).await?;
            show_form(&app, page, email, going, Some("sign-in-wrong"))
        }
    }
}

/// Hashing takes its time; it is done where it does not hold up others.
async fn check(held: Option<(Person, String)>, password: String) -> Result<Option<Person>, Failure> {
    let check = move || {
        let is_right = password::verify(&password, held.as_ref().map(|(_, hash)| hash.as_str()));
        held.filter(|_| is_right).map(|(person, _)| person)
    };
    tokio::task::spawn_blocking(check).await.map_err(|error| Failure::Internal(error.to_string()))
}

async fn open_session(app: &App, page: &Page, person: Person, who: String, going: &str) -> Outcome {
    let identifier = codes::random(48)?;
    let session = session::hashed(app, &identifier);
    let open = OpenSession { county: app.county, session, person: person.id, who, now: app.now() };
    app.store.write(open).await?;
    let cookie = HeaderValue::from_str(&session::session_cookie(app, &identifier))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(&page.link(going))).into_response())
}

fn show_form(app: &App, page: Page, email: String, going: String, trouble: Option<&str>) -> Outcome {
    let token = FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault());
    let trouble = trouble.map(|key| page.t(key).to_owned());
    render(&SignInPage { page, token, email, going, trouble })
}

/// Only within our own staff pages; anything else leads to the first page.
fn own_path(path: &str) -> String {
    let is_own = path.starts_with("/tyopoyta") && !path.contains(['\\', '\r', '\n']);
    if is_own { path.to_owned() } else { "/tyopoyta".to_owned() }
}
