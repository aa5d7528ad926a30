//! The files that the demo is made of, as they stand in the program.

use super::DemoError;
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
pub struct OrganisationRow {
    pub code: String,
    pub parent: String,
    pub level: String,
    pub name_fi: String,
    pub name_sv: String,
    pub name_en: String,
    pub public_name_fi: String,
    pub public_name_sv: String,
    pub public_name_en: String,
    pub municipality: String,
    pub oid: String,
}

#[derive(Deserialize)]
pub struct TargetWordsRow {
    pub target: String,
    pub words_fi: String,
    pub words_sv: String,
    pub words_en: String,
}

#[derive(Deserialize)]
pub struct TopicRow {
    pub key: String,
    pub fi: String,
    pub sv: String,
    pub en: String,
}

/// A feedback and the reply to it; `places`, `kinds` and `topics` are lists with `;` between.
#[derive(Deserialize)]
pub struct FeedbackRow {
    pub places: String,
    pub kinds: String,
    pub topics: String,
    pub language: String,
    pub speaker: String,
    pub text: String,
    pub reply: String,
}

/// A comment to a survey; no places means that it fits everywhere.
#[derive(Deserialize)]
pub struct CommentRow {
    pub places: String,
    pub score: String,
    pub language: String,
    pub text: String,
}

/// A comment that many write in the same words, more or less often.
#[derive(Deserialize)]
pub struct ShortCommentRow {
    pub score: String,
    pub language: String,
    pub weight: f64,
    pub text: String,
}

/// The rows of one file; `name` is for the error.
pub fn read<T: DeserializeOwned>(name: &'static str, text: &str) -> Result<Vec<T>, DemoError> {
    let rows = csv::Reader::from_reader(text.as_bytes()).into_deserialize();
    rows.collect::<Result<_, _>>().map_err(|error: csv::Error| DemoError::File(name, error.to_string()))
}

/// The parts of a list with `;` between.
pub fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|part| !part.is_empty())
}
