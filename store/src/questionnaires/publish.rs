use crate::editions::note_edition;
use crate::responses::register;
use crate::{Result, Write, key, milliseconds};
use domain::organisation::CountyId;
use domain::surveys::{NATIONAL_SURVEY, edition_of};
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// Publishes a draft that was checked at this edit: it gets its number among the county's surveys, and stays as it is.
pub struct PublishSurvey {
    pub county: CountyId,
    pub code: String,
    pub version: i64,
    pub edit: i64,
    pub now: Timestamp,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// Under this number; pressing twice gives the same.
    Done(u16),
    SomebodyWasFaster,
}

impl Write for PublishSurvey {
    type Output = Published;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Published> {
        let row = sqlx::query(
            "SELECT survey, national FROM questionnaires WHERE county = $1 AND code = $2 AND version = $3 AND edit = $4",
        )
        .bind(key(self.county))
        .bind(&self.code)
        .bind(self.version)
        .bind(self.edit)
        .fetch_optional(&mut *connection)
        .await?;
        let Some(row) = row else { return Ok(Published::SomebodyWasFaster) };
        if let Some(survey) = row.try_get::<Option<i64>, _>(0)? {
            return Ok(Published::Done(survey as u16));
        }
        let is_national = row.try_get::<i16, _>(1)? != 0;
        let wordings = if is_national { edition_of(NATIONAL_SURVEY).1 } else { Vec::new() };
        let survey = register(self.county, (&self.code, self.version), wordings, connection).await?;
        let published = sqlx::query(
            "UPDATE questionnaires SET survey = $5, published_at = $6 \
             WHERE county = $1 AND code = $2 AND version = $3 AND edit = $4 AND survey IS NULL",
        )
        .bind(key(self.county))
        .bind(&self.code)
        .bind(self.version)
        .bind(self.edit)
        .bind(i64::from(survey))
        .bind(milliseconds(self.now))
        .execute(&mut *connection)
        .await?;
        if published.rows_affected() == 0 {
            return Ok(Published::SomebodyWasFaster);
        }
        note_edition(self.county, "directory", connection).await?;
        Ok(Published::Done(survey))
    }
}
