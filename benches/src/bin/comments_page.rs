//! The page of what people wrote over 50,000 comments in half a year and 150,000 before: the first look after a start, and
//! every look after that.

use benches::chance::Chance;
use benches::http::Client;
use benches::kuule::{Kuule, ORGANISATION};
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use benches::{Outcome, comments, forms};
use rusqlite::Connection;
use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

const HALF_A_YEAR: u32 = 50_000;
const BEFORE: u32 = 150_000;
const LOOKS: usize = 40;
const EMAIL: &str = "pomo@example.fi";
const PAGE: &str = "/tyopoyta/kommentit";
const PATIENCE: Duration = Duration::from_secs(600);

#[tokio::main]
async fn main() -> Outcome {
    let scratch = Scratch::new("comments_page")?;
    told::begin("comments_page", "what people wrote: 200,000 comments of two years on SQLite");
    let kuule = Kuule::over(scratch.path("kuule.db"))?;
    kuule.import("organisation", Path::new(ORGANISATION))?;
    let added = kuule.run(&["user", "add", "--email", EMAIL, "--name", "Pomo", "--role", "experience_manager"])?;
    let password = added.lines().find_map(|line| line.strip_prefix("password: ")).ok_or("no password was printed")?;
    let file = scratch.path("responses.csv");
    std::fs::write(&file, responses()?)?;
    kuule.import("responses", &file)?;
    shift(&kuule)?;
    let begun = Instant::now();
    let server = kuule.start(&["serve"])?;
    while unread(&kuule)? > 0 {
        if begun.elapsed() > PATIENCE {
            return Err("the comments were not read in time".into());
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    told::figure("all read in", format!("{:.0} s", begun.elapsed().as_secs_f64()));
    drop(server);
    let server = kuule.start(&["serve"])?;
    let mut client = Client::connect(server.address()).await?;
    forms::sign_in(&mut client, EMAIL, password).await?;
    told::verdict("first look, ms", look(&mut client, "").await?, Limit::AtMost(1_000.0));
    for (name, query) in [("90 days, ms", ""), ("a year, ms", "?jakso=365")] {
        let first = look(&mut client, query).await?;
        let mut looks = Vec::new();
        for _ in 0..LOOKS {
            looks.push(look(&mut client, query).await?);
        }
        told::figure(name, format!("{first:.0} first, {:.1} (95 %)", told::share_below(&looks, 0.95)));
        told::verdict(name, told::median(&looks), Limit::AtMost(100.0));
    }
    told::figure("memory", format!("{:.0} MB", server.memory()?.0));
    Ok(())
}

/// All of one day; `shift` spreads them.
fn responses() -> Outcome<String> {
    let texts = comments::texts()?;
    let mut chance = Chance::seeded(17);
    let mut file = "response_id,submitted_at,unit,channel,nps,comment\n".to_owned();
    for number in 0..HALF_A_YEAR + BEFORE {
        let text = texts[chance.below(texts.len() as u32) as usize].replace('"', "'");
        // No two alike: people do not write the same twice.
        writeln!(file, "c{number},2024-01-10T10:00:00+02:00,jarviranta,text_message,9,\"{text} {number}\"")?;
    }
    Ok(file)
}

/// Over the last two years, a quarter of them in the last half, and over the units.
fn shift(kuule: &Kuule) -> Outcome {
    let connection = Connection::open(&kuule.database)?;
    let number = "CAST(substr(response, 2) AS INTEGER)";
    let age = format!(
        "CASE WHEN {number} < {HALF_A_YEAR} THEN {number} * {} ELSE {} + ({number} - {HALF_A_YEAR}) * {} END",
        180 * 86_400_000_i64 / i64::from(HALF_A_YEAR),
        180 * 86_400_000_i64,
        550 * 86_400_000_i64 / i64::from(BEFORE),
    );
    let units = "(SELECT count(*) FROM units)";
    for table in ["responses", "comments"] {
        let sql = format!(
            "UPDATE {table} SET submitted_at = unixepoch('now') * 1000 - ({age}), unit = (SELECT min(unit) FROM units) + {number} % {units}"
        );
        connection.execute(&sql, [])?;
    }
    Ok(())
}

fn unread(kuule: &Kuule) -> Outcome<i64> {
    let connection = Connection::open(&kuule.database)?;
    Ok(connection.query_row("SELECT count(*) FROM comments WHERE read_by = 0", [], |row| row.get(0))?)
}

/// The page, in milliseconds.
async fn look(client: &mut Client, query: &str) -> Outcome<f64> {
    let start = Instant::now();
    let page = client.get(&format!("{PAGE}{query}")).await?;
    let time = told::milliseconds(start.elapsed());
    if page.status == 200 && page.body.contains("class=\"figures tones\"") {
        Ok(time)
    } else {
        Err(format!("no comments: {}", page.status).into())
    }
}
