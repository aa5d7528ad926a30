//! DuckDB as people get it: the package from PyPI, in an environment of its own under `target/bench`.

use crate::made;
use crate::questions::Question;
use benches::Outcome;
use benches::scratch::{Scratch, kept_folder};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

const PACKAGE: &str = "duckdb==2.0.0";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/slices/ask_duckdb.py");

/// A process that holds the responses in a table of its own.
pub struct DuckDb {
    process: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
    pub version: String,
    pub threads: i64,
}

pub struct Answer {
    pub milliseconds: f64,
    /// Written as [`Question::row`] writes ours.
    pub rows: Vec<String>,
}

impl DuckDb {
    pub fn load(scratch: &Scratch, csv: &Path) -> Outcome<DuckDb> {
        let mut process = Command::new(python()?).arg(SCRIPT).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut questions = process.stdin.take().ok_or("no way to DuckDB")?;
        let mut answers = BufReader::new(process.stdout.take().ok_or("no way from DuckDB")?);
        let database = scratch.path("responses.duckdb");
        let setup = json!({ "csv": csv, "database": database, "units": made::units_with_services() });
        writeln!(questions, "{setup}")?;
        let told = read(&mut answers)?;
        let version = told["version"].as_str().unwrap_or("?").to_owned();
        Ok(DuckDb { process, questions, answers, version, threads: told["threads"].as_i64().unwrap_or(0) })
    }

    pub fn ask(&mut self, question: &Question) -> Outcome<Answer> {
        writeln!(self.questions, "{}", question.sql)?;
        let told = read(&mut self.answers)?;
        let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
        let values = |row: &Value| row.as_array().map_or(Vec::new(), |values| values.iter().map(text).collect());
        let told_rows = told["rows"].as_array().ok_or("DuckDB told no rows")?;
        let mut rows: Vec<String> = told_rows.iter().flat_map(|row| question.their_rows(&values(row))).collect();
        rows.sort();
        Ok(Answer { milliseconds: told["milliseconds"].as_f64().unwrap_or(f64::NAN), rows })
    }
}

impl Drop for DuckDb {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn read(answers: &mut impl BufRead) -> Outcome<Value> {
    let mut line = String::new();
    answers.read_line(&mut line)?;
    if line.is_empty() { Err("DuckDB did not answer".into()) } else { Ok(serde_json::from_str(&line)?) }
}

/// The interpreter that has the package; made at the first run.
fn python() -> Outcome<PathBuf> {
    let environment = kept_folder()?.join("duckdb-2.0.0");
    let python = environment.join("bin/python");
    let knows = Command::new(&python).args(["-c", "import duckdb"]).stderr(Stdio::null()).status();
    if knows.is_ok_and(|status| status.success()) {
        return Ok(python);
    }
    println!("  installing {PACKAGE} into {}", environment.display());
    run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE]))?;
    Ok(python)
}

fn run(command: &mut Command) -> Outcome {
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed").into()) }
}
