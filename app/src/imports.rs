//! Files that come in: rows by column name, in any order, from whatever wrote them. A bad row does not stop the rest:
//! it goes to a file of its own with the reason. Reading the same file again adds nothing.

mod encoding;
mod feedback;
mod header;
mod instant;
mod place;
mod rejects;
mod response;
mod run;
mod score;
mod sheet;
mod summary;
mod survey;
mod text;
mod visit;

pub use feedback::{County, FeedbackReader};
pub use header::{Column, Header, field};
pub use rejects::{RejectedFile, Rejects};
pub use response::ResponseReader;
pub use run::load;
pub use sheet::Sheet;
pub use summary::{Summary, grouped};
pub use survey::Surveys;
pub use visit::VisitReader;

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
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("the import was stopped")]
    Stopped,
}
