//! Reading feedback into the index of words. What was received or changed waits for it, so that nobody else has to.

use super::tokens::Tokens;
use super::{COLUMNS, feedback};
use crate::dialect::WordIndex;
use crate::{Result, Store, Write, key, milliseconds};
use domain::feedback::Feedback;
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};
use std::collections::{HashMap, HashSet};

/// A feedback that waits to be read into the index.
pub struct ToIndex {
    pub feedback: Feedback,
    /// What its sender wrote, from the first to the last, and the replies. Nothing that is for staff alone.
    pub texts: Vec<String>,
    topics: Vec<String>,
    /// Where it stands in the index already.
    place: Option<i64>,
}

/// A feedback with the stems of its words.
pub struct Indexed {
    pub read: ToIndex,
    pub stems: Vec<String>,
}

/// Keeps the words of feedbacks. One that changed since it was read waits on, and so does what is not here.
pub struct IndexFeedback {
    pub county: CountyId,
    pub rows: Vec<Indexed>,
}

impl Write for IndexFeedback {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let places = self.places(connection).await?;
        let marked = self.mark(&places, connection).await?;
        let rows = self.rows.iter().zip(&places).filter(|(row, _)| marked.contains(&row.read.feedback.id));
        let rows: Vec<(&Indexed, &i64)> = rows.collect();
        if rows.is_empty() {
            return Ok(());
        }
        let index = WordIndex::on(connection);
        let mut put = sqlx::query(sqlx::AssertSqlSafe(index.put(rows.len()))).persistent(false);
        for (Indexed { read, stems }, place) in rows {
            let words = Tokens(self.county).of(&read.feedback, *place, &read.topics, stems);
            put = put.bind(*place).bind(index.listed(&words));
        }
        put.execute(connection).await?;
        Ok(())
    }
}

impl IndexFeedback {
    /// Says that those which are still as they were read wait no more; returns which they are.
    async fn mark(&self, places: &[i64], connection: &mut AnyConnection) -> Result<HashSet<String>> {
        let mut marked = HashSet::new();
        for (Indexed { read, .. }, place) in self.rows.iter().zip(places) {
            let updated = sqlx::query(
                "UPDATE feedback SET indexed = 1, index_place = $4 \
                 WHERE county = $1 AND feedback = $2 AND version = $3 AND indexed = 0",
            )
            .bind(key(self.county))
            .bind(&read.feedback.id)
            .bind(read.feedback.version)
            .bind(*place)
            .execute(&mut *connection)
            .await?;
            if updated.rows_affected() > 0 {
                marked.insert(read.feedback.id.clone());
            }
        }
        Ok(marked)
    }

    /// Each its own place, or one that nobody has: one index serves all the counties of a database, so it is looked for
    /// there.
    async fn places(&self, connection: &mut AnyConnection) -> Result<Vec<i64>> {
        let mut places: Vec<Option<i64>> = self.rows.iter().map(|row| row.read.place).collect();
        let mut attempt = 0_u32;
        while places.contains(&None) {
            let wanted = |(row, place): (&Indexed, &Option<i64>)| {
                place.is_none().then(|| place_of(self.county, &row.read.feedback, attempt))
            };
            let wanted: Vec<Option<i64>> = self.rows.iter().zip(&places).map(wanted).collect();
            let mut taken = taken(wanted.iter().flatten(), connection).await?;
            for (place, wanted) in places.iter_mut().zip(wanted) {
                *place = place.or(wanted.filter(|wanted| taken.insert(*wanted)));
            }
            attempt += 1;
        }
        Ok(places.into_iter().flatten().collect())
    }
}

/// How many feedbacks of one millisecond can be told apart, in bits.
const WITHIN_A_MILLISECOND: u32 = 20;

/// The first place of those received at `at` or later.
pub(super) fn first_place(at: Timestamp) -> i64 {
    milliseconds(at).saturating_mul(1 << WITHIN_A_MILLISECOND)
}

/// Weeks are counted from the beginning of 1970.
const WEEK: i64 = (7 * 24 * 60 * 60 * 1_000) << WITHIN_A_MILLISECOND;

/// The week of a place.
pub(super) fn week_of(place: i64) -> i64 {
    place.div_euclid(WEEK)
}

/// The first place of the week after that of a place.
pub(super) fn next_week(place: i64) -> i64 {
    (week_of(place) + 1).saturating_mul(WEEK)
}

/// Where a feedback may stand: by the time of its receipt, and within it by chance.
fn place_of(county: CountyId, feedback: &Feedback, attempt: u32) -> i64 {
    let name = blake3::hash(format!("{} {} {attempt}", key(county), feedback.id).as_bytes());
    let number = name.as_bytes().iter().take(4).fold(0, |number, byte| number << 8 | i64::from(*byte));
    first_place(feedback.received_at) + number % (1 << WITHIN_A_MILLISECOND)
}

async fn taken(wanted: impl Iterator<Item = &i64>, connection: &mut AnyConnection) -> Result<HashSet<i64>> {
    let (column, _) = WordIndex::on(connection).place_and_match();
    let wanted: Vec<String> = wanted.map(i64::to_string).collect();
    let sql = format!("SELECT {column} FROM feedback_words WHERE {column} IN ({})", wanted.join(", "));
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).persistent(false).fetch_all(connection).await?;
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}

impl Store {
    /// At most `limit` feedbacks that wait to be read into the index of words.
    pub async fn feedback_to_index(&self, county: CountyId, limit: u32) -> Result<Vec<ToIndex>> {
        let sql = format!(
            "SELECT {COLUMNS}, index_place FROM feedback WHERE county = $1 AND indexed = 0 ORDER BY feedback LIMIT $2"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(key(county))
            .bind(i64::from(limit))
            .fetch_all(&self.reads)
            .await?;
        let feedbacks = rows.iter().map(feedback).collect::<Result<Vec<_>>>()?;
        let ids: Vec<&str> = feedbacks.iter().map(|feedback| feedback.id.as_str()).collect();
        let mut topics = self.by_feedback(county, &ids, ("topic FROM feedback_topics", "", "topic")).await?;
        let mut later = self.said_later(county, &ids).await?;
        let waiting = feedbacks.into_iter().zip(&rows).map(|(feedback, row)| {
            let said = later.remove(&feedback.id).unwrap_or_default();
            let texts = std::iter::once(feedback.text.clone()).chain(said).collect();
            let topics = topics.remove(&feedback.id).unwrap_or_default();
            Ok(ToIndex { texts, topics, place: row.try_get(COLUMNS.split(',').count())?, feedback })
        });
        waiting.collect()
    }

    /// What was written after the feedback itself, by the sender and to the sender, oldest first, of some feedbacks.
    pub(crate) async fn said_later(&self, county: CountyId, ids: &[&str]) -> Result<HashMap<String, Vec<String>>> {
        let for_sender = " AND what IN ('answered', 'sender_wrote') AND body <> ''";
        self.by_feedback(county, ids, ("body FROM feedback_events", for_sender, "number")).await
    }

    async fn by_feedback(
        &self,
        county: CountyId,
        ids: &[&str],
        (what, only, order): (&str, &str, &str),
    ) -> Result<HashMap<String, Vec<String>>> {
        let mut held: HashMap<String, Vec<String>> = HashMap::new();
        if ids.is_empty() {
            return Ok(held);
        }
        let places: Vec<String> = (0..ids.len()).map(|place| format!("${}", place + 2)).collect();
        let sql = format!(
            "SELECT feedback, {what} WHERE county = $1 AND feedback IN ({}){only} ORDER BY feedback, {order}",
            places.join(", ")
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).persistent(false).bind(key(county));
        let rows = ids.iter().fold(query, |query, id| query.bind(*id)).fetch_all(&self.reads).await?;
        for row in &rows {
            held.entry(row.try_get(0)?).or_default().push(row.try_get(1)?);
        }
        Ok(held)
    }
}
