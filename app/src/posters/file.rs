//! The print itself, as often as it is wanted: always with the same code.

use super::sheet::{path, sheet};
use crate::boot::App;
use crate::web::{Failure, Outcome, Staff, codes};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use std::sync::Arc;

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>) -> Outcome {
    let poster = app.store.poster(app.county, &codes::normalized(&code)).await?.ok_or(Failure::NotFound)?;
    let directory = app.directory();
    let target = directory.target(&poster.target).ok_or(Failure::NotFound)?;
    if !staff.person.prints_for(&directory.organisation, target.unit) {
        return Err(Failure::NotFound);
    }
    let sheet = sheet(&directory, &poster, target, app.address(&path(&poster.code)));
    let pdf = tokio::task::spawn_blocking(move || sheet.pdf()).await.map_err(|error| internal(&error))?;
    let pdf = pdf.map_err(|error| internal(&error))?;
    let name = format!("inline; filename=\"{}-{}.pdf\"", poster.target, poster.code);
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, pdf).into_response())
}

fn internal(error: &dyn std::error::Error) -> Failure {
    Failure::Internal(error.to_string())
}
