//! What we measure ourselves beside, as people get it: a package from PyPI, in an environment of its own under
//! `target/bench`, and a script that is told lines and answers with lines of JSON.

use crate::Outcome;
use crate::scratch::kept_folder;
use serde_json::Value;
use std::fmt::Display;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A package, with its version where one is meant, and the name by which Python knows it.
#[derive(Clone, Copy)]
pub struct Package {
    pub package: &'static str,
    pub module: &'static str,
}

/// A script at work; it ends with the value.
pub struct Script {
    name: &'static str,
    process: Child,
    told: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Script {
    /// `with` adds what the command needs beside the script.
    pub fn start(package: Package, script: &str, with: impl FnOnce(&mut Command)) -> Outcome<Script> {
        let mut command = Command::new(package.interpreter()?);
        with(command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()));
        let mut process = command.spawn()?;
        let told = process.stdin.take().ok_or("no way to the script")?;
        let answers = BufReader::new(process.stdout.take().ok_or("no way from the script")?);
        Ok(Script { name: package.module, process, told, answers })
    }

    pub fn tell(&mut self, line: impl Display) -> Outcome {
        Ok(writeln!(self.told, "{line}")?)
    }

    pub fn answer(&mut self) -> Outcome<Value> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        if line.is_empty() {
            return Err(format!("{} did not answer", self.name).into());
        }
        Ok(serde_json::from_str(&line)?)
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

impl Package {
    /// The interpreter that has the package; made at the first run.
    fn interpreter(self) -> Outcome<PathBuf> {
        let environment = kept_folder()?.join(self.package.replace("==", "-"));
        let python = environment.join("bin/python");
        let import = format!("import {}", self.module);
        let knows = Command::new(&python).args(["-c", &import]).stderr(Stdio::null()).status();
        if knows.is_ok_and(|status| status.success()) {
            return Ok(python);
        }
        println!("  installing {} into {}", self.package, environment.display());
        run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
        run(Command::new(&python).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            self.package,
        ]))?;
        Ok(python)
    }
}

fn run(command: &mut Command) -> Outcome {
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed").into()) }
}
