//! scikit-learn as people get it: the package from PyPI, in an environment of its own under `target/bench`.

use benches::Outcome;
use benches::scratch::kept_folder;
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

const PACKAGE: &str = "scikit-learn";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/comments/read_by_scikit.py");
const LABELLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../text/data/comments");

/// A process that has learnt from the comments from which our model learnt.
pub struct Scikit {
    process: Child,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
    pub version: String,
}

impl Scikit {
    pub fn learn(texts: &Path) -> Outcome<Scikit> {
        let mut command = Command::new(python()?);
        command.arg(SCRIPT).arg(LABELLED).arg(texts);
        // One core, as ours.
        for name in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"] {
            command.env(name, "1");
        }
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let asked = process.stdin.take().ok_or("no way to scikit-learn")?;
        let mut answers = BufReader::new(process.stdout.take().ok_or("no way from scikit-learn")?);
        let version = read(&mut answers)?["version"].as_str().unwrap_or("?").to_owned();
        Ok(Scikit { process, asked, answers, version })
    }

    /// The seconds that it took to read all texts once.
    pub fn predict(&mut self) -> Outcome<f64> {
        writeln!(self.asked, "again")?;
        Ok(read(&mut self.answers)?["seconds"].as_f64().ok_or("scikit-learn told no time")?)
    }
}

impl Drop for Scikit {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn read(answers: &mut impl BufRead) -> Outcome<Value> {
    let mut line = String::new();
    answers.read_line(&mut line)?;
    if line.is_empty() { Err("scikit-learn did not answer".into()) } else { Ok(serde_json::from_str(&line)?) }
}

/// The interpreter that has the package; made at the first run.
fn python() -> Outcome<PathBuf> {
    let environment = kept_folder()?.join("scikit-learn");
    let python = environment.join("bin/python");
    let knows = Command::new(&python).args(["-c", "import sklearn"]).stderr(Stdio::null()).status();
    if knows.is_ok_and(|status| status.success()) {
        return Ok(python);
    }
    println!("  installing {PACKAGE} into {}", environment.display());
    run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE]))?;
    Ok(python)
}

fn run(command: &mut Command) -> Outcome {
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed").into()) }
}
