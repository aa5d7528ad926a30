//! Killed at any moment under load, the server loses no feedback whose sender saw the receipt, and doubles none.

#![allow(clippy::unwrap_used)]

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::hint::spin_loop;
use std::sync::mpsc::{Receiver, Sender, channel};
use tests::{Browser, Database, Form, Fresh, Program, cast};

const ROUNDS: usize = 8;
const CLIENTS: usize = 6;

/// A form that went out, and the receipt if its sender saw one.
struct Sent {
    form: Form,
    receipt: Option<String>,
}

#[test]
fn sqlite_survives_being_killed() {
    survive(&Database::Sqlite.fresh().unwrap());
}

#[test]
fn postgres_survives_being_killed() {
    if let Some(fresh) = Database::Postgres.fresh() {
        survive(&fresh);
    }
}

fn survive(fresh: &Fresh) {
    let file = fresh.folder().join("organisation.csv");
    std::fs::write(&file, cast::organisation_csv()).unwrap();
    Program::run(fresh, &["import", "organisation", file.to_str().unwrap()]);
    let mut all: Vec<Sent> = Vec::new();
    for round in 0..=ROUNDS {
        let mut server = Program::serve(fresh);
        is_whole(fresh, &server.browser(), &mut all);
        if round < ROUNDS {
            all.extend(load_and_kill(&mut server, round));
        }
    }
    assert!(all.len() > ROUNDS * CLIENTS, "that was no load");
}

/// Clients give feedback as fast as they can, until the server is killed after a number of receipts that nobody knows
/// beforehand.
fn load_and_kill(server: &mut Program, round: usize) -> Vec<Sent> {
    let (seen, receipts) = channel();
    let browsers: Vec<Browser> = (0..CLIENTS).map(|_| server.browser()).collect();
    std::thread::scope(|scope| {
        let client = |(client, browser): (usize, Browser)| {
            let seen = seen.clone();
            scope.spawn(move || give_until_the_end(&browser, &format!("{round}-{client}"), &seen))
        };
        let clients: Vec<_> = browsers.into_iter().enumerate().map(client).collect();
        drop(seen);
        wait(&receipts);
        server.kill();
        clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
    })
}

/// For 1 to 64 receipts, and for a moment more.
fn wait(receipts: &Receiver<()>) {
    let random = RandomState::new().hash_one(0);
    for _ in 0..=random % 64 {
        receipts.recv().expect("the server answers until it is killed");
    }
    for _ in 0..(random >> 32) % 2_000_000 {
        spin_loop();
    }
}

fn give_until_the_end(browser: &Browser, name: &str, seen: &Sender<()>) -> Vec<Sent> {
    let mut all = Vec::new();
    loop {
        let Ok(page) = browser.try_get("/palaute", &[]) else { return all };
        let text = format!("Palaute {name}-{}", all.len());
        let form = page.form("/palaute").with("target", "satama-hammas").with("kinds", "thanks").with("text", &text);
        let answer = browser.try_send(&form);
        let receipt = answer.as_ref().ok().map(|answer| code(answer.location()));
        let is_over = receipt.is_none();
        all.push(Sent { form, receipt });
        if is_over {
            return all;
        }
        // Nobody counts any more when the server is being killed.
        let _ = seen.send(());
    }
}

/// Every receipt leads to its feedback; what was sent without an answer is sent again; each is there once.
fn is_whole(fresh: &Fresh, browser: &Browser, all: &mut [Sent]) {
    for sent in all.iter_mut() {
        let receipt = sent.receipt.get_or_insert_with(|| code(browser.send(&sent.form).location()));
        let page = browser.page(&format!("/palaute/seuranta/{receipt}"));
        page.must_say(sent.form.get("text"));
    }
    if let Some(sent) = all.last() {
        assert_eq!(Some(code(browser.send(&sent.form).location())), sent.receipt, "sent once more");
    }
    let receipts: HashSet<_> = all.iter().map(|sent| &sent.receipt).collect();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let count = |what: &str| runtime.block_on(fresh.number(&format!("SELECT count({what}) FROM feedback")));
    let expected = all.len() as i64;
    assert_eq!((receipts.len() as i64, count("*"), count("DISTINCT body")), (expected, expected, expected));
}

fn code(address: &str) -> String {
    address.rsplit('/').next().unwrap().to_owned()
}
