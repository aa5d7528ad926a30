//! The public forms as a service that must work: what happens to them, when that is alarming, and how fast one sender
//! may go on.

mod alarm;
mod form;
mod pace;

pub use alarm::{Alarm, Limits, Trouble, Went, alarms};
pub use form::{Form, FormEvent};
pub use pace::{Recent, WINDOW, delay};
