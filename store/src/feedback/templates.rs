use crate::organisation::unit_id;
use crate::{Result, Store, Write, key};
use domain::feedback::ReplyTemplate;
use domain::language::Language;
use domain::organisation::CountyId;
use sqlx::{AnyConnection, Row};

/// Keeps a reply template; a number of zero makes a new one.
pub struct KeepTemplate {
    pub county: CountyId,
    pub template: ReplyTemplate,
}

/// Deletes a reply template.
pub struct DropTemplate {
    pub county: CountyId,
    pub number: i64,
}

impl Write for KeepTemplate {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        let number = match self.template.number {
            0 => {
                let row = sqlx::query("SELECT coalesce(max(template), 0) + 1 FROM reply_templates WHERE county = $1")
                    .bind(key(self.county))
                    .fetch_one(&mut *connection)
                    .await?;
                row.try_get(0)?
            }
            number => number,
        };
        sqlx::query(
            "INSERT INTO reply_templates (county, template, unit, language, name, body) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (county, template) DO UPDATE SET unit = excluded.unit, language = excluded.language, \
             name = excluded.name, body = excluded.body",
        )
        .bind(key(self.county))
        .bind(number)
        .bind(i64::from(self.template.unit.0))
        .bind(self.template.language.code())
        .bind(&self.template.name)
        .bind(&self.template.body)
        .execute(connection)
        .await?;
        Ok(())
    }
}

impl Write for DropTemplate {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("DELETE FROM reply_templates WHERE county = $1 AND template = $2")
            .bind(key(self.county))
            .bind(self.number)
            .execute(connection)
            .await?;
        Ok(())
    }
}

impl Store {
    /// All reply templates of a county, by name.
    pub async fn reply_templates(&self, county: CountyId) -> Result<Vec<ReplyTemplate>> {
        let rows = sqlx::query(
            "SELECT template, unit, language, name, body FROM reply_templates WHERE county = $1 ORDER BY name, template",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let template = |row: &sqlx::any::AnyRow| {
            Ok(ReplyTemplate {
                number: row.try_get(0)?,
                unit: unit_id(row.try_get(1)?)?,
                language: Language::parse(row.try_get(2)?).unwrap_or_default(),
                name: row.try_get(3)?,
                body: row.try_get(4)?,
            })
        };
        rows.iter().map(template).collect()
    }
}
