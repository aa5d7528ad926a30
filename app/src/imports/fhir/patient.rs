//! What a visit needs of a Patient.

use super::{FhirRules, consent, is_outside, list, text};
use domain::sms::PhoneNumber;
use jiff::Timestamp;
use serde_json::Value;

/// As texts of a visit list; empty where the resource does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Patient {
    pub phone: String,
    pub email: String,
    pub language: String,
    pub birth_year: String,
    pub sex: String,
    pub municipality: String,
    pub has_died: bool,
    pub permission: Option<String>,
}

impl Patient {
    pub fn of(resource: &Value, rules: &FhirRules) -> Patient {
        let birth = text(resource, "birthDate");
        Patient {
            phone: phone(resource, rules.now),
            email: email(resource, rules.now),
            language: language(resource),
            birth_year: birth.split('-').next().unwrap_or(birth).to_owned(),
            sex: text(resource, "gender").to_owned(),
            municipality: municipality(resource, rules.now),
            has_died: resource["deceasedBoolean"] == true || resource.get("deceasedDateTime").is_some(),
            permission: consent::in_extension(resource, rules),
        }
    }
}

/// The contact points of some systems that are in use.
fn in_use<'a>(resource: &'a Value, systems: &'a [&str], now: Timestamp) -> impl Iterator<Item = &'a Value> {
    let is_used = move |held: &&Value| {
        systems.contains(&text(held, "system")) && text(held, "use") != "old" && !is_outside(&held["period"], now)
    };
    list(resource, "telecom").iter().filter(is_used)
}

/// The number that most likely takes a text message: a mobile one before others, then one for text messages, then by rank.
fn phone(resource: &Value, now: Timestamp) -> String {
    let mut numbers: Vec<&Value> = in_use(resource, &["phone", "sms"], now).collect();
    numbers.sort_by_key(|held| {
        let is_mobile = PhoneNumber::parse(text(held, "value")).is_ok();
        let rank = held["rank"].as_u64().unwrap_or(u64::MAX);
        (!is_mobile, text(held, "use") != "mobile", text(held, "system") != "sms", rank)
    });
    numbers.first().map_or(String::new(), |held| text(held, "value").to_owned())
}

fn email(resource: &Value, now: Timestamp) -> String {
    let found = in_use(resource, &["email"], now).min_by_key(|held| held["rank"].as_u64().unwrap_or(u64::MAX));
    found.map_or(String::new(), |held| text(held, "value").to_owned())
}

/// The preferred language, or the first; without what comes after it: `sv-FI` is `sv`.
fn language(resource: &Value) -> String {
    let spoken = list(resource, "communication");
    let found = spoken.iter().find(|held| held["preferred"] == true).or(spoken.first());
    let codes = found.map_or(&[][..], |held| list(&held["language"], "coding"));
    let code = codes.first().map_or("", |held| text(held, "code"));
    code.split(['-', '_']).next().unwrap_or(code).to_lowercase()
}

/// The town of the home, or of the first address that is in use.
fn municipality(resource: &Value, now: Timestamp) -> String {
    let is_used = |held: &&Value| text(held, "use") != "old" && !is_outside(&held["period"], now);
    let mut addresses = list(resource, "address").iter().filter(is_used).collect::<Vec<_>>();
    addresses.sort_by_key(|held| text(held, "use") != "home");
    addresses.first().map_or(String::new(), |held| text(held, "city").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::collections::HashSet;

    fn patient(resource: &Value) -> Patient {
        let now = "2026-11-21T10:00:00Z".parse().unwrap();
        Patient::of(resource, &FhirRules { places: HashSet::new(), permission: "urn:kuule:may-ask".into(), now })
    }

    #[test]
    fn the_mobile_number_in_use_is_taken() {
        let point = |system: &str, usage: &str, value: &str| json!({"system": system, "use": usage, "value": value});
        let phone = |points: &[Value]| patient(&json!({"telecom": points})).phone;
        let (home, work) = (point("phone", "home", "09 310 1234"), point("phone", "work", "+358 44 111 1111"));
        let (mobile, old) = (point("phone", "mobile", "040 1234567"), point("sms", "old", "050 1111111"));
        assert_eq!(phone(&[old.clone(), home.clone(), work.clone(), mobile.clone()]), "040 1234567");
        assert_eq!(phone(&[home.clone(), work.clone()]), "+358 44 111 1111");
        assert_eq!(phone(&[work, point("sms", "", "0451234567")]), "0451234567");
        assert_eq!((phone(&[home]).as_str(), phone(&[old]).as_str()), ("09 310 1234", ""));
        let ended = json!({"system": "phone", "value": "0401", "period": {"end": "2020-01-01"}});
        assert_eq!(phone(&[ended, mobile]), "040 1234567");
    }

    #[test]
    fn the_rest_of_a_patient() {
        let held = patient(&json!({
            "birthDate": "1980-03-04", "gender": "female",
            "telecom": [{"system": "email", "value": "aino@example.fi"}],
            "communication": [
                {"language": {"coding": [{"code": "fi"}]}},
                {"language": {"coding": [{"code": "sv-FI"}]}, "preferred": true}],
            "address": [{"use": "temp", "city": "Kotka"}, {"use": "home", "city": "Rantala"}, {"use": "old", "city": "Oulu"}],
            "extension": [{"url": "urn:kuule:may-ask", "valueBoolean": false}]
        }));
        let expected = Patient {
            phone: String::new(),
            email: "aino@example.fi".into(),
            language: "sv".into(),
            birth_year: "1980".into(),
            sex: "female".into(),
            municipality: "Rantala".into(),
            has_died: false,
            permission: Some("no".into()),
        };
        assert_eq!(held, expected);
        assert_eq!(patient(&json!({})), Patient::default());
        assert!(patient(&json!({"deceasedDateTime": "2026-01-01"})).has_died);
    }
}
