//! What helps whoever types a report's text: the text as it will stand with its figures, what is typed by hand, and the
//! fields that may follow. The page works without it.

use super::compile::complete;
use super::desk::allowed;
use super::edit::{asked, found, source};
use super::words;
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Staff, render};
use askama::Template;
use axum::extract::{Path, Query, State};
use domain::channel::Channel;
use domain::feedback::Kind;
use domain::language::Language;
use domain::measures::{Dimension, GLOSSARY, Measure};
use domain::organisation::{Level, Organisation};
use domain::reports::{LONGEST_SECTION, typed_figures, unknown_fields};
use domain::surveys::Statement;
use serde::Deserialize;
use std::sync::Arc;
use store::Topic;

/// So many are offered at once.
const OFFERED: usize = 8;

#[derive(Template)]
#[template(path = "report_typed.html")]
struct TypedPart {
    parts: Vec<words::Part>,
    title: String,
    troubles: Vec<String>,
}

#[derive(Template)]
#[template(path = "report_fields.html")]
struct FieldsPart {
    /// What is inserted, and what it is called.
    offers: Vec<(String, String)>,
}

#[derive(Deserialize)]
pub struct Begun {
    #[serde(default)]
    q: String,
}

/// A text as it will stand.
pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let edition = found(&app, &staff, &id).await?;
    let text: String = form.get("text").chars().take(LONGEST_SECTION).collect();
    let source = source(&app).await?;
    let told = complete(&source, asked(&edition)?, &text).await;
    let page = &staff.page;
    let listed = |key: &str, what: Vec<String>| (!what.is_empty()).then(|| page.with1(key, "what", what.join("; ")));
    let unknown = unknown_fields(&text).into_iter().map(|field| format!("{{{field}}}")).collect();
    let troubles = [listed("report-typed-unknown", unknown), listed("report-typed-by-hand", typed_figures(&text))];
    render(&TypedPart {
        parts: words::parts(&told.map_err(|error| Failure::Internal(error.to_string()))?),
        title: page.t("report-typed-title").to_owned(),
        troubles: troubles.into_iter().flatten().collect(),
    })
}

/// What may follow in an open field.
pub async fn offer(State(app): State<Arc<App>>, staff: Staff, Query(begun): Query<Begun>) -> Outcome {
    allowed(&staff)?;
    let topics = app.store.topics(app.county).await?;
    let directory = app.directory();
    let desk = Desk { organisation: &directory.organisation, topics: &topics, language: staff.page.language };
    let name = |dimension: Dimension| staff.page.named("dimension", dimension.code());
    let words = ["before", "share"].map(|word| (word, staff.page.named("report-field", word)));
    render(&FieldsPart { offers: desk.offers(&begun.q, name, &words) })
}

/// Of what fields are made.
struct Desk<'a> {
    organisation: &'a Organisation,
    topics: &'a [Topic],
    language: Language,
}

impl Desk<'_> {
    fn offers(
        &self,
        begun: &str,
        name: impl Fn(Dimension) -> String,
        words: &[(&str, String)],
    ) -> Vec<(String, String)> {
        let begun = begun.trim_start();
        let Some((before, last)) = begun.rsplit_once(' ') else { return self.measures(begun) };
        let before = before.trim();
        let Some(measure) = before.split(' ').next().and_then(Measure::parse) else { return Vec::new() };
        if let Some((dimension, typed)) = last.split_once('=') {
            let values = Dimension::parse(dimension).map(|dimension| self.values(dimension)).unwrap_or_default();
            let fits = values.into_iter().filter(|(code, label)| fits(typed, code, label));
            return fits
                .take(OFFERED)
                .map(|(code, label)| (format!("{{{before} {dimension}={code}}}"), label))
                .collect();
        }
        let named = NARROWING.into_iter().filter(|dimension| *dimension != Dimension::Statement || is_of(measure));
        let dimensions = named.map(|held| (format!("{{{before} {}=", held.code()), held.code(), name(held)));
        let more = words.iter().map(|(word, label)| (format!("{{{before} {word}}}"), *word, label.clone()));
        let all = dimensions.chain(more).filter(|(_, code, label)| fits(last, code, label));
        all.take(OFFERED).map(|(insert, _, label)| (insert, label)).collect()
    }

    /// One that must say of which stays open.
    fn measures(&self, typed: &str) -> Vec<(String, String)> {
        let held = GLOSSARY.iter().map(|held| (held, held.name.in_language(self.language)));
        let fitting = held.filter(|(held, label)| fits(typed, held.key, label)).take(OFFERED);
        let insert = |measure: Measure| match measure.own_dimension() {
            Some(dimension) => format!("{{{} {}=", measure.key(), dimension.code()),
            None => format!("{{{}}}", measure.key()),
        };
        fitting.map(|(held, label)| (insert(held.measure), label.to_owned())).collect()
    }

    fn values(&self, dimension: Dimension) -> Vec<(String, String)> {
        let level = match dimension {
            Dimension::Division => Level::Division,
            Dimension::ResultArea => Level::ResultArea,
            Dimension::Service => Level::Service,
            Dimension::Unit => Level::Unit,
            _ => return self.codes(dimension),
        };
        let units = self.organisation.units().iter().filter(|unit| unit.level == level);
        let name = |id| self.organisation.official_name(id, self.language).to_owned();
        units.map(|unit| (unit.code.clone(), name(unit.id))).collect()
    }

    fn codes(&self, dimension: Dimension) -> Vec<(String, String)> {
        let texts = crate::web::texts::Texts::of(self.language);
        let own = |code: &str, prefix: &str| (code.to_owned(), texts.named(prefix, code));
        match dimension {
            Dimension::Channel => Channel::ALL.map(|held| own(held.code(), "channel")).into(),
            Dimension::Kind => Kind::ALL.map(|held| own(held.code(), "kind")).into(),
            Dimension::Statement => Statement::ALL
                .map(|held| {
                    let texts = held.texts();
                    let text = texts.iter().find(|text| text.language == self.language.code());
                    (held.code().to_owned(), text.unwrap_or(&texts[0]).text.to_owned())
                })
                .into(),
            Dimension::Topic => {
                let name = |topic: &Topic| (topic.key.clone(), topic.name.in_language(self.language).to_owned());
                self.topics.iter().map(name).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// By what a figure in a text is narrowed.
const NARROWING: [Dimension; 7] = [
    Dimension::Service,
    Dimension::Division,
    Dimension::ResultArea,
    Dimension::Channel,
    Dimension::Statement,
    Dimension::Kind,
    Dimension::Topic,
];

fn is_of(measure: Measure) -> bool {
    measure.own_dimension() == Some(Dimension::Statement)
}

fn fits(typed: &str, code: &str, label: &str) -> bool {
    let typed = typed.to_lowercase();
    code.contains(&typed) || label.to_lowercase().contains(&typed)
}
