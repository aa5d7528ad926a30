//! An SMSC of its own for each test.

use super::process::{Lines, Process, piped};
use gateways::sms::{Arrivals, Gateway, GatewayAddress, Patience};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::{ChildStdin, Command};
use std::time::Duration;

/// As the SMSC knows us.
pub const LOGIN: &str = "kuule:password";
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../gateways/tests/smsc");

pub struct Smsc {
    _process: Process,
    orders: ChildStdin,
    said: Lines,
    pub port: u64,
}

impl Smsc {
    pub fn start() -> Smsc {
        let installed = Path::new(FOLDER).join("node_modules/smpp");
        assert!(installed.exists(), "npm's smpp is missing: run `npm ci --prefix {FOLDER}`, or bin/test");
        let mut command = Command::new("node");
        let missing = "install Debian's nodejs and npm, or run bin/test";
        let mut process = Process::start(piped(command.arg("server.mjs").current_dir(FOLDER)), missing);
        let orders = process.child.stdin.take().unwrap();
        let output = process.child.stdout.take().unwrap();
        let mut said = Lines::of(&process, output);
        let port = said.wait("port", |line| event(line, "listening")?["port"].as_u64());
        Smsc { _process: process, orders, said, port }
    }

    pub fn order(&mut self, order: &Value) {
        writeln!(self.orders, "{order}").unwrap();
    }

    /// How messages are met from now on.
    #[track_caller]
    pub fn rule(&mut self, rules: Value) {
        self.order(&json!({ "rules": rules }));
        self.wait("ruled");
    }

    #[track_caller]
    pub fn wait(&mut self, name: &str) -> Value {
        self.said.wait(name, |line| event(line, name))
    }

    /// Whatever it says next.
    #[track_caller]
    pub fn next(&mut self) -> Value {
        self.said.wait("word", |line| serde_json::from_str(line).ok())
    }

    /// How many messages it was ever handed.
    #[track_caller]
    pub fn submitted(&mut self) -> u64 {
        self.order(&json!({ "count": true }));
        self.wait("count")["submitted"].as_u64().unwrap()
    }

    pub fn address(&self, asked: &str) -> GatewayAddress {
        GatewayAddress::parse(&format!("smpp://{LOGIN}@127.0.0.1:{}?sender=JARVIRANTA{asked}", self.port)).unwrap()
    }

    /// A gateway to it. It waits long for answers that come, since test machines are slow.
    pub fn gateway(&self, asked: &str) -> (Gateway, Arrivals) {
        Gateway::open(&self.address(asked), patience())
    }
}

/// For tests: connects again at once, and does not ask for signs of life.
pub fn patience() -> Patience {
    Patience {
        connected_within: Duration::from_secs(20),
        answered_within: Duration::from_secs(20),
        completed_within: Duration::from_secs(20),
        silence: Duration::from_secs(600),
        first_pause: Duration::from_millis(10),
        longest_pause: Duration::from_millis(200),
    }
}

fn event(line: &str, name: &str) -> Option<Value> {
    serde_json::from_str::<Value>(line).ok().filter(|held| held["event"] == name)
}
