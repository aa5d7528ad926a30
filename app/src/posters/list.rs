//! The prints and what they have brought, and the form for another one.

use super::make::PURPOSE;
use crate::boot::App;
use crate::directory::Directory;
use crate::web::form_token::FormToken;
use crate::web::{Failure, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::calendar::day_of;
use domain::people::Person;
use domain::posters::{LONGEST_NOTE, Poster, PosterEffect, PosterKind, PosterLanguages};
use jiff::ToSpan;
use serde::Deserialize;
use std::sync::Arc;

/// How many days before today are recent, too.
const RECENT: i64 = 29;

/// What a link to the page may say.
#[derive(Deserialize)]
pub struct Asked {
    /// The code of what was just made.
    #[serde(default)]
    tehty: String,
    /// The target to be chosen beforehand.
    #[serde(default)]
    kohde: String,
}

/// The form as typed.
pub struct Wanted {
    pub target: String,
    pub kind: PosterKind,
    pub languages: PosterLanguages,
    pub note: String,
}

/// One print in the list.
#[derive(Clone)]
struct Line {
    code: String,
    place: String,
    /// Nothing is printed for a place that is no more.
    is_there: bool,
    kind: String,
    languages: String,
    note: String,
    made: String,
    effect: PosterEffect,
}

/// Code, name, and whether it is chosen.
type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "posters.html")]
struct PostersPage {
    page: Page,
    staff_token: String,
    form_token: String,
    places: Vec<(String, Vec<Choice>)>,
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
    note: String,
    longest_note: usize,
    mend: Option<String>,
    made: Option<Line>,
    lines: Vec<Line>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    let wanted = Wanted {
        target: asked.kohde,
        kind: PosterKind::default(),
        languages: PosterLanguages::default(),
        note: String::new(),
    };
    posters_page(&app, staff, wanted, None, &asked.tehty).await
}

/// The page, with the form as `wanted` and what is to be mended in it.
pub async fn posters_page(app: &App, staff: Staff, wanted: Wanted, mend: Option<String>, made: &str) -> Outcome {
    if !staff.person.prints_posters() {
        return Err(Failure::NotFound);
    }
    let directory = app.directory();
    let recent = day_of(app.now()).saturating_sub(RECENT.days());
    let mut effects = app.store.poster_effects(app.county, recent).await?;
    let page = &staff.page;
    let line = |poster: Poster| {
        let effect = effects.remove(&poster.code).unwrap_or_default();
        may_see(&staff.person, &directory, &poster).then(|| line(page, &directory, poster, effect))
    };
    let lines: Vec<Line> = app.store.posters(app.county).await?.into_iter().filter_map(line).collect();
    let (kind, languages) = (wanted.kind, wanted.languages);
    render(&PostersPage {
        staff_token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        form_token: FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault()),
        places: places(&staff.person, &directory, page, &wanted.target),
        kinds: PosterKind::ALL.map(|held| choice(page, "poster-kind", held.code(), held == kind)).to_vec(),
        languages: PosterLanguages::ALL
            .map(|held| choice(page, "poster-languages", held.code(), held == languages))
            .to_vec(),
        note: wanted.note,
        longest_note: LONGEST_NOTE,
        mend,
        made: lines.iter().find(|line| line.code == made).cloned(),
        lines,
        page: staff.page,
    })
}

/// Whose target is in the person's part of the tree. What was printed for a place that is no more, the top sees.
fn may_see(person: &Person, directory: &Directory, poster: &Poster) -> bool {
    let unit = directory.target(&poster.target).map_or(directory.organisation.root(), |target| target.unit);
    person.prints_for(&directory.organisation, unit)
}

fn line(page: &Page, directory: &Directory, poster: Poster, effect: PosterEffect) -> Line {
    let target = directory.target(&poster.target);
    Line {
        place: target.map_or(poster.target.as_str(), |target| target.name_in(page.language)).to_owned(),
        is_there: target.is_some(),
        kind: page.named("poster-kind", poster.kind.code()),
        languages: page.named("poster-languages", poster.languages.code()),
        note: poster.note,
        made: page.day(day_of(poster.made_at)),
        code: poster.code,
        effect,
    }
}

/// The places for which the person may print, under their headings.
fn places(person: &Person, directory: &Directory, page: &Page, chosen: &str) -> Vec<(String, Vec<Choice>)> {
    let may_print = |code: &str| {
        directory.target(code).is_some_and(|target| person.prints_for(&directory.organisation, target.unit))
    };
    let groups = directory.target_groups(page.language).into_iter();
    let group = groups.map(|group| {
        let targets = group.targets.into_iter().filter(|(code, _)| may_print(code));
        let choices = targets.map(|(code, name)| (code.to_owned(), name.to_owned(), code == chosen));
        (group.heading.to_owned(), choices.collect::<Vec<_>>())
    });
    group.filter(|(_, choices)| !choices.is_empty()).collect()
}

fn choice(page: &Page, prefix: &str, code: &str, chosen: bool) -> Choice {
    (code.to_owned(), page.named(prefix, code), chosen)
}
