//! A report as it is kept and printed: every word and figure ready, so that the same edition always shows the same.

use super::compile::ReportError;
use crate::web::texts::Texts;
use domain::language::Language;
use domain::measures::{GLOSSARY, round_half_away};
use domain::reports::{PrintedFigure, ReportEdition, check, typed_figures, unknown_fields};
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
    /// What has no text in the report's language.
    #[serde(default)]
    pub lacking: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub key: String,
    pub title: String,
    /// As Markdown, with its figures completed.
    pub text: String,
    /// The text as people edit it, with its figures as fields.
    pub source: String,
    /// What stands in large letters. An edition that was frozen before there were any has none.
    #[serde(default)]
    pub facts: Vec<Fact>,
    pub tables: Vec<Table>,
}

/// A figure in large letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub label: String,
    pub shown: String,
    /// Of how many it is made, or what it is part of.
    pub note: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub id: String,
    pub title: String,
    /// Over the labels, then over each column.
    pub head: Vec<String>,
    pub rows: Vec<Row>,
    /// What must be known to read it; empty where nothing.
    pub note: String,
    /// The same drawn.
    #[serde(default)]
    pub chart: Option<Chart>,
}

/// A drawing for wide and for narrow places, frozen with its edition, and in words what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    pub told: String,
    pub wide: String,
    pub narrow: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub label: String,
    pub cells: Vec<String>,
    pub is_total: bool,
}

/// One figure with its place and the rule by which it hangs together with others.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
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

/// Something that keeps a report from being published until somebody says why it may stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The figure's id, or `text-` and the section in which a figure was typed by hand.
    pub id: String,
    pub told: String,
}

impl Table {
    /// Leaves a column of the year before out where nothing is known of it: none is no nought.
    pub fn drop_unknown(&mut self, year_before: &str) {
        let is_before = |text: &String| text.split(' ').any(|word| word == year_before);
        let Some(at) = self.head.iter().position(is_before).and_then(|at| at.checked_sub(1)) else { return };
        let is_known = |cell: &String| !["", "0", super::maker::NOTHING].contains(&cell.as_str());
        if self.rows.iter().any(|row| row.cells.get(at).is_some_and(is_known)) {
            return;
        }
        self.head.remove(at + 1);
        self.rows.iter_mut().filter(|row| at < row.cells.len()).for_each(|row| drop(row.cells.remove(at)));
    }
}

impl Document {
    /// What an edition shows of a period of which nothing can be told.
    pub fn empty(edition: &ReportEdition) -> Document {
        Document {
            report: edition.report.clone(),
            period: edition.period.to_string(),
            language: edition.language.code().to_owned(),
            county: String::new(),
            title: edition.period.to_string(),
            sections: Vec::new(),
            figures: Vec::new(),
            lacking: Vec::new(),
        }
    }

    /// As it is kept.
    pub fn json(&self) -> Result<String, ReportError> {
        serde_json::to_string(self).map_err(|error| ReportError::Press(error.to_string()))
    }

    pub fn read(json: &str) -> Result<Document, ReportError> {
        serde_json::from_str(json).map_err(|error| ReportError::Press(error.to_string()))
    }

    /// Of the figures and of the definitions by which they were made: two editions with the same are of the same data.
    pub fn digest(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for held in &self.figures {
            hasher.update(format!("{}\t{:?}\t{}\t{}\n", held.id, held.value, held.base, held.shown).as_bytes());
        }
        for definition in GLOSSARY {
            hasher.update(
                format!("{}\t{}\t{}\n", definition.key, definition.definition.fi, definition.base.fi).as_bytes(),
            );
        }
        hasher.finalize().to_hex()[..32].to_owned()
    }

    /// What does not add up, and what was typed by hand.
    pub fn open(&self) -> Vec<Open> {
        let (printed, texts) =
            (self.printed(), Texts::of(Language::parse(&self.language).unwrap_or(Language::Finnish)));
        let near = |value: f64| round_half_away(value, 2).to_string().replace('.', ",");
        let finding = |finding: domain::reports::Finding| {
            let held = &printed[finding.at];
            let from = finding.from.iter().map(|at| format!("{} = {}", printed[*at].place, printed[*at].printed));
            let from = from.collect::<Vec<_>>().join("; ");
            let (derived, difference) = (near(finding.derived), near(finding.difference));
            Open {
                id: held.id.clone(),
                told: format!("{}: {} ≠ {derived} ({difference}; {from})", held.place, held.printed),
            }
        };
        let unknown = self.sections.iter().flat_map(|section| {
            let told = |field| Open {
                id: format!("field-{}", section.key),
                told: texts.with(
                    "report-field-unknown",
                    [("section", section.title.as_str().into()), ("field", format!("{{{field}}}").into())],
                ),
            };
            unknown_fields(&section.source).into_iter().map(told).take(1)
        });
        let typed = self.sections.iter().filter_map(|section| {
            let numbers = typed_figures(&section.source);
            let told = format!("{}: {}", section.title, numbers.join("; "));
            (!numbers.is_empty()).then(|| Open { id: format!("text-{}", section.key), told })
        });
        check(&printed)
            .findings
            .into_iter()
            .map(finding)
            .chain(self.untold(texts))
            .chain(unknown)
            .chain(typed)
            .collect()
    }

    /// What stands in another language than the report.
    pub fn untold(&self, texts: &Texts) -> Option<Open> {
        let what = self.lacking.join("; ");
        let told = texts.with("report-language-lacking", [("what", what.into())]);
        (!self.lacking.is_empty()).then(|| Open { id: "language".to_owned(), told })
    }

    /// A figure's number as one that is checked: without the comma that parts thousands in English.
    pub fn plain(&self, shown: &str) -> String {
        if self.language == Language::English.code() { shown.replace(',', "") } else { shown.to_owned() }
    }

    /// The figures as they are printed.
    pub fn printed(&self) -> Vec<PrintedFigure> {
        let printed = |held: &Held| PrintedFigure {
            id: held.id.clone(),
            document: self.title.clone(),
            place: held.place.clone(),
            printed: self.plain(&held.shown),
            rule: held.rule.clone(),
        };
        self.figures.iter().filter(|held| !held.shown.is_empty()).map(printed).collect()
    }

    /// What is shown of a figure, wherever it stands.
    pub fn shown(&self, id: &str) -> Option<&str> {
        let held = self.figures.iter().find(|held| held.id == id)?;
        Some(held.shown.as_str()).filter(|shown| !shown.is_empty())
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
        self.sections.push(Section { key: "reasons".to_owned(), title, text, ..Section::default() });
    }
}
