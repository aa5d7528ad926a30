//! The ways out of the house: what Kuule sends leaves through one of these. A gateway knows its protocol and nothing of
//! feedback; what to send, to whom and how often is decided elsewhere.

mod address;
pub mod mail;
mod mail_server;
pub mod sms;

pub use mail_server::{MailServer, MailServerError};
