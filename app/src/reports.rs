//! Reports: compiled for a period from the measures, checked, and printed as pages, PDF and tables of figures.

pub mod compile;
pub mod desk;
pub mod document;
pub mod edit;
pub mod files;
pub mod public_page;

mod goals;
mod maker;
mod quarterly;
mod tables;
mod yearly;
