use crate::{Error, Result, Store, key};
use domain::feedback::Contact;
use domain::organisation::CountyId;
use sqlx::Row;

/// Parts of a sealed text are told apart by the control character made for it.
const SEPARATOR: char = '\u{1f}';

fn place(county: CountyId, feedback: &str) -> String {
    format!("{}/{feedback}", county.0)
}

pub(crate) fn seal_contact(store: &Store, county: CountyId, feedback: &str, contact: &Contact) -> Result<String> {
    sealed(store, &place(county, feedback), contact)
}

/// Contact details as one sealed text, for one place.
pub(crate) fn sealed(store: &Store, place: &str, contact: &Contact) -> Result<String> {
    let parts = [&contact.name, &contact.email, &contact.phone].map(|part| part.replace(SEPARATOR, " "));
    store.vault().seal(place, &parts.join(&SEPARATOR.to_string()))
}

/// The inverse of [`sealed`].
pub(crate) fn unsealed(store: &Store, place: &str, sealed: &str) -> Result<Contact> {
    let text = store.vault().open(place, sealed)?;
    let mut parts = text.split(SEPARATOR).map(str::to_owned);
    let mut next = || parts.next().ok_or(Error::Unreadable("contact"));
    Ok(Contact { name: next()?, email: next()?, phone: next()? })
}

/// The contact details of the sender of a feedback, if they left any and they have not been erased.
pub async fn open_contact(store: &Store, county: CountyId, feedback: &str) -> Result<Option<Contact>> {
    let row = sqlx::query("SELECT sealed FROM contacts WHERE county = $1 AND feedback = $2")
        .bind(key(county))
        .bind(feedback)
        .fetch_optional(&store.reads)
        .await?;
    row.map(|row| unsealed(store, &place(county, feedback), row.try_get(0)?)).transpose()
}
