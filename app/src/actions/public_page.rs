//! What everybody may see: what clients told, and what was done about it. No feedback is led to from here.

use crate::boot::App;
use crate::directory::Directory;
use crate::web::{Outcome, Page, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::actions::{Crowd, DevelopmentAction};
use domain::calendar::day_of;
use domain::organisation::{Level, UnitId};
use serde::Deserialize;
use std::sync::Arc;

/// How many the satisfaction page shows.
const LATEST: usize = 3;

/// Which actions.
#[derive(Deserialize)]
pub struct Asked {
    /// A service's code.
    #[serde(default)]
    palvelu: String,
    #[serde(default)]
    vuosi: i16,
}

/// A text, and its language's code where it is not the page's.
pub struct Said {
    pub text: String,
    pub lang: Option<&'static str>,
}

/// An action as the public sees it.
pub struct Deed {
    pub place: String,
    pub day: String,
    pub progress: String,
    pub heard: Said,
    pub did: Said,
    /// Of a few nothing is said.
    pub crowd: Option<String>,
}

#[derive(Template)]
#[template(path = "deeds.html")]
struct DeedsPage {
    page: Page,
    service: String,
    year: i16,
    services: Vec<(String, String)>,
    years: Vec<i16>,
    deeds: Vec<Deed>,
    is_filtered: bool,
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Query(asked): Query<Asked>) -> Outcome {
    let directory = app.directory();
    let actions = published(&app).await?;
    let services = services(&page, &directory, &actions);
    let mut years: Vec<i16> = actions.iter().filter_map(|(_, action)| year(action)).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let service = services.iter().find(|(code, _)| *code == asked.palvelu).map(|(code, _)| code.clone());
    let chosen = years.contains(&asked.vuosi).then_some(asked.vuosi);
    let is_shown = |action: &DevelopmentAction| {
        service.as_ref().is_none_or(|code| service_code(&directory, action.unit) == *code)
            && chosen.is_none_or(|chosen| year(action) == Some(chosen))
    };
    let shown = actions.iter().filter(|(_, action)| is_shown(action));
    render(&DeedsPage {
        deeds: shown.map(|(feedbacks, action)| deed(&page, &directory, *feedbacks, action)).collect(),
        is_filtered: service.is_some() || chosen.is_some(),
        service: service.unwrap_or_default(),
        year: chosen.unwrap_or_default(),
        services,
        years,
        page,
    })
}

/// The latest for the satisfaction page.
pub async fn latest(app: &App, page: &Page) -> Result<Vec<Deed>, store::Error> {
    let directory = app.directory();
    let actions = published(app).await?;
    Ok(actions.iter().take(LATEST).map(|(feedbacks, action)| deed(page, &directory, *feedbacks, action)).collect())
}

/// Those that are published, the latest first, with how many feedbacks stand behind each.
async fn published(app: &App) -> Result<Vec<(i64, DevelopmentAction)>, store::Error> {
    let counts = app.store.linked_counts(app.county).await?;
    let mut actions = app.store.actions(app.county).await?;
    actions.retain(DevelopmentAction::is_published);
    actions.sort_by_key(|action| std::cmp::Reverse(action.published_at));
    let counted = |action: DevelopmentAction| (counts.get(&action.id).copied().unwrap_or_default(), action);
    Ok(actions.into_iter().map(counted).collect())
}

fn deed(page: &Page, directory: &Directory, feedbacks: i64, action: &DevelopmentAction) -> Deed {
    let said = |wording: &domain::language::Wording| {
        let (text, language) = wording.spoken_in(page.language);
        Said { text: text.to_owned(), lang: (language != page.language).then(|| language.code()) }
    };
    let crowd = Crowd::of(feedbacks);
    Deed {
        place: directory.unit_name(action.unit, page.language).to_owned(),
        day: action.published_at.map(|at| page.day(day_of(at))).unwrap_or_default(),
        progress: page.named("progress", action.progress.code()),
        heard: said(&action.heard),
        did: said(&action.did),
        crowd: (crowd != Crowd::Untold).then(|| page.named("crowd", crowd.code())),
    }
}

fn year(action: &DevelopmentAction) -> Option<i16> {
    action.published_at.map(|at| day_of(at).year())
}

fn service_code(directory: &Directory, unit: UnitId) -> String {
    let organisation = &directory.organisation;
    let service = organisation.at_level(unit, Level::Service).unwrap_or(unit);
    organisation.unit(service).map(|unit| unit.code.clone()).unwrap_or_default()
}

/// The services that have something to show, by name.
fn services(page: &Page, directory: &Directory, actions: &[(i64, DevelopmentAction)]) -> Vec<(String, String)> {
    let service = |(_, action): &(i64, DevelopmentAction)| {
        let code = service_code(directory, action.unit);
        let unit = directory.organisation.by_code(&code).map_or(action.unit, |unit| unit.id);
        (code, directory.unit_name(unit, page.language).to_owned())
    };
    let mut services: Vec<(String, String)> = actions.iter().map(service).collect();
    services.sort_by(|a, b| a.1.cmp(&b.1));
    services.dedup();
    services
}
