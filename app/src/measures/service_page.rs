//! The feedback service's own figures: how much comes in, how it is handled, whether people find their way and whether
//! the forms work; with the alarms of those that do not.

use super::answer::AnswerError;
use super::service_csv::csv;
use super::service_tables::{Table, period, tables};
use crate::boot::App;
use crate::web::{Failure, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use domain::forms::Trouble;
use domain::measures::Measure;
use jiff::SignedDuration;
use jiff::civil::Date;
use press::charts::{Bar, Told, bar_chart};
use std::sync::Arc;
use store::RaisedAlarm;

/// Closed alarms are shown for so long.
const CLOSED_SHOWN: SignedDuration = SignedDuration::from_hours(14 * 24);
/// The fields that are told of, for which forms come back most.
const FIELDS: usize = 8;

struct AlarmView {
    id: String,
    told: String,
    advice: String,
    at: String,
    note: String,
    /// Who has seen it, where somebody has.
    seen_by: String,
    closed: Option<String>,
}

struct Chart {
    title: String,
    chart: String,
    table: &'static str,
}

#[derive(Template)]
#[template(path = "service.html")]
struct ServicePage {
    page: Page,
    token: String,
    from: Date,
    to: Date,
    alarms: Vec<AlarmView>,
    charts: Vec<Chart>,
    tables: Vec<Table>,
    /// Key, name and definition of every measure that is shown.
    definitions: Vec<(&'static str, &'static str, &'static str)>,
    /// Ratings of fewer are not shown.
    hidden_below: String,
    prints_posters: bool,
    /// Form, field, how many times.
    mended: Vec<(String, String, i64)>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    allowed(&staff)?;
    let page = staff.page;
    let tables = tables(&app, &page).await.map_err(failure)?;
    let period = period(page.today());
    let mended = app.store.mended_fields(app.county, period).await?.into_iter().take(FIELDS);
    let mended = mended.map(|(form, field, times)| (page.named("form", form.code()), field_name(&page, &field), times));
    render(&ServicePage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        from: period.0,
        to: period.1,
        alarms: alarms(&app, &page).await?,
        charts: charts(&page, &tables),
        definitions: definitions(&page, &tables),
        hidden_below: app.directory().settings.hidden_below().to_string(),
        prints_posters: page.staff.as_ref().is_some_and(|bar| bar.prints_posters),
        mended: mended.collect(),
        tables,
        page,
    })
}

/// The same figures as a file.
pub async fn download(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    allowed(&staff)?;
    let page = staff.page;
    let tables = tables(&app, &page).await.map_err(failure)?;
    let head = ["table", "row", "key", "measure", "value", "shown", "base"].map(|part| page.named("csv", part));
    let text = csv(page.language, &head, &tables)?;
    let name = format!("attachment; filename=\"palautepalvelu-{}.csv\"", page.today());
    let kind = "text/csv; charset=utf-8".to_owned();
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], text).into_response())
}

fn allowed(staff: &Staff) -> Result<(), Failure> {
    if staff.person.looks_after_forms() { Ok(()) } else { Err(Failure::NotFound) }
}

fn failure(error: AnswerError) -> Failure {
    Failure::Internal(error.to_string())
}

async fn alarms(app: &App, page: &Page) -> Result<Vec<AlarmView>, Failure> {
    let raised = app.store.alarms(app.county, app.now() - CLOSED_SHOWN).await?;
    if raised.is_empty() {
        return Ok(Vec::new());
    }
    let people = app.store.people(app.county).await?;
    let name = |id: i64| people.iter().find(|listed| listed.person.id == id).map(|listed| listed.person.name.clone());
    let view = |raised: RaisedAlarm| AlarmView {
        told: told(page, &raised),
        advice: page.named("alarm-advice", raised.alarm.trouble.code()),
        at: page.time(raised.raised_at),
        seen_by: raised.seen_by.and_then(name).unwrap_or_default(),
        closed: raised.closed_at.map(|at| page.time(at)),
        note: raised.note,
        id: raised.id,
    };
    Ok(raised.into_iter().map(view).collect())
}

/// What the alarm says: which form, and the two numbers that show it.
fn told(page: &Page, raised: &RaisedAlarm) -> String {
    let form = page.named("form", raised.form.code());
    let (now, usual) = (raised.alarm.now.to_string(), raised.alarm.usual.to_string());
    match raised.alarm.trouble {
        Trouble::Failing => page.with2("alarm-failing", &("form", form), &("now", now)),
        Trouble::Silent => page.with2("alarm-silent", &("form", form), &("usual", usual)),
        Trouble::Mended => page.with3("alarm-mended", [("form", form), ("now", now), ("usual", usual)]),
    }
}

/// The four things that are looked at first, month by month.
fn charts(page: &Page, tables: &[Table]) -> Vec<Chart> {
    let shown = [
        ("kuukaudet", Measure::FeedbackReceived),
        ("kuukaudet", Measure::HandlingTime),
        ("kuukaudet", Measure::WithinPromise),
        ("haut", Measure::SearchesWithoutHit),
    ];
    shown
        .into_iter()
        .filter_map(|(id, measure)| chart(page, tables.iter().find(|table| table.id == id)?, measure))
        .collect()
}

fn chart(page: &Page, table: &Table, measure: Measure) -> Option<Chart> {
    let is_shown =
        |(column, _): &(super::service_tables::Column, String)| column.measure == measure && !column.is_median;
    let place = table.columns.iter().position(is_shown)?;
    let title = table.columns[place].1.clone();
    // The whole period stands last in the table, the latest month first: in the chart time goes to the right.
    let months = table.lines.iter().rev().skip(1);
    let bar = |line: &super::service_tables::Line| {
        let cell = &line.cells[place];
        let label =
            line.code.split_once('-').map(|(year, month)| format!("{}/{}", month.trim_start_matches('0'), &year[2..]));
        Bar { label: label.unwrap_or_default(), value: cell.value, shown: cell.shown.clone() }
    };
    let bars: Vec<Bar> = months.map(bar).collect();
    let described = bars.iter().filter(|bar| bar.value.is_some()).map(|bar| format!("{}: {}", bar.label, bar.shown));
    let described = described.collect::<Vec<_>>().join("; ");
    let description = if described.is_empty() { page.t("service-nothing") } else { described.as_str() };
    let chart = bar_chart(Told { id: measure.key(), title: &title, description }, &bars);
    Some(Chart { chart, table: table.id, title })
}

fn definitions(page: &Page, tables: &[Table]) -> Vec<(&'static str, &'static str, &'static str)> {
    let mut measures: Vec<Measure> = Vec::new();
    for (column, _) in tables.iter().flat_map(|table| &table.columns) {
        if !measures.contains(&column.measure) {
            measures.push(column.measure);
        }
    }
    let definition = |measure: Measure| {
        let held = measure.definition();
        (measure.key(), held.name.in_language(page.language), held.definition.in_language(page.language))
    };
    measures.into_iter().map(definition).collect()
}

/// A field as the form calls it, or its code where it is one that has no name here.
fn field_name(page: &Page, field: &str) -> String {
    let key = format!("form-field-{field}");
    page.t(&key).strip_prefix("form-field-").unwrap_or(page.t(&key)).to_owned()
}
