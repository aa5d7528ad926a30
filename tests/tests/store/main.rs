//! The store on both databases: each test runs on the embedded one and on PostgreSQL.

#![allow(clippy::unwrap_used)]

mod check;
mod contacts;
mod feedback;
mod imports;
mod inbox;
mod isolation;
mod organisation;
mod people;
mod search;
mod settings;
mod surveys;
mod tally;
mod writer;
