//! How long a server of a very large county takes to bring its answers into memory when it starts: ten million of them
//! from SQLite, in no order of days.

use benches::Outcome;
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use domain::organisation::CountyId;
use rusqlite::Connection;
use std::path::Path;
use std::time::Instant;
use store::{DatabaseUrl, Store, Vault};

const ANSWERS: usize = 10_000_000;
const COUNTY: CountyId = CountyId(1);
/// From 1 January 2024 on.
const FIRST_DAY: u32 = 19_723;
const DAYS: u32 = 1_096;

#[tokio::main]
async fn main() -> Outcome {
    let scratch = Scratch::new("load")?;
    told::begin("load", "answers from SQLite into memory, as at the start of a server");
    let file = scratch.path("kuule.db");
    let store = Store::open(&DatabaseUrl::sqlite(&file), Vault::from_hex(&"5a".repeat(32))?).await?;
    assert_eq!(store.ensure_county("bench").await?, COUNTY);
    fill(&file)?;
    told::figure("answers", format!("{ANSWERS}, {} MB in the file", std::fs::metadata(&file)?.len() / 1_000_000));
    let begun = Instant::now();
    let columns = store.columns(COUNTY).await?;
    let seconds = begun.elapsed().as_secs_f64();
    told::figure(
        "in memory",
        if columns.len() == ANSWERS { "all of them".to_owned() } else { format!("{}", columns.len()) },
    );
    told::verdict("seconds", seconds, Limit::AtMost(15.0));
    told::verdict("MB of columns", columns.memory() as f64 / 1e6, Limit::AtMost(200.0));
    Ok(())
}

/// Made by the database itself, which is the quickest.
fn fill(file: &Path) -> Outcome {
    let one_of = |end: u32| format!("abs(random() % {end})");
    let scores = vec![one_of(6); 7].join(", ");
    let [day, unit, channel, language, age, sex, nps] = [DAYS, 400, 12, 3, 8, 3, 11].map(one_of);
    Connection::open(file)?.execute_batch(&format!(
        "PRAGMA synchronous = OFF; BEGIN; \
         WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < {ANSWERS}) \
         INSERT INTO responses (county, response, submitted_at, day, unit, survey, channel, language, age_group, sex, nps, \
         access, encounter, participation, safety, information, clarity, usefulness, municipality, place) \
         SELECT 1, printf('%016d', number), 0, {FIRST_DAY} + {day}, {unit}, 1, {channel}, {language}, {age}, {sex}, {nps}, \
         {scores}, '', number FROM numbers; \
         COMMIT"
    ))?;
    Ok(())
}
