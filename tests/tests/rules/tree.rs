//! The files of the project, as git knows them, and what `cargo metadata` says of the crates.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// A text file of the project.
pub struct File {
    /// From the top of the project, with `/` between.
    pub path: String,
    pub text: String,
}

/// Every text file that is in git or would be added to it.
static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let listed = run(Command::new("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]));
    let read =
        |path: &str| Some(File { path: path.to_owned(), text: std::fs::read_to_string(root().join(path)).ok()? });
    let mut files: Vec<File> = listed.split('\0').filter(|path| !path.is_empty()).filter_map(read).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
});

/// The crates that make up the binary, in the order in which they may depend on each other.
pub const PRODUCT: [&str; 6] = ["domain", "text", "store", "gateways", "press", "app"];

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests stand in the workspace").to_owned()
}

pub fn files() -> &'static [File] {
    &FILES
}

pub fn file(path: &str) -> &'static File {
    files().iter().find(|file| file.path == path).unwrap_or_else(|| panic!("there is no {path}"))
}

pub fn with_ending(ending: &str) -> impl Iterator<Item = &'static File> {
    files().iter().filter(move |file| file.path.ends_with(ending))
}

/// What cargo says of the workspace, without asking any registry.
pub fn metadata(arguments: &[&str]) -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1", "--locked", "--offline"]).args(arguments);
    serde_json::from_str(&run(&mut command)).expect("cargo prints JSON")
}

/// The platform for which this test was built.
pub fn host() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let told = run(Command::new(rustc).arg("-vV"));
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("rustc names its host").to_owned()
}

fn run(command: &mut Command) -> String {
    let output = command.current_dir(root()).output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("names in the project are UTF-8")
}

/// Fails with every place that breaks a rule.
#[track_caller]
pub fn none(rule: &str, broken: impl IntoIterator<Item = String>) {
    let broken: Vec<String> = broken.into_iter().collect();
    assert!(broken.is_empty(), "{rule} ({} places):\n  {}", broken.len(), broken.join("\n  "));
}
