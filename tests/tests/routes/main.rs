//! Every address over HTTP, as a browser sees it: a file for each part of `app/src/routes.rs`.

#![allow(clippy::unwrap_used)]

mod actions;
mod day;
mod enter;
mod follow;
mod give;
mod give_mends;
mod groups;
mod handle;
mod headers;
mod home;
mod inbox;
mod language;
mod links;
mod matters;
mod safety;
mod satisfaction;
mod scope;
mod sign_in;
mod stories;
mod surveys;
mod templates;
