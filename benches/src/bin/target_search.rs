//! How long a search for a target takes in the largest county: 2,000 targets, asked by the queries of text's tests.

use benches::{Outcome, told};
use domain::language::{Language, Wording};
use domain::organisation::{Target, UnitId};
use std::collections::HashMap;
use std::path::Path;
use std::time::Instant;
use text::targets::TargetIndex;

const TARGETS: usize = 2_000;
/// What one who types may wait, in milliseconds.
const LIMIT: f64 = 10.0;

type Row = HashMap<String, String>;

fn rows(file: &str) -> Outcome<Vec<Row>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    Ok(csv::Reader::from_path(path)?.deserialize().collect::<Result<_, _>>()?)
}

fn wording(row: &Row, stem: &str, town: &str) -> Wording {
    let text = |language: &str| row.get(&format!("{stem}_{language}")).map_or("", String::as_str);
    let [fi, sv, en] = ["fi", "sv", "en"].map(|language| format!("{}{town}", text(language)));
    Wording { fi, sv, en }
}

/// Järviranta again and again, each time with a town of its own.
fn large_county() -> Outcome<Vec<Target>> {
    let units = rows("app/src/demo/organisation.csv")?;
    let words: HashMap<String, Wording> = rows("app/src/organisation/target_words.csv")?
        .iter()
        .map(|row| (row["target"].clone(), wording(row, "words", "")))
        .collect();
    let starts = ["Kuusi", "Haapa", "Lehto", "Kallio", "Sammal", "Karhu", "Joutsen", "Hopea", "Tervas"];
    let ends = ["nurmi", "kylä", "saari", "vaara", "lampi"];
    let towns = starts.iter().flat_map(|start| ends.iter().map(move |end| format!("{start}{end}")));
    let named: Vec<&Row> = units.iter().filter(|unit| !unit["public_name_fi"].is_empty()).collect();
    let target = |unit: &Row, town: &str| Target {
        code: format!("{}-{town}", unit["code"]),
        name: wording(unit, "public_name", &format!(", {town}")),
        words: words.get(&unit["code"]).cloned().unwrap_or_default(),
        unit: UnitId(0),
        heading: Wording::default(),
        municipality: town.to_owned(),
    };
    let targets = towns.flat_map(|town| named.iter().map(|unit| target(unit, &town)).collect::<Vec<_>>());
    Ok(targets.take(TARGETS).collect())
}

fn main() -> Outcome {
    told::begin("target_search", "finding a place among 2,000 as one types");
    let targets = large_county()?;
    let begun = Instant::now();
    let index = TargetIndex::new(&targets);
    told::figure("index made in", format!("{:.0} ms", told::milliseconds(begun.elapsed())));
    let queries = rows("text/tests/data/target_queries.csv")?;
    let time = |row: &Row| {
        let begun = Instant::now();
        index.search(&row["query"], Language::Finnish, 8);
        told::milliseconds(begun.elapsed())
    };
    let times: Vec<f64> = queries.iter().map(time).collect();
    told::figure("queries", times.len());
    told::figure("median, ms", told::number(told::median(&times)));
    told::verdict("95 % within, ms", told::share_below(&times, 0.95), told::Limit::AtMost(LIMIT));
    Ok(())
}
