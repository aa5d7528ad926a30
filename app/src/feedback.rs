//! Feedback from the first word to the answer.

pub mod bulk;
pub mod enter;
pub mod follow;
pub mod form;
pub mod give;
pub mod groups;
pub mod handle;
pub mod inbox;
pub mod mask;
pub mod matters;
pub mod promises;
pub mod search;
pub mod set_aside;
pub mod targets;
pub mod templates;

mod erasure;
mod row;
