//! A report as it is kept and printed: every word and figure ready, so that the same edition always shows the same.

use crate::web::texts::Texts;
use domain::language::Language;
use domain::reports::{Checked, PrintedFigure, check};
use serde::{Deserialize, Serialize};

/// A compiled report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// quarterly or yearly.
    pub report: String,
    pub period: String,
    pub language: String,
    pub county: String,
    pub title: String,
    pub sections: Vec<Section>,
    /// Every figure, in the order in which they stand.
    pub figures: Vec<Held>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub key: String,
    pub title: String,
    /// Paragraphs, with their figures completed.
    pub text: String,
    pub tables: Vec<Table>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub id: String,
    pub title: String,
    /// Over the labels, then over each column.
    pub head: Vec<String>,
    pub rows: Vec<Row>,
    /// What must be known to read it; empty where nothing.
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub label: String,
    pub cells: Vec<String>,
    pub is_total: bool,
}

/// One figure with its place and the rule by which it hangs together with others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Held {
    pub id: String,
    pub place: String,
    /// The measure's key; empty where the figure is a share of two others.
    pub measure: String,
    pub shown: String,
    pub value: Option<f64>,
    pub base: u64,
    pub rule: String,
}

impl Document {
    /// The figures as they are printed.
    pub fn printed(&self) -> Vec<PrintedFigure> {
        let printed = |held: &Held| PrintedFigure {
            id: held.id.clone(),
            document: self.title.clone(),
            place: held.place.clone(),
            printed: held.shown.clone(),
            rule: held.rule.clone(),
        };
        self.figures.iter().filter(|held| !held.shown.is_empty()).map(printed).collect()
    }

    /// Prints why figures may stand though they do not add up, as a section of its own at the end.
    pub fn explain(&mut self, language: Language, reasons: &[(String, String)]) {
        if reasons.is_empty() {
            return;
        }
        let line = |(id, reason): &(String, String)| {
            let held = self.figures.iter().find(|held| held.id == *id);
            format!("{}. {reason}", held.map_or(id.as_str(), |held| held.place.as_str()))
        };
        let lines = reasons.iter().map(line);
        let text = lines.collect::<Vec<_>>().join("\n\n");
        let title = Texts::of(language).get("report-section-reasons").to_owned();
        self.sections.push(Section { key: "reasons".to_owned(), title, text, tables: Vec::new() });
    }

    /// Whether everything adds up.
    pub fn check(&self) -> Checked {
        check(&self.printed())
    }
}
