//! Feedback as people write it, as much as one wants: the sentences of the demo's texts put together anew.

use crate::Outcome;
use crate::chance::Chance;
use domain::calendar::{add_calendar_days, day_of};
use domain::channel::Channel;
use domain::feedback::{Actor, Event, Happening, Kind, Kinds, ReplyWish, Speaker};
use domain::organisation::UnitId;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::path::Path;
use store::Imported;

/// Days over which the feedback came.
const DAYS: i64 = 1_200;

pub struct Maker {
    sentences: Vec<String>,
    replies: Vec<String>,
    units: u16,
}

impl Maker {
    pub fn new(units: u16) -> Outcome<Maker> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src/demo/feedback_texts.csv");
        let rows: Vec<HashMap<String, String>> =
            csv::Reader::from_path(path)?.deserialize().collect::<Result<_, _>>()?;
        let sentence = |row: &HashMap<String, String>| {
            row["text"].split_inclusive(['.', '!', '?']).map(|text| text.trim().to_owned()).collect::<Vec<_>>()
        };
        let replies = rows.iter().map(|row| row["reply"].clone()).filter(|reply| !reply.is_empty()).collect();
        Ok(Maker { sentences: rows.iter().flat_map(sentence).collect(), replies, units })
    }

    /// The feedback of a number: a few are open still, most were answered or closed. Low units hear much more than high.
    pub fn make(&self, number: usize, newest: Timestamp, chance: &mut Chance) -> Imported {
        let minutes = i64::from(chance.below(DAYS as u32 * 24 * 60));
        let received_at = newest - SignedDuration::from_mins(minutes);
        let unit = UnitId((chance.below(u32::from(self.units)) * chance.below(1_000) / 1_000) as u16);
        let sentence = |chance: &mut Chance| self.sentences[chance.below(self.sentences.len() as u32) as usize].clone();
        let text: Vec<String> = (0..2 + chance.below(5)).map(|_| sentence(chance)).collect();
        let kinds = [Kind::Thanks, Kind::Criticism, Kind::Suggestion, Kind::Question, Kind::Accessibility];
        let state = ["answered", "closed", "received"][if minutes < 14_400 { 2 } else { chance.weighted([80, 20, 0]) }];
        let completed_at = (state != "received").then(|| received_at + SignedDuration::from_hours(30));
        let reply = self.replies[chance.below(self.replies.len() as u32) as usize].clone();
        let answered = Event { at: received_at, actor: Actor::Person(1), what: Happening::Answered, text: reply };
        let events = if state == "answered" { vec![answered] } else { Vec::new() };
        Imported {
            id: format!("{number:06}-{}", chance.signs(12)),
            receipt: format!("{:016x}{:016x}", chance.number(), chance.number()),
            received_at,
            channel: Channel::ALL[chance.weighted([60, 0, 15, 0, 5, 0, 0, 10, 3, 7, 0, 0])],
            language: "fi".to_owned(),
            target: None,
            unit,
            handled_by: unit,
            kinds: Kinds::default().with(kinds[chance.weighted([30, 45, 12, 12, 1])]),
            speaker: Speaker::Client,
            text: text.join(" "),
            reply_wish: ReplyWish::ByCode,
            due_on: add_calendar_days(day_of(received_at), 10),
            group: String::new(),
            topics: vec![format!("topic-{:02}", (chance.below(20) * chance.below(1_000) + 500) / 1_000)],
            state,
            handler: completed_at.map(|_| 1),
            completed_at,
            hand_overs: 0,
            poster: None,
            rating: None,
            events,
        }
    }
}
