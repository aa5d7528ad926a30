//! What was done is shown to everybody, or taken back.

use super::edit::{Trouble, change, show_standing};
use super::theirs;
use crate::boot::App;
use crate::web::{FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use domain::actions::ActionHappening;
use std::sync::Arc;

pub async fn publish(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let mut action = theirs(&app, &staff, &id).await?;
    let is_stale = form.get("version") != action.version.to_string();
    if is_stale || action.publish(app.now()).is_err() {
        return show_standing(&app, staff, action, Trouble { is_stale, ..Trouble::default() }).await;
    }
    change(&app, staff, action, ActionHappening::Published).await
}

pub async fn withdraw(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let mut action = theirs(&app, &staff, &id).await?;
    let is_stale = form.get("version") != action.version.to_string();
    if is_stale || !action.is_published() {
        return show_standing(&app, staff, action, Trouble { is_stale, ..Trouble::default() }).await;
    }
    action.published_at = None;
    change(&app, staff, action, ActionHappening::Withdrawn).await
}
