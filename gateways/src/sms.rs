//! Text messages. A message is handed over at most once: where nobody can know whether it was taken, the outcome says
//! so, and it must not be sent again.

mod arrival;
mod gateway_address;
pub mod kannel;
mod smpp;

pub use arrival::{Arrival, Arrivals, Event, Fate};
pub use gateway_address::{GatewayAddress, GatewayAddressError, Ids, KannelAddress, Parts, SmppAddress};

use domain::sms::{PhoneNumber, Sender};
use std::fmt;
use std::time::Duration;

/// One text message to one person.
#[derive(Clone, PartialEq, Eq)]
pub struct TextMessage {
    /// What the message is called here: letters, digits and hyphens.
    pub id: String,
    pub to: PhoneNumber,
    pub text: String,
    /// Otherwise the gateway's own.
    pub sender: Option<Sender>,
}

/// A log shows neither the text, which may open somebody's survey, nor the number.
impl fmt::Debug for TextMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("TextMessage").field(&self.id).finish()
    }
}

/// What became of handing a message over. No reason names the number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Taken; a receipt comes under this name. It may come before this outcome is known.
    Accepted(String),
    /// This message to this number is never taken. Others may be.
    Refused(String),
    /// It was not taken, and may be sent again.
    Later(String),
    /// It may have been taken. It must never be sent again.
    Unknown(String),
}

/// How long is waited for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For a connection, whoever is waiting.
    pub connected_within: Duration,
    /// For the answer to what was written.
    pub answered_within: Duration,
    /// For the rest of a message of which a part was taken.
    pub completed_within: Duration,
    /// After so long a silence the other side is asked whether it is still there.
    pub silence: Duration,
    /// Between tries to connect; the pause doubles from the first to the longest.
    pub first_pause: Duration,
    pub longest_pause: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience {
            connected_within: Duration::from_secs(5),
            answered_within: Duration::from_secs(30),
            completed_within: Duration::from_secs(90),
            silence: Duration::from_secs(30),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(60),
        }
    }
}

/// The way to the operator.
#[derive(Debug)]
pub enum Gateway {
    Smpp(smpp::Link),
    Kannel(Box<kannel::Client>),
}

impl Gateway {
    /// Within a Tokio runtime. A gateway by SMPP connects at once, and again whenever the connection is lost. What
    /// comes in by it is in `Arrivals`; Kannel calls the server back instead, so its arrivals end before they begin.
    pub fn open(address: &GatewayAddress, patience: Patience) -> (Gateway, Arrivals) {
        let (sender, arrivals) = Arrivals::new();
        let gateway = match address {
            GatewayAddress::Smpp(address) => Gateway::Smpp(smpp::Link::open(address.clone(), patience, sender)),
            GatewayAddress::Kannel(address) => {
                Gateway::Kannel(Box::new(kannel::Client::new(address.clone(), patience)))
            }
        };
        (gateway, arrivals)
    }

    /// Hands one message over. May be called for many at once: each gateway has its own window.
    pub async fn send(&self, message: &TextMessage) -> Outcome {
        match self {
            Gateway::Smpp(link) => link.send(message).await,
            Gateway::Kannel(client) => client.send(message).await,
        }
    }

    /// Why nothing can be sent now, for whoever looks after the system.
    pub fn trouble(&self) -> Option<String> {
        match self {
            Gateway::Smpp(link) => link.trouble(),
            Gateway::Kannel(_) => None,
        }
    }

    /// Waits for the answers that are due, and takes leave of the other side.
    pub async fn close(self) {
        match self {
            Gateway::Smpp(link) => link.close().await,
            Gateway::Kannel(_) => {}
        }
    }
}
