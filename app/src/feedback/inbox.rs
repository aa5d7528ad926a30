//! The inbox: what waits on one's own desks, the first due first.

use super::row::Row;
use super::{groups, handle::PlaceGroup, handle::places};
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::feedback::Feedback;
use serde::Deserialize;
use std::sync::Arc;
use store::{Before, InboxCounts, InboxQuery, View};

const PER_PAGE: u32 = 40;

/// Which part of the inbox, and which page of it.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    osa: String,
    /// From 1.
    #[serde(default)]
    sivu: u32,
    /// Of the done: after which one the page begins.
    #[serde(default)]
    ennen: String,
    /// What was just done, for a line at the top.
    #[serde(default)]
    tehty: String,
}

/// Lines that were chosen, what was typed to do with them, and what came of it.
#[derive(Default)]
pub struct Chosen {
    /// With the versions that their reader saw.
    pub ids: Vec<(String, i64)>,
    pub hand_to: String,
    pub reason: String,
    pub new_group: String,
    pub mend: Option<String>,
    pub notice: Option<String>,
}

impl From<&FormFields> for Chosen {
    fn from(form: &FormFields) -> Self {
        let one = |value: &str| {
            let (id, version) = value.rsplit_once('.')?;
            Some((id.to_owned(), version.parse().ok()?))
        };
        Chosen {
            ids: form.all("feedback").filter_map(one).collect(),
            hand_to: form.get("hand_to").to_owned(),
            reason: form.get("reason").to_owned(),
            new_group: form.get("new_group").to_owned(),
            ..Chosen::default()
        }
    }
}

/// A part of the inbox in the list of parts.
struct Tab {
    code: &'static str,
    name: String,
    count: Option<i64>,
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct InboxPage {
    page: Page,
    token: String,
    view: &'static str,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    number: u32,
    pages: u32,
    older: Option<String>,
    places: Vec<PlaceGroup>,
    groups: Vec<(String, String)>,
    chosen: Chosen,
}

/// Leads each person to their own first page.
pub async fn desk(staff: Staff) -> Outcome {
    let first = match &staff.person {
        person if !person.handled_tops().is_empty() => "/tyopoyta/palautteet",
        person if person.reads_safety() => "/tyopoyta/vaaratilanteet",
        _ => "/tyopoyta/ihmiset",
    };
    Ok(Redirect::to(&staff.page.link(first)).into_response())
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    let notice = matches!(asked.tehty.as_str(), "siirretty" | "suljettu" | "vastattu" | "soitettu" | "luettavaksi")
        .then(|| staff.page.named("done", &asked.tehty));
    page(&app, staff, asked, Chosen { notice, ..Chosen::default() }).await
}

pub async fn page(app: &App, staff: Staff, asked: Asked, chosen: Chosen) -> Outcome {
    let directory = app.directory();
    let units = staff.person.handled_units(&directory.organisation);
    if units.is_empty() {
        return Err(Failure::NotFound);
    }
    let (who, page) = (staff.person.id, staff.page);
    let (name, view) = view(&asked.osa, who, page.today());
    let counts = app.store.inbox_counts(app.county, &units, who, page.today()).await?;
    let number = asked.sivu.max(1);
    let groups = groups::choices(app, &units).await?;
    let query = InboxQuery { units, view, page: number - 1, per_page: PER_PAGE, before: before(&asked.ennen) };
    let inbox = app.store.inbox(app.county, &query).await?;
    let total = u32::try_from(inbox.total.unwrap_or(0)).unwrap_or(0);
    let is_done = view == View::Done;
    render(&InboxPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        view: name,
        tabs: tabs(&page, &counts),
        rows: inbox.rows.iter().map(|feedback| Row::new(&page, &directory, feedback)).collect(),
        number,
        pages: total.div_ceil(PER_PAGE).max(1),
        older: inbox.rows.last().filter(|_| is_done && inbox.has_more).and_then(after),
        places: places(&page, &directory),
        groups,
        chosen,
        page,
    })
}

fn view(part: &str, who: i64, today: jiff::civil::Date) -> (&'static str, View) {
    match part {
        "ottamatta" => ("ottamatta", View::Unassigned),
        "omat" => ("omat", View::Mine(who)),
        "myohassa" => ("myohassa", View::Late(today)),
        "tanaan" => ("tanaan", View::DueToday(today)),
        "pian" => ("pian", View::DueSoon(today)),
        "luettavat" => ("luettavat", View::ToRead(who)),
        "valmiit" => ("valmiit", View::Done),
        _ => ("avoimet", View::Open),
    }
}

fn tabs(page: &Page, counts: &InboxCounts) -> Vec<Tab> {
    let tab = |code, count| Tab { code, name: page.named("inbox", code), count };
    let mut tabs = vec![
        tab("avoimet", Some(counts.open)),
        tab("myohassa", Some(counts.late)),
        tab("tanaan", Some(counts.due_today)),
        tab("pian", Some(counts.due_soon)),
        tab("omat", Some(counts.mine)),
        tab("ottamatta", Some(counts.unassigned)),
    ];
    if counts.to_read > 0 {
        tabs.push(tab("luettavat", Some(counts.to_read)));
    }
    tabs.push(tab("valmiit", None));
    tabs
}

/// `milliseconds.identifier`
fn before(text: &str) -> Option<Before> {
    let (completed_at, id) = text.replace('\0', "").split_once('.').map(|(at, id)| (at.to_owned(), id.to_owned()))?;
    Some(Before { completed_at: completed_at.parse().ok()?, id })
}

fn after(last: &Feedback) -> Option<String> {
    let at = last.handling.completed_at()?;
    Some(format!("{}.{}", at.as_millisecond(), last.id))
}

impl InboxPage {
    fn is_chosen(&self, row: &Row) -> bool {
        self.chosen.ids.iter().any(|(id, _)| *id == row.id)
    }
}
