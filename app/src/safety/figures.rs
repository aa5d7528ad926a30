//! A year of safety notices in figures. Readers see every count; managers and customer-experience managers see no
//! count that could tell of a person.

use crate::boot::App;
use crate::web::{Failure, Outcome as Answer, Page, Staff, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::calendar::{day_of, start_of};
use domain::measures::{Limits, Visibility, visibility};
use domain::organisation::{Level, UnitId};
use domain::safety::{NoticeRow, Outcome, SafetyFigures, Severity, safety_figures};
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::Arc;

/// How many years one may look back.
const YEARS: i16 = 5;

/// Which year.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    vuosi: i16,
}

/// One table: what it counts by, and its lines with their counts as they are shown.
struct Table {
    name: String,
    rows: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "safety_figures.html")]
struct FiguresPage {
    page: Page,
    year: i16,
    years: Vec<i16>,
    is_reader: bool,
    hidden_below: String,
    total: String,
    is_empty: bool,
    tables: Vec<Table>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Answer {
    let directory = app.directory();
    let organisation = &directory.organisation;
    let read = staff.person.safety_units(organisation);
    let is_reader = !read.is_empty();
    let units = if is_reader { read } else { staff.person.developed_units(organisation) };
    if units.is_empty() {
        return Err(Failure::NotFound);
    }
    let page = staff.page;
    let this_year = day_of(app.now()).year();
    let years: Vec<i16> = (0..YEARS).map(|back| this_year - back).collect();
    let year = if years.contains(&asked.vuosi) { asked.vuosi } else { this_year };
    let from = start_of(Date::new(year, 1, 1).map_err(|error| Failure::Internal(error.to_string()))?);
    let mut rows: Vec<NoticeRow> = app.store.safety_rows(app.county, from).await?;
    rows.retain(|row| units.contains(&row.unit));
    let service = |unit: UnitId| organisation.at_level(unit, Level::Service).unwrap_or(unit);
    let figures = safety_figures(&rows, year, service);
    let limits = Limits::of(&directory.settings);
    let limits = if is_reader { Limits { hidden_below: 0, few_below: 0 } } else { limits };
    render(&FiguresPage {
        tables: tables(&page, &figures, limits, |unit| directory.unit_name(unit, page.language).to_owned()),
        total: shown(&page, figures.total, figures.total >= limits.hidden_below),
        is_empty: figures.total == 0,
        hidden_below: limits.hidden_below.to_string(),
        is_reader,
        years,
        year,
        page,
    })
}

fn tables(page: &Page, figures: &SafetyFigures, limits: Limits, unit_name: impl Fn(UnitId) -> String) -> Vec<Table> {
    let by_outcome = Outcome::ALL.iter().map(|held| page.named("outcome", held.code())).zip(figures.by_outcome);
    let by_severity = Severity::ALL.iter().map(|held| page.named("severity", held.code())).zip(figures.by_severity);
    let mut services: Vec<(String, u64)> = figures.by_service.iter().map(|(unit, n)| (unit_name(*unit), *n)).collect();
    services.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let by_month = (1..=12).map(|month| page.named("month", &month.to_string())).zip(figures.by_month);
    let table = |name: &str, counts: Vec<(String, u64)>| Table {
        name: page.t(name).to_owned(),
        rows: guarded(page, counts, limits),
    };
    vec![
        table("safety-by-outcome", by_outcome.collect()),
        table("safety-by-severity", by_severity.collect()),
        table("safety-by-service", services),
        table("safety-by-month", by_month.collect()),
    ]
}

/// The counts of one table as they may be shown.
fn guarded(page: &Page, counts: Vec<(String, u64)>, limits: Limits) -> Vec<(String, String)> {
    let cells: Vec<(Vec<String>, u64)> = counts.iter().map(|(label, count)| (vec![label.clone()], *count)).collect();
    let is_shown = |held: &Visibility| !matches!(held, Visibility::Hidden(_));
    let visible = visibility(&cells, limits);
    counts.into_iter().zip(&visible).map(|((label, n), held)| (label, shown(page, n, is_shown(held)))).collect()
}

fn shown(page: &Page, count: u64, is_shown: bool) -> String {
    if is_shown { page.count(i64::try_from(count).unwrap_or(i64::MAX)) } else { page.t("safety-hidden").to_owned() }
}
