//! Journeys in a real browser, through a demo county of their own: each file beside `tests/browser/house.mjs` is one.

#![allow(clippy::unwrap_used)]

use app::boot::{self, App};
use app::demo::{self, Guide};
use app::jobs::index_feedback::index_waiting;
use serde_json::json;
use std::future::pending;
use std::path::Path;
use std::process::Command;
use tests::{Database, Fresh};
use tokio::runtime::Builder;

/// This one sees the years before, too, and what alarms came of them.
const EVERY_PAGE: &str = "every_page";

/// Walks the journey in `tests/browser/NAME.mjs` on each database.
fn walk(name: &str) {
    Database::BOTH.into_iter().filter_map(Database::fresh).for_each(|fresh| walk_on(fresh, name));
}

/// The same for a journey that is about what is seen, which does not depend on the database.
fn look(name: &str) {
    walk_on(Database::Sqlite.fresh().unwrap(), name);
}

/// On one database; what the journey misses is in its output.
fn walk_on(fresh: Fresh, name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    assert!(
        folder.join("node_modules").exists(),
        "the browser's packages are missing: run bin/test, or npm ci in tests/browser"
    );
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let (address, guide) = runtime.block_on(async {
        let store = fresh.store().await;
        let clock = boot::real_clock();
        let guide = demo::fill(&store, clock()).await.unwrap();
        if name == EVERY_PAGE {
            demo::tell_earlier(&store, guide.county).await.unwrap();
        }
        index_waiting(&store, guide.county).await.unwrap();
        let listener = boot::listen("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let app = App::start(store, guide.county, address.clone(), clock).await.unwrap();
        tokio::spawn(boot::serve(app, listener, pending()));
        (address, guide)
    });
    let mut node = Command::new("node");
    node.arg(format!("{name}.mjs")).current_dir(&folder).env("KUULE_ADDRESS", address).env("KUULE_GUIDE", told(&guide));
    let output = node.output().expect("node is installed by bin/test");
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    runtime.shutdown_background();
    drop(fresh);
    assert!(output.status.success(), "{name}: {said}");
}

/// What a journey needs of the demo's guide.
fn told(guide: &Guide) -> String {
    let person = |does: &str| {
        let (email, password, _) = guide.people.iter().find(|(.., held)| held.starts_with(does)).unwrap();
        json!({ "email": email, "password": password })
    };
    json!({
        "survey_links": guide.survey_links,
        "qr": guide.qr[0].1,
        "own_survey_qr": guide.qr[1].1,
        "receipt": guide.receipts[0],
        "handler": person("handler"),
        "experience_manager": person("customer-experience manager"),
        "administrator": person("administrator"),
        "safety_reader": person("reader of safety notices"),
        "ombudsman": person("ombudsman"),
        "report_reader": person("reader of reports"),
    })
    .to_string()
}

#[test]
fn feedback_with_the_keyboard_alone() {
    look("keyboard");
}

#[test]
fn feedback_without_javascript() {
    look("no_script");
}

#[test]
fn feedback_on_a_phone() {
    look("phone");
}

#[test]
fn feedback_in_swedish() {
    look("swedish");
}

#[test]
fn a_survey_by_its_link() {
    walk("survey");
}

#[test]
fn a_survey_of_one_s_own_from_the_builder_to_its_answers() {
    walk("own_survey");
}

#[test]
fn a_half_answered_survey_is_kept_until_it_is_sent() {
    look("half_answered");
}

#[test]
fn a_poster_from_the_press_to_its_feedback() {
    look("posters");
}

#[test]
fn from_the_client_s_words_to_the_answer() {
    walk("desk");
}

#[test]
fn a_handler_s_day() {
    walk("day");
}

#[test]
fn a_danger_is_told_and_looked_into() {
    walk("safety");
}

#[test]
fn from_feedback_to_a_deed_that_everybody_sees() {
    walk("deed");
}

#[test]
fn what_was_not_found_becomes_a_word() {
    look("words");
}

#[test]
fn what_a_machine_seems_to_have_sent_is_looked_at() {
    walk("set_aside");
}

#[test]
fn every_page_is_for_everybody() {
    look(EVERY_PAGE);
}

#[test]
fn answers_of_another_system_are_brought_in() {
    look("history");
}

#[test]
fn feedback_is_found_by_its_words() {
    walk("search");
}

#[test]
fn a_question_to_the_figures_is_narrowed_and_sent() {
    look("explorer");
}

#[test]
fn a_report_from_its_first_words_to_what_everybody_reads() {
    walk("report");
}

#[test]
fn a_goal_s_year_to_its_owner_s_signature() {
    look("goals");
}

#[test]
fn a_contact_with_the_ombudsman_is_logged_and_counted() {
    look("ombudsman");
}
