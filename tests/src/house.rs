use crate::{Answer, Browser, Database, Fresh, cast};
use app::boot::{self, App};
use app::web::texts::Texts;
use domain::language::Language;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp};
use std::future::Future;
use std::sync::{Arc, Mutex};
use store::{SetSetting, Store};
use tokio::runtime::{Builder, Runtime};

/// Rantala's server, with Metsola in the same database, and a clock that stands until it is moved.
pub struct House {
    pub store: Store,
    pub county: CountyId,
    /// Another county in the same database.
    pub metsola: CountyId,
    pub app: Arc<App>,
    address: String,
    clock: Arc<Mutex<Timestamp>>,
    runtime: Option<Runtime>,
    // Last, so that the database goes after everything that uses it.
    pub fresh: Fresh,
}

impl House {
    /// On the embedded database.
    pub fn new() -> House {
        House::on(Database::Sqlite.fresh().unwrap())
    }

    pub fn on(fresh: Fresh) -> House {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let clock = Arc::new(Mutex::new(cast::NOW));
        let shown = clock.clone();
        let (store, county, metsola, app, address) = runtime.block_on(async {
            let store = fresh.store().await;
            let county = cast::settle(&store, "rantala").await;
            let metsola = cast::settle(&store, "metsola").await;
            let listener = boot::listen("127.0.0.1:0".parse().unwrap()).await.unwrap();
            let address = format!("http://{}", listener.local_addr().unwrap());
            let clock: boot::Clock = Arc::new(move || *shown.lock().unwrap());
            let app = App::start(store.clone(), county, address.clone(), clock).await.unwrap();
            tokio::spawn(boot::serve(app.clone(), listener, std::future::pending()));
            (store, county, metsola, app, address)
        });
        House { store, county, metsola, app, address, clock, runtime: Some(runtime), fresh }
    }

    pub fn browser(&self) -> Browser {
        Browser::new(&self.address)
    }

    /// Another server of the same county.
    pub fn another_server(&self) -> Arc<App> {
        let start = async {
            App::start(self.fresh.store().await, self.county, self.address.clone(), Arc::new(|| cast::NOW)).await
        };
        self.run(start).unwrap()
    }

    /// The browser of somebody who has signed in.
    pub fn signed_in(&self, name: &str) -> Browser {
        let browser = self.browser();
        let answer = self.sign_in(&browser, &cast::email(name, "rantala"), cast::PASSWORD);
        assert_eq!(answer.location(), "/tyopoyta");
        browser
    }

    pub fn sign_in(&self, browser: &Browser, email: &str, password: &str) -> Answer {
        let form = browser.page("/tyopoyta/kirjaudu").form("/tyopoyta/kirjaudu");
        browser.send(&form.with("email", email).with("password", password))
    }

    /// Runs what the store does.
    pub fn run<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.as_ref().unwrap().block_on(work)
    }

    /// A feedback of the cast on the clinic at the harbour.
    pub fn give(&self, id: &str, text: &str) {
        assert!(self.run(cast::give(&self.store, self.county, id, cast::received(text))));
    }

    pub fn pass(&self, hours: i64) {
        *self.clock.lock().unwrap() += SignedDuration::from_hours(hours);
    }

    pub fn pass_minutes(&self, minutes: i64) {
        *self.clock.lock().unwrap() += SignedDuration::from_mins(minutes);
    }

    /// Sets the clock.
    pub fn clock_shows(&self, instant: &str) {
        *self.clock.lock().unwrap() = instant.parse().unwrap();
    }

    pub fn set(&self, key: &str, value: &str) {
        self.run(self.store.write(SetSetting { county: self.county, key: key.into(), value: value.into() })).unwrap();
        self.refresh();
    }

    /// Reads anew what was imported or set, as the server does by itself every other second.
    pub fn refresh(&self) {
        self.run(self.app.refresh(-1)).unwrap();
    }

    /// How many rows of the county a table has.
    pub fn count(&self, table: &str) -> i64 {
        self.run(self.fresh.number(&format!("SELECT count(*) FROM {table} WHERE county = {}", self.county.0)))
    }
}

impl Default for House {
    fn default() -> Self {
        House::new()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// The Finnish text of a key.
pub fn finnish(key: &str) -> &'static str {
    told(Language::Finnish, key)
}

/// The text of a key, which must be there and stand by itself, without variables.
pub fn told(language: Language, key: &str) -> &'static str {
    let held = Texts::keys(language).into_iter().find(|held| *held == key).unwrap_or("missing");
    let text = Texts::of(language).get(held);
    assert_ne!(text, held, "no text {key} in {}", language.code());
    text
}
