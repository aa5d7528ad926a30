//! A professional handles a feedback: reads it, takes it, closes it, opens it again. What needs more than a press of a
//! button has a file of its own. Every form carries the version that its reader saw: two people never overwrite each
//! other.

pub mod answer;
pub mod classify;
pub mod gather;
pub mod hand_over;
pub mod note;
mod suggestion;
pub mod unmask;
mod view;

pub use view::{PlaceGroup, places};

use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::feedback::{Actor, Event, Feedback, Happening, InvalidTransition};
use std::sync::Arc;
use store::{AllOrNone, Beside, Change, Changed};
use view::Typed;

/// What was done to a feedback: the line of its history, and what changes beside it.
struct Deed {
    what: Happening,
    text: String,
    beside: Beside,
    /// Whether it is done to the duplicates too.
    with_merged: bool,
}

impl Deed {
    fn of(what: Happening, text: String) -> Deed {
        Deed { what, text, beside: Beside::Nothing, with_merged: false }
    }
}

type Done = Result<Deed, InvalidTransition>;

/// The page of a feedback.
fn page_of(id: &str) -> String {
    format!("/tyopoyta/palautteet/{id}")
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>) -> Outcome {
    let feedback = theirs(&app, &staff, &id).await?;
    view::show(&app, staff, feedback, Typed::default()).await
}

pub async fn take(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let who = staff.person.id;
    let take = |feedback: &mut Feedback| {
        feedback.take(who)?;
        Ok(Deed::of(Happening::Taken, String::new()))
    };
    act(&app, staff, &id, (&form, &page_of(&id)), take).await
}

pub async fn close(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let now = app.now();
    let reason = tidy(form.get("close_reason"));
    let close = |feedback: &mut Feedback| {
        feedback.close(now)?;
        Ok(Deed { beside: Beside::NoDraft, with_merged: true, ..Deed::of(Happening::Closed, reason.clone()) })
    };
    act(&app, staff, &id, (&form, "/tyopoyta/palautteet?tehty=suljettu"), close).await
}

pub async fn reopen(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let (now, directory) = (app.now(), app.directory());
    let reopen = |feedback: &mut Feedback| {
        feedback.reopen(now, directory.promises.of(feedback.handled_by))?;
        Ok(Deed::of(Happening::Reopened, String::new()))
    };
    act(&app, staff, &id, (&form, &page_of(&id)), reopen).await
}

/// Does it, unless the page that it was done on is old: then the page is shown as it is now, with what was typed.
async fn act(
    app: &App,
    staff: Staff,
    id: &str,
    (form, back): (&FormFields, &str),
    deed: impl Fn(&mut Feedback) -> Done,
) -> Outcome {
    staff.check_form(app, form)?;
    let feedback = theirs(app, &staff, id).await?;
    let typed = Typed { stale: true, ..Typed::from(form) };
    if form.get("version") != feedback.version.to_string() {
        return view::show(app, staff, feedback, typed).await;
    }
    let mut changed = feedback.clone();
    let Ok(done) = deed(&mut changed) else {
        return view::show(app, staff, feedback, typed).await;
    };
    let mut others = Vec::new();
    if done.with_merged {
        others = app.store.merged_feedback(app.county, id).await?;
    }
    let change = |feedback: Feedback, done: Deed| {
        let event = Event { at: app.now(), actor: Actor::Person(staff.person.id), what: done.what, text: done.text };
        Change::new(app.county, feedback, event).with(done.beside)
    };
    let mut changes = vec![change(changed, done)];
    for mut other in others {
        // One that is already done stays as it is.
        if let Ok(done) = deed(&mut other) {
            changes.push(change(other, done));
        }
    }
    match app.store.write(AllOrNone(changes)).await? {
        Changed::Done | Changed::DoneBefore => Ok(Redirect::to(&staff.page.link(back)).into_response()),
        Changed::SomebodyWasFaster => {
            let feedback = theirs(app, &staff, id).await?;
            view::show(app, staff, feedback, typed).await
        }
    }
}

/// Shows the page again with what is to be mended in one of its forms.
async fn mend(app: &App, staff: Staff, id: &str, typed: Typed) -> Outcome {
    let feedback = theirs(app, &staff, id).await?;
    view::show(app, staff, feedback, typed).await
}

/// The feedback, if this person may see it; otherwise it is as if there were none.
pub(super) async fn theirs(app: &App, staff: &Staff, id: &str) -> Result<Feedback, Failure> {
    // The sign of number zero is in no identifier, and PostgreSQL does not take it.
    let feedback = match id.contains('\0') {
        true => None,
        false => app.store.feedback(app.county, id).await?,
    };
    let organisation = &app.directory().organisation;
    feedback.filter(|held| staff.person.handles(organisation, held.handled_by)).ok_or(Failure::NotFound)
}

pub(super) fn tidy(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}
