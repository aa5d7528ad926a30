//! From a visit list to figures, by a real Kannel and its fake operator: ten thousand visits, a fifth of them by lot, the
//! program killed on the way, receipts, answers, and not a number left.

#![allow(clippy::unwrap_used)]

/// The other side is the one with which the gateways are tested; more of it is used there.
#[allow(dead_code)]
#[path = "../../../gateways/tests/sms/kannel.rs"]
mod kannel;
#[allow(dead_code)]
#[path = "../../../gateways/tests/sms/process.rs"]
mod process;
#[allow(dead_code)]
#[path = "../../../gateways/tests/sms/smsc.rs"]
mod smsc;
mod visits;

use domain::surveys::{HANDED_OVER_WITHIN, Message, SendingState};
use jiff::Timestamp;
use kannel::Kannel;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::net::TcpListener;
use std::thread;
use std::time::{Duration, Instant};
use store::{Store, TidySendings};
use tests::{Browser, Database, Fresh, Program, cast};
use visits::{UNITS, Visits};

const VISITS: usize = 10_000;
const SEED: &str = "20261122";
/// After so many messages each the program is killed.
const KILLED_AFTER: [usize; 5] = [1, 40, 150, 7, 260];
const TOO_LONG: Duration = Duration::from_secs(60);

#[test]
fn sqlite_asks_a_fifth_of_ten_thousand() {
    story(&Database::Sqlite.fresh().unwrap());
}

#[test]
fn postgres_asks_a_fifth_of_ten_thousand() {
    if let Some(fresh) = Database::Postgres.fresh() {
        story(&fresh);
    }
}

fn story(fresh: &Fresh) {
    let now = app::boot::real_clock()();
    let visits = Visits::made(VISITS, now);
    let sampled = drawn(fresh, &visits);
    let sealed = run(fresh.rows("visit_contacts"));
    assert_eq!(sealed.lines().count(), sampled.len(), "the numbers of all others are erased");
    same_again(&visits, &sampled);
    let mut kannel = Kannel::start(None);
    let mut network = kannel.network(&[]);
    let (listen, url) = (free_address(), kannel.url());
    let mut messages = Vec::new();
    for number in KILLED_AFTER {
        let mut server = Program::serve_with(fresh, &["--listen", &listen, "--sms", &url]);
        messages.extend((0..number).map(|_| network.message()));
        server.kill();
    }
    let server = Program::serve_with(fresh, &["--listen", &listen, "--no-worker"]);
    let base = format!("http://{listen}");
    Program::run(fresh, &["work", "--once", "--base-address", &base, "--sms", &url]);
    let store = run(fresh.store());
    let states = counted(&store);
    let accepted: u64 = ["accepted", "delivered"].into_iter().filter_map(|state| states.get(state)).sum();
    while (messages.len() as u64) < accepted {
        messages.push(network.message());
    }
    nobody_is_asked_twice_or_lost(&store, &visits, &sampled, &messages, now);
    // A call-back to a program that is dead is lost; of the last, longest run they come.
    let most = (messages.len() as u64) * 3 / 5;
    until("receipts", || counted(&store).get("delivered").is_some_and(|delivered| *delivered >= most));
    let answered = answer(&server.browser(), &visits, &messages);
    figures_say_so(fresh, &answered);
    run(store.forget_deleted()).unwrap();
    nothing_leads_to_a_number(fresh, &visits, &sealed);
}

/// Who is asked, by the numbers of their telephones.
fn drawn(fresh: &Fresh, visits: &Visits) -> HashSet<String> {
    load(fresh, visits, false);
    let planned = sample(fresh, "plan");
    let sampled = sample(fresh, "draw");
    assert_eq!(planned, sampled, "what was shown is what is drawn");
    // A fifth of each of the five units' two thousand.
    assert_eq!(sampled.len(), VISITS / 5);
    sampled.iter().map(|visit| visits.phones[visit].clone()).collect()
}

/// The organisation, hours that are always open, and the visits, in their order or from the last to the first.
fn load(fresh: &Fresh, visits: &Visits, backwards: bool) {
    let file = |name: &str, text: String| {
        let path = fresh.folder().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let organisation = file("organisation.csv", cast::organisation_csv());
    Program::run(fresh, &["import", "organisation", organisation.to_str().unwrap()]);
    Program::run(fresh, &["setting", "set", "invitation.hours", "0:00-23:59"]);
    Program::run(fresh, &["setting", "set", "invitation.days", "every_day"]);
    let list = file("visits.csv", visits.csv(backwards));
    Program::run(fresh, &["import", "visits", list.to_str().unwrap()]);
    std::fs::remove_file(list).unwrap();
}

/// The identifiers of the visits in the sample.
fn sample(fresh: &Fresh, what: &str) -> HashSet<String> {
    let told = Program::run(fresh, &["invitations", what, "--seed", SEED, "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    told["sample"].as_array().unwrap().iter().map(|visit| visit.as_str().unwrap().to_owned()).collect()
}

/// The same visits in another order, in another installation: the seed finds the same people.
fn same_again(visits: &Visits, sampled: &HashSet<String>) {
    let fresh = Database::Sqlite.fresh().unwrap();
    load(&fresh, visits, true);
    let again: HashSet<String> = sample(&fresh, "plan").iter().map(|visit| visits.phones[visit].clone()).collect();
    assert_eq!(&again, sampled);
}

fn nobody_is_asked_twice_or_lost(
    store: &Store,
    visits: &Visits,
    sampled: &HashSet<String>,
    messages: &[String],
    now: Timestamp,
) {
    let receivers: Vec<&str> = messages.iter().map(|message| message.split(' ').nth(1).unwrap()).collect();
    let different: HashSet<&str> = receivers.iter().copied().collect();
    assert_eq!(different.len(), receivers.len(), "nobody gets two messages");
    assert!(different.iter().all(|number| sampled.contains(*number)), "nobody else is asked");
    assert_eq!(visits.phones.len(), VISITS);
    let tidy = TidySendings { county: county(store), now: now + HANDED_OVER_WITHIN * 7 };
    run(store.write(tidy)).unwrap();
    let states = counted(store);
    let known: HashSet<&str> = ["accepted", "delivered", "unknown"].into();
    assert!(states.keys().all(|state| known.contains(state)), "{states:?}");
    assert_eq!(states.values().sum::<u64>(), sampled.len() as u64, "nobody is left out without a reason");
    // At most what was under way at each death.
    assert!(states.get("unknown").copied().unwrap_or(0) <= 64 * KILLED_AFTER.len() as u64, "{states:?}");
}

/// Three of ten answer; returns how many answered of each service, and what they gave.
fn answer(browser: &Browser, visits: &Visits, messages: &[String]) -> BTreeMap<&'static str, Vec<u8>> {
    let unit_of: HashMap<&str, usize> =
        visits.phones.iter().map(|(id, phone)| (phone.as_str(), visits.units[id])).collect();
    let mut answered: BTreeMap<&'static str, Vec<u8>> = BTreeMap::new();
    for (place, message) in messages.iter().enumerate().filter(|(place, _)| place % 10 < 3) {
        let (_, token) = message.split_once("/s/").unwrap();
        let token: String = token.chars().take_while(char::is_ascii_alphanumeric).collect();
        assert_eq!(token.len(), 13, "{message}");
        let score = (place % 11) as u8;
        let path = format!("/s/{token}");
        let form = browser.page(&path).form_with("token").with("nps", &score.to_string());
        assert_eq!(browser.send(&form).status, 303);
        assert_eq!(browser.get(&path).status, 410, "a link is good for one answer");
        let unit = unit_of[message.split(' ').nth(1).unwrap()];
        answered.entry(UNITS[unit].1).or_default().push(score);
    }
    answered
}

fn figures_say_so(fresh: &Fresh, answered: &BTreeMap<&'static str, Vec<u8>>) {
    let told = Program::run(
        fresh,
        &["measure", "nps", "--by", "service", "--where", "channel=text_message", "--format", "json"],
    );
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let mut figures = BTreeMap::new();
    for figure in told.as_array().unwrap() {
        figures.insert(figure["by"]["service"].as_str().unwrap().to_owned(), figure.clone());
    }
    for (service, scores) in answered {
        let share = |wanted: fn(&&u8) -> bool| scores.iter().filter(wanted).count() as f64;
        let nps = 100.0 * (share(|score| **score >= 9) - share(|score| **score <= 6)) / scores.len() as f64;
        let figure = &figures[*service];
        assert_eq!(figure["base"], scores.len(), "{service}: {figure}");
        assert!((figure["value"].as_f64().unwrap() - nps).abs() < 1e-6, "{service}: {figure}");
    }
    assert_eq!(figures.len(), answered.len());
}

/// In no file, no log and no row, neither as it is nor sealed.
fn nothing_leads_to_a_number(fresh: &Fresh, visits: &Visits, sealed: &str) {
    assert_eq!(run(fresh.number("SELECT count(*) FROM visit_contacts")), 0);
    let everything = run(fresh.everything());
    let held = String::from_utf8_lossy(&everything);
    // All of the test's numbers begin alike, and so might a hash; but hardly go on with five digits.
    let is_number = |rest: &str| rest.bytes().take(5).filter(u8::is_ascii_digit).count() == 5;
    let found = held.match_indices(&visits.beginning[1..]).find(|(at, found)| is_number(&held[at + found.len()..]));
    assert_eq!(found, None, "a number is still in a file");
    // The longest word of a row is the sealed number; a piece of it is enough to be found by.
    let words = sealed.lines().map(|row| row.split([',', '(', ')']).max_by_key(|word| word.len()).unwrap());
    let found = words.filter(|word| held.contains(&word[..40])).count();
    assert_eq!(found, 0, "sealed numbers are still in a file");
}

fn counted(store: &Store) -> HashMap<&'static str, u64> {
    let counts = run(store.sending_counts(county(store))).unwrap();
    assert!(counts.iter().all(|count| count.message == Message::Invitation && count.state != SendingState::Refused));
    counts.into_iter().map(|count| (count.state.code(), count.number)).collect()
}

fn county(store: &Store) -> domain::organisation::CountyId {
    run(store.counties()).unwrap()[0].0
}

fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

fn run<T>(work: impl Future<Output = T>) -> T {
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    }
    RUNTIME.with(|runtime| runtime.block_on(work))
}

fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let end = Instant::now() + TOO_LONG;
    while !holds() {
        assert!(Instant::now() < end, "waited in vain for {what}");
        thread::yield_now();
    }
}
