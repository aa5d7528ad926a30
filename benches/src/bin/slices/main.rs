//! Three questions about ten million made responses, asked of the columns in memory and of DuckDB: the same rows, the
//! same run, the same processors, and the answers must be equal.

mod duckdb;
mod made;
mod questions;

use benches::Outcome;
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use domain::measures::{Columns, Plan};
use domain::organisation::Organisation;
use questions::Question;
use std::time::Instant;

const ROWS: usize = 10_000_000;
const RUNS: usize = 15;

fn main() -> Outcome {
    let scratch = Scratch::new("slices")?;
    told::begin("slices", "questions about responses, columns in memory beside DuckDB");
    let csv = scratch.path("responses.csv");
    let columns = made::responses(ROWS, &csv)?;
    let megabytes = columns.memory() / 1_000_000;
    told::figure("responses", format!("{ROWS}, 15 columns, 3 years, 400 units, 60 services; {megabytes} MB in columns"));
    let questions = questions::all();
    let theirs = duckdb::ask(&scratch, &csv, &questions, RUNS)?;
    told::figure("beside", format!("DuckDB {} on {} threads; medians of {RUNS} runs", theirs.version, theirs.threads));
    let organisation = made::organisation().ok_or("the made tree has no county")?;
    for (question, their) in questions.iter().zip(&theirs.answers) {
        let (ours, rows) = ask(&columns, &organisation, question)?;
        println!("  {}: {}; {} rows", question.name, question.what, rows.len());
        told::figure("  columns, DuckDB", format!("{ours:.2} ms, {:.2} ms", their.milliseconds));
        told::figure("  answers", if rows == their.rows { "equal" } else { "NOT EQUAL" });
        told::verdict("  times faster", their.milliseconds / ours, Limit::AtLeast(10.0));
    }
    Ok(())
}

/// From the slice to its labelled cells, as a page asks; once to warm up, then the middle of some runs.
fn ask(columns: &Columns, organisation: &Organisation, question: &Question) -> Outcome<(f64, Vec<String>)> {
    let mut times = Vec::with_capacity(RUNS);
    let mut rows = Vec::new();
    for _ in 0..=RUNS {
        let start = Instant::now();
        let plan = Plan::new(&question.slice, question.counted, organisation, &made::surveys())?;
        let cells = columns.tally(&plan).cells();
        times.push(told::milliseconds(start.elapsed()));
        rows = cells.iter().map(|(labels, cell)| question.row(labels, cell)).collect();
    }
    rows.sort();
    Ok((told::median(&times[1..]), rows))
}
