//! A PostgreSQL of the bench's own, from Debian's package, as bin/test starts one; gone at the end.

use crate::Outcome;
use crate::scratch::Scratch;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub struct Postgres {
    programs: PathBuf,
    data: PathBuf,
    port: u16,
}

impl Postgres {
    /// None where the package is not installed.
    pub fn start(scratch: &Scratch) -> Outcome<Option<Postgres>> {
        let Some(programs) = newest() else { return Ok(None) };
        let folder = scratch.path("postgres");
        std::fs::create_dir_all(&folder)?;
        if is_root()? {
            run(Command::new("chown").arg("postgres").arg(&folder))?;
        }
        // A port that is free now; it is given back at once.
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let postgres = Postgres { programs, data: folder.join("data"), port };
        let made = ["-U", "kuule", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
        run(postgres.program("initdb")?.arg("-D").arg(&postgres.data).args(made))?;
        let options = format!("-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        let log = folder.join("log");
        let mut start = postgres.program("pg_ctl")?;
        run(start.arg("-D").arg(&postgres.data).arg("-l").arg(log).args(["-w", "-t", "60", "-o", &options, "start"]))?;
        Ok(Some(postgres))
    }

    pub fn address(&self) -> String {
        format!("postgres://kuule@127.0.0.1:{}/postgres", self.port)
    }

    /// What the server does by itself after some time: looks what is in the tables, so that it plans well.
    pub fn analyze(&self) -> Outcome {
        run(self.program("psql")?.args(["-q", "-c", "VACUUM ANALYZE", &self.address()]))
    }

    /// PostgreSQL refuses to run as root: then it runs as the user that Debian's package made for it.
    fn program(&self, name: &str) -> Outcome<Command> {
        let program = self.programs.join(name);
        let mut command = if is_root()? {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        // From "/": that user may not be let into the folder where we stand.
        command.current_dir("/").stdin(Stdio::null()).stdout(Stdio::null());
        Ok(command)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Ok(mut stop) = self.program("pg_ctl") {
            drop(run(stop.arg("-D").arg(&self.data).args(["-m", "immediate", "-w", "stop"])));
        }
    }
}

fn run(command: &mut Command) -> Outcome {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed").into()) }
}

fn is_root() -> Outcome<bool> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let uid = status.lines().find_map(|line| line.strip_prefix("Uid:"));
    Ok(uid.and_then(|uid| uid.split_whitespace().next()) == Some("0"))
}

/// The programs of the newest version that is installed.
fn newest() -> Option<PathBuf> {
    let versions = std::fs::read_dir(Path::new("/usr/lib/postgresql")).ok()?.filter_map(Result::ok);
    let number = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
    let newest = versions.map(|entry| entry.path()).max_by_key(|path| number(path).unwrap_or(0))?;
    Some(newest.join("bin")).filter(|programs| programs.join("initdb").exists())
}
