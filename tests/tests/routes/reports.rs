use std::fs;
use tests::{Database, Fresh, Program};

const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/reports/");

/// The feedback of the last quarter of 2020, made so that it gives what the published review tells.
fn autumn() -> Fresh {
    let fresh = Database::Sqlite.fresh().unwrap();
    for (what, file) in [("organisation", "004_organisation.csv"), ("topics", "004_topics.csv")] {
        Program::run(&fresh, &["import", what, &format!("{SEEDS}{file}")]);
    }
    Program::run(&fresh, &["import", "feedback", &format!("{SEEDS}004_feedback.csv")]);
    fresh
}

/// The cells of a line of the printed table, without the spaces that put them in line.
fn cells(told: &str, label: &str) -> Vec<String> {
    let line = told.lines().find(|line| line.starts_with(&format!("{label}  ")));
    let line = line.unwrap_or_else(|| panic!("no line {label}: {told}"));
    line[label.len()..].split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

/// The totals are those that the review prints (123, 241, 44, 108, 516), with the row of the seven that have no topic;
/// of the year before it is what the rows give, 95, where the review prints 81.
#[test]
fn the_quarterly_review_of_the_seed_comes_out_and_adds_up() {
    let fresh = autumn();
    let told = Program::run(&fresh, &["report", "quarterly", "--period", "2020-Q4"]);
    for text in ["Asiakaspalautekatsaus 1.10.2020–31.12.2020", "2\u{a0}243 palautetta", "on 23\u{a0}%"] {
        assert!(told.contains(text), "{text}: {told}");
    }
    assert_eq!(cells(&told, "Käsittelyaika keskimäärin, vuorokautta")[0], "4,0");
    assert_eq!(cells(&told, "Käsitelty alle 5 vuorokaudessa")[0], "85\u{a0}%");
    let theme = told.split("Teeman palautteet aiheittain").nth(1).unwrap();
    assert_eq!(cells(theme, "Hoitoonpääsy"), ["5", "78", "11", "34", "128", "14"]);
    assert_eq!(cells(theme, "Luokittelematon"), ["0", "1", "0", "6", "7", "0"]);
    assert_eq!(cells(theme, "Yhteensä"), ["123", "241", "44", "108", "516", "95"]);
}

#[test]
fn a_report_is_a_pdf_a_page_and_a_table_that_can_be_checked_again() {
    let fresh = autumn();
    let file = |ending: &str| fresh.folder().join(format!("katsaus.{ending}")).to_str().unwrap().to_owned();
    for ending in ["pdf", "html", "csv"] {
        let arguments = ["report", "quarterly", "--period", "2020-Q4", "--lang", "sv", "--out", &file(ending)];
        assert!(Program::run(&fresh, &arguments).contains("Översikt över klientrespons"));
    }
    assert!(fs::read(file("pdf")).unwrap().starts_with(b"%PDF-"));
    let page = fs::read_to_string(file("html")).unwrap();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"sv\">") && page.contains("<th scope=\"row\">"));
    assert!(Program::run(&fresh, &["check", "figures", &file("csv")]).contains(": 0 do not hold"));
}

#[test]
fn what_cannot_be_told_is_said() {
    let fresh = autumn();
    let refused = |arguments: &[&str]| Program::refused(&fresh, &[&["report"], arguments].concat());
    assert!(refused(&["yearly", "--period", "2020-Q4"]).contains("2020-Q4 does not fit"));
    assert!(refused(&["quarterly", "--period", "2018-Q4"]).contains("nothing to tell of 2018-Q4"));
    assert!(refused(&["yearly", "--period", "2140"]).contains("the period 2140 has not begun"));
    let out = ["quarterly", "--period", "2020-Q4", "--out", "katsaus.doc"];
    assert!(refused(&out).contains("the file ends with .pdf, .html or .csv"));
}
