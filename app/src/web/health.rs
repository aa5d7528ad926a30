//! For load balancers and watchers: is the process alive, and does its database answer.

use crate::boot::App;
use axum::extract::State;
use axum::http::StatusCode;
use std::sync::Arc;

pub async fn live() -> &'static str {
    "ok"
}

pub async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    if app.store.is_ready().await {
        (StatusCode::OK, "ok")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer")
    }
}
