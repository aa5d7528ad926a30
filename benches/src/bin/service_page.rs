//! The page of the service's own figures over 200,000 feedbacks of thirteen months, each with its history: the first
//! look after a start, which reads them all, and every look after that.

use benches::Outcome;
use benches::forms;
use benches::http::Client;
use benches::kuule::{Kuule, ORGANISATION};
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use rusqlite::Connection;
use std::path::Path;
use std::time::Instant;

const FEEDBACKS: u32 = 200_000;
const LOOKS: usize = 60;
const EMAIL: &str = "pomo@example.fi";
/// Three of four are answered after some days, every tenth was handed over; the latest came now.
const FEEDBACK: &str = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?1) \
     INSERT INTO feedback (county, feedback, receipt, received_at, channel, language, target, unit, handled_by, kinds, \
     speaker, body, reply_wish, due_on, state, handler, completed_at, hand_overs, surge, version) \
     SELECT 1, 'b' || i, 'r' || i, at, i % 5, 'fi', NULL, 1 + i % 40, 1 + i % 40, 2, 'client', \
     substr(hex(zeroblob(400)), 1, 400), 'none', at / 86400000 + 10, CASE WHEN done THEN 'answered' ELSE 'received' END, \
     CASE WHEN done THEN 1 END, CASE WHEN done THEN at + (i % 15) * 86000000 END, i % 10 = 0, '', 1 \
     FROM (SELECT i, unixepoch('now') * 1000 - i * 172800 AS at, i % 4 > 0 AND i > 8000 AS done FROM n)";
const EVENTS: &str = "INSERT INTO feedback_events (county, feedback, number, at, actor, person, what, body) \
     SELECT county, feedback, 1, coalesce(completed_at, received_at), 'person', 1, 'taken', '' FROM feedback";
const COUNTS: &str = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 400) \
     INSERT INTO form_counts (county, day, form, language, event, field, count) \
     SELECT 1, unixepoch('now') / 86400 - i, form, language, event, '', 1 + i % 90 FROM n, \
     (SELECT 'give' AS form UNION SELECT 'survey_qr' UNION SELECT 'survey_link' UNION SELECT 'follow'), \
     (SELECT 'fi' AS language UNION SELECT 'sv' UNION SELECT 'en'), \
     (SELECT 'opened' AS event UNION SELECT 'sent' UNION SELECT 'searched' UNION SELECT 'not_found')";

#[tokio::main]
async fn main() -> Outcome {
    let scratch = Scratch::new("service_page")?;
    let kuule = Kuule::over(scratch.path("kuule.db"))?;
    kuule.import("organisation", Path::new(ORGANISATION))?;
    let added = kuule.run(&["user", "add", "--email", EMAIL, "--name", "Pomo", "--role", "experience_manager"])?;
    let password = added.lines().find_map(|line| line.strip_prefix("password: ")).ok_or("no password was printed")?;
    fill(&kuule.database)?;
    let server = kuule.start(&["serve"])?;
    told::begin("service_page", "the service's own figures over 200,000 feedbacks on SQLite");
    let mut client = Client::connect(server.address()).await?;
    forms::sign_in(&mut client, EMAIL, password).await?;
    let first = look(&mut client).await?;
    let mut looks = Vec::new();
    for _ in 0..LOOKS {
        looks.push(look(&mut client).await?);
    }
    told::figure("first look", format!("{first:.0} ms"));
    let (half, most) = (told::share_below(&looks, 0.5), told::share_below(&looks, 0.95));
    told::figure("every other", format!("{half:.1} ms (half), {most:.1} ms (95 %)"));
    told::figure("memory", format!("{:.0} MB", server.memory()?.0));
    told::verdict("page, ms (half)", half, Limit::AtMost(100.0));
    Ok(())
}

fn fill(database: &Path) -> Outcome {
    let connection = Connection::open(database)?;
    connection.execute(FEEDBACK, [FEEDBACKS])?;
    connection.execute(EVENTS, [])?;
    connection.execute(COUNTS, [])?;
    Ok(())
}

/// The page, in milliseconds.
async fn look(client: &mut Client) -> Outcome<f64> {
    let start = Instant::now();
    let page = client.get("/tyopoyta/palvelu").await?;
    let time = told::milliseconds(start.elapsed());
    if page.status == 200 && page.body.contains("Koko jakso") {
        Ok(time)
    } else {
        Err(format!("no figures: {}", page.status).into())
    }
}
