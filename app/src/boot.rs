//! The wiring: store, keys, clock, the county's directory and columns, and the server around them.

use crate::comments::live::LiveComments;
use crate::directory::Directory;
use crate::forms::{self, Forms};
use crate::measures::live::LiveColumns;
use crate::measures::live_handling::{self, LiveHandling};
use crate::routes;
use domain::measures::Columns;
use domain::organisation::CountyId;
use jiff::Timestamp;
use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use store::{DatabaseUrl, Store, Vault};
use thiserror::Error;
use tokio::net::TcpListener;

/// How often a server looks whether an import or a setting changed what it keeps in memory.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Where the time comes from; tests bring their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Everything that a request may need.
pub struct App {
    pub store: Store,
    pub county: CountyId,
    columns: LiveColumns,
    pub handling: LiveHandling,
    pub comments: LiveComments,
    pub forms: Forms,
    directory: RwLock<Arc<Directory>>,
    /// The directory's edition before it was read: what was changed meanwhile is read anew.
    read_from: i64,
    base_address: String,
    clock: Clock,
}

/// Why a server does not start.
#[derive(Debug, Error)]
pub enum BootError {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("the machine gives no random numbers: {0}")]
    Chance(#[from] getrandom::Error),
    #[error("there is no organisation yet; import one with: kuule import organisation FILE.csv")]
    NoOrganisation,
    #[error("there is no county \"{0}\" (there are: {1})")]
    NoCounty(String, String),
    #[error("there are several counties: say which with --county ({0})")]
    WhichCounty(String),
    #[error("cannot listen on {0}: {1}")]
    Listen(SocketAddr, std::io::Error),
    #[error("the server stopped: {0}")]
    Serve(std::io::Error),
}

/// The time that the machine's clock shows.
#[expect(clippy::disallowed_methods, reason = "the one place where the real clock is read")]
pub fn real_clock() -> Clock {
    Arc::new(Timestamp::now)
}

/// Opens the store of an installation.
pub async fn open_store(url: &DatabaseUrl, key: &str) -> Result<Store, BootError> {
    Ok(Store::open(url, Vault::from_hex(key)?).await?)
}

/// The county that is meant: the one named, or the only one.
pub async fn choose_county(store: &Store, named: Option<&str>) -> Result<CountyId, BootError> {
    let counties = store.counties().await?;
    let codes = || counties.iter().map(|(_, code)| code.as_str()).collect::<Vec<_>>().join(", ");
    match (named, counties.as_slice()) {
        (Some(code), _) => {
            let found = counties.iter().find(|(_, held)| held == code);
            found.map(|(county, _)| *county).ok_or_else(|| BootError::NoCounty(code.to_owned(), codes()))
        }
        (None, [(county, _)]) => Ok(*county),
        (None, []) => Err(BootError::NoOrganisation),
        (None, _) => Err(BootError::WhichCounty(codes())),
    }
}

impl App {
    /// Reads the county into memory. `base_address` is how people reach the server, without a slash at the end.
    pub async fn start(
        store: Store,
        county: CountyId,
        base_address: String,
        clock: Clock,
    ) -> Result<Arc<App>, BootError> {
        let read_from = store.directory_edition(county).await?;
        let directory = Directory::load(&store, county, clock()).await?;
        let columns = LiveColumns::load(&store, county).await?;
        let directory = RwLock::new(Arc::new(directory));
        let (handling, comments, forms) = (LiveHandling::default(), LiveComments::default(), Forms::new()?);
        Ok(Arc::new(App {
            store,
            county,
            columns,
            handling,
            comments,
            forms,
            directory,
            read_from,
            base_address,
            clock,
        }))
    }

    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The county as last read.
    pub fn directory(&self) -> Arc<Directory> {
        self.directory.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The whole address of a path, as it is printed and sent.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base_address)
    }

    pub fn is_https(&self) -> bool {
        self.base_address.starts_with("https://")
    }

    /// Reads on in the log of answers, and the directory anew when it is not the edition `known` any more.
    pub async fn refresh(&self, known: i64) -> Result<i64, BootError> {
        let edition = self.store.directory_edition(self.county).await?;
        if edition != known {
            self.refresh_directory().await?;
        }
        self.columns.keep_up(&self.store, self.county).await?;
        Ok(edition)
    }

    /// Every answer as of now, whichever server took it.
    pub async fn answers(&self) -> Result<Columns, store::Error> {
        self.columns.now(&self.store, self.county).await
    }

    /// Reads the county anew after a change of it on this server; the others follow by its edition.
    pub async fn refresh_directory(&self) -> Result<(), BootError> {
        let directory = Directory::load(&self.store, self.county, self.now()).await?;
        *self.directory.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(directory);
        Ok(())
    }
}

/// Keeps the county in memory up to date until the server ends.
async fn follow_changes(app: Arc<App>, mut known: i64) {
    let mut day = domain::calendar::day_of(app.now());
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let today = domain::calendar::day_of(app.now());
        if today != day {
            // The organisation changes by the day, too.
            known = i64::MIN;
            day = today;
        }
        match app.refresh(known).await {
            Ok(edition) => known = edition,
            Err(error) => tracing::warn!(%error, "could not look for changes"),
        }
    }
}

/// Serves until `stop` is done; requests under way are finished first.
pub async fn serve(
    app: Arc<App>,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), BootError> {
    let following = tokio::spawn(follow_changes(app.clone(), app.read_from));
    let keeping = tokio::spawn(forms::keep(app.clone()));
    let reading = tokio::spawn(live_handling::keep_ready(app.clone()));
    let service = routes::service(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let result = axum::serve(listener, service).with_graceful_shutdown(stop).await.map_err(BootError::Serve);
    following.abort();
    keeping.abort();
    reading.abort();
    if let Err(error) = app.note_forms().await {
        tracing::warn!(%error, "the last counts of the forms are lost");
    }
    result
}

pub async fn listen(address: SocketAddr) -> Result<TcpListener, BootError> {
    TcpListener::bind(address).await.map_err(|error| BootError::Listen(address, error))
}
