//! Figures for other systems of the county: any measure of the list, as the public may see it, by a key of its own.

use super::answer::{AnswerError, Engine, Figures};
use super::guarded::{Guarding, no_month, whole_months};
use crate::boot::App;
use crate::cli::figures;
use crate::visits::receive::{bearer, check_key, refused};
use crate::web::FormFields;
use axum::extract::{ConnectInfo, Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::calendar::day_of;
use domain::measures::{Dimension, Figure, Measure, Slice};
use domain::people::Errand;
use jiff::ToSpan;
use jiff::civil::Date;
use std::net::SocketAddr;
use std::sync::Arc;

/// The figures of a measure: `from` and `to` as days, `by` as dimensions with commas, and filters by dimension.
pub async fn show(
    State(app): State<Arc<App>>,
    ConnectInfo(caller): ConnectInfo<SocketAddr>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Response> {
    check_key(&app, bearer(&headers).unwrap_or_default(), caller, Errand::Figures).await?;
    let measure = Measure::parse(&key);
    let measure = measure.ok_or_else(|| refused(StatusCode::NOT_FOUND, &format!("there is no measure \"{key}\"")))?;
    let fields = FormFields::parse(query.unwrap_or_default().as_bytes());
    let today = day_of(app.now());
    let slice = slice(&fields, today).map_err(|told| refused(StatusCode::BAD_REQUEST, &told))?;
    let found = answer(&app, measure, &slice, today).await.map_err(|error| match error {
        AnswerError::Question(error) => refused(StatusCode::BAD_REQUEST, &error.to_string()),
        other => broken(&other),
    })?;
    let json = figures::json(&found, &figures::Beside::default()).map_err(|error| broken(&error))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}

async fn answer(app: &App, measure: Measure, slice: &Slice, today: Date) -> Result<Vec<Figure>, AnswerError> {
    let engine = Engine::Columns(app.answers().await?);
    let source = Figures { store: &app.store, county: app.county, engine, today };
    source.for_outsiders(measure, slice, Guarding::of(&app.directory())).await
}

fn broken(cause: &dyn std::fmt::Display) -> Response {
    tracing::error!(%cause, "figures could not be made");
    refused(StatusCode::INTERNAL_SERVER_ERROR, "the figures could not be made: ask again")
}

/// The year until today, where no days are given; of that, the whole months that are over.
fn slice(fields: &FormFields, today: Date) -> Result<Slice, String> {
    let day = |name: &str, usual: Date| match fields.get(name) {
        "" => Ok(usual),
        text => text.parse().map_err(|_| format!("\"{name}\" takes a day such as {usual}, not \"{text}\"")),
    };
    let to = day("to", today)?;
    let from = day("from", to.first_of_month().saturating_sub(1.years()))?;
    let (from, to) = whole_months((from, to), today).ok_or_else(|| no_month((from, to), today))?;
    let named = |code: &str| {
        let known = || Dimension::ALL.map(Dimension::code).join(", ");
        Dimension::parse(code.trim()).ok_or_else(|| format!("the dimensions are {}, not \"{code}\"", known()))
    };
    let by = fields.get("by").split(',').filter(|code| !code.trim().is_empty()).map(named).collect::<Result<_, _>>()?;
    let filter = |dimension: Dimension| {
        let values: Vec<String> = fields.all(dimension.code()).map(str::to_owned).collect();
        (!values.is_empty()).then_some((dimension, values))
    };
    Ok(Slice { from, to, filters: Dimension::ALL.into_iter().filter_map(filter).collect(), by })
}
