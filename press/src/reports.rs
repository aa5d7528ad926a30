//! Reports on paper: headings, paragraphs and tables, tagged so that they can be read aloud.

use crate::{PressError, typesetting};
use typst::foundations::{Array, Dict, IntoValue, Value};

const TEMPLATE: &str = include_str!("reports/report.typ");

/// All that is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSheet {
    pub title: String,
    pub county: String,
    pub language: &'static str,
    /// Wide pages, as slides are; otherwise upright ones.
    pub is_wide: bool,
    pub sections: Vec<ReportSection>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSection {
    pub title: String,
    pub paragraphs: Vec<String>,
    pub tables: Vec<ReportTable>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportTable {
    pub title: String,
    /// Over the labels, then over each column.
    pub head: Vec<String>,
    pub rows: Vec<ReportRow>,
    pub note: String,
}

/// A label, then a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    pub cells: Vec<String>,
    pub is_total: bool,
}

impl ReportSheet {
    /// The report as PDF/UA-1.
    pub fn pdf(&self) -> Result<Vec<u8>, PressError> {
        let sections: Array = self.sections.iter().map(ReportSection::value).collect();
        let report = dict([
            ("title", self.title.as_str().into_value()),
            ("county", self.county.as_str().into_value()),
            ("lang", self.language.into_value()),
            ("wide", self.is_wide.into_value()),
            ("sections", sections.into_value()),
        ]);
        typesetting::pdf(TEMPLATE, dict([("report", report.into_value())]))
    }
}

impl ReportSection {
    fn value(&self) -> Value {
        let tables: Array = self.tables.iter().map(ReportTable::value).collect();
        let values = [
            ("title", self.title.as_str().into_value()),
            ("paragraphs", texts(&self.paragraphs)),
            ("tables", tables.into_value()),
        ];
        dict(values).into_value()
    }
}

impl ReportTable {
    fn value(&self) -> Value {
        let row =
            |row: &ReportRow| dict([("cells", texts(&row.cells)), ("total", row.is_total.into_value())]).into_value();
        let rows: Array = self.rows.iter().map(row).collect();
        let values = [
            ("title", self.title.as_str().into_value()),
            ("head", texts(&self.head)),
            ("rows", rows.into_value()),
            ("note", self.note.as_str().into_value()),
        ];
        dict(values).into_value()
    }
}

fn texts(texts: &[String]) -> Value {
    texts.iter().map(|text| text.as_str().into_value()).collect::<Array>().into_value()
}

fn dict<const N: usize>(values: [(&str, Value); N]) -> Dict {
    values.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_with_a_table_keeps_to_the_standard() {
        let row = |label: &str, is_total| ReportRow { cells: vec![label.into(), "38\u{a0}292".into()], is_total };
        let table = ReportTable {
            title: "NPS".into(),
            head: vec!["Palvelu".into(), "Vastauksia".into()],
            rows: vec![row("Suun terveydenhuolto", false), row("Yhteensä", true)],
            note: "Kaikista vastauksista.".into(),
        };
        let sections =
            vec![ReportSection { title: "Luvut".into(), paragraphs: vec!["Näin kävi.".into()], tables: vec![table] }];
        for is_wide in [false, true] {
            let (title, county) = ("Katsaus".to_owned(), "Rantala".to_owned());
            let sheet = ReportSheet { title, county, language: "fi", is_wide, sections: sections.clone() };
            assert!(sheet.pdf().unwrap().starts_with(b"%PDF-"));
        }
    }
}
