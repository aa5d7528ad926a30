//! Invitations from a draw to their last receipt in the store, by the program itself: through a Kannel with its fake
//! operator, and by SMPP to an SMSC of npm.

#[allow(dead_code, clippy::unwrap_used)]
#[path = "../../../gateways/tests/sms/kannel.rs"]
mod kannel;
#[allow(dead_code, clippy::unwrap_used)]
#[path = "../../../gateways/tests/sms/process.rs"]
mod process;
#[allow(dead_code, clippy::unwrap_used)]
#[path = "../../../gateways/tests/sms/smsc.rs"]
mod smsc;

use benches::Outcome;
use benches::kuule::{Kuule, ORGANISATION};
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use kannel::Kannel;
use rusqlite::Connection;
use serde_json::json;
use smsc::Smsc;
use std::fmt::Write as _;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

const MESSAGES: i64 = 5_000;
const TOO_LONG: Duration = Duration::from_secs(300);

fn main() -> Outcome {
    told::begin("sending", "invitations with their receipts, from the draw to the store");
    let mut kannel = Kannel::start(None);
    let network = kannel.network(&[]);
    measure("Kannel", &kannel.url())?;
    drop((network, kannel));
    let mut smsc = Smsc::start();
    smsc.order(&json!({ "quiet": true }));
    measure("SMPP", &format!("smpp://{}@127.0.0.1:{}?sender=JARVIRANTA", smsc::LOGIN, smsc.port))
}

fn measure(way: &str, url: &str) -> Outcome {
    let scratch = Scratch::new("sending")?;
    let kuule = Kuule::over(scratch.path("kuule.db"))?;
    kuule.import("organisation", Path::new(ORGANISATION))?;
    for (key, value) in
        [("invitation.share", "100%"), ("invitation.hours", "0:00-23:59"), ("invitation.days", "every_day")]
    {
        kuule.run(&["setting", "set", key, value])?;
    }
    let file = scratch.path("visits.csv");
    std::fs::write(&file, visits())?;
    kuule.import("visits", &file)?;
    kuule.run(&["invitations", "draw", "--seed", "7"])?;
    let start = Instant::now();
    let server = kuule.start(&["serve", "--sms", url])?;
    let store = Connection::open(&kuule.database)?;
    let count = |sql: &str| store.query_row(sql, [], |row| row.get::<_, i64>(0));
    let (mut sent, mut delivered) = (None, 0);
    while delivered < MESSAGES && start.elapsed() < TOO_LONG {
        thread::sleep(Duration::from_millis(200));
        if sent.is_none() && count("SELECT count(*) FROM sendings WHERE state IN ('waiting', 'handed_over')")? == 0 {
            sent = Some(start.elapsed());
        }
        delivered = count("SELECT count(*) FROM sendings WHERE state = 'delivered'")?;
    }
    let whole = start.elapsed();
    told::figure(
        way,
        format!("{delivered} of {MESSAGES} delivered, all sent after {:.1} s", sent.unwrap_or(whole).as_secs_f64()),
    );
    told::figure("  numbers left", count("SELECT count(*) FROM visit_contacts")?);
    let processor = server.processor_time()?.as_secs_f64() * 1_000.0 / MESSAGES as f64;
    told::figure("  processor time", format!("{processor:.2} ms of the program for each"));
    told::verdict("  with receipts, per second", told::per_second(delivered as usize, whole), Limit::AtLeast(200.0));
    Ok(())
}

/// Of yesterday, each of somebody else.
fn visits() -> String {
    let day = app::boot::real_clock()() - jiff::SignedDuration::from_hours(24);
    let mut file = "event_id,phone,visited_at,unit,language\n".to_owned();
    for number in 0..MESSAGES {
        // Writing to a String does not fail.
        let _ = writeln!(file, "e{number},+35840{:07},{day},jarviranta,fi", 1_000_000 + number);
    }
    file
}
