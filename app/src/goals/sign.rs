//! The owner signs the text about a goal off: from then on it stands, until somebody changes the goal.

use super::edit::{change, show_standing};
use super::found;
use crate::boot::App;
use crate::feedback::form::MendLine;
use crate::web::{FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use domain::goals::{GoalHappening, NotSignable};
use std::sync::Arc;

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let mut goal = found(&app, &staff, &id).await?;
    if form.get("version") != goal.version.to_string() {
        return show_standing(&app, staff, goal, (Vec::new(), true)).await;
    }
    let (field, key) = match goal.sign(staff.person.id, app.now()) {
        Ok(()) => return change(&app, staff, goal, (GoalHappening::Signed, "")).await,
        Err(NotSignable::NoNarrative) => ("narrative", "mend-goal-narrative"),
        Err(NotSignable::NotAssessed) => ("assessment", "mend-goal-assessment"),
        Err(NotSignable::NotOwner) => ("owner_person", "mend-goal-owner"),
        Err(NotSignable::Already) => return show_standing(&app, staff, goal, (Vec::new(), false)).await,
    };
    let mends = vec![MendLine { field, text: staff.page.t(key).to_owned() }];
    show_standing(&app, staff, goal, (mends, false)).await
}
