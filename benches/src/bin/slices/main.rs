//! Three questions about ten million made responses, asked of the columns in memory and of DuckDB in turn: the same
//! rows, the same moment, the same processors, and the answers must be equal.

mod duckdb;
mod explorer;
mod made;
mod questions;

use benches::Outcome;
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use domain::measures::{Columns, Plan};
use domain::organisation::Organisation;
use duckdb::DuckDb;
use questions::Question;
use std::time::Instant;

const ROWS: usize = 10_000_000;
const TURNS: usize = 13;
/// In a row, each turn; the first of them does not count.
const IN_A_ROW: usize = 4;

fn main() -> Outcome {
    let scratch = Scratch::new("slices")?;
    told::begin("slices", "questions about responses, columns in memory beside DuckDB");
    let csv = scratch.path("responses.csv");
    let columns = made::responses(ROWS, &csv)?;
    let megabytes = columns.memory() / 1_000_000;
    told::figure("responses", format!("{ROWS}, 15 columns, 3 years, 400 units; {megabytes} MB in columns"));
    let organisation = made::organisation().ok_or("the made tree has no county")?;
    explorer::measure(&columns, &organisation)?;
    let mut duckdb = DuckDb::load(&scratch, &csv)?;
    told::figure("beside", format!("DuckDB {}, {} threads; medians of {TURNS} turns", duckdb.version, duckdb.threads));
    for question in questions::all() {
        compare(&columns, &organisation, &mut duckdb, &question)?;
    }
    Ok(())
}

/// Both in turn, so that what else the machine does falls on both. Each is asked some times in a row, and the first does
/// not count: the other's turn has taken the processors' caches from it.
fn compare(columns: &Columns, organisation: &Organisation, duckdb: &mut DuckDb, question: &Question) -> Outcome {
    let (mut ours, mut theirs, mut are_equal) = (Vec::new(), Vec::new(), true);
    let mut rows = 0;
    for _ in 0..TURNS {
        let mut their = duckdb.ask(question)?;
        for _ in 1..IN_A_ROW {
            their = duckdb.ask(question)?;
            theirs.push(their.milliseconds);
        }
        let (_, mut own_rows) = ask(columns, organisation, question)?;
        for _ in 1..IN_A_ROW {
            let time;
            (time, own_rows) = ask(columns, organisation, question)?;
            ours.push(time);
        }
        are_equal &= own_rows == their.rows;
        rows = own_rows.len();
    }
    let (ours, theirs) = (told::median(&ours), told::median(&theirs));
    println!("  {}: {}; {rows} rows", question.name, question.what);
    told::figure("  columns, DuckDB", format!("{ours:.2} ms, {theirs:.2} ms"));
    told::figure("  answers", if are_equal { "equal" } else { "NOT EQUAL" });
    told::verdict("  times faster", theirs / ours, Limit::AtLeast(10.0));
    Ok(())
}

/// From the slice to its labelled cells, as a page asks.
fn ask(columns: &Columns, organisation: &Organisation, question: &Question) -> Outcome<(f64, Vec<String>)> {
    let surveys = made::surveys();
    let start = Instant::now();
    let plan = Plan::new(&question.slice, question.counted, organisation, &surveys)?;
    let cells = columns.tally(&plan).cells();
    let time = told::milliseconds(start.elapsed());
    let mut rows: Vec<String> = cells.iter().map(|(labels, cell)| question.row(labels, cell)).collect();
    rows.sort();
    Ok((time, rows))
}
