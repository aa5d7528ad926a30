use super::header::{Column, Header, field};
use super::instant::instant;
use super::place::Places;
use super::{ImportError, score, text};
use csv::StringRecord;
use domain::calendar::day_of;
use domain::feedback::{Actor, Event, Happening, Kind, Kinds, Promises, ReplyWish, Speaker};
use domain::organisation::{Organisation, Target};
use jiff::Timestamp;
use std::collections::HashSet;
use store::{Imported, Store, Topic};

/// Makes a feedback of a row, with what has happened to it.
pub struct FeedbackReader {
    store: Store,
    places: Places,
    targets: HashSet<String>,
    topics: HashSet<String>,
    promises: Promises,
    id: Column,
    received_at: Column,
    channel: Column,
    language: Column,
    kinds: Column,
    topic_list: Column,
    group: Column,
    text: Column,
    answered_at: Column,
}

/// What the county knows, by which rows are checked.
pub struct County {
    pub organisation: Organisation,
    pub targets: Vec<Target>,
    pub topics: Vec<Topic>,
    pub promises: Promises,
}

impl FeedbackReader {
    pub fn new(store: &Store, county: County, header: &mut Header) -> Result<Self, ImportError> {
        Ok(Self {
            store: store.clone(),
            places: Places::new(&county.organisation, header),
            targets: county.targets.into_iter().map(|target| target.code).collect(),
            topics: county.topics.into_iter().map(|topic| topic.key).collect(),
            promises: county.promises,
            id: header.needed("feedback_id")?,
            received_at: header.needed("received_at")?,
            channel: header.column("channel"),
            language: header.column("language"),
            kinds: header.any(&["kinds", "kind"]),
            topic_list: header.any(&["topics", "topic"]),
            group: header.column("group"),
            text: header.column("text"),
            answered_at: header.column("answered_at"),
        })
    }

    pub fn read(&self, record: &StringRecord) -> Result<Imported, String> {
        let id = text::identifier("feedback_id", field(record, self.id))?;
        let received_at = instant("received_at", field(record, self.received_at))?;
        let completed_at = self.completed_at(record, received_at)?;
        let kinds = kinds(field(record, self.kinds))?;
        let (unit, code) = self.places.of(record)?;
        Ok(Imported {
            receipt: self.store.vault().hash_text("imported receipt", &id),
            id,
            received_at,
            channel: score::channel(field(record, self.channel))?,
            language: score::language(field(record, self.language)).map_or("", |held| held.code()).to_owned(),
            target: code.filter(|code| self.targets.contains(*code)).map(str::to_owned),
            unit,
            handled_by: unit,
            kinds,
            speaker: Speaker::Unsaid,
            text: text::words("text", field(record, self.text))?,
            reply_wish: ReplyWish::None,
            due_on: self.promises.of(unit).due_on(day_of(received_at), kinds),
            group: text::words("group", field(record, self.group))?,
            topics: self.topics(field(record, self.topic_list))?,
            state: if completed_at.is_some() { "closed" } else { "received" },
            handler: None,
            completed_at,
            hand_overs: 0,
            poster: None,
            rating: None,
            events: events(received_at, completed_at),
        })
    }

    fn completed_at(&self, record: &StringRecord, received_at: Timestamp) -> Result<Option<Timestamp>, String> {
        let text = field(record, self.answered_at);
        if text.is_empty() {
            return Ok(None);
        }
        let at = instant("answered_at", text)?;
        if at < received_at {
            return Err(format!("answered_at \"{text}\" is before received_at"));
        }
        Ok(Some(at))
    }

    fn topics(&self, text: &str) -> Result<Vec<String>, String> {
        let known = |topic: &str| match self.topics.contains(topic) {
            true => Ok(topic.to_owned()),
            false if self.topics.is_empty() => Err(format!("topic \"{topic}\": there are no topics yet, import them")),
            false => Err(format!("topic \"{topic}\" is not in the county's topics")),
        };
        list(text).map(known).collect()
    }
}

fn kinds(text: &str) -> Result<Kinds, String> {
    let known = |code| Kind::parse(code).ok_or_else(|| score::unknown("kind", code, Kind::ALL.map(Kind::code)));
    list(text).map(known).collect()
}

/// The parts of a list by `;`, or by what cannot stand in a code.
fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', ',', '|']).map(str::trim).filter(|part| !part.is_empty())
}

fn events(received_at: Timestamp, completed_at: Option<Timestamp>) -> Vec<Event> {
    let event = |at, actor, what| Event { at, actor, what, text: String::new() };
    let received = event(received_at, Actor::Sender, Happening::Received);
    let closed = completed_at.map(|at| event(at, Actor::System, Happening::Closed));
    std::iter::once(received).chain(closed).collect()
}
