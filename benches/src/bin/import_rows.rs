//! Rows per second of `kuule import responses`, beside `sqlite3 .import` of the same file into a plain table with the
//! same columns and key.

use benches::Outcome;
use benches::chance::Chance;
use benches::kuule::{Kuule, ORGANISATION};
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use rusqlite::Connection;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const ROWS: usize = 1_000_000;
const COLUMNS: [&str; 18] = [
    "response_id",
    "submitted_at",
    "unit",
    "channel",
    "language",
    "age_group",
    "sex",
    "municipality",
    "survey",
    "nps",
    "access",
    "encounter",
    "participation",
    "safety",
    "information",
    "clarity",
    "usefulness",
    "comment",
];

fn main() -> Outcome {
    let scratch = Scratch::new("import_rows")?;
    told::begin("import_rows", "a file of survey answers into a new store, beside sqlite3 .import");
    let file = scratch.path("responses.csv");
    write_rows(&file)?;
    let megabytes = std::fs::metadata(&file)?.len() / 1_000_000;
    told::figure("file", format!("{ROWS} rows, {} columns, {megabytes} MB", COLUMNS.len()));
    let plain = run_sqlite3(&scratch.path("plain.db"), &file)?;
    let ours = run_kuule(Kuule::over(scratch.path("kuule.db"))?, &file)?;
    for (name, time) in [("sqlite3", plain), ("kuule", ours)] {
        let rate = told::number(told::per_second(ROWS, time));
        told::figure(name, format!("{rate} rows per second, {:.1} s", time.as_secs_f64()));
    }
    told::verdict("kuule / sqlite3", plain.as_secs_f64() / ours.as_secs_f64(), Limit::AtLeast(0.5));
    Ok(())
}

fn run_kuule(kuule: Kuule, file: &Path) -> Outcome<Duration> {
    kuule.import("organisation", Path::new(ORGANISATION))?;
    let start = Instant::now();
    kuule.import("responses", file)?;
    let time = start.elapsed();
    check_rows(&kuule.database)?;
    Ok(time)
}

fn run_sqlite3(database: &Path, file: &Path) -> Outcome<Duration> {
    let score = |name: &&str| COLUMNS[9..17].contains(name);
    let column = |name: &str| format!("{name} {}", if score(&name) { "SMALLINT" } else { "TEXT NOT NULL" });
    let columns = COLUMNS.map(column).join(", ");
    let create = format!("CREATE TABLE responses ({columns}, PRIMARY KEY (response_id))");
    let import = format!(".import --csv --skip 1 '{}' responses", file.display());
    let start = Instant::now();
    let status = Command::new("sqlite3").arg(database).arg(create).arg(import).status();
    let time = start.elapsed();
    let status = status.map_err(|error| format!("sqlite3 (Debian's package) is needed: {error}"))?;
    if !status.success() {
        return Err("sqlite3 failed".into());
    }
    check_rows(database)?;
    Ok(time)
}

fn check_rows(database: &Path) -> Outcome {
    let count: i64 = Connection::open(database)?.query_row("SELECT count(*) FROM responses", [], |row| row.get(0))?;
    if count == ROWS as i64 { Ok(()) } else { Err(format!("{} has {count} rows", database.display()).into()) }
}

/// Rows as the survey systems give them: in no order of time, one in ten with a comment.
fn write_rows(path: &Path) -> Outcome {
    let organisation = std::fs::read_to_string(ORGANISATION)?;
    let units = organisation.lines().filter(|line| line.split(',').nth(2) == Some("unit"));
    let units: Vec<&str> = units.filter_map(|line| line.split(',').next()).collect();
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    writeln!(file, "{}", COLUMNS.join(","))?;
    let mut chance = Chance::seeded(4);
    for number in 0..ROWS {
        write_row(&mut file, number, &units, &mut chance)?;
    }
    Ok(file.flush()?)
}

fn write_row(file: &mut impl Write, number: usize, units: &[&str], chance: &mut Chance) -> Outcome {
    let (year, month, day) = (2024 + chance.below(2), 1 + chance.below(12), 1 + chance.below(28));
    let (hour, minute) = (chance.below(24), chance.below(60));
    write!(file, "b-{number:07},{year}-{month:02}-{day:02}T{hour:02}:{minute:02},{}", chance.pick(units))?;
    let channel = ["web", "text_message", "qr", "kiosk"][chance.weighted([20, 65, 10, 5])];
    let language = ["fi", "sv", "en"][chance.weighted([90, 6, 4])];
    let age_group = chance.pick(&["18_34", "35_49", "50_64", "65_74", "75_over", "unknown"]);
    let sex = ["female", "male", "unknown"][chance.weighted([58, 36, 6])];
    write!(file, ",{channel},{language},{age_group},{sex},Lahdenperä,national")?;
    match chance.weighted([2, 1, 1, 1, 1, 3, 2, 6, 11, 15, 55, 2]) {
        11 => write!(file, ",")?,
        score => write!(file, ",{score}")?,
    }
    for _ in 0..7 {
        match chance.weighted([4, 2, 3, 7, 20, 61, 3]) {
            0 => write!(file, ",na")?,
            6 => write!(file, ",")?,
            score => write!(file, ",{score}")?,
        }
    }
    let comment = if chance.below(10) == 0 { chance.text(60) } else { String::new() };
    Ok(writeln!(file, ",{comment}")?)
}
