use crate::{Error, Result, Store, Write, key, milliseconds};
use domain::feedback::Contact;
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// Parts of a sealed text are told apart by the control character made for it.
const SEPARATOR: char = '\u{1f}';

fn place(county: CountyId, feedback: &str) -> String {
    format!("{}/{feedback}", county.0)
}

/// Seals the details together with the receipt code, where there is one to be sent with a mail.
pub(crate) fn seal_contact(
    store: &Store,
    county: CountyId,
    feedback: &str,
    contact: &Contact,
    code: &str,
) -> Result<String> {
    let code = (!code.is_empty()).then_some(code);
    sealed_parts(store, &place(county, feedback), contact, code)
}

/// Contact details as one sealed text, for one place.
pub(crate) fn sealed(store: &Store, place: &str, contact: &Contact) -> Result<String> {
    sealed_parts(store, place, contact, None)
}

fn sealed_parts(store: &Store, place: &str, contact: &Contact, code: Option<&str>) -> Result<String> {
    let parts = [&contact.name, &contact.email, &contact.phone].map(|part| part.replace(SEPARATOR, " "));
    let parts = parts.into_iter().chain(code.map(str::to_owned));
    store.vault().seal(place, &parts.collect::<Vec<_>>().join(&SEPARATOR.to_string()))
}

/// The inverse of [`sealed`].
pub(crate) fn unsealed(store: &Store, place: &str, sealed: &str) -> Result<Contact> {
    Ok(unsealed_parts(store, place, sealed)?.0)
}

fn unsealed_parts(store: &Store, place: &str, sealed: &str) -> Result<(Contact, Option<String>)> {
    let text = store.vault().open(place, sealed)?;
    let mut parts = text.split(SEPARATOR).map(str::to_owned);
    let mut next = || parts.next().ok_or(Error::Unreadable("contact"));
    let contact = Contact { name: next()?, email: next()?, phone: next()? };
    Ok((contact, parts.next()))
}

/// The contact details of the sender of a feedback, if they left any and they have not been erased.
pub async fn open_contact(store: &Store, county: CountyId, feedback: &str) -> Result<Option<Contact>> {
    Ok(open_contact_and_code(store, county, feedback).await?.map(|(contact, _)| contact))
}

/// The contact details with the receipt code that was sealed with them, if it was.
pub async fn open_contact_and_code(
    store: &Store,
    county: CountyId,
    feedback: &str,
) -> Result<Option<(Contact, Option<String>)>> {
    let row = sqlx::query("SELECT sealed FROM contacts WHERE county = $1 AND feedback = $2")
        .bind(key(county))
        .bind(feedback)
        .fetch_optional(&store.reads)
        .await?;
    row.map(|row| unsealed_parts(store, &place(county, feedback), row.try_get(0)?)).transpose()
}

/// Erases the contact details of what was completed before `completed_before`; what is open keeps its own.
pub struct EraseContacts {
    pub county: CountyId,
    pub completed_before: Timestamp,
}

impl Write for EraseContacts {
    /// How many senders' details were erased.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let erased = sqlx::query(
            "DELETE FROM contacts WHERE county = $1 AND EXISTS (SELECT 1 FROM feedback f WHERE f.county = contacts.county \
             AND f.feedback = contacts.feedback AND f.state IN ('answered', 'closed') AND f.completed_at < $2)",
        )
        .bind(key(self.county))
        .bind(milliseconds(self.completed_before))
        .execute(connection)
        .await?;
        Ok(erased.rows_affected())
    }
}
