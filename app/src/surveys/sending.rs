//! The link in an invitation, and where it leads.

use super::link::{TOKEN_SIGNS, hashed};
use crate::web::codes;
use crate::web::page::link_in;
use domain::language::Language;
use domain::organisation::CountyId;
use domain::surveys::Message;
use store::{DueSending, HandingOver, Vault};

/// The token of a visit's link. It follows from the key and the visit: a second try and the reminder lead to the same
/// page, and it is kept nowhere.
pub fn token(vault: &Vault, county: CountyId, visit: &str) -> String {
    let hash = vault.hash("survey link of a visit", format!("{}/{visit}", county.0).as_bytes());
    codes::signs(&hash, TOKEN_SIGNS)
}

/// Where a link leads, in the client's language.
pub fn link(base_address: &str, language: Language, token: &str) -> String {
    format!("{base_address}{}", link_in(language, &format!("/s/{token}")))
}

/// As long as every link of the language is, for counting.
pub fn longest_link(base_address: &str, language: Language) -> String {
    link(base_address, language, &"A".repeat(TOKEN_SIGNS))
}

/// Under what hash somebody is known by a number or an address.
pub fn person(vault: &Vault, address: &str) -> String {
    vault.hash_text("person who is asked", address)
}

/// A message with its link, to be handed over. Of its name in receipts nobody learns the link.
pub fn handing_over(vault: &Vault, county: CountyId, sending: DueSending) -> HandingOver {
    let token = hashed(vault, &token(vault, county, &sending.visit));
    let message = match sending.message {
        Message::Invitation => "invitation",
        Message::Reminder => "reminder",
    };
    let name = vault.hash_text("name of a message", &format!("{token}/{message}"));
    HandingOver { sending, token, name }
}
