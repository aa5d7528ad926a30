use crate::contacts::seal_contact;
use crate::dialect::places;
use crate::{Result, Store, Write, key, milliseconds};
use domain::calendar::day_number;
use domain::feedback::Received;
use domain::organisation::CountyId;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::collections::HashSet;

const COLUMNS: &str = "county, feedback, receipt, received_at, channel, language, target, unit, handled_by, kinds, \
     speaker, body, reply_wish, entered_by, due_on, state, hand_overs, surge, version";
const WIDTH: usize = 19;
/// Rows in one statement, the largest that fits first: each of these is prepared once and kept.
const ROWS_AT_ONCE: [usize; 3] = [32, 8, 1];

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
    pub fn new(store: &Store, county: CountyId, id: String, receipt: String, received: Received) -> Result<Give> {
        Give::sealed(store, (county, id), (receipt, ""), received)
    }

    /// The same by the receipt code itself: it is sealed with the contact details, so that a mail can lead to the reply.
    pub fn by_code(store: &Store, county: CountyId, id: String, code: &str, received: Received) -> Result<Give> {
        Give::sealed(store, (county, id), (store.vault().hash_text("receipt", code), code), received)
    }

    fn sealed(
        store: &Store,
        (county, id): (CountyId, String),
        (receipt, code): (String, &str),
        mut received: Received,
    ) -> Result<Give> {
        let contact = received.contact.take();
        let sealed_contact = contact.map(|contact| seal_contact(store, county, &id, &contact, code)).transpose()?;
        Ok(Give { county, id, receipt, received, entered_by: None, sealed_contact })
    }
}

impl Write for Give {
    /// Whether it was new.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        Ok(!insert(&[self], connection).await?.is_empty())
    }

    async fn run_together(changes: &[&Self], connection: &mut AnyConnection) -> Result<Vec<bool>> {
        let mut outputs = Vec::with_capacity(changes.len());
        while let Some(left) = changes.get(outputs.len()..).filter(|left| !left.is_empty()) {
            let size = ROWS_AT_ONCE.into_iter().find(|size| *size <= left.len()).unwrap_or(1);
            let mut added = insert(&left[..size], connection).await?;
            // Of two that are the same, the first was new.
            outputs.extend(left[..size].iter().map(|give| added.remove(&(give.county, give.id.clone()))));
        }
        Ok(outputs)
    }
}

/// Adds those that are not there yet, with their contact details; returns which they were.
async fn insert(gives: &[&Give], connection: &mut AnyConnection) -> Result<HashSet<(CountyId, String)>> {
    let sql = format!(
        "INSERT INTO feedback ({COLUMNS}) VALUES {} ON CONFLICT (county, feedback) DO NOTHING \
         RETURNING county, feedback",
        places(connection, gives.len(), WIDTH)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for give in gives {
        let received = &give.received;
        query = query
            .bind(key(give.county))
            .bind(&give.id)
            .bind(&give.receipt)
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
            .bind(give.entered_by)
            .bind(i64::from(day_number(received.due_on)))
            .bind("received")
            .bind(0_i64)
            .bind("")
            .bind(0_i64);
    }
    let rows = query.fetch_all(&mut *connection).await?;
    let added = rows.iter().map(|row| Ok((CountyId(row.try_get(0)?), row.try_get(1)?)));
    let added = added.collect::<Result<HashSet<(CountyId, String)>>>()?;
    let mut sealed = HashSet::new();
    for give in gives {
        let place = (give.county, give.id.clone());
        if added.contains(&place) && sealed.insert(place) {
            give.seal(connection).await?;
        }
    }
    Ok(added)
}

impl Give {
    async fn seal(&self, connection: &mut AnyConnection) -> Result<()> {
        let Some(sealed) = &self.sealed_contact else { return Ok(()) };
        sqlx::query("INSERT INTO contacts (county, feedback, sealed) VALUES ($1, $2, $3)")
            .bind(key(self.county))
            .bind(&self.id)
            .bind(sealed)
            .execute(connection)
            .await?;
        Ok(())
    }
}
