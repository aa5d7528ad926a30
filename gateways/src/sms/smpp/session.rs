//! One connection, from the answer to our bind to its end. It knows of every question whether it was written: what was
//! not can be asked again, what was and has no answer cannot.

use super::super::{Arrival, Ids, Patience};
use super::receipt::{self, Delivery};
use super::wire::{Heard, Reader, encoded};
use rusmpp_core::pdus::owned::{DeliverSmResp, Pdu};
use rusmpp_core::{CommandId, CommandStatus};
use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;
use tokio::time::timeout;

/// Both ends of the connection, and what waits to be written.
pub struct Ends {
    pub reader: Reader<OwnedReadHalf>,
    pub writer: OwnedWriteHalf,
    pub outgoing: UnboundedReceiver<Outgoing>,
}

pub struct Session {
    outgoing: UnboundedSender<Outgoing>,
    /// None when the connection is lost.
    questions: Mutex<Option<HashMap<u32, Question>>>,
    sequence: AtomicU32,
    /// Whether anything was heard since this was last looked at.
    is_alive: AtomicBool,
}

struct Question {
    answer: oneshot::Sender<Answer>,
    is_written: bool,
}

pub struct Outgoing {
    bytes: Vec<u8>,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Question(u32),
    Answer,
    /// After this nothing more is written.
    Farewell,
}

/// What became of a question.
pub enum Answer {
    Said {
        status: CommandStatus,
        id: Option<String>,
    },
    /// It did not leave this machine.
    NotAsked(String),
    /// It left, and nothing came back.
    Never(String),
}

/// Takes a question back when whoever asked waits no more.
struct Asked<'a> {
    session: &'a Session,
    sequence: u32,
}

impl Drop for Asked<'_> {
    fn drop(&mut self) {
        self.session.take(self.sequence);
    }
}

impl Session {
    /// `sequence` is the last number that the bind used.
    pub fn new(sequence: u32) -> (Session, UnboundedReceiver<Outgoing>) {
        let (outgoing, waiting) = unbounded_channel();
        let session = Session {
            outgoing,
            questions: Mutex::new(Some(HashMap::new())),
            sequence: AtomicU32::new(sequence),
            is_alive: AtomicBool::new(true),
        };
        (session, waiting)
    }

    /// Asks, and waits for the answer.
    pub async fn ask(&self, pdu: impl Into<Pdu>, within: Duration) -> Answer {
        // Numbers begin again from one after 0x7fffffff.
        let sequence = self.sequence.fetch_add(1, Ordering::Relaxed) % 0x7fff_fffe + 1;
        let (answer, answered) = oneshot::channel();
        match self.questions().as_mut() {
            Some(questions) => drop(questions.insert(sequence, Question { answer, is_written: false })),
            None => return Answer::NotAsked("the connection is lost".to_owned()),
        }
        let asked = Asked { session: self, sequence };
        let bytes = encoded(CommandStatus::EsmeRok, sequence, pdu);
        // Nobody to write it is noticed when the connection is declared lost, which answers.
        drop(self.outgoing.send(Outgoing { bytes, kind: Kind::Question(sequence) }));
        match timeout(within, answered).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Answer::Never("the connection is lost".to_owned()),
            Err(_) => match asked.session.take(sequence) {
                Some(question) if !question.is_written => {
                    Answer::NotAsked("it could not be written in time".to_owned())
                }
                _ => Answer::Never(format!("no answer within {} seconds", within.as_secs_f64())),
            },
        }
    }

    /// Everybody who waits learns that there will be no answer.
    pub fn lost(&self, why: &str) {
        for (_, question) in self.questions().take().into_iter().flatten() {
            let answer = if question.is_written {
                Answer::Never(format!("the connection was lost before the answer: {why}"))
            } else {
                Answer::NotAsked(why.to_owned())
            };
            // Whoever waits no more need not know.
            drop(question.answer.send(answer));
        }
    }

    /// Reads, writes and asks for signs of life until one of them ends; says why.
    pub async fn run(&self, ends: Ends, arrivals: &UnboundedSender<Arrival>, ways: (&Patience, Ids)) -> String {
        let Ends { mut reader, mut writer, mut outgoing } = ends;
        let (patience, ids) = ways;
        tokio::select! {
            why = self.read(&mut reader, arrivals, ids) => why,
            why = self.write(&mut writer, &mut outgoing, patience) => why,
            why = self.watch(patience) => why,
        }
    }

    async fn read(&self, reader: &mut Reader<OwnedReadHalf>, arrivals: &UnboundedSender<Arrival>, ids: Ids) -> String {
        loop {
            match reader.next().await {
                Ok(Some(heard)) => {
                    self.is_alive.store(true, Ordering::Relaxed);
                    self.heard(heard, arrivals, ids);
                }
                Ok(None) => return "the other side closed the connection".to_owned(),
                Err(error) => return error.to_string(),
            }
        }
    }

    async fn write(
        &self,
        writer: &mut OwnedWriteHalf,
        outgoing: &mut UnboundedReceiver<Outgoing>,
        patience: &Patience,
    ) -> String {
        while let Some(next) = outgoing.recv().await {
            if let Kind::Question(sequence) = next.kind
                && !self.mark_written(sequence)
            {
                continue;
            }
            match timeout(patience.answered_within, writer.write_all(&next.bytes)).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => return error.to_string(),
                Err(_) => return "the other side does not read".to_owned(),
            }
            if matches!(next.kind, Kind::Farewell) {
                return "the other side took leave".to_owned();
            }
        }
        "nobody writes any more".to_owned()
    }

    async fn watch(&self, patience: &Patience) -> String {
        loop {
            tokio::time::sleep(patience.silence).await;
            if self.is_alive.swap(false, Ordering::Relaxed) {
                continue;
            }
            if !matches!(self.ask(Pdu::EnquireLink, patience.answered_within).await, Answer::Said { .. }) {
                return "the other side gives no sign of life".to_owned();
            }
        }
    }

    fn heard(&self, heard: Heard, arrivals: &UnboundedSender<Arrival>, ids: Ids) {
        let Heard { id, status, sequence, pdu } = heard;
        if id.is_response() {
            return self.answered(sequence, status, (id, pdu));
        }
        match (id, pdu) {
            (CommandId::EnquireLink, _) => self.say(encoded(CommandStatus::EsmeRok, sequence, Pdu::EnquireLinkResp)),
            (CommandId::Unbind, _) => {
                let bytes = encoded(CommandStatus::EsmeRok, sequence, Pdu::UnbindResp);
                drop(self.outgoing.send(Outgoing { bytes, kind: Kind::Farewell }));
            }
            (CommandId::DeliverSm, Some(Pdu::DeliverSm(delivery))) => match receipt::read(&delivery, ids) {
                Delivery::Event(event) => self.arrived(event, sequence, arrivals),
                Delivery::Nothing => self.say(delivered(CommandStatus::EsmeRok, sequence)),
            },
            (CommandId::DeliverSm, _) => {
                tracing::warn!("something came by SMPP that cannot be read");
                self.say(delivered(CommandStatus::EsmeRxRAppn, sequence));
            }
            (CommandId::Outbind | CommandId::AlertNotification, _) => {}
            _ => self.say(encoded(CommandStatus::EsmeRinvcmdid, sequence, Pdu::GenericNack)),
        }
    }

    fn answered(&self, sequence: u32, status: CommandStatus, (id, pdu): (CommandId, Option<Pdu>)) {
        let Some(question) = self.take(sequence) else {
            tracing::debug!(sequence, "an answer that nobody waits for");
            return;
        };
        let name = match &pdu {
            Some(Pdu::SubmitSmResp(taken)) => Some(taken.message_id().as_str().to_owned()).filter(|id| !id.is_empty()),
            _ => None,
        };
        // By its number alone something was refused of which only the number could be read.
        let is_refusal = id == CommandId::GenericNack && status == CommandStatus::EsmeRok;
        let status = if is_refusal { CommandStatus::EsmeRunknownerr } else { status };
        drop(question.answer.send(Answer::Said { status, id: name }));
    }

    fn arrived(&self, event: super::super::Event, sequence: u32, arrivals: &UnboundedSender<Arrival>) {
        let outgoing = self.outgoing.clone();
        let arrival = Arrival::new(event, move |is_taken| {
            let status = if is_taken { CommandStatus::EsmeRok } else { CommandStatus::EsmeRxTAppn };
            // Over a lost connection nothing is said, and it comes again.
            drop(outgoing.send(Outgoing { bytes: delivered(status, sequence), kind: Kind::Answer }));
        });
        // Dropped, it says that it is to come again.
        drop(arrivals.send(arrival));
    }

    fn say(&self, bytes: Vec<u8>) {
        drop(self.outgoing.send(Outgoing { bytes, kind: Kind::Answer }));
    }

    /// False where nobody waits for the answer any more: then it is not asked.
    fn mark_written(&self, sequence: u32) -> bool {
        let mut questions = self.questions();
        let question = questions.as_mut().and_then(|questions| questions.get_mut(&sequence));
        question.map(|question| question.is_written = true).is_some()
    }

    fn take(&self, sequence: u32) -> Option<Question> {
        self.questions().as_mut()?.remove(&sequence)
    }

    fn questions(&self) -> MutexGuard<'_, Option<HashMap<u32, Question>>> {
        self.questions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Session")
    }
}

fn delivered(status: CommandStatus, sequence: u32) -> Vec<u8> {
    encoded(status, sequence, DeliverSmResp::default())
}
