//! The binary `kuule`: pages, interfaces, background work and commands over the domain and the store.
//!
//! `routes.rs` is the table of contents; `boot.rs` wires everything together. One action, one file.

mod actions;
pub mod boot;
pub mod cli;
pub mod comments;
pub mod demo;
pub mod directory;
mod feedback;
mod forms;
mod goals;
mod history;
mod home;
mod imports;
pub mod jobs;
mod mail;
pub mod measures;
mod ombudsman;
mod organisation;
mod people;
mod posters;
pub mod reports;
mod routes;
mod safety;
pub mod surveys;
mod targets;
mod visits;
pub mod web;
