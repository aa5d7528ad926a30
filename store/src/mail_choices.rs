use crate::{Result, Store, Write, key};
use domain::language::Language;
use domain::organisation::CountyId;
use domain::people::{MailChoices, MailKind, Recipient};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};
use std::collections::HashMap;

/// Declines kinds of mail, or takes them again; the rest stays as it was.
pub struct DeclineMail {
    pub county: CountyId,
    pub recipient: Recipient,
    pub kinds: Vec<MailKind>,
    pub declined: bool,
}

impl Write for DeclineMail {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        let kinds = i64::from(MailKind::bits(&self.kinds));
        let (first, kept) = if self.declined { (kinds, 255) } else { (0, 255 - kinds) };
        sqlx::query(
            "INSERT INTO mail_choices (county, recipient, declined, language) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (county, recipient) DO UPDATE SET declined = (mail_choices.declined & $5) | $3",
        )
        .bind(key(self.county))
        .bind(self.recipient.code())
        .bind(first)
        .bind(Language::default().code())
        .bind(kept)
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// Everything that a person has chosen on their own page.
pub struct SetMailChoices {
    pub county: CountyId,
    pub person: i64,
    pub choices: MailChoices,
}

impl Write for SetMailChoices {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO mail_choices (county, recipient, declined, language) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (county, recipient) DO UPDATE SET declined = excluded.declined, language = excluded.language",
        )
        .bind(key(self.county))
        .bind(Recipient::Person(self.person).code())
        .bind(i64::from(self.choices.declined))
        .bind(self.choices.language.code())
        .execute(connection)
        .await?;
        Ok(())
    }
}

impl Store {
    /// What somebody has chosen; who has chosen nothing gets everything, in Finnish.
    pub async fn mail_choices(&self, county: CountyId, recipient: &Recipient) -> Result<MailChoices> {
        let row = sqlx::query("SELECT declined, language FROM mail_choices WHERE county = $1 AND recipient = $2")
            .bind(key(county))
            .bind(recipient.code())
            .fetch_optional(&self.reads)
            .await?;
        row.map_or(Ok(MailChoices::default()), |row| choices(&row))
    }

    /// The choices of the county's own people, by person.
    pub async fn people_s_mail_choices(&self, county: CountyId) -> Result<HashMap<i64, MailChoices>> {
        let rows = sqlx::query(
            "SELECT declined, language, recipient FROM mail_choices \
             WHERE county = $1 AND recipient >= 'p' AND recipient < 'q'",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let mut held = HashMap::new();
        for row in &rows {
            if let Some(Recipient::Person(person)) = Recipient::parse(row.try_get(2)?) {
                held.insert(person, choices(row)?);
            }
        }
        Ok(held)
    }
}

fn choices(row: &AnyRow) -> Result<MailChoices> {
    let declined: i64 = row.try_get(0)?;
    Ok(MailChoices { declined: declined as u8, language: Language::parse(row.try_get(1)?).unwrap_or_default() })
}
