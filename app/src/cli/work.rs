use super::installation::Installation;
use super::key::Want;
use super::serve::stop_signal;
use super::{CliError, output};
use crate::boot::{BootError, Clock, choose_county};
use crate::jobs::index_feedback::{index_waiting, keep_indexing};
use clap::Args;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;
use store::{Store, Sweep};

const SWEEP_EVERY: Duration = Duration::from_secs(60 * 60);
/// Sessions that have not been used for so long are over.
const SESSION: SignedDuration = SignedDuration::from_hours(12);
/// Failed sign-ins older than this hinder nobody.
const FAILED_SIGN_IN: SignedDuration = SignedDuration::from_hours(24);

/// The background worker. Every hour it deletes sessions that are over and old failed sign-ins; every second it reads
/// new and changed feedback into the index by which it is found.
#[derive(Debug, Args)]
pub struct Work {
    #[command(flatten)]
    installation: Installation,
    /// Do what waits now, and end
    #[arg(long)]
    once: bool,
}

impl Work {
    pub async fn run(self, clock: Clock) -> Result<(), CliError> {
        let store = self.installation.open(Want::Nothing).await?;
        let counties = match &self.installation.county {
            Some(code) => vec![choose_county(&store, Some(code)).await?],
            None => store.counties().await?.into_iter().map(|(county, _)| county).collect(),
        };
        if counties.is_empty() {
            return Err(BootError::NoOrganisation.into());
        }
        if self.once {
            let swept = sweep(&store, &counties, clock()).await?;
            let mut indexed = 0;
            for county in &counties {
                indexed += index_waiting(&store, *county).await?;
            }
            return output::print(&[
                format!("swept {swept} sessions and failed sign-ins"),
                format!("indexed {indexed} feedbacks"),
            ]);
        }
        let stop = stop_signal()?;
        output::print(&[
            "every hour: deleting sessions that are over and old failed sign-ins".to_owned(),
            "every second: indexing the words of new and changed feedback".to_owned(),
        ])?;
        tokio::select! {
            () = keep_sweeping(store.clone(), counties.clone(), clock) => {}
            () = keep_indexing(store, counties) => {}
            () = stop => tracing::info!("stopped"),
        }
        Ok(())
    }
}

/// Sweeps at once and then every hour, for ever.
pub async fn keep_sweeping(store: Store, counties: Vec<CountyId>, clock: Clock) {
    loop {
        match sweep(&store, &counties, clock()).await {
            Ok(swept) => tracing::info!(swept, "swept sessions and failed sign-ins"),
            Err(error) => tracing::warn!(%error, "could not sweep"),
        }
        tokio::time::sleep(SWEEP_EVERY).await;
    }
}

async fn sweep(store: &Store, counties: &[CountyId], now: Timestamp) -> store::Result<u64> {
    let mut swept = 0;
    for county in counties {
        let (sessions_before, failures_before) = (now - SESSION, now - FAILED_SIGN_IN);
        swept += store.write(Sweep { county: *county, sessions_before, failures_before }).await?;
    }
    Ok(swept)
}
