//! What comes back from the operator: receipts, and what people answer.

use crate::boot::Clock;
use crate::surveys::sending::person;
use domain::calendar::day_of;
use domain::channel::Channel;
use domain::feedback::{Directory, Draft, Kind, receive};
use domain::language::Language;
use domain::organisation::CountyId;
use domain::sms::asks_to_stop;
use gateways::sms::{Arrivals, Event, Fate};
use jiff::Timestamp;
use store::{Give, OptOut, Store, TakeReceipt};
use text::languages::{self, Written};

/// Takes what comes in over the gateway's own connection. What could not be kept the operator brings again.
pub async fn keep_taking(mut arrivals: Arrivals, store: Store, counties: Vec<CountyId>, clock: Clock) {
    while let Some(arrival) = arrivals.next().await {
        match take(&store, &counties, &arrival.event, clock()).await {
            Ok(()) => arrival.taken(),
            Err(error) => tracing::warn!(%error, "what the operator brought could not be kept"),
        }
    }
}

/// Keeps one event. To which of the counties a message belongs only their rows know; whoever wants peace has it from all.
pub async fn take(store: &Store, counties: &[CountyId], event: &Event, now: Timestamp) -> store::Result<()> {
    for county in counties.iter().copied() {
        match event {
            Event::Receipt { id, fate } => {
                let is_delivered = *fate == Fate::Delivered;
                store.write(TakeReceipt { county, name: id.clone(), is_delivered, now }).await?;
            }
            Event::Incoming { from, text } if asks_to_stop(text) => {
                let person = person(store.vault(), from.as_str());
                store.write(OptOut { county, person, now }).await?;
            }
            Event::Incoming { .. } => {}
        }
    }
    // Other words are feedback. One operator's number belongs to one county: the first of those that are served.
    match (event, counties) {
        (Event::Incoming { from, text }, [county, ..]) if !asks_to_stop(text) => {
            give(store, *county, (from.as_str(), text), now).await
        }
        _ => Ok(()),
    }
}

/// Keeps what somebody wrote as feedback to the central desk, without the number. What the operator brings twice within a
/// day is one feedback.
async fn give(store: &Store, county: CountyId, (from, text): (&str, &str), now: Timestamp) -> store::Result<()> {
    let Some(organisation) = store.organisation(county, day_of(now)).await? else { return Ok(()) };
    let promises = store.settings(county).await?.promises(&organisation);
    let directory = Directory { targets: &[], central_desk: organisation.root(), promises: &promises };
    let language = match languages::language(text, Language::Finnish) {
        Written::In(language) => language,
        Written::Other => Language::Finnish,
    };
    let draft = Draft {
        text: text.trim().to_owned(),
        target_unknown: true,
        kinds: [Kind::Other].into_iter().collect(),
        language,
        ..Draft::default()
    };
    let Ok(received) = receive(&draft, directory, Channel::TextMessage, now) else {
        tracing::info!("somebody answered by a text message in which there was nothing to keep");
        return Ok(());
    };
    let vault = store.vault();
    let id = vault.hash_text("feedback by text message", &format!("{}/{from}/{}/{text}", county.0, day_of(now)));
    // Nobody is told this code.
    let receipt = vault.hash_text("receipt of a text message", &id);
    store.write(Give::new(store, county, id, receipt, received)?).await.map(|_is_new| ())
}
