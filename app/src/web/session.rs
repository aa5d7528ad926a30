//! Who is signed in. The cookie carries a random identifier; the store knows only its keyed hash.

use crate::boot::App;
use crate::forms::Seen;
use crate::web::language::{Spoken, cookie};
use crate::web::page::{Page, StaffBar};
use crate::web::{Failure, FormFields, form_token};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Redirect, Response};
use domain::organisation::Organisation;
use domain::people::Person;
use jiff::SignedDuration;
use std::sync::Arc;
use store::TouchSession;

const COOKIE: &str = "kuule_session";
/// A session ends when it has not been used for so long, or after a working day and more.
const IDLE: SignedDuration = SignedDuration::from_hours(2);
const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// Use is noted at most this often.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// A person of the county at work, and the page in their language.
pub struct Staff {
    pub person: Person,
    pub page: Page,
    session: String,
}

/// Why a staff page is not shown.
pub enum NotStaff {
    /// To the sign-in page, and back to where the person was going.
    SignIn(String),
    Failure(Failure),
}

impl IntoResponse for NotStaff {
    fn into_response(self) -> Response {
        match self {
            NotStaff::SignIn(address) => Redirect::to(&address).into_response(),
            NotStaff::Failure(failure) => failure.into_response(),
        }
    }
}

impl Staff {
    /// Refuses a form that was not made for this session.
    pub fn check_form(&self, app: &App, form: &FormFields) -> Result<(), Failure> {
        let expected = staff_form_token(app, &self.session);
        let is_ours = form_token::same(expected.as_bytes(), form.get("token").as_bytes());
        if is_ours { Ok(()) } else { Err(Failure::ForeignForm) }
    }
}

/// The cookie that opens a session, or ends it when `identifier` is empty.
pub fn session_cookie(app: &App, identifier: &str) -> String {
    let secure = if app.is_https() { "; Secure" } else { "" };
    let age = if identifier.is_empty() { "; Max-Age=0" } else { "" };
    format!("{COOKIE}={identifier}; Path=/; HttpOnly; SameSite=Lax{secure}{age}")
}

/// The stored hash of the session in the request's cookie.
pub fn session_in(app: &App, headers: &HeaderMap) -> Option<String> {
    cookie(headers, COOKIE).filter(|value| !value.is_empty()).map(|value| hashed(app, value))
}

pub fn hashed(app: &App, identifier: &str) -> String {
    app.store.vault().hash_text("session", identifier)
}

/// How many feedbacks wait aside for a person's look.
fn set_aside(organisation: &Organisation, person: &Person, seen: &Seen) -> i64 {
    seen.set_aside.iter().filter(|(unit, _)| person.handles(organisation, **unit)).map(|(_, count)| count).sum()
}

fn staff_form_token(app: &App, session: &str) -> String {
    app.store.vault().hash_text("staff form", session)
}

impl FromRequestParts<Arc<App>> for Staff {
    type Rejection = NotStaff;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, NotStaff> {
        let spoken = parts.extensions.get::<Spoken>().cloned();
        let mut page = Page::from_request_parts(parts, app).await.map_err(NotStaff::Failure)?;
        let sign_in = || {
            let path = spoken.as_ref().map_or("/tyopoyta", |spoken| spoken.path.as_str());
            // A form cannot be sent again after signing in, so one comes back to the page and not to its action.
            let back = if parts.method == Method::GET { path } else { "/tyopoyta" };
            let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
            NotStaff::SignIn(page.link(&format!("/tyopoyta/kirjaudu?jatko={back}")))
        };
        let session = session_in(app, &parts.headers).ok_or_else(sign_in)?;
        let held = app.store.session(app.county, &session).await.map_err(|error| NotStaff::Failure(error.into()))?;
        let now = app.now();
        let in_force = held
            .filter(|held| now.duration_since(held.seen_at) < IDLE && now.duration_since(held.created_at) < LONGEST);
        let held = in_force.ok_or_else(sign_in)?;
        if now.duration_since(held.seen_at) >= NOTED_EVERY {
            let touch = TouchSession { county: app.county, session: session.clone(), now };
            app.store.write(touch).await.map_err(|error| NotStaff::Failure(error.into()))?;
        }
        let seen = app.forms.seen();
        page.staff = Some(StaffBar {
            name: held.person.name.clone(),
            form_token: staff_form_token(app, &session),
            handles: !held.person.handled_tops().is_empty(),
            runs_surveys: held.person.runs_surveys(),
            is_administrator: held.person.is_administrator(),
            reads_safety: held.person.reads_safety(),
            develops: held.person.develops(),
            logs_contacts: held.person.logs_contacts(),
            looks_after_forms: held.person.looks_after_forms(),
            alarms: if held.person.looks_after_forms() { seen.alarms.len() as i64 } else { 0 },
            set_aside: set_aside(&app.directory().organisation, &held.person, &seen),
            prints_posters: held.person.prints_posters(),
        });
        Ok(Staff { person: held.person, page, session })
    }
}
