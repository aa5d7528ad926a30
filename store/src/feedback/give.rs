use crate::contacts::seal_contact;
use crate::{Result, Store, Write, key, milliseconds};
use domain::calendar::day_number;
use domain::feedback::Received;
use domain::organisation::CountyId;
use sqlx::AnyConnection;

/// Keeps a feedback under an identifier that follows from its form: sending the same form again adds nothing.
pub struct Give {
    pub county: CountyId,
    pub id: String,
    /// Keyed hash of the receipt code.
    pub receipt: String,
    pub received: Received,
    pub entered_by: Option<i64>,
    sealed_contact: Option<String>,
}

impl Give {
    /// Seals the contact details, if there are any.
    pub fn new(store: &Store, county: CountyId, id: String, receipt: String, mut received: Received) -> Result<Give> {
        let contact = received.contact.take();
        let sealed_contact = contact.map(|contact| seal_contact(store, county, &id, &contact)).transpose()?;
        Ok(Give { county, id, receipt, received, entered_by: None, sealed_contact })
    }
}

impl Write for Give {
    /// Whether it was new.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let received = &self.received;
        let added = sqlx::query(
            "INSERT INTO feedback (county, feedback, receipt, received_at, channel, language, target, unit, \
             handled_by, kinds, speaker, body, reply_wish, entered_by, due_on, state, hand_overs, surge, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'received', 0, '', 0) \
             ON CONFLICT (county, feedback) DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&self.id)
        .bind(&self.receipt)
        .bind(milliseconds(received.received_at))
        .bind(i16::from(received.channel.number()))
        .bind(received.language.code())
        .bind(received.target.as_deref())
        .bind(i64::from(received.unit.0))
        .bind(i64::from(received.handled_by.0))
        .bind(i16::from(received.kinds.bits()))
        .bind(received.speaker.code())
        .bind(&received.text)
        .bind(received.reply_wish.code())
        .bind(self.entered_by)
        .bind(i64::from(day_number(received.due_on)))
        .execute(&mut *connection)
        .await?
        .rows_affected()
            > 0;
        if let Some(sealed) = self.sealed_contact.as_ref().filter(|_| added) {
            sqlx::query("INSERT INTO contacts (county, feedback, sealed) VALUES ($1, $2, $3)")
                .bind(key(self.county))
                .bind(&self.id)
                .bind(sealed)
                .execute(connection)
                .await?;
        }
        Ok(added)
    }
}
