//! Goals: the dashboard of a year, each goal with its key results, and where their values come from.

pub mod dashboard;
pub mod edit;
pub mod import;
pub mod import_kpis;
pub mod key_result;
pub mod sign;

pub mod cells;
pub mod measured;

use crate::boot::App;
use crate::web::{Failure, Staff};
use domain::goals::Goal;
use domain::organisation::UnitId;
use store::Listed;

/// Where the pages of goals are.
const LIST: &str = "/tyopoyta/tavoitteet";
/// Years of which there may be goals.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// Managers and those above them read the goals; for others there are none.
fn allowed(staff: &Staff) -> Result<(), Failure> {
    if staff.person.develops() { Ok(()) } else { Err(Failure::NotFound) }
}

/// The units whose goals this person writes: those that they answer for. The county's own goals are written by those who
/// answer for the county.
fn own_units(app: &App, staff: &Staff) -> Vec<UnitId> {
    let directory = app.directory();
    let organisation = &directory.organisation;
    let units = staff.person.developed_units(organisation).into_iter().filter(|unit| organisation.stands(*unit));
    units.collect()
}

/// Whether this person may change the goal: whose unit it is, and its owner.
fn may_edit(app: &App, staff: &Staff, goal: &Goal) -> bool {
    goal.owner_person == Some(staff.person.id) || own_units(app, staff).contains(&goal.unit)
}

async fn found(app: &App, staff: &Staff, id: &str) -> Result<Goal, Failure> {
    allowed(staff)?;
    app.store.goal(app.county, id).await?.ok_or(Failure::NotFound)
}

/// The goal, if this person may change it.
async fn theirs(app: &App, staff: &Staff, id: &str) -> Result<Goal, Failure> {
    let goal = found(app, staff, id).await?;
    if may_edit(app, staff, &goal) { Ok(goal) } else { Err(Failure::NotFound) }
}

/// Who may own a goal, by name.
async fn owners(app: &App) -> Result<Vec<(i64, String)>, Failure> {
    let people = app.store.people(app.county).await?;
    let may_own = |listed: &Listed| listed.disabled_at.is_none() && listed.person.develops();
    Ok(people.into_iter().filter(may_own).map(|listed| (listed.person.id, listed.person.name)).collect())
}

/// The year of a row in a file; the one that holds for the file where it names none.
fn year(typed: &str, otherwise: i16) -> Result<i16, String> {
    let year = if typed.is_empty() { Some(otherwise) } else { typed.parse().ok() };
    year.filter(|year| YEARS.contains(year)).ok_or_else(|| format!("year \"{typed}\" is not a year from 2000 to 2100"))
}
