//! Resources by the names under which others refer to them.

use super::text;
use serde_json::Value;
use std::collections::HashMap;

/// What is known of the resources of one type.
#[derive(Debug)]
pub struct Shelf<T> {
    held: Vec<T>,
    /// By full address and by `Type/id`; none where two that differ have the name.
    by_name: HashMap<String, Option<usize>>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Shelf { held: Vec::new(), by_name: HashMap::new() }
    }
}

impl<T: PartialEq> Shelf<T> {
    pub fn put(&mut self, address: &str, resource: &Value, facts: T) {
        let number = self.held.len();
        let id = text(resource, "id");
        let relative = format!("{}/{id}", text(resource, "resourceType"));
        let names = [(!address.is_empty()).then_some(address), (!id.is_empty()).then_some(relative.as_str())];
        for name in names.into_iter().flatten() {
            let same = |held: &Option<usize>| held.is_some_and(|held| self.held[held] == facts);
            let held = self.by_name.get(name);
            if !held.is_some_and(same) {
                let number = held.is_none().then_some(number);
                self.by_name.insert(name.to_owned(), number);
            }
        }
        self.held.push(facts);
    }

    /// The number of what `reference` leads to; the reason names the reference.
    pub fn find(&self, reference: &str, base: &str) -> Result<usize, String> {
        let reference = reference.split("/_history/").next().unwrap_or(reference);
        let full = format!("{base}{reference}");
        let found = [full.as_str(), reference].into_iter().find_map(|name| self.by_name.get(name));
        let found = found.ok_or_else(|| format!("\"{reference}\" is not in the file"))?;
        found.ok_or_else(|| format!("\"{reference}\" is in the file more than once, each time another"))
    }

    pub fn get(&self, number: usize) -> &T {
        &self.held[number]
    }
}

/// What stands before `Type/id` in a full address; empty for one that is no web address.
pub fn base_of(address: &str) -> &str {
    if !address.starts_with("http") {
        return "";
    }
    let end = address.rmatch_indices('/').nth(1).map_or(0, |(at, _)| at + 1);
    &address[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_reference_leads_to_one_resource_or_to_none() {
        let mut shelf = Shelf::default();
        let patient = |id: &str| json!({"resourceType": "Patient", "id": id});
        shelf.put("https://a.example/fhir/Patient/1", &patient("1"), "aino");
        shelf.put("https://b.example/fhir/Patient/1", &patient("1"), "bertta");
        shelf.put("urn:uuid:5c1f", &patient(""), "cilla");
        shelf.put("", &patient("4"), "daavid");
        shelf.put("", &patient("4"), "daavid");
        let found = |reference: &str, base: &str| shelf.find(reference, base).map(|number| *shelf.get(number));
        assert_eq!(found("Patient/1", "https://b.example/fhir/"), Ok("bertta"));
        assert_eq!(found("https://a.example/fhir/Patient/1/_history/3", ""), Ok("aino"));
        assert_eq!(found("urn:uuid:5c1f", "https://a.example/fhir/"), Ok("cilla"));
        assert_eq!(found("Patient/4", ""), Ok("daavid"));
        assert_eq!(
            found("Patient/1", ""),
            Err("\"Patient/1\" is in the file more than once, each time another".into())
        );
        assert_eq!(
            found("https://c.example/fhir/Patient/4", ""),
            Err("\"https://c.example/fhir/Patient/4\" is not in the file".into())
        );
    }

    #[test]
    fn the_base_of_an_address() {
        assert_eq!(base_of("https://a.example/fhir/Encounter/1"), "https://a.example/fhir/");
        assert_eq!((base_of("urn:uuid:1"), base_of("")), ("", ""));
    }
}
