//! A report as a file: a page that stands alone, a PDF, or every figure in a table.

use super::compile::ReportError;
use super::document::{Document, Fact, Held, Table};
use super::words;
use crate::web::assets;
use crate::web::texts::Texts;
use askama::Template;
use domain::language::Language;
use press::reports::{ReportChart, ReportFact, ReportRow, ReportSection, ReportSheet, ReportTable};
use press::workbook::{Sheet, Value, workbook};

/// So that a spreadsheet knows it for UTF-8.
const MARK: &str = "\u{feff}";
/// What is told of each figure; the first five are what `kuule check figures` reads.
const HEAD: [&str; 8] = ["id", "document", "place", "printed", "rule", "measure", "value", "base"];
const WIDTHS: [u16; 8] = [24, 30, 60, 12, 40, 20, 12, 12];

#[derive(Template)]
#[template(path = "report_body.html")]
struct Body<'a> {
    document: &'a Document,
    /// What folds the table behind a chart out.
    table_word: &'a str,
}

impl Document {
    /// What stands in the page, without the page.
    pub fn body(&self) -> Result<String, ReportError> {
        Body { document: self, table_word: self.table_word() }
            .render()
            .map_err(|error| ReportError::Press(error.to_string()))
    }

    /// A whole page that needs nothing besides itself.
    pub fn html(&self) -> Result<String, ReportError> {
        let title = self.title.replace('&', "&amp;").replace('<', "&lt;");
        Ok(format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <style>\n{}\n</style>\n</head>\n<body>\n<main><div class=\"wide report\">\n<p class=\"hint\">{}</p>\n<h1>{title}</h1>\n{}</div></main>\n</body>\n</html>\n",
            self.language,
            assets::STYLESHEET,
            self.county,
            self.body()?,
        ))
    }

    /// The figures, one a line, with place, base and rule.
    pub fn csv(&self) -> Result<String, ReportError> {
        let broken = |error: String| ReportError::Press(format!("the figures cannot be written: {error}"));
        let mut writer = csv::Writer::from_writer(MARK.as_bytes().to_vec());
        writer.write_record(HEAD).map_err(|error| broken(error.to_string()))?;
        for held in &self.figures {
            let value = held.value.map(|value| value.to_string()).unwrap_or_default();
            let base = held.base.to_string();
            let shown = self.plain(&held.shown);
            let row = [&held.id, &self.title, &held.place, &shown, &held.rule, &held.measure, &value, &base];
            writer.write_record(row).map_err(|error| broken(error.to_string()))?;
        }
        let bytes = writer.into_inner().map_err(|error| broken(error.to_string()))?;
        String::from_utf8(bytes).map_err(|error| broken(error.to_string()))
    }

    /// The same as a workbook.
    pub fn xlsx(&self) -> Result<Vec<u8>, ReportError> {
        let head = HEAD.map(str::to_owned).into();
        let rows = self.figures.iter().map(|held| cells(&self.title, &self.plain(&held.shown), held)).collect();
        let sheet = Sheet { name: self.period.clone(), head, rows, widths: WIDTHS.into() };
        workbook(&[sheet]).map_err(|error| ReportError::Press(error.to_string()))
    }

    fn spoken(&self) -> Language {
        Language::parse(&self.language).unwrap_or(Language::Finnish)
    }

    /// What stands over the table behind a chart, in the report's own language.
    pub fn table_word(&self) -> &'static str {
        Texts::of(self.spoken()).get("report-behind")
    }

    /// The yearly account on wide pages, as it is shown on walls; others upright.
    pub fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        let told = self.sections.iter().filter(|section| section.says_something());
        let sections = told.map(|section| ReportSection {
            title: section.title.clone(),
            words: words::blocks(&section.text),
            facts: section.facts.iter().map(fact).collect(),
            tables: section.tables.iter().map(table).collect(),
        });
        let sheet = ReportSheet {
            title: self.title.clone(),
            county: self.county.clone(),
            language: self.spoken().code(),
            table_word: self.table_word().to_owned(),
            is_wide: self.report == "yearly",
            sections: sections.collect(),
        };
        sheet.pdf().map_err(|error| ReportError::Press(error.to_string()))
    }
}

fn cells(title: &str, shown: &str, held: &Held) -> Vec<Value> {
    let texts = [held.id.as_str(), title, &held.place, shown, &held.rule, &held.measure];
    let value = held.value.map_or(Value::Nothing, Value::Number);
    texts.into_iter().map(Value::from).chain([value, Value::Number(held.base as f64)]).collect()
}

fn table(held: &Table) -> ReportTable {
    let row = |row: &super::document::Row| ReportRow {
        cells: [std::slice::from_ref(&row.label), row.cells.as_slice()].concat(),
        is_total: row.is_total,
    };
    ReportTable {
        title: held.title.clone(),
        chart: held.chart.as_ref().map(|chart| ReportChart {
            wide: chart.wide.clone(),
            narrow: chart.narrow.clone(),
            told: chart.told.clone(),
        }),
        head: held.head.clone(),
        rows: held.rows.iter().map(row).collect(),
        note: held.note.clone(),
    }
}

fn fact(held: &Fact) -> ReportFact {
    ReportFact { label: held.label.clone(), shown: held.shown.clone(), note: held.note.clone() }
}

/// A table's drawing for a page.
pub struct Drawn {
    pub chart: String,
}

impl Table {
    /// Both drawings, of which the stylesheet shows the one that fits.
    pub fn drawn(&self) -> Option<Drawn> {
        let chart = self.chart.as_ref()?;
        Some(Drawn { chart: format!("<div class=\"chart-box\">{}{}</div>", chart.wide, chart.narrow) })
    }
}

impl super::document::Section {
    /// One that has nothing to tell is left out of what is printed.
    pub fn says_something(&self) -> bool {
        !self.text.is_empty() || !self.tables.is_empty() || !self.facts.is_empty()
    }

    pub fn parts(&self) -> Vec<words::Part> {
        words::parts(&self.text)
    }

    /// As it is read in a terminal.
    pub fn plain(&self) -> Vec<String> {
        words::plain(&self.text)
    }
}
