//! Open data: exactly what the public pages show, as CSV and JSON, with what each column means and the licence.

use super::flat::{Row, rows};
use super::published;
use crate::boot::App;
use crate::measures::public_page::with_etag;
use crate::web::{Failure, Outcome, Page, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::IntoResponse;
use serde::Serialize;
use std::sync::Arc;

pub const LICENCE: &str = "CC BY 4.0";
const LICENCE_ADDRESS: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The columns with their kinds. What each means stands in the texts, by its name.
const COLUMNS: [(&str, &str); 11] = [
    ("measure", "text"),
    ("from", "date"),
    ("to", "date"),
    ("service", "text"),
    ("statement", "text"),
    ("channel", "text"),
    ("value", "number"),
    ("low", "number"),
    ("high", "number"),
    ("base", "integer"),
    ("note", "text"),
];

#[derive(Template)]
#[template(path = "open_data.html")]
struct OpenDataPage {
    page: Page,
    licence: &'static str,
    columns: Vec<(&'static str, &'static str, String)>,
    services: Vec<(String, String)>,
    frame: String,
    picture: String,
}

#[derive(Serialize)]
struct Described {
    name: &'static str,
    kind: &'static str,
    description: String,
}

#[derive(Serialize)]
struct Named {
    code: String,
    name: String,
}

#[derive(Serialize)]
struct File {
    title: String,
    publisher: String,
    licence: &'static str,
    licence_address: &'static str,
    from: String,
    to: String,
    columns: Vec<Described>,
    services: Vec<Named>,
    figures: Vec<Row>,
}

pub async fn show(State(app): State<Arc<App>>, page: Page) -> Outcome {
    let (address, name) = (|path: &str| app.address(&page.link(path)), page.t("satisfaction-title"));
    let frame = format!(
        "<iframe src=\"{}\" title=\"{name}\" width=\"340\" height=\"230\" loading=\"lazy\"></iframe>",
        address("/tyytyvaisyys/upotus")
    );
    let picture = format!(
        "<a href=\"{}\"><img src=\"{}\" alt=\"{name}\"></a>",
        address("/tyytyvaisyys"),
        address("/tyytyvaisyys/merkki.svg")
    );
    render(&OpenDataPage {
        licence: LICENCE,
        columns: COLUMNS.map(|(column, kind)| (column, kind, page.named("open-data", column))).into(),
        services: services(&app, &page).await?,
        frame,
        picture,
        page,
    })
}

pub async fn download(
    State(app): State<Arc<App>>,
    page: Page,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Outcome {
    let published = published(&app, page.today()).await?;
    let figures = rows(&published);
    let (kind, bytes) = match name.as_str() {
        "tyytyvaisyys.csv" => ("text/csv; charset=utf-8", csv(&figures)?),
        "tyytyvaisyys.json" => {
            let describe = |(name, kind)| Described { name, kind, description: page.named("open-data", name) };
            let file = File {
                title: page.t("satisfaction-title").to_owned(),
                publisher: page.county.clone(),
                licence: LICENCE,
                licence_address: LICENCE_ADDRESS,
                from: published.from.to_string(),
                to: published.to.to_string(),
                columns: COLUMNS.map(describe).into(),
                services: services(&app, &page).await?.into_iter().map(|(code, name)| Named { code, name }).collect(),
                figures,
            };
            ("application/json", serde_json::to_vec_pretty(&file).map_err(|error| broken(&error))?)
        }
        _ => return Err(Failure::NotFound),
    };
    let mut response = with_etag(([(header::CONTENT_TYPE, kind)], bytes).into_response(), &headers).await?;
    // Whoever shows our figures on a page of their own may read them from there.
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(response)
}

fn broken(error: &dyn std::fmt::Display) -> Failure {
    Failure::Internal(format!("the figures cannot be written: {error}"))
}

fn csv(rows: &[Row]) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    rows.iter().try_for_each(|row| writer.serialize(row)).map_err(|error| broken(&error))?;
    writer.into_inner().map_err(|error| broken(&error))
}

/// The services of which something is published, with their names.
async fn services(app: &App, page: &Page) -> Result<Vec<(String, String)>, Failure> {
    let directory = app.directory();
    let published = published(app, page.today()).await?;
    let named = |(code, _, _): &(String, _, _)| {
        let unit = directory.organisation.by_code(code)?;
        Some((code.clone(), directory.unit_name(unit.id, page.language).to_owned()))
    };
    Ok(published.services.iter().filter_map(named).collect())
}
