//! A reader looks into a notice: takes it, writes notes, closes it with what was done. That it was read is written down.

use crate::boot::App;
use crate::feedback::form::{Choice, choice};
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::feedback::{Contact, LONGEST_TEXT};
use domain::safety::{NoticeEvent, NoticeHappening, Preventable, Review, ReviewRefusal, SafetyNotice};
use std::collections::HashMap;
use std::sync::Arc;
use store::{ChangeNotice, Changed, NoteReading};

const LIST: &str = "/tyopoyta/vaaratilanteet";

/// One line of the history.
struct Line {
    at: String,
    what: String,
    text: String,
}

/// What was typed into the page's forms and what is to be mended in it.
#[derive(Default)]
struct Typed {
    note: String,
    note_mend: Option<String>,
    done: String,
    done_mend: Option<String>,
    reply: String,
    reply_mend: Option<String>,
    preventable: Option<Preventable>,
    preventable_mend: Option<String>,
    stale: bool,
}

#[derive(Template)]
#[template(path = "safety_notice.html")]
struct NoticePage {
    page: Page,
    token: String,
    notice: SafetyNotice,
    place: String,
    when: String,
    outcome: String,
    severity: String,
    teller: String,
    state: String,
    reviewer: Option<String>,
    preventable: Option<String>,
    contact: Option<Contact>,
    history: Vec<Line>,
    choices: Vec<Choice>,
    can_take: bool,
    typed: Typed,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>) -> Outcome {
    let notice = theirs(&app, &staff, &id).await?;
    show_page(&app, staff, notice, Typed::default()).await
}

pub async fn take(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let who = staff.person.id;
    let take = |review: Review| review.take(who);
    act(&app, staff, &id, &form, (NoticeHappening::Taken, String::new(), &take)).await
}

pub async fn reopen(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let who = staff.person.id;
    let reopen = |review: Review| review.reopen(who);
    act(&app, staff, &id, &form, (NoticeHappening::Reopened, String::new(), &reopen)).await
}

/// Adds a note, which only readers see.
pub async fn note(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let text = tidy(form.get("note"));
    if let Some(mend) = mend(&staff.page, &text, "mend-safety-note-missing") {
        let notice = theirs(&app, &staff, &id).await?;
        let typed = Typed { note_mend: Some(mend), ..typed(&form) };
        return show_page(&app, staff, notice, typed).await;
    }
    act(&app, staff, &id, &form, (NoticeHappening::Noted, text, &Ok)).await
}

/// Closes it with what was done and whether it could have been prevented.
pub async fn close(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let (text, reply) = (tidy(form.get("done")), tidy(form.get("reply")));
    let done_mend = mend(&staff.page, &text, "mend-safety-done-missing");
    let reply_mend = too_long(&staff.page, &reply);
    let (None, None, Some(preventable)) = (&done_mend, &reply_mend, Preventable::parse(form.get("preventable"))) else {
        let notice = theirs(&app, &staff, &id).await?;
        let is_missing = Preventable::parse(form.get("preventable")).is_none();
        let preventable_mend = is_missing.then(|| staff.page.t("mend-safety-preventable-missing").to_owned());
        return show_page(&app, staff, notice, Typed { done_mend, reply_mend, preventable_mend, ..typed(&form) }).await;
    };
    let (who, now) = (staff.person.id, app.now());
    let close = |review: Review| review.close(who, preventable, now);
    act(&app, staff, &id, &form, (NoticeHappening::Closed, text, &close)).await
}

type Change<'a> = (NoticeHappening, String, &'a (dyn Fn(Review) -> Result<Review, ReviewRefusal> + Sync));

/// Does it, unless the page that it was done on is old: then the page is shown as it is now, with what was typed.
async fn act(app: &App, staff: Staff, id: &str, form: &FormFields, (what, text, change): Change<'_>) -> Outcome {
    staff.check_form(app, form)?;
    let mut notice = theirs(app, &staff, id).await?;
    let stale = || Typed { stale: true, ..typed(form) };
    let changed = change(notice.review).ok().filter(|_| form.get("version") == notice.version.to_string());
    let Some(review) = changed else {
        return show_page(app, staff, notice, stale()).await;
    };
    notice.review = review;
    if what == NoticeHappening::Closed {
        notice.reply = tidy(form.get("reply"));
    }
    let event = NoticeEvent { at: app.now(), person: staff.person.id, what, text };
    match app.store.write(ChangeNotice { county: app.county, notice, event }).await? {
        Changed::Done | Changed::DoneBefore => {
            Ok(Redirect::to(&staff.page.link(&format!("{LIST}/{id}"))).into_response())
        }
        Changed::SomebodyWasFaster => {
            let notice = theirs(app, &staff, id).await?;
            show_page(app, staff, notice, stale()).await
        }
    }
}

/// The notice, if this person is a reader of its part of the county; otherwise it is as if there were none.
async fn theirs(app: &App, staff: &Staff, id: &str) -> Result<SafetyNotice, Failure> {
    let notice = app.store.safety_notice(app.county, id).await?.ok_or(Failure::NotFound)?;
    let units = staff.person.safety_units(&app.directory().organisation);
    if units.contains(&notice.unit) { Ok(notice) } else { Err(Failure::NotFound) }
}

async fn show_page(app: &App, staff: Staff, notice: SafetyNotice, typed: Typed) -> Outcome {
    let reading =
        NoteReading { county: app.county, notice: notice.id.clone(), person: staff.person.id, now: app.now() };
    app.store.write(reading).await?;
    let events = app.store.safety_events(app.county, &notice.id).await?;
    let contact = if notice.wants_contact { app.store.safety_contact(app.county, &notice.id).await? } else { None };
    let people = app.store.people(app.county).await?;
    let names: HashMap<i64, String> = people.into_iter().map(|listed| (listed.person.id, listed.person.name)).collect();
    let name = |person: i64| names.get(&person).cloned().unwrap_or_default();
    let directory = app.directory();
    let page = staff.page;
    let line = |event: &NoticeEvent| Line {
        at: page.time(event.at),
        what: page.with1(&format!("safety-history-{}", event.what.code()), "who", name(event.person)),
        text: event.text.clone(),
    };
    let place = directory.target_name(notice.target.as_deref(), page.language);
    let chosen = typed.preventable;
    let preventable = match notice.review {
        Review::Closed { preventable, .. } => Some(page.named("preventable", preventable.code())),
        Review::Received | Review::InReview { .. } => None,
    };
    render(&NoticePage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        place: place.unwrap_or_else(|| directory.unit_name(notice.unit, page.language)).to_owned(),
        when: when(&page, &notice),
        outcome: page.named("outcome", notice.outcome.code()),
        severity: page.named("severity", notice.severity.code()),
        teller: page.named("teller", notice.teller.code()),
        state: page.named("safety-state", notice.review.code()),
        reviewer: notice.review.reviewer().map(name),
        preventable,
        contact,
        history: events.iter().map(line).collect(),
        choices: Preventable::ALL.map(|held| choice(&page, "preventable", held.code(), chosen == Some(held))).into(),
        can_take: notice.review.take(staff.person.id).is_ok(),
        notice,
        typed,
        page,
    })
}

fn when(page: &Page, notice: &SafetyNotice) -> String {
    let day = notice.moment.day.map_or_else(|| page.t("safety-day-unsure").to_owned(), |day| page.day(day));
    if notice.moment.clock.is_empty() { day } else { format!("{day}, {}", notice.moment.clock) }
}

fn typed(form: &FormFields) -> Typed {
    Typed {
        note: form.get("note").to_owned(),
        done: form.get("done").to_owned(),
        reply: form.get("reply").to_owned(),
        preventable: Preventable::parse(form.get("preventable")),
        ..Typed::default()
    }
}

fn tidy(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}

fn mend(page: &Page, text: &str, missing: &str) -> Option<String> {
    if text.is_empty() { Some(page.t(missing).to_owned()) } else { too_long(page, text) }
}

fn too_long(page: &Page, text: &str) -> Option<String> {
    let over = text.chars().count().checked_sub(LONGEST_TEXT).filter(|over| *over > 0)?;
    Some(page.counted("mend-text-too-long", over as i64))
}
