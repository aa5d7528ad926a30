//! A service's own public page.

use super::{PublishedView, published, view};
use crate::boot::App;
use crate::measures::public_page::{Shown, shown, with_etag};
use crate::web::{Failure, Outcome, Page, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use domain::measures::Visibility;
use domain::organisation::Level;
use jiff::civil::Date;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "satisfaction_service.html")]
struct ServicePage {
    page: Page,
    name: String,
    code: String,
    from: Date,
    to: Date,
    figure: Option<Shown>,
    more: PublishedView,
    hidden_below: String,
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Path(code): Path<String>, headers: HeaderMap) -> Outcome {
    let directory = app.directory();
    let unit = directory.organisation.by_code(&code).filter(|unit| unit.level == Level::Service);
    let unit = unit.ok_or(Failure::NotFound)?;
    let name = directory.unit_name(unit.id, page.language).to_owned();
    let published = published(&app, page.today()).await?;
    let held = published.services.iter().find(|(held, _, _)| *held == code);
    let figure = held.filter(|(_, _, seen)| !matches!(seen, Visibility::Hidden(_)));
    let response = render(&ServicePage {
        from: published.from,
        to: published.to,
        figure: figure.and_then(|(_, counts, seen)| shown(&page, &directory, &name, counts, *seen == Visibility::Few)),
        more: view(&page, &published, Some(&code)),
        hidden_below: published.limits.hidden_below.to_string(),
        name,
        code,
        page,
    })?;
    with_etag(response, &headers).await
}
