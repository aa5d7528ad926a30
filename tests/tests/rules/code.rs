//! What does not stand in the product's code, and where SQL and the databases' names may stand.

use super::source::{code_lines, literals, product};
use super::tree::{self, none};

/// Written in parts, so that this file does not break its own rule.
const LEFT_OVER: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
const READ_FOR_LEFT_OVER: [&str; 10] =
    [".rs", ".html", ".css", ".js", ".mjs", ".sql", ".toml", ".ftl", ".md", "bin/test"];
/// The one place that knows which database it is.
const DIALECT: &str = "store/src/dialect.rs";

#[test]
fn nothing_panics_for_want_of_a_word() {
    let unwraps = product().into_iter().flat_map(|source| {
        let lines = code_lines(&source.code).filter(|(_, line)| line.contains(".unwrap()"));
        lines.map(|(number, _)| format!("{}:{number}", source.path)).collect::<Vec<_>>()
    });
    none("unwrap outside tests: handle it, or `expect` with the invariant as its text", unwraps);
}

#[test]
fn what_is_left_over_has_an_issue() {
    let is_read = |path: &str| READ_FOR_LEFT_OVER.iter().any(|ending| path.ends_with(ending));
    let mut broken = Vec::new();
    for file in tree::files().iter().filter(|file| is_read(&file.path)) {
        let lines = file.text.lines().enumerate().filter(|(_, line)| is_left_over(line));
        broken.extend(lines.map(|(at, line)| format!("{}:{}: {}", file.path, at + 1, line.trim())));
    }
    none("left over without the number of an issue", broken);
}

fn is_left_over(line: &str) -> bool {
    let is_whole = |at: usize, word: &str| {
        let is_letter = |c: char| c.is_alphanumeric() || c == '_';
        !line[..at].ends_with(is_letter) && !line[at + word.len()..].starts_with(is_letter)
    };
    let has_issue =
        |at: usize| line[at..].split('#').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    LEFT_OVER.iter().any(|word| line.match_indices(word).any(|(at, _)| is_whole(at, word) && !has_issue(at)))
}

#[test]
fn sql_stands_in_the_store() {
    let mut broken = Vec::new();
    for source in product().iter().filter(|source| !source.path.starts_with("store/")) {
        let sql = literals(&source.code).into_iter().filter(|(_, text)| is_sql(text));
        broken.extend(sql.map(|(line, text)| format!("{}:{line}: {text}", source.path)));
    }
    none("SQL outside the store", broken);
}

fn is_sql(text: &str) -> bool {
    let text = text.trim_start();
    let begins = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE ", "ALTER TABLE ", "WITH "];
    begins.iter().any(|word| text.starts_with(word)) || (text.starts_with("UPDATE ") && text.contains(" SET "))
}

/// Whoever must know which database it is asks the dialect for what differs.
#[test]
fn one_file_knows_which_database_it_is() {
    const TOLD_APART: [&str; 4] = ["DatabaseUrl::Sqlite", "DatabaseUrl::Postgres", "is_sqlite", "is_postgres"];
    let mut broken = Vec::new();
    for source in product().iter().filter(|source| source.path != DIALECT) {
        let tells = |line: &str| TOLD_APART.iter().any(|word| line.contains(word));
        let lines = code_lines(&source.code).filter(|(_, line)| tells(line));
        broken.extend(lines.map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())));
    }
    none(&format!("databases are told apart outside {DIALECT}"), broken);
    assert!(product().iter().any(|source| source.path == DIALECT && source.code.contains("DatabaseUrl::Sqlite")));
}

#[test]
fn the_checks_see_what_they_look_for() {
    let left = |line: &str| is_left_over(&line.replace('_', "TO").replace('~', "DO"));
    assert!(left("// _~: later") && left("/* _~ */") && left("_~ see # 4"));
    assert!(!left("// _~ #12: later") && !left("ME_~LOGY") && !left("to do"));
    assert!(is_sql("SELECT 1") && is_sql("  UPDATE a SET b = 1") && !is_sql("Select a place") && !is_sql("UPDATE"));
}
