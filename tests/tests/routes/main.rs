//! Every address over HTTP, as a browser sees it: a file for each part of `app/src/routes.rs`.

#![allow(clippy::unwrap_used)]

mod abuse;
mod actions;
mod day;
mod enter;
mod follow;
mod form_health;
mod give;
mod give_mends;
mod goals;
mod groups;
mod handle;
mod headers;
mod history;
mod home;
mod inbox;
mod invitations;
mod invited;
mod language;
mod links;
mod mail;
mod mail_choices;
mod mail_morning;
mod mail_senders;
mod matters;
mod missed;
mod ombudsman;
mod own_surveys;
mod posters;
mod promises;
mod reports;
mod safety;
mod satisfaction;
mod scope;
mod search;
mod service;
mod set_aside;
mod sign_in;
mod stories;
mod surveys;
mod target_words;
mod templates;
mod visits;
