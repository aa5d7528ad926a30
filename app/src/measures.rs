//! Figures on pages.

pub mod answer;
pub mod api;
pub mod dashboard;
pub mod explorer;
pub mod glossary_page;
mod goal_rows;
pub mod guarded;
pub mod live;
pub mod live_handling;
pub mod marked;
pub mod public_page;
pub mod published;
pub mod remembered;
mod service_csv;
pub mod service_page;
pub(crate) mod service_tables;
