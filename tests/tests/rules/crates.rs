//! Which crate may use which: the crates exist to make this a compile error, and this keeps their manifests honest.

use super::tree::{metadata, none};
use serde_json::Value;

/// What each crate may use of the workspace.
const MAY_USE: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("text", &["domain"]),
    ("store", &["domain"]),
    ("gateways", &["domain"]),
    ("press", &["domain"]),
    ("app", &["domain", "text", "store", "gateways", "press"]),
    ("tests", &["domain", "text", "store", "gateways", "press", "app"]),
    ("benches", &["domain", "text", "store", "gateways", "press", "app"]),
];
/// All that the domain uses from outside, besides the standard library.
const DOMAIN_USES: [&str; 2] = ["jiff", "thiserror"];
/// Who talks to a database: the store, and tests that make and drop databases of their own.
const SQLX_USERS: [&str; 2] = ["store", "tests"];

/// Name, names of the dependencies, and whether each is for tests only.
fn crates() -> Vec<(String, Vec<(String, bool)>)> {
    let metadata = metadata(&["--no-deps"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let dependency = |held: &Value| (text(&held["name"]), held["kind"] == "dev");
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let package = |held: &Value| (text(&held["name"]), list(&held["dependencies"]).iter().map(dependency).collect());
    list(&metadata["packages"]).iter().map(package).collect()
}

#[test]
fn crates_use_only_what_stands_below_them() {
    let crates = crates();
    assert!(crates.len() >= 7, "cargo names the crates of the workspace");
    let is_ours = |name: &str| MAY_USE.iter().any(|(held, _)| *held == name);
    let mut broken = Vec::new();
    for (name, dependencies) in &crates {
        let Some((_, may_use)) = MAY_USE.iter().find(|(held, _)| held == name) else {
            broken.push(format!("the crate {name} has no place in the order of crates"));
            continue;
        };
        let wrong = dependencies.iter().filter(|(used, _)| is_ours(used) && !may_use.contains(&used.as_str()));
        broken.extend(wrong.map(|(used, _)| format!("{name} uses {used}")));
    }
    none("a crate uses one that does not stand below it", broken);
}

#[test]
fn the_domain_is_pure() {
    let crates = crates();
    let (_, used) = crates.iter().find(|(name, _)| name == "domain").expect("the domain is a crate");
    let wrong = used.iter().filter(|(name, for_tests)| !for_tests && !DOMAIN_USES.contains(&name.as_str()));
    none("the domain uses more than dates and error types", wrong.map(|(name, _)| name.clone()));
}

#[test]
fn only_the_store_talks_to_databases() {
    let talks = |used: &[(String, bool)]| used.iter().any(|(name, _)| name.starts_with("sqlx"));
    let wrong = crates().into_iter().filter(|(name, used)| talks(used) && !SQLX_USERS.contains(&name.as_str()));
    none("a crate other than the store talks to databases", wrong.map(|(name, _)| name));
}
