use domain::sms::PhoneNumber;
use std::fmt;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

/// What comes back.
#[derive(Clone, PartialEq, Eq)]
pub enum Event {
    /// A receipt for the message that was accepted under this name.
    Receipt { id: String, fate: Fate },
    /// What somebody answered, or wrote by themselves.
    Incoming { from: PhoneNumber, text: String },
}

/// What somebody wrote is for no log.
impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Event::Receipt { id, fate } => f.debug_tuple("Receipt").field(id).field(fate).finish(),
            Event::Incoming { .. } => f.write_str("Incoming(..)"),
        }
    }
}

/// The end of a message's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    Delivered,
    /// With what the operator calls the trouble.
    Failed(String),
    /// The telephone was off or out of reach for too long.
    Expired,
}

/// An event that waits to be taken. The other side keeps it, and brings it again, until we said that we have it: so it
/// is said after the event is on disk. One that is dropped comes again.
pub struct Arrival {
    pub event: Event,
    answer: Option<Box<dyn FnOnce(bool) + Send>>,
}

impl Arrival {
    /// `answer` is called once, with whether the event was taken.
    pub(super) fn new(event: Event, answer: impl FnOnce(bool) + Send + 'static) -> Arrival {
        Arrival { event, answer: Some(Box::new(answer)) }
    }

    /// The event is safe here.
    pub fn taken(mut self) {
        self.say(true);
    }

    fn say(&mut self, is_taken: bool) {
        if let Some(answer) = self.answer.take() {
            answer(is_taken);
        }
    }
}

impl Drop for Arrival {
    fn drop(&mut self) {
        self.say(false);
    }
}

impl fmt::Debug for Arrival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Arrival").field(&self.event).finish()
    }
}

/// What comes in over the gateway's own connection, in its order. How many may wait untaken the other side decides.
#[derive(Debug)]
pub struct Arrivals {
    waiting: UnboundedReceiver<Arrival>,
}

impl Arrivals {
    pub(super) fn new() -> (UnboundedSender<Arrival>, Arrivals) {
        let (sender, waiting) = mpsc::unbounded_channel();
        (sender, Arrivals { waiting })
    }

    /// None when the gateway is closed.
    pub async fn next(&mut self) -> Option<Arrival> {
        self.waiting.recv().await
    }
}
