//! Reports on paper: headings, texts, figures in large, charts and tables, tagged so that they can be read aloud.

use crate::{PressError, typesetting};
use domain::reports::{Block, Span};
use typst::foundations::{Array, Bytes, Dict, IntoValue, Value};

const TEMPLATE: &str = include_str!("reports/report.typ");

/// All that is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSheet {
    pub title: String,
    pub county: String,
    pub language: &'static str,
    /// Slides; otherwise upright pages.
    pub is_wide: bool,
    /// What stands over the table behind a chart.
    pub table_word: String,
    pub sections: Vec<ReportSection>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSection {
    pub title: String,
    pub words: Vec<Block>,
    pub facts: Vec<ReportFact>,
    pub tables: Vec<ReportTable>,
}

/// A figure in large letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFact {
    pub label: String,
    pub shown: String,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportTable {
    pub title: String,
    pub chart: Option<ReportChart>,
    /// Over the labels, then over each column.
    pub head: Vec<String>,
    pub rows: Vec<ReportRow>,
    pub note: String,
}

/// A drawing for wide and for narrow places, and in words what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportChart {
    pub wide: String,
    pub narrow: String,
    pub told: String,
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
        let report = dict([
            ("title", text(&self.title)),
            ("county", text(&self.county)),
            ("lang", self.language.into_value()),
            ("wide", self.is_wide.into_value()),
            ("table-word", text(&self.table_word)),
            ("sections", array(&self.sections, ReportSection::value)),
        ]);
        typesetting::pdf(TEMPLATE, dict([("report", report.into_value())]))
    }
}

impl ReportSection {
    fn value(&self) -> Value {
        let values = [
            ("title", text(&self.title)),
            ("words", array(&self.words, block)),
            ("facts", array(&self.facts, ReportFact::value)),
            ("tables", array(&self.tables, ReportTable::value)),
        ];
        dict(values).into_value()
    }
}

impl ReportFact {
    fn value(&self) -> Value {
        dict([("label", text(&self.label)), ("shown", text(&self.shown)), ("note", text(&self.note))]).into_value()
    }
}

impl ReportTable {
    fn value(&self) -> Value {
        let row = |row: &ReportRow| {
            dict([("cells", array(&row.cells, |cell| text(cell))), ("total", row.is_total.into_value())]).into_value()
        };
        let values = [
            ("title", text(&self.title)),
            ("chart", self.chart.as_ref().map_or(Value::None, ReportChart::value)),
            ("head", array(&self.head, |cell| text(cell))),
            ("rows", array(&self.rows, row)),
            ("note", text(&self.note)),
        ];
        dict(values).into_value()
    }
}

impl ReportChart {
    fn value(&self) -> Value {
        let drawing = |svg: &str| {
            let (width, height) = sides(svg);
            let values = [
                ("svg", Bytes::from_string(svg.to_owned()).into_value()),
                ("width", width.into_value()),
                ("height", height.into_value()),
            ];
            dict(values).into_value()
        };
        let values = [("told", text(&self.told)), ("wide", drawing(&self.wide)), ("narrow", drawing(&self.narrow))];
        dict(values).into_value()
    }
}

/// How wide and high a drawing says that it is.
fn sides(svg: &str) -> (f64, f64) {
    let frame = svg.split_once("viewBox=\"0 0 ").and_then(|(_, rest)| rest.split_once('"'));
    let sides = frame.and_then(|(sides, _)| sides.split_once(' '));
    let number = |side: &str| side.parse::<f64>().ok().filter(|side| *side > 0.0);
    sides.and_then(|(width, height)| Some((number(width)?, number(height)?))).unwrap_or((1.0, 1.0))
}

fn block(block: &Block) -> Value {
    let (kind, lines): (&str, Vec<&Vec<Span>>) = match block {
        Block::Heading(spans) => ("heading", vec![spans]),
        Block::Paragraph(spans) => ("paragraph", vec![spans]),
        Block::List { is_numbered: true, items } => ("numbered", items.iter().collect()),
        Block::List { is_numbered: false, items } => ("list", items.iter().collect()),
    };
    let lines: Array = lines.into_iter().map(|spans| array(spans, span)).collect();
    dict([("kind", kind.into_value()), ("lines", lines.into_value())]).into_value()
}

fn span(span: &Span) -> Value {
    let values = [
        ("text", text(&span.text)),
        ("strong", span.is_strong.into_value()),
        ("emph", span.is_emphasis.into_value()),
        ("link", text(span.link.as_deref().filter(|link| !link.starts_with('/')).unwrap_or_default())),
    ];
    dict(values).into_value()
}

fn text(text: &str) -> Value {
    text.into_value()
}

fn array<T>(items: &[T], value: impl Fn(&T) -> Value) -> Value {
    items.iter().map(value).collect::<Array>().into_value()
}

fn dict<const N: usize>(values: [(&str, Value); N]) -> Dict {
    values.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::{Pair, Pairs, Size, Told};

    fn spans(text: &str) -> Vec<Span> {
        vec![Span { text: text.into(), ..Span::default() }]
    }

    fn words() -> Vec<Block> {
        let linked = Span {
            text: "verkossa".into(),
            is_strong: true,
            is_emphasis: true,
            link: Some("https://jarviranta.example/a".into()),
        };
        vec![
            Block::Paragraph(spans("Näin kävi.")),
            Block::Heading(spans("Mitä teimme")),
            Block::List { is_numbered: false, items: vec![spans("Puhelin"), vec![linked]] },
            Block::List { is_numbered: true, items: vec![spans("Yksi")] },
        ]
    }

    fn chart() -> ReportChart {
        let pair = Pair { name: "Kiitos".into(), now: Some(4.0), now_shown: "4".into(), ..Pair::default() };
        let pairs = Pairs { now: "2025".into(), before: None, rows: vec![pair] };
        let told = Told { id: "kinds", title: "Lajit", description: "Kiitos: 4" };
        let [wide, narrow] = [Size::Wide, Size::Narrow].map(|size| pairs.svg(told, size));
        ReportChart { wide, narrow, told: "Kiitos: 4".into() }
    }

    #[test]
    fn a_report_with_all_that_may_stand_in_one_keeps_to_the_standard() {
        let row = |label: &str, is_total| ReportRow { cells: vec![label.into(), "38\u{a0}292".into()], is_total };
        let table = |chart| ReportTable {
            title: "NPS".into(),
            chart,
            head: vec!["Palvelu".into(), "Vastauksia".into()],
            rows: vec![row("Suun terveydenhuolto", false), row("Yhteensä", true)],
            note: "Kaikista vastauksista.".into(),
        };
        let facts = vec![ReportFact { label: "NPS".into(), shown: "71".into(), note: "38\u{a0}273".into() }];
        let tables = vec![table(None), table(Some(chart()))];
        let sections = vec![ReportSection { title: "Luvut".into(), words: words(), facts, tables }];
        for is_wide in [false, true] {
            let sheet = ReportSheet {
                title: "Katsaus".to_owned(),
                county: "Rantala".to_owned(),
                language: "fi",
                is_wide,
                table_word: "Luvut taulukkona".to_owned(),
                sections: sections.clone(),
            };
            assert!(sheet.pdf().unwrap().starts_with(b"%PDF-"));
        }
    }

    #[test]
    fn a_drawing_says_how_wide_and_high_it_is() {
        assert_eq!(sides("<svg viewBox=\"0 0 720 360\">"), (720.0, 360.0));
        for broken in ["<svg>", "<svg viewBox=\"0 0 0 9\">", "<svg viewBox=\"0 0 9"] {
            assert_eq!(sides(broken), (1.0, 1.0), "{broken}");
        }
    }
}
