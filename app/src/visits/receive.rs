//! Another system sends a list of visits, with its key. Nothing of what stands in it goes to any log.

use crate::boot::App;
use crate::imports::{ImportError, RejectedFile, Rejects, Source, Summary, VisitDesk};
use axum::Json;
use axum::body::{Bytes, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::people::Errand;
use jiff::SignedDuration;
use serde_json::json;
use std::io::Cursor;
use std::net::SocketAddr;
use std::sync::Arc;
use store::FailedSignIn;

/// The largest list that is read at once: a night's visits of a large county as FHIR.
const LARGEST: usize = 32 << 20;
/// So many reasons are told; the count tells of the rest.
const TOLD: usize = 1_000;
/// So many wrong keys within this time, and one has to wait, as when signing in.
const MOST_FAILURES: i64 = 5;
const WITHIN: SignedDuration = SignedDuration::from_mins(15);
/// The purpose of the keyed hash under which a key is known.
const SECRET: &str = "machine key";
/// What may be sent; which of them it is, the content tells.
const TAKEN: [&str; 7] = [
    "text/csv",
    "application/json",
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/fhir+json",
    "application/fhir+ndjson",
];

/// Answers when what could be taken is on disk.
pub async fn send(
    State(app): State<Arc<App>>,
    ConnectInfo(caller): ConnectInfo<SocketAddr>,
    request: Request,
) -> Result<Response, Response> {
    let key = bearer(request.headers()).unwrap_or_default();
    check_key(&app, key, caller, Errand::Visits).await?;
    if !is_taken(request.headers()) {
        let told = format!("the content type is one of {}", TAKEN.join(", "));
        return Err(refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, &told));
    }
    let too_large = format!("the body is larger than {} MB: send it in parts", LARGEST >> 20);
    let body = to_bytes(request.into_body(), LARGEST).await;
    let body = body.map_err(|_| refused(StatusCode::PAYLOAD_TOO_LARGE, &too_large))?;
    match take(&app, body).await {
        Ok(summary) => Ok(answer(&summary)),
        Err(error @ (ImportError::Store(_) | ImportError::Stopped)) => Err(failed(&error)),
        Err(error) => Err(refused(StatusCode::BAD_REQUEST, &error.to_string())),
    }
}

/// The hash under which a key is kept.
pub fn hashed(vault: &store::Vault, key: &str) -> String {
    vault.hash_text(SECRET, key)
}

pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, key) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(key.trim())
}

/// Keys are found by their hash, so that the time it takes tells nothing. Wrong ones are counted by the first part of
/// the key and the caller: another system behind the same address goes on.
pub async fn check_key(app: &App, key: &str, caller: SocketAddr, errand: Errand) -> Result<(), Response> {
    let name = key.split('.').next().unwrap_or_default();
    let vault = app.store.vault();
    let who = vault.hash_text("which machine", &format!("{name}|{}", caller.ip()));
    let since = app.now() - WITHIN;
    let failures = app.store.failed_sign_ins(app.county, &who, since).await.map_err(|error| failed(&error))?;
    if failures >= MOST_FAILURES {
        return Err((StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "900")]).into_response());
    }
    let held = app.store.machine_key(app.county, &hashed(vault, key), errand).await;
    if held.map_err(|error| failed(&error))?.is_some() {
        return Ok(());
    }
    let failure = FailedSignIn { county: app.county, who, now: app.now(), since };
    app.store.write(failure).await.map_err(|error| failed(&error))?;
    Err((StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, "Bearer")]).into_response())
}

fn is_taken(headers: &HeaderMap) -> bool {
    let named = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let named = named.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    TAKEN.contains(&named.as_str())
}

async fn take(app: &App, body: Bytes) -> Result<Summary, ImportError> {
    let directory = app.directory();
    let desk = VisitDesk {
        store: &app.store,
        county: app.county,
        organisation: &directory.organisation,
        settings: &directory.settings,
        now: app.now(),
    };
    let sheet = desk.open(Source::sent("the body", Cursor::new(body))?)?;
    let rejects = Rejects::of(&sheet, RejectedFile::Nowhere)?.telling(TOLD);
    desk.load(sheet, rejects, false).await
}

fn answer(summary: &Summary) -> Response {
    let taken = summary.new.unwrap_or_default();
    let reasons = summary.reasons.iter().map(|(row, reason)| json!({ "row": row, "reason": reason }));
    let told = json!({
        "rows": summary.rows,
        "taken": taken,
        "known": summary.known(),
        "unfinished": summary.unfinished,
        "rejected": summary.rejected,
        "reasons": reasons.collect::<Vec<_>>(),
    });
    let is_useless = summary.rows > 0 && summary.rejected == summary.rows;
    (if is_useless { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, Json(told)).into_response()
}

pub fn refused(status: StatusCode, told: &str) -> Response {
    (status, Json(json!({ "error": told }))).into_response()
}

pub fn failed(cause: &impl std::fmt::Display) -> Response {
    tracing::error!(%cause, "a list of visits could not be taken");
    refused(StatusCode::INTERNAL_SERVER_ERROR, "not all of it is kept: send it again")
}
