use super::installation::{Installation, WaysOut};
use super::key::Want;
use super::serve::{base_address, stop_signal};
use super::visits_folder::VisitsFolder;
use super::{CliError, output};
use crate::boot::{BootError, Clock, choose_county};
use crate::jobs;
use crate::jobs::index_feedback::index_waiting;
use crate::jobs::send_invitations::{self, Rests};
use crate::visits::folder::run as take_visits;
use clap::Args;
use std::sync::Arc;
use tokio::sync::watch;

/// The background worker: it sends invitations, tells people by mail what is new and due, deletes what is over, and reads new and changed
/// feedback into the index by which it is found.
#[derive(Debug, Args)]
pub struct Work {
    #[command(flatten)]
    installation: Installation,
    #[command(flatten)]
    ways: WaysOut,
    /// How people reach the servers: what links in mail begin with
    #[arg(long, value_name = "URL", value_parser = base_address)]
    base_address: Option<String>,
    #[command(flatten)]
    visits: VisitsFolder,
    /// Do what waits now, and end
    #[arg(long)]
    once: bool,
}

impl Work {
    pub async fn run(self, clock: Clock) -> Result<(), CliError> {
        if (self.ways.smtp.is_some() || self.ways.sms.is_some()) && self.base_address.is_none() {
            return Err(CliError::Told(
                "say by --base-address how people reach the servers: messages have links".to_owned(),
            ));
        }
        let store = self.installation.open(Want::Ours).await?;
        let counties = match &self.installation.county {
            Some(code) => vec![choose_county(&store, Some(code)).await?],
            None => store.counties().await?.into_iter().map(|(county, _)| county).collect(),
        };
        if counties.is_empty() {
            return Err(BootError::NoOrganisation.into());
        }
        let folder = self.visits.of(&counties)?;
        let base_address = self.base_address.unwrap_or_default();
        let (office, arrivals) = self.ways.office(store, base_address, &counties)?;
        if self.once {
            let office = Arc::new(office);
            let (_, stop) = watch::channel(false);
            for county in counties {
                jobs::hourly(&office, county, clock()).await;
                jobs::round(&office, county, clock()).await;
                send_invitations::run(&office, county, &mut Rests::new(), (&clock, &stop)).await?;
                index_waiting(&office.store, county).await?;
            }
            if let Some((county, folder)) = folder {
                take_visits(&office.store, county, &folder, clock()).await?;
            }
            return output::print(&["done what waited".to_owned()]);
        }
        let stop = stop_signal()?;
        output::print(&[
            "working: the index of words every second, mail and invitations every few seconds, deleting what is over every hour"
                .to_owned(),
        ])?;
        output::print(&self.ways.told())?;
        let (store, taking_clock) = (office.store.clone(), clock.clone());
        let work = jobs::Work::begin(office, arrivals, counties, clock);
        tokio::spawn(VisitsFolder::keep_taking(folder, store, taking_clock));
        stop.await;
        work.end().await;
        tracing::info!("stopped");
        Ok(())
    }
}
