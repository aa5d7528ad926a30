//! Reports over a year of a large county: 70,000 answers with 50,000 comments and 12,000 feedbacks, compiled by the command
//! in all forms, from a cold start with reading the answers in.

use benches::Outcome;
use benches::chance::Chance;
use benches::kuule::{Kuule, ORGANISATION};
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

const ANSWERS: usize = 70_000;
const COMMENTS: usize = 50_000;
const FEEDBACKS: usize = 12_000;
const LIMIT: f64 = 2_000.0;

fn main() -> Outcome {
    let scratch = Scratch::new("report")?;
    told::begin("report", "a year of 70,000 answers, 50,000 comments and 12,000 feedbacks in all forms");
    let (answers, feedback) = (scratch.path("answers.csv"), scratch.path("feedback.csv"));
    write_answers(&answers)?;
    write_feedback(&feedback)?;
    let kuule = Kuule::over(scratch.path("kuule.db"))?;
    kuule.import("organisation", Path::new(ORGANISATION))?;
    kuule.import("responses", &answers)?;
    kuule.import("feedback", &feedback)?;
    let mut slowest = 0.0_f64;
    for (report, period) in [("yearly", "2025"), ("quarterly", "2025-Q4"), ("release", "2025")] {
        for ending in ["pdf", "html", "csv", "xlsx"] {
            let out = scratch.path(format!("{report}.{ending}"));
            let file = out.to_str().ok_or("a path that is not text")?;
            let start = Instant::now();
            kuule.run(&["report", report, "--period", period, "--out", file])?;
            let time = told::milliseconds(start.elapsed());
            slowest = slowest.max(time);
            let size = std::fs::metadata(&out)?.len() / 1_000;
            told::figure(&format!("{report} {ending}"), format!("{time:.0} ms, {size} kB"));
        }
    }
    told::verdict("slowest, ms", slowest, Limit::AtMost(LIMIT));
    Ok(())
}

fn units() -> Outcome<Vec<String>> {
    let organisation = std::fs::read_to_string(ORGANISATION)?;
    let units = organisation.lines().filter(|line| line.split(',').nth(2) == Some("unit"));
    Ok(units.filter_map(|line| line.split(',').next()).map(str::to_owned).collect())
}

/// When something came in, in 2025.
fn moment(chance: &mut Chance) -> String {
    let [month, day, hour, minute] = [12, 28, 24, 60].map(|end| chance.below(end));
    format!("2025-{:02}-{:02}T{hour:02}:{minute:02}", month + 1, day + 1)
}

fn write_answers(path: &Path) -> Outcome {
    let units = units()?;
    let units: Vec<&str> = units.iter().map(String::as_str).collect();
    let mut file = BufWriter::new(File::create(path)?);
    write!(file, "response_id,submitted_at,unit,channel,language,nps,access,encounter,participation,safety,")?;
    writeln!(file, "information,clarity,usefulness,comment")?;
    let mut chance = Chance::seeded(6);
    for number in 0..ANSWERS {
        let channel = ["text_message", "web", "qr", "kiosk"][chance.weighted([65, 20, 10, 5])];
        let score = chance.weighted([2, 1, 1, 1, 1, 3, 2, 6, 11, 15, 57]);
        write!(file, "a-{number:05},{},{},{channel},fi,{score}", moment(&mut chance), chance.pick(&units))?;
        for _ in 0..7 {
            write!(file, ",{}", 1 + chance.weighted([2, 3, 7, 24, 64]))?;
        }
        let comment = if number < COMMENTS { chance.text(60) } else { String::new() };
        writeln!(file, ",{comment}")?;
    }
    Ok(file.flush()?)
}

fn write_feedback(path: &Path) -> Outcome {
    let units = units()?;
    let units: Vec<&str> = units.iter().map(String::as_str).collect();
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "feedback_id,received_at,unit,kinds,text")?;
    let mut chance = Chance::seeded(7);
    for number in 0..FEEDBACKS {
        let kind = ["thanks", "criticism", "suggestion", "question"][chance.weighted([28, 50, 14, 8])];
        let (at, unit) = (moment(&mut chance), chance.pick(&units).to_owned());
        writeln!(file, "f-{number:05},{at},{unit},{kind},{}", chance.text(80))?;
    }
    Ok(file.flush()?)
}
