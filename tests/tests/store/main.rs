//! The store on both databases: each test runs on the embedded one and on PostgreSQL.

#![allow(clippy::unwrap_used)]

mod actions;
mod alerts;
mod answer_log;
mod care;
mod check;
mod comments;
mod contacts;
mod feedback;
mod goals;
mod imports;
mod inbox;
mod isolation;
mod notices;
mod ombudsman;
mod organisation;
mod outbox;
mod outside_figures;
mod own_surveys;
mod people;
mod posters;
mod report_editions;
mod safety;
mod search;
mod sendings;
mod settings;
mod sources;
mod surveys;
mod tally;
mod visits;
mod writer;
