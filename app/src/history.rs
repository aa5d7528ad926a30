//! Answers of an earlier system, brought in on a page: `bring.rs` takes the file, `look.rs` shows what is in it and how
//! it is read, `act.rs` tries it out and loads it, `files.rs` gives rejected rows and mappings away.

pub mod act;
pub mod bring;
pub mod files;
pub mod look;
mod reason;

use crate::boot::App;
use crate::imports::mapping::Mapping;
use crate::imports::{ImportError, Sheet, Source, Summary};
use crate::web::{Failure, Staff};
use serde::{Deserialize, Serialize};
use std::io::Cursor;
use store::{KeepUpload, UPLOAD_PART, Upload};
use tokio::task::spawn_blocking;

/// The largest file that a page takes; longer ones are imported by command.
pub const LARGEST: usize = 32 << 20;

/// What somebody has done with a file so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Work {
    /// What the file is called.
    pub file: String,
    /// The name under which the mapping is kept.
    pub name: String,
    pub mapping: Mapping,
    pub tried: Option<Tried>,
}

/// What would become, or became, of the rows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Tried {
    pub is_loaded: bool,
    pub rows: u64,
    pub new: u64,
    pub known: u64,
    pub rejected: u64,
    pub reasons: Vec<(u64, String)>,
}

impl Tried {
    fn of(summary: &Summary, is_loaded: bool) -> Tried {
        Tried {
            is_loaded,
            rows: summary.rows,
            new: summary.new.unwrap_or_default(),
            known: summary.known(),
            rejected: summary.rejected,
            reasons: summary.reasons.clone(),
        }
    }
}

/// Those who run surveys and those who keep the installation bring files in; each sees their own only.
fn allowed(staff: &Staff) -> Result<(), Failure> {
    let person = &staff.person;
    if person.runs_surveys() || person.is_administrator() { Ok(()) } else { Err(Failure::NotFound) }
}

/// The upload of this person, and the work on it.
async fn held(app: &App, staff: &Staff, upload: &str) -> Result<(Upload, Work), Failure> {
    allowed(staff)?;
    let upload = app.store.upload(app.county, staff.person.id, upload).await?.ok_or(Failure::NotFound)?;
    let work = serde_json::from_str(&upload.about).map_err(|error| Failure::Internal(error.to_string()))?;
    Ok((upload, work))
}

async fn keep(app: &App, mut upload: Upload, work: &Work) -> Result<(), Failure> {
    upload.about = serde_json::to_string(work).map_err(|error| Failure::Internal(error.to_string()))?;
    app.store.write(KeepUpload::new(&app.store, app.county, &upload, app.now())?).await?;
    Ok(())
}

/// The file, open after its header.
async fn open(app: &App, upload: &Upload, work: &Work) -> Result<Result<Sheet, ImportError>, Failure> {
    let mut bytes = Vec::with_capacity(upload.size as usize);
    for part in 0..(upload.size as usize).div_ceil(UPLOAD_PART) {
        bytes.extend(app.store.upload_part(app.county, &upload.id, part as i64).await?);
    }
    let name = work.file.clone();
    let open = move || Sheet::of_others(Source::sent(&name, Cursor::new(bytes))?);
    spawn_blocking(open).await.map_err(|error| Failure::Internal(error.to_string()))
}
