//! What is done in the background, one job a file. Each takes the time as a parameter, may be run by several workers
//! at once and as often as one likes: what it does, it does once.

pub mod digest;
pub mod erase_contacts;
pub mod erase_safety;
pub mod escalate;
pub mod forget_asked;
pub mod index_feedback;
pub mod learn_comments;
pub mod news;
pub mod raise_alerts;
pub mod read_comments;
pub mod send_invitations;
pub mod send_mail;
pub mod sweep;
pub mod take_arrivals;

mod desks;

use crate::boot::Clock;
use desks::Desks;
use domain::calendar::{at_time, day_number, day_of, is_working_day};
use domain::organisation::CountyId;
use domain::settings::Settings;
use gateways::mail::Mailer;
use gateways::sms::{Arrivals, Gateway};
use index_feedback::keep_indexing;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use store::Store;
use tokio::sync::watch;
use tokio::task::JoinHandle;

const EVERY: Duration = Duration::from_secs(10);
/// The morning's mail goes out within this, or not at all that day.
const MORNING: SignedDuration = SignedDuration::from_hours(4);

/// What the jobs work with.
pub struct Office {
    pub store: Store,
    /// How people reach the pages, without a slash at the end.
    pub base_address: String,
    /// None where mail is off: then nobody is told of anything, and nothing waits to be told.
    pub mailer: Option<Mailer>,
    /// None where no text messages are sent.
    pub sms: Option<Gateway>,
}

/// Work that goes on beside a server, or by itself.
pub struct Work {
    stop: watch::Sender<bool>,
    sending: JoinHandle<()>,
}

impl Work {
    /// Begins all that is done in the background. Reading feedback into the index has a rhythm of its own.
    pub fn begin(office: Office, arrivals: Option<Arrivals>, counties: Vec<CountyId>, clock: Clock) -> Work {
        let (stop, stopped) = watch::channel(false);
        let office = Arc::new(office);
        if let Some(arrivals) = arrivals {
            let store = office.store.clone();
            tokio::spawn(take_arrivals::keep_taking(arrivals, store, counties.clone(), clock.clone()));
        }
        tokio::spawn(keep_indexing(office.store.clone(), counties.clone()));
        tokio::spawn(read_comments::keep_reading(office.store.clone(), counties.clone(), clock.clone()));
        tokio::spawn(keep_working(office.clone(), counties.clone(), clock.clone()));
        Work { stop, sending: tokio::spawn(send_invitations::keep_sending(office, counties, clock, stopped)) }
    }

    /// Finishes the messages that are under way: of one that is left half way nobody would know whether it left.
    pub async fn end(self) {
        self.stop.send_replace(true);
        if let Err(error) = self.sending.await {
            tracing::warn!(%error, "the sending of invitations broke off");
        }
    }
}

/// Works for ever: mail every few seconds, the rest every hour.
pub async fn keep_working(office: Arc<Office>, counties: Vec<CountyId>, clock: Clock) {
    if office.mailer.is_none() {
        tracing::info!("mail is off: KUULE_SMTP does not say where to hand it in");
    }
    let mut worked_in = None;
    loop {
        let now = clock();
        let hour = now.as_second().div_euclid(60 * 60);
        for county in &counties {
            if worked_in != Some(hour) {
                hourly(&office, *county, now).await;
            }
            round(&office, *county, now).await;
        }
        if worked_in != Some(hour) {
            note("forget what was deleted", office.store.forget_deleted().await.map(|()| 0));
        }
        worked_in = Some(hour);
        tokio::time::sleep(EVERY).await;
    }
}

/// What is over is deleted; once a day figures are looked at.
pub async fn hourly(office: &Office, county: CountyId, now: Timestamp) {
    note("sweep", sweep::run(office, county, now).await);
    note("erase contacts", erase_contacts::run(office, county, now).await);
    note("erase safety notices", erase_safety::run(office, county, now).await);
    note("raise alerts", raise_alerts::run(office, county, now).await);
    note("forget who was asked", forget_asked::run(office, county, now).await);
    note("learn from corrections", learn_comments::run(office, county, now).await);
}

/// People are told what is new, and what waits is sent.
pub async fn round(office: &Office, county: CountyId, now: Timestamp) {
    let Some(mailer) = &office.mailer else { return };
    note("news", news::run(office, county, now).await);
    note("digest", digest::run(office, county, now).await);
    note("escalate", escalate::run(office, county, now).await);
    note("send mail", send_mail::run(office, mailer, county, now).await);
}

/// A job that fails does not keep the others from being done; it is tried again the next time.
fn note(job: &str, done: store::Result<u64>) {
    match done {
        Ok(0) => {}
        Ok(count) => tracing::info!(job, count, "done"),
        Err(error) => tracing::warn!(job, %error, "failed"),
    }
}

/// What a job of the morning works with: today and the desks; none where it is not the time, or where it has been done
/// today.
async fn this_morning(
    office: &Office,
    county: CountyId,
    job: &'static str,
    now: Timestamp,
) -> store::Result<Option<(Date, Desks)>> {
    let store = &office.store;
    let Some(today) = morning(&store.settings(county).await?, now) else { return Ok(None) };
    if store.job_position(county, job).await? >= Some(i64::from(day_number(today))) {
        return Ok(None);
    }
    Ok(Desks::load(store, county, now).await?.map(|desks| (today, desks)))
}

/// Today, on a working day when the morning's mail is to go out.
fn morning(settings: &Settings, now: Timestamp) -> Option<Date> {
    let today = day_of(now);
    let begins = at_time(today, settings.digest_at());
    (is_working_day(today) && (begins..begins + MORNING).contains(&now)).then_some(today)
}
