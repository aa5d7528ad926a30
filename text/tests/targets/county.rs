//! The county of the tests: every place of Järviranta that has a public name, with the words that lead to it.

use domain::language::{Language, Wording};
use domain::organisation::{Target, UnitId};
use std::collections::HashMap;
use text::targets::TargetIndex;

/// The rows of a file, by its path from this crate, each a map from heading to field.
pub fn rows(file: &str) -> Vec<HashMap<String, String>> {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_path(&path).expect("the file is in the repository");
    reader.deserialize().map(Result::unwrap).collect()
}

fn wording(row: &HashMap<String, String>, stem: &str) -> Wording {
    let text = |language: &str| row.get(&format!("{stem}_{language}")).map_or("", String::as_str);
    Wording::new(text("fi"), text("sv"), text("en"))
}

/// The targets of Järviranta. A place stands under the public name of what it belongs to.
pub fn jarviranta() -> Vec<Target> {
    let units = rows("../app/src/demo/organisation.csv");
    let words: HashMap<String, Wording> = rows("../app/src/organisation/target_words.csv")
        .iter()
        .map(|row| (row["target"].clone(), wording(row, "words")))
        .collect();
    let parents: HashMap<&str, Wording> =
        units.iter().map(|unit| (unit["code"].as_str(), wording(unit, "public_name"))).collect();
    let named = units.iter().enumerate().filter(|(_, unit)| !unit["public_name_fi"].is_empty());
    named
        .map(|(number, unit)| Target {
            code: unit["code"].clone(),
            name: wording(unit, "public_name"),
            words: words.get(&unit["code"]).cloned().unwrap_or_default(),
            unit: UnitId(number as u16),
            heading: parents.get(unit["parent"].as_str()).cloned().unwrap_or_default(),
            municipality: unit["municipality"].clone(),
        })
        .collect()
}

/// The county with its search.
pub struct County {
    targets: Vec<Target>,
    index: TargetIndex,
}

impl County {
    pub fn new() -> County {
        let targets = jarviranta();
        let index = TargetIndex::new(&targets);
        County { targets, index }
    }

    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    pub fn has(&self, code: &str) -> bool {
        self.targets.iter().any(|target| target.code == code)
    }

    /// The codes that a search gives, best first, with their scores.
    pub fn search(&self, query: &str, language: Language) -> Vec<(&str, f32)> {
        let found = self.index.search(query, language, 8);
        found.iter().map(|found| (self.targets[found.position].code.as_str(), found.score)).collect()
    }

    /// The shares of `queries` whose first place, or one of whose first three, is an expected one. Prints the others.
    pub fn rates(&self, queries: &[HashMap<String, String>], language: Language) -> (f64, f64) {
        let (mut first, mut third) = (0, 0);
        for row in queries {
            let found = self.search(&row["query"], language);
            let expected: Vec<&str> = row["expected"].split(';').collect();
            assert!(expected.iter().all(|code| self.has(code)), "{row:?}");
            let place = found.iter().position(|(code, _)| expected.contains(code));
            first += usize::from(place == Some(0));
            third += usize::from(place.is_some_and(|place| place < 3));
            if place != Some(0) {
                println!("{:?} in place {place:?}; expected {}, found {found:.2?}", row["query"], row["expected"]);
            }
        }
        let share = |count: usize| count as f64 / queries.len() as f64;
        println!("{} queries: top-1 {:.3}, top-3 {:.3}", queries.len(), share(first), share(third));
        (share(first), share(third))
    }
}
