//! A draw that was made: of whom it asked how many, and why it did not ask the others.

use super::outcomes::Outcomes;
use super::{allowed, survey_name, surveys};
use crate::boot::App;
use crate::web::{Failure, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, State};
use domain::calendar::day_of;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "invitations_made.html")]
struct MadePage {
    page: Page,
    title: String,
    drawn: String,
    outcomes: Outcomes,
    seed: u64,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(number): Path<i64>) -> Outcome {
    allowed(&staff)?;
    let page = staff.page;
    let mut found = None;
    for (code, ..) in surveys(&app.directory(), &page, "") {
        found = found.or(app.store.draws(app.county, &code).await?.into_iter().find(|draw| draw.number == number));
    }
    let draw = found.ok_or(Failure::NotFound)?;
    let counts = app.store.draw_counts(app.county, number).await?;
    // Places have the names that they had on the day of the draw.
    let organisation = app.store.organisation(app.county, day_of(draw.drawn_at)).await?.ok_or(Failure::NotFound)?;
    render(&MadePage {
        title: page.with1("invitations-draw-title", "draw", number),
        drawn: page.with2(
            "invitations-draw-lead",
            &("survey", survey_name(&page, &draw.survey)),
            &("time", &page.time(draw.drawn_at)),
        ),
        outcomes: Outcomes::new(&page, &organisation, &counts),
        seed: draw.seed,
        page,
    })
}
