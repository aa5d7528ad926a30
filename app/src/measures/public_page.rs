//! The public satisfaction page: the last thirty days, the county and each service, with few answers hidden.

use super::published::{PublishedView, published, view};
use crate::actions::public_page::{Deed, latest};
use crate::boot::App;
use crate::directory::Directory;
use crate::web::{Failure, Outcome, Page, format, render};
use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::calendar::{add_calendar_days, day_from_number, day_number};
use domain::language::Language;
use domain::measures::{
    Band, Cell, Columns, Counted, Dimension, HiddenReason, Limits, NO_SCORE, NpsCounts, Plan, Row, Slice, UNCLASSIFIED,
    Visibility, largest_remainder, nps, nps_interval, released, round_half_away, visibility,
};
use jiff::civil::Date;
use press::charts::{Part, split_bar};
use std::sync::Arc;

/// The page covers so many days.
const DAYS: i32 = 30;

/// One figure with what is needed to trust it.
pub struct Shown {
    pub nps: String,
    pub base: String,
    pub interval: String,
    pub band: String,
    pub few: bool,
    pub chart: String,
    /// Critics, passives, promoters: count and share.
    pub split: [(String, String); 3],
}

struct ServiceLine {
    name: String,
    /// Its own page; none of what is no service.
    path: Option<String>,
    /// None where there are too few answers.
    figure: Option<Shown>,
    why_hidden: String,
}

#[derive(Template)]
#[template(path = "satisfaction.html")]
struct SatisfactionPage {
    page: Page,
    from: Date,
    to: Date,
    is_live: bool,
    county: Option<Shown>,
    target: String,
    services: Vec<ServiceLine>,
    hidden_below: String,
    few_below: String,
    /// What the words beside the figures mean.
    bands: String,
    /// What was done about what clients told.
    deeds: Vec<Deed>,
    more: PublishedView,
}

pub async fn show(State(app): State<Arc<App>>, page: Page, headers: HeaderMap) -> Outcome {
    let directory = app.directory();
    let (from, to) = window(page.today(), directory.settings.public_page_is_live());
    let cells = cells(&app.answers().await?, &directory, from, to)?;
    let limits = Limits::of(&directory.settings);
    let mut total = NpsCounts::default();
    cells.iter().for_each(|(_, counts)| total += *counts);
    let county = (total.answers() >= limits.hidden_below).then(|| {
        let name = page.t("satisfaction-county").to_owned();
        shown(&page, &directory, &name, &total, total.answers() < limits.few_below)
    });
    let response = render(&SatisfactionPage {
        from,
        to,
        is_live: directory.settings.public_page_is_live(),
        county: county.flatten(),
        target: directory.settings.nps_target().to_string(),
        services: services(&page, &directory, &cells, limits),
        hidden_below: limits.hidden_below.to_string(),
        few_below: limits.few_below.to_string(),
        bands: bands(&page, &directory),
        deeds: latest(&app, &page).await?,
        more: view(&page, &published(&app, page.today()).await?, None),
        page,
    })?;
    with_etag(response, &headers).await
}

/// Thirty days to the last Sunday that is over, or to today: the weekly page never differs from the one before by a single day.
pub(super) fn window(today: Date, live: bool) -> (Date, Date) {
    // On a Sunday the week is not over yet: the Sunday before ends the page.
    let back = if live { 0 } else { i32::from(today.weekday().to_monday_one_offset()) };
    let to = day_from_number(day_number(today) - back);
    (add_calendar_days(day_from_number(day_number(to) - DAYS), 1), to)
}

/// NPS counts by service code, in the order of the organisation: of the answers that may be shown. A service whose
/// answers wait for more of them stands without any.
pub(super) fn cells(
    given: &Columns,
    directory: &Directory,
    from: Date,
    to: Date,
) -> Result<Vec<(String, NpsCounts)>, Failure> {
    let slice = Slice { from, to, filters: Vec::new(), by: vec![Dimension::Service] };
    let plan = Plan::new(&slice, Counted::Nps, &directory.organisation, &directory.surveys)
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let cell = |(labels, cell): (Vec<String>, Cell)| (labels.into_iter().next().unwrap_or_default(), cell.nps);
    let of = |columns: &Columns| -> Vec<(String, NpsCounts)> {
        columns.tally(&plan).cells().into_iter().map(cell).filter(|(_, counts)| counts.answers() > 0).collect()
    };
    let shown = of(&in_batches(given, directory, (from, to), |row| row.nps != NO_SCORE));
    let counts = |code: &str| shown.iter().find(|(held, _)| held == code).map_or(NpsCounts::default(), |held| held.1);
    Ok(of(given).into_iter().map(|(code, _)| (code.clone(), counts(&code))).collect())
}

/// The answers from which public figures of a period are made, by service or undivided: those whose batches are full.
/// `answered`: whether a row answers the question that the figures are of. On the page of a demonstration, all.
pub(super) fn in_batches(
    given: &Columns,
    directory: &Directory,
    period: (Date, Date),
    answered: impl Fn(&Row) -> bool,
) -> Columns {
    if directory.settings.public_page_is_live() {
        return given.clone();
    }
    released(given, &directory.organisation, period, directory.settings.hidden_below(), answered)
}

fn services(page: &Page, directory: &Directory, cells: &[(String, NpsCounts)], limits: Limits) -> Vec<ServiceLine> {
    let sizes: Vec<_> = cells.iter().map(|(code, counts)| (vec![code.clone()], counts.answers())).collect();
    let line = |((code, counts), visibility): (&(String, NpsCounts), Visibility)| {
        let name = service_name(page, directory, code);
        let (figure, why_hidden) = match visibility {
            Visibility::Visible => (shown(page, directory, &name, counts, false), ""),
            Visibility::Few => (shown(page, directory, &name, counts, true), ""),
            Visibility::Hidden(HiddenReason::TooFew) => (None, page.t("satisfaction-hidden-few")),
            Visibility::Hidden(HiddenReason::Complementary) => (None, page.t("satisfaction-hidden-company")),
        };
        let path = directory.organisation.by_code(code).map(|_| format!("/tyytyvaisyys/{code}"));
        ServiceLine { figure, why_hidden: why_hidden.to_owned(), name, path }
    };
    let mut lines: Vec<ServiceLine> = cells.iter().zip(visibility(&sizes, limits)).map(line).collect();
    lines.sort_by_key(|line| line.figure.is_none());
    lines
}

fn bands(page: &Page, directory: &Directory) -> String {
    let bounds = directory.settings.nps_bands();
    let bound = |place: usize| bounds.get(place).copied().unwrap_or_default();
    page.with3("satisfaction-what-bands", [("good", bound(0)), ("very", bound(1)), ("excellent", bound(2))])
}

fn service_name(page: &Page, directory: &Directory, code: &str) -> String {
    match directory.organisation.by_code(code) {
        Some(unit) => directory.unit_name(unit.id, page.language).to_owned(),
        None if code == UNCLASSIFIED => page.t("satisfaction-elsewhere").to_owned(),
        None => code.to_owned(),
    }
}

pub(super) fn shown(page: &Page, directory: &Directory, name: &str, counts: &NpsCounts, few: bool) -> Option<Shown> {
    let value = nps(counts)?;
    let interval = nps_interval(counts)?;
    let one = |number: f64| format::decimal(page.language, number, 1);
    let parts = [counts.critics(), counts.passives(), counts.promoters()];
    let shares = largest_remainder(&parts);
    let percent =
        |share: u64| if page.language == Language::English { format!("{share}%") } else { format!("{share}\u{a0}%") };
    let part = |place: usize| Part {
        class: ["critics", "passives", "promoters"][place],
        label: format!("{} {}", page.t(["critics", "passives", "promoters"][place]), percent(shares[place])),
        share: shares[place],
    };
    let split = |place: usize| (format::count(page.language, parts[place] as i64), percent(shares[place]));
    Some(Shown {
        nps: format::decimal(page.language, round_half_away(value, 0), 0),
        base: format::count(page.language, counts.answers() as i64),
        interval: format::range(&one(interval.0), &one(interval.1)),
        band: page.named("band", Band::of(value, &directory.settings.nps_bands()).code()),
        few,
        chart: split_bar(name, &[part(0), part(1), part(2)]),
        split: [split(0), split(1), split(2)],
    })
}

/// Names the page by its content, so that a reader who has it need not get it again.
pub(super) async fn with_etag(response: Response, headers: &HeaderMap) -> Outcome {
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|error| Failure::Internal(error.to_string()))?;
    let etag = format!("\"{}\"", &blake3::hash(&body).to_hex()[..16]);
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    parts.headers.insert(header::VARY, HeaderValue::from_static("Cookie"));
    let value = HeaderValue::from_str(&etag).map_err(|error| Failure::Internal(error.to_string()))?;
    parts.headers.insert(header::ETAG, value);
    if holds(headers, &etag) {
        parts.status = StatusCode::NOT_MODIFIED;
        return Ok(Response::from_parts(parts, Body::empty()));
    }
    Ok(Response::from_parts(parts, Body::from(body)).into_response())
}

/// Whether the asker has the page: it is one of those named, also where a proxy that compresses has marked it as weak.
fn holds(headers: &HeaderMap, etag: &str) -> bool {
    let named = headers.get(header::IF_NONE_MATCH).and_then(|held| held.to_str().ok()).unwrap_or("");
    named.split(',').map(str::trim).any(|held| held == "*" || held.strip_prefix("W/").unwrap_or(held) == etag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_weekly_page_ends_on_a_sunday() {
        // 21.11.2026 is a Saturday; the Sunday before is the 15th. On a Sunday that very week is not over yet.
        assert_eq!(window(date(2026, 11, 21), false), (date(2026, 10, 17), date(2026, 11, 15)));
        assert_eq!(window(date(2026, 11, 22), false).1, date(2026, 11, 15));
        assert_eq!(window(date(2026, 11, 23), false).1, date(2026, 11, 22));
        assert_eq!(window(date(2026, 11, 21), true), (date(2026, 10, 23), date(2026, 11, 21)));
    }
}
