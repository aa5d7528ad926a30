//! In how many days answers are promised: the county's days, those of kinds and those of parts of the tree. The
//! administrator sets them here; what has been received keeps the day that it was promised.

use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render, settings_form};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::feedback::Kind;
use domain::organisation::{Organisation, UnitId};
use domain::settings::{Settings, kind_days_key, unit_days_key};
use serde::Deserialize;
use std::sync::Arc;

const COUNTY: &str = "promise.days";
const COUNT: &str = "promise.count";

/// One number of days; its name in the form is the setting's.
struct DaysField {
    key: String,
    label: String,
    typed: String,
    is_wrong: bool,
}

#[derive(Template)]
#[template(path = "promises.html")]
struct PromisesPage {
    page: Page,
    token: String,
    /// What the settings were that the form was made from.
    seen: String,
    county: DaysField,
    is_working: bool,
    kinds: Vec<DaysField>,
    units: Vec<DaysField>,
    /// Units without days of their own: code, name, whether it was chosen.
    others: Vec<(String, String, bool)>,
    new_days: String,
    new_is_wrong: bool,
    stale: bool,
    saved: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    tehty: String,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    show_page(&app, staff.page, asked.tehty == "tallennettu", None)
}

pub async fn send(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    settings_form::read_anew(&app).await?;
    let directory = app.directory();
    let values = values(&form, &directory.organisation, &directory.settings);
    let all_fit = values.iter().all(|(key, value)| Settings::check(key, value).is_ok());
    if !all_fit || new_is_wrong(&form) || form.get("seen") != mark(&directory.settings) {
        return show_page(&app, staff.page, false, Some(&form));
    }
    settings_form::keep(&app, values).await?;
    Ok(Redirect::to(&staff.page.link("/tyopoyta/lupaukset?tehty=tallennettu")).into_response())
}

fn allowed(staff: &Staff) -> Result<(), Failure> {
    if staff.person.is_administrator() { Ok(()) } else { Err(Failure::NotFound) }
}

/// The settings as the form has them.
fn values(form: &FormFields, organisation: &Organisation, settings: &Settings) -> Vec<(String, String)> {
    let typed = |key: String| {
        let value = form.get(&key).trim().to_owned();
        (key, value)
    };
    let kinds = Kind::ALL.map(kind_days_key);
    let units = settings.unit_days().map(|(code, _)| unit_days_key(code));
    let mut values: Vec<_> = [COUNTY.to_owned(), COUNT.to_owned()].into_iter().chain(kinds).chain(units).collect();
    values.retain(|key| form.has(key));
    let mut values: Vec<(String, String)> = values.into_iter().map(typed).collect();
    if organisation.by_code(form.get("new_unit")).is_some() {
        values.push((unit_days_key(form.get("new_unit")), form.get("new_days").trim().to_owned()));
    }
    values
}

/// A new unit needs its days, and days need their unit.
fn new_is_wrong(form: &FormFields) -> bool {
    let (unit, days) = (form.get("new_unit"), form.get("new_days").trim());
    unit.is_empty() != days.is_empty() || Settings::check(&unit_days_key("CODE"), days).is_err()
}

/// `sent`: a form that does not fit, or was made from older settings.
fn show_page(app: &App, page: Page, saved: bool, sent: Option<&FormFields>) -> Outcome {
    let directory = app.directory();
    let (settings, organisation) = (&directory.settings, &directory.organisation);
    let field = |key: String, label: String| {
        let held = settings.get(&key).unwrap_or_default();
        let typed = sent.filter(|form| form.has(&key)).map_or(held, |form| form.get(&key)).to_owned();
        let is_wrong = Settings::check(&key, typed.trim()).is_err();
        DaysField { key, label, typed, is_wrong }
    };
    let unit_name = |unit: UnitId| organisation.official_name(unit, page.language).to_owned();
    let of_unit = |(code, _): (&str, u16)| {
        let name = organisation.by_code(code).map_or_else(|| code.to_owned(), |unit| unit_name(unit.id));
        field(unit_days_key(code), name)
    };
    let has_own = |code: &str| settings.unit_days().any(|(held, _)| held == code);
    let chosen = sent.map_or("", |form| form.get("new_unit"));
    let others = organisation.units().iter().filter(|unit| organisation.stands(unit.id) && !has_own(&unit.code));
    let other = others.map(|unit| (unit.code.clone(), unit_name(unit.id), unit.code == chosen));
    let count = sent.filter(|form| form.has(COUNT)).map(|form| form.get(COUNT)).or(settings.get(COUNT));
    render(&PromisesPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        seen: mark(settings),
        county: field(COUNTY.to_owned(), page.t("promises-county").to_owned()),
        is_working: count == Some("working"),
        kinds: Kind::ALL.map(|kind| field(kind_days_key(kind), page.named("kind", kind.code()))).into(),
        units: settings.unit_days().map(of_unit).collect(),
        others: other.collect(),
        new_days: sent.map_or("", |form| form.get("new_days")).to_owned(),
        new_is_wrong: sent.is_some_and(new_is_wrong),
        stale: sent.is_some_and(|form| form.get("seen") != mark(settings)),
        saved,
        page,
    })
}

fn mark(settings: &Settings) -> String {
    let kinds = Kind::ALL.map(kind_days_key);
    let units = settings.unit_days().map(|(code, _)| unit_days_key(code));
    settings_form::mark(settings, [COUNTY.to_owned(), COUNT.to_owned()].into_iter().chain(kinds).chain(units))
}
