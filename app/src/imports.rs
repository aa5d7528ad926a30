//! Files that come in: rows by column name, in any order, from whatever wrote them; visits as JSON and FHIR, too. A bad row does not stop the rest:
//! it goes to a file of its own with the reason. Reading the same file again adds nothing.

mod encoding;
mod feedback;
mod fhir;
mod header;
mod history;
mod history_desk;
mod instant;
mod json;
pub mod mapping;
mod place;
mod rejects;
mod response;
mod run;
mod score;
mod sheet;
mod source;
mod summary;
mod survey;
mod text;
mod visit;
mod visits;
mod workbook;

pub use feedback::{County, FeedbackReader};
pub use fhir::FhirRules;
pub use header::{Column, Header, field};
pub use history_desk::HistoryDesk;
pub use rejects::{RejectedFile, Rejects};
pub use response::ResponseReader;
pub use run::load_into;
pub use sheet::Sheet;
pub use source::Source;
pub use summary::{Summary, grouped};
pub use survey::Surveys;
pub use visit::VisitReader;
pub use visits::VisitDesk;

use history::HistoryReader;
use std::path::PathBuf;
use thiserror::Error;

/// Why a file is not read at all.
#[derive(Debug, Error)]
pub enum ImportError {
    #[error("{path}: {1}", path = .0.display())]
    File(PathBuf, std::io::Error),
    #[error("{} is empty: it has no header", .0.display())]
    NoHeader(PathBuf),
    #[error("there is no column {0} (there are: {1})")]
    NoColumn(&'static str, String),
    #[error("the column {0} is there twice")]
    ColumnTwice(String),
    #[error("the rejected rows cannot go into the file that is read: {}", .0.display())]
    RejectedIntoItself(PathBuf),
    #[error("none of {0} rows could be loaded; the first: {1}")]
    Nothing(String, String),
    #[error("the file cannot be read on: {0}")]
    Csv(#[from] csv::Error),
    #[error("the file cannot be read on: {0}")]
    Json(serde_json::Error),
    #[error("the file cannot be read on: {0}")]
    Read(#[from] std::io::Error),
    #[error("the workbook cannot be read: {0}")]
    Workbook(String),
    #[error("the mapping names the column \"{0}\", which the file does not have (it has: {1})")]
    NoMappedColumn(String, String),
    #[error("a Bundle of type {0} is not read: the type is collection, searchset, batch, transaction or message")]
    BundleType(String),
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("the import was stopped")]
    Stopped,
}
