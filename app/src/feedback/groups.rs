//! A surge on one matter: its feedback is gathered into a group, answered with one reply, and reported together.

use super::form::mend_line;
use super::handle::tidy;
use super::row::Row;
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, codes, render};
use askama::Template;
use axum::extract::{Path, State};
use domain::feedback::{Actor, Event, Feedback, Happening, ReplyWish, check_text};
use domain::organisation::UnitId;
use std::sync::Arc;
use store::{Beside, Change, Changed, Group, MakeGroup, Together};

/// The most members that a page shows.
const SHOWN: u32 = 200;
/// The most members that one reply answers; a larger surge takes a second press.
const ANSWERED_AT_ONCE: u32 = 2_000;
const LONGEST_NAME: usize = 120;

/// What somebody wants of a group.
pub enum Joining {
    Group {
        code: String,
        name: String,
    },
    Out,
    /// Nothing was chosen, and no new name was typed.
    Missing,
}

#[derive(Template)]
#[template(path = "groups.html")]
struct GroupsPage {
    page: Page,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "group.html")]
struct GroupPage {
    page: Page,
    token: String,
    code: String,
    name: String,
    rows: Vec<Row>,
    lead: String,
    open: i64,
    typed: String,
    mend: Option<String>,
    notice: Option<String>,
}

/// The group that a form names: one that is there, or a new one, which is made.
pub async fn read(app: &App, staff: &Staff, form: &FormFields) -> Result<Joining, Failure> {
    if form.has("leave") {
        return Ok(Joining::Out);
    }
    let name: String = tidy(form.get("new_group")).chars().take(LONGEST_NAME).collect();
    if name.is_empty() {
        let code = form.get("group").to_owned();
        let name = named(app, staff, &code).await?;
        return Ok(name.map_or(Joining::Missing, |name| Joining::Group { code, name }));
    }
    // Two who make the same group at once make one.
    let known = app.store.group_names(app.county).await?;
    if let Some((code, name)) = known.into_iter().find(|(_, held)| held.to_lowercase() == name.to_lowercase()) {
        return Ok(Joining::Group { code, name });
    }
    let code = codes::signs(&app.store.vault().hash("group", name.to_lowercase().as_bytes()), 8);
    let make =
        MakeGroup { county: app.county, code: code.clone(), name: name.clone(), by: staff.person.id, at: app.now() };
    app.store.write(make).await?;
    Ok(Joining::Group { code, name })
}

/// The groups that a person may put feedback into, by code and name.
pub async fn choices(app: &App, units: &[UnitId]) -> Result<Vec<(String, String)>, Failure> {
    let mut choices = app.store.group_names(app.county).await?;
    for group in app.store.groups(app.county, units).await? {
        if !choices.iter().any(|(code, _)| *code == group.code) {
            choices.push((group.code, group.name));
        }
    }
    Ok(choices)
}

/// The name of a group that was made here or has members that the person sees.
async fn named(app: &App, staff: &Staff, code: &str) -> Result<Option<String>, Failure> {
    if code.is_empty() || code.contains('\0') {
        return Ok(None);
    }
    if let Some(name) = app.store.group_name(app.county, code).await? {
        return Ok(Some(name));
    }
    let units = staff.person.handled_units(&app.directory().organisation);
    let members = app.store.group_members(app.county, code, &units, 1).await?;
    Ok((!members.is_empty()).then(|| code.to_owned()))
}

fn units(app: &App, staff: &Staff) -> Result<Vec<UnitId>, Failure> {
    let units = staff.person.handled_units(&app.directory().organisation);
    if units.is_empty() { Err(Failure::NotFound) } else { Ok(units) }
}

pub async fn list(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    let groups = app.store.groups(app.county, &units(&app, &staff)?).await?;
    render(&GroupsPage { page: staff.page, groups })
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>) -> Outcome {
    group_page(&app, staff, &code, (String::new(), None), None).await
}

/// One reply to all members that are open: those who asked for an answer are answered, the others closed.
pub async fn answer(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let text = tidy(form.get("answer"));
    if let Some(trouble) = check_text(&text) {
        let mend = mend_line(&staff.page, trouble).text;
        return group_page(&app, staff, &code, (text, Some(mend)), None).await;
    }
    let units = units(&app, &staff)?;
    let members = app.store.group_members(app.county, &code, &units, ANSWERED_AT_ONCE).await?;
    let changes: Vec<Change> = members.into_iter().filter_map(|member| reply(&app, &staff, member, &text)).collect();
    let done = app.store.write(Together(changes)).await?;
    let answered = done.into_iter().filter(|changed| *changed == Changed::Done).count();
    let notice = staff.page.counted("group-answered", answered as i64);
    group_page(&app, staff, &code, (String::new(), None), Some(notice)).await
}

fn reply(app: &App, staff: &Staff, mut member: Feedback, text: &str) -> Option<Change> {
    if !member.handling.is_open() {
        return None;
    }
    let now = app.now();
    let what = match member.reply_wish {
        ReplyWish::None => {
            member.close(now).ok()?;
            Happening::Closed
        }
        ReplyWish::ByCode | ReplyWish::ByContact => {
            member.answer(staff.person.id, now).ok()?;
            Happening::Answered
        }
    };
    let event = Event { at: now, actor: Actor::Person(staff.person.id), what, text: text.to_owned() };
    Some(Change::new(app.county, member, event).with(Beside::NoDraft))
}

async fn group_page(
    app: &App,
    staff: Staff,
    code: &str,
    (typed, mend): (String, Option<String>),
    notice: Option<String>,
) -> Outcome {
    let units = units(app, &staff)?;
    let name = named(app, &staff, code).await?.ok_or(Failure::NotFound)?;
    let members = app.store.group_members(app.county, code, &units, ANSWERED_AT_ONCE).await?;
    let (page, directory) = (staff.page, app.directory());
    let open = || members.iter().filter(|member| member.handling.is_open());
    render(&GroupPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        code: code.to_owned(),
        name,
        rows: members.iter().take(SHOWN as usize).map(|member| Row::new(&page, &directory, member)).collect(),
        lead: page.with3(
            "group-lead",
            [
                ("members", page.count(members.len() as i64)),
                ("open", page.count(open().count() as i64)),
                ("wanting", page.count(open().filter(|one| one.reply_wish != ReplyWish::None).count() as i64)),
            ],
        ),
        open: open().count() as i64,
        typed,
        mend,
        notice,
        page,
    })
}
