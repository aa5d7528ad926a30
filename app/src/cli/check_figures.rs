use super::{CliError, output};
use crate::imports::{ImportError, RejectedFile, Rejects, Sheet, field};
use clap::{Args, ValueEnum};
use csv::StringRecord;
use domain::measures::round_half_away;
use domain::reports::{Checked, Finding, Printed, PrintedFigure, check};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Beyond this, decimals are noise.
const DECIMALS: i32 = 6;

/// Whether figures that somebody printed add up. Columns: id, document, place, printed, rule. A rule is empty or one of:
/// sum ID ... (counts exactly; rounded figures within their last digits), percent PART BASE (rounded to its own last
/// digit), mean ID ... (between the smallest and the largest), share_at_least PART BASE PER_CENT. Exits 1 where any fails.
#[derive(Debug, Args)]
pub struct CheckFigures {
    file: PathBuf,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// A finding in JSON: a claim in words stays in words.
#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    printed: Number<'a>,
    derived: f64,
    rule: &'a str,
    difference: f64,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Number<'a> {
    Read(f64),
    Words(&'a str),
}

impl CheckFigures {
    pub fn run(self) -> Result<(), CliError> {
        let figures = read(&self.file)?;
        let checked = check(&figures);
        match self.format {
            Format::Text => output::print(&lines(&figures, &checked))?,
            Format::Json => {
                output::print(&[output::json_list(checked.findings.iter().map(|one| item(&figures, one)))?])?
            }
        }
        verdict(&figures, &checked)
    }
}

fn read(path: &Path) -> Result<Vec<PrintedFigure>, CliError> {
    let mut sheet = Sheet::open(path)?;
    let header = &mut sheet.header;
    let (id, printed, rule) = (header.needed("id")?, header.needed("printed")?, header.needed("rule")?);
    let (document, place) = (header.column("document"), header.column("place"));
    let mut rejects = Rejects::of(&sheet, RejectedFile::Nowhere)?;
    let mut figures = Vec::new();
    let parse = |record: &StringRecord| {
        let text = |column| field(record, column).to_owned();
        let (id, document, place) = (text(id), text(document), text(place));
        Ok(PrintedFigure { id, document, place, printed: text(printed), rule: text(rule) })
    };
    let rows = sheet.read(&mut rejects, parse, |figure| {
        figures.push(figure);
        true
    })?;
    match rejects.told.first() {
        Some((row, reason)) => Err(CliError::Told(format!("row {row} cannot be read: {reason}"))),
        None if rows == 0 => Err(ImportError::NoHeader(path.to_owned()).into()),
        None => Ok(figures),
    }
}

fn item<'a>(figures: &'a [PrintedFigure], finding: &Finding) -> Item<'a> {
    let figure = &figures[finding.at];
    Item {
        id: &figure.id,
        printed: finding.printed.map_or(Number::Words(&figure.printed), Number::Read),
        derived: round_half_away(finding.derived, DECIMALS),
        rule: &figure.rule,
        difference: round_half_away(finding.difference, DECIMALS),
    }
}

/// For people: what is printed where, what it is held against, and where that stands.
pub fn lines(figures: &[PrintedFigure], checked: &Checked) -> Vec<String> {
    let place = |figure: &PrintedFigure| {
        let parts = [figure.document.as_str(), figure.place.as_str()].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    };
    let mut lines = Vec::new();
    for finding in &checked.findings {
        let figure = &figures[finding.at];
        let near = |value| round_half_away(value, 2);
        let (derived, difference) = (near(finding.derived), near(finding.difference));
        lines.push(format!("{}: printed {}, derived {derived}, difference {difference}", figure.id, figure.printed));
        lines.push(format!("  {} ({})", figure.rule, place(figure)));
        let from = finding.from.iter().map(|at| &figures[*at]);
        lines.extend(from.map(|figure| format!("  {} = {} ({})", figure.id, figure.printed, place(figure))));
    }
    let with_rule = figures.iter().filter(|figure| !figure.rule.is_empty()).count();
    let is_number = |figure: &&PrintedFigure| Printed::parse(&figure.printed).is_some();
    let numbers = figures.iter().filter(is_number).count();
    let failed = checked.findings.len();
    lines.push(format!("{numbers} figures, {with_rule} rules: {failed} do not hold"));
    lines
}

/// In one line: what could not be checked is worse than what does not add up.
pub fn verdict(figures: &[PrintedFigure], checked: &Checked) -> Result<(), CliError> {
    if !checked.faults.is_empty() {
        let told = checked.faults.iter().map(|fault| format!("{}: {}", figures[fault.at].id, fault.trouble));
        return Err(CliError::Told(told.collect::<Vec<_>>().join("; ")));
    }
    if checked.findings.is_empty() {
        return Ok(());
    }
    let ids = checked.findings.iter().map(|finding| figures[finding.at].id.as_str());
    Err(CliError::Told(format!("these figures do not add up: {}", ids.collect::<Vec<_>>().join(", "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str) -> Vec<PrintedFigure> {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/figures").join(name)).unwrap()
    }

    fn found(name: &str) -> Vec<String> {
        let figures = table(name);
        let checked = check(&figures);
        assert_eq!(checked.faults, []);
        checked.findings.iter().map(|finding| figures[finding.at].id.clone()).collect()
    }

    /// The seven contradictions that were found in the published documents by hand; what they say rightly is not found.
    #[test]
    fn what_the_published_documents_got_wrong_is_found_and_nothing_else() {
        // 1: the score groups give 38 273. 2: the mean lies below all statements. 3: 4 of 12, not half. 4: 20,4 %.
        assert_eq!(found("000.csv"), ["nps-answers", "half-reached", "statements-mean", "feedback-other-share"]);
        assert_eq!(found("001.csv"), [""; 0]);
        // 5: 46 and 139 are shares of 189, and 190 tasks are printed.
        assert_eq!(found("003.csv"), ["tasks-unfinished-share", "tasks-done-share"]);
        // 6: totals of table 1 that its rows do not give. 7: 516 of 2 243 is 23 %.
        assert_eq!(found("004.csv"), ["criticism", "question", "year-2020", "year-2019", "influenza-share"]);
    }

    #[test]
    fn both_places_and_the_difference_are_told() {
        let figures = table("004.csv");
        let checked = check(&figures);
        let lines = lines(&figures, &checked).join("\n");
        let expected = "influenza-share: printed 26 %, derived 23, difference 3\n  \
             percent year-2020 received (palautekatsaus Q4/2020, Influenssarokotuksiin liittyvät palautteet)\n  \
             year-2020 = 516 (palautekatsaus Q4/2020, taulukko 1: Yhteensä yht. 2020)\n  \
             received = 2243 (palautekatsaus Q4/2020, Kaupungin palautejärjestelmän palautemäärät)\n";
        assert!(lines.contains(expected), "{lines}");
        assert!(lines.ends_with("5 do not hold"), "{lines}");
        let told = verdict(&figures, &checked).unwrap_err().to_string();
        assert!(told.starts_with("these figures do not add up: criticism, "), "{told}");
    }

    #[test]
    fn json_has_what_a_machine_needs() {
        let figures = table("000.csv");
        let checked = check(&figures);
        let json = output::json_list(checked.findings.iter().map(|one| item(&figures, one))).unwrap();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json[0]["id"], "nps-answers");
        assert_eq!((&json[0]["printed"], &json[0]["derived"]), (&38_292.0.into(), &38_273.0.into()));
        assert_eq!(json[0]["difference"], 19.0);
        assert_eq!(json[1]["printed"], "Puolet");
        assert_eq!(json[1]["rule"], "share_at_least reached listed 50");
        assert_eq!(json[0].as_object().unwrap().len(), 5);
    }
}
