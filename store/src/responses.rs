use crate::answer_log::{ANSWERS, take_places};
use crate::dialect::places;
use crate::questionnaires::add_own;
use crate::{Result, Store, Write, key, milliseconds};
use domain::measures::Row as ColumnRow;
use domain::organisation::CountyId;
use domain::surveys::{OwnAnswer, Response, Statement, edition_of};
use jiff::Timestamp;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

const COLUMNS: &str = "county, response, submitted_at, day, unit, survey, channel, language, age_group, sex, nps, \
     access, encounter, participation, safety, information, clarity, usefulness, municipality, place";
const WIDTH: usize = 20;
/// Rows in one statement, which is prepared once and kept: beyond this, more rows at once are no faster.
const ROWS_AT_ONCE: usize = 50;

/// Adds responses in bulk; those whose identifiers are there already are left as they are.
pub struct AddResponses {
    pub county: CountyId,
    pub rows: Vec<Response>,
}

impl Write for AddResponses {
    /// How many were new.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let mut added = 0;
        let mut place = take_places((self.county, ANSWERS), self.rows.len(), connection).await?;
        for rows in self.rows.chunks(ROWS_AT_ONCE) {
            added += insert(self.county, rows, place, connection).await?;
            place += rows.len() as i64;
        }
        let commented: Vec<&Response> = self.rows.iter().filter(|row| !row.comment.is_empty()).collect();
        for rows in commented.chunks(ROWS_AT_ONCE) {
            insert_comments(self.county, rows, connection).await?;
        }
        Ok(added)
    }
}

/// Keeps one answer, and uses up its link where it came by one.
pub struct AnswerSurvey {
    pub county: CountyId,
    /// Keyed hash of the link's token.
    pub token: Option<String>,
    pub response: Response,
    /// The answers to a survey of the county's own; none where the survey is not one.
    pub own: Option<Vec<OwnAnswer>>,
    pub now: Timestamp,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    New,
    /// This very form was sent before: a double click or a retry.
    SameAgain,
    /// The link was used up (or expired) before this form was sent.
    LinkUsed,
}

impl Write for AnswerSurvey {
    type Output = Answered;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Answered> {
        let known = sqlx::query("SELECT 1 FROM responses WHERE county = $1 AND response = $2")
            .bind(key(self.county))
            .bind(&self.response.id)
            .fetch_optional(&mut *connection)
            .await?;
        if known.is_some() {
            return Ok(Answered::SameAgain);
        }
        if let Some(token) = &self.token {
            let used = sqlx::query(
                "UPDATE invitations SET answered = 1 \
                 WHERE county = $1 AND token = $2 AND answered = 0 AND expires_at > $3",
            )
            .bind(key(self.county))
            .bind(token)
            .bind(milliseconds(self.now))
            .execute(&mut *connection)
            .await?
            .rows_affected();
            if used == 0 {
                return Ok(Answered::LinkUsed);
            }
        }
        let place = take_places((self.county, ANSWERS), 1, connection).await?;
        insert(self.county, std::slice::from_ref(&self.response), place, connection).await?;
        if !self.response.comment.is_empty() {
            insert_comments(self.county, &[&self.response], connection).await?;
        }
        if let Some(own) = &self.own {
            add_own(self.county, &self.response, own, connection).await?;
        }
        Ok(Answered::New)
    }
}

/// The number of a survey's present version by its code; a new one gets the next number and its wordings.
pub struct AddSurvey {
    pub county: CountyId,
    pub code: String,
}

impl Write for AddSurvey {
    type Output = u16;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u16> {
        let (version, wordings) = edition_of(&self.code);
        register(self.county, (&self.code, version), wordings, connection).await
    }
}

/// The number of one version of a survey; a new one gets the next number and its wordings.
pub(crate) async fn register(
    county: CountyId,
    (code, version): (&str, i64),
    wordings: Vec<(&str, &str)>,
    connection: &mut AnyConnection,
) -> Result<u16> {
    sqlx::query(
        "INSERT INTO surveys (county, survey, code, version) \
         VALUES ($1, (SELECT coalesce(max(survey), 0) + 1 FROM surveys WHERE county = $1), $2, $3) \
         ON CONFLICT (county, code, version) DO NOTHING",
    )
    .bind(key(county))
    .bind(code)
    .bind(version)
    .execute(&mut *connection)
    .await?;
    let row = sqlx::query("SELECT survey FROM surveys WHERE county = $1 AND code = $2 AND version = $3")
        .bind(key(county))
        .bind(code)
        .bind(version)
        .fetch_one(&mut *connection)
        .await?;
    let number: i64 = row.try_get(0)?;
    for (question, wording) in wordings {
        sqlx::query(
            "INSERT INTO survey_wordings (county, survey, question, wording) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (county, survey, question) DO NOTHING",
        )
        .bind(key(county))
        .bind(number)
        .bind(question)
        .bind(wording)
        .execute(&mut *connection)
        .await?;
    }
    u16::try_from(number).map_err(|_| crate::Error::Unreadable("survey"))
}

impl Store {
    /// How many of these responses are there.
    pub async fn known_responses(&self, county: CountyId, ids: &[String]) -> Result<u64> {
        let mut known = 0;
        for ids in ids.chunks(ROWS_AT_ONCE) {
            let list = (2..ids.len() + 2).map(|at| format!("${at}")).collect::<Vec<_>>().join(", ");
            let sql = format!("SELECT count(*) FROM responses WHERE county = $1 AND response IN ({list})");
            let query = sqlx::query(AssertSqlSafe(sql)).persistent(ids.len() == ROWS_AT_ONCE).bind(key(county));
            let row = ids.iter().fold(query, |query, id| query.bind(id)).fetch_one(&self.reads).await?;
            known += row.try_get::<i64, _>(0)? as u64;
        }
        Ok(known)
    }

    /// In which words each survey asks `question`, by the survey's number: the wording's id, or the survey's own code
    /// where nobody knows.
    pub async fn wordings(&self, county: CountyId, question: &str) -> Result<Vec<(u16, String)>> {
        let rows = sqlx::query(
            "SELECT s.survey, coalesce(w.wording, s.code) FROM surveys s LEFT JOIN survey_wordings w \
             ON w.county = s.county AND w.survey = s.survey AND w.question = $2 WHERE s.county = $1 ORDER BY s.survey",
        )
        .bind(key(county))
        .bind(question)
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(|row| Ok((row.try_get::<i64, _>(0)? as u16, row.try_get(1)?))).collect()
    }

    /// Numbers and codes of the county's surveys.
    pub async fn surveys(&self, county: CountyId) -> Result<Vec<(u16, String)>> {
        let rows = sqlx::query("SELECT survey, code FROM surveys WHERE county = $1 ORDER BY survey")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(|row| Ok((row.try_get::<i64, _>(0)? as u16, row.try_get(1)?))).collect()
    }
}

/// `place`: of the first row in the log; the others follow.
async fn insert(county: CountyId, rows: &[Response], place: i64, connection: &mut AnyConnection) -> Result<u64> {
    let sql = format!(
        "INSERT INTO responses ({COLUMNS}) VALUES {} ON CONFLICT (county, response) DO NOTHING",
        places(connection, rows.len(), WIDTH, "")
    );
    let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(rows.len() == ROWS_AT_ONCE || rows.len() == 1);
    for (row, place) in rows.iter().zip(place..) {
        query = query
            .bind(key(county))
            .bind(&row.id)
            .bind(milliseconds(row.submitted_at))
            .bind(i64::from(ColumnRow::from(row).day))
            .bind(i64::from(row.unit.0))
            .bind(row.survey as i16)
            .bind(i16::from(row.channel.number()))
            .bind(row.language.map_or(0_i16, |language| language as i16 + 1))
            .bind(i16::from(row.age_group.number()))
            .bind(i16::from(row.sex.number()))
            .bind(row.nps.map(|score| i16::from(score.value())));
        for statement in Statement::ALL {
            query = query.bind(row.statements[statement as usize].map(|score| i16::from(score.number())));
        }
        query = query.bind(&row.municipality).bind(place);
    }
    Ok(query.execute(connection).await?.rows_affected())
}

async fn insert_comments(county: CountyId, rows: &[&Response], connection: &mut AnyConnection) -> Result<()> {
    let sql = format!(
        "INSERT INTO comments (county, response, body, unit, submitted_at) VALUES {} \
         ON CONFLICT (county, response) DO NOTHING",
        places(connection, rows.len(), 5, "")
    );
    let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(rows.len() == ROWS_AT_ONCE || rows.len() == 1);
    for row in rows {
        query = query.bind(key(county)).bind(&row.id).bind(&row.comment);
        query = query.bind(i64::from(row.unit.0)).bind(milliseconds(row.submitted_at));
    }
    query.execute(connection).await?;
    Ok(())
}
