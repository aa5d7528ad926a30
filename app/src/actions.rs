//! You said, we did: what units do about what they were told, and what everybody may see of it.

pub mod edit;
pub mod link;
pub mod list;
pub mod part;
pub mod public_page;
pub mod publish;

mod form;

use crate::boot::App;
use crate::web::{Failure, Staff};
use domain::actions::DevelopmentAction;
use domain::organisation::UnitId;
use store::Listed;

/// Where the staff's own pages of actions are.
const LIST: &str = "/tyopoyta/toimet";

/// The units for which this person decides; nobody else sees the pages.
fn decided_units(app: &App, staff: &Staff) -> Result<Vec<UnitId>, Failure> {
    let units = staff.person.developed_units(&app.directory().organisation);
    if units.is_empty() { Err(Failure::NotFound) } else { Ok(units) }
}

/// The action, if this person decides on it; otherwise it is as if there were none.
async fn theirs(app: &App, staff: &Staff, id: &str) -> Result<DevelopmentAction, Failure> {
    let units = decided_units(app, staff)?;
    let action = app.store.action(app.county, id).await?;
    action.filter(|action| units.contains(&action.unit)).ok_or(Failure::NotFound)
}

/// Who may own an action, by name: everybody open who handles feedback.
async fn owners(app: &App) -> Result<Vec<(i64, String)>, Failure> {
    let people = app.store.people(app.county).await?;
    let may_own = |listed: &Listed| listed.disabled_at.is_none() && !listed.person.handled_tops().is_empty();
    Ok(people.into_iter().filter(may_own).map(|listed| (listed.person.id, listed.person.name)).collect())
}
