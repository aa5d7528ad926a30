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

/// The fields of a visit where there is no header: as JSON and as FHIR.
pub const VISIT_COLUMNS: [&str; 18] = [
    "event_id",
    "visited_at",
    "phone",
    "email",
    "visit_type",
    "target",
    "site",
    "unit",
    "service",
    "result_area",
    "division",
    "county",
    "language",
    "age_group",
    "birth_year",
    "sex",
    "municipality",
    "permission",
];

/// Fewer digits are no telephone number.
const LEAST_DIGITS: usize = 6;

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

    /// The reason quotes what it is about, and never somebody's number or address.
    pub fn read(&self, record: &StringRecord) -> Result<NewVisit, String> {
        self.visit(record).map_err(|reason| without_addresses(&reason))
    }

    fn visit(&self, record: &StringRecord) -> Result<NewVisit, String> {
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

/// Numbers and addresses that stand in a column of something else are not repeated.
fn without_addresses(reason: &str) -> String {
    let is_address =
        |part: &str| part.contains('@') || part.chars().filter(char::is_ascii_digit).count() >= LEAST_DIGITS;
    let quoted = |(at, part): (usize, &str)| match at % 2 {
        1 if is_address(part) && !is_time(part) => "…".to_owned(),
        _ => part.to_owned(),
    };
    reason.split('"').enumerate().map(quoted).collect::<Vec<_>>().join("\"")
}

/// Times have as many digits as numbers have.
fn is_time(text: &str) -> bool {
    text.get(4..5) == Some("-") || instant("", text).is_ok()
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
    fn reasons_have_no_numbers_and_addresses() {
        for (reason, expected) in [
            ("visited_at \"040 123 4567\" is not a time", "visited_at \"…\" is not a time"),
            ("unit \"aino@example.fi\" is not in the organisation", "unit \"…\" is not in the organisation"),
            ("visited_at \"2026-13-01T10:00\" is not a time", "visited_at \"2026-13-01T10:00\" is not a time"),
            ("visited_at \"2.1.2027 10:00\" is still to come", "visited_at \"2.1.2027 10:00\" is still to come"),
            ("event_id is empty", "event_id is empty"),
        ] {
            assert_eq!(without_addresses(reason), expected);
        }
    }

    #[test]
    fn permission_is_said_in_many_ways() {
        assert_eq!((permission("Kyllä"), permission("1")), (Ok(Permission::Given), Ok(Permission::Given)));
        assert_eq!((permission("NO"), permission("ei")), (Ok(Permission::Refused), Ok(Permission::Refused)));
        assert_eq!(permission(""), Ok(Permission::Unknown));
        assert_eq!(permission("ehkä"), Err("permission \"ehkä\" is neither yes nor no".to_owned()));
    }
}
