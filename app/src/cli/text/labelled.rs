//! Labelled comments from JSON lines.

use super::super::CliError;
use super::lines;
use ::text::comments::{Example, Sentiment};
use ::text::languages::language;
use clap::Args;
use domain::language::Language;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct Line {
    text: String,
    sentiment: Option<Sentiments>,
    #[serde(default)]
    mixed: bool,
    topics: Option<Vec<String>>,
    question: Option<String>,
    lang: Option<String>,
    weight: Option<f32>,
}

/// Anything else is a broken line.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Sentiments {
    Negative,
    Neutral,
    Positive,
}

/// Which of the topics of labelled comments are the frame.
#[derive(Debug, Args)]
pub struct Frame {
    /// Topics that fewer comments have are left out
    #[arg(long, value_name = "N", default_value_t = 1)]
    least: usize,
    /// A topic to leave out; may be repeated
    #[arg(long = "without", value_name = "TOPIC")]
    without: Vec<String>,
}

impl Frame {
    /// The topics of the examples, the commonest first.
    pub fn of(&self, examples: &[(Example, String)]) -> Vec<String> {
        let mut counted = BTreeMap::<&String, usize>::new();
        let all = examples.iter().flat_map(|(example, _)| example.topics.iter().flatten());
        all.for_each(|topic| *counted.entry(topic).or_default() += 1);
        counted.retain(|topic, count| *count >= self.least && !self.without.contains(topic));
        let mut topics: Vec<_> = counted.into_iter().collect();
        topics.sort_by_key(|(topic, count)| (std::cmp::Reverse(*count), *topic));
        topics.into_iter().map(|(topic, _)| topic.clone()).collect()
    }
}

/// The comments of all files, each with the group for which figures are told: its language and, among several files, its
/// file, as in `fi_web`.
pub fn read(files: &[PathBuf]) -> Result<Vec<(Example, String)>, CliError> {
    let mut read = Vec::new();
    for file in files {
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = (files.len() > 1).then_some(stem);
        lines::each(Some(file), |line: Line, _| {
            let group = group(&line, file, stem.as_deref());
            read.push((example(line), group));
            Ok(())
        })?;
    }
    Ok(read)
}

fn example(line: Line) -> Example {
    let sentiment = line.sentiment.map(|held| match held {
        Sentiments::Negative => Sentiment::Negative,
        Sentiments::Neutral => Sentiment::Neutral,
        Sentiments::Positive => Sentiment::Positive,
    });
    let weight = line.weight.filter(|weight| weight.is_finite() && *weight > 0.0).unwrap_or(1.0);
    let question = line.question.unwrap_or_default();
    Example { text: line.text, question, sentiment, mixed: line.mixed, topics: line.topics, frame: None, weight }
}

/// The language is the line's own, else that with which the file's name begins, else it is recognised.
fn group(line: &Line, file: &Path, stem: Option<&str>) -> String {
    let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let named = name.split(['_', '-', '.']).next().and_then(Language::parse);
    let told = line.lang.as_deref().and_then(Language::parse).or(named);
    let code = told.map_or_else(|| language(&line.text, Language::Finnish).code(), Language::code);
    match stem {
        Some(stem) if named.is_some() => stem.to_owned(),
        Some(stem) => format!("{code}_{stem}"),
        None => code.to_owned(),
    }
}
