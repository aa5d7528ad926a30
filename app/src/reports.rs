//! Reports: compiled for a period from the measures, checked, and printed as pages, PDF and tables of figures.

pub mod compile;
pub mod document;
pub mod files;

mod maker;
mod quarterly;
mod tables;
mod yearly;
