//! Answering at a place, by its QR address: `/q/{code}`. Good for everybody, as often as they visit. The codes of
//! posters, which are one sign longer, have the same address and lead to the feedback form.

use super::answer::{self, Way};
use crate::boot::App;
use crate::posters::scan;
use crate::web::{Failure, FormFields, Outcome, Page, codes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Method};
use domain::channel::Channel;
use domain::surveys::{AgeGroup, NATIONAL_SURVEY, Sex};
use std::sync::Arc;

/// Signs in a place's code: short, for it is typed by hand, too.
pub const CODE_SIGNS: usize = 6;

pub async fn show(
    State(app): State<Arc<App>>,
    page: Page,
    Path(code): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Outcome {
    if let Some(code) = scan::read_code(&code) {
        return scan::follow(&app, &page, &method, &headers, &code).await;
    }
    let way = way(&app, &code).await?;
    answer::show(&app, page, &way)
}

pub async fn send(State(app): State<Arc<App>>, page: Page, Path(code): Path<String>, form: FormFields) -> Outcome {
    let way = way(&app, &code).await?;
    // No link, so none that could have been used up.
    answer::receive(&app, page, way, &form).await?.ok_or(Failure::NotFound)
}

async fn way(app: &App, code: &str) -> Result<Way, Failure> {
    let unit = app.store.qr_unit(app.county, &codes::normalized(code)).await?.ok_or(Failure::NotFound)?;
    let directory = app.directory();
    let survey = directory.surveys.iter().find(|(_, code)| code == NATIONAL_SURVEY).map(|(number, _)| *number);
    let survey = survey.ok_or_else(|| Failure::Internal("the national survey is missing".to_owned()))?;
    Ok(Way {
        unit,
        survey,
        channel: Channel::Qr,
        age_group: AgeGroup::Unknown,
        sex: Sex::Unknown,
        link: None,
        address: format!("/q/{code}"),
    })
}
