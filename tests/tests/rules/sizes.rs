//! How large a file may grow before it is two.

use super::tree::{files, none, root, with_ending};

const LARGEST: usize = 500;
/// Nine files of ten are at most so long.
const USUAL: usize = 300;
const DOCUMENTS: [(&str, usize); 3] = [("README.md", 120), ("ARCHITECTURE.md", 150), ("STYLE.md", 200)];

#[test]
fn source_files_are_short() {
    let lengths = || with_ending(".rs").map(|file| (file.text.lines().count(), file.path.as_str()));
    let long = lengths().filter(|(lines, _)| *lines > LARGEST);
    none("a source file is too long", long.map(|(lines, path)| format!("{path}: {lines} lines, at most {LARGEST}")));
    let (all, above) = (lengths().count(), lengths().filter(|(lines, _)| *lines > USUAL));
    let above: Vec<String> = above.map(|(lines, path)| format!("{path}: {lines}")).collect();
    let told = format!("{} of {all} files are above {USUAL} lines, which is more than one of ten", above.len());
    assert!(above.len() * 10 <= all, "{told}:\n  {}", above.join("\n  "));
}

#[test]
fn documents_are_short() {
    let length = |path: &str| files().iter().find(|file| file.path == path).map(|file| file.text.lines().count());
    let wrong = DOCUMENTS.iter().filter_map(|(path, most)| match length(path) {
        None => Some(format!("{path} is missing")),
        Some(lines) => (lines > *most).then(|| format!("{path}: {lines} lines, at most {most}")),
    });
    none("a document is missing or too long", wrong);
}

#[cfg(unix)]
#[test]
fn commands_can_be_run() {
    use std::os::unix::fs::PermissionsExt;
    let is_run =
        |path: &str| std::fs::metadata(root().join(path)).is_ok_and(|held| held.permissions().mode() & 0o111 > 0);
    let commands = files().iter().map(|file| file.path.as_str());
    let commands = commands.filter(|path| path.starts_with("bin/") || *path == ".ci/run");
    none("a command cannot be run", commands.filter(|path| !is_run(path)).map(str::to_owned));
}
