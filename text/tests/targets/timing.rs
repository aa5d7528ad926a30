//! The search keeps up with typing in the largest county: 2,000 targets.

use crate::county;
use domain::language::Language;
use domain::organisation::Target;
use std::time::{Duration, Instant};
use text::targets::TargetIndex;

/// Järviranta again and again, each time with towns of its own.
fn large_county() -> Vec<Target> {
    let starts = ["Kuusi", "Haapa", "Lehto", "Kallio", "Sammal", "Karhu", "Joutsen", "Hopea", "Tervas"];
    let ends = ["nurmi", "kylä", "saari", "vaara", "lampi"];
    let towns = starts.iter().flat_map(|start| ends.iter().map(move |end| format!("{start}{end}")));
    let moved = |town: String| {
        county::jarviranta().into_iter().map(move |mut target| {
            target.code = format!("{}-{town}", target.code);
            for name in [&mut target.name.fi, &mut target.name.sv, &mut target.name.en] {
                name.push_str(", ");
                name.push_str(&town);
            }
            target.municipality.clone_from(&town);
            target
        })
    };
    towns.flat_map(moved).take(2_000).collect()
}

#[test]
fn two_thousand_targets_take_less_than_ten_milliseconds() {
    let targets = large_county();
    assert_eq!(targets.len(), 2_000);
    let begun = Instant::now();
    let index = TargetIndex::new(&targets);
    println!("index: {:?}", begun.elapsed());
    let mut times: Vec<Duration> = county::rows("tests/data/target_queries.csv")
        .iter()
        .map(|row| {
            let begun = Instant::now();
            index.search(&row["query"], Language::Finnish, 8);
            begun.elapsed()
        })
        .collect();
    times.sort();
    let at = |share: f64| times[(times.len() as f64 * share) as usize];
    println!("search: median {:?}, 95 % {:?}, longest {:?}", at(0.5), at(0.95), times[times.len() - 1]);
    // The median: other work on the same machine must not fail the test.
    assert!(at(0.5) < Duration::from_millis(10));
}
