//! A real mail server on this machine, and what arrived in it.

use crate::House;
use app::jobs::{self, Office};
use gateways::MailServer;
use gateways::mail::Mailer;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// Debian's own, for which `bin/test` installs the mail server.
const PYTHON: &str = "/usr/bin/python3";
const SERVER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/mail/server.py");

/// A mail server that may be away for a while, and comes back at the same place.
pub struct PostOffice {
    server: Option<Child>,
    port: u16,
    kept: PathBuf,
}

/// A mail that arrived.
#[derive(Debug, Clone)]
pub struct Mail {
    held: Value,
}

impl Mail {
    pub fn to(&self) -> &str {
        self.held["to"][0].as_str().unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.held["headers"][name].as_str().unwrap_or_else(|| panic!("no {name} in {self:?}"))
    }

    pub fn subject(&self) -> &str {
        self.header("subject")
    }

    pub fn text(&self) -> &str {
        self.held["text"].as_str().unwrap()
    }

    /// Everything that went over the line, as it went and as it is read.
    pub fn whole(&self) -> String {
        format!("{}\n{}\n{}", self.held["raw"].as_str().unwrap(), self.held["headers"], self.text())
    }

    /// The path of the link that ends mail of this kind.
    pub fn unsubscribe(&self, house: &House) -> String {
        let link = self.header("list-unsubscribe").trim_matches(['<', '>']).to_owned();
        assert!(self.text().contains(&link), "the link stands in the text too");
        link.strip_prefix(&house.app.address("")).unwrap().to_owned()
    }
}

impl PostOffice {
    /// Open for everybody's mail.
    pub fn open(house: &House) -> PostOffice {
        PostOffice::with_rules(house, &[])
    }

    /// `later=N`: the first N are asked to come again; `refuse=ADDRESS`: there is no such mailbox; `hang_up=ADDRESS`: mail
    /// to it is taken, but nobody is told so.
    pub fn with_rules(house: &House, rules: &[&str]) -> PostOffice {
        let kept = house.fresh.folder().join("mail.jsonl");
        let mut office = PostOffice { server: None, port: 0, kept };
        office.come_back(rules);
        office
    }

    /// Nobody is there any more.
    pub fn go_away(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }

    /// At the same place as before.
    pub fn come_back(&mut self, rules: &[&str]) {
        let mut command = Command::new(PYTHON);
        command.arg(SERVER).arg(&self.kept).arg(self.port.to_string()).args(rules);
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut server = started.expect("the mail server of the tests starts: bin/test installs it");
        let mut line = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
        self.port = line.trim().parse().expect("python3-aiosmtpd is installed: bin/test does it");
        self.server = Some(server);
    }

    pub fn address(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Everything that arrived, in its order.
    pub fn mail(&self) -> Vec<Mail> {
        let kept = std::fs::read_to_string(&self.kept).unwrap_or_default();
        kept.lines().map(|line| Mail { held: serde_json::from_str(line).unwrap() }).collect()
    }

    /// To whom, in the order of the alphabet, with the subject.
    pub fn told(&self) -> Vec<(String, String)> {
        let mut told: Vec<_> =
            self.mail().iter().map(|mail| (mail.to().to_owned(), mail.subject().to_owned())).collect();
        told.sort();
        told
    }

    /// Forgets what arrived so far.
    pub fn empty(&self) {
        drop(std::fs::remove_file(&self.kept));
    }

    /// The desk of a worker who hands mail in here.
    pub fn office(&self, house: &House) -> Office {
        let server = MailServer::parse(&self.address()).unwrap();
        let mailer = house.run(async { Mailer::new(&server).unwrap() });
        Office { store: house.store.clone(), base_address: house.app.address(""), mailer: Some(mailer), sms: None }
    }

    /// One worker does what is to be done now.
    pub fn work(&self, house: &House) {
        let office = self.office(house);
        house.run(async {
            jobs::hourly(&office, house.county, house.app.now()).await;
            jobs::round(&office, house.county, house.app.now()).await;
        });
    }
}

impl Drop for PostOffice {
    fn drop(&mut self) {
        self.go_away();
    }
}
