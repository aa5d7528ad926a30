//! Durable feedback per second through the store with 256 senders, beside a bare group-commit loop over the same rows,
//! table, indexes and settings. Both take turns, each time on a new file.

use benches::Outcome;
use benches::chance::Chance;
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use domain::channel::Channel;
use domain::feedback::{Kind, Kinds, Received, ReplyWish, Speaker};
use domain::language::Language;
use domain::organisation::{CountyId, UnitId};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, params};
use std::path::Path;
use std::time::{Duration, Instant};
use store::{DatabaseUrl, Give, Store, Vault};

const IN_FLIGHT: usize = 256;
const FEEDBACK: usize = 40_960;
const ROUNDS: usize = 5;
const TEXT_BYTES: usize = 400;
const COUNTY: CountyId = CountyId(1);

struct Made {
    id: String,
    receipt: String,
    received: Received,
}

#[tokio::main]
async fn main() -> Outcome {
    let scratch = Scratch::new("intake")?;
    let made = feedback()?;
    told::begin("intake", "feedback on disk per second, SQLite");
    told::figure("feedback", format!("{ROUNDS} x {FEEDBACK}, {TEXT_BYTES} bytes of text, {IN_FLIGHT} in flight"));
    let (mut bare, mut through_store, mut waits) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let file = scratch.path(format!("bare-{round}.db"));
        bare.push(told::per_second(FEEDBACK, run_bare(&file, &made).await?));
        let file = scratch.path(format!("store-{round}.db"));
        let (time, waited) = run_store(&file, &made).await?;
        through_store.push(told::per_second(FEEDBACK, time));
        waits.extend(waited);
    }
    told::figure("bare loop", format!("{} per second", told::number(told::median(&bare))));
    told::figure("store", format!("{} per second", told::number(told::median(&through_store))));
    let (half, most) = (told::share_below(&waits, 0.5), told::share_below(&waits, 0.99));
    told::figure("until on disk", format!("{half:.1} ms (half), {most:.1} ms (99 %)"));
    let ratios: Vec<f64> = through_store.iter().zip(&bare).map(|(store, bare)| store / bare).collect();
    told::verdict("store / bare", told::median(&ratios), Limit::AtLeast(0.7));
    Ok(())
}

fn feedback() -> Outcome<Vec<Made>> {
    let mut chance = Chance::seeded(1);
    let start: Timestamp = "2026-11-21T06:00:00Z".parse()?;
    let kinds = [Kind::Thanks, Kind::Criticism, Kind::Suggestion, Kind::Question];
    let mut one = |at: usize| {
        let unit = UnitId(1 + chance.below(400) as u16);
        let received = Received {
            received_at: start + SignedDuration::from_millis(at as i64),
            channel: Channel::Web,
            language: Language::Finnish,
            target: Some(format!("terveysasema-{}", unit.0)),
            unit,
            handled_by: unit,
            kinds: Kinds::default().with(kinds[chance.below(4) as usize]),
            speaker: Speaker::Client,
            text: chance.text(TEXT_BYTES),
            reply_wish: ReplyWish::ByCode,
            contact: None,
            due_on: date(2026, 12, 1),
            poster: None,
        };
        let receipt = format!("{:016x}{:016x}", chance.number(), chance.number());
        Made { id: format!("261121-{}", chance.signs(12)), receipt, received }
    };
    Ok((0..FEEDBACK).map(&mut one).collect())
}

async fn open(file: &Path) -> Outcome<Store> {
    Ok(Store::open(&DatabaseUrl::sqlite(file), Vault::from_hex(&"5a".repeat(32))?).await?)
}

/// Each sender waits for its feedback to be on disk before it sends the next.
async fn run_store(file: &Path, made: &[Made]) -> Outcome<(Duration, Vec<f64>)> {
    let store = open(file).await?;
    let mut shares: Vec<Vec<Give>> = (0..IN_FLIGHT).map(|_| Vec::new()).collect();
    for (at, made) in made.iter().enumerate() {
        let (id, receipt) = (made.id.clone(), made.receipt.clone());
        shares[at % IN_FLIGHT].push(Give::new(&store, COUNTY, id, receipt, made.received.clone())?);
    }
    let start = Instant::now();
    let senders: Vec<_> = shares.into_iter().map(|share| tokio::spawn(send(store.clone(), share))).collect();
    let mut waits = Vec::with_capacity(made.len());
    for sender in senders {
        waits.extend(sender.await??);
    }
    Ok((start.elapsed(), waits))
}

async fn send(store: Store, share: Vec<Give>) -> Result<Vec<f64>, store::Error> {
    let mut waits = Vec::with_capacity(share.len());
    for give in share {
        let asked = Instant::now();
        store.write(give).await?;
        waits.push(told::milliseconds(asked.elapsed()));
    }
    Ok(waits)
}

/// The least that it takes: one connection, one prepared statement, a commit for every 256 rows.
async fn run_bare(file: &Path, made: &[Made]) -> Outcome<Duration> {
    drop(open(file).await?);
    let connection = Connection::open(file)?;
    connection.execute_batch(
        "PRAGMA busy_timeout = 20000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000",
    )?;
    let mut insert = connection.prepare(
        "INSERT INTO feedback (county, feedback, receipt, received_at, channel, language, target, unit, handled_by, \
         kinds, speaker, body, reply_wish, entered_by, due_on, state, hand_overs, surge, version) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, NULL, ?14, 'received', 0, '', 0)",
    )?;
    let start = Instant::now();
    for group in made.chunks(IN_FLIGHT) {
        connection.execute_batch("BEGIN IMMEDIATE")?;
        for Made { id, receipt, received } in group {
            insert.execute(params![
                COUNTY.0,
                id,
                receipt,
                received.received_at.as_millisecond(),
                received.channel.number(),
                received.language.code(),
                received.target,
                received.unit.0,
                received.handled_by.0,
                received.kinds.bits(),
                received.speaker.code(),
                received.text,
                received.reply_wish.code(),
                domain::calendar::day_number(received.due_on),
            ])?;
        }
        connection.execute_batch("COMMIT")?;
    }
    Ok(start.elapsed())
}
