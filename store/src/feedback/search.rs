//! Finding feedback by its words and by what it can be narrowed by, the newest first.
//!
//! The index of words says which may answer; the rows of the feedback themselves say what is true now, for the index
//! comes a moment after. Where the newest must be looked for first, it is over a longer and longer time: a common word
//! is answered from the last weeks, and a rare one is rare everywhere.

use super::index::{first_place, next_week, week_of};
use super::tokens::Tokens;
use super::{COLUMNS, feedback};
use crate::dialect::WordIndex;
use crate::{Result, Store, key};
use domain::channel::Channel;
use domain::feedback::{Feedback, Kinds};
use domain::organisation::{CountyId, UnitId};
use jiff::{SignedDuration, Timestamp};
use sqlx::Row;
use sqlx::any::AnyRow;

/// A question over the feedback that is handled by `desks`. What is empty narrows nothing, but for `desks`.
#[derive(Debug, Clone, Default)]
pub struct FeedbackQuery {
    /// All of these; each by any of its stems.
    pub words: Vec<Vec<String>>,
    pub desks: Vec<UnitId>,
    /// Whether `desks` are all the desks that there are: then the index need not look at them.
    pub is_everywhere: bool,
    /// Any of these, and so below.
    pub kinds: Kinds,
    pub states: Vec<&'static str>,
    pub topics: Vec<String>,
    pub channel: Option<Channel>,
    /// Received at this time or later.
    pub from: Option<Timestamp>,
    /// Received before.
    pub until: Option<Timestamp>,
    /// Older than what stands at this place: the way to the next page.
    pub before: Option<i64>,
    pub limit: u32,
}

/// A feedback that answers a question.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedbackFound {
    pub feedback: Feedback,
    /// What its sender wrote later and what they were answered, oldest first.
    pub later: Vec<String>,
    /// Where it stands among all: what is older is asked for with this in `before`.
    pub place: i64,
}

impl FeedbackQuery {
    /// What is asked of the index: one of each group.
    fn groups(&self, county: CountyId) -> Vec<Vec<String>> {
        let tokens = Tokens(county);
        let stems = |stems: &Vec<String>| stems.iter().map(|stem| tokens.stem(stem)).collect();
        let desks = if self.is_everywhere { &[][..] } else { &self.desks };
        let facts = [
            desks.iter().map(|unit| tokens.desk(*unit)).collect(),
            self.states.iter().map(|state| tokens.state(state)).collect(),
            self.kinds.iter().map(|kind| tokens.kind(kind)).collect(),
            self.topics.iter().map(|topic| tokens.topic(topic)).collect(),
            self.channel.iter().map(|channel| tokens.channel(*channel)).collect(),
        ];
        let mut groups: Vec<Vec<String>> = self.words.iter().map(stems).collect();
        groups.extend(facts.into_iter().filter(|group: &Vec<String>| !group.is_empty()));
        if groups.is_empty() {
            groups.push(vec![tokens.any()]);
        }
        groups
    }

    /// The question for some time: of so many weeks, the index is told which they are, and passes over the others.
    fn question(&self, county: CountyId, index: WordIndex, time: (i64, i64)) -> String {
        let mut groups = self.groups(county);
        if week_of(time.1) - week_of(time.0) < index.most_weeks() {
            groups.push(Tokens(county).weeks(time).collect());
        }
        index.question(&groups)
    }

    /// The same of the rows themselves, but for the words. Numbers and names of our own only, so it is safe within SQL.
    fn condition(&self) -> String {
        let desks: Vec<String> = self.desks.iter().map(|unit| unit.0.to_string()).collect();
        let mut condition = format!("handled_by IN ({})", desks.join(","));
        if !self.states.is_empty() {
            condition += &format!(" AND state IN ('{}')", self.states.join("','"));
        }
        if !self.kinds.is_empty() {
            condition += &format!(" AND (kinds & {}) <> 0", self.kinds.bits());
        }
        if let Some(channel) = self.channel {
            condition += &format!(" AND channel = {}", channel.number());
        }
        condition
    }

    /// The times to look through, the newest first, as places from and until.
    fn times(&self, now: Timestamp, looks_back: &[i64]) -> Vec<(i64, i64)> {
        let end = self.until.map_or(i64::MAX, first_place).min(self.before.unwrap_or(i64::MAX));
        let begin = self.from.map_or(0, first_place);
        let now = end.min(first_place(now));
        let back = |days: &i64| now - first_place(Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * days));
        let mut times = Vec::new();
        let mut until = end;
        // Feedback of another system may bear a date that is still to come.
        let this_week = looks_back.first().map(|_| next_week(now));
        for edge in this_week.into_iter().chain(looks_back.iter().map(back)).chain([begin]) {
            let edge = edge.clamp(begin, until);
            if edge < until {
                times.push((edge, until));
                until = edge;
            }
        }
        times
    }
}

impl Store {
    /// What answers the question, the newest first.
    pub async fn search_feedback(
        &self,
        county: CountyId,
        query: &FeedbackQuery,
        now: Timestamp,
    ) -> Result<Vec<FeedbackFound>> {
        let mut found: Vec<(Feedback, i64)> = Vec::new();
        if query.desks.is_empty() || query.words.iter().any(Vec::is_empty) {
            return Ok(Vec::new());
        }
        for time in query.times(now, self.words.looks_back()) {
            let left = query.limit.saturating_sub(found.len() as u32);
            if left == 0 {
                break;
            }
            let question = query.question(county, self.words, time);
            found.extend(self.found_within(county, (&question, &query.condition()), time, left).await?);
        }
        let ids: Vec<&str> = found.iter().map(|(feedback, _)| feedback.id.as_str()).collect();
        let mut later = self.said_later(county, &ids).await?;
        let with_later = |(feedback, place): (Feedback, i64)| {
            let later = later.remove(&feedback.id).unwrap_or_default();
            FeedbackFound { feedback, later, place }
        };
        Ok(found.into_iter().map(with_later).collect())
    }

    /// The index stands on the left, for the rows are to be looked up by it and not the other way round.
    async fn found_within(
        &self,
        county: CountyId,
        (question, condition): (&str, &str),
        (from, until): (i64, i64),
        limit: u32,
    ) -> Result<Vec<(Feedback, i64)>> {
        let (place, matches) = self.words.place_and_match();
        let newest_first = self.words.newest_first();
        let sql = format!(
            "SELECT {COLUMNS}, index_place FROM feedback_words CROSS JOIN feedback \
             WHERE {matches} AND {place} >= $3 AND {place} < $4 AND county = $1 AND index_place = {place} \
             AND {condition} ORDER BY {newest_first} LIMIT $5"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(question)
            .bind(from)
            .bind(until)
            .bind(i64::from(limit))
            .fetch_all(&self.reads)
            .await?;
        let found = |row: &AnyRow| Ok((feedback(row)?, row.try_get(COLUMNS.split(',').count())?));
        rows.iter().map(found).collect()
    }
}
