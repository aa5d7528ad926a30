//! Every address over HTTP, as a browser sees it: a file for each part of `app/src/routes.rs`.

#![allow(clippy::unwrap_used)]

mod enter;
mod follow;
mod give;
mod give_mends;
mod handle;
mod headers;
mod home;
mod inbox;
mod language;
mod links;
mod satisfaction;
mod scope;
mod search;
mod sign_in;
mod stories;
mod surveys;
