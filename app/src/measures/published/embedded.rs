//! What stands on the county's own site: a small page to be framed, and a badge as a picture. Of all our pages only these
//! may stand within others; they ask nothing and know nobody.

use super::{Published, published};
use crate::boot::App;
use crate::measures::public_page::{Shown, shown, with_etag};
use crate::web::headers::Framed;
use crate::web::{Failure, Outcome, Page, format, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use domain::measures::{NpsCounts, Visibility, nps, round_half_away};
use press::charts::{Badge, badge};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "embedded.html")]
struct EmbeddedPage {
    page: Page,
    name: String,
    address: String,
    figure: Option<Shown>,
    days: String,
}

/// What is shown of a place: its name, its public page, its counts where they may be shown.
struct Place {
    name: String,
    path: String,
    counts: Option<(NpsCounts, bool)>,
}

pub async fn county_frame(State(app): State<Arc<App>>, page: Page, headers: HeaderMap) -> Outcome {
    frame(&app, page, None, &headers).await
}

pub async fn service_frame(
    State(app): State<Arc<App>>,
    page: Page,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Outcome {
    frame(&app, page, Some(code), &headers).await
}

pub async fn county_badge(State(app): State<Arc<App>>, page: Page, headers: HeaderMap) -> Outcome {
    picture(&app, &page, None, &headers).await
}

pub async fn service_badge(
    State(app): State<Arc<App>>,
    page: Page,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Outcome {
    picture(&app, &page, Some(code), &headers).await
}

async fn frame(app: &App, page: Page, code: Option<String>, headers: &HeaderMap) -> Outcome {
    let published = published(app, page.today()).await?;
    let place = place(app, &page, &published, code)?;
    let directory = app.directory();
    let figure = place.counts.and_then(|(counts, few)| shown(&page, &directory, &place.name, &counts, few));
    let days = days(&page, &published);
    let address = app.address(&page.link(&place.path));
    let response = render(&EmbeddedPage { name: place.name, address, figure, days, page })?;
    Ok(framed(with_etag(response, headers).await?))
}

async fn picture(app: &App, page: &Page, code: Option<String>, headers: &HeaderMap) -> Outcome {
    let published = published(app, page.today()).await?;
    let place = place(app, page, &published, code)?;
    let index = place.counts.and_then(|(counts, _)| nps(&counts)).map(|value| round_half_away(value, 0));
    let base = place.counts.map(|(counts, _)| format::count(page.language, counts.answers() as i64));
    let base = base.map(|base| format!("{} {base} · {}", page.t("nps-answers"), days(page, &published)));
    let svg = badge(&Badge {
        name: &place.name,
        measure: page.t("column-nps"),
        value: &index.map_or("–".to_owned(), |value| format::decimal(page.language, value, 0)),
        note: &base.unwrap_or_else(|| page.t("satisfaction-hidden-few").to_owned()),
    });
    let response = ([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response();
    Ok(framed(with_etag(response, headers).await?))
}

fn framed(mut response: Response) -> Response {
    response.extensions_mut().insert(Framed);
    response
}

fn days(page: &Page, published: &Published) -> String {
    format!("{}–{}", page.day(published.from), page.day(published.to))
}

fn place(app: &App, page: &Page, published: &Published, code: Option<String>) -> Result<Place, Failure> {
    let Some(code) = code else {
        let few = |counts: &NpsCounts| counts.answers() < published.limits.few_below;
        let counts = published.county.map(|counts| (counts, few(&counts)));
        return Ok(Place { name: page.county.clone(), path: "/tyytyvaisyys".to_owned(), counts });
    };
    let directory = app.directory();
    let unit = directory.organisation.by_code(&code).ok_or(Failure::NotFound)?;
    let held = published.services.iter().find(|(held, _, _)| *held == code).ok_or(Failure::NotFound)?;
    let counts = match held.2 {
        Visibility::Hidden(_) => None,
        seen => Some((held.1, seen == Visibility::Few)),
    };
    let name = directory.unit_name(unit.id, page.language).to_owned();
    Ok(Place { name, path: format!("/tyytyvaisyys/{code}"), counts })
}
