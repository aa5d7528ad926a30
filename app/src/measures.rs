//! Figures on pages.

pub mod live;
pub mod public_page;
