use super::{numbered, reading};
use crate::organisation::unit_id;
use crate::{Result, Store, instant, key, milliseconds};
use domain::comments::{CommentReading, CommentSource, TopicFound};
use domain::organisation::{CountyId, UnitId};
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use std::collections::HashSet;

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
    /// None: all.
    pub units: Option<HashSet<UnitId>>,
    pub from: Timestamp,
    pub until: Timestamp,
}

/// What has become of comments since a place in the log of readings.
#[derive(Debug, Clone, Default)]
pub struct CommentsChanged {
    /// Up to which place it tells.
    pub place: i64,
    /// All that were read or judged; those that are not among `said` are to be seen no more.
    pub which: Vec<(CommentSource, String)>,
    pub said: Vec<CommentSaid>,
}

/// So many changes are told at once.
const CHANGES: i64 = 500;

/// Of a source: its table, where it tells the time and its name among what is read, and what is left out.
fn place_of(source: CommentSource) -> (&'static str, &'static str, &'static str, &'static str) {
    match source {
        CommentSource::Feedback => ("feedback", "c.received_at", "c.feedback", " AND c.set_aside = 0"),
        CommentSource::Survey => ("comments", "c.submitted_at", "c.response", ""),
        CommentSource::Own => ("own_texts", "c.submitted_at", "c.response || '/' || c.question", ""),
    }
}

/// All that was read of a source, up to the conditions.
fn said_of(source: CommentSource) -> String {
    let (table, at, id, seen) = place_of(source);
    let number = source as i16;
    format!(
        "SELECT r.item, r.language, r.empty, r.sentiment, r.score, r.mixed, r.topics, r.words, {at}, c.unit, c.body \
         FROM {table} c JOIN readings r ON r.county = c.county AND r.source = {number} AND r.item = {id} \
         WHERE c.county = $1{seen}"
    )
}

impl Store {
    /// The comments of a period in some units that were read, the newest first.
    pub async fn comments_said(&self, county: CountyId, query: &SaidQuery) -> Result<Vec<CommentSaid>> {
        let mut said = Vec::new();
        for source in &query.sources {
            let (_, at, _, _) = place_of(*source);
            let sql = format!("{} AND {at} >= $2 AND {at} < $3", said_of(*source));
            let ask = sqlx::query(AssertSqlSafe(sql)).bind(key(county));
            let ask = ask.bind(milliseconds(query.from)).bind(milliseconds(query.until));
            let rows = ask.fetch_all(&self.reads).await?;
            said.extend(self.told(county, *source, &rows).await?);
        }
        said.retain(|said| query.units.as_ref().is_none_or(|units| units.contains(&said.unit)));
        said.sort_by(|one, other| (other.at, &other.id).cmp(&(one.at, &one.id)));
        Ok(said)
    }

    /// What was written to a question of the county's own and read, the newest first.
    pub async fn own_texts_said(&self, county: CountyId, survey: u16, question: &str) -> Result<Vec<CommentSaid>> {
        let source = CommentSource::Own;
        let sql = said_of(source) + " AND c.survey = $2 AND c.question = $3 ORDER BY c.submitted_at DESC, r.item";
        let ask = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).bind(i64::from(survey)).bind(question);
        ask.fetch_all(&self.reads).await?.iter().map(|row| comment(row, source)).collect()
    }

    /// The last place in the log of readings.
    pub async fn last_reading(&self, county: CountyId) -> Result<i64> {
        let row = sqlx::query("SELECT coalesce(max(place), 0) FROM readings WHERE county = $1")
            .bind(key(county))
            .fetch_one(&self.reads)
            .await?;
        Ok(row.try_get(0)?)
    }

    /// The first changes after a place; none where nothing has changed.
    pub async fn comments_changed(&self, county: CountyId, place: i64) -> Result<CommentsChanged> {
        let rows = sqlx::query(
            "SELECT source, item, place FROM readings WHERE county = $1 AND place > $2 ORDER BY place LIMIT $3",
        )
        .bind(key(county))
        .bind(place)
        .bind(CHANGES)
        .fetch_all(&self.reads)
        .await?;
        let mut changed = CommentsChanged { place, ..CommentsChanged::default() };
        for row in &rows {
            let (number, item, at): (i16, String, i64) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            changed.place = at;
            changed
                .which
                .extend(CommentSource::ALL.into_iter().find(|held| *held as i16 == number).map(|of| (of, item)));
        }
        for source in CommentSource::ALL {
            let ids: Vec<&String> =
                changed.which.iter().filter(|(held, _)| *held == source).map(|(_, item)| item).collect();
            if ids.is_empty() {
                continue;
            }
            let (_, _, id, _) = place_of(source);
            let sql = format!("{} AND {id} IN ({})", said_of(source), numbered(ids.len(), 2));
            let query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(key(county));
            let rows = ids.iter().fold(query, |query, id| query.bind(*id)).fetch_all(&self.reads).await?;
            changed.said.extend(self.told(county, source, &rows).await?);
        }
        Ok(changed)
    }

    /// What a person said that a feedback is goes before what the model read.
    async fn told(&self, county: CountyId, source: CommentSource, rows: &[AnyRow]) -> Result<Vec<CommentSaid>> {
        let mut said: Vec<CommentSaid> = rows.iter().map(|row| comment(row, source)).collect::<Result<_>>()?;
        if source == CommentSource::Feedback && !said.is_empty() {
            let ids: Vec<&str> = rows.iter().map(|row| row.try_get(0)).collect::<std::result::Result<_, _>>()?;
            let which = (ids.len() <= CHANGES as usize).then_some(&ids[..]);
            let (mut chosen, judged) = self.chosen_and_judged(county, which).await?;
            for comment in &mut said {
                let judgement = judged.get(&comment.id);
                if let Some(judgement) = judgement {
                    (comment.reading.sentiment, comment.reading.mixed) = (judgement.sentiment, judgement.mixed);
                }
                if let Some(chosen) = chosen.remove(&comment.id).or_else(|| judgement.map(|_| Vec::new())) {
                    comment.reading.topics = chosen.into_iter().map(said_by_a_person).collect();
                }
            }
        }
        Ok(said)
    }
}

fn said_by_a_person(topic: String) -> TopicFound {
    TopicFound { topic, chance: 1000, suggested: false }
}

fn comment(row: &AnyRow, source: CommentSource) -> Result<CommentSaid> {
    let (id, reading): (String, CommentReading) = reading(row)?;
    let (at, unit) = (instant(row.try_get(8)?)?, unit_id(row.try_get(9)?)?);
    Ok(CommentSaid { source, id, at, unit, text: row.try_get(10)?, reading })
}
