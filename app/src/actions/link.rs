//! A feedback is put behind an action or taken away, from the action's page or from the feedback's.

use super::edit::{Trouble, readable, show_standing};
use super::{LIST, theirs};
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use std::sync::Arc;
use store::LinkFeedback;

/// From the action's page, by the feedback's number.
pub async fn from_action(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(id): Path<String>,
    form: FormFields,
) -> Outcome {
    staff.check_form(&app, &form)?;
    let action = theirs(&app, &staff, &id).await?;
    let Some(feedback) = readable(&app, &staff, form.get("palaute").trim()).await? else {
        let link_mend = Some(staff.page.t("mend-action-feedback").to_owned());
        return show_standing(&app, staff, action, Trouble { link_mend, ..Trouble::default() }).await;
    };
    link(&app, &staff, action.id, feedback.id, !form.has("remove")).await?;
    Ok(Redirect::to(&staff.page.link(&format!("{LIST}/{id}"))).into_response())
}

/// From the feedback's page: to an action that was chosen there.
pub async fn from_feedback(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(id): Path<String>,
    form: FormFields,
) -> Outcome {
    staff.check_form(&app, &form)?;
    let feedback = readable(&app, &staff, &id).await?.ok_or(Failure::NotFound)?;
    if !form.get("action").is_empty() {
        let action = theirs(&app, &staff, form.get("action")).await?;
        link(&app, &staff, action.id, feedback.id, true).await?;
    }
    Ok(Redirect::to(&staff.page.link(&format!("/tyopoyta/palautteet/{id}"))).into_response())
}

async fn link(app: &App, staff: &Staff, action: String, feedback: String, is_linked: bool) -> Result<(), Failure> {
    let (county, person, now) = (app.county, staff.person.id, app.now());
    app.store.write(LinkFeedback { county, action, feedback, is_linked, person, now }).await?;
    Ok(())
}
