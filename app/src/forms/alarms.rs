//! Alarms when a form breaks: found by the domain's rule from the counts by the hour, raised once, told, and closed by a
//! person with a note.

use super::counters::hour_of;
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::forms::{Alarm, Form, FormEvent, Trouble, Went};
use jiff::SignedDuration;
use std::sync::Arc;
use store::{NoteAlarm, RaiseAlarm, RaisedAlarm};

/// The full hours before this one that are looked at; the same hours are compared in each of so many weeks.
const HOURS: i64 = 3;
const WEEKS: i64 = 4;
const WEEK: i64 = 7 * 24;
/// The longest note.
const LONGEST_NOTE: usize = 500;

type Hours = [(i64, Form, FormEvent, u64)];

/// Looks for broken forms, and raises an alarm for each that is new.
pub async fn check(app: &App) -> Result<(), store::Error> {
    let (now, hour) = (app.now(), hour_of(app.now()));
    let hours = app.store.form_hours(app.county, hour - WEEKS * WEEK - HOURS).await?;
    let lately = now - SignedDuration::from_hours(HOURS + 1);
    let held = app.store.alarms(app.county, now - SignedDuration::from_hours(WEEK)).await?;
    let limits = app.directory().settings.alarm_limits();
    for form in Form::ALL {
        let weeks = (1..=WEEKS).map(|week| hour - week * WEEK);
        let weeks: Vec<Went> = weeks.map(|hour| went(&hours, form, (hour - HOURS, hour - 1))).collect();
        let recent = went(&hours, form, (hour - HOURS, hour));
        // Failures that somebody has dealt with do not count again.
        let dealt_with = closed_hour(&held, form).unwrap_or(i64::MIN);
        let failed = went(&hours, form, ((hour - HOURS).max(dealt_with.saturating_add(1)), hour)).failed;
        let usual = went(&hours, form, (hour - WEEKS * WEEK, hour - HOURS - 1));
        for alarm in domain::forms::alarms(Went { failed, ..recent }, &weeks, usual, limits) {
            let quiet_from = if alarm.trouble == Trouble::Failing { now } else { lately };
            if app.store.write(RaiseAlarm { county: app.county, form, alarm, now, quiet_from }).await? {
                announce(form, alarm);
            }
        }
    }
    Ok(())
}

/// A new alarm is told here and nowhere else.
fn announce(form: Form, alarm: Alarm) {
    let (form, trouble) = (form.code(), alarm.trouble.code());
    tracing::error!(form, trouble, now = alarm.now, usual = alarm.usual, "a form is in trouble");
}

/// What a form went through from one hour to another, both counted.
fn went(hours: &Hours, form: Form, (first, last): (i64, i64)) -> Went {
    let mut went = Went::default();
    for (hour, of, event, count) in hours {
        if *of == form && (first..=last).contains(hour) {
            went.add(*event, *count);
        }
    }
    went
}

/// The hour in which the last alarm of failures was closed.
fn closed_hour(alarms: &[RaisedAlarm], form: Form) -> Option<i64> {
    let of_failures = alarms.iter().filter(|held| held.form == form && held.alarm.trouble == Trouble::Failing);
    of_failures.filter_map(|held| held.closed_at).map(hour_of).max()
}

/// A person has seen an alarm, or closes it.
pub async fn note(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    if !staff.person.looks_after_forms() {
        return Err(Failure::NotFound);
    }
    let closed_at = form.has("close").then(|| app.now());
    let note = form.get("note").trim().chars().take(LONGEST_NOTE).collect();
    let note = NoteAlarm { county: app.county, id, person: staff.person.id, closed_at, note };
    if !app.store.write(note).await? {
        return Err(Failure::NotFound);
    }
    app.look_at_alarms().await?;
    Ok(Redirect::to(&staff.page.link("/tyopoyta/palvelu#halytykset")).into_response())
}
