//! Feedback from the first word to the answer.

pub mod enter;
pub mod follow;
pub mod give;
pub mod handle;
pub mod inbox;
pub mod search;
pub mod targets;

mod form;
mod row;
