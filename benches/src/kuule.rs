//! The program as it was built, over a store of its own, and its server as a process whose costs can be read.

use crate::Outcome;
use crate::scratch::built;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// The demo county's tree.
pub const ORGANISATION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src/demo/organisation.csv");

/// Clock ticks in a second, as Linux tells processor time.
const TICKS: f64 = 100.0;

/// An installation with an embedded database.
pub struct Kuule {
    binary: PathBuf,
    pub database: PathBuf,
}

impl Kuule {
    pub fn over(database: PathBuf) -> Outcome<Kuule> {
        Ok(Kuule { binary: built("kuule")?, database })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command.args(arguments).env("KUULE_DATABASE", format!("sqlite:{}", self.database.display()));
        command
    }

    /// Runs a command to its end and gives what it printed.
    pub fn run(&self, arguments: &[&str]) -> Outcome<String> {
        let output = self.command(arguments).stderr(Stdio::piped()).output()?;
        if !output.status.success() {
            let told = String::from_utf8_lossy(&output.stderr);
            return Err(format!("kuule {} failed: {told}", arguments.join(" ")).into());
        }
        Ok(String::from_utf8(output.stdout)?)
    }

    /// Runs a command to its end and gives the most memory that it had, in megabytes, as seen every few milliseconds.
    pub fn measured(&self, arguments: &[&str]) -> Outcome<f64> {
        let mut process = self.command(arguments).stdout(Stdio::null()).spawn()?;
        let mut most = 0.0_f64;
        loop {
            if let Some(status) = process.try_wait()? {
                let told = format!("kuule {} failed", arguments.join(" "));
                return if status.success() { Ok(most) } else { Err(told.into()) };
            }
            most = most.max(memory(process.id()).map_or(0.0, |(_, most)| most));
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn import(&self, what: &str, file: &Path) -> Outcome<String> {
        self.run(&["import", what, file.to_str().ok_or("a path that is not text")?])
    }

    /// `serve` or `demo`, on a free port.
    pub fn start(&self, arguments: &[&str]) -> Outcome<Server> {
        let mut command = self.command(arguments);
        command.args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn()?;
        let output = process.stdout.take().ok_or("the server has no output")?;
        let mut server = Server { process, output: BufReader::new(output), told: String::new(), address: None };
        while server.address.is_none() {
            if server.output.read_line(&mut server.told)? == 0 {
                return Err(format!("kuule {} did not start: {}", arguments.join(" "), server.told).into());
            }
            let address = server.told.split_once("http://").and_then(|(_, rest)| rest.split('/').next());
            server.address = address.and_then(|address| address.trim().parse().ok());
        }
        Ok(server)
    }
}

/// A server that listens; it ends with the value.
pub struct Server {
    process: Child,
    output: BufReader<ChildStdout>,
    told: String,
    address: Option<SocketAddr>,
}

impl Server {
    pub fn address(&self) -> SocketAddr {
        self.address.expect("a server is started only when its address is known")
    }

    /// What it printed since it began, read on until there is as much as wanted.
    pub fn told_until(&mut self, is_enough: impl Fn(&str) -> bool) -> Outcome<&str> {
        while !is_enough(&self.told) && self.output.read_line(&mut self.told)? > 0 {}
        Ok(&self.told)
    }

    /// Processor time so far.
    pub fn processor_time(&self) -> Outcome<Duration> {
        processor_time(&self.process.id().to_string())
    }

    /// Resident memory in megabytes: now, and the most there was.
    pub fn memory(&self) -> Outcome<(f64, f64)> {
        memory(self.process.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Resident memory of a process in megabytes: now, and the most there was.
fn memory(process: u32) -> Outcome<(f64, f64)> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let megabytes = |name: &str| -> Outcome<f64> {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("no memory in /proc")?;
        Ok(line.trim().trim_end_matches("kB").trim().parse::<f64>()? / 1_024.0)
    };
    Ok((megabytes("VmRSS:")?, megabytes("VmHWM:")?))
}

/// Of a process by its number, or of "self".
pub fn processor_time(process: &str) -> Outcome<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name of the program may hold spaces; what follows it does not.
    let (_, rest) = stat.rsplit_once(')').ok_or("an unknown form of /proc/stat")?;
    let ticks = rest.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
    Ok(Duration::from_secs_f64(ticks.sum::<Result<f64, _>>()? / TICKS))
}
