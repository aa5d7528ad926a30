use crate::contacts::seal_contact;
use crate::dialect::places;
use crate::{Result, Store, Write, key, milliseconds};
use domain::calendar::day_number;
use domain::feedback::{Matters, Received, Suspicion};
use domain::organisation::CountyId;
use sqlx::{AnyConnection, AssertSqlSafe};

const COLUMNS: &str = "county, feedback, receipt, received_at, channel, language, target, unit, handled_by, kinds, \
     speaker, body, reply_wish, entered_by, due_on, set_aside, poster, state, hand_overs, surge, version";
const WIDTH: usize = 17;
/// The last columns of every new row.
const NEW: &str = ", 'received', 0, '', 0";
/// Rows in one statement, the largest that fits first: each of these is prepared once and kept.
const ROWS_AT_ONCE: [usize; 5] = [256, 64, 16, 4, 1];

/// Keeps a feedback under an identifier that follows from its form: sending the same form again adds nothing.
pub struct Give {
    pub county: CountyId,
    pub id: String,
    /// Keyed hash of the receipt code.
    pub receipt: String,
    pub received: Received,
    pub entered_by: Option<i64>,
    /// What the sender was asked about before sending.
    pub asked: Matters,
    /// Why it waits for a look apart from the inbox, if it does.
    pub set_aside: Suspicion,
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
        let (asked, set_aside) = (Matters::default(), Suspicion::default());
        Ok(Give { county, id, receipt, received, entered_by: None, asked, set_aside, sealed_contact })
    }
}

impl Write for Give {
    /// Whether it was new.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        Ok(insert(&[self], connection).await? == 1)
    }

    /// Nearly always all are new, and nothing needs to be asked back. Otherwise each is tried by itself.
    async fn run_together(changes: &[&Self], connection: &mut AnyConnection) -> Result<Vec<bool>> {
        if changes.len() > 1 {
            sqlx::query("SAVEPOINT crowd").execute(&mut *connection).await?;
            if insert_crowd(changes, connection).await? {
                return Ok(vec![true; changes.len()]);
            }
            sqlx::query("ROLLBACK TO SAVEPOINT crowd").execute(&mut *connection).await?;
        }
        let mut outputs = Vec::with_capacity(changes.len());
        for give in changes {
            outputs.push(give.run(connection).await?);
        }
        Ok(outputs)
    }
}

/// Whether every one of them was new.
async fn insert_crowd(mut left: &[&Give], connection: &mut AnyConnection) -> Result<bool> {
    while !left.is_empty() {
        let size = ROWS_AT_ONCE.into_iter().find(|size| *size <= left.len()).unwrap_or(1);
        let (now, later) = left.split_at(size);
        if insert(now, connection).await? != size as u64 {
            return Ok(false);
        }
        left = later;
    }
    Ok(true)
}

/// Adds those that are not there yet; returns how many were not.
async fn insert(gives: &[&Give], connection: &mut AnyConnection) -> Result<u64> {
    let sql = format!(
        "INSERT INTO feedback ({COLUMNS}) VALUES {} ON CONFLICT (county, feedback) DO NOTHING",
        places(connection, gives.len(), WIDTH, NEW)
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
            .bind(i16::from(give.set_aside.bits()))
            .bind(received.poster.as_deref());
    }
    let added = query.execute(&mut *connection).await?.rows_affected();
    if added == gives.len() as u64 {
        for give in gives {
            give.seal(connection).await?;
            give.note_asked(connection).await?;
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

    /// Most senders were asked nothing, so this is no part of the common statement.
    async fn note_asked(&self, connection: &mut AnyConnection) -> Result<()> {
        if self.asked.is_empty() {
            return Ok(());
        }
        sqlx::query("UPDATE feedback SET matters = $3 WHERE county = $1 AND feedback = $2")
            .bind(key(self.county))
            .bind(&self.id)
            .bind(i16::from(self.asked.bits()))
            .execute(connection)
            .await?;
        Ok(())
    }
}
