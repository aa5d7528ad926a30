//! What the examples share: labelled comments from JSON lines, and figures as a table.

#![allow(dead_code, reason = "each example and test uses its part of it")]

use serde::Deserialize;
use std::fmt::Write;
use std::path::Path;
use text::comments::evaluation::{Counts, Figures, calibration_error};
use text::comments::{Example, Sentiment, Settings};

#[derive(Deserialize)]
struct Line {
    text: String,
    sentiment: Option<String>,
    #[serde(default)]
    mixed: bool,
    topics: Option<Vec<String>>,
}

/// The labelled comments of a file, each with the file's name, which tells its writer and its language.
pub fn labelled(path: &Path) -> Vec<(Example, String)> {
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let told = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let example = |line: &str| {
        let line: Line =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{}: {error}: {line}", path.display()));
        let sentiment = line.sentiment.as_deref().and_then(Sentiment::parse);
        Example { text: line.text, sentiment, mixed: line.mixed, topics: line.topics, weight: 1.0 }
    };
    told.lines().filter(|line| !line.trim().is_empty()).map(|line| (example(line), name.clone())).collect()
}

/// The project's own comments, in the order of the files' names.
pub fn own_comments() -> Vec<(Example, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/comments");
    let entries = std::fs::read_dir(&folder).expect("the comments stand in the crate");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    paths.sort();
    paths.iter().flat_map(|path| labelled(path)).collect()
}

/// The topics of the examples, the commonest first.
pub fn topics(examples: &[(Example, String)]) -> Vec<String> {
    let mut counted = std::collections::BTreeMap::<&String, usize>::new();
    let all = examples.iter().flat_map(|(example, _)| example.topics.iter().flatten());
    all.for_each(|topic| *counted.entry(topic).or_default() += 1);
    let mut topics: Vec<_> = counted.into_iter().collect();
    topics.sort_by_key(|(topic, count)| (std::cmp::Reverse(*count), *topic));
    topics.into_iter().map(|(topic, _)| topic.clone()).collect()
}

pub fn settings() -> Settings {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    Settings { threads, ..Settings::default() }
}

/// The head of a table whose rows are [`row`]s.
pub const HEAD: &str = "| comments | n | majority | accuracy, 3 classes | macro-F1 | F1 negative / neutral / positive \
     | accuracy, 2 classes (n) | mixed F1 | calibration error | told (right of these) | topics micro-F1 | macro-F1 |\n\
     |---|---|---|---|---|---|---|---|---|---|---|---|";

pub fn row(name: &str, figures: &Figures) -> String {
    let (three, two, topics) = (&figures.three_classes, &figures.two_classes, &figures.topics);
    let classes: Vec<String> = three.classes.iter().map(|class| dotted(class.counts.f1())).collect();
    let range = |low: f64, high: f64| format!("{}-{}", dotted(low), dotted(high));
    let told = figures.told;
    format!(
        "| {name} | {} | {} | {} ({}) | {} ({}) | {} | {} ({}) | {} | {} | {} ({}) | {} ({}) | {} |",
        figures.said,
        dotted(three.majority),
        dotted(three.accuracy),
        range(three.accuracy_interval.low, three.accuracy_interval.high),
        dotted(three.macro_f1),
        range(three.macro_f1_interval.low, three.macro_f1_interval.high),
        classes.join(" / "),
        dotted(two.accuracy),
        two.n,
        dotted(figures.mixed.f1()),
        dotted(calibration_error(&figures.bins)),
        dotted(told.told),
        dotted(told.right),
        dotted(topics.micro_f1),
        range(topics.micro_f1_interval.low, topics.micro_f1_interval.high),
        dotted(topics.macro_f1),
    )
}

/// Each topic by itself.
pub fn topic_table(figures: &Figures) -> String {
    let mut table = "| topic | n | precision | recall | F1 |\n|---|---|---|---|---|\n".to_owned();
    for of in &figures.topics.topics {
        let Counts { right, in_vain, missed } = of.counts;
        let counts = Counts { right, in_vain, missed };
        let shares = [counts.precision(), counts.recall(), counts.f1()].map(dotted).join(" | ");
        writeln!(table, "| {} | {} | {shares} |", of.topic, counts.n()).expect("a text takes any length");
    }
    table
}

fn dotted(share: f64) -> String {
    format!("{share:.3}").trim_start_matches('0').to_owned()
}
