//! Codes that open something in the demo: survey links, QR addresses and receipts. They follow from the
//! installation's key, so that the demo can name them again the next time it is started.

use super::DemoError;
use super::county::County;
use crate::surveys::link::{self, TOKEN_SIGNS};
use crate::surveys::qr::CODE_SIGNS;
use crate::web::codes;
use domain::channel::Channel;
use domain::feedback::ReplyWish;
use domain::language::Language;
use domain::organisation::{CountyId, Level};
use domain::posters::POSTER_SIGNS;
use domain::surveys::{AgeGroup, Invitation, InvitationState, Sex};
use jiff::{SignedDuration, Timestamp};
use store::{AddInvitation, AddQrCode, Imported, Vault};

/// Signs in a receipt code.
const RECEIPT_SIGNS: usize = 12;
/// Days in which the links can be answered.
const VALID_DAYS: i64 = 60;

/// The places of the links.
const LINKS: [&str; 5] = ["vo-lahdenpera", "suu-lahdenpera", "th-puhelin", "kh-lahdenpera", "labra-vuolleranta"];
/// The places whose QR addresses are told.
const TOLD: [&str; 4] = ["vo-lahdenpera", "suu-lahdenpera", "paivystys", "mantyrinne"];
/// Where the replies are that can be read by a known receipt code.
const REPLIES: [&str; 3] = ["suun-th", "vo-lahdenpera", "kotihoito"];

fn code(vault: &Vault, purpose: &str, of: &str, signs: usize) -> String {
    codes::signs(&vault.hash(purpose, of.as_bytes()), signs)
}

/// The links' tokens.
pub fn links(vault: &Vault) -> [String; 5] {
    [1, 2, 3, 4, 5].map(|number| code(vault, "demo link", &number.to_string(), TOKEN_SIGNS))
}

pub fn invitations(
    vault: &Vault,
    county_id: CountyId,
    county: &County,
    survey: u16,
    now: Timestamp,
) -> Result<Vec<AddInvitation>, DemoError> {
    let invitation = |(place, token): (&str, String)| {
        let invitation = Invitation {
            unit: county.unit(place)?,
            survey,
            channel: Channel::Web,
            language: Language::Finnish,
            age_group: AgeGroup::Unknown,
            sex: Sex::Unknown,
            expires_at: now + SignedDuration::from_hours(24 * VALID_DAYS),
            state: InvitationState::Sent,
        };
        Ok(AddInvitation { county: county_id, token: link::hashed(vault, &token), invitation })
    };
    LINKS.into_iter().zip(links(vault)).map(invitation).collect()
}

/// A QR address for every unit that clients meet.
pub fn qr_codes(vault: &Vault, county_id: CountyId, county: &County) -> Vec<AddQrCode> {
    let is_place = |unit| county.organisation.unit(unit).is_some_and(|unit| unit.level >= Level::Unit);
    let places = county.targets.iter().filter(|target| is_place(target.unit));
    let add = |unit, place: &str| AddQrCode { county: county_id, code: qr_code(vault, place), unit };
    places.map(|target| add(target.unit, &target.code)).collect()
}

fn qr_code(vault: &Vault, place: &str) -> String {
    code(vault, "demo qr", place, CODE_SIGNS)
}

/// The code of a poster for a place.
pub fn poster_code(vault: &Vault, place: &str) -> String {
    code(vault, "demo poster", place, POSTER_SIGNS)
}

/// A few places by name, with their codes.
pub fn told_qr_codes(vault: &Vault, county: &County) -> Result<Vec<(String, String)>, DemoError> {
    let told = |place: &str| {
        let name = county.organisation.public_name(county.unit(place)?, Language::Finnish);
        Ok((name.to_owned(), qr_code(vault, place)))
    };
    TOLD.into_iter().map(told).collect()
}

/// The receipt codes of a few answered feedbacks.
pub fn receipts(vault: &Vault) -> [String; 3] {
    REPLIES.map(|place| code(vault, "demo receipt", place, RECEIPT_SIGNS))
}

/// Gives every feedback its receipt; the latest answered one of some places gets a known one.
pub fn give_receipts(vault: &Vault, county: &County, rows: &mut [Imported]) -> Result<(), DemoError> {
    for row in &mut *rows {
        row.receipt = nobodys_receipt(vault, &row.id);
    }
    for (place, code) in REPLIES.into_iter().zip(receipts(vault)) {
        let top = county.unit(place)?;
        let is_reply = |row: &Imported| row.state == "answered" && row.reply_wish == ReplyWish::ByCode;
        let is_there = |row: &Imported| county.organisation.is_within(row.unit, top);
        if let Some(row) = rows.iter_mut().rev().find(|row| is_reply(row) && is_there(row)) {
            row.receipt = vault.hash_text("receipt", &code);
        }
    }
    Ok(())
}

/// A receipt to which nobody has the code.
pub fn nobodys_receipt(vault: &Vault, id: &str) -> String {
    vault.hash_text("imported receipt", id)
}
