//! How many messages a second go through, each with its receipt. Measured by hand:
//! `cargo test -p gateways --test sms -- --ignored --nocapture --test-threads 1 rate`

use super::kannel::Kannel;
use super::process::soon;
use super::smsc::{Smsc, patience};
use domain::sms::PhoneNumber;
use gateways::sms::{Gateway, Outcome, TextMessage};
use serde_json::json;
use std::sync::Arc;
use std::time::Instant;
use tokio::task::JoinSet;

const TEXT: &str = "Kävit Järvirannan terveysasemalla. Miten käynti sujui? Vastaa: https://kuule.example/v/Q7RM4KX2WD \
                    Lopeta: vastaa STOP";

fn send_all(gateway: &Arc<Gateway>, number: u32) -> JoinSet<Outcome> {
    let mut sending = JoinSet::new();
    for at in 0..number {
        let gateway = gateway.clone();
        let to = PhoneNumber::parse(&format!("040{at:07}")).unwrap();
        let message = TextMessage { id: format!("m-{at}"), to, text: TEXT.into(), sender: None };
        sending.spawn(async move { gateway.send(&message).await });
    }
    sending
}

fn told(way: &str, number: u32, sent: f64, whole: f64) {
    let rate = f64::from(number) / whole;
    println!("{way}: {number} messages, taken after {sent:.2} s, last receipt after {whole:.2} s: {rate:.0} a second");
    assert!(rate >= 200.0, "{rate}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "measured by hand"]
async fn rate_by_smpp() {
    const NUMBER: u32 = 20_000;
    let mut smsc = Smsc::start();
    smsc.order(&json!({ "quiet": true }));
    let (gateway, mut arrivals) = smsc.gateway("");
    let gateway = Arc::new(gateway);
    smsc.wait("bound");
    let start = Instant::now();
    let sending = tokio::spawn(send_all(&gateway, NUMBER).join_all());
    for _ in 0..NUMBER {
        soon("receipt", arrivals.next()).await.unwrap().taken();
    }
    let whole = start.elapsed().as_secs_f64();
    let outcomes = sending.await.unwrap();
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Outcome::Accepted(_))));
    told("SMPP, a window of 10", NUMBER, whole, whole);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "measured by hand"]
async fn rate_by_kannel() {
    const NUMBER: u32 = 5_000;
    let mut kannel = Kannel::start(None);
    let _network = kannel.network(&[]);
    let gateway = Arc::new(kannel.gateway("", patience()));
    let start = Instant::now();
    let outcomes = send_all(&gateway, NUMBER).join_all().await;
    let sent = start.elapsed().as_secs_f64();
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Outcome::Accepted(_))));
    for _ in 0..NUMBER {
        kannel.call_back("/receipt/a%20key");
    }
    told("Kannel, a window of 32", NUMBER, sent, start.elapsed().as_secs_f64());
}
