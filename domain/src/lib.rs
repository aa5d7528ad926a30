//! Kuule's product itself: what a feedback, a survey answer and a figure are, and the rules that hold for them.
//!
//! Pure: no input or output, no clock, no SQL, no HTML. Time and chance come in as parameters.
//! Nouns depend on each other in one direction only: organisation, people <- feedback, surveys <- safety,
//! actions <- measures <- goals <- reports.

pub mod actions;
pub mod calendar;
pub mod channel;
pub mod colour;
pub mod comments;
pub mod feedback;
pub mod forms;
pub mod goals;
pub mod language;
pub mod measures;
pub mod ombudsman;
pub mod organisation;
pub mod people;
pub mod posters;
pub mod reports;
pub mod safety;
pub mod settings;
pub mod sms;
pub mod surveys;
