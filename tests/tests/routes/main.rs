//! Every address over HTTP, as a browser sees it: a file for each part of `app/src/routes.rs`.

#![allow(clippy::unwrap_used)]

mod abuse;
mod enter;
mod follow;
mod form_health;
mod give;
mod give_mends;
mod handle;
mod headers;
mod home;
mod inbox;
mod language;
mod links;
mod missed;
mod satisfaction;
mod scope;
mod service;
mod set_aside;
mod sign_in;
mod stories;
mod surveys;
mod target_words;
