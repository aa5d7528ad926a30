//! What the examples share: the labelled comments that stand in the crate.

#![allow(dead_code, reason = "each example and test uses its part of it")]

use serde::Deserialize;
use std::path::Path;
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
        Example { text: line.text, sentiment, mixed: line.mixed, topics: line.topics, ..Example::default() }
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
    // The shipped model was judged on the held-out comments with these settings.
    Settings { threads, pooled: 0.0, leaning: 0.0, ..Settings::default() }
}
