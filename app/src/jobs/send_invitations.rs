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
/// When so many are put off in a row, the way is closed.
const PUT_OFF: u32 = 16;

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
        if round.may_send(channel, rests, clock()) {
            let flow = round.flow(channel, left, (clock, stop)).await?;
            round.rest(channel, flow.is_closed(), rests, clock());
            left -= flow.taken;
            sent += flow.accepted;
        }
    }
    Ok(sent)
}

/// What has happened in a round by one way.
#[derive(Default)]
struct Flow {
    taken: u32,
    accepted: u64,
    later: u32,
    /// How many were put off one after the other, to the last.
    later_in_a_row: u32,
}

impl Flow {
    fn note(&mut self, handed: &Handed) {
        self.accepted += u64::from(matches!(handed, Handed::Accepted(_)));
        let is_later = matches!(handed, Handed::Later(_));
        self.later += u32::from(is_later);
        self.later_in_a_row = if is_later { self.later_in_a_row + 1 } else { 0 };
    }

    /// Whether the way takes nothing: it goes on where single messages are put off.
    fn is_closed(&self) -> bool {
        self.later_in_a_row >= PUT_OFF || (self.later > 0 && self.later_in_a_row == self.taken)
    }
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

    /// Sends at most so many, one after the other as there is room: a gateway is not to be met by all of them at once.
    async fn flow(
        self: &Arc<Self>,
        channel: Channel,
        most: u32,
        (clock, stop): (&Clock, &watch::Receiver<bool>),
    ) -> store::Result<Flow> {
        let (mut flow, mut under_way, mut is_empty) = (Flow::default(), JoinSet::new(), false);
        loop {
            let room = AT_ONCE - under_way.len() as u32;
            let goes_on = !is_empty && !*stop.borrow() && self.settings.sending_hours().are_open(clock());
            if goes_on && room >= AT_ONCE / 2 && flow.taken < most && !flow.is_closed() {
                let ours = self.take(channel, room.min(most - flow.taken), clock()).await?;
                is_empty = ours.is_empty();
                flow.taken += ours.len() as u32;
                for row in ours {
                    let (round, clock) = (self.clone(), clock.clone());
                    under_way.spawn(async move { round.deliver(row, &clock).await });
                }
            }
            match under_way.join_next().await {
                None => return Ok(flow),
                Some(Ok(handed)) => flow.note(&handed?),
                Some(Err(error)) => tracing::warn!(%error, "a message was left half way"),
            }
        }
    }

    /// Of what is due, what is ours to send.
    async fn take(&self, channel: Channel, most: u32, now: Timestamp) -> store::Result<Vec<HandingOver>> {
        let (store, county) = (&self.office.store, self.county);
        let due = store.due_sendings(county, channel, now, most).await?;
        if due.is_empty() {
            return Ok(Vec::new());
        }
        let rows = due.into_iter().map(|sending| handing_over(store.vault(), county, sending)).collect();
        let expires_at = now + SignedDuration::from_hours(24 * self.settings.invitation_valid_days());
        store.write(HandOver { county, rows, now, expires_at }).await
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

    async fn deliver(&self, row: HandingOver, clock: &Clock) -> store::Result<Handed> {
        let now = clock();
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
        match mailer.send_once(&message).await {
            mail::Outcome::Sent => Handed::Accepted(row.name.clone()),
            mail::Outcome::Refused(why) => {
                tracing::warn!(message = row.name, why, "an invitation by mail was refused for good");
                Handed::Refused
            }
            mail::Outcome::Later(why) => {
                tracing::debug!(message = row.name, why, "an invitation by mail was not taken; it is tried again");
                later(row, now)
            }
            mail::Outcome::Unknown(why) => {
                tracing::warn!(
                    message = row.name,
                    why,
                    "nobody knows whether an invitation by mail left; it is not sent again"
                );
                Handed::Unknown
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
