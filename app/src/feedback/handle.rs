//! A professional handles a feedback: reads it, takes it, answers, hands over, closes, opens again.
//! Every form carries the version that its reader saw: two people never overwrite each other.

mod view;

use crate::boot::App;
use crate::feedback::form::{UNKNOWN_TARGET, mend_line};
use crate::web::{Failure, FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::feedback::{Actor, Event, Feedback, Happening, InvalidTransition, check_text};
use std::sync::Arc;
use store::{Change, Changed};
use view::Typed;

/// What is done to the feedback, and the text of its line in the history.
type Done = Result<(Happening, String), InvalidTransition>;

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>) -> Outcome {
    let feedback = theirs(&app, &staff, &id).await?;
    view::show(&app, staff, feedback, Typed::default()).await
}

pub async fn take(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let who = staff.person.id;
    let back = format!("/tyopoyta/palautteet/{id}");
    let take = |feedback: &mut Feedback| {
        feedback.handling = feedback.handling.take(who)?;
        Ok((Happening::Taken, String::new()))
    };
    act(&app, staff, &id, (&form, &back), take).await
}

pub async fn answer(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let text = tidy(form.get("answer"));
    if let Some(mend) = check_text(&text) {
        let feedback = theirs(&app, &staff, &id).await?;
        let mend = mend_line(&staff.page, mend).text;
        return view::show(&app, staff, feedback, Typed { answer_mend: Some(mend), ..Typed::from(&form) }).await;
    }
    let (who, now) = (staff.person.id, app.now());
    let answer = |feedback: &mut Feedback| {
        feedback.handling = feedback.handling.answer(who, now)?;
        Ok((Happening::Answered, text))
    };
    act(&app, staff, &id, (&form, "/tyopoyta/palautteet?tehty=vastattu"), answer).await
}

/// Gives it to another unit's handlers, with the reason; the place and the due day go with it.
pub async fn hand_over(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let directory = app.directory();
    let reason = tidy(form.get("reason"));
    let code = form.get("hand_to");
    let unit = match code {
        UNKNOWN_TARGET => Some(directory.organisation.root()),
        code => directory.target(code).map(|target| target.unit),
    };
    let typed = Typed {
        hand_to_mend: unit.is_none().then(|| staff.page.t("mend-hand-to-missing").to_owned()),
        reason_mend: reason.is_empty().then(|| staff.page.t("mend-reason-missing").to_owned()),
        ..Typed::from(&form)
    };
    let Some(unit) = unit.filter(|_| !reason.is_empty()) else {
        let feedback = theirs(&app, &staff, &id).await?;
        return view::show(&app, staff, feedback, typed).await;
    };
    let target = Some(code).filter(|code| *code != UNKNOWN_TARGET).map(str::to_owned);
    let hand_over = |feedback: &mut Feedback| {
        feedback.handling = feedback.handling.hand_over()?;
        let from = feedback.handled_by;
        feedback.handled_by = unit;
        feedback.unit = unit;
        feedback.target = target;
        feedback.hand_overs = feedback.hand_overs.saturating_add(1);
        Ok((Happening::HandedOver { from, to: unit }, reason))
    };
    act(&app, staff, &id, (&form, "/tyopoyta/palautteet?tehty=siirretty"), hand_over).await
}

pub async fn close(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let now = app.now();
    let reason = tidy(form.get("close_reason"));
    let close = |feedback: &mut Feedback| {
        feedback.handling = feedback.handling.close(now)?;
        Ok((Happening::Closed, reason))
    };
    act(&app, staff, &id, (&form, "/tyopoyta/palautteet?tehty=suljettu"), close).await
}

pub async fn reopen(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let back = format!("/tyopoyta/palautteet/{id}");
    let reopen = |feedback: &mut Feedback| {
        feedback.handling = feedback.handling.reopen()?;
        Ok((Happening::Reopened, String::new()))
    };
    act(&app, staff, &id, (&form, &back), reopen).await
}

/// Does it, unless the page that it was done on is old: then the page is shown as it is now, with what was typed.
async fn act(
    app: &App,
    staff: Staff,
    id: &str,
    (form, back): (&FormFields, &str),
    change: impl FnOnce(&mut Feedback) -> Done,
) -> Outcome {
    staff.check_form(app, form)?;
    let mut feedback = theirs(app, &staff, id).await?;
    let typed = Typed { stale: true, ..Typed::from(form) };
    if form.get("version") != feedback.version.to_string() {
        return view::show(app, staff, feedback, typed).await;
    }
    let Ok((what, text)) = change(&mut feedback) else {
        return view::show(app, staff, theirs_again(app, id).await?, typed).await;
    };
    let event = Event { at: app.now(), actor: Actor::Person(staff.person.id), what, text };
    match app.store.write(Change { county: app.county, feedback, event }).await? {
        Changed::Done => Ok(Redirect::to(&staff.page.link(back)).into_response()),
        Changed::SomebodyWasFaster => {
            let feedback = theirs(app, &staff, id).await?;
            view::show(app, staff, feedback, typed).await
        }
    }
}

/// The feedback, if this person may see it; otherwise it is as if there were none.
async fn theirs(app: &App, staff: &Staff, id: &str) -> Result<Feedback, Failure> {
    let feedback = theirs_again(app, id).await?;
    let organisation = &app.directory().organisation;
    if staff.person.handles(organisation, feedback.handled_by) { Ok(feedback) } else { Err(Failure::NotFound) }
}

async fn theirs_again(app: &App, id: &str) -> Result<Feedback, Failure> {
    app.store.feedback(app.county, id).await?.ok_or(Failure::NotFound)
}

fn tidy(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}
