//! Programs that tests start, and what they say. Nothing sleeps: whoever waits, waits for a line.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Longer than anything here takes.
const TOO_LONG: Duration = Duration::from_secs(30);

/// A program that ends with the test.
pub struct Process {
    pub child: Child,
    name: String,
}

impl Process {
    /// `missing` says what to do where there is no such program.
    pub fn start(command: &mut Command, missing: &str) -> Process {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.spawn().unwrap_or_else(|error| panic!("{name}: {error}; {missing}"));
        Process { child, name }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The lines of a program, as they come.
pub struct Lines {
    lines: Receiver<String>,
    name: String,
    seen: Vec<String>,
}

impl Lines {
    pub fn of(process: &Process, output: impl Read + Send + 'static) -> Lines {
        let (said, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
                if said.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                    break;
                }
            }
        });
        Lines { lines, name: process.name.clone(), seen: Vec::new() }
    }

    /// Reads on to the first line of which something is wanted.
    #[track_caller]
    pub fn wait<T>(&mut self, what: &str, wanted: impl Fn(&str) -> Option<T>) -> T {
        let until = Instant::now() + TOO_LONG;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(left) {
                Ok(line) => {
                    let found = wanted(&line);
                    self.seen.push(line);
                    if let Some(found) = found {
                        return found;
                    }
                }
                Err(RecvTimeoutError::Timeout) => panic!("{}: no {what}; it said:\n{}", self.name, self.last()),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("{} ended: no {what}; it said:\n{}", self.name, self.last())
                }
            }
        }
    }

    /// Nobody listens any more, but the program may go on talking.
    pub fn keep_reading(self) {
        thread::spawn(move || self.lines.iter().for_each(drop));
    }

    fn last(&self) -> String {
        self.seen[self.seen.len().saturating_sub(30)..].join("\n")
    }
}

pub fn piped(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped())
}

/// A future of a test, with an end.
pub async fn soon<T>(what: &str, future: impl Future<Output = T>) -> T {
    tokio::time::timeout(TOO_LONG, future).await.unwrap_or_else(|_| panic!("no {what}"))
}
