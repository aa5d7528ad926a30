//! Where an Encounter was: what its Locations and Organizations are called, from the most specific up.

use super::shelf::{Shelf, base_of};
use super::{contained, list, text};
use crate::imports::place::without_scheme;
use serde_json::Value;

/// A chain of organisations is not longer than this.
const HIGHEST: usize = 12;

/// The identifiers of a Location or an Organization, and what it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    names: Vec<String>,
    above: Vec<Value>,
    base: String,
}

impl Place {
    pub fn of(address: &str, resource: &Value) -> Place {
        let names = list(resource, "identifier").iter().map(|held| without_scheme(text(held, "value")).to_owned());
        let above = ["partOf", "managingOrganization"].into_iter().filter_map(|key| resource.get(key).cloned());
        Place {
            names: names.filter(|name| !name.is_empty()).collect(),
            above: above.collect(),
            base: base_of(address).to_owned(),
        }
    }
}

/// Adds what a reference's place, and all above it, are called to `names`. A place that is not in the file may be named
/// by the reference itself.
pub fn names(
    reference: &Value,
    within: &Value,
    base: &str,
    shelf: &Shelf<Place>,
    names: &mut Vec<String>,
) -> Result<(), String> {
    let mut waiting = vec![(reference.clone(), base.to_owned())];
    for _ in 0..HIGHEST {
        let mut above = Vec::new();
        for (reference, base) in waiting {
            let logical = without_scheme(text(&reference["identifier"], "value"));
            names.extend((!logical.is_empty()).then(|| logical.to_owned()));
            let to = text(&reference, "reference");
            if to.is_empty() {
                continue;
            }
            if let Some(inside) = to.strip_prefix('#').and_then(|id| contained(within, id)) {
                let place = Place::of("", inside);
                names.extend(place.names);
                above.extend(place.above.into_iter().map(|held| (held, base.clone())));
                continue;
            }
            match shelf.find(to, &base) {
                Ok(number) => {
                    let place = shelf.get(number);
                    names.extend(place.names.iter().cloned());
                    above.extend(place.above.iter().map(|held| (held.clone(), place.base.clone())));
                }
                Err(_) => names.extend(own_name(to)),
            }
        }
        waiting = above;
        if waiting.is_empty() {
            return Ok(());
        }
    }
    Err("its places belong to each other in a ring".to_owned())
}

/// The name of a place of which there is only the reference. A bare number is some server's count and names nothing.
fn own_name(reference: &str) -> Option<String> {
    let reference = reference.split("/_history/").next().unwrap_or(reference);
    let name = without_scheme(reference.rsplit('/').next().unwrap_or(reference));
    let is_count = name.chars().all(|c| c.is_ascii_digit());
    Some(if is_count { reference } else { name }.to_owned())
}
