//! Visits as FHIR R4: the Encounters of a Bundle or of a file with a resource on each line, with the Patients,
//! Organizations, Locations and Consents that stand beside them or inside. The file is read twice, for an Encounter may
//! stand before what it refers to; in memory are only the few facts about patients and places that a visit needs.

mod consent;
mod patient;
mod place;
mod shelf;

use super::ImportError;
use super::Source;
use super::json::{Shape, each_line, each_of_list, numbered};
use super::visit::VISIT_COLUMNS;
use consent::Consents;
use csv::StringRecord;
use jiff::Timestamp;
use patient::Patient;
use place::Place;
use serde_json::Value;
use shelf::{Shelf, base_of};
use std::borrow::Cow;
use std::collections::HashSet;

const BUNDLES: [&str; 5] = ["collection", "searchset", "batch", "transaction", "message"];
/// R4's states of an encounter that is not a visit that was.
const UNFINISHED: [&str; 8] =
    ["planned", "arrived", "triaged", "in-progress", "onleave", "cancelled", "entered-in-error", "unknown"];

/// What reading takes of the county.
#[derive(Debug, Clone)]
pub struct FhirRules {
    /// The codes and OIDs of all units.
    pub places: HashSet<String>,
    /// The URL of the extension, or the code of the Consent, that says whether somebody may be asked.
    pub permission: String,
    pub now: Timestamp,
}

/// Encounters as rows of a visit list.
pub struct EncounterRows {
    source: Source,
    shape: Shape,
    rules: FhirRules,
    pub unfinished: u64,
}

/// What stands beside the encounters.
#[derive(Default)]
struct Index {
    patients: Shelf<Patient>,
    places: Shelf<Place>,
    consents: Consents,
}

impl EncounterRows {
    pub fn new(source: Source, shape: Shape, rules: FhirRules) -> EncounterRows {
        EncounterRows { source, shape, rules, unfinished: 0 }
    }

    /// Gives each finished encounter to `row`, numbered by its entry or line, and what of it cannot be read.
    pub fn each(
        &mut self,
        mut row: impl FnMut(&StringRecord, Result<(), String>) -> Result<bool, ImportError>,
    ) -> Result<(), ImportError> {
        let index = self.index()?;
        let EncounterRows { source, shape, rules, unfinished } = self;
        each_resource(source, *shape, |number, resource| {
            let mut fields = vec![String::new(); VISIT_COLUMNS.len()];
            let (address, resource) = match resource {
                Ok(found) => found,
                Err(reason) => return row(&numbered(fields, number), Err(reason)),
            };
            if text(&resource, "resourceType") != "Encounter" {
                return Ok(true);
            }
            if UNFINISHED.contains(&text(&resource, "status")) {
                *unfinished += 1;
                return Ok(true);
            }
            let encounter = Encounter { resource: &resource, base: base_of(&address), index: &index, rules };
            let whole = encounter.fill(&mut fields);
            row(&numbered(fields, number), whole)
        })
    }

    fn index(&mut self) -> Result<Index, ImportError> {
        let mut index = Index::default();
        let EncounterRows { source, shape, rules, .. } = self;
        each_resource(source, *shape, |_, resource| {
            if let Ok((address, resource)) = &resource {
                match text(resource, "resourceType") {
                    "Patient" => index.patients.put(address, resource, Patient::of(resource, rules)),
                    "Organization" | "Location" => index.places.put(address, resource, Place::of(address, resource)),
                    "Consent" => index.consents.add(address, resource, rules),
                    _ => {}
                }
            }
            Ok(true)
        })?;
        index.consents.settle(&index.patients);
        Ok(index)
    }
}

/// The full address of a resource's entry, empty where there is none, and the resource.
type Found = (String, Value);

fn each_resource(
    source: &mut Source,
    shape: Shape,
    mut take: impl FnMut(u64, Result<Found, String>) -> Result<bool, ImportError>,
) -> Result<(), ImportError> {
    let mut number = 0;
    if shape == Shape::Resources {
        return each_line(source.text()?, |value| {
            number += 1;
            take(number, value.map(|resource| (String::new(), resource)))
        });
    }
    let mut trouble = None;
    let rest = each_of_list(source.text()?, "entry", &mut |mut entry| {
        number += 1;
        let Some(resource) = entry.get_mut("resource").map(Value::take) else { return true };
        let taken = take(number, Ok((text(&entry, "fullUrl").to_owned(), resource)));
        taken.unwrap_or_else(|error| {
            trouble = Some(error);
            false
        })
    })?;
    if let Some(error) = trouble {
        return Err(error);
    }
    match rest.get("type").and_then(Value::as_str) {
        Some(kind) if !BUNDLES.contains(&kind) => Err(ImportError::BundleType(kind.to_owned())),
        _ => Ok(()),
    }
}

struct Encounter<'a> {
    resource: &'a Value,
    /// What stands before a relative reference to make it a full one.
    base: &'a str,
    index: &'a Index,
    rules: &'a FhirRules,
}

impl Encounter<'_> {
    /// Writes what can be read into the fields of a visit; the reason is of the first thing that cannot.
    fn fill(&self, fields: &mut [String]) -> Result<(), String> {
        let mut set = |name: &str, text: &str| {
            if let Some(at) = VISIT_COLUMNS.iter().position(|held| *held == name) {
                text.clone_into(&mut fields[at]);
            }
        };
        let encounter = self.resource;
        set("event_id", self.id()?);
        match text(encounter, "status") {
            "finished" => {}
            "" => return Err("status is missing".to_owned()),
            other => return Err(format!("status \"{other}\" is none of FHIR R4's")),
        }
        let period = &encounter["period"];
        let at = [text(period, "end"), text(period, "start")].into_iter().find(|at| !at.is_empty());
        set("visited_at", at.ok_or("period has neither end nor start")?);
        set("visit_type", self.visit_type());
        set("unit", &self.unit()?);
        let (patient, number) = self.patient()?;
        // Nobody writes to somebody who has died; the visit stays in the figures of who was not asked.
        if !patient.has_died {
            set("phone", &patient.phone);
            set("email", &patient.email);
        }
        set("language", &patient.language);
        set("birth_year", &patient.birth_year);
        set("sex", &patient.sex);
        set("municipality", &patient.municipality);
        let on_visit = consent::in_extension(encounter, self.rules);
        let consented = number.and_then(|number| self.index.consents.of(number));
        let said = [on_visit.as_deref(), patient.permission.as_deref(), consented];
        // Who has refused anywhere has refused.
        let refused = said.into_iter().flatten().find(|said| *said == "no");
        set("permission", refused.or(said.into_iter().flatten().next()).unwrap_or(""));
        Ok(())
    }

    /// The resource's own identifier, or one of the business.
    fn id(&self) -> Result<&str, String> {
        let official = list(self.resource, "identifier").iter().find(|held| text(held, "use") == "official");
        let any = official.or_else(|| list(self.resource, "identifier").first());
        let found = [text(self.resource, "id"), any.map_or("", |held| text(held, "value"))];
        let found = found.into_iter().find(|id| !id.is_empty());
        found.ok_or_else(|| "it has neither an id nor an identifier".to_owned())
    }

    fn visit_type(&self) -> &str {
        let types = list(self.resource, "type").iter().map(concept);
        let class = coding(&self.resource["class"]);
        types.chain([class]).find(|name| !name.is_empty()).unwrap_or("")
    }

    /// The patient, and their number where they stand beside the encounter.
    fn patient(&self) -> Result<(Cow<'_, Patient>, Option<usize>), String> {
        let reference = text(&self.resource["subject"], "reference");
        if reference.is_empty() {
            return Err("subject has no reference to a Patient".to_owned());
        }
        if let Some(id) = reference.strip_prefix('#') {
            let inside = contained(self.resource, id).filter(|held| text(held, "resourceType") == "Patient");
            let inside = inside.ok_or_else(|| format!("subject \"{reference}\" is not contained in it"))?;
            return Ok((Cow::Owned(Patient::of(inside, self.rules)), None));
        }
        let found = self.index.patients.find(reference, self.base).map_err(|told| format!("subject {told}"))?;
        Ok((Cow::Borrowed(self.index.patients.get(found)), Some(found)))
    }

    /// The unit's code or OID: the most specific of all that the encounter's places lead to and the county knows.
    fn unit(&self) -> Result<String, String> {
        let places = list(self.resource, "location").iter().map(|held| &held["location"]);
        let mut names = Vec::new();
        for reference in places.chain([&self.resource["serviceProvider"]]) {
            place::names(reference, self.resource, self.base, &self.index.places, &mut names)?;
        }
        let known = names.iter().find(|name| self.rules.places.contains(name.as_str()));
        Ok(known.or(names.first()).cloned().unwrap_or_default())
    }
}

fn contained<'a>(resource: &'a Value, id: &str) -> Option<&'a Value> {
    list(resource, "contained").iter().find(|held| text(held, "id") == id)
}

/// A text of an object; empty where there is none.
fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).map_or("", str::trim)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A Coding in words.
fn coding(value: &Value) -> &str {
    let display = text(value, "display");
    if display.is_empty() { text(value, "code") } else { display }
}

/// A CodeableConcept in words.
fn concept(value: &Value) -> &str {
    let told = text(value, "text");
    if !told.is_empty() {
        return told;
    }
    list(value, "coding").iter().map(coding).find(|name| !name.is_empty()).unwrap_or("")
}

/// Whether `now` lies outside a Period.
fn is_outside(period: &Value, now: Timestamp) -> bool {
    let at = |key| super::instant::instant(key, text(period, key)).ok();
    at("end").is_some_and(|end| end < now) || at("start").is_some_and(|start| start > now)
}
