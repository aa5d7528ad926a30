//! Figures on pages.

pub mod answer;
pub mod live;
pub mod public_page;
