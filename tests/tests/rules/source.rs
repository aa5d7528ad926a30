//! Rust source as the rules read it: without its tests, without comments, or only the texts in it.

use super::tree::{self, File, PRODUCT};
use std::collections::HashSet;

/// A source file of a product crate, without what is only for tests.
pub struct Source {
    pub path: &'static str,
    pub code: String,
}

/// Every source file of the product crates.
pub fn product() -> Vec<Source> {
    let files = || {
        let is_product = |file: &&File| PRODUCT.iter().any(|name| file.path.starts_with(&format!("{name}/src/")));
        tree::with_ending(".rs").filter(is_product)
    };
    let for_tests: HashSet<String> = files().flat_map(test_modules).collect();
    let is_for_tests = |path: &str| {
        for_tests
            .iter()
            .any(|module| path.starts_with(&format!("{module}.rs")) || path.starts_with(&format!("{module}/")))
    };
    let shown = files().filter(|file| !is_for_tests(&file.path));
    shown.map(|file| Source { path: &file.path, code: without_tests(&file.text) }).collect()
}

/// Modules for tests only, by their paths without ending: `#[cfg(test)] mod cast;`.
fn test_modules(file: &'static File) -> impl Iterator<Item = String> {
    let folder = match file.path.rsplit_once('/') {
        Some((folder, "lib.rs" | "main.rs" | "mod.rs")) => folder,
        _ => file.path.trim_end_matches(".rs"),
    };
    let lines = file.text.lines();
    let pairs = lines.clone().zip(lines.skip(1)).filter(|(line, _)| line.trim() == "#[cfg(test)]");
    let name = |(_, next): (&str, &str)| next.trim().strip_prefix("mod ")?.strip_suffix(';').map(str::to_owned);
    pairs.filter_map(name).map(move |name| format!("{folder}/{name}"))
}

/// The text with every `#[cfg(test)]` item of the file left out; lines keep their numbers.
pub fn without_tests(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut in_test = false;
    for line in text.lines() {
        let begins = line == "#[cfg(test)]";
        let ends = in_test && (line == "}" || (!line.starts_with(' ') && line.ends_with(';')));
        in_test = begins || (in_test && !ends);
        if !in_test && !ends {
            kept.push_str(line);
        }
        kept.push('\n');
    }
    kept
}

/// The lines that are not comments, with their numbers from 1.
pub fn code_lines(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The text literals of Rust code (or of the expressions of a template), with the lines where they begin.
pub fn literals(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (code, 1);
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(length) = raw_literal(rest) {
            let hashes = rest.find('"').unwrap_or(1);
            found.push((line, rest[hashes + 1..length - hashes].to_owned()));
            length
        } else if first == '"' {
            let length = literal(rest);
            found.push((line, rest[1..length - 1].to_owned()));
            length
        } else if rest.starts_with("'\"'") {
            3
        } else if rest.starts_with("'\\") {
            3 + rest[3..].find('\'').unwrap_or(0)
        } else {
            first.len_utf8()
        };
        line += rest[..taken].matches('\n').count();
        rest = &rest[taken..];
    }
    found
}

/// The length of the literal at the beginning, with its quotes.
fn literal(rest: &str) -> usize {
    let mut escaped = false;
    let end = rest[1..].find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |at| at + 2)
}

/// The length of the raw literal at the beginning, if there is one.
fn raw_literal(rest: &str) -> Option<usize> {
    let quoted = rest.strip_prefix('r')?;
    let hashes = quoted.len() - quoted.trim_start_matches('#').len();
    let body = quoted[hashes..].strip_prefix('"')?;
    let end = body.find(&format!("\"{}", "#".repeat(hashes)))?;
    Some(1 + hashes + 1 + end + 1 + hashes)
}

#[test]
fn tests_are_left_out() {
    let text = "fn a() {}\n#[cfg(test)]\nmod cast;\nfn b() {}\n#[cfg(test)]\nmod tests {\n    x\n}\nfn c() {}\n";
    assert_eq!(without_tests(text), "fn a() {}\n\n\nfn b() {}\n\n\n\n\nfn c() {}\n");
}

#[test]
fn literals_are_found() {
    let found = literals("a(\"one\") // \"no\"\nlet c = '\"'; b(\"t\\\"wo\", r#\"th\"ree\"#, '\\'', \"four\")");
    let texts: Vec<(usize, &str)> = found.iter().map(|(line, text)| (*line, text.as_str())).collect();
    assert_eq!(texts, [(1, "one"), (2, "t\\\"wo"), (2, "th\"ree"), (2, "four")]);
}
