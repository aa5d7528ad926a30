use super::installation::{Installation, WaysOut};
use super::key::Want;
use super::visits_folder::VisitsFolder;
use super::{CliError, output};
use crate::boot::{self, App, Clock};
use crate::jobs;
use clap::Args;
use domain::organisation::CountyId;
use std::net::SocketAddr;
use std::pin::Pin;
use store::Store;
use tokio::net::TcpListener;

/// The server, with the background worker unless told otherwise.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    installation: Installation,
    #[command(flatten)]
    door: Door,
    #[command(flatten)]
    ways: WaysOut,
    #[command(flatten)]
    visits: VisitsFolder,
    /// Leave the background work to `kuule work`
    #[arg(long)]
    no_worker: bool,
}

/// Where the server is reached.
#[derive(Debug, Args)]
pub struct Door {
    /// Address and port to listen on
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// How people reach the server, as printed and sent [default: http://ADDR]
    #[arg(long, value_name = "URL", env = "KUULE_BASE_ADDRESS", value_parser = base_address)]
    pub base_address: Option<String>,
}

impl Serve {
    pub async fn run(self, clock: Clock) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Ours).await?;
        let folder = self.visits.of(&[county])?;
        let open = self.door.open().await?;
        output::print(&[format!("kuule listens on {}: {}/", open.address, open.base)])?;
        if self.no_worker {
            return open.serve(store, county, clock).await;
        }
        let (office, arrivals) = self.ways.office(store.clone(), open.base.clone(), &[county])?;
        let work = jobs::Work::begin(office, arrivals, vec![county], clock.clone());
        tokio::spawn(VisitsFolder::keep_taking(folder, store.clone(), clock.clone()));
        open.serve(store, county, clock).await?;
        work.end().await;
        Ok(())
    }
}

/// A server that listens.
pub struct Open {
    pub address: SocketAddr,
    /// How people reach it, without a slash at the end.
    pub base: String,
    listener: TcpListener,
    stop: Stop,
}

impl Door {
    pub async fn open(self) -> Result<Open, CliError> {
        let stop = stop_signal()?;
        let listener = boot::listen(self.listen).await?;
        let address = listener.local_addr().map_err(|error| boot::BootError::Listen(self.listen, error))?;
        let base = self.base_address.unwrap_or_else(|| format!("http://{address}"));
        Ok(Open { address, base, listener, stop })
    }
}

impl Open {
    /// Serves until it is told to stop, and finishes what is under way.
    pub async fn serve(self, store: Store, county: CountyId, clock: Clock) -> Result<(), CliError> {
        let app = App::start(store, county, self.base, clock).await?;
        boot::serve(app, self.listener, self.stop).await?;
        tracing::info!("stopped");
        Ok(())
    }
}

/// Done when the process is to stop.
pub type Stop = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Done when the process is told to stop (SIGTERM) or somebody presses ctrl-c.
pub fn stop_signal() -> Result<Stop, CliError> {
    use tokio::signal::unix::{SignalKind, signal};
    let listen = |kind| signal(kind).map_err(|error| CliError::Told(format!("cannot listen for signals: {error}")));
    let (mut terminate, mut interrupt) = (listen(SignalKind::terminate())?, listen(SignalKind::interrupt())?);
    Ok(Box::pin(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    }))
}

pub(super) fn base_address(text: &str) -> Result<String, String> {
    let is_web = text.starts_with("http://") || text.starts_with("https://");
    let text = text.trim_end_matches('/');
    if !is_web || text.ends_with(':') || text.contains(char::is_whitespace) {
        return Err("it begins with http:// or https://".to_owned());
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_address_has_no_slash_at_its_end() {
        assert_eq!(base_address("https://kuule.example.fi/"), Ok("https://kuule.example.fi".into()));
        assert!(base_address("kuule.example.fi").is_err() && base_address("http://").is_err());
    }
}
