//! The files that the demo is made of, as they stand in the program.

use super::DemoError;
use crate::imports::Header;
use csv::StringRecord;
use serde::Deserialize;
use serde::de::DeserializeOwned;

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

/// A file's header, and its rows for those who read them by column.
pub fn rows(name: &'static str, text: &str) -> Result<(Header, Vec<StringRecord>), DemoError> {
    let broken = |what: String| DemoError::File(name, what);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().map_err(|error| broken(error.to_string()))?;
    let header = Header::new(names).map_err(|error| broken(error.to_string()))?;
    let rows = reader.records().collect::<Result<_, _>>().map_err(|error| broken(error.to_string()))?;
    Ok((header, rows))
}

/// The parts of a list with `;` between.
pub fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|part| !part.is_empty())
}
