//! How many of those who were drawn answered, and the recommendation index with weights beside the one without.

use super::{SurveyChoice, allowed, survey, surveys};
use crate::boot::App;
use crate::measures::answer::{Engine, Figures};
use crate::surveys::rates::{By, Draws, Group, asked, classes, groups, whole};
use crate::web::day::Day;
use crate::web::{Failure, Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Query, State};
use domain::calendar::day_of;
use domain::language::Language;
use domain::measures::{
    HiddenReason, LEAST_RESPONDENTS, Limits, UNCLASSIFIED, Visibility, Weighted, WeightingClass, round_half_away,
    visibility, weighted,
};
use domain::organisation::Organisation;
use jiff::ToSpan;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Days of the period, where no other is asked for.
const DAYS: i64 = 90;

struct Line {
    label: String,
    cells: Vec<String>,
}

/// The rates divided by one thing.
struct Table {
    title: String,
    by: String,
    lines: Vec<Line>,
    whole: Line,
}

/// The index of services and of all, with and without weights.
struct Weights {
    lines: Vec<Line>,
    whole: Line,
    not_represented: i64,
    without_visits: i64,
}

#[derive(Template)]
#[template(path = "invitations_answering.html")]
struct AnsweringPage {
    page: Page,
    tab: &'static str,
    surveys: Vec<SurveyChoice>,
    from: Day,
    to: Day,
    /// None where the period cannot be read.
    told: Option<String>,
    tables: Vec<Table>,
    weights: Option<Weights>,
    least: u64,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    kysely: String,
    #[serde(default)]
    alkaen: String,
    #[serde(default)]
    asti: String,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(wanted): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    let (directory, page) = (app.directory(), staff.page);
    let survey = survey(&directory, &wanted.kysely)?;
    let (from, to) = period(&page, &wanted);
    let mut tables = Vec::new();
    let mut weights = None;
    let days = from.day.zip(to.day).filter(|(from, to)| from <= to);
    if let Some((from, to)) = days {
        let engine = Engine::Columns(app.answers().await?);
        let source = Figures { store: &app.store, county: app.county, engine, today: page.today() };
        let draws = Draws { survey: &survey, from, to };
        let asked = asked(&source, draws).await?;
        if !asked.is_empty() {
            let organisation = &directory.organisation;
            let table = |by| table(&page, by, groups(&asked, by, organisation), &whole(&asked), organisation);
            tables.extend(By::ALL.map(table));
            let held = classes(&source, organisation, draws).await;
            let held = held.map_err(|error| Failure::Internal(error.to_string()))?;
            weights = Some(weights_of(&page, &held, organisation, Limits::of(&directory.settings)));
        }
    }
    render(&AnsweringPage {
        tab: "vastaaminen",
        surveys: surveys(&directory, &page, &survey),
        told: days.map(|(from, to)| page.with2("rates-period", &("from", page.day(from)), &("to", page.day(to)))),
        from,
        to,
        tables,
        weights,
        least: LEAST_RESPONDENTS,
        page,
    })
}

/// The period as typed; where nothing is typed, the last days until today. A period that ends before it begins is to be
/// mended at its end.
fn period(page: &Page, wanted: &Asked) -> (Day, Day) {
    let today = day_of(page.now);
    let or = |typed: &str, usual| {
        let typed =
            if typed.trim().is_empty() { format::day(Language::Finnish, usual) } else { typed.trim().to_owned() };
        Day::read(page, &typed)
    };
    let (from, mut to) = (or(&wanted.alkaen, today.saturating_sub((DAYS - 1).days())), or(&wanted.asti, today));
    if from.day.zip(to.day).is_some_and(|(from, to)| to < from) {
        to.mend = Some(page.t("mend-period").to_owned());
    }
    (from, to)
}

fn table(page: &Page, by: By, groups: Vec<Group>, whole: &Group, organisation: &Organisation) -> Table {
    let label = |code: &str| match by {
        By::Service => service_name(page, code, organisation),
        By::Channel => page.named("channel", code),
        By::Language => page.named("language", code),
        By::AgeGroup => page.named("age-group", code),
    };
    Table {
        title: page.named("rates-by", by.code()),
        by: page.named("rates-column", by.code()),
        lines: groups.iter().map(|group| Line { label: label(&group.code), cells: cells(page, group) }).collect(),
        whole: Line { label: page.t("invitations-all").to_owned(), cells: cells(page, whole) },
    }
}

fn service_name(page: &Page, code: &str, organisation: &Organisation) -> String {
    let unit = organisation.by_code(code).filter(|_| code != UNCLASSIFIED);
    unit.map_or_else(
        || page.t("rates-no-service").to_owned(),
        |unit| organisation.official_name(unit.id, page.language).to_owned(),
    )
}

/// Sampled, sent, delivered, opened, finished, and the share of those sent who finished.
fn cells(page: &Page, group: &Group) -> Vec<String> {
    let rates = group.rates;
    let count = |number: u64| page.count(number as i64);
    let delivered = if group.knows_delivery { count(rates.delivered) } else { page.t("rates-not-known").to_owned() };
    let share = rates.response_rate().map_or_else(|| "–".to_owned(), |rate| percent(page.language, 100.0 * rate));
    vec![count(rates.sampled), count(rates.sent), delivered, count(rates.opened), count(rates.finished), share]
}

fn percent(language: Language, share: f64) -> String {
    let number = format::decimal(language, round_half_away(share, 1), 1);
    if language == Language::English { format!("{number}%") } else { format!("{number}\u{a0}%") }
}

/// An index of few answers is hidden, and its company, as everywhere.
fn weights_of(page: &Page, classes: &[WeightingClass], organisation: &Organisation, limits: Limits) -> Weights {
    let mut services: BTreeMap<u16, (String, Vec<WeightingClass>)> = BTreeMap::new();
    for class in classes {
        let place = organisation.by_code(&class.service).map_or(u16::MAX, |unit| unit.id.0);
        let name = || (service_name(page, &class.service, organisation), Vec::new());
        services.entry(place).or_insert_with(name).1.push(class.clone());
    }
    let found: Vec<(String, Weighted)> =
        services.into_values().map(|(name, classes)| (name, weighted(&classes))).collect();
    let all = weighted(classes);
    let sizes: Vec<_> = found.iter().map(|(name, found)| (vec![name.clone()], found.raw.answers())).collect();
    let line =
        |(name, found): (String, Weighted), seen| Line { label: name, cells: weighted_cells(page, &found, seen) };
    let whole = visibility(&[(Vec::new(), all.raw.answers())], limits).remove(0);
    Weights {
        lines: found.into_iter().zip(visibility(&sizes, limits)).map(|(held, seen)| line(held, seen)).collect(),
        whole: line((page.t("invitations-all").to_owned(), all.clone()), whole),
        not_represented: all.not_represented as i64,
        without_visits: all.without_visits as i64,
    }
}

/// Visits, respondents, the index as it is, the weighted one, its interval, and the design effect.
fn weighted_cells(page: &Page, found: &Weighted, seen: Visibility) -> Vec<String> {
    let counts = [found.represented + found.not_represented, found.raw.answers()].map(|count| page.count(count as i64));
    if let Visibility::Hidden(reason) = seen {
        let why = if reason == HiddenReason::TooFew { "explorer-too-few" } else { "explorer-company" };
        let none = || "–".to_owned();
        return counts.into_iter().chain([page.t(why).to_owned(), none(), none(), none()]).collect();
    }
    let index = |value: f64| format::decimal(page.language, round_half_away(value, 0), 0);
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    let interval = found.interval.map(|(low, high)| format::range(&index(low), &index(high)));
    let effect = found.design_effect.map(|effect| format::decimal(page.language, round_half_away(effect, 2), 2));
    let told = [found.raw_nps().map(index), found.nps.map(index), interval, effect].map(or_none);
    counts.into_iter().chain(told).collect()
}
