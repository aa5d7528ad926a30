//! Posters and cards: printing them, what they have brought, and where their codes lead.

pub mod file;
pub mod list;
pub mod make;
pub mod scan;
pub mod sheet;
