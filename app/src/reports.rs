//! Reports: compiled for a period from the measures, checked, and printed as pages, PDF and tables of figures.

pub mod compile;
pub mod desk;
pub mod document;
pub mod edit;
pub mod files;
pub mod import_outside;
pub mod public_page;
pub mod typing;

mod charts;
mod contacts;
mod goals;
mod index;
mod maker;
mod outside;
mod quarterly;
mod release;
mod statements;
mod tables;
mod theme;
mod words;
mod yearly;
