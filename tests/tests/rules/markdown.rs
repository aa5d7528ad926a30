//! What the documents say in code: the words between backticks, the lines of commands, links and tables.

use super::tree::{File, files};

/// The project's documents.
pub fn documents() -> impl Iterator<Item = &'static File> {
    const AT_THE_TOP: [&str; 4] = ["README.md", "ARCHITECTURE.md", "STYLE.md", "GLOSSARY.md"];
    const FOLDERS: [&str; 2] = ["docs/", "benches/"];
    let is_document = |path: &str| {
        AT_THE_TOP.contains(&path) || (path.ends_with(".md") && FOLDERS.iter().any(|folder| path.starts_with(folder)))
    };
    files().iter().filter(move |file| is_document(&file.path))
}

/// A piece of a document and its line, from 1.
pub type Piece = (usize, String);

/// Lines with a mark of whether they stand between fences.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    let mut fenced = false;
    text.lines().enumerate().filter_map(move |(at, line)| {
        let is_fence = line.trim_start().starts_with("```");
        fenced ^= is_fence;
        (!is_fence).then_some((at + 1, line, fenced))
    })
}

/// What stands between backticks, outside fences.
pub fn spans(text: &str) -> Vec<Piece> {
    let open = lines(text).filter(|(_, _, fenced)| !fenced);
    open.flat_map(|(at, line, _)| line.split('`').skip(1).step_by(2).map(move |span| (at, span.to_owned()))).collect()
}

/// Whole lines between fences, without what is said after `#`.
pub fn fenced(text: &str) -> Vec<Piece> {
    let inside = lines(text).filter(|(_, _, fenced)| *fenced);
    let code = |line: &str| line.split(" #").next().unwrap_or_default().trim().to_owned();
    inside.map(|(at, line, _)| (at, code(line))).filter(|(_, line)| !line.is_empty()).collect()
}

/// Where links lead.
pub fn links(text: &str) -> Vec<Piece> {
    let open = lines(text).filter(|(_, _, fenced)| !fenced);
    let target = |part: &str| part.split(')').next().unwrap_or_default().to_owned();
    open.flat_map(|(at, line, _)| line.split("](").skip(1).map(move |part| (at, target(part)))).collect()
}

/// The rows of tables, cell by cell, without heads and rulers.
pub fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let is_ruler = |line: &str| line.starts_with('|') && line.chars().all(|c| "|-: ".contains(c));
    let all: Vec<(usize, &str, bool)> = lines(text).collect();
    let mut found = Vec::new();
    for (place, (at, line, fenced)) in all.iter().enumerate() {
        let is_head = all.get(place + 1).is_some_and(|(_, next, _)| is_ruler(next));
        if line.starts_with('|') && !fenced && !is_ruler(line) && !is_head {
            let cells = line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned());
            found.push((*at, cells.collect()));
        }
    }
    found
}

#[test]
fn documents_are_read() {
    let text = "See `a/b.rs` and [c](docs/c.md).\n```sh\nbin/test   # all\n```\n| a | b |\n|---|---|\n| `c` | d |\n";
    assert_eq!(spans(text), [(1, "a/b.rs".to_owned()), (7, "c".to_owned())]);
    assert_eq!(fenced(text), [(3, "bin/test".to_owned())]);
    assert_eq!(links(text), [(1, "docs/c.md".to_owned())]);
    assert_eq!(rows(text), [(7, vec!["`c`".to_owned(), "d".to_owned()])]);
}
