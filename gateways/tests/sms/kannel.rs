//! Debian's Kannel on this machine: bearerbox, smsbox and the fake SMSC, and whoever they call back.

use super::process::{Lines, Process, piped};
use super::smsc::{LOGIN, patience};
use gateways::sms::{Gateway, GatewayAddress, Patience};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use std::{env, fs, process, thread};

const MISSING: &str = "install Debian's kannel and kannel-extras, or run bin/test";
const FAKE_SMSC: &str = "/usr/lib/kannel/test/fakesmsc";
/// Debian's nobody: Kannel does not want to be root.
const NOBODY: u32 = 65534;
const TOO_LONG: Duration = Duration::from_secs(30);

pub struct Kannel {
    smsbox: Option<Process>,
    bearerbox: Process,
    bearerbox_says: Lines,
    folder: PathBuf,
    sendsms_port: u16,
    fake_port: u16,
    call_backs: CallBacks,
}

impl Kannel {
    /// With the fake SMSC's line, and a second one by SMPP where there is a port for it.
    pub fn start(smpp_port: Option<u64>) -> Kannel {
        let call_backs = CallBacks::listen();
        let [admin, boxes, fake, sendsms] = free_ports();
        let folder = fresh_folder();
        let config = config([admin, boxes, fake, sendsms], call_backs.port, smpp_port);
        fs::write(folder.join("kannel.conf"), config).unwrap();
        let mut bearerbox = Process::start(&mut program("/usr/sbin/bearerbox", &folder), MISSING);
        let said = bearerbox.child.stderr.take().unwrap();
        let mut bearerbox_says = Lines::of(&bearerbox, said);
        bearerbox_says.wait("start-up", |line| line.contains("MAIN: Start-up done").then_some(()));
        let mut kannel = Kannel {
            smsbox: None,
            bearerbox,
            bearerbox_says,
            folder,
            sendsms_port: sendsms,
            fake_port: fake,
            call_backs,
        };
        kannel.start_smsbox();
        kannel
    }

    /// Nobody takes messages any more.
    pub fn stop_smsbox(&mut self) {
        drop(self.smsbox.take());
    }

    pub fn start_smsbox(&mut self) {
        let mut smsbox = Process::start(&mut program("/usr/sbin/smsbox", &self.folder), MISSING);
        let said = smsbox.child.stderr.take().unwrap();
        let mut says = Lines::of(&smsbox, said);
        // Its last step. Whoever sends between "Connected to bearerbox" and this brings Kannel 1.4.5 down.
        says.wait("heartbeat", |line| line.contains("heartbeat_thread").then_some(()));
        // Until bearerbox knows its smsbox, it has nowhere to send what comes in.
        self.bearerbox_says.wait("smsbox", |line| line.contains("Client connected from").then_some(()));
        self.smsbox = Some(smsbox);
        says.keep_reading();
    }

    /// While bearerbox stands still (-STOP), smsbox has nothing to answer; what it was told goes on later (-CONT).
    pub fn signal_bearerbox(&self, signal: &str) {
        let id = self.bearerbox.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        // A signal is on its way for a moment, thread by thread.
        while signal == "-STOP" && !is_stopped(&id) {
            thread::yield_now();
        }
    }

    /// A telephone network that takes everything, and from which these messages come.
    pub fn network(&mut self, messages: &[&str]) -> Network {
        let mut command = Command::new(FAKE_SMSC);
        let number = messages.len().to_string();
        command.args(["-H", "127.0.0.1", "-i", "0", "-r", &self.fake_port.to_string(), "-m", &number]);
        command.args(messages);
        let mut process = Process::start(as_nobody(piped(&mut command)), MISSING);
        let said = process.child.stderr.take().unwrap();
        let says = Lines::of(&process, said);
        self.bearerbox_says.wait("network", |line| line.contains("Fakesmsc client connected").then_some(()));
        Network { _process: process, says }
    }

    pub fn address(&self, asked: &str) -> GatewayAddress {
        let receipts = format!("http%3A%2F%2F127.0.0.1%3A{}%2Freceipt%2Fa%2520key", self.call_backs.port);
        GatewayAddress::parse(&format!("{}&receipts={receipts}{asked}", self.url())).unwrap()
    }

    /// As it is told to a program.
    pub fn url(&self) -> String {
        format!("kannel+http://{LOGIN}@127.0.0.1:{}/cgi-bin/sendsms?sender=JARVIRANTA", self.sendsms_port)
    }

    pub fn gateway(&self, asked: &str, patience: Patience) -> Gateway {
        Gateway::open(&self.address(asked), patience).0
    }

    /// The next call at this path: what follows the question mark.
    #[track_caller]
    pub fn call_back(&self, path: &str) -> String {
        let (held, query) = self.call_backs.calls.recv_timeout(TOO_LONG).expect("Kannel calls back");
        assert_eq!(held, path);
        query
    }
}

impl Drop for Kannel {
    fn drop(&mut self) {
        self.stop_smsbox();
        drop(self.bearerbox.child.kill());
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// The other side of Kannel's fake line.
pub struct Network {
    _process: Process,
    says: Lines,
}

impl Network {
    /// The next message, as `sender receiver kind text`.
    #[track_caller]
    pub fn message(&mut self) -> String {
        self.says.wait("message", |line| {
            let (_, message) = line.split_once("Got message ")?.1.split_once(": <")?;
            Some(message.strip_suffix('>').unwrap_or(message).to_owned())
        })
    }
}

pub fn hurried() -> Patience {
    Patience { answered_within: Duration::from_secs(2), ..patience() }
}

fn config([admin, boxes, fake, sendsms]: [u16; 4], call_back: u16, smpp: Option<u64>) -> String {
    let second = smpp.map(|port| {
        format!(
            "group = smsc\nsmsc = smpp\nsmsc-id = second\nhost = 127.0.0.1\nport = {port}\ntransceiver-mode = true\n\
             smsc-username = kannel\nsmsc-password = password\nsystem-type = \"\"\npreferred-smsc-id = second\n\n"
        )
    });
    format!(
        "group = core\nadmin-port = {admin}\nadmin-password = password\nsmsbox-port = {boxes}\n\
         box-allow-ip = \"127.0.0.1\"\ndlr-storage = internal\n\n\
         group = smsc\nsmsc = fake\nsmsc-id = fake\nport = {fake}\nconnect-allow-ip = 127.0.0.1\n\
         preferred-smsc-id = fake\n\n{}\
         group = smsbox\nbearerbox-host = 127.0.0.1\nsendsms-port = {sendsms}\nsendsms-interface = 127.0.0.1\n\n\
         group = sendsms-user\nusername = kuule\npassword = password\nconcatenation = true\nmax-messages = 10\n\
         black-list-regex = \"^\\\\+35850\"\n\n\
         group = sms-service\nkeyword = default\ncatch-all = true\nmax-messages = 0\n\
         get-url = \"http://127.0.0.1:{call_back}/incoming?from=%p&text=%b&charset=%C\"\n",
        second.unwrap_or_default()
    )
}

fn program(path: &str, folder: &Path) -> Command {
    assert!(Path::new(path).exists(), "{path} is missing: {MISSING}");
    let mut command = Command::new(path);
    command.args(["-v", "0", "kannel.conf"]).current_dir(folder);
    as_nobody(piped(&mut command));
    command
}

fn is_stopped(id: &str) -> bool {
    let threads = fs::read_dir(format!("/proc/{id}/task")).unwrap().map_while(Result::ok);
    threads.map(|thread| fs::read_to_string(thread.path().join("stat")).unwrap()).all(|stat| stat.contains(") T "))
}

fn as_nobody(command: &mut Command) -> &mut Command {
    let is_root = fs::metadata("/proc/self").is_ok_and(|held| held.uid() == 0);
    if is_root { command.uid(NOBODY).gid(NOBODY) } else { command }
}

fn fresh_folder() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("kuule-kannel-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = env::temp_dir().join(name);
    fs::create_dir_all(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).unwrap();
    folder
}

/// Below those that the system gives to whoever asks for any, so that nobody takes them before Kannel does. Tests that
/// run as processes of their own begin eight apart.
fn free_ports<const N: usize>() -> [u16; N] {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let first = 10_000 + process::id() % 2_500 * 8;
    [(); N].map(|()| {
        let mut ports = std::iter::repeat_with(|| first + NEXT.fetch_add(1, Ordering::Relaxed));
        let mut ports = ports.by_ref().map(|port| u16::try_from(port).unwrap());
        ports.find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()).unwrap()
    })
}

/// Whoever Kannel calls: path and query of each call.
struct CallBacks {
    port: u16,
    calls: Receiver<(String, String)>,
}

impl CallBacks {
    fn listen() -> CallBacks {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (called, calls) = channel();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let called = called.clone();
                thread::spawn(move || answer(stream, |call| called.send(call).is_ok()));
            }
        });
        CallBacks { port, calls }
    }
}

/// Answers every request of a connection with an empty page.
fn answer(mut stream: TcpStream, called: impl Fn((String, String)) -> bool) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    while let Some(first) = lines.next() {
        let _rest: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
        let target = first.split(' ').nth(1).unwrap_or_default();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let is_said = called((path.to_owned(), query.to_owned()));
        if !is_said || stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").is_err() {
            break;
        }
    }
}
