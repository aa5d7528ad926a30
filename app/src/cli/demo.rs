use super::key::{self, Want};
use super::serve::{Door, serve};
use super::{CliError, output, work};
use crate::boot::{Clock, open_store};
use clap::Args;
use std::path::PathBuf;
use store::DatabaseUrl;

/// A county that does not exist, with a year of answers and feedback, to look at and play with.
#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    door: Door,
    /// Directory of the demo's database; filled when there is none yet
    #[arg(long, value_name = "DIR", default_value = "data/demo")]
    data: PathBuf,
}

impl Demo {
    pub async fn run(self, clock: Clock) -> Result<(), CliError> {
        let url = DatabaseUrl::sqlite(&self.data.join("kuule.db"));
        let store = open_store(&url, &key::find(&url, Want::New)?).await?;
        let guide = crate::demo::prepare(&store, clock()).await?;
        output::print(&guide.lines)?;
        tokio::spawn(work::keep_sweeping(store.clone(), vec![guide.county], clock.clone()));
        serve(store, guide.county, self.door, clock).await
    }
}
