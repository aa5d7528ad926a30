use super::{numbered, sentiment};
use crate::{Result, Store, Write, instant, key, milliseconds};
use domain::comments::Judgement;
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::collections::HashMap;

/// A feedback of which people said what it is: what a model can learn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    pub id: String,
    pub text: String,
    pub judgement: Option<Judgement>,
    /// None where nobody chose any.
    pub topics: Option<Vec<String>>,
}

/// Somebody looked at the personal data of a feedback that is not theirs to handle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unmasking {
    pub person: i64,
    pub at: Timestamp,
}

/// Notes an unmasking.
pub struct NoteUnmasking {
    pub county: CountyId,
    pub feedback: String,
    pub unmasking: Unmasking,
}

impl Write for NoteUnmasking {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO unmaskings (county, feedback, person, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&self.feedback)
        .bind(self.unmasking.person)
        .bind(milliseconds(self.unmasking.at))
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// What a person says a feedback is, beside its topics.
pub(crate) async fn judge(
    (county, feedback): (CountyId, &str),
    (person, at): (i64, Timestamp),
    judgement: Judgement,
    connection: &mut AnyConnection,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO judgements (county, feedback, sentiment, mixed, person, at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (county, feedback) DO UPDATE SET sentiment = excluded.sentiment, mixed = excluded.mixed, \
         person = excluded.person, at = excluded.at",
    )
    .bind(key(county))
    .bind(feedback)
    .bind(judgement.sentiment.map(|sentiment| sentiment as i16))
    .bind(i16::from(judgement.mixed))
    .bind(person)
    .bind(milliseconds(at))
    .execute(connection)
    .await?;
    Ok(())
}

impl Store {
    /// Who looked at what is masked in a feedback, the first first.
    pub async fn unmaskings(&self, county: CountyId, feedback: &str) -> Result<Vec<Unmasking>> {
        let rows =
            sqlx::query("SELECT person, at FROM unmaskings WHERE county = $1 AND feedback = $2 ORDER BY at, person")
                .bind(key(county))
                .bind(feedback)
                .fetch_all(&self.reads)
                .await?;
        let unmasking =
            |row: &sqlx::any::AnyRow| Ok(Unmasking { person: row.try_get(0)?, at: instant(row.try_get(1)?)? });
        rows.iter().map(unmasking).collect()
    }

    /// What a person said that a feedback is.
    pub async fn judgement(&self, county: CountyId, feedback: &str) -> Result<Option<Judgement>> {
        let row = sqlx::query("SELECT sentiment, mixed FROM judgements WHERE county = $1 AND feedback = $2")
            .bind(key(county))
            .bind(feedback)
            .fetch_optional(&self.reads)
            .await?;
        row.map(|row| Ok(Judgement { sentiment: sentiment(row.try_get(0)?)?, mixed: row.try_get::<i16, _>(1)? != 0 }))
            .transpose()
    }

    /// Of some feedback, or of all, the topics that people chose and what else they said of it.
    pub(super) async fn chosen_and_judged(
        &self,
        county: CountyId,
        which: Option<&[&str]>,
    ) -> Result<(HashMap<String, Vec<String>>, HashMap<String, Judgement>)> {
        let among = which.map(|ids| format!(" AND feedback IN ({})", numbered(ids.len(), 2))).unwrap_or_default();
        let ask = |sql: &str| {
            let query = sqlx::query(AssertSqlSafe(format!("{sql}{among}"))).persistent(false).bind(key(county));
            which
                .unwrap_or_default()
                .iter()
                .fold(query, |query, id| query.bind((*id).to_owned()))
                .fetch_all(&self.reads)
        };
        let mut chosen: HashMap<String, Vec<String>> = HashMap::new();
        for row in ask("SELECT feedback, topic FROM feedback_topics WHERE county = $1").await? {
            chosen.entry(row.try_get(0)?).or_default().push(row.try_get(1)?);
        }
        chosen.values_mut().for_each(|topics| topics.sort());
        let mut judged = HashMap::new();
        for row in ask("SELECT feedback, sentiment, mixed FROM judgements WHERE county = $1").await? {
            let mixed = row.try_get::<i16, _>(2)? != 0;
            judged.insert(row.try_get(0)?, Judgement { sentiment: sentiment(row.try_get(1)?)?, mixed });
        }
        Ok((chosen, judged))
    }

    /// The feedback of which people said what it is, the newest first.
    pub async fn judged_feedback(&self, county: CountyId, limit: u32) -> Result<Vec<Judged>> {
        let rows = sqlx::query(
            "SELECT f.feedback, f.body, j.feedback, j.sentiment, j.mixed FROM feedback f LEFT JOIN judgements j \
             ON j.county = f.county AND j.feedback = f.feedback WHERE f.county = $1 AND f.body <> '' AND f.set_aside = 0 \
             AND (j.feedback IS NOT NULL OR EXISTS (SELECT 1 FROM feedback_topics t WHERE t.county = f.county \
             AND t.feedback = f.feedback)) ORDER BY f.received_at DESC, f.feedback LIMIT $2",
        )
        .bind(key(county))
        .bind(i64::from(limit))
        .fetch_all(&self.reads)
        .await?;
        let mut topics: HashMap<String, Vec<String>> = self
            .topics_by(county, "SELECT feedback, topic FROM feedback_topics WHERE county = $1 ORDER BY feedback, topic")
            .await?;
        let judged = |row: &sqlx::any::AnyRow| {
            let id: String = row.try_get(0)?;
            let judgement = match row.try_get::<Option<String>, _>(2)? {
                Some(_) => Some(Judgement {
                    sentiment: sentiment(row.try_get(3)?)?,
                    mixed: row.try_get::<Option<i16>, _>(4)?.unwrap_or_default() != 0,
                }),
                None => None,
            };
            // Whoever judged a feedback and chose no topic said that it has none.
            let topics = topics.remove(&id).or_else(|| judgement.map(|_| Vec::new()));
            Ok(Judged { text: row.try_get(1)?, judgement, topics, id })
        };
        rows.iter().map(judged).collect()
    }
}
