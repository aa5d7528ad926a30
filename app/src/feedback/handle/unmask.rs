//! Somebody who does not handle a feedback has to know whom it speaks of: that is possible, and noted.

use super::{page_of, theirs};
use crate::boot::App;
use crate::web::{FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use std::sync::Arc;
use store::{NoteUnmasking, Unmasking};

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let feedback = theirs(&app, &staff, &id).await?;
    if feedback.handling.handler() != Some(staff.person.id) {
        let unmasking = Unmasking { person: staff.person.id, at: app.now() };
        app.store.write(NoteUnmasking { county: app.county, feedback: feedback.id, unmasking }).await?;
    }
    Ok(Redirect::to(&staff.page.link(&page_of(&id))).into_response())
}
