//! DuckDB, which holds the responses in a table of its own.

use crate::made;
use crate::questions::Question;
use benches::Outcome;
use benches::python::{Package, Script};
use benches::scratch::Scratch;
use serde_json::{Value, json};
use std::path::Path;

const PACKAGE: Package = Package { package: "duckdb==2.0.0", module: "duckdb" };
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/slices/ask_duckdb.py");

pub struct DuckDb {
    script: Script,
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
        let mut script = Script::start(PACKAGE, SCRIPT, |_| {})?;
        let database = scratch.path("responses.duckdb");
        script.tell(json!({ "csv": csv, "database": database, "units": made::units_with_services() }))?;
        let told = script.answer()?;
        let version = told["version"].as_str().unwrap_or("?").to_owned();
        Ok(DuckDb { script, version, threads: told["threads"].as_i64().unwrap_or(0) })
    }

    pub fn ask(&mut self, question: &Question) -> Outcome<Answer> {
        self.script.tell(&question.sql)?;
        let told = self.script.answer()?;
        let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
        let values = |row: &Value| row.as_array().map_or(Vec::new(), |values| values.iter().map(text).collect());
        let told_rows = told["rows"].as_array().ok_or("DuckDB told no rows")?;
        let mut rows: Vec<String> = told_rows.iter().flat_map(|row| question.their_rows(&values(row))).collect();
        rows.sort();
        Ok(Answer { milliseconds: told["milliseconds"].as_f64().unwrap_or(f64::NAN), rows })
    }
}
