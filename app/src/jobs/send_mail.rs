//! Sends what waits in the outbox. An address that refuses stops nobody else; a server that is away is tried again
//! with growing pauses.

use super::Office;
use crate::mail::letter::{Letterhead, write};
use domain::organisation::CountyId;
use gateways::mail::{Mailer, Outcome};
use jiff::Timestamp;
use store::{Fate, SettleMail, TakeMail, Taken};

/// Few at a time, so that all are tried while they are ours.
const AT_ONCE: u32 = 4;

pub async fn run(office: &Office, mailer: &Mailer, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let store = &office.store;
    if !store.mail_is_due(county, now).await? {
        return Ok(0);
    }
    let Some(letterhead) = Letterhead::load(store, county, &office.base_address, now).await? else { return Ok(0) };
    let mut sent = 0;
    loop {
        let batch = store.write(TakeMail { county, now, most: AT_ONCE }).await?;
        let mut later = 0;
        let taken_together = batch.len();
        for taken in batch {
            let fate = send(office, mailer, &letterhead, &taken).await?;
            sent += u64::from(fate == Fate::Sent);
            later += usize::from(fate == Fate::Later);
            let (mail, tries) = (taken.outgoing.message.clone(), taken.tries);
            if store.write(SettleMail { county, taken, fate, now }).await? {
                tracing::warn!(mail, tries, "a mail was given up: it could not be sent for three days");
            }
        }
        // Where the server takes nothing, the others wait for the next round.
        if later == taken_together {
            return Ok(sent);
        }
    }
}

async fn send(office: &Office, mailer: &Mailer, letterhead: &Letterhead, taken: &Taken) -> store::Result<Fate> {
    let Some(message) = write(&office.store, letterhead, &taken.outgoing).await? else { return Ok(Fate::Dropped) };
    // Addresses do not belong in the log.
    let (name, tries) = (&taken.outgoing.message, taken.tries);
    Ok(match mailer.send(&message).await {
        Outcome::Sent => Fate::Sent,
        Outcome::Refused(why) => {
            tracing::warn!(mail = name, why, "a mail was refused for good");
            Fate::Refused
        }
        // The same message comes at worst twice, under the same identifier: better than not at all.
        Outcome::Later(why) | Outcome::Unknown(why) => {
            tracing::warn!(mail = name, tries, why, "a mail could not be sent; it is tried again");
            Fate::Later
        }
    })
}
