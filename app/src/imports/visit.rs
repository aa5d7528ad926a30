use super::header::{Column, Header, field};
use super::instant::instant;
use super::place::Places;
use super::{ImportError, score, text};
use crate::surveys::sending::person;
use csv::StringRecord;
use domain::calendar::day_of;
use domain::organisation::{CountyId, Organisation};
use domain::surveys::{Address, AgeGroup, Permission, Reach, Visit};
use jiff::{SignedDuration, Timestamp};
use store::{NewVisit, Store, VisitFacts};

/// How far a visit's time may lie ahead: clocks differ, and lists are made in the evening for the day.
const AHEAD: SignedDuration = SignedDuration::from_hours(24);

/// Makes a visit of a row. Somebody who can be reached neither by text message nor by e-mail is kept, too: the figures
/// of who was asked need them.
pub struct VisitReader {
    store: Store,
    county: CountyId,
    now: Timestamp,
    places: Places,
    id: Column,
    visited_at: Column,
    phone: Column,
    email: Column,
    visit_type: Column,
    language: Column,
    age_group: Column,
    birth_year: Column,
    sex: Column,
    municipality: Column,
    permission: Column,
}

impl VisitReader {
    pub fn new(
        store: &Store,
        county: CountyId,
        organisation: &Organisation,
        header: &mut Header,
        now: Timestamp,
    ) -> Result<Self, ImportError> {
        Ok(Self {
            store: store.clone(),
            county,
            now,
            places: Places::new(organisation, header),
            id: header.needed("event_id")?,
            visited_at: header.needed("visited_at")?,
            phone: header.column("phone"),
            email: header.column("email"),
            visit_type: header.column("visit_type"),
            language: header.column("language"),
            age_group: header.column("age_group"),
            birth_year: header.column("birth_year"),
            sex: header.column("sex"),
            municipality: header.column("municipality"),
            permission: header.column("permission"),
        })
    }

    pub fn read(&self, record: &StringRecord) -> Result<NewVisit, String> {
        let visited_at = instant("visited_at", field(record, self.visited_at))?;
        if visited_at > self.now + AHEAD {
            return Err(format!("visited_at \"{}\" is still to come", field(record, self.visited_at)));
        }
        let address = Address::of(field(record, self.phone), field(record, self.email));
        let reach = address
            .as_ref()
            .map(|address| Reach { channel: address.channel(), person: person(self.store.vault(), address.as_str()) });
        let visit = Visit {
            id: text::identifier("event_id", field(record, self.id))?,
            visited_at,
            unit: self.places.of(record)?.0,
            language: score::language(field(record, self.language)),
            age_group: self.age_group(record, visited_at)?,
            sex: score::sex(field(record, self.sex))?,
            permission: permission(field(record, self.permission))?,
            reach,
        };
        let told = VisitFacts {
            visit_type: text::words("visit_type", field(record, self.visit_type))?,
            municipality: text::words("municipality", field(record, self.municipality))?,
        };
        let address = address.as_ref().map_or("", Address::as_str);
        NewVisit::new(&self.store, self.county, visit, told, address).map_err(|error| error.to_string())
    }

    fn age_group(&self, record: &StringRecord, visited_at: Timestamp) -> Result<AgeGroup, String> {
        let year = field(record, self.birth_year);
        if year.is_empty() {
            return score::age_group(field(record, self.age_group));
        }
        let this_year = day_of(visited_at).year();
        let born = year.parse::<i16>().ok().filter(|born| (this_year - 125..=this_year).contains(born));
        let born = born.ok_or_else(|| format!("birth_year \"{year}\" is not a year of birth"))?;
        Ok(AgeGroup::of_age((this_year - born).unsigned_abs()))
    }
}

/// Yes, no or nothing.
fn permission(text: &str) -> Result<Permission, String> {
    match text.to_lowercase().as_str() {
        "" => Ok(Permission::Unknown),
        "yes" | "y" | "true" | "1" | "kyllä" | "k" | "ja" | "given" => Ok(Permission::Given),
        "no" | "n" | "false" | "0" | "ei" | "e" | "nej" | "refused" => Ok(Permission::Refused),
        _ => Err(format!("permission \"{text}\" is neither yes nor no")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permission_is_said_in_many_ways() {
        assert_eq!((permission("Kyllä"), permission("1")), (Ok(Permission::Given), Ok(Permission::Given)));
        assert_eq!((permission("NO"), permission("ei")), (Ok(Permission::Refused), Ok(Permission::Refused)));
        assert_eq!(permission(""), Ok(Permission::Unknown));
        assert_eq!(permission("ehkä"), Err("permission \"ehkä\" is neither yes nor no".to_owned()));
    }
}
