//! The figures of a year: by branch, with the year before beside.

use super::{allowed, year};
use crate::boot::App;
use crate::web::{Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::calendar::year_days;
use domain::measures::largest_remainder;
use domain::ombudsman::{Branch, BranchFigures, Share, branch_figures};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    vuosi: String,
}

/// One row: what, how many, which share, and how many the year before.
struct Line {
    label: String,
    count: String,
    share: String,
    before: String,
}

struct Table {
    id: String,
    title: String,
    lines: Vec<Line>,
    /// Whether shares may pass 100 together.
    is_set: bool,
}

struct BranchView {
    name: String,
    contacts: String,
    tables: Vec<Table>,
}

#[derive(Template)]
#[template(path = "ombudsman_figures.html")]
struct FiguresPage {
    page: Page,
    year: i16,
    earlier: i16,
    /// None where that is the year at hand.
    later: Option<i16>,
    branches: Vec<BranchView>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    let page = staff.page;
    let (year, days) = year(&asked.vuosi, page.today());
    let contacts = app.store.contacts(app.county, days).await?;
    let before = app.store.contacts(app.county, year_days(year - 1)).await?;
    let branches = Branch::ALL.map(|branch| {
        let now = branch_figures(&contacts, branch, largest_remainder);
        (now, branch_figures(&before, branch, largest_remainder))
    });
    let branches = branches.iter().filter(|(now, before)| now.contacts + before.contacts > 0);
    render(&FiguresPage {
        branches: branches.map(|(now, before)| view(&page, now, before)).collect(),
        year,
        earlier: year - 1,
        later: Some(year + 1).filter(|later| *later <= page.today().year()),
        page,
    })
}

fn view(page: &Page, now: &BranchFigures, before: &BranchFigures) -> BranchView {
    let count = |number: u64| format::count(page.language, number as i64);
    let code = now.branch.code();
    let unknown = |place: &String| {
        if place.is_empty() { page.t("contact-place-unknown").to_owned() } else { place.clone() }
    };
    let table = |key: &str, lines: Vec<Line>| Table {
        id: format!("{code}-{key}"),
        title: page.t(&format!("contacts-by-{key}")).to_owned(),
        lines,
        is_set: key == "reason",
    };
    let compared = page.with2(
        "contacts-of-year",
        &("count", count(now.contacts).as_str()),
        &("before", count(before.contacts).as_str()),
    );
    BranchView {
        name: page.named("branch", code),
        contacts: compared,
        tables: vec![
            table("place", lines(page, (&now.places, &before.places), unknown)),
            table("reason", lines(page, (&now.reasons, &before.reasons), |held| page.named("reason", held.code()))),
            table("party", lines(page, (&now.parties, &before.parties), |held| page.named("party", held.code()))),
            table(
                "provider",
                lines(page, (&now.providers, &before.providers), |held| page.named("provider", held.code())),
            ),
            table("channel", lines(page, (&now.channels, &before.channels), |held| page.named("channel", held.code()))),
        ],
    }
}

/// What was there last year only stands below, so that nothing disappears without a word.
fn lines<T: PartialEq>(
    page: &Page,
    (now, before): (&[Share<T>], &[Share<T>]),
    name: impl Fn(&T) -> String,
) -> Vec<Line> {
    let count = |number: u64| format::count(page.language, number as i64);
    let line = |share: &Share<T>| Line {
        label: name(&share.of),
        count: count(share.count),
        share: format!("{}\u{a0}%", share.percent),
        before: count(before.iter().find(|held| held.of == share.of).map_or(0, |held| held.count)),
    };
    let gone = before.iter().filter(|held| now.iter().all(|share| share.of != held.of)).map(|held| Line {
        label: name(&held.of),
        count: count(0),
        share: "0\u{a0}%".to_owned(),
        before: count(held.count),
    });
    now.iter().map(line).chain(gone).collect()
}
