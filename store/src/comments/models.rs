use crate::{Result, Store, Write, instant, key, milliseconds};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// The model by which a county's comments are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldModel {
    /// Grows with every model.
    pub number: i64,
    /// A digest of all that it learnt from.
    pub made_of: String,
    pub made_at: Timestamp,
    /// Of how many feedbacks the county's people had said what they are.
    pub corrections: i64,
}

/// Makes a model the county's, under the next number, unless the latest is made of the same.
pub struct AddCommentModel {
    pub county: CountyId,
    pub made_of: String,
    pub now: Timestamp,
    pub corrections: i64,
    /// In hexadecimals; empty for the one that Kuule brings.
    pub body: String,
}

impl Write for AddCommentModel {
    /// The number of the county's model.
    type Output = i64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<i64> {
        let latest =
            sqlx::query("SELECT model, made_of FROM comment_models WHERE county = $1 ORDER BY model DESC LIMIT 1")
                .bind(key(self.county))
                .fetch_optional(&mut *connection)
                .await?;
        let (latest, made_of): (i64, String) = match latest {
            Some(row) => (row.try_get(0)?, row.try_get(1)?),
            None => (0, String::new()),
        };
        if made_of == self.made_of {
            return Ok(latest);
        }
        let empty = sqlx::query("UPDATE comment_models SET body = '' WHERE county = $1 AND body <> ''");
        empty.bind(key(self.county)).execute(&mut *connection).await?;
        sqlx::query(
            "INSERT INTO comment_models (county, model, made_of, made_at, corrections, body) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(key(self.county))
        .bind(latest + 1)
        .bind(&self.made_of)
        .bind(milliseconds(self.now))
        .bind(self.corrections)
        .bind(&self.body)
        .execute(connection)
        .await?;
        Ok(latest + 1)
    }
}

impl Store {
    /// The latest model; none before the first.
    pub async fn comment_model(&self, county: CountyId) -> Result<Option<HeldModel>> {
        let row = sqlx::query(
            "SELECT model, made_of, made_at, corrections FROM comment_models WHERE county = $1 \
             ORDER BY model DESC LIMIT 1",
        )
        .bind(key(county))
        .fetch_optional(&self.reads)
        .await?;
        let held = |row: sqlx::any::AnyRow| {
            Ok(HeldModel {
                number: row.try_get(0)?,
                made_of: row.try_get(1)?,
                made_at: instant(row.try_get(2)?)?,
                corrections: row.try_get(3)?,
            })
        };
        row.map(held).transpose()
    }

    /// The file of a model in hexadecimals; empty where it is the one that Kuule brings.
    pub async fn comment_model_body(&self, county: CountyId, model: i64) -> Result<String> {
        let row = sqlx::query("SELECT body FROM comment_models WHERE county = $1 AND model = $2")
            .bind(key(county))
            .bind(model)
            .fetch_optional(&self.reads)
            .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?.unwrap_or_default())
    }
}
