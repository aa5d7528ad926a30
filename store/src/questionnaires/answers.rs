use crate::{Result, Store, Write, key, milliseconds};
use domain::organisation::CountyId;
use domain::surveys::{Given, OwnAnswer, Response};
use sqlx::{AnyConnection, Row};
use std::collections::HashMap;

/// Which survey a QR address leads to, by its code; none: the national one.
pub struct ChooseQrSurvey {
    pub county: CountyId,
    pub qr: String,
    pub code: Option<String>,
}

impl Write for ChooseQrSurvey {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        let query = match &self.code {
            Some(code) => sqlx::query(
                "INSERT INTO qr_surveys (county, qr, code) VALUES ($1, $2, $3) \
                 ON CONFLICT (county, qr) DO UPDATE SET code = excluded.code",
            )
            .bind(key(self.county))
            .bind(&self.qr)
            .bind(code),
            None => sqlx::query("DELETE FROM qr_surveys WHERE county = $1 AND qr = $2")
                .bind(key(self.county))
                .bind(&self.qr),
        };
        query.execute(connection).await?;
        Ok(())
    }
}

/// How one version's own questions were answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnDistribution {
    pub responses: i64,
    /// How many answered a question at all; several choices of one answer count once.
    pub answered: HashMap<String, i64>,
    /// How often an answer was given to a question.
    pub counts: HashMap<(String, String), i64>,
}

/// Keeps the answers to own questions with their response.
pub(crate) async fn add_own(
    county: CountyId,
    response: &Response,
    answers: &[OwnAnswer],
    connection: &mut AnyConnection,
) -> Result<()> {
    let survey = i64::from(response.survey);
    sqlx::query("INSERT INTO own_responses (county, survey, response) VALUES ($1, $2, $3)")
        .bind(key(county))
        .bind(survey)
        .bind(&response.id)
        .execute(&mut *connection)
        .await?;
    for answer in answers {
        if let Given::Text(text) = &answer.given {
            add_text((county, response), &answer.question, text, connection).await?;
            continue;
        }
        for said in &answer.given.values() {
            let query = sqlx::query(
                "INSERT INTO own_answers (county, survey, question, response, answer) VALUES ($1, $2, $3, $4, $5)",
            );
            let query = query.bind(key(county)).bind(survey).bind(&answer.question);
            query.bind(&response.id).bind(said).execute(&mut *connection).await?;
        }
    }
    Ok(())
}

async fn add_text(
    (county, response): (CountyId, &Response),
    question: &str,
    text: &str,
    connection: &mut AnyConnection,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO own_texts (county, survey, question, response, body, unit, submitted_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(key(county))
    .bind(i64::from(response.survey))
    .bind(question)
    .bind(&response.id)
    .bind(text)
    .bind(i64::from(response.unit.0))
    .bind(milliseconds(response.submitted_at))
    .execute(connection)
    .await?;
    Ok(())
}

impl Store {
    /// How many have answered each survey of the county's own, by its number.
    pub async fn own_response_counts(&self, county: CountyId) -> Result<HashMap<u16, i64>> {
        let rows = sqlx::query("SELECT survey, count(*) FROM own_responses WHERE county = $1 GROUP BY survey")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(|row| Ok((row.try_get::<i64, _>(0)? as u16, row.try_get(1)?))).collect()
    }

    pub async fn own_distribution(&self, county: CountyId, survey: u16) -> Result<OwnDistribution> {
        let ask = |sql| sqlx::query(sql).bind(key(county)).bind(i64::from(survey)).fetch_all(&self.reads);
        let responses = ask("SELECT count(*) FROM own_responses WHERE county = $1 AND survey = $2").await?;
        let answered =
            ask("SELECT question, count(DISTINCT response) FROM own_answers WHERE county = $1 AND survey = $2 \
             GROUP BY question \
             UNION ALL SELECT question, count(*) FROM own_texts WHERE county = $1 AND survey = $2 GROUP BY question")
            .await?;
        let counts = ask("SELECT question, answer, count(*) FROM own_answers WHERE county = $1 AND survey = $2 \
             GROUP BY question, answer")
        .await?;
        let responses = responses.first().map_or(Ok(0), |row| row.try_get(0))?;
        let answered: Result<_> = answered.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect();
        let counts: Result<_> =
            counts.iter().map(|row| Ok(((row.try_get(0)?, row.try_get(1)?), row.try_get(2)?))).collect();
        Ok(OwnDistribution { responses, answered: answered?, counts: counts? })
    }

    /// What was written to a question, the latest first.
    pub async fn own_texts(&self, county: CountyId, survey: u16, question: &str, limit: i64) -> Result<Vec<String>> {
        let rows = sqlx::query(
            "SELECT own_texts.body FROM own_texts \
             JOIN responses ON responses.county = own_texts.county AND responses.response = own_texts.response \
             WHERE own_texts.county = $1 AND own_texts.survey = $2 AND own_texts.question = $3 \
             ORDER BY responses.day DESC, own_texts.response LIMIT $4",
        )
        .bind(key(county))
        .bind(i64::from(survey))
        .bind(question)
        .bind(limit)
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }

    /// The code of the survey to which a QR address leads; none: the national one.
    pub async fn qr_survey(&self, county: CountyId, qr: &str) -> Result<Option<String>> {
        let row = sqlx::query("SELECT code FROM qr_surveys WHERE county = $1 AND qr = $2")
            .bind(key(county))
            .bind(qr)
            .fetch_optional(&self.reads)
            .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// The QR addresses that lead to surveys of the county's own, with the surveys' codes.
    pub async fn qr_surveys(&self, county: CountyId) -> Result<HashMap<String, String>> {
        let rows = sqlx::query("SELECT qr, code FROM qr_surveys WHERE county = $1")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
    }
}
