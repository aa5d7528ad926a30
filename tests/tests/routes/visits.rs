//! Visits as other systems give them: sent to the server with a key, or put into a folder.

use domain::channel::Channel;
use domain::language::Language;
use domain::surveys::{AgeGroup, Permission, Sex, Visit};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};
use tests::cast::{HARBOUR, HILL};
use tests::{Answer, Browser, Database, Fresh, House, Program, cast};

const ADDRESS: &str = "/api/v1/visits";
const CSV: &str = "text/csv; charset=utf-8";
const JSON: &str = "application/json";
const ROWS: &str = "event_id;visited_at;phone;unit\na;20.11.2026 klo 9.30;040 123 0001;satama-hammas\nb;eilen;040 123 0002;satama-hammas\n";

fn key(house: &House, county: &str, name: &str) -> String {
    Program::run(&house.fresh, &["key", "add", "visits", name, "--county", county]).trim().to_owned()
}

fn send(browser: &Browser, key: &str, kind: &str, body: &str) -> Answer {
    browser.post_body(ADDRESS, body.as_bytes(), &[("authorization", &format!("Bearer {key}")), ("content-type", kind)])
}

fn told(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{} {}", answer.status, answer.body))
}

fn example(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fhir").join(name)).unwrap()
}

/// The visits that wait, by their identifiers, and where their clients are reached.
fn waiting(house: &House) -> Vec<(Visit, Option<String>)> {
    let mut visits = house.run(house.store.waiting_visits(house.county)).unwrap();
    visits.sort_by(|one, other| one.id.cmp(&other.id));
    let address = |visit: &Visit| house.run(house.store.visit_address(house.county, &visit.id)).unwrap();
    visits.into_iter().map(|visit| (visit.clone(), address(&visit))).collect()
}

#[test]
fn a_list_is_on_disk_before_the_answer_and_sent_twice_is_once() {
    let house = House::new();
    let (browser, key) = (house.browser(), key(&house, "rantala", "Potilastieto"));
    let answer = send(&browser, &key, CSV, ROWS);
    let reasons = json!([{ "row": 3, "reason": "visited_at \"eilen\" is not a time" }]);
    let expected = |taken: u64, known: u64| json!({ "rows": 2, "taken": taken, "known": known, "unfinished": 0, "rejected": 1, "reasons": reasons });
    assert_eq!((answer.status, told(&answer)), (200, expected(1, 0)));
    assert_eq!(house.count("visits"), 1);
    assert_eq!(told(&send(&browser, &key, CSV, ROWS)), expected(0, 1));
    assert_eq!((house.count("visits"), house.count("visit_contacts")), (1, 1));
    assert_eq!(waiting(&house)[0].1.as_deref(), Some("+358401230001"));
    // A list of which nothing can be taken is no success, and what is no list is refused.
    let useless = send(&browser, &key, CSV, "event_id,visited_at\nc,040 123 0003\n");
    assert_eq!(useless.status, 422);
    assert_eq!(told(&useless)["reasons"][0]["reason"], "visited_at \"…\" is not a time");
    let no_list = send(&browser, &key, CSV, "name\nAino\n");
    assert_eq!(
        (no_list.status, told(&no_list)["error"].clone()),
        (400, json!("there is no column event_id (there are: name)"))
    );
    assert_eq!(send(&browser, &key, JSON, "[{\"event_id\": \"d\"").status, 400);
}

#[test]
fn json_in_every_form_is_read_like_rows() {
    let house = House::new();
    let (browser, key) = (house.browser(), key(&house, "rantala", "Ajanvaraus"));
    let visit = |id: &str| json!({ "event_id": id, "visited_at": "2026-11-20T09:30", "phone": "0401230001", "birth_year": 1980, "permission": true, "unit": "kallio-hammas" });
    for (kind, body, id) in [
        (JSON, json!([visit("j1")]).to_string(), "j1"),
        (JSON, json!({ "visits": [visit("j2")], "made": "today" }).to_string(), "j2"),
        (JSON, visit("j3").to_string(), "j3"),
        ("application/x-ndjson", format!("{}\n{}\n", visit("j4"), visit("j4")), "j4"),
    ] {
        let answer = send(&browser, &key, kind, &body);
        assert_eq!((answer.status, told(&answer)["taken"].clone()), (200, json!(1)), "{body}");
        let (held, address) = waiting(&house).pop().unwrap();
        assert_eq!((held.id.as_str(), held.unit, address.as_deref()), (id, HILL, Some("+358401230001")));
        assert_eq!((held.age_group, held.permission), (AgeGroup::From35To49, Permission::Given));
        assert_eq!(held.visited_at.to_string(), "2026-11-20T07:30:00Z");
    }
}

#[test]
fn encounters_of_a_bundle_become_visits() {
    let house = House::new();
    let (browser, key) = (house.browser(), key(&house, "rantala", "FHIR"));
    let answer = told(&send(&browser, &key, "application/fhir+json", &example("searchset.json")));
    let reasons = json!([
        { "row": 7, "reason": "subject \"Patient/nobody\" is not in the file" },
        { "row": 8, "reason": "unit \"1.2.3.4\" is not in the organisation" },
        { "row": 9, "reason": "period has neither end nor start" },
    ]);
    let expected = json!({ "rows": 7, "taken": 4, "known": 0, "unfinished": 2, "rejected": 3, "reasons": reasons });
    assert_eq!(answer, expected);
    let held = waiting(&house);
    let facts = |at: usize| {
        let (visit, address) = &held[at];
        (visit.id.as_str(), visit.unit, visit.visited_at.to_string(), address.as_deref())
    };
    let morning = "2026-11-20T07:40:00Z".to_owned();
    assert_eq!(facts(0), ("v-aino", HARBOUR, morning.clone(), Some("+358401230001")));
    assert_eq!(facts(1), ("v-dead", HARBOUR, morning.clone(), None));
    assert_eq!(facts(2), ("v-inside", HARBOUR, morning, Some("+46701234567")));
    assert_eq!(facts(3), ("v-room", HARBOUR, "2026-11-19T22:00:00Z".to_owned(), Some("bertta@example.fi")));
    let (aino, bertta) = (&held[0].0, &held[3].0);
    let person = |visit: &Visit| (visit.language, visit.age_group, visit.sex, visit.permission);
    assert_eq!(person(aino), (Some(Language::Swedish), AgeGroup::From35To49, Sex::Female, Permission::Refused));
    assert_eq!(person(bertta), (None, AgeGroup::Over75, Sex::Other, Permission::Given));
    assert_eq!(bertta.reach.as_ref().map(|reach| reach.channel), Some(Channel::Email));
    let said = house.run(
        house.fresh.number("SELECT count(*) FROM visits WHERE visit_type = 'Puhelinaika' OR municipality = 'Rantala'"),
    );
    assert_eq!(said, 2, "the call, and the visit of somebody from Rantala");
    let history = example("transaction.json").replace("\"transaction\"", "\"history\"");
    assert_eq!(send(&browser, &key, "application/fhir+json", &history).status, 400);
}

#[test]
fn encounters_of_a_transaction_and_of_bulk_data() {
    let house = House::new();
    let (browser, key) = (house.browser(), key(&house, "rantala", "FHIR"));
    let answer = told(&send(&browser, &key, "application/fhir+json", &example("transaction.json")));
    assert_eq!((&answer["taken"], &answer["rejected"]), (&json!(1), &json!(0)));
    let answer = told(&send(&browser, &key, "application/fhir+ndjson", &example("resources.ndjson")));
    assert_eq!(
        (&answer["taken"], &answer["rejected"], &answer["reasons"][0]["row"]),
        (&json!(2), &json!(1), &json!(6))
    );
    let held = waiting(&house);
    let found: Vec<_> =
        held.iter().map(|(visit, address)| (visit.id.as_str(), visit.unit, address.as_deref())).collect();
    let expected = [
        ("K-100", HILL, Some("+358401230100")),
        ("b-1", HILL, Some("+358401230001")),
        ("b-2", HARBOUR, Some("bertta@example.fi")),
    ];
    assert_eq!(found, expected);
}

#[test]
fn without_a_key_in_force_nothing_is_said_and_guessing_is_slow() {
    let house = House::new();
    let browser = house.browser();
    let (good, metsola) = (key(&house, "rantala", "Potilastieto"), key(&house, "metsola", "Potilastieto"));
    let bare = browser.post_body(ADDRESS, ROWS.as_bytes(), &[("content-type", CSV)]);
    assert_eq!((bare.status, bare.body.as_str(), bare.header("www-authenticate")), (401, "", "Bearer"));
    assert_eq!(send(&browser, &metsola, CSV, ROWS).status, 401, "another county's key");
    let guess = format!("{}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", good.split('.').next().unwrap());
    for _ in 0..5 {
        assert_eq!(send(&browser, &guess, CSV, ROWS).status, 401);
    }
    let limited = send(&browser, &good, CSV, ROWS);
    assert_eq!((limited.status, limited.body.as_str(), limited.header("retry-after")), (429, "", "900"));
    let other = key(&house, "rantala", "Ajanvaraus");
    assert_eq!(send(&browser, &other, CSV, ROWS).status, 200, "another system goes on");
    house.pass_minutes(16);
    assert_eq!(send(&browser, &good, CSV, ROWS).status, 200);
    assert_eq!(send(&browser, &good, "text/plain", ROWS).status, 415);
    let large = "a".repeat((32 << 20) + 1);
    let large = send(&browser, &good, CSV, &large);
    assert_eq!(
        (large.status, told(&large)["error"].clone()),
        (413, json!("the body is larger than 32 MB: send it in parts"))
    );
    Program::run(&house.fresh, &["key", "revoke", "Potilastieto", "--county", "rantala"]);
    assert_eq!(send(&browser, &good, CSV, ROWS).status, 401);
    let listed = Program::run(&house.fresh, &["key", "list", "--county", "rantala"]);
    assert!(listed.contains("Potilastieto") && listed.contains("revoked") && !listed.contains(&good), "{listed}");
    assert_eq!(
        house.run(
            house.fresh.number(&format!("SELECT count(*) FROM machine_keys WHERE secret LIKE '%{}%'", &good[9..20]))
        ),
        0
    );
}

/// A county by itself, as the commands want it.
fn rantala() -> Fresh {
    let fresh = Database::Sqlite.fresh().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async { cast::settle(&fresh.store().await, "rantala").await });
    fresh
}

fn number(fresh: &Fresh, sql: &str) -> i64 {
    tokio::runtime::Runtime::new().unwrap().block_on(fresh.number(sql))
}

/// Writes a file that was at rest for long.
fn put(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000);
    File::options().append(true).open(folder.join(name)).unwrap().set_modified(long_ago).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

#[test]
fn whole_files_of_the_folder_are_loaded_and_gone() {
    let fresh = rantala();
    let folder = fresh.folder().join("visits");
    fs::create_dir(&folder).unwrap();
    let row = "event_id,visited_at,phone\n1,2024-05-29T20:45,0401230001\n2,0401230002,0401230003\n";
    put(&folder, "night.csv", row);
    put(&folder, "day.ndjson", "{\"event_id\": \"3\", \"visited_at\": \"2024-05-29\"}\n");
    put(&folder, "broken.json", "[{\"event_id\": \"4\", \"visited_at\": \"2024-05-29\"}, {\"event_id\"");
    fs::write(folder.join("growing.csv"), row.replace("\n1,", "\n9,")).unwrap();
    for other in [".hidden.csv", "upload.csv.part", "readme.txt"] {
        put(&folder, other, row);
    }
    let work = || Program::run(&fresh, &["work", "--once", "--visits-folder", folder.to_str().unwrap()]);
    work();
    assert_eq!(names(&folder), [".hidden.csv", "growing.csv", "readme.txt", "rejected", "upload.csv.part"]);
    let rejected = folder.join("rejected");
    let dated = |name: &str| format!("20251009T085320Z-{name}");
    let expected = ["broken.json", "broken.json.reason.txt", "night.csv.rejected.csv"].map(dated);
    assert_eq!(names(&rejected), expected);
    let rows = fs::read_to_string(rejected.join(&expected[2])).unwrap();
    assert_eq!(
        rows,
        "row,event_id,visited_at,phone,reason\n3,2,0401230002,0401230003,\"visited_at \"\"…\"\" is not a time\"\n"
    );
    // One of each good file; of the broken one nothing is taken.
    assert_eq!(number(&fresh, "SELECT count(*) FROM visits"), 2);
    Program::run(&fresh, &["setting", "set", "visits.keep_files_days", "3"]);
    put(&folder, "growing.csv", &row.replace("\n1,", "\n9,"));
    put(&folder, "night.csv", row);
    work();
    assert_eq!(names(&folder.join("done")), ["growing.csv", "night.csv"].map(dated));
    assert_eq!(number(&fresh, "SELECT count(*) FROM visits"), 3);
}

#[test]
fn killed_in_the_middle_of_a_file_nothing_is_lost_or_twice() {
    const ROWS: i64 = 40_000;
    let fresh = rantala();
    let folder = fresh.folder().join("visits");
    fs::create_dir(&folder).unwrap();
    let rows: String = (0..ROWS).map(|at| format!("{at},2024-05-29,04012{at:05}\n")).collect();
    put(&folder, "night.csv", &format!("event_id,visited_at,phone\n{rows}"));
    let path = folder.to_str().unwrap();
    let mut server = Program::serve_with(&fresh, &["--listen", "127.0.0.1:0", "--visits-folder", path]);
    let count = || number(&fresh, "SELECT count(*) FROM visits");
    while count() == 0 {
        std::thread::yield_now();
    }
    server.kill();
    let there = count();
    assert!(there == ROWS || folder.join("night.csv").exists(), "{there} rows, and the file is gone");
    Program::run(&fresh, &["work", "--once", "--visits-folder", path]);
    // The numbers of visits as old as these are erased by the worker itself.
    assert_eq!(count(), ROWS);
    assert!(!folder.join("night.csv").exists());
    let log = fs::read_to_string(fresh.folder().join("server.log")).unwrap();
    assert!(!log.is_empty() && !log.contains("04012"), "a number is in the log: {log}");
}
