//! A note for colleagues, which the sender never sees.

use super::{Deed, act, mend, page_of, tidy};
use crate::boot::App;
use crate::feedback::form::mend_line;
use crate::feedback::handle::view::Typed;
use crate::web::{FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use domain::feedback::{Feedback, Happening, check_text};
use std::sync::Arc;

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let text = tidy(form.get("note"));
    if let Some(trouble) = check_text(&text) {
        let typed = Typed { note_mend: Some(mend_line(&staff.page, trouble).text), ..Typed::from(&form) };
        return mend(&app, staff, &id, typed).await;
    }
    let note = |_: &mut Feedback| Ok(Deed::of(Happening::Noted, text.clone()));
    act(&app, staff, &id, (&form, &page_of(&id)), note).await
}
