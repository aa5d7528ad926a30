//! What stands in the index of words: the stems of a feedback's texts, and what it can be narrowed by as words of their
//! own, so that a narrow question over many feedbacks is answered by the index alone. Each begins with the county.

use super::index::week_of;
use crate::key;
use domain::channel::Channel;
use domain::feedback::{Feedback, Kind};
use domain::organisation::{CountyId, UnitId};

/// Makes the words of one county. A stem has one line after the county, all else two: they never meet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tokens(pub CountyId);

impl Tokens {
    pub(super) fn stem(self, stem: &str) -> String {
        format!("{}_{}", key(self.0), plain(stem))
    }

    fn fact(self, what: &str, value: &str) -> String {
        format!("{}__{what}_{}", key(self.0), plain(value))
    }

    /// Every feedback of the county has it.
    pub(super) fn any(self) -> String {
        self.fact("any", "")
    }

    pub(super) fn desk(self, unit: UnitId) -> String {
        self.fact("desk", &unit.0.to_string())
    }

    pub(super) fn state(self, state: &str) -> String {
        self.fact("state", state)
    }

    pub(super) fn kind(self, kind: Kind) -> String {
        self.fact("kind", kind.code())
    }

    pub(super) fn topic(self, topic: &str) -> String {
        self.fact("topic", topic)
    }

    pub(super) fn channel(self, channel: Channel) -> String {
        self.fact("channel", channel.code())
    }

    /// The weeks of some places.
    pub(super) fn weeks(self, (from, until): (i64, i64)) -> impl Iterator<Item = String> {
        (week_of(from)..=week_of(until - 1)).map(move |week| self.fact("week", &week.to_string()))
    }

    /// All that leads to a feedback at a place of the index.
    pub(super) fn of(self, feedback: &Feedback, place: i64, topics: &[String], stems: &[String]) -> Vec<String> {
        let facts = [
            self.any(),
            self.desk(feedback.handled_by),
            self.state(feedback.handling.code()),
            self.channel(feedback.channel),
        ];
        let kinds = feedback.kinds.iter().map(|kind| self.kind(kind));
        let topics = topics.iter().map(|topic| self.topic(topic));
        let stems = stems.iter().map(|stem| self.stem(stem));
        let facts = facts.into_iter().chain(self.weeks((place, place + 1)));
        facts.chain(kinds).chain(topics).chain(stems).collect()
    }
}

/// Without signs that mean something to an index of words.
fn plain(text: &str) -> String {
    let is_kept = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    text.chars().map(|c| if is_kept(c) { c } else { '.' }).collect()
}
