//! Alarms of a manager's units on the page: open, seen, closed with a note.

use super::failure;
use crate::boot::App;
use crate::measures::service_tables::shown;
use crate::web::{Failure, FormFields, Outcome, Page, Staff};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::measures::{AlertKind, Rounding};
use domain::organisation::UnitId;
use jiff::SignedDuration;
use std::sync::Arc;
use store::{NoteAlert, RaisedAlert};

/// Closed alarms are shown for so long.
const CLOSED_SHOWN: SignedDuration = SignedDuration::from_hours(14 * 24);
const LONGEST_NOTE: usize = 500;

pub struct AlertView {
    pub id: String,
    pub told: String,
    /// What a burst of blame is about.
    pub about: String,
    pub advice: String,
    pub at: String,
    pub note: String,
    pub seen_by: String,
    pub closed: Option<String>,
}

/// The alarms of `units` that are open or were lately raised.
pub async fn open(app: &App, page: &Page, units: &[UnitId]) -> Result<Vec<AlertView>, Failure> {
    let mut raised = app.store.measure_alerts(app.county, app.now() - CLOSED_SHOWN).await?;
    raised.retain(|raised| units.contains(&raised.alert.unit));
    if raised.is_empty() {
        return Ok(Vec::new());
    }
    raised.sort_by_key(|raised| raised.closed_at.is_some());
    let people = app.store.people(app.county).await?;
    let name = |id: i64| people.iter().find(|listed| listed.person.id == id).map(|listed| listed.person.name.clone());
    let topics = app.store.topics(app.county).await?;
    let topic = |key: &String| Some(topics.iter().find(|held| held.key == *key)?.name.in_language(page.language));
    let view = |raised: RaisedAlert| AlertView {
        about: raised.about.iter().filter_map(topic).collect::<Vec<_>>().join(", "),
        told: told(app, page, &raised),
        advice: page.named("alert-advice", raised.alert.kind.code()),
        at: page.time(raised.raised_at),
        seen_by: raised.seen_by.and_then(name).unwrap_or_default(),
        closed: raised.closed_at.map(|at| page.time(at)),
        note: raised.note,
        id: raised.id,
    };
    Ok(raised.into_iter().map(view).collect())
}

/// Which unit, and the two numbers that show it.
fn told(app: &App, page: &Page, raised: &RaisedAlert) -> String {
    let alert = &raised.alert;
    let unit = app.directory().unit_name(alert.unit, page.language).to_owned();
    let rounding = match alert.kind {
        AlertKind::NegativeBurst => Rounding::WholeNumber,
        AlertKind::BelowLimit | AlertKind::Fell => Rounding::SignedIndex,
    };
    let number = |value: f64| shown(page.language, value, rounding);
    let values = [("unit", unit), ("now", number(alert.value)), ("usual", number(alert.usual))];
    page.with3(&format!("alert-{}", alert.kind.code().replace('_', "-")), values)
}

/// A person has seen an alarm, or closes it.
pub async fn note(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let units = staff.person.developed_units(&app.directory().organisation);
    let note = form.get("note").trim().chars().take(LONGEST_NOTE).collect();
    let closes = form.has("close");
    let note = NoteAlert { county: app.county, id, units, person: staff.person.id, now: app.now(), closes, note };
    if !app.store.write(note).await.map_err(failure)? {
        return Err(Failure::NotFound);
    }
    Ok(Redirect::to(&staff.page.link("/tyopoyta/johtaminen#halytykset")).into_response())
}
