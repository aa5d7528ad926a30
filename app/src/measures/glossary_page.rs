//! What each figure means: a page for each measure of the one list, to which figures lead from wherever they stand.

use crate::boot::App;
use crate::measures::explorer::statement;
use crate::web::{Failure, Outcome, Page, render};
use askama::Template;
use axum::extract::{Path, State};
use domain::measures::{Counted, Dimension, GLOSSARY, Limits, Measure, MeasureDefinition, Rounding, Source};
use domain::surveys::{NPS_QUESTION, Statement};
use jiff::civil::Date;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "glossary.html")]
struct GlossaryPage {
    page: Page,
    groups: Vec<Group>,
}

/// Measures of one thing.
struct Group {
    title: String,
    /// Key, name, definition.
    measures: Vec<(&'static str, &'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "measure.html")]
struct MeasurePage {
    page: Page,
    name: &'static str,
    told: &'static str,
    base: &'static str,
    key: &'static str,
    reference: &'static str,
    rounding: String,
    /// How its interval is made; none where there is none.
    interval: Option<String>,
    since: Date,
    /// What became otherwise on that day.
    changed: &'static str,
    /// The questions whose answers it is made of, with the identifiers of their wordings.
    wordings: Vec<(String, &'static str)>,
    bands: Option<String>,
    dimensions: Vec<String>,
    small: Option<String>,
}

pub async fn list(page: Page) -> Outcome {
    let told = |held: &'static MeasureDefinition| {
        (held.key, held.name.in_language(page.language), held.definition.in_language(page.language))
    };
    let of = |code: &str, is_one: fn(Source) -> bool| Group {
        title: page.named("measures-of", code),
        measures: GLOSSARY.iter().filter(|held| is_one(held.source)).map(told).collect(),
    };
    let groups = vec![
        of("answers", |source| matches!(source, Source::Responses(_))),
        of("feedback", |source| source == Source::Feedback),
        of("forms", |source| source == Source::Forms),
        of("safety", |source| source == Source::Safety),
        of("invitations", |source| source == Source::Invitations),
        of("goals", |source| matches!(source, Source::Goals | Source::Imported)),
    ];
    render(&GlossaryPage { groups, page })
}

pub async fn show(State(app): State<Arc<App>>, page: Page, Path(key): Path<String>) -> Outcome {
    let measure = Measure::parse(&key).ok_or(Failure::NotFound)?;
    let definition = measure.definition();
    let directory = app.directory();
    let bands = directory.settings.nps_bands();
    let bound = |place: usize| bands.get(place).copied().unwrap_or_default();
    let bands = [("good", bound(0)), ("very", bound(1)), ("excellent", bound(2))];
    let limits = Limits::of(&directory.settings);
    let small = [("hidden", limits.hidden_below), ("few", limits.few_below), ("last", limits.few_below - 1)];
    let divided = Dimension::ALL.into_iter().filter(|dimension| dimension.applies_to(measure.source()));
    render(&MeasurePage {
        rounding: page.named("rounding", rounding(definition.rounding)),
        interval: interval(measure).map(|way| page.named("interval", way)),
        since: definition.since.day,
        changed: definition.since.changed.in_language(page.language),
        wordings: wordings(&page, measure),
        bands: (measure == Measure::Nps).then(|| page.with3("satisfaction-what-bands", bands)),
        dimensions: divided.map(|dimension| page.named("dimension", dimension.code())).collect(),
        small: (is_of_answers(measure) || measure.is_of_ratings()).then(|| page.with3("measure-small-told", small)),
        name: definition.name.in_language(page.language),
        told: definition.definition.in_language(page.language),
        base: definition.base.in_language(page.language),
        key: definition.key,
        reference: definition.reference,
        page,
    })
}

fn is_of_answers(measure: Measure) -> bool {
    matches!(measure.source(), Source::Responses(_))
}

fn rounding(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::WholeNumber => "whole",
        Rounding::SignedIndex => "index",
        Rounding::TwoDecimals => "two-decimals",
        Rounding::Percent => "percent",
        Rounding::Days => "days",
        Rounding::OneDecimal => "one-decimal",
    }
}

fn interval(measure: Measure) -> Option<&'static str> {
    match (measure, measure.rounding()) {
        (_, _) if measure.source() == Source::Imported => None,
        (Measure::Nps, _) => Some("nps"),
        (_, Rounding::TwoDecimals) => Some("mean"),
        (_, Rounding::Percent) => Some("share"),
        _ => None,
    }
}

fn wordings(page: &Page, measure: Measure) -> Vec<(String, &'static str)> {
    let language = page.language as usize;
    match measure.source() {
        Source::Responses(Counted::Nps) => {
            vec![(NPS_QUESTION.texts[language].text.to_owned(), NPS_QUESTION.wording_id)]
        }
        Source::Responses(Counted::Statements) => {
            Statement::ALL.map(|held| (statement(page.language, held.code()), held.wording_id())).into()
        }
        _ => Vec::new(),
    }
}
