//! What is drawn and printed: charts as SVG, the same on pages and on paper, and posters as accessible PDF.

pub mod charts;
pub mod posters;
mod qr;
pub mod reports;
mod typesetting;

pub use typesetting::PressError;
