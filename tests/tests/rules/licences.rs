//! Every package that becomes part of the binary, or builds it, comes under terms that a county can accept.

use super::tree::{host, metadata, none};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

const ACCEPTED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
/// An exception only ever permits more.
const EXCEPTIONS: [&str; 1] = ["LLVM-exception"];

/// Whether the terms of an SPDX expression can be met: of OR one side, of AND both.
fn is_accepted(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words };
    let accepted = reader.any();
    accepted && reader.words.is_empty()
}

struct Reader<'a> {
    words: &'a [&'a str],
}

impl Reader<'_> {
    fn any(&mut self) -> bool {
        let mut accepted = self.all();
        while self.take("OR") {
            accepted |= self.all();
        }
        accepted
    }

    fn all(&mut self) -> bool {
        let mut accepted = self.one();
        while self.take("AND") {
            accepted &= self.one();
        }
        accepted
    }

    fn one(&mut self) -> bool {
        if self.take("(") {
            let accepted = self.any();
            return self.take(")") && accepted;
        }
        let accepted = self.word().is_some_and(|licence| ACCEPTED.contains(&licence));
        let exception =
            if self.take("WITH") { self.word().is_some_and(|word| EXCEPTIONS.contains(&word)) } else { true };
        accepted && exception
    }

    fn take(&mut self, word: &str) -> bool {
        let is_next = self.words.first() == Some(&word);
        if is_next {
            self.words = &self.words[1..];
        }
        is_next
    }

    fn word(&mut self) -> Option<&str> {
        let (word, rest) = self.words.split_first()?;
        self.words = rest;
        Some(word)
    }
}

/// The packages that the binary is made of and built by, without those that only tests use.
fn in_the_binary(metadata: &Value) -> HashSet<&str> {
    let list = |value: &'_ Value| value.as_array().map_or(&[][..], Vec::as_slice).to_vec();
    let nodes: HashMap<&str, &Value> = metadata["resolve"]["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|node| Some((node["id"].as_str()?, node)))
        .collect();
    let is_used = |dependency: &Value| list(&dependency["dep_kinds"]).iter().any(|held| held["kind"] != "dev");
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let app = packages.filter(|package| package["name"] == "app").filter_map(|package| package["id"].as_str()).next();
    let mut waiting: Vec<&str> = app.into_iter().collect();
    let mut found = HashSet::new();
    while let Some(id) = waiting.pop() {
        if found.insert(id) {
            let dependencies = nodes.get(id).and_then(|node| node["deps"].as_array()).into_iter().flatten();
            waiting.extend(dependencies.filter(|held| is_used(held)).filter_map(|held| held["pkg"].as_str()));
        }
    }
    found
}

#[test]
fn every_licence_is_accepted() {
    let metadata = metadata(&["--filter-platform", &host()]);
    let found = in_the_binary(&metadata);
    assert!(found.len() > 50, "the graph of packages is read: {}", found.len());
    let packages = metadata["packages"].as_array().expect("cargo lists the packages");
    let packages = packages.iter().filter(|package| package["id"].as_str().is_some_and(|id| found.contains(id)));
    let trouble = packages.filter_map(|package| {
        let licence = package["license"].as_str().unwrap_or("no licence named");
        (!is_accepted(licence)).then(|| format!("{} {}: {licence}", package["name"], package["version"]))
    });
    none("a package's licence is not accepted", trouble);
}

#[test]
fn expressions_are_read() {
    for accepted in [
        "MIT",
        "MIT/Apache-2.0",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "GPL-3.0-only OR MIT",
        "Apache-2.0 WITH LLVM-exception",
        "CC0-1.0 OR Apache-2.0 OR Apache-2.0 WITH LLVM-exception",
        "Apache-2.0 AND ISC",
    ] {
        assert!(is_accepted(accepted), "{accepted}");
    }
    for refused in
        ["", "GPL-3.0-only", "MIT AND GPL-2.0-or-later", "(MIT", "MIT)", "LGPL-3.0", "MIT WITH Other", "MIT ISC"]
    {
        assert!(!is_accepted(refused), "{refused}");
    }
}
