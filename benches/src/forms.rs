//! Clients who give feedback: they open the page, send its form and read their receipt code.

use crate::Outcome;
use crate::chance::Chance;
use crate::http::Client;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

pub const CLIENTS: usize = 32;
const TEXT_BYTES: usize = 400;

/// Signs somebody of the county in; the client then keeps their cookie.
pub async fn sign_in(client: &mut Client, email: &str, password: &str) -> Outcome {
    let page = client.get("/tyopoyta/kirjaudu").await?;
    let token = page.between("name=\"token\" value=\"", "\"")?.to_owned();
    let form = format!("token={token}&going=&email={}&password={}", encoded(email), encoded(password));
    let answer = client.post("/tyopoyta/kirjaudu", &form).await?;
    let cookie = answer.header("set-cookie").and_then(|line| line.split(';').next());
    client.cookie = cookie.ok_or("nobody could sign in")?.to_owned();
    Ok(())
}

/// What a load of forms came to.
#[derive(Debug, Default)]
pub struct Load {
    /// Receipts seen.
    pub forms: usize,
    pub page_bytes: usize,
    /// From opening the page to reading the code, in milliseconds.
    pub waits: Vec<f64>,
}

/// `CLIENTS` at a time, each one form after another, for some time. Anything but a receipt is an error.
pub async fn send_for(address: SocketAddr, time: Duration) -> Outcome<Load> {
    let end = Instant::now() + time;
    let clients: Vec<_> = (0..CLIENTS).map(|number| tokio::spawn(give_until(address, number as u64, end))).collect();
    let mut load = Load::default();
    for client in clients {
        let one = client.await??;
        load.forms += one.forms;
        load.page_bytes = load.page_bytes.max(one.page_bytes);
        load.waits.extend(one.waits);
    }
    Ok(load)
}

async fn give_until(address: SocketAddr, number: u64, end: Instant) -> Outcome<Load> {
    let mut chance = Chance::seeded(number);
    let mut client = Client::connect(address).await?;
    let mut load = Load::default();
    while Instant::now() < end {
        let start = Instant::now();
        load.page_bytes = give(&mut client, &mut chance).await?;
        load.waits.push(start.elapsed().as_secs_f64() * 1_000.0);
        load.forms += 1;
    }
    Ok(load)
}

/// The whole way of one form; the bytes of its page.
async fn give(client: &mut Client, chance: &mut Chance) -> Outcome<usize> {
    let page = client.get("/palaute").await?;
    let page_bytes = page.body.len();
    let form = filled_in(page.between("name=\"token\" value=\"", "\"")?, &pick_target(page.body, chance)?, chance);
    let sent = client.post("/palaute", &form).await?;
    let receipt = sent.header("location").ok_or_else(|| format!("the form came back with {}", sent.status))?.to_owned();
    let thanks = client.get(&receipt).await?;
    let code = thanks.between("<p class=\"code\"><strong>", "<")?;
    let is_receipt = thanks.status == 200 && code.len() == 14;
    if is_receipt { Ok(page_bytes) } else { Err(format!("no receipt: {}, \"{code}\"", thanks.status).into()) }
}

/// One of the first places of the page.
fn pick_target(page: &str, chance: &mut Chance) -> Outcome<String> {
    const BEFORE: &str = "name=\"target\" value=\"";
    let mut places = page.split(BEFORE).skip(2).filter_map(|rest| rest.split_once('"')).map(|(code, _)| code);
    let code = places.nth(chance.below(8) as usize).ok_or("the page has no places")?;
    Ok(code.to_owned())
}

/// As a browser sends it: every field of the page, also those that were left empty.
fn filled_in(token: &str, target: &str, chance: &mut Chance) -> String {
    let kind = chance.pick(&["thanks", "criticism", "suggestion", "question"]).to_owned();
    let text = encoded(&chance.text(TEXT_BYTES));
    format!(
        "token={token}&search=&target={target}&kinds={kind}&text={text}&reply=code&name=&email=&phone=&speaker=client"
    )
}

/// As browsers encode forms.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(2 * text.len());
    for byte in text.bytes() {
        match byte {
            b' ' => encoded.push('+'),
            _ if byte.is_ascii_alphanumeric() || b"-._*".contains(&byte) => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}
