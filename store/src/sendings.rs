//! What is sent to those in a sample. A message is noted as being handed over, and its link is made, before it leaves;
//! so after a crash it is unknown, and never sent twice. Numbers are erased as soon as nothing more is sent to them.

mod hand_over;
mod rates;
mod receipts;
mod tidy;

pub use hand_over::{HandOver, Handed, HandingOver, SettleSending};
pub use rates::{Represented, SendingCount};
pub use receipts::TakeReceipt;
pub use tidy::{ForgetAsked, Tidied, TidySendings};

use crate::organisation::unit_id;
use crate::{Error, Result, Store, key, milliseconds};
use domain::channel::Channel;
use domain::language::Language;
use domain::measures::language_from_number;
use domain::organisation::{CountyId, UnitId};
use domain::surveys::{AgeGroup, Message, Sex};
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// A message that may be sent now.
#[derive(Clone, PartialEq, Eq)]
pub struct DueSending {
    pub visit: String,
    pub message: Message,
    /// How often it was handed over in vain.
    pub tries: u32,
    pub survey: u16,
    pub unit: UnitId,
    pub channel: Channel,
    pub language: Option<Language>,
    pub age_group: AgeGroup,
    pub sex: Sex,
    /// A telephone number or an e-mail address: for no log.
    pub address: String,
}

impl Store {
    /// What waits to be sent by `channel`, the longest waiting first.
    pub async fn due_sendings(
        &self,
        county: CountyId,
        channel: Channel,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<DueSending>> {
        let rows = sqlx::query(
            "SELECT s.visit, s.message, s.tries, v.unit, v.language, v.age_group, v.sex, c.sealed, \
             (SELECT survey FROM surveys y WHERE y.county = d.county AND y.code = d.survey ORDER BY version DESC LIMIT 1) \
             FROM sendings s \
             JOIN visits v ON v.county = s.county AND v.visit = s.visit \
             JOIN visit_contacts c ON c.county = s.county AND c.visit = s.visit \
             JOIN draws d ON d.county = s.county AND d.draw = s.draw \
             WHERE s.county = $1 AND s.state = 'waiting' AND s.due_at <= $2 AND s.erase_at > $2 AND v.channel = $3 \
             ORDER BY s.due_at, s.visit LIMIT $4",
        )
        .bind(key(county))
        .bind(milliseconds(now))
        .bind(i16::from(channel.number()))
        .bind(i64::from(most))
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(|row| self.due_sending(county, channel, row)).collect()
    }

    fn due_sending(&self, county: CountyId, channel: Channel, row: &AnyRow) -> Result<DueSending> {
        let small = |at: usize| -> Result<u8> { Ok(row.try_get::<i16, _>(at)? as u8) };
        let visit: String = row.try_get(0)?;
        let address = self.vault().open(&crate::visits::place(county, &visit), row.try_get(7)?)?;
        Ok(DueSending {
            address,
            message: Message::from_number(small(1)?).ok_or(Error::Unreadable("message"))?,
            tries: row.try_get::<i64, _>(2)? as u32,
            unit: unit_id(row.try_get(3)?)?,
            language: language_from_number(small(4)?),
            age_group: AgeGroup::from_number(small(5)?).ok_or(Error::Unreadable("age group"))?,
            sex: Sex::from_number(small(6)?).ok_or(Error::Unreadable("sex"))?,
            survey: row.try_get::<i64, _>(8)? as u16,
            channel,
            visit,
        })
    }

    /// By whose link of this hash somebody is asked: the keyed hash of their number or address.
    pub async fn asked_person(&self, county: CountyId, token: &str) -> Result<Option<String>> {
        let row = sqlx::query(
            "SELECT v.person FROM sendings s JOIN visits v ON v.county = s.county AND v.visit = s.visit \
             WHERE s.county = $1 AND s.token = $2 AND v.person <> '' LIMIT 1",
        )
        .bind(key(county))
        .bind(token)
        .fetch_optional(&self.reads)
        .await?;
        row.map(|row| Ok(row.try_get(0)?)).transpose()
    }
}

/// Erases the numbers and addresses of those visits to whom nothing more is sent.
pub(crate) async fn erase_unneeded(county: CountyId, visits: &[String], connection: &mut AnyConnection) -> Result<()> {
    for visit in visits {
        sqlx::query(
            "DELETE FROM visit_contacts WHERE county = $1 AND visit = $2 AND NOT EXISTS (SELECT 1 FROM sendings \
             WHERE county = $1 AND visit = $2 AND state IN ('waiting', 'handed_over'))",
        )
        .bind(key(county))
        .bind(visit)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// The first column of rows that an update gave back.
fn visits_of(rows: &[AnyRow]) -> Result<Vec<String>> {
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}
