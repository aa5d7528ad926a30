//! Where a Kannel brings receipts and what people answer. The address has a key in it that only Kannel is told, for
//! Kannel's call-backs say nothing of who calls.

use crate::boot::App;
use crate::jobs::take_arrivals::take;
use crate::web::{Failure, form_token};
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use domain::organisation::CountyId;
use gateways::sms::Event;
use gateways::sms::kannel::{Unreadable, incoming, receipt};
use std::sync::Arc;
use store::Vault;

pub fn receipt_path(vault: &Vault, county: CountyId) -> String {
    format!("/api/v1/sms/{}/receipt", key(vault, county))
}

pub fn incoming_path(vault: &Vault, county: CountyId) -> String {
    format!("/api/v1/sms/{}/incoming", key(vault, county))
}

fn key(vault: &Vault, county: CountyId) -> String {
    vault.hash_text("call-back of a gateway", &county.0.to_string())
}

pub async fn take_receipt(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<StatusCode, Failure> {
    answer(&app, &key, receipt(&query.unwrap_or_default())).await
}

pub async fn take_incoming(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<StatusCode, Failure> {
    answer(&app, &key, incoming(&query.unwrap_or_default())).await
}

/// An empty answer, for Kannel would send any other to the telephone; after what came is on disk.
async fn answer(app: &App, given: &str, event: Result<Option<Event>, Unreadable>) -> Result<StatusCode, Failure> {
    if !form_token::same(key(app.store.vault(), app.county).as_bytes(), given.as_bytes()) {
        return Err(Failure::NotFound);
    }
    let Ok(event) = event else { return Ok(StatusCode::BAD_REQUEST) };
    if let Some(event) = event {
        take(&app.store, &[app.county], &event, app.now()).await?;
    }
    Ok(StatusCode::OK)
}
