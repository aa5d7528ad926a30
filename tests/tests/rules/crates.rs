//! Which crate may use which: the crates exist to make this a compile error, and this keeps their manifests honest.

use super::tree::{metadata, none, with_ending};
use serde_json::Value;
use std::collections::HashSet;

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

/// A crate of the workspace and what its manifest names.
pub struct Crate {
    pub name: String,
    pub uses: Vec<Dependency>,
}

pub struct Dependency {
    pub name: String,
    /// Not part of what is shipped.
    for_tests: bool,
}

pub fn crates() -> Vec<Crate> {
    let metadata = metadata(&["--no-deps"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let dependency = |held: &Value| Dependency { name: text(&held["name"]), for_tests: held["kind"] == "dev" };
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let held = |held: &Value| Crate {
        name: text(&held["name"]),
        uses: list(&held["dependencies"]).iter().map(dependency).collect(),
    };
    list(&metadata["packages"]).iter().map(held).collect()
}

#[test]
fn crates_use_only_what_stands_below_them() {
    let crates = crates();
    assert!(crates.len() >= 7, "cargo names the crates of the workspace");
    let is_ours = |name: &str| MAY_USE.iter().any(|(held, _)| *held == name);
    let mut broken = Vec::new();
    for Crate { name, uses } in &crates {
        let Some((_, may_use)) = MAY_USE.iter().find(|(held, _)| held == name) else {
            broken.push(format!("the crate {name} has no place in the order of crates"));
            continue;
        };
        let wrong = uses.iter().map(|used| used.name.as_str()).filter(|used| is_ours(used) && !may_use.contains(used));
        broken.extend(wrong.map(|used| format!("{name} uses {used}")));
    }
    none("a crate uses one that does not stand below it", broken);
}

/// A name in a manifest that no source of the crate says is a dependency for nothing.
#[test]
fn crates_use_what_they_name() {
    let mut broken = Vec::new();
    for Crate { name, uses } in crates() {
        let sources = with_ending(".rs").filter(|file| file.path.starts_with(&format!("{name}/")));
        let text: String = sources.map(|file| file.text.as_str()).collect();
        let is_letter = |c: char| c.is_alphanumeric() || c == '_';
        let words: HashSet<&str> = text.split(|c| !is_letter(c)).collect();
        let idle = uses.iter().filter(|used| !words.contains(used.name.replace('-', "_").as_str()));
        broken.extend(idle.map(|used| format!("{name}: {}", used.name)));
    }
    none("a crate names a dependency that it does not use", broken);
}

#[test]
fn the_domain_is_pure() {
    let crates = crates();
    let domain = crates.iter().find(|held| held.name == "domain").expect("the domain is a crate");
    let wrong = domain.uses.iter().filter(|used| !used.for_tests && !DOMAIN_USES.contains(&used.name.as_str()));
    none("the domain uses more than dates and error types", wrong.map(|used| used.name.clone()));
}

#[test]
fn only_the_store_talks_to_databases() {
    let talks = |held: &Crate| held.uses.iter().any(|used| used.name.starts_with("sqlx"));
    let wrong = crates().into_iter().filter(|held| talks(held) && !SQLX_USERS.contains(&held.name.as_str()));
    none("a crate other than the store talks to databases", wrong.map(|held| held.name));
}
