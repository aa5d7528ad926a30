//! Figures on pages.

pub mod answer;
pub mod dashboard;
pub mod live;
pub mod live_handling;
pub mod public_page;
mod service_csv;
pub mod service_page;
mod service_tables;
