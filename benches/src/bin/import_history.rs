//! Rows per second of `kuule import history`, by a mapping, beside `sqlite3 .import` of the same file into a plain table
//! with the same columns and key; and how much memory it takes.

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
const COLUMNS: [&str; 14] = [
    "Vastaustunnus",
    "Vastausaika",
    "Toimipiste",
    "Kanava",
    "Sukupuoli",
    "Suosittelu",
    "Sain apua",
    "Kohtaaminen",
    "Osallisuus",
    "Turvallisuus",
    "Tieto",
    "Ymmärrettävyys",
    "Hyöty",
    "Avoin",
];
const FIELDS: [&str; 14] = [
    "response_id",
    "submitted_at",
    "unit",
    "channel",
    "sex",
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
    let rows = std::env::var("KUULE_BENCH_ROWS").ok().and_then(|text| text.parse().ok()).unwrap_or(ROWS);
    let scratch = Scratch::new("import_history")?;
    told::begin("import_history", "another system's answers by a mapping into a new store, beside sqlite3 .import");
    let units = units()?;
    let (file, mapping) = (scratch.path("history.csv"), scratch.path("mapping.json"));
    write_rows(&file, rows, &units)?;
    std::fs::write(&mapping, mapping_of(&units))?;
    let megabytes = std::fs::metadata(&file)?.len() / 1_000_000;
    told::figure("file", format!("{rows} rows, {} columns, {megabytes} MB", COLUMNS.len()));
    let plain = run_sqlite3(&scratch.path("plain.db"), &file, rows)?;
    let (ours, memory) = run_kuule(Kuule::over(scratch.path("kuule.db"))?, &file, &mapping, rows)?;
    for (name, time) in [("sqlite3", plain), ("kuule", ours)] {
        let rate = told::number(told::per_second(rows, time));
        told::figure(name, format!("{rate} rows per second, {:.1} s", time.as_secs_f64()));
    }
    told::figure("resident memory of kuule at its most", format!("{memory:.0} MB"));
    told::verdict("kuule / sqlite3", plain.as_secs_f64() / ours.as_secs_f64(), Limit::AtLeast(0.5));
    Ok(())
}

/// How long it took, and the most memory in megabytes.
fn run_kuule(kuule: Kuule, file: &Path, mapping: &Path, rows: usize) -> Outcome<(Duration, f64)> {
    kuule.import("organisation", Path::new(ORGANISATION))?;
    let name = "bench";
    kuule.run(&["mapping", "set", name, &mapping.display().to_string()])?;
    let start = Instant::now();
    let memory = kuule.measured(&["import", "history", &file.display().to_string(), "--mapping", name])?;
    let time = start.elapsed();
    check_rows(&kuule.database, rows)?;
    Ok((time, memory))
}

fn run_sqlite3(database: &Path, file: &Path, rows: usize) -> Outcome<Duration> {
    let columns = FIELDS.map(|name| format!("{name} TEXT NOT NULL")).join(", ");
    let create = format!("CREATE TABLE responses ({columns}, PRIMARY KEY (response_id))");
    let import = format!(".import --skip 1 '{}' responses", file.display());
    let start = Instant::now();
    let commands = [create.as_str(), ".mode csv", ".separator ;", import.as_str()];
    let status = Command::new("sqlite3").arg(database).args(commands).status();
    let time = start.elapsed();
    let status = status.map_err(|error| format!("sqlite3 (Debian's package) is needed: {error}"))?;
    if !status.success() {
        return Err("sqlite3 failed".into());
    }
    check_rows(database, rows)?;
    Ok(time)
}

fn check_rows(database: &Path, rows: usize) -> Outcome {
    let count: i64 = Connection::open(database)?.query_row("SELECT count(*) FROM responses", [], |row| row.get(0))?;
    if count == rows as i64 { Ok(()) } else { Err(format!("{} has {count} rows", database.display()).into()) }
}

/// Codes and names of the units.
fn units() -> Outcome<Vec<(String, String)>> {
    let organisation = std::fs::read_to_string(ORGANISATION)?;
    let cells = organisation.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let units = cells.filter(|cells| cells.get(2) == Some(&"unit"));
    Ok(units.map(|cells| (cells[0].to_owned(), format!("Toimipiste {}", cells[0]))).collect())
}

fn mapping_of(units: &[(String, String)]) -> String {
    let pairs = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(one, other)| format!("\"{one}\": \"{other}\"")).collect::<Vec<_>>().join(", ")
    };
    let columns: Vec<(&str, &str)> = FIELDS.into_iter().zip(COLUMNS).collect();
    let places: Vec<(&str, &str)> = units.iter().map(|(code, name)| (name.as_str(), code.as_str())).collect();
    format!(
        "{{\"columns\": {{{}}}, \"values\": {{\"unit\": {{{}}}, \"channel\": {{{}}}, \"sex\": {{{}}}}}}}",
        pairs(&columns),
        pairs(&places),
        pairs(&[("Tekstiviesti", "text_message"), ("QR-koodi", "qr"), ("Verkko", "web")]),
        pairs(&[("Nainen", "female"), ("Mies", "male")]),
    )
}

/// As a Finnish system exports them: semicolons, Finnish dates, one in ten with a comment.
fn write_rows(path: &Path, rows: usize, units: &[(String, String)]) -> Outcome {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    writeln!(file, "{}", COLUMNS.join(";"))?;
    let mut chance = Chance::seeded(9);
    for number in 0..rows {
        let (year, month, day) = (2019 + chance.below(4), 1 + chance.below(12), 1 + chance.below(28));
        let (hour, minute) = (chance.below(24), chance.below(60));
        let unit = &units[chance.below(units.len() as u32) as usize].1;
        write!(file, "{number};{day}.{month}.{year} klo {hour}.{minute:02};{unit}")?;
        let channel = ["Verkko", "Tekstiviesti", "QR-koodi"][chance.weighted([25, 65, 10])];
        write!(file, ";{channel};{}", ["Nainen", "Mies", ""][chance.weighted([58, 36, 6])])?;
        write!(file, ";{}", chance.weighted([2, 1, 1, 1, 1, 3, 2, 6, 11, 15, 57]))?;
        for _ in 0..7 {
            write!(file, ";{}", 1 + chance.weighted([2, 3, 7, 20, 61]))?;
        }
        let comment = if chance.below(10) == 0 { chance.text(60) } else { String::new() };
        writeln!(file, ";{comment}")?;
    }
    Ok(file.flush()?)
}
