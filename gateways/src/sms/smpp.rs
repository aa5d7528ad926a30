//! SMPP 3.4, as transceiver. One connection, kept up for as long as the link is open.

mod bind;
mod pace;
mod receipt;
mod session;
mod submit;
mod wire;

use super::{Arrival, Ids, Outcome, Patience, SmppAddress, TextMessage};
use pace::{Pace, Turn};
use rusmpp_core::CommandStatus;
use rusmpp_core::pdus::owned::{Pdu, SubmitSm};
use session::{Answer, Session};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};

/// The way to an operator's SMSC.
#[derive(Debug)]
pub struct Link {
    shared: Arc<Shared>,
    kept_up: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    address: SmppAddress,
    patience: Patience,
    /// A place for each message that may be without an answer.
    window: Semaphore,
    line: watch::Sender<Line>,
    pace: Pace,
    /// Of messages in parts: the next one's number.
    reference: AtomicU8,
}

#[derive(Debug, Clone)]
enum Line {
    Down(String),
    Up(Arc<Session>),
    Closed,
}

/// What became of one part.
enum Handed {
    Taken(String),
    Refused(String),
    NotTaken(String),
    Unknown(String),
}

impl Link {
    pub fn open(address: SmppAddress, patience: Patience, arrivals: UnboundedSender<Arrival>) -> Link {
        let shared = Arc::new(Shared {
            window: Semaphore::new(usize::from(address.window)),
            line: watch::Sender::new(Line::Down("not connected yet".to_owned())),
            pace: Pace::new(address.per_second),
            reference: AtomicU8::new(rand_byte()),
            address,
            patience,
        });
        let kept_up = tokio::spawn(keep_up(shared.clone(), arrivals));
        Link { shared, kept_up }
    }

    pub async fn send(&self, message: &TextMessage) -> Outcome {
        let shared = &self.shared;
        let reference = shared.reference.fetch_add(1, Ordering::Relaxed);
        let parts = match submit::parts(&shared.address, message, reference) {
            Ok(parts) => parts,
            Err(why) => return Outcome::Refused(why),
        };
        let until = Instant::now() + shared.patience.completed_within;
        let mut name = String::new();
        for (at, part) in parts.into_iter().enumerate() {
            let handed = if at == 0 { shared.hand_over(&part).await } else { shared.complete(&part, until).await };
            match handed {
                Handed::Taken(id) => name = id,
                // What has begun to arrive is not begun again.
                Handed::Refused(why) | Handed::NotTaken(why) if at > 0 => {
                    return Outcome::Unknown(format!("a part of it was taken, another was not: {why}"));
                }
                Handed::Refused(why) => return Outcome::Refused(why),
                Handed::NotTaken(why) => return Outcome::Later(why),
                Handed::Unknown(why) => return Outcome::Unknown(why),
            }
        }
        Outcome::Accepted(name)
    }

    pub fn trouble(&self) -> Option<String> {
        match &*self.shared.line.borrow() {
            Line::Down(why) => Some(why.clone()),
            Line::Up(_) => None,
            Line::Closed => Some("closed".to_owned()),
        }
    }

    pub async fn close(self) {
        let line = self.shared.line.send_replace(Line::Closed);
        if let Line::Up(session) = line {
            // Nobody begins any more, so with all places taken nobody waits either.
            let all = self.shared.window.acquire_many(u32::from(self.shared.address.window));
            drop(timeout(self.shared.patience.answered_within, all).await);
            session.ask(Pdu::Unbind, self.shared.patience.connected_within).await;
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.kept_up.abort();
    }
}

impl Shared {
    /// Hands one part over, once.
    async fn hand_over(&self, part: &SubmitSm) -> Handed {
        let Ok(_place) = self.window.acquire().await else {
            return Handed::NotTaken("closed".to_owned());
        };
        let session = match self.session().await {
            Ok(session) => session,
            Err(why) => return Handed::NotTaken(why),
        };
        let turn = self.pace.turn().await;
        match session.ask(part.clone(), self.patience.answered_within).await {
            Answer::Said { status: CommandStatus::EsmeRok, id } => {
                self.pace.went_well();
                id.map_or_else(
                    || Handed::Unknown("taken without a name".to_owned()),
                    |id| Handed::Taken(named(&id, self.address.ids, true)),
                )
            }
            Answer::Said { status, .. } => self.refused(status, turn),
            Answer::NotAsked(why) => Handed::NotTaken(why),
            Answer::Never(why) => Handed::Unknown(why),
        }
    }

    /// Tries for as long as the rest of a message may take, since its beginning is on its way.
    async fn complete(&self, part: &SubmitSm, until: Instant) -> Handed {
        let mut pause = Duration::from_millis(100);
        loop {
            let handed = self.hand_over(part).await;
            if !matches!(handed, Handed::NotTaken(_)) || Instant::now() + pause > until {
                return handed;
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(self.patience.longest_pause);
        }
    }

    /// The connection, for which is waited a while.
    async fn session(&self) -> Result<Arc<Session>, String> {
        let mut line = self.line.subscribe();
        let up = line.wait_for(|line| !matches!(line, Line::Down(_)));
        let told = timeout(self.patience.connected_within, up).await.map(|held| held.map(|line| line.clone()));
        match told {
            Ok(Ok(Line::Up(session))) => Ok(session),
            Err(_) => match &*self.line.borrow() {
                Line::Down(why) => Err(why.clone()),
                _ => Err("not connected".to_owned()),
            },
            _ => Err("closed".to_owned()),
        }
    }

    fn refused(&self, status: CommandStatus, turn: Turn) -> Handed {
        let why = format!("{status:?} ({:#x})", u32::from(status));
        match status {
            CommandStatus::EsmeRthrottled | CommandStatus::EsmeRmsgqful => {
                self.pace.too_fast(turn);
                Handed::NotTaken(why)
            }
            // The number's own trouble, or this text's. All else is mended at the gateway, or by itself.
            CommandStatus::EsmeRinvdstadr
            | CommandStatus::EsmeRinvdstton
            | CommandStatus::EsmeRinvdstnpi
            | CommandStatus::EsmeRinvmsglen
            | CommandStatus::EsmeRdeliveryfailure
            | CommandStatus::EsmeRprohibited => Handed::Refused(why),
            _ => Handed::NotTaken(why),
        }
    }
}

/// A message's name in one form, whether it comes in an answer or in a receipt.
fn named(id: &str, ids: Ids, is_answer: bool) -> String {
    let is_hex = matches!((ids, is_answer), (Ids::HexDecimal, true) | (Ids::DecimalHex, false));
    let number = match (ids, is_hex) {
        (Ids::Same, _) => None,
        (_, true) => u128::from_str_radix(id.trim_start_matches("0x"), 16).ok(),
        (_, false) => id.parse::<u128>().ok(),
    };
    let plain = || {
        let short = id.trim_start_matches('0');
        if short.is_empty() { "0".to_owned() } else { short.to_ascii_lowercase() }
    };
    number.map_or_else(plain, |number| number.to_string())
}

/// Connects, and connects again, with growing pauses.
async fn keep_up(shared: Arc<Shared>, arrivals: UnboundedSender<Arrival>) {
    let patience = shared.patience;
    let mut pause = patience.first_pause;
    loop {
        let since = Instant::now();
        let why = match bind::connect(&shared.address, &patience).await {
            Ok((session, ends)) => {
                tracing::info!(gateway = ?shared.address, "the SMS gateway is connected");
                let session = Arc::new(session);
                shared.come_up(&session);
                let why = session.run(ends, &arrivals, (&patience, shared.address.ids)).await;
                // Down before anybody is told: whoever comes next waits for the next connection.
                shared.go_down(&why);
                session.lost(&why);
                why
            }
            Err(why) => why,
        };
        if !shared.go_down(&why) {
            return;
        }
        // Whoever stayed for a while begins anew; whoever is thrown out at once does not.
        if since.elapsed() > patience.longest_pause {
            pause = patience.first_pause;
        }
        tracing::warn!(gateway = ?shared.address, why, ?pause, "the SMS gateway is not connected");
        tokio::time::sleep(with_jitter(pause)).await;
        pause = (pause * 2).min(patience.longest_pause);
    }
}

impl Shared {
    fn come_up(&self, session: &Arc<Session>) {
        self.line.send_if_modified(|line| {
            let is_open = !matches!(line, Line::Closed);
            if is_open {
                *line = Line::Up(session.clone());
            }
            is_open
        });
    }

    /// Whether the connection is still wanted.
    fn go_down(&self, why: &str) -> bool {
        self.line.send_if_modified(|line| {
            let is_open = !matches!(line, Line::Closed);
            if is_open {
                *line = Line::Down(why.to_owned());
            }
            is_open
        })
    }
}

/// Between three and five quarters, so that not all servers come back in one moment.
fn with_jitter(pause: Duration) -> Duration {
    pause.mul_f64(0.75 + f64::from(rand_byte()) / 512.0)
}

/// Chance of the operating system; without it, the middle.
fn rand_byte() -> u8 {
    getrandom::u32().map_or(127, |number| number.to_le_bytes()[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Kannel's guide, msg-id-type: some write hexadecimal here and decimal there, some fill up with zeros.
    #[test]
    fn names_are_compared_as_operators_write_them() {
        let check = |ids: Ids, answer: &str, receipt: &str| {
            assert_eq!(named(answer, ids, true), named(receipt, ids, false), "{ids:?} {answer} {receipt}");
        };
        check(Ids::Same, "1A2B", "1a2b");
        check(Ids::Same, "6699", "0000006699");
        check(Ids::Same, "0", "000");
        check(Ids::HexDecimal, "1A2B", "6699");
        check(Ids::HexDecimal, "1a2b", "0000006699");
        check(Ids::DecimalHex, "0000006699", "1A2B");
        check(Ids::HexDecimal, "not-a-number", "not-a-number");
        assert_ne!(named("10", Ids::HexDecimal, true), named("10", Ids::HexDecimal, false));
    }

    #[test]
    fn pauses_differ_from_server_to_server() {
        for _ in 0..100 {
            let pause = with_jitter(Duration::from_secs(4));
            assert!((Duration::from_secs(3)..Duration::from_secs(5)).contains(&pause), "{pause:?}");
        }
    }
}
