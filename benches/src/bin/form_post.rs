//! The whole way of a feedback form over HTTP, 32 clients at a time: the page, its sending, the receipt. The server is
//! the program itself in a process of its own, so that its processor time is known apart from the clients'.

use benches::Outcome;
use benches::forms::{self, CLIENTS};
use benches::kuule::{Kuule, ORGANISATION, processor_time};
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use rusqlite::Connection;
use std::path::Path;
use std::time::{Duration, Instant};

const WARM_UP: Duration = Duration::from_secs(2);
const MEASURED: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() -> Outcome {
    let scratch = Scratch::new("form_post")?;
    let kuule = Kuule::over(scratch.path("kuule.db"))?;
    kuule.import("organisation", Path::new(ORGANISATION))?;
    let server = kuule.start(&["serve"])?;
    told::begin("form_post", "page, form and receipt over HTTP on SQLite, the clients on the same processors");
    told::figure("load", format!("{CLIENTS} clients, {} s after {} s", MEASURED.as_secs(), WARM_UP.as_secs()));
    let warm_up = forms::send_for(server.address(), WARM_UP).await?;
    let (served, own) = (server.processor_time()?, processor_time("self")?);
    let start = Instant::now();
    let load = forms::send_for(server.address(), MEASURED).await?;
    let time = start.elapsed();
    let each = |time: Duration| told::milliseconds(time) / load.forms as f64;
    let (served, own) = (each(server.processor_time()? - served), each(processor_time("self")? - own));
    told::figure("receipts", load.forms);
    let (half, most) = (told::share_below(&load.waits, 0.5), told::share_below(&load.waits, 0.99));
    told::figure("one form", format!("{half:.1} ms (half), {most:.1} ms (99 %)"));
    told::figure("processor time", format!("{served:.3} ms of the server for each, {own:.3} ms of the client"));
    told::figure(
        "beside",
        format!("LimeSurvey 125 ms, {:.0} x; Formbricks 36 ms, {:.0} x", 125.0 / served, 36.0 / served),
    );
    told::verdict("forms per second", told::per_second(load.forms, time), Limit::AtLeast(2_000.0));
    told::verdict("page, kB", load.page_bytes as f64 / 1_000.0, Limit::AtMost(60.0));
    drop(server);
    let kept = Connection::open(&kuule.database)?.query_row("SELECT count(*) FROM feedback", [], |row| row.get(0))?;
    let (seen, kept): (usize, i64) = (warm_up.forms + load.forms, kept);
    let all = if kept == seen as i64 { "every one kept, once" } else { "NOT THE SAME" };
    told::figure("in the store", format!("{kept} of {seen}: {all}"));
    Ok(())
}
