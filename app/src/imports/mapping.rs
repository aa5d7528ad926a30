//! How a file of another system is read as answers to the national survey: which of its columns is what, what holds
//! for all of its rows, and what its values are called here.

use super::score;
use super::{Header, ImportError};
use domain::channel::Channel;
use domain::language::Language;
use domain::surveys::{AgeGroup, Sex, Statement};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a response is made of, by the names of the columns of `kuule import responses`.
pub const FIELDS: [&str; 18] = [
    "submitted_at",
    "nps",
    "access",
    "encounter",
    "participation",
    "safety",
    "information",
    "clarity",
    "usefulness",
    "comment",
    "unit",
    "channel",
    "language",
    "age_group",
    "sex",
    "municipality",
    "survey",
    "response_id",
];
/// What has a value of ours for each value of theirs.
pub const TRANSLATED: [&str; 5] = ["unit", "channel", "language", "age_group", "sex"];
/// What may be the same for all rows.
pub const CONSTANT: [&str; 4] = ["unit", "channel", "language", "survey"];
const LONGEST_NAME: usize = 60;
/// The longest mapping that is read.
const LARGEST: usize = 400_000;

/// As it is kept and exchanged, in JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mapping {
    /// By field: the name of the file's column.
    pub columns: BTreeMap<String, String>,
    /// By field: what holds where there is no column, or nothing in it.
    pub constants: BTreeMap<String, String>,
    /// By field: their values and ours.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
}

impl Mapping {
    /// Reads what [`Mapping::to_json`] wrote, or somebody by hand.
    pub fn from_json(text: &str) -> Result<Mapping, String> {
        if text.len() > LARGEST {
            return Err("it is too long".to_owned());
        }
        let mapping: Mapping = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let fields = mapping.columns.keys().chain(mapping.constants.keys()).chain(mapping.values.keys());
        match fields.into_iter().find(|field| !FIELDS.contains(&field.as_str())) {
            Some(field) => Err(format!("there is no field \"{field}\" (there are: {})", FIELDS.join(", "))),
            None => Ok(mapping),
        }
    }

    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Where the fields' columns are; a column that the file does not have is an error.
    pub fn find(&self, header: &mut Header) -> Result<Vec<Option<usize>>, ImportError> {
        let find = |field: &&str| match self.columns.get(*field) {
            None => Ok(None),
            Some(name) => match header.column(&Header::plain(name)) {
                Some(at) => Ok(Some(at)),
                None => Err(ImportError::NoMappedColumn(name.clone(), header.names().join(", "))),
            },
        };
        FIELDS.iter().map(find).collect()
    }

    /// What the file's column names suggest.
    pub fn guessed(names: &[String]) -> Mapping {
        let mut columns = BTreeMap::new();
        for field in FIELDS {
            let fits = |name: &&String| {
                let folded = text::fold(name);
                folded == field.replace('_', " ") || words_of(field).iter().any(|word| folded.contains(word))
            };
            let is_free = |name: &&String| !columns.values().any(|held| held == *name);
            if let Some(name) = names.iter().find(|name| is_free(name) && fits(name)) {
                columns.insert(field.to_owned(), name.clone());
            }
        }
        Mapping { columns, ..Mapping::default() }
    }
}

/// A name under which a mapping is kept: it stands in addresses and before identifiers.
pub fn is_name(name: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    !name.is_empty() && name.len() <= LONGEST_NAME && name.chars().all(is_sign)
}

/// Parts of the names by which other systems call a field, folded.
fn words_of(field: &str) -> &'static [&'static str] {
    match field {
        "submitted_at" => {
            &["vastausaika", "aikaleima", "paivamaara", "pvm", "aika", "date", "time", "tidpunkt", "datum"]
        }
        "nps" => &["nps", "suosittel", "rekommend", "recommend"],
        "access" => &["sain apua", "saatavuus"],
        "encounter" => &["valitettiin", "kohtaaminen"],
        "participation" => &["paatokset tehtiin", "yhteistyossa", "osallis"],
        "safety" => &["turvalli"],
        "information" => &["tiedan miten", "jatkuu", "tiedon saanti"],
        "clarity" => &["ymmarrettav"],
        "usefulness" => &["hyodyllise", "hyodyllisyys"],
        "comment" => &["kommentti", "avoin", "vapaa", "palaute", "comment"],
        "unit" => &["toimipiste", "yksikko", "palvelupiste", "vastaanotto", "enhet", "palvelu"],
        "channel" => &["kanava", "keruutapa", "kanal"],
        "language" => &["kieli", "sprak"],
        "age_group" => &["ika", "alder"],
        "sex" => &["sukupuoli", "kon"],
        "municipality" => &["kotikunta", "kunta", "kommun"],
        "response_id" => &["vastaustunnus", "vastaus id", "vastausid", "tunniste", "tunnus", "respondent"],
        _ => &[],
    }
}

/// The code of ours for a value of theirs, where it is plain; `find_unit` knows the places.
pub fn suggested(field: &str, value: &str, find_unit: impl Fn(&str) -> Option<String>) -> Option<String> {
    let folded = text::fold(value);
    let one_of = |known: &[(&str, &str)]| {
        let found = known.iter().find(|(word, _)| folded.split(' ').any(|part| part.starts_with(word)));
        found.map(|(_, code)| (*code).to_owned())
    };
    match field {
        "unit" => find_unit(value),
        "channel" => one_of(&[
            ("tekstiviest", "text_message"),
            ("sms", "text_message"),
            ("qr", "qr"),
            ("kiosk", "kiosk"),
            ("paate", "kiosk"),
            ("tabletti", "kiosk"),
            ("sahkoposti", "email"),
            ("email", "email"),
            ("verkko", "web"),
            ("netti", "web"),
            ("web", "web"),
            ("paperi", "paper"),
            ("puhel", "phone"),
            ("haastatt", "interviewer"),
            ("chat", "chat"),
        ]),
        "language" => {
            one_of(&[("suom", "fi"), ("fin", "fi"), ("ruots", "sv"), ("sven", "sv"), ("swe", "sv"), ("engl", "en")])
        }
        "sex" => one_of(&[
            ("nai", "female"),
            ("fem", "female"),
            ("kvin", "female"),
            ("mie", "male"),
            ("mal", "male"),
            ("man", "male"),
            ("muu", "other"),
            ("oth", "other"),
            ("annan", "other"),
        ]),
        "age_group" => age_group(&folded),
        _ => None,
    }
}

/// "18-34", "18–34 v.", "75+", "yli 75", "alle 18".
fn age_group(folded: &str) -> Option<String> {
    let numbers: Vec<u16> = folded.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let group = AgeGroup::ALL.into_iter().find(|group| {
        let ends: Vec<u16> = group.code().split('_').filter_map(|part| part.parse().ok()).collect();
        ends == numbers && (group.code().starts_with("under") == (folded.contains("alle") || folded.contains("under")))
    });
    group.map(|group| group.code().to_owned())
}

/// Whether a value is one of ours already, so that nothing need be said of it.
pub fn is_ours(field: &str, value: &str, is_unit: impl Fn(&str) -> bool) -> bool {
    match field {
        "unit" => is_unit(value),
        "channel" => Channel::parse(value).is_some(),
        "language" => score::language(value).is_some(),
        "age_group" => score::age_group(value).is_ok(),
        "sex" => Sex::parse(value).is_some(),
        _ => true,
    }
}

/// The codes among which one chooses for a field; those of units are too many.
pub fn codes(field: &str) -> Vec<&'static str> {
    match field {
        "channel" => Channel::ALL.map(Channel::code).to_vec(),
        "language" => Language::ALL.map(Language::code).to_vec(),
        "age_group" => AgeGroup::ALL.map(AgeGroup::code).to_vec(),
        "sex" => Sex::ALL.map(Sex::code).to_vec(),
        _ => Vec::new(),
    }
}

/// Whether a field is a score, which other systems may write with decimals.
pub fn is_score(field: &str) -> bool {
    field == "nps" || Statement::ALL.iter().any(|statement| statement.code() == field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_guessed_by_their_names() {
        let names =
            ["Vastausaika", "Toimipiste", "Kuinka todennäköisesti suosittelisit?", "Avoin palaute", "NPS-luokka"];
        let guessed = Mapping::guessed(&names.map(str::to_owned));
        let told: Vec<(&str, &str)> =
            guessed.columns.iter().map(|(field, name)| (field.as_str(), name.as_str())).collect();
        let expected = [("comment", names[3]), ("nps", names[2]), ("submitted_at", names[0]), ("unit", names[1])];
        assert_eq!(told, expected);
    }

    #[test]
    fn values_are_suggested_where_they_are_plain() {
        for (field, value, expected) in [
            ("channel", "SMS", Some("text_message")),
            ("channel", "QR-koodi", Some("qr")),
            ("channel", "Savumerkki", None),
            ("language", "Ruotsi", Some("sv")),
            ("sex", "Nainen", Some("female")),
            ("age_group", "18–34 v.", Some("18_34")),
            ("age_group", "75+", Some("75_over")),
            ("age_group", "alle 18", Some("under_18")),
            ("age_group", "18-29", None),
        ] {
            assert_eq!(suggested(field, value, |_| None).as_deref(), expected, "{field} {value}");
        }
    }

    #[test]
    fn a_mapping_is_read_back_and_others_are_refused() {
        let mut mapping = Mapping::guessed(&["nps".to_owned()]);
        mapping.values.insert("unit".into(), [("Hammashoitola, Rantala".into(), "satama-hammas".into())].into());
        assert_eq!(Mapping::from_json(&mapping.to_json()), Ok(mapping));
        for wrong in ["", "7", "{\"columns\": {\"colour\": \"a\"}}", "{\"colours\": {}}"] {
            assert!(Mapping::from_json(wrong).is_err(), "{wrong}");
        }
        assert!(is_name("roidu-2023") && !is_name("Roidu 2023") && !is_name("") && !is_name("a/b"));
    }
}
