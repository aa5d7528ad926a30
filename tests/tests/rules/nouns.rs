//! The order of the domain's nouns: what is below never knows what is above.

use super::source::{code_lines, product};
use super::tree::none;

/// From the bottom. A noun may use those of the rows above it here, and none of its own row.
const ORDER: [&[&str]; 9] = [
    &["language", "calendar", "channel", "colour", "sms"],
    &["organisation", "comments"],
    &["people"],
    &["feedback", "surveys", "forms", "posters"],
    &["safety", "actions", "ombudsman"],
    &["settings"],
    &["measures"],
    &["goals"],
    &["reports"],
];

fn place(noun: &str) -> Option<usize> {
    ORDER.iter().position(|row| row.contains(&noun))
}

/// The nouns that a line names after `crate::`.
fn named(line: &str) -> Vec<String> {
    let first_word = |text: &str| {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
        text[..end].to_owned()
    };
    let mut found = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        if line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let rest = &line[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => found.extend(group_heads(group).into_iter().map(|head| first_word(&head))),
            None => found.push(first_word(rest)),
        }
    }
    found
}

/// The first words of a group's parts: `{a::b, c::{d, e}}` has a and c.
fn group_heads(group: &str) -> Vec<String> {
    let (mut depth, mut heads, mut head) = (0_usize, Vec::new(), String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(std::mem::take(&mut head)),
            _ if depth == 0 => head.push(c),
            _ => {}
        }
    }
    heads.push(head);
    heads.iter().map(|head| head.trim().to_owned()).filter(|head| !head.is_empty()).collect()
}

#[test]
fn nouns_never_look_up() {
    let mut broken = Vec::new();
    for source in product().iter().filter(|source| source.path.starts_with("domain/src/")) {
        let noun = source.path["domain/src/".len()..].split(['/', '.']).next().unwrap_or_default();
        if noun == "lib" {
            continue;
        }
        let Some(own) = place(noun) else {
            broken.push(format!("{}: {noun} has no place in the order of nouns", source.path));
            continue;
        };
        for (number, line) in code_lines(&source.code) {
            let looks_up = |used: &String| used != noun && place(used).is_none_or(|other| other >= own);
            let wrong = named(line).into_iter().filter(looks_up);
            broken.extend(wrong.map(|used| format!("{}:{number}: {noun} uses {used}", source.path)));
        }
    }
    none("a noun of the domain uses one that does not stand below it", broken);
}

#[test]
fn names_after_crate_are_read() {
    let check = |line: &str, expected: &[&str]| assert_eq!(named(line), expected, "{line}");
    check("use crate::calendar::day_of;", &["calendar"]);
    check("use crate::{channel::Channel, surveys::{Response, Sex}};", &["channel", "surveys"]);
    check("    let day = crate::calendar::day_of(at) + crate::settings::LEAST;", &["calendar", "settings"]);
    check("use other_crate::feedback;", &[]);
    check("pub(crate) fn measures() {}", &[]);
}

#[test]
fn every_source_of_the_domain_is_read() {
    let sources = product();
    for noun in ["organisation", "people", "feedback", "surveys", "settings", "measures"] {
        assert!(sources.iter().any(|source| source.path == format!("domain/src/{noun}.rs")), "{noun}");
    }
}
