//! Sends what waits for those in a sample: within the county's hours, at its pace, by text message or e-mail. A number
//! that fails stops nobody else. Where a way out of the house is closed, it rests for longer and longer.

use super::Office;
use crate::boot::Clock;
use crate::mail::letter::Letterhead;
use crate::surveys::sending::{handing_over, link, token};
use domain::channel::Channel;
use domain::organisation::{CountyId, Organisation};
use domain::settings::Settings;
use domain::surveys::{Message, pause_after, reminder_at};
use gateways::mail;
use gateways::sms::{self, TextMessage};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use store::{HandOver, Handed, HandingOver, SettleSending, TidySendings};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// Messages that are under way at a time.
const AT_ONCE: u32 = 64;
const EVERY: Duration = Duration::from_secs(3);
/// Rounds in a minute, for the pace.
const ROUNDS: u32 = 20;

/// The ways out that are closed: since how many tries, and until when they are left in peace.
pub type Rests = HashMap<(CountyId, Channel), (u32, Timestamp)>;

/// What all messages of a round have in common.
struct Round {
    office: Arc<Office>,
    county: CountyId,
    settings: Settings,
    organisation: Organisation,
    letterhead: Letterhead,
}

/// Sends until it is told to stop, and then finishes what is under way.
pub async fn keep_sending(office: Arc<Office>, counties: Vec<CountyId>, clock: Clock, mut stop: watch::Receiver<bool>) {
    let mut rests = Rests::new();
    while !*stop.borrow() {
        for county in &counties {
            super::note("send invitations", run(&office, *county, &mut rests, (&clock, &stop)).await);
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// One round: what may be sent now is.
pub async fn run(
    office: &Arc<Office>,
    county: CountyId,
    rests: &mut Rests,
    (clock, stop): (&Clock, &watch::Receiver<bool>),
) -> store::Result<u64> {
    tidy(office, county, clock()).await?;
    let settings = office.store.settings(county).await?;
    let mut left = settings.sent_per_minute().map_or(u32::MAX, |number| number.div_ceil(ROUNDS));
    let Some(organisation) = office.store.organisation(county, domain::calendar::day_of(clock())).await? else {
        return Ok(0);
    };
    let letterhead = Letterhead::load(&office.store, county, &office.base_address, clock()).await?;
    let Some(letterhead) = letterhead else { return Ok(0) };
    let round = Arc::new(Round { office: office.clone(), county, settings, organisation, letterhead });
    let mut sent = 0;
    for channel in [Channel::TextMessage, Channel::Email] {
        while left > 0 && !*stop.borrow() && round.may_send(channel, rests, clock()) {
            let (taken, accepted) = round.batch(channel, left.min(AT_ONCE), rests, clock).await?;
            left -= taken;
            sent += u64::from(accepted);
            if taken == 0 {
                break;
            }
        }
    }
    Ok(sent)
}

async fn tidy(office: &Office, county: CountyId, now: Timestamp) -> store::Result<()> {
    let tidied = office.store.write(TidySendings { county, now }).await?;
    if tidied.unknown > 0 {
        let number = tidied.unknown;
        tracing::warn!(number, "messages were being handed over when the program ended; they are not sent again");
    }
    if tidied.overdue > 0 {
        tracing::warn!(number = tidied.overdue, "messages could not be sent in time and were given up");
    }
    Ok(())
}

impl Round {
    fn may_send(&self, channel: Channel, rests: &Rests, now: Timestamp) -> bool {
        let has_way = match channel {
            Channel::TextMessage => self.office.sms.as_ref().is_some_and(|gateway| gateway.trouble().is_none()),
            _ => self.office.mailer.is_some(),
        };
        let rests = rests.get(&(self.county, channel)).is_some_and(|(_, until)| now < *until);
        has_way && !rests && self.settings.sending_hours().are_open(now)
    }

    /// How many were taken to be sent, and how many were accepted.
    async fn batch(
        self: &Arc<Self>,
        channel: Channel,
        most: u32,
        rests: &mut Rests,
        clock: &Clock,
    ) -> store::Result<(u32, u32)> {
        let (store, county, now) = (&self.office.store, self.county, clock());
        let due = store.due_sendings(county, channel, now, most).await?;
        let rows = due.into_iter().map(|sending| handing_over(store.vault(), county, sending)).collect();
        let expires_at = now + SignedDuration::from_hours(24 * self.settings.invitation_valid_days());
        let ours = store.write(HandOver { county, rows, now, expires_at }).await?;
        let taken = ours.len() as u32;
        let mut under_way = JoinSet::new();
        for row in ours {
            let (round, clock) = (self.clone(), clock.clone());
            under_way.spawn(async move { round.deliver(row, now, &clock).await });
        }
        let (mut accepted, mut later) = (0, 0);
        while let Some(handed) = under_way.join_next().await {
            match handed {
                Ok(handed) => match handed? {
                    Handed::Accepted(_) => accepted += 1,
                    Handed::Later(_) => later += 1,
                    Handed::Refused | Handed::Unknown => {}
                },
                Err(error) => tracing::warn!(%error, "a message was left half way"),
            }
        }
        self.rest(channel, taken > 0 && later == taken, rests, clock());
        Ok((if later == taken { 0 } else { taken }, accepted))
    }

    /// A way by which nothing could be sent rests; it is open again when something could.
    fn rest(&self, channel: Channel, is_closed: bool, rests: &mut Rests, now: Timestamp) {
        let way = (self.county, channel);
        if !is_closed {
            rests.remove(&way);
            return;
        }
        let tries = rests.get(&way).map_or(0, |(tries, _)| *tries) + 1;
        rests.insert(way, (tries, now + pause_after(tries)));
        tracing::warn!(channel = channel.code(), tries, "no message could be handed over; it is tried again later");
    }

    async fn deliver(&self, row: HandingOver, now: Timestamp, clock: &Clock) -> store::Result<Handed> {
        let handed = match row.sending.channel {
            Channel::TextMessage => self.text(&row, now).await,
            _ => self.mail(&row, now).await,
        };
        let hours = self.settings.sending_hours();
        let reminder_at = match row.sending.message {
            Message::Invitation => reminder_at(now, self.settings.reminded_after(), &hours),
            Message::Reminder => None,
        };
        let (visit, message) = (row.sending.visit, row.sending.message);
        let settle =
            SettleSending { county: self.county, visit, message, handed: handed.clone(), now: clock(), reminder_at };
        self.office.store.write(settle).await?;
        Ok(handed)
    }

    async fn text(&self, row: &HandingOver, now: Timestamp) -> Handed {
        let (Some(gateway), sending) = (&self.office.sms, &row.sending) else { return later(row, now) };
        let Ok(to) = domain::sms::PhoneNumber::parse(&sending.address) else { return Handed::Refused };
        let words = self.settings.invitation_text(sending.message, sending.language.unwrap_or_default());
        let text = words.fill(self.place(row), &self.link(row));
        let message = TextMessage { id: row.name.clone(), to, text, sender: None };
        match gateway.send(&message).await {
            sms::Outcome::Accepted(name) => Handed::Accepted(name),
            sms::Outcome::Refused(why) => {
                tracing::warn!(message = row.name, why, "a text message was refused for good");
                Handed::Refused
            }
            sms::Outcome::Later(why) => {
                tracing::debug!(message = row.name, why, "a text message was not taken; it is tried again");
                later(row, now)
            }
            sms::Outcome::Unknown(why) => {
                tracing::warn!(
                    message = row.name,
                    why,
                    "nobody knows whether a text message left; it is not sent again"
                );
                Handed::Unknown
            }
        }
    }

    async fn mail(&self, row: &HandingOver, now: Timestamp) -> Handed {
        let Some(mailer) = &self.office.mailer else { return later(row, now) };
        let message = self.letterhead.invitation(row, self.place(row), &self.link(row), now);
        match mailer.send(&message).await {
            mail::Outcome::Sent => Handed::Accepted(row.name.clone()),
            mail::Outcome::Refused(why) => {
                tracing::warn!(message = row.name, why, "an invitation by mail was refused for good");
                Handed::Refused
            }
            mail::Outcome::Later(why) => {
                tracing::debug!(message = row.name, why, "an invitation by mail was not taken; it is tried again");
                later(row, now)
            }
        }
    }

    fn place(&self, row: &HandingOver) -> &str {
        self.organisation.public_name(row.sending.unit, row.sending.language.unwrap_or_default())
    }

    fn link(&self, row: &HandingOver) -> String {
        let token = token(self.office.store.vault(), self.county, &row.sending.visit);
        link(&self.office.base_address, row.sending.language.unwrap_or_default(), &token)
    }
}

fn later(row: &HandingOver, now: Timestamp) -> Handed {
    Handed::Later(now + pause_after(row.sending.tries + 1))
}
