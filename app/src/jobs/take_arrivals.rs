//! What comes back from the operator: receipts, and what people answer.

use crate::boot::Clock;
use crate::surveys::sending::person;
use domain::organisation::CountyId;
use domain::sms::asks_to_stop;
use gateways::sms::{Arrivals, Event, Fate};
use jiff::Timestamp;
use store::{OptOut, Store, TakeReceipt};

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
            Event::Incoming { .. } => {
                tracing::info!("somebody answered an invitation by a text message of other words")
            }
        }
    }
    Ok(())
}
