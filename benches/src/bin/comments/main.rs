//! Sentiment and topics of comments on one core, beside scikit-learn's usual pipeline that learnt from the same comments;
//! and what answers wait while 50,000 comments that were imported are read.

mod scikit;

use benches::chance::Chance;
use benches::forms;
use benches::kuule::{Kuule, ORGANISATION};
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use benches::{Outcome, comments};
use rusqlite::Connection;
use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use text::comments::Model;

const RUNS: usize = 5;
/// A short comment has at most so many letters.
const SHORT: usize = 80;
const IMPORTED: usize = 50_000;
const WARM_UP: Duration = Duration::from_secs(3);
const MEASURED: Duration = Duration::from_secs(8);

#[tokio::main]
async fn main() -> Outcome {
    let scratch = Scratch::new("comments")?;
    told::begin("comments", "sentiment and topics on one core, beside scikit-learn; and beside answers that come in");
    speed(&scratch)?;
    beside_answers(&scratch).await
}

fn speed(scratch: &Scratch) -> Outcome {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../text/data/model/kuule.model");
    let bytes = std::fs::read(file)?;
    let loading = (0..RUNS).map(|_| timed(|| drop(black_box(Model::from_bytes(&bytes))))).collect::<Vec<_>>();
    told::verdict("loaded in, ms", 1_000.0 * told::median(&loading), Limit::AtMost(50.0));
    told::verdict("model, MB", bytes.len() as f64 / 1e6, Limit::AtMost(5.0));
    let texts = comments::texts()?;
    let short: Vec<&String> = texts.iter().filter(|text| text.chars().count() <= SHORT).collect();
    let path = scratch.path("short.json");
    std::fs::write(&path, serde_json::to_string(&short)?)?;
    let model = Model::shipped();
    let mut scikit = scikit::Scikit::learn(&path)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // In turn, so that what else the machine does falls on both.
    for _ in 0..RUNS {
        ours.push(timed(|| short.iter().for_each(|text| drop(black_box(model.read(text))))));
        theirs.push(scikit.predict()?);
    }
    let per_second = |times: &[f64]| short.len() as f64 / told::median(times);
    told::figure("comments", format!("{} of at most {SHORT} letters; medians of {RUNS}", short.len()));
    told::figure("beside", format!("scikit-learn {}, {:.0} a second", scikit.version, per_second(&theirs)));
    told::verdict("a second", per_second(&ours), Limit::AtLeast(100_000.0));
    told::verdict("times faster", told::median(&theirs) / told::median(&ours), Limit::AtLeast(10.0));
    Ok(())
}

fn timed(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64()
}

async fn beside_answers(scratch: &Scratch) -> Outcome {
    let kuule = Kuule::over(scratch.path("kuule.db"))?;
    kuule.import("organisation", Path::new(ORGANISATION))?;
    let file = scratch.path("responses.csv");
    std::fs::write(&file, responses()?)?;
    let server = kuule.start(&["serve"])?;
    forms::send_for(server.address(), WARM_UP).await?;
    let quiet = forms::send_for(server.address(), MEASURED).await?;
    kuule.import("responses", &file)?;
    let waiting = unread(&kuule)?;
    let begun = Instant::now();
    let busy = forms::send_for(server.address(), MEASURED).await?;
    let read = waiting - unread(&kuule)?;
    let p99 = |load: &forms::Load| told::share_below(&load.waits, 0.99);
    told::figure("imported", format!("{IMPORTED} comments, of which {waiting} waited when the import was done"));
    told::figure("read meanwhile", format!("{read} in {:.1} s", begun.elapsed().as_secs_f64()));
    told::figure("a form, 99 %", format!("{:.1} ms, {:.1} ms while they were read", p99(&quiet), p99(&busy)));
    told::verdict("times slower", p99(&busy) / p99(&quiet), Limit::AtMost(1.5));
    Ok(())
}

fn responses() -> Outcome<String> {
    let texts = comments::texts()?;
    let mut chance = Chance::seeded(17);
    let mut file = "response_id,submitted_at,unit,channel,nps,comment\n".to_owned();
    for number in 0..IMPORTED {
        let text = texts[chance.below(texts.len() as u32) as usize].replace('"', "'");
        writeln!(file, "c{number},2026-11-20T10:00:00+02:00,jarviranta,sms,9,\"{text}\"")?;
    }
    Ok(file)
}

fn unread(kuule: &Kuule) -> Outcome<i64> {
    let connection = Connection::open(&kuule.database)?;
    Ok(connection.query_row("SELECT count(*) FROM comments WHERE read_by = 0", [], |row| row.get(0))?)
}
