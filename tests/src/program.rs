use crate::{Browser, Fresh, cast};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::LazyLock;

/// The built program, serving a database as it does in earnest.
pub struct Program {
    child: Child,
    base: String,
    log: PathBuf,
    // Held open: a server that prints is not to fail because nobody reads.
    _output: BufReader<ChildStdout>,
}

/// What a command printed, and how it ended.
pub struct Piped {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

static KUULE: LazyLock<PathBuf> = LazyLock::new(|| {
    if let Some(cargo) = std::env::var_os("CARGO") {
        build(Command::new(cargo));
    }
    let test = std::env::current_exe().unwrap();
    let program = test.parent().and_then(Path::parent).unwrap().join("kuule");
    assert!(program.exists(), "there is no {}: run cargo build --bin kuule", program.display());
    program
});

/// Cargo builds a package's programs for its own tests only, and this is another package's. It is asked as from the
/// workspace and as by nobody's package: otherwise other features, and build scripts that look at such variables, would
/// have half of everything built anew.
fn build(mut cargo: Command) {
    let ours = |name: &str| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
    for (name, _) in std::env::vars().filter(|(name, _)| ours(name)) {
        cargo.env_remove(name);
    }
    let workspace = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let built = cargo.args(["build", "--quiet", "--bin", "kuule", "--manifest-path", workspace]).status();
    assert!(built.unwrap().success(), "the program does not build");
}

impl Program {
    /// A command that must succeed; returns what it printed.
    pub fn run(fresh: &Fresh, arguments: &[&str]) -> String {
        let output = command(fresh, arguments).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "kuule {}: {told}", arguments.join(" "));
        String::from_utf8(output.stdout).unwrap()
    }

    /// A command that must fail, and say why on one line; returns the line.
    pub fn refused(fresh: &Fresh, arguments: &[&str]) -> String {
        let output = command(fresh, arguments).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), told.lines().count()), (Some(1), 1), "kuule {}: {told}", arguments.join(" "));
        told
    }

    /// A command that needs no installation, with what it is given to read.
    pub fn pipe(arguments: &[&str], input: &[u8]) -> Piped {
        let mut command = Command::new(&*KUULE);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut feed = child.stdin.take().unwrap();
        let output = std::thread::scope(|scope| {
            // One that does not read to the end has its reason, and tells it.
            scope.spawn(move || drop(feed.write_all(input)));
            child.wait_with_output().unwrap()
        });
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Piped { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Starts the server on a free port; returns when it listens.
    pub fn serve(fresh: &Fresh) -> Program {
        Program::serve_with(fresh, &["--listen", "127.0.0.1:0"])
    }

    pub fn serve_with(fresh: &Fresh, arguments: &[&str]) -> Program {
        let log = fresh.folder().join("server.log");
        let file = std::fs::File::create(&log).unwrap();
        let mut command = command(fresh, &[&["serve"], arguments].concat());
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(file).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let base = line.trim().rsplit_once(' ').map(|(_, base)| base.trim_end_matches('/').to_owned());
        let base = base.filter(|base| base.starts_with("http://"));
        let base = base.unwrap_or_else(|| panic!("no server: {line}{}", std::fs::read_to_string(&log).unwrap()));
        Program { child, base, log, _output: output }
    }

    pub fn browser(&self) -> Browser {
        Browser::new(&self.base)
    }

    /// Ends it as a power cut does: SIGKILL, nothing is finished.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        if std::thread::panicking() {
            eprintln!("{}", std::fs::read_to_string(&self.log).unwrap_or_default());
        }
    }
}

fn command(fresh: &Fresh, arguments: &[&str]) -> Command {
    let mut command = Command::new(&*KUULE);
    command.args(arguments).env("KUULE_DATABASE", &fresh.address).env("KUULE_KEY", cast::KEY);
    command
}
