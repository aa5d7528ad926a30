//! DuckDB as people get it: the package from PyPI, in an environment of its own under `target/bench`.

use crate::made;
use crate::questions::Question;
use benches::Outcome;
use benches::scratch::{Scratch, kept_folder};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PACKAGE: &str = "duckdb==2.0.0";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/slices/duckdb.py");

pub struct Answers {
    pub version: String,
    pub threads: i64,
    pub answers: Vec<Answer>,
}

pub struct Answer {
    pub milliseconds: f64,
    /// Written as [`Question::row`] writes ours.
    pub rows: Vec<String>,
}

pub fn ask(scratch: &Scratch, csv: &Path, questions: &[Question], runs: usize) -> Outcome<Answers> {
    let asked = json!({
        "csv": csv,
        "database": scratch.path("responses.duckdb"),
        "units": made::units_with_services(),
        "questions": questions.iter().map(|question| &question.sql).collect::<Vec<_>>(),
        "runs": runs,
    });
    let mut python = Command::new(python()?).arg(SCRIPT).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    serde_json::to_writer(python.stdin.take().ok_or("no way to DuckDB")?, &asked)?;
    let output = python.wait_with_output()?;
    if !output.status.success() {
        return Err("DuckDB did not answer".into());
    }
    let told: Value = serde_json::from_slice(&output.stdout)?;
    let answers = told["answers"].as_array().ok_or("DuckDB told no answers")?;
    Ok(Answers {
        version: told["version"].as_str().unwrap_or("?").to_owned(),
        threads: told["threads"].as_i64().unwrap_or(0),
        answers: questions.iter().zip(answers).map(|(question, answer)| read(question, answer)).collect(),
    })
}

fn read(question: &Question, answer: &Value) -> Answer {
    let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
    let row = |row: &Value| row.as_array().map_or(Vec::new(), |values| values.iter().map(text).collect());
    let mut rows: Vec<String> =
        answer["rows"].as_array().into_iter().flatten().flat_map(|values| question.their_rows(&row(values))).collect();
    rows.sort();
    Answer { milliseconds: answer["milliseconds"].as_f64().unwrap_or(f64::NAN), rows }
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
