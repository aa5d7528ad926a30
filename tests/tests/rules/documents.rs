//! What the documents promise: paths, commands and addresses that exist, words that the code uses, a reason for every
//! dependency.

use super::crates::crates;
use super::markdown::{documents, fenced, links, rows, spans};
use super::source::product;
use super::tree::{file, files, none, root};
use std::collections::BTreeSet;

/// Names that end so are names of files.
const ENDINGS: [&str; 11] = [".rs", ".md", ".toml", ".html", ".ftl", ".css", ".js", ".mjs", ".sql", ".csv", ".json"];
/// Made by running, so not in git.
const MADE: [&str; 2] = ["data/", "target/"];
/// Direct dependencies at most; each has a reason.
const MOST_DEPENDENCIES: usize = 45;

/// Whether code in a document is meant as a path of the project.
fn is_path(code: &str) -> bool {
    let looks = code.contains('/') || ENDINGS.iter().any(|ending| code.ends_with(ending));
    looks
        && !code.starts_with('/')
        && !code.contains([' ', ':', '*', '{', '<', '(', '$', '=', '"'])
        && !code.starts_with("bin/")
}

fn is_there(path: &str) -> bool {
    let path = path.trim_end_matches('/');
    let by_name = || files().iter().any(|file| file.path.rsplit('/').next() == Some(path));
    root().join(path).exists() || (!path.contains('/') && by_name())
}

#[test]
fn paths_exist() {
    let mut broken = Vec::new();
    for document in documents() {
        let paths = spans(&document.text).into_iter().filter(|(_, code)| is_path(code));
        let missing = paths.filter(|(_, path)| !MADE.iter().any(|made| path.starts_with(made)) && !is_there(path));
        broken.extend(missing.map(|(line, path)| format!("{}:{line}: {path}", document.path)));
        let folder = document.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let inside = links(&document.text).into_iter().filter(|(_, to)| !to.contains("://") && !to.starts_with('#'));
        let missing =
            inside.filter(|(_, to)| !root().join(folder).join(to.split('#').next().unwrap_or_default()).exists());
        broken.extend(missing.map(|(line, to)| format!("{}:{line}: link to {to}", document.path)));
    }
    none("a document names a path that does not exist", broken);
}

#[test]
fn documents_that_code_names_exist() {
    let sources =
        files().iter().filter(|file| !file.path.ends_with(".md") && !file.path.starts_with("tests/tests/rules/"));
    let mut broken = Vec::new();
    for source in sources {
        for (at, _) in source.text.match_indices("docs/") {
            let name: String =
                source.text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || "/-_.".contains(*c)).collect();
            let is_missing = name.ends_with(".md") && !is_there(&name);
            broken.extend(is_missing.then(|| format!("{}: {name}", source.path)));
        }
    }
    none("a file names a document that does not exist", broken);
}

/// Commands in documents, in words, without the variables set before them.
fn commands(is_wanted: impl Fn(&str) -> bool) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for document in documents() {
        for (line, code) in spans(&document.text).into_iter().chain(fenced(&document.text)) {
            let is_variable = |word: &&str| {
                word.split_once('=').is_some_and(|(name, _)| name.chars().all(|c| c.is_ascii_uppercase() || c == '_'))
            };
            let words: Vec<String> = code.split_whitespace().skip_while(is_variable).map(str::to_owned).collect();
            if words.first().is_some_and(|word| is_wanted(word)) {
                found.push((format!("{}:{line}", document.path), words));
            }
        }
    }
    found
}

#[test]
fn scripts_exist() {
    let missing =
        commands(|word| word.starts_with("bin/")).into_iter().filter(|(_, words)| !root().join(&words[0]).is_file());
    none(
        "a document names a command that does not exist",
        missing.map(|(place, words)| format!("{place}: {}", words[0])),
    );
}

#[test]
fn subcommands_and_their_options_exist() {
    let mut broken = Vec::new();
    let mut root = app::cli::command();
    root.build();
    for (place, words) in commands(|word| matches!(word, "kuule" | "bin/demo")) {
        let mut command = &root;
        let begins = if words[0] == "bin/demo" { vec!["demo"] } else { Vec::new() };
        for word in begins.into_iter().chain(words.iter().skip(1).map(String::as_str)) {
            if let Some(option) = word.strip_prefix("--") {
                let is_there = command.get_arguments().any(|held| held.get_long() == Some(option));
                broken.extend((!is_there).then(|| format!("{place}: {word} in {}", words.join(" "))));
            } else if let Some(below) = command.find_subcommand(word) {
                command = below;
            } else if command.has_subcommands() {
                broken.push(format!("{place}: {word} in {}", words.join(" ")));
            }
        }
    }
    none("a document names a command or an option that kuule does not have", broken);
}

#[test]
fn addresses_exist() {
    let routes = &file("app/src/routes.rs").text;
    let known: BTreeSet<&str> = routes.split(".route(\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    assert!(known.contains("/palaute"), "the routes are read");
    let in_finnish = |address: &str| {
        let address = ["/fi", "/sv", "/en"].iter().find_map(|prefix| address.strip_prefix(prefix)).unwrap_or(address);
        match address {
            "" => "/".to_owned(),
            "/feedback" | "/respons" => "/palaute".to_owned(),
            other => other.to_owned(),
        }
    };
    let is_address = |code: &str| code.starts_with('/') && !code.starts_with("//") && !code.contains([' ', '.', '*']);
    let missing = documents().flat_map(|document| {
        let addresses = spans(&document.text).into_iter().filter(|(_, code)| is_address(code));
        let missing = addresses.filter(|(_, code)| !known.contains(in_finnish(code).as_str()));
        missing.map(|(line, code)| format!("{}:{line}: {code}", document.path)).collect::<Vec<_>>()
    });
    none("a document names an address that routes.rs does not have", missing);
}

#[test]
fn variables_exist() {
    let sources = files().iter().filter(|file| file.path.ends_with(".rs") || file.path == "bin/test");
    let sources: Vec<&str> = sources.map(|file| file.text.as_str()).collect();
    let is_named = |name: &str| sources.iter().any(|text| text.contains(name));
    let missing = documents().flat_map(|document| {
        let names = document.text.split(|c: char| !c.is_ascii_uppercase() && c != '_');
        let names = names.filter(|name| name.starts_with("KUULE_") && !is_named(name));
        names.map(|name| format!("{}: {name}", document.path)).collect::<Vec<_>>()
    });
    none("a document names a variable that nothing reads", missing);
}

#[test]
fn words_of_the_glossary_are_in_the_code() {
    let sources = product();
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let words: BTreeSet<&str> = sources.iter().flat_map(|source| source.code.split(|c| !is_word(c))).collect();
    let rows = rows(&file("GLOSSARY.md").text);
    assert!(rows.len() > 30, "the glossary is read: {}", rows.len());
    let mut broken = Vec::new();
    for (line, cells) in rows {
        if cells.len() != 4 || cells.iter().any(String::is_empty) {
            broken.push(format!("GLOSSARY.md:{line}: a term has four cells: {cells:?}"));
            continue;
        }
        let names: Vec<&str> = cells[0].split('`').skip(1).step_by(2).collect();
        let unknown = names.iter().flat_map(|name| name.split("::")).filter(|name| !words.contains(name));
        broken.extend(unknown.map(|name| format!("GLOSSARY.md:{line}: {name} is not in the code")));
        broken.extend(names.is_empty().then(|| format!("GLOSSARY.md:{line}: no name in code")));
    }
    none("the glossary and the code do not agree", broken);
}

/// What the manifest names for its crates, besides those crates.
fn shared_dependencies() -> BTreeSet<String> {
    let manifest = &file("Cargo.toml").text;
    let section = manifest.split("[workspace.dependencies]").nth(1).unwrap_or_default();
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    let outside = lines.filter(|line| !line.contains("path = "));
    outside.filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
}

#[test]
fn every_dependency_has_a_reason() {
    let crates = crates();
    let is_ours = |name: &str| crates.iter().any(|held| held.name == name);
    let used = crates.iter().flat_map(|held| &held.uses).map(|used| used.name.clone());
    let direct: BTreeSet<String> = used.filter(|name| !is_ours(name)).collect();
    assert!(direct.len() <= MOST_DEPENDENCIES, "{} direct dependencies, at most {MOST_DEPENDENCIES}", direct.len());
    let rows = rows(&file("docs/dependencies.md").text);
    let told: BTreeSet<String> = rows.iter().map(|(_, cells)| cells[0].trim_matches('`').to_owned()).collect();
    let without = direct.difference(&told).map(|name| format!("{name} has no line"));
    let gone = told.difference(&direct).map(|name| format!("{name} is no dependency"));
    none("docs/dependencies.md and the manifests do not agree", without.chain(gone));
    let idle: Vec<String> = shared_dependencies().difference(&direct).cloned().collect();
    none("Cargo.toml names what no crate uses", idle);
}

#[test]
fn decisions_are_short_and_whole() {
    let mut broken = Vec::new();
    for (at, document) in documents().filter(|file| file.path.starts_with("docs/decisions/")).enumerate() {
        let (path, lines) = (&document.path, document.text.lines().count());
        let number = format!("docs/decisions/{:04}-", at + 1);
        broken.extend((!path.starts_with(&number)).then(|| format!("{path}: expected {number}...")));
        broken.extend((!(10..=30).contains(&lines)).then(|| format!("{path}: {lines} lines")));
        let missing = ["## Context", "## Choice", "## Price"].into_iter().filter(|head| !document.text.contains(head));
        broken.extend(missing.map(|head| format!("{path}: no {head}")));
    }
    none("a decision has its number, 10 to 30 lines, and says context, choice and price", broken);
}

#[test]
fn paths_are_told_from_other_code() {
    for path in ["app/src/routes.rs", "docs/", "README.md", "tests/tests/rules"] {
        assert!(is_path(path), "{path}");
    }
    for other in ["/palaute", "bin/test", "sqlite:data/kuule.db", "postgres://a/b", "Slice", "kuule demo", "a / b"] {
        assert!(!is_path(other), "{other}");
    }
}
