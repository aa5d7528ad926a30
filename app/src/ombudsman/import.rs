//! `kuule import ombudsman`: contacts that were logged elsewhere.

use crate::imports::{Column, Header, ImportError, field};
use csv::StringRecord;
use domain::channel::Channel;
use domain::ombudsman::{Branch, Contact, LONGEST_PLACE, Party, Provider, Reason, looks_personal};
use jiff::civil::Date;

/// Reads rows: where things stand in the file.
pub struct ContactReader {
    id: Column,
    date: Column,
    branch: Column,
    party: Column,
    provider: Column,
    place: Column,
    reasons: Column,
    channel: Column,
}

impl ContactReader {
    pub fn new(header: &mut Header) -> Result<ContactReader, ImportError> {
        Ok(ContactReader {
            id: header.needed("contact_id")?,
            date: header.needed("date")?,
            branch: header.needed("branch")?,
            party: header.column("party"),
            provider: header.column("provider"),
            place: header.column("place"),
            reasons: header.any(&["reasons", "reason"]),
            channel: header.column("channel"),
        })
    }

    pub fn read(&self, record: &StringRecord) -> Result<Contact, String> {
        let text = |column| field(record, column);
        let id = text(self.id);
        if id.is_empty() {
            return Err("contact_id is empty".to_owned());
        }
        let day: Date = text(self.date).parse().map_err(|_| format!("date \"{}\" is not a day", text(self.date)))?;
        let place = text(self.place);
        if place.chars().count() > LONGEST_PLACE || looks_personal(place) {
            return Err("place is not the name of a place".to_owned());
        }
        let mut reasons = Vec::new();
        for code in text(self.reasons).split(';').map(str::trim).filter(|code| !code.is_empty()) {
            reasons.push(Reason::parse(code).ok_or_else(|| format!("reason \"{code}\" is not known"))?);
        }
        reasons.sort();
        reasons.dedup();
        Ok(Contact {
            id: id.to_owned(),
            day,
            branch: coded("branch", text(self.branch), Branch::parse)?.ok_or("branch is empty")?,
            party: coded("party", text(self.party), Party::parse)?.unwrap_or(Party::Other),
            provider: coded("provider", text(self.provider), Provider::parse)?.unwrap_or(Provider::Unknown),
            place: place.to_owned(),
            channel: coded("channel", text(self.channel), Channel::parse)?.unwrap_or(Channel::Other),
            reasons,
        })
    }
}

fn coded<T>(column: &str, code: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    if code.is_empty() {
        return Ok(None);
    }
    parse(code).map(Some).ok_or_else(|| format!("{column} \"{code}\" is not known"))
}
