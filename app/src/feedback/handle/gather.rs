//! Feedback that belongs together: a duplicate is answered with its main one; a surge on one matter is a group.

use super::{Deed, act, mend, page_of, theirs, tidy};
use crate::boot::App;
use crate::feedback::groups::{self, Joining};
use crate::feedback::handle::view::Typed;
use crate::web::{Failure, FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::feedback::{Actor, Event, Feedback, Happening};
use std::sync::Arc;
use store::{AllOrNone, Beside, Change, Changed};

/// Makes this feedback a duplicate of another that the person may see too.
pub async fn merge(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let mut feedback = theirs(&app, &staff, &id).await?;
    let number = tidy(form.get("main"));
    let main = match theirs(&app, &staff, &number).await {
        Ok(main) => Some(main).filter(|main| feedback.may_merge_into(main)),
        Err(Failure::NotFound) => None,
        Err(failure) => return Err(failure),
    };
    let stale = form.get("version") != feedback.version.to_string();
    let Some(mut main) = main.filter(|_| !stale) else {
        let mend_text = (!stale).then(|| staff.page.t("mend-main-missing").to_owned());
        return mend(&app, staff, &id, Typed { main_mend: mend_text, stale, ..Typed::from(&form) }).await;
    };
    feedback.merge_into(&mut main);
    let back = staff.page.link(&page_of(&main.id));
    let event =
        |what, text: &str| Event { at: app.now(), actor: Actor::Person(staff.person.id), what, text: text.to_owned() };
    let (merged, took_in) = (event(Happening::Merged, &main.id), event(Happening::TookIn, &feedback.id));
    let mut changes = vec![
        Change::new(app.county, feedback, merged).with(Beside::NoDraft),
        Change::new(app.county, main.clone(), took_in),
    ];
    // What was merged into this one goes along.
    for mut other in app.store.merged_feedback(app.county, &id).await? {
        other.merged_into = Some(main.id.clone());
        changes.push(Change::new(app.county, other, event(Happening::Merged, &main.id)));
    }
    match app.store.write(AllOrNone(changes)).await? {
        Changed::Done | Changed::DoneBefore => Ok(Redirect::to(&back).into_response()),
        Changed::SomebodyWasFaster => mend(&app, staff, &id, Typed { stale: true, ..Typed::from(&form) }).await,
    }
}

/// Lets a duplicate stand by itself again.
pub async fn separate(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let separate = |feedback: &mut Feedback| {
        feedback.merged_into = None;
        Ok(Deed::of(Happening::Separated, String::new()))
    };
    act(&app, staff, &id, (&form, &page_of(&id)), separate).await
}

/// Into a group, an old or a new one, or out of it.
pub async fn group(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    theirs(&app, &staff, &id).await?;
    let joining = groups::read(&app, &staff, &form).await?;
    let deed = |feedback: &mut Feedback| {
        Ok(match &joining {
            Joining::Group { code, name } => {
                feedback.group = Some(code.clone());
                Deed::of(Happening::Grouped, name.clone())
            }
            Joining::Out | Joining::Missing => {
                feedback.group = None;
                Deed::of(Happening::Ungrouped, String::new())
            }
        })
    };
    if let Joining::Missing = joining {
        let text = staff.page.t("mend-group-missing").to_owned();
        return mend(&app, staff, &id, Typed { group_mend: Some(text), ..Typed::from(&form) }).await;
    }
    act(&app, staff, &id, (&form, &page_of(&id)), deed).await
}
