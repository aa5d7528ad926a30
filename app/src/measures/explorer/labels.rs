//! What the labels of figures are called in the reader's language.

use crate::directory::Directory;
use crate::web::Page;
use domain::language::Language;
use domain::measures::{Dimension, UNCLASSIFIED};
use domain::surveys::{NATIONAL_SURVEY, Statement};
use std::collections::HashMap;
use store::Topic;

/// Before a place in a list, once for every level above it.
pub const INDENT: &str = "\u{2003}";

/// Names of what the county itself has, and the page that knows the others.
pub struct Names {
    page: Page,
    /// Units, surveys and topics by dimension and code, in their order.
    own: Vec<(Dimension, String, String)>,
    places: HashMap<(Dimension, String), usize>,
}

impl Names {
    pub fn new(page: &Page, directory: &Directory, topics: &[Topic]) -> Names {
        let language = page.language;
        let mut own = Vec::new();
        for unit in directory.organisation.units() {
            own.push((Dimension::Unit, unit.code.clone(), directory.unit_name(unit.id, language).to_owned()));
        }
        for (_, code) in &directory.surveys {
            let named = directory.own_surveys.iter().rev().find(|held| held.content.code == *code);
            let name = named.map(|held| held.content.name.in_language(language).to_owned());
            let national = || page.t("survey-national").to_owned();
            let name = if code == NATIONAL_SURVEY { national() } else { name.unwrap_or_else(|| code.clone()) };
            own.push((Dimension::Survey, code.clone(), name));
        }
        own.extend(
            topics
                .iter()
                .map(|topic| (Dimension::Topic, topic.key.clone(), topic.name.in_language(language).to_owned())),
        );
        let places = own.iter().enumerate().map(|(at, (dimension, code, _))| ((*dimension, code.clone()), at));
        let places = places.collect();
        Names { page: page.clone(), own, places }
    }

    /// The codes that the county itself has in `dimension`, each once.
    pub fn codes_of(&self, dimension: Dimension) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        for (held, code, _) in &self.own {
            if *held == dimension && !codes.contains(code) {
                codes.push(code.clone());
            }
        }
        codes
    }

    /// A label as people read it.
    pub fn of(&self, dimension: Dimension, code: &str) -> String {
        let kept = if dimension.level().is_some() { Dimension::Unit } else { dimension };
        if let Some(at) = self.places.get(&(kept, code.to_owned())) {
            return self.own[*at].2.clone();
        }
        if code == UNCLASSIFIED {
            let is_classed = matches!(dimension, Dimension::Kind | Dimension::Topic | Dimension::Group);
            return self.page.t(if is_classed { "explorer-no-label" } else { "explorer-unclassified" }).to_owned();
        }
        match dimension {
            Dimension::Channel => self.page.named("channel", code),
            Dimension::Language => self.page.named("language", code),
            Dimension::AgeGroup => self.page.named("age-group", code),
            Dimension::Sex => self.page.named("sex", code),
            Dimension::Kind => self.page.named("kind", code),
            Dimension::Form => self.page.named("form", code),
            Dimension::Statement => statement(self.page.language, code),
            Dimension::Month => month(code),
            Dimension::Quarter => quarter(&self.page, code),
            _ => code.to_owned(),
        }
    }
}

/// The wording of a statement, without its full stop.
pub fn statement(language: Language, code: &str) -> String {
    let text = Statement::parse(code).map(|statement| statement.texts()[language as usize].text);
    text.map_or(code, |text| text.trim_end_matches('.')).to_owned()
}

/// "2026-03" as "3/2026".
fn month(code: &str) -> String {
    let parts = code.split_once('-');
    parts.map_or(code.to_owned(), |(year, month)| format!("{}/{year}", month.trim_start_matches('0')))
}

/// "2026-Q1" as "1. neljännes 2026".
pub fn quarter(page: &Page, code: &str) -> String {
    match code.split_once("-Q") {
        Some((year, quarter)) => page.with2("explorer-quarter", &("quarter", quarter), &("year", year)),
        None => code.to_owned(),
    }
}
