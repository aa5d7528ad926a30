//! Resident memory of the demo: at rest, and while clients send forms and the county's people look at their inboxes.

use benches::Outcome;
use benches::forms::{self, CLIENTS};
use benches::http::Client;
use benches::kuule::{Kuule, Server};
use benches::scratch::Scratch;
use benches::told;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

const HANDLERS: usize = 8;
const REST: Duration = Duration::from_secs(3);
const LOAD: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() -> Outcome {
    let scratch = Scratch::new("memory")?;
    let folder = scratch.path("demo");
    let kuule = Kuule::over(folder.join("kuule.db"))?;
    told::begin("memory", "resident memory of the demo county");
    let start = Instant::now();
    let mut server = kuule.start(&["demo", "--data", folder.to_str().ok_or("a path that is not text")?])?;
    let (email, password) = first_person(server.told_until(|told| told.contains('@') && told.ends_with("\n\n"))?)?;
    let address = server.address();
    Client::connect(address).await?.get("/").await?;
    told::figure("first page after", format!("{:.1} s, with an empty folder", start.elapsed().as_secs_f64()));
    tokio::time::sleep(REST).await;
    tell("at rest", &server)?;
    let mut handler = Client::connect(address).await?;
    forms::sign_in(&mut handler, &email, &password).await?;
    let cookie = handler.cookie;
    let end = Instant::now() + LOAD;
    let handlers: Vec<_> = (0..HANDLERS).map(|_| tokio::spawn(look_until(address, cookie.clone(), end))).collect();
    let load = forms::send_for(address, LOAD).await?;
    let mut inboxes = 0;
    for handler in handlers {
        inboxes += handler.await??;
    }
    tell("under load", &server)?;
    let seconds = LOAD.as_secs();
    told::figure("the load", format!("{} forms of {CLIENTS} clients and {inboxes} inboxes in {seconds} s", load.forms));
    tokio::time::sleep(REST).await;
    tell("at rest again", &server)
}

fn tell(when: &str, server: &Server) -> Outcome {
    let (now, most) = server.memory()?;
    told::figure(when, format!("{now:.0} MB, at most {most:.0} MB until now"));
    Ok(())
}

/// Who may sign in, as the demo tells it: e-mail address, password, what they do.
fn first_person(told: &str) -> Outcome<(String, String)> {
    let line = told.lines().find(|line| line.contains('@')).ok_or("the demo names nobody")?;
    let mut words = line.split_whitespace().map(str::to_owned);
    Ok(words.next().zip(words.next()).ok_or("the demo tells no password")?)
}

/// A handler who does nothing but open the inbox; how often.
async fn look_until(address: SocketAddr, cookie: String, end: Instant) -> Outcome<usize> {
    let mut client = Client::connect(address).await?;
    client.cookie = cookie;
    let mut seen = 0;
    while Instant::now() < end {
        let inbox = client.get("/tyopoyta/palautteet").await?;
        if inbox.status != 200 {
            return Err(format!("the inbox answered {}", inbox.status).into());
        }
        seen += 1;
    }
    Ok(seen)
}
