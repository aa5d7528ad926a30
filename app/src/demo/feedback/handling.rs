//! What becomes of a feedback: its desk, perhaps the wrong one first, its handler, its answer, its day.

use super::shelf::Text;
use crate::demo::chance::Chance;
use crate::demo::county::County;
use crate::demo::people::Handlers;
use crate::demo::rhythm;
use domain::calendar::{add_calendar_days, day_number, day_of};
use domain::channel::Channel;
use domain::feedback::{Actor, Event, Handling, Happening, Kind, Promise, ReplyWish};
use domain::language::Language;
use domain::organisation::UnitId;
use jiff::Timestamp;
use jiff::civil::Date;
use store::Imported;

/// The share that comes to a wrong desk first.
const ASTRAY: f64 = 0.08;

/// Where feedback goes that is meant for somewhere else.
const OFTEN_MISTAKEN: [&str; 6] =
    ["vo-lahdenpera", "th-puhelin", "poliklinikat", "digituki", "paivystys", "suu-lahdenpera"];

/// Desks that answer later than the rest.
const SLOW: [(&str, f64); 5] =
    [("asiakasmaksut", 1.7), ("kirjaamo", 1.6), ("vo-vuolleranta", 1.5), ("ls-avohuolto", 1.4), ("kirurgia", 1.3)];

/// A feedback that has just come in.
pub struct Said<'a> {
    pub text: &'a Text,
    pub unit: UnitId,
    pub at: Timestamp,
    pub channel: Channel,
    /// The surge that it belongs to, or nothing.
    pub group: &'static str,
}

/// Everybody who handles feedback, at the present moment.
pub struct Desks<'a> {
    pub county: &'a County,
    pub handlers: &'a Handlers,
    pub now: Timestamp,
    pub promise: Promise,
    pub chance: Chance,
}

impl Desks<'_> {
    fn today(&self) -> Date {
        day_of(self.now)
    }

    /// As it comes in, before anybody has seen it.
    pub fn receive(&mut self, said: &Said<'_>) -> Imported {
        let text = said.text;
        Imported {
            id: String::new(),
            receipt: String::new(),
            received_at: said.at,
            channel: said.channel,
            language: text.language.code().to_owned(),
            target: Some(self.county.code(said.unit).to_owned()),
            unit: said.unit,
            handled_by: said.unit,
            kinds: text.kinds,
            speaker: text.speaker,
            text: text.text.clone(),
            reply_wish: self.wish(text, said.channel),
            due_on: self.promise.due_on(day_of(said.at), text.kinds),
            group: said.group.to_owned(),
            topics: Vec::new(),
            state: Handling::Received.code(),
            handler: None,
            completed_at: None,
            hand_overs: 0,
            poster: None,
            rating: None,
            events: Vec::new(),
        }
    }

    /// Received and handled, as far as there has been time.
    pub fn handle(&mut self, said: &Said<'_>) -> Imported {
        let mut row = self.receive(said);
        let mut since = said.at;
        if self.chance.falls(ASTRAY) {
            match self.go_astray(&mut row) {
                Some(at) => since = at,
                None => return row,
            }
        }
        let done_at = self.done_at(&row, since);
        let taken_at = rhythm::office_moment(&mut self.chance, day_of(since), since);
        if self.chance.falls(0.6) && taken_at < done_at && taken_at < self.now {
            self.take(&mut row, taken_at);
        }
        if done_at < self.now {
            self.finish(&mut row, said.text, done_at);
        }
        if row.state != Handling::Received.code() || !row.events.is_empty() {
            row.topics.clone_from(&said.text.topics);
        }
        row
    }

    /// A handler takes it into their hands.
    pub fn take(&mut self, row: &mut Imported, at: Timestamp) {
        let handler = self.handlers.person(row.handled_by);
        let taken = Handling::InHandling { handler };
        (row.state, row.handler) = (taken.code(), taken.handler());
        row.events.push(Event { at, actor: Actor::Person(handler), what: Happening::Taken, text: String::new() });
    }

    /// To the central desk, because the sender did not know where, or to a wrong unit; then handed over. None where
    /// that has not happened yet.
    fn go_astray(&mut self, row: &mut Imported) -> Option<Timestamp> {
        let right = row.unit;
        let wrong = if self.chance.falls(0.35) { None } else { self.mistaken(right) };
        let desk = wrong.unwrap_or_else(|| self.county.organisation.root());
        if desk == right {
            return Some(row.received_at);
        }
        (row.unit, row.handled_by) = (desk, desk);
        row.target = wrong.map(|unit| self.county.code(unit).to_owned());
        let day = add_calendar_days(day_of(row.received_at), self.chance.between(0, 3) as u16);
        let at = rhythm::office_moment(&mut self.chance, day, row.received_at);
        if at >= self.now {
            return None;
        }
        let reason = self.reason(right, wrong.is_none());
        row.events.push(Event {
            at,
            actor: Actor::Person(self.handlers.person(desk)),
            what: Happening::HandedOver { from: desk, to: right },
            text: reason,
        });
        (row.unit, row.handled_by, row.hand_overs) = (right, right, 1);
        row.target = Some(self.county.code(right).to_owned());
        Some(at)
    }

    /// A sister unit, or one that many know.
    fn mistaken(&mut self, right: UnitId) -> Option<UnitId> {
        let parent = self.county.organisation.parent(right)?;
        let sisters: Vec<UnitId> =
            self.county.organisation.children(parent).into_iter().filter(|sister| *sister != right).collect();
        let has_name = |unit: &UnitId| self.county.targets.iter().any(|target| target.unit == *unit);
        let sisters: Vec<UnitId> = sisters.into_iter().filter(has_name).collect();
        if !sisters.is_empty() && self.chance.falls(0.6) {
            return Some(sisters[self.chance.place(sisters.len())]);
        }
        let known = OFTEN_MISTAKEN[self.chance.place(OFTEN_MISTAKEN.len())];
        self.county.unit(known).ok()
    }

    fn reason(&mut self, right: UnitId, was_unknown: bool) -> String {
        let place = self.county.organisation.public_name(right, Language::Finnish);
        let choices = match was_unknown {
            true => [
                format!("Lähettäjä ei tiennyt paikkaa. Tekstin perusteella oikea on: {place}."),
                format!("Ohjaan oikeaan paikkaan: {place}."),
                format!("Asia selvisi tekstistä, vastaaja on: {place}."),
            ],
            false => [
                format!("Palaute koskee toista paikkaa: {place}."),
                format!("Lähettäjä on valinnut väärän paikan. Oikea on: {place}."),
                format!("Ei ole meidän toimintaamme. Tarkistin asian, kuuluu tänne: {place}."),
            ],
        };
        let chosen = self.chance.place(choices.len());
        choices.into_iter().nth(chosen).unwrap_or_default()
    }

    /// When it is done. What the promise says to be done by now has been done; late ones are told of elsewhere.
    fn done_at(&mut self, row: &Imported, since: Timestamp) -> Timestamp {
        let today = self.today();
        let code = self.county.code(row.handled_by);
        let slow = SLOW.iter().find(|(desk, _)| *desk == code).map_or(1.0, |(_, slow)| *slow);
        // Feedback is answered a little sooner than it was a year ago.
        let days_ago = day_number(today) - day_number(day_of(row.received_at));
        let median = 3.0 * slow * (1.0 + 0.35 * f64::from(days_ago) / f64::from(rhythm::DAYS));
        for _ in 0..12 {
            let days = (median * (0.62 * self.chance.spread()).exp()).round().clamp(0.0, 45.0);
            let day = add_calendar_days(day_of(row.received_at), days as u16);
            let at = rhythm::office_moment(&mut self.chance, day, since);
            if at < self.now || row.due_on > today {
                return at;
            }
        }
        since + since.duration_until(self.now) / 2
    }

    /// An answer, or closed without one.
    fn finish(&mut self, row: &mut Imported, text: &Text, at: Timestamp) {
        let by = self.handlers.person(row.handled_by);
        let is_wanted = row.reply_wish != ReplyWish::None || self.chance.falls(0.75);
        let (done, what, words) = if is_wanted && !text.reply.is_empty() {
            (Handling::Answered { at, by }, Happening::Answered, text.reply.clone())
        } else {
            (Handling::Closed { at }, Happening::Closed, self.closing_words(text))
        };
        (row.state, row.handler, row.completed_at) = (done.code(), done.handler(), Some(at));
        row.events.push(Event { at, actor: Actor::Person(by), what, text: words });
    }

    fn closing_words(&mut self, text: &Text) -> String {
        let choices = if text.kinds.contains(Kind::Thanks) {
            ["Kiitos välitetty henkilökunnalle.", "Luettu tiimipalaverissa ääneen.", "Viety kahvihuoneen seinälle."]
        } else {
            ["Käsitelty tiimipalaverissa, ei vaadi vastausta.", "Viety kehittämiskokoukseen.", "Asia on jo korjattu."]
        };
        choices[self.chance.place(choices.len())].to_owned()
    }

    /// Who wants to hear back: those who ask, most of those who complain, few who thank.
    fn wish(&mut self, text: &Text, channel: Channel) -> ReplyWish {
        let share = if text.reply.is_empty() {
            0.0
        } else if text.kinds.contains(Kind::Question) {
            0.88
        } else if text.kinds.contains(Kind::Thanks) {
            0.24
        } else {
            0.58
        };
        if !self.chance.falls(share) {
            ReplyWish::None
        } else if matches!(channel, Channel::Web | Channel::Qr) && self.chance.falls(0.6) {
            ReplyWish::ByCode
        } else {
            ReplyWish::ByContact
        }
    }
}
