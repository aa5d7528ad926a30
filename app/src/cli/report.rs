use super::check_figures::{lines, verdict};
use super::installation::Installation;
use super::key::Want;
use super::{CliError, output};
use crate::measures::answer::{Engine, Figures};
use crate::reports::compile::{Asked, Kind, Readers, ReportError, compile};
use crate::reports::document::Document;
use clap::{Args, ValueEnum};
use domain::calendar::day_of;
use domain::language::Language;
use domain::reports::{Period, check};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Compile a report and hold its figures against each other. Exits 1 and lists what does not add up, unless each has
/// its reason.
#[derive(Debug, Args)]
pub struct ReportCommand {
    #[command(flatten)]
    installation: Installation,
    /// quarterly: the review of a quarter; yearly: the customer account of a year; goals: the goals
    /// of a year; ombudsman: the contacts of a year; release: a text for the press, of a year or a quarter
    #[arg(value_enum)]
    report: Report,
    /// A year such as 2024, or a quarter such as 2020-Q4
    #[arg(long, value_parser = period)]
    period: Period,
    /// fi, sv or en
    #[arg(long, default_value = "fi", value_parser = language)]
    lang: Language,
    /// The file to write: .pdf, .html, .csv or .xlsx; without it the report is printed as text
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// For everybody to read: counts of few people are hidden in every table, as they are in published editions
    #[arg(long)]
    public: bool,
    /// Why a figure may stand though it does not add up; is printed in the report
    #[arg(long = "reason", value_name = "ID=TEXT", value_parser = reason)]
    reasons: Vec<(String, String)>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Report {
    Quarterly,
    Yearly,
    Goals,
    Ombudsman,
    Release,
}

impl Report {
    fn kind(self) -> Kind {
        match self {
            Report::Quarterly => Kind::Quarterly,
            Report::Yearly => Kind::Yearly,
            Report::Goals => Kind::Goals,
            Report::Ombudsman => Kind::Ombudsman,
            Report::Release => Kind::Release,
        }
    }
}

impl From<ReportError> for CliError {
    fn from(error: ReportError) -> Self {
        CliError::Told(error.to_string())
    }
}

impl ReportCommand {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Nothing).await?;
        let readers = if self.public { Readers::Everybody } else { Readers::House };
        let asked = Asked { kind: self.report.kind(), period: self.period, language: self.lang, readers };
        let engine = Engine::Columns(store.columns(county).await?);
        let source = Figures { store: &store, county, engine, today: day_of(now) };
        let mut document = compile(&source, asked, &BTreeMap::new()).await?;
        let figures = document.printed();
        let mut checked = check(&figures);
        let is_excused = |at: usize| self.reasons.iter().any(|(id, _)| *id == figures[at].id);
        let excused: Vec<usize> = checked.findings.iter().map(|found| found.at).filter(|at| is_excused(*at)).collect();
        checked.findings.retain(|found| !excused.contains(&found.at));
        document.explain(self.lang, &self.reasons);
        match &self.out {
            Some(path) => write(&document, path)?,
            None => output::print(&told(&document))?,
        }
        if !checked.findings.is_empty() {
            output::print(&lines(&figures, &checked))?;
        }
        verdict(&figures, &checked)
    }
}

fn write(document: &Document, path: &Path) -> Result<(), CliError> {
    let bytes = match path.extension().and_then(|ending| ending.to_str()) {
        Some("pdf") => document.pdf()?,
        Some("html") => document.html()?.into_bytes(),
        Some("csv") => document.csv()?.into_bytes(),
        Some("xlsx") => document.xlsx()?,
        _ => return Err(CliError::Told(format!("{}: the file ends with .pdf, .html, .csv or .xlsx", path.display()))),
    };
    std::fs::write(path, bytes).map_err(|error| CliError::File(path.to_owned(), error))?;
    let (sections, figures) = (document.sections.len(), document.figures.len());
    output::print(&[format!("{}: {}, {sections} sections, {figures} figures", path.display(), document.title)])
}

/// The report as text: headings, paragraphs, and tables in line.
fn told(document: &Document) -> Vec<String> {
    let mut lines = vec![document.title.clone(), document.county.clone()];
    for section in document.sections.iter().filter(|section| section.says_something()) {
        lines.extend([String::new(), section.title.to_uppercase()]);
        lines.extend(section.plain());
        lines.extend(section.facts.iter().map(|fact| format!("{}: {} {}", fact.label, fact.shown, fact.note)));
        for table in &section.tables {
            lines.extend([String::new(), table.title.clone()]);
            let row =
                |row: &crate::reports::document::Row| [std::slice::from_ref(&row.label), row.cells.as_slice()].concat();
            let rows: Vec<Vec<String>> = [table.head.clone()].into_iter().chain(table.rows.iter().map(row)).collect();
            lines.extend(output::aligned(&rows));
            lines.extend(Some(table.note.clone()).filter(|note| !note.is_empty()));
        }
    }
    lines
}

fn period(text: &str) -> Result<Period, String> {
    Period::parse(text).ok_or_else(|| "a period is a year such as 2024, or a quarter such as 2020-Q4".to_owned())
}

fn language(text: &str) -> Result<Language, String> {
    Language::ALL
        .into_iter()
        .find(|held| held.code() == text)
        .ok_or_else(|| "the languages are fi, sv and en".to_owned())
}

fn reason(text: &str) -> Result<(String, String), String> {
    let (id, reason) = text.split_once('=').ok_or("it has the form ID=TEXT")?;
    if reason.trim().is_empty() {
        Err("the reason is empty".to_owned())
    } else {
        Ok((id.to_owned(), reason.trim().to_owned()))
    }
}
