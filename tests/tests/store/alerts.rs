//! Alarms of units' figures, comments by place and time, and the feedback of some units.

use domain::measures::{Alert, AlertKind};
use domain::organisation::{CountyId, UnitId};
use domain::surveys::Response;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use store::{AddResponses, NoteAlert, RaiseAlerts, Store};
use tests::cast::{self, BENGT, HARBOUR, HILL, HOME_CARE, NOW};
use tests::{Fresh, on_both};

on_both!(
    an_alarm_is_raised_once_and_closed_with_a_note,
    whoever_closed_an_alarm_is_left_in_peace,
    comments_are_found_by_place_and_time,
    the_feedback_of_some_units_alone,
    a_survey_s_wording_is_known_by_its_number
);

const FALL: Alert = Alert { unit: HARBOUR, kind: AlertKind::Fell, value: -12.5, usual: 48.125, base: 64 };
const DAY: SignedDuration = SignedDuration::from_hours(24);

fn raise(county: CountyId, alerts: &[Alert], now: Timestamp) -> RaiseAlerts {
    RaiseAlerts {
        county,
        alerts: alerts.to_vec(),
        about: BTreeMap::from([(HARBOUR, vec!["waiting".to_owned()])]),
        now,
        quiet_from: now - 14 * DAY,
    }
}

fn note(county: CountyId, id: &str, closes: bool, note: &str) -> NoteAlert {
    NoteAlert { county, id: id.into(), units: vec![HARBOUR], person: BENGT, now: NOW + DAY, closes, note: note.into() }
}

fn commented(id: &str, unit: UnitId, at: Timestamp) -> Response {
    Response { unit, submitted_at: at, comment: format!("Sanon {id}"), ..cast::response(id, 3) }
}

/// Something of each that this file reads.
pub async fn fill(store: &Store, county: CountyId) {
    store.write(raise(county, &[FALL], NOW)).await.unwrap();
    store.write(AddResponses { county, rows: vec![commented("said", HARBOUR, NOW)] }).await.unwrap();
}

pub async fn sees(store: &Store, county: CountyId) -> Vec<bool> {
    vec![
        !store.measure_alerts(county, NOW).await.unwrap().is_empty(),
        !store.newest_comments(county, &[HARBOUR], NOW, 9).await.unwrap().is_empty(),
        !store.handling_rows_of(county, &[HARBOUR], NOW).await.unwrap().is_empty(),
        !store.wordings(county, "nps").await.unwrap().is_empty(),
    ]
}

async fn an_alarm_is_raised_once_and_closed_with_a_note(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let below = Alert { kind: AlertKind::BelowLimit, ..FALL };
    let elsewhere = Alert { unit: HILL, ..FALL };
    assert_eq!(store.write(raise(county, &[FALL, below, elsewhere], NOW)).await.unwrap(), 3);
    assert_eq!(store.write(raise(county, &[FALL], NOW + DAY)).await.unwrap(), 0, "it is open still");
    let held = store.measure_alerts(county, NOW + DAY).await.unwrap();
    assert_eq!(held.len(), 3);
    let fall = held.iter().find(|held| held.alert == FALL).expect("value and usual come back to the thousandth");
    assert_eq!((fall.raised_at, fall.seen_by, fall.closed_at), (NOW, None, None));
    assert!(store.write(note(county, &fall.id, false, "Katson")).await.unwrap());
    let seen = store.measure_alerts(county, NOW + DAY).await.unwrap();
    let seen = seen.iter().find(|held| held.id == fall.id).unwrap();
    assert_eq!((seen.seen_by, seen.closed_at, seen.note.as_str()), (Some(BENGT), None, "Katson"));
    assert!(store.write(note(county, &fall.id, true, "Sijaiset puuttuivat")).await.unwrap());
    assert!(!store.write(note(county, &fall.id, true, "Uudestaan")).await.unwrap(), "it is closed");
    let left = store.measure_alerts(county, NOW + DAY).await.unwrap();
    assert_eq!(left.len(), 2);
    let foreign = left.iter().find(|held| held.alert.unit == HILL).unwrap();
    assert!(!store.write(note(county, &foreign.id, true, "")).await.unwrap(), "another unit's is not there");
}

async fn whoever_closed_an_alarm_is_left_in_peace(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    store.write(raise(county, &[FALL], NOW)).await.unwrap();
    let id = store.measure_alerts(county, NOW).await.unwrap()[0].id.clone();
    store.write(note(county, &id, true, "Tiedossa")).await.unwrap();
    assert_eq!(store.write(raise(county, &[FALL], NOW + 14 * DAY)).await.unwrap(), 0);
    assert_eq!(store.write(raise(county, &[FALL], NOW + 16 * DAY)).await.unwrap(), 1);
}

async fn comments_are_found_by_place_and_time(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let rows = vec![
        commented("old", HARBOUR, NOW - 2 * DAY),
        commented("new", HARBOUR, NOW),
        commented("hill", HILL, NOW - DAY),
        commented("home", HOME_CARE, NOW),
        cast::response("silent", 9),
    ];
    store.write(AddResponses { county, rows }).await.unwrap();
    let said = async |units: &[UnitId], since, most| -> Vec<String> {
        let found = store.newest_comments(county, units, since, most).await.unwrap();
        found.into_iter().map(|comment| comment.body).collect()
    };
    assert_eq!(said(&[HARBOUR, HILL], NOW - 3 * DAY, 9).await, ["Sanon new", "Sanon hill", "Sanon old"]);
    assert_eq!(said(&[HARBOUR, HILL], NOW - DAY, 9).await, ["Sanon new", "Sanon hill"]);
    assert_eq!(said(&[HARBOUR], NOW - 3 * DAY, 1).await, ["Sanon new"]);
    assert_eq!(said(&[], NOW - 3 * DAY, 9).await, [""; 0]);
}

async fn the_feedback_of_some_units_alone(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "f1", cast::received("Sataman")).await;
    let home = domain::feedback::Received { unit: HOME_CARE, ..cast::received("Kotiin") };
    cast::give(&store, county, "f2", home).await;
    let units = async |units: &[UnitId], since| -> Vec<UnitId> {
        store.handling_rows_of(county, units, since).await.unwrap().into_iter().map(|row| row.unit).collect()
    };
    assert_eq!(units(&[HARBOUR, HILL], NOW).await, [HARBOUR]);
    // What is open counts however old it is.
    assert_eq!(units(&[HOME_CARE, HARBOUR], NOW + 400 * DAY).await.len(), 2);
    assert_eq!(units(&[HILL], NOW).await, []);
}

async fn a_survey_s_wording_is_known_by_its_number(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let roidu = store.write(store::AddSurvey { county, code: "roidu".into() }).await.unwrap();
    let known = store.wordings(county, "nps").await.unwrap();
    assert_eq!(known, [(cast::NATIONAL, "nps-2024-1".to_owned()), (roidu, "roidu".to_owned())]);
}
