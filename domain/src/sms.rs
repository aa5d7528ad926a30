//! Text messages: how a text is coded and counted, whose number takes one, and what an answer that wants no more says.

mod alphabet;
mod coding;
mod opt_out;
mod phone;
mod sender;

pub use alphabet::{decode_gsm7, is_in_alphabet};
pub use coding::{CodedText, Coding, decode_ucs2, outside_alphabet};
pub use opt_out::asks_to_stop;
pub use phone::{NoMobileNumber, PhoneNumber};
pub use sender::Sender;
