//! Whether somebody may be asked, as FHIR says it: by an extension that the county names, or by a Consent of the name.

use super::patient::Patient;
use super::shelf::{Shelf, base_of};
use super::{FhirRules, is_outside, list, text};
use serde_json::Value;
use std::collections::HashMap;

/// What the Consents of a file say, by the patient's number.
#[derive(Debug, Default)]
pub struct Consents {
    /// Reference to the patient, its base, and whether they agree: patients may stand after them.
    read: Vec<(String, String, bool)>,
    by_patient: HashMap<usize, bool>,
}

impl Consents {
    /// A Consent that is about something else, not in force or over says nothing.
    pub fn add(&mut self, address: &str, resource: &Value, rules: &FhirRules) {
        let provision = &resource["provision"];
        let is_over = is_outside(&provision["period"], rules.now);
        if is_over || !is_named(resource, &rules.permission) {
            return;
        }
        let agrees = match text(resource, "status") {
            "active" => text(provision, "type") != "deny",
            "rejected" => false,
            _ => return,
        };
        let patient = text(&resource["patient"], "reference");
        self.read.push((patient.to_owned(), base_of(address).to_owned(), agrees));
    }

    /// Finds whose they are. Who has both agreed and refused has refused.
    pub fn settle(&mut self, patients: &Shelf<Patient>) {
        for (reference, base, agrees) in std::mem::take(&mut self.read) {
            if let Ok(number) = patients.find(&reference, &base) {
                let held = self.by_patient.entry(number).or_insert(true);
                *held &= agrees;
            }
        }
    }

    pub fn of(&self, patient: usize) -> Option<&'static str> {
        self.by_patient.get(&patient).map(|agrees| if *agrees { "yes" } else { "no" })
    }
}

/// Whether the name is among the codes (or systems of codes) that say what a Consent is about, or is its policy.
fn is_named(resource: &Value, name: &str) -> bool {
    let is_it = |coding: &Value| text(coding, "code") == name || text(coding, "system") == name;
    let in_concept = |concept: &Value| list(concept, "coding").iter().any(is_it);
    let provision = &resource["provision"];
    list(resource, "category").iter().any(in_concept)
        || list(provision, "code").iter().any(in_concept)
        || in_concept(&resource["policyRule"])
        || list(provision, "purpose").iter().any(is_it)
        || list(resource, "policy").iter().any(|policy| text(policy, "uri") == name)
}

/// What the county's extension says on a resource.
pub fn in_extension(resource: &Value, rules: &FhirRules) -> Option<String> {
    let found = list(resource, "extension").iter().find(|held| text(held, "url") == rules.permission)?;
    if let Some(agrees) = found["valueBoolean"].as_bool() {
        return Some(if agrees { "yes" } else { "no" }.to_owned());
    }
    let coding = list(&found["valueCodeableConcept"], "coding").first().map(|held| text(held, "code"));
    let texts = [
        text(found, "valueCode"),
        text(found, "valueString"),
        text(&found["valueCoding"], "code"),
        coding.unwrap_or(""),
    ];
    let said = texts.into_iter().find(|said| !said.is_empty())?;
    Some(match said {
        "permit" => "yes".to_owned(),
        "deny" => "no".to_owned(),
        other => other.to_owned(),
    })
}
