//! Who may sign in, and what they may do: for the administrator.

use crate::boot::App;
use crate::web::{Failure, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::State;
use std::sync::Arc;

/// One person in the list.
struct Line {
    name: String,
    email: String,
    duties: Vec<String>,
    is_disabled: bool,
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    page: Page,
    people: Vec<Line>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    if !staff.person.is_administrator() {
        return Err(Failure::NotFound);
    }
    let directory = app.directory();
    let page = staff.page;
    let line = |listed: store::Listed| {
        let duties = listed.person.duties.iter().map(|duty| {
            let unit = directory.unit_name(duty.unit, page.language);
            format!("{}: {unit}", page.named("role", duty.role.code()))
        });
        Line {
            duties: duties.collect(),
            name: listed.person.name.clone(),
            email: listed.person.email.clone(),
            is_disabled: listed.disabled_at.is_some(),
        }
    };
    let people = app.store.people(app.county).await?.into_iter().map(line).collect();
    render(&PeoplePage { people, page })
}
