//! The binary `kuule`: pages, interfaces, background work and commands over the domain and the store.
//!
//! `routes.rs` is the table of contents; `boot.rs` wires everything together. One action, one file.

pub mod boot;
pub mod cli;
pub mod demo;
pub mod directory;
mod feedback;
mod home;
mod imports;
pub mod jobs;
pub mod measures;
mod organisation;
mod people;
mod routes;
mod surveys;
pub mod web;
