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
            "active" => agrees(resource, &rules.permission),
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

/// What the rule that is named says, or else the root rule; R4 has the type of the root in the policy: OPTIN, OPTOUT.
fn agrees(resource: &Value, name: &str) -> bool {
    let root = &resource["provision"];
    let named = list(root, "provision").iter().find(|rule| is_about(rule, name));
    let kinds = [named.map_or("", |rule| text(rule, "type")), text(root, "type")];
    if let Some(kind) = kinds.into_iter().find(|kind| !kind.is_empty()) {
        return kind != "deny";
    }
    list(&resource["policyRule"], "coding").iter().all(|coding| text(coding, "code") != "OPTOUT")
}

/// Whether the name is among the codes of a rule or its purposes.
fn is_about(rule: &Value, name: &str) -> bool {
    list(rule, "code").iter().any(|concept| in_concept(concept, name))
        || list(rule, "purpose").iter().any(|coding| is_it(coding, name))
}

fn in_concept(concept: &Value, name: &str) -> bool {
    list(concept, "coding").iter().any(|coding| is_it(coding, name))
}

fn is_it(coding: &Value, name: &str) -> bool {
    text(coding, "code") == name || text(coding, "system") == name
}

/// Whether the name is among the codes (or systems of codes) that say what a Consent is about, or is its policy.
fn is_named(resource: &Value, name: &str) -> bool {
    let root = &resource["provision"];
    list(resource, "category").iter().any(|concept| in_concept(concept, name))
        || in_concept(&resource["policyRule"], name)
        || list(resource, "policy").iter().any(|policy| text(policy, "uri") == name)
        || is_about(root, name)
        || list(root, "provision").iter().any(|rule| is_about(rule, name))
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::collections::HashSet;

    fn said(consents: &[Value]) -> Option<&'static str> {
        let now = "2026-11-21T10:00:00Z".parse().unwrap();
        let rules = FhirRules { places: HashSet::new(), permission: "asking".into(), now };
        let (mut patients, mut held) = (Shelf::default(), Consents::default());
        let resource = json!({"resourceType": "Patient", "id": "1"});
        for consent in consents {
            held.add("", consent, &rules);
        }
        patients.put("", &resource, Patient::of(&resource, &rules));
        held.settle(&patients);
        held.of(0)
    }

    fn consent(change: &Value) -> Value {
        let mut consent = json!({
            "resourceType": "Consent", "status": "active", "patient": {"reference": "Patient/1"},
            "category": [{"coding": [{"code": "asking"}]}]
        });
        consent.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        consent
    }

    #[test]
    fn consents_of_the_name_that_are_in_force_speak() {
        let rule = |kind: &str| json!({"type": kind, "purpose": [{"code": "asking"}]});
        for (change, expected) in [
            (json!({}), Some("yes")),
            (json!({"provision": {"type": "permit"}}), Some("yes")),
            (json!({"provision": {"type": "deny"}}), Some("no")),
            (json!({"policyRule": {"coding": [{"code": "OPTOUT"}]}}), Some("no")),
            (
                json!({"policyRule": {"coding": [{"code": "OPTOUT"}]}, "provision": {"provision": [rule("permit")]}}),
                Some("yes"),
            ),
            (json!({"category": [], "provision": {"type": "permit", "provision": [rule("deny")]}}), Some("no")),
            (json!({"status": "rejected"}), Some("no")),
            (json!({"status": "draft"}), None),
            (json!({"category": [{"coding": [{"code": "research"}]}]}), None),
            (json!({"provision": {"period": {"end": "2026-01-01"}}}), None),
            (json!({"patient": {"reference": "Patient/2"}}), None),
        ] {
            assert_eq!(said(&[consent(&change)]), expected, "{change}");
        }
        let denied = consent(&json!({"provision": {"type": "deny"}}));
        assert_eq!(said(&[consent(&json!({})), denied.clone(), consent(&json!({}))]), Some("no"));
    }
}
