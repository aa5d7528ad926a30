//! What one takes away: the rows that are rejected, and mappings.

use super::{allowed, held, open};
use crate::boot::App;
use crate::imports::{HistoryDesk, ImportError};
use crate::web::{Failure, Outcome, Staff};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use std::sync::Arc;

/// The rejected rows as they were, with their numbers and reasons; read anew, so that they are kept nowhere.
pub async fn rejected(State(app): State<Arc<App>>, staff: Staff, Path(upload): Path<String>) -> Outcome {
    let (upload, work) = held(&app, &staff, &upload).await?;
    let directory = app.directory();
    let (organisation, name, mapping) = (&directory.organisation, work.name.as_str(), &work.mapping);
    let desk = HistoryDesk { store: &app.store, county: app.county, organisation, name, mapping };
    let failed = |error: ImportError| Failure::Internal(error.to_string());
    let sheet = open(&app, &upload, &work).await?.map_err(failed)?;
    let rows = desk.rejected(sheet).await.map_err(failed)?;
    Ok((attached("text/csv; charset=utf-8", &format!("{name}-hylatyt.csv")), rows).into_response())
}

pub async fn mapping(State(app): State<Arc<App>>, staff: Staff, Path(name): Path<String>) -> Outcome {
    allowed(&staff)?;
    let body = app.store.mapping(app.county, &name).await?.ok_or(Failure::NotFound)?;
    Ok((attached("application/json", &format!("{name}.json")), body).into_response())
}

/// `name` is a mapping's, which has plain signs only.
fn attached(kind: &'static str, name: &str) -> [(header::HeaderName, String); 2] {
    let how = format!("attachment; filename=\"{name}\"");
    [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, how)]
}
