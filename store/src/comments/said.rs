use super::{reading, sentiment, topics_of};
use crate::organisation::unit_id;
use crate::{Result, Store, instant, key, milliseconds};
use domain::comments::{CommentReading, CommentSource, Sentiment, TopicFound};
use domain::organisation::{CountyId, UnitId};
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use std::collections::{HashMap, HashSet};

/// A comment with what was read in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentSaid {
    pub source: CommentSource,
    pub id: String,
    pub at: Timestamp,
    pub unit: UnitId,
    pub text: String,
    pub reading: CommentReading,
}

/// Which comments are asked for.
#[derive(Debug, Clone)]
pub struct SaidQuery {
    pub sources: Vec<CommentSource>,
    pub units: HashSet<UnitId>,
    pub from: Timestamp,
    pub until: Timestamp,
}

impl Store {
    /// The comments of a period in some units that were read, the newest first.
    pub async fn comments_said(&self, county: CountyId, query: &SaidQuery) -> Result<Vec<CommentSaid>> {
        let mut said = Vec::new();
        for source in &query.sources {
            said.extend(self.said_in(county, *source, query).await?);
        }
        said.sort_by(|one, other| (other.at, &other.id).cmp(&(one.at, &one.id)));
        Ok(said)
    }

    /// What was written to a question of the county's own and read, the newest first.
    pub async fn own_texts_said(&self, county: CountyId, survey: u16, question: &str) -> Result<Vec<CommentSaid>> {
        const WHICH: &str = "o.county = $1 AND o.survey = $2 AND o.question = $3";
        let topics = format!(
            "SELECT t.item, t.topic, t.chance, t.suggested FROM own_texts o JOIN reading_topics t \
             ON t.county = o.county AND t.source = 3 AND t.item = o.response || '/' || o.question \
             WHERE {WHICH} ORDER BY t.item, t.chance DESC, t.topic"
        );
        let texts = format!(
            "SELECT r.item, r.language, r.empty, r.sentiment, r.score, r.mixed, o.submitted_at, o.unit, o.body \
             FROM own_texts o JOIN readings r ON r.county = o.county AND r.source = 3 \
             AND r.item = o.response || '/' || o.question WHERE {WHICH} ORDER BY o.submitted_at DESC, r.item"
        );
        let ask = |sql: String| {
            let query = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).bind(i64::from(survey));
            query.bind(question.to_owned()).fetch_all(&self.reads)
        };
        let topics = topics_of(&ask(topics).await?)?;
        ask(texts).await?.iter().map(|row| comment(row, CommentSource::Own, &topics)).collect()
    }

    async fn said_in(&self, county: CountyId, source: CommentSource, query: &SaidQuery) -> Result<Vec<CommentSaid>> {
        let (comments, topics) = match source {
            CommentSource::Feedback => (
                "SELECT r.item, r.language, r.empty, r.sentiment, r.score, r.mixed, f.received_at, f.unit, f.body \
                 FROM feedback f JOIN readings r ON r.county = f.county AND r.source = 1 AND r.item = f.feedback \
                 WHERE f.county = $1 AND f.received_at >= $2 AND f.received_at < $3 AND f.set_aside = 0",
                "SELECT t.item, t.topic, t.chance, t.suggested FROM feedback f JOIN reading_topics t \
                 ON t.county = f.county AND t.source = 1 AND t.item = f.feedback \
                 WHERE f.county = $1 AND f.received_at >= $2 AND f.received_at < $3 ORDER BY t.item, t.chance DESC, t.topic",
            ),
            CommentSource::Survey => (
                "SELECT r.item, r.language, r.empty, r.sentiment, r.score, r.mixed, s.submitted_at, s.unit, c.body \
                 FROM responses s JOIN comments c ON c.county = s.county AND c.response = s.response \
                 JOIN readings r ON r.county = s.county AND r.source = 2 AND r.item = s.response \
                 WHERE s.county = $1 AND s.submitted_at >= $2 AND s.submitted_at < $3",
                "SELECT t.item, t.topic, t.chance, t.suggested FROM responses s JOIN reading_topics t \
                 ON t.county = s.county AND t.source = 2 AND t.item = s.response WHERE s.county = $1 \
                 AND s.submitted_at >= $2 AND s.submitted_at < $3 ORDER BY t.item, t.chance DESC, t.topic",
            ),
            CommentSource::Own => (
                "SELECT r.item, r.language, r.empty, r.sentiment, r.score, r.mixed, o.submitted_at, o.unit, o.body \
                 FROM own_texts o JOIN readings r ON r.county = o.county AND r.source = 3 \
                 AND r.item = o.response || '/' || o.question \
                 WHERE o.county = $1 AND o.submitted_at >= $2 AND o.submitted_at < $3",
                "SELECT t.item, t.topic, t.chance, t.suggested FROM own_texts o JOIN reading_topics t \
                 ON t.county = o.county AND t.source = 3 AND t.item = o.response || '/' || o.question WHERE o.county = $1 \
                 AND o.submitted_at >= $2 AND o.submitted_at < $3 ORDER BY t.item, t.chance DESC, t.topic",
            ),
        };
        let topics = topics_of(&self.in_period(county, topics, query).await?)?;
        let rows = self.in_period(county, comments, query).await?;
        let said: Vec<CommentSaid> = rows.iter().map(|row| comment(row, source, &topics)).collect::<Result<_>>()?;
        let mut said: Vec<CommentSaid> = said.into_iter().filter(|said| query.units.contains(&said.unit)).collect();
        if source == CommentSource::Feedback {
            self.put_judgements(county, query, &mut said).await?;
        }
        Ok(said)
    }

    /// What a person said that a feedback is goes before what the model read.
    async fn put_judgements(&self, county: CountyId, query: &SaidQuery, said: &mut [CommentSaid]) -> Result<()> {
        let judged = "SELECT j.feedback, j.sentiment, j.mixed FROM feedback f JOIN judgements j \
             ON j.county = f.county AND j.feedback = f.feedback \
             WHERE f.county = $1 AND f.received_at >= $2 AND f.received_at < $3";
        let chosen = "SELECT t.feedback, t.topic FROM feedback f JOIN feedback_topics t \
             ON t.county = f.county AND t.feedback = f.feedback \
             WHERE f.county = $1 AND f.received_at >= $2 AND f.received_at < $3 ORDER BY t.feedback, t.topic";
        let mut judgements: HashMap<String, (Option<Sentiment>, bool)> = HashMap::new();
        for row in &self.in_period(county, judged, query).await? {
            judgements.insert(row.try_get(0)?, (sentiment(row.try_get(1)?)?, row.try_get::<i16, _>(2)? != 0));
        }
        let mut topics: HashMap<String, Vec<TopicFound>> = HashMap::new();
        for row in &self.in_period(county, chosen, query).await? {
            let topic = TopicFound { topic: row.try_get(1)?, chance: 1000, suggested: false };
            topics.entry(row.try_get(0)?).or_default().push(topic);
        }
        for comment in said {
            let judgement = judgements.get(&comment.id);
            if let Some((sentiment, mixed)) = judgement {
                (comment.reading.sentiment, comment.reading.mixed) = (*sentiment, *mixed);
            }
            if let Some(chosen) = topics.remove(&comment.id).or_else(|| judgement.map(|_| Vec::new())) {
                comment.reading.topics = chosen;
            }
        }
        Ok(())
    }

    async fn in_period(&self, county: CountyId, sql: &'static str, query: &SaidQuery) -> Result<Vec<AnyRow>> {
        let rows = sqlx::query(sql).bind(key(county)).bind(milliseconds(query.from)).bind(milliseconds(query.until));
        Ok(rows.fetch_all(&self.reads).await?)
    }
}

fn comment(row: &AnyRow, source: CommentSource, topics: &HashMap<String, Vec<TopicFound>>) -> Result<CommentSaid> {
    let (id, reading): (String, CommentReading) = reading(row, topics)?;
    let (at, unit) = (instant(row.try_get(6)?)?, unit_id(row.try_get(7)?)?);
    Ok(CommentSaid { source, id, at, unit, text: row.try_get(8)?, reading })
}
