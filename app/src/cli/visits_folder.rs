use super::CliError;
use crate::boot::Clock;
use crate::visits::folder;
use clap::Args;
use domain::organisation::CountyId;
use std::future::pending;
use std::path::PathBuf;
use store::Store;

/// Where another system puts lists of visits.
#[derive(Debug, Clone, Args)]
pub struct VisitsFolder {
    /// Take lists of visits (*.csv, *.json, *.ndjson, *.jsonl) from this folder
    #[arg(long, value_name = "DIR", env = "KUULE_VISITS_FOLDER")]
    visits_folder: Option<PathBuf>,
}

impl VisitsFolder {
    /// The folder, and whose visits are in it.
    pub fn of(&self, counties: &[CountyId]) -> Result<Option<(CountyId, PathBuf)>, CliError> {
        match (&self.visits_folder, counties) {
            (None, _) => Ok(None),
            (Some(folder), _) if !folder.is_dir() => {
                Err(CliError::Told(format!("there is no folder {}", folder.display())))
            }
            (Some(folder), [county]) => Ok(Some((*county, folder.clone()))),
            (Some(_), _) => Err(CliError::Told("say by --county whose visits are in the folder".to_owned())),
        }
    }

    /// Looks into the folder for ever; without one, waits for ever.
    pub async fn keep_taking(folder: Option<(CountyId, PathBuf)>, store: Store, clock: Clock) {
        match folder {
            Some((county, folder)) => folder::keep_taking(store, county, folder, clock).await,
            None => pending().await,
        }
    }
}
