use super::place;
use crate::contacts::sealed;
use crate::{Result, Store, Write, key, milliseconds};
use domain::calendar::day_number;
use domain::organisation::CountyId;
use domain::safety::NoticeReceived;
use sqlx::AnyConnection;

/// Keeps a safety notice under an identifier that follows from its form: sending the same form again adds nothing.
pub struct GiveNotice {
    pub county: CountyId,
    pub id: String,
    /// Keyed hash of the receipt code.
    pub receipt: String,
    pub received: NoticeReceived,
    sealed_contact: Option<String>,
}

impl GiveNotice {
    /// Seals the contact details, if there are any.
    pub fn new(
        store: &Store,
        county: CountyId,
        id: String,
        receipt: String,
        mut received: NoticeReceived,
    ) -> Result<GiveNotice> {
        let contact = received.contact.take();
        let sealed_contact = contact.map(|contact| sealed(store, &place(county, &id), &contact)).transpose()?;
        Ok(GiveNotice { county, id, receipt, received, sealed_contact })
    }
}

impl Write for GiveNotice {
    /// Whether it was new.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let received = &self.received;
        let added = sqlx::query(
            "INSERT INTO safety_notices (county, notice, receipt, received_at, language, target, unit, body, \
             happened_on, happened_at, outcome, severity, prevention, teller, wants_contact, state, preventable, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'received', '', 0) \
             ON CONFLICT (county, notice) DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&self.id)
        .bind(&self.receipt)
        .bind(milliseconds(received.received_at))
        .bind(received.language.code())
        .bind(received.target.as_deref())
        .bind(i64::from(received.unit.0))
        .bind(&received.text)
        .bind(received.moment.day.map(|day| i64::from(day_number(day))))
        .bind(&received.moment.clock)
        .bind(received.outcome.code())
        .bind(received.severity.code())
        .bind(&received.prevention)
        .bind(received.teller.code())
        .bind(i16::from(self.sealed_contact.is_some()))
        .execute(&mut *connection)
        .await?
        .rows_affected();
        if added > 0
            && let Some(sealed) = &self.sealed_contact
        {
            sqlx::query("INSERT INTO safety_contacts (county, notice, sealed) VALUES ($1, $2, $3)")
                .bind(key(self.county))
                .bind(&self.id)
                .bind(sealed)
                .execute(connection)
                .await?;
        }
        Ok(added > 0)
    }
}
