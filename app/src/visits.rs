//! Visits and calls of clients, as other systems send them in.

pub mod folder;
pub mod receive;
