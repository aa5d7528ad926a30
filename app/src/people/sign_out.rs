//! Signing out: the session ends in the store and in the browser.

use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Staff, session};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect};
use std::sync::Arc;
use store::SignOut;

pub async fn send(State(app): State<Arc<App>>, staff: Staff, headers: HeaderMap, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    if let Some(session) = session::session_in(&app, &headers) {
        app.store.write(SignOut { county: app.county, session }).await?;
    }
    let cookie = HeaderValue::from_str(&session::session_cookie(&app, ""))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(&staff.page.link("/tyopoyta/kirjaudu"))).into_response())
}
