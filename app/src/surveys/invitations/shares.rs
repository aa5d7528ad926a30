//! How many are asked about each service: a rate of the visits or a number a month, set for a part of the tree.

use super::{SurveyChoice, allowed, survey, surveys, token};
use crate::boot::App;
use crate::directory::Directory;
use crate::web::{FormFields, Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::language::Language;
use domain::organisation::{Level, UnitId};
use domain::surveys::Share;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;
use store::SetShare;

/// What holds at a service or where something is set.
struct Held {
    name: String,
    code: String,
    share: String,
    /// From where it comes: nothing where it is set right here.
    from: Option<String>,
    /// How deep it stands below the county.
    depth: usize,
}

/// The form as typed.
#[derive(Default)]
struct Typed {
    unit: String,
    sort: String,
    number: String,
    unit_is_wrong: bool,
    number_is_wrong: bool,
}

#[derive(Template)]
#[template(path = "invitations_shares.html")]
struct SharesPage {
    page: Page,
    tab: &'static str,
    token: String,
    survey: String,
    surveys: Vec<SurveyChoice>,
    held: Vec<Held>,
    units: Vec<(String, String)>,
    typed: Typed,
    saved: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    kysely: String,
    #[serde(default)]
    tehty: String,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    let survey = survey(&app.directory(), &asked.kysely)?;
    shares_page(&app, staff.page, survey, Typed::default(), asked.tehty == "tallennettu").await
}

/// Sets a share, or takes it away where none is to be set.
pub async fn send(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    let directory = app.directory();
    let survey = survey(&directory, form.get("kysely"))?;
    let removed = form.get("remove");
    let (unit, sort) = if removed.is_empty() { (form.get("unit"), form.get("sort")) } else { (removed, "none") };
    let number = form.get("number").trim();
    let share = match sort {
        "none" => Ok(None),
        "month" => Share::parse(&format!("{number}/month")).map(Some),
        _ => Share::parse(&format!("{}%", number.trim_end_matches(['%', ' ', '\u{a0}']))).map(Some),
    };
    let found = directory.organisation.by_code(unit);
    let (Some(found), Ok(share)) = (found, &share) else {
        let typed = Typed {
            unit_is_wrong: found.is_none(),
            number_is_wrong: share.is_err(),
            unit: unit.to_owned(),
            sort: sort.to_owned(),
            number: number.to_owned(),
        };
        return shares_page(&app, staff.page, survey, typed, false).await;
    };
    app.store.write(SetShare { county: app.county, survey: survey.clone(), unit: found.id, share: *share }).await?;
    let path = format!("/tyopoyta/kutsut/osuudet?kysely={survey}&tehty=tallennettu");
    Ok(Redirect::to(&staff.page.link(&path)).into_response())
}

async fn shares_page(app: &App, page: Page, survey: String, typed: Typed, saved: bool) -> Outcome {
    let directory = app.directory();
    let shares = app.store.sampling_shares(app.county, &survey).await?;
    let otherwise = app.store.settings(app.county).await?.sampling_rules().otherwise;
    let tree = in_order(&directory, directory.organisation.root());
    let name = |unit: UnitId| directory.organisation.official_name(unit, page.language).to_owned();
    let depth = |unit: UnitId| directory.organisation.path_up(unit).len().saturating_sub(1);
    let code = |unit: UnitId| directory.organisation.unit(unit).map(|unit| unit.code.clone()).unwrap_or_default();
    let is_service = |unit: UnitId| directory.organisation.unit(unit).is_some_and(|unit| unit.level == Level::Service);
    let held = |unit: UnitId| {
        let set = in_force(&directory, &shares, unit);
        let from = match set {
            Some((at, _)) if at == unit => None,
            Some((at, _)) => Some(name(at)),
            None => Some(page.t("shares-by-default").to_owned()),
        };
        let share = told(&page, set.map_or(otherwise, |(_, share)| share));
        Held { name: name(unit), code: code(unit), share, from, depth: depth(unit) }
    };
    let rows = tree.iter().copied().filter(|unit| is_service(*unit) || shares.contains_key(unit) || depth(*unit) == 0);
    let indented = |unit: &UnitId| (code(*unit), format!("{}{}", "\u{2003}".repeat(depth(*unit)), name(*unit)));
    render(&SharesPage {
        tab: "osuudet",
        token: token(&page),
        surveys: surveys(&directory, &page, &survey),
        held: rows.map(held).collect(),
        units: tree.iter().map(indented).collect(),
        survey,
        typed,
        saved,
        page,
    })
}

/// A unit and all that stand below it, each above its own.
fn in_order(directory: &Directory, top: UnitId) -> Vec<UnitId> {
    let below = directory.organisation.children(top).into_iter().flat_map(|child| in_order(directory, child));
    std::iter::once(top).chain(below).collect()
}

/// Where what holds for a unit is set, and what it is.
fn in_force(directory: &Directory, shares: &HashMap<UnitId, Share>, unit: UnitId) -> Option<(UnitId, Share)> {
    let mut path = directory.organisation.path_up(unit).iter();
    path.find_map(|up| shares.get(up).map(|share| (*up, *share)))
}

/// "20 % käynneistä" or "300 kuukaudessa".
fn told(page: &Page, share: Share) -> String {
    match share {
        Share::MonthlyQuota(quota) => page.counted("share-month", i64::from(quota)),
        Share::PerMille(rate) => {
            let decimals = usize::from(rate % 10 > 0);
            let rate = format::decimal(page.language, f64::from(rate) / 10.0, decimals);
            let space = if page.language == Language::English { "" } else { "\u{a0}" };
            page.with1("share-rate", "rate", format!("{rate}{space}%"))
        }
    }
}
