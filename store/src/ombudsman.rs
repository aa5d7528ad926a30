use crate::{Error, Result, Store, Write, key};
use domain::calendar::{day_from_number, day_number};
use domain::channel::Channel;
use domain::ombudsman::{Branch, Contact, Party, Provider, Reason};
use domain::organisation::CountyId;
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};
use std::collections::HashMap;

/// Contacts of the ombudsman's log; one that is there is left as it is.
pub struct AddContacts {
    pub county: CountyId,
    pub rows: Vec<Contact>,
}

impl Write for AddContacts {
    /// How many were new.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let mut new = 0;
        for contact in &self.rows {
            let added = sqlx::query(
                "INSERT INTO ombudsman_contacts (county, contact, day, branch, party, provider, place, channel) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (county, contact) DO NOTHING",
            )
            .bind(key(self.county))
            .bind(&contact.id)
            .bind(i64::from(day_number(contact.day)))
            .bind(contact.branch.code())
            .bind(contact.party.code())
            .bind(contact.provider.code())
            .bind(&contact.place)
            .bind(contact.channel.code())
            .execute(&mut *connection)
            .await?
            .rows_affected();
            new += added;
            let reasons = if added == 0 { &[][..] } else { &contact.reasons };
            for reason in reasons {
                sqlx::query("INSERT INTO ombudsman_reasons (county, contact, reason) VALUES ($1, $2, $3)")
                    .bind(key(self.county))
                    .bind(&contact.id)
                    .bind(reason.code())
                    .execute(&mut *connection)
                    .await?;
            }
        }
        Ok(new)
    }
}

/// Takes away a contact that was logged by mistake.
pub struct DropContact {
    pub county: CountyId,
    pub contact: String,
}

impl Write for DropContact {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for sql in [
            "DELETE FROM ombudsman_reasons WHERE county = $1 AND contact = $2",
            "DELETE FROM ombudsman_contacts WHERE county = $1 AND contact = $2",
        ] {
            sqlx::query(sql).bind(key(self.county)).bind(&self.contact).execute(&mut *connection).await?;
        }
        Ok(())
    }
}

impl Store {
    /// The contacts from one day to another, both counted, the latest first.
    pub async fn contacts(&self, county: CountyId, (from, to): (Date, Date)) -> Result<Vec<Contact>> {
        let days = (i64::from(day_number(from)), i64::from(day_number(to)));
        let rows = sqlx::query(
            "SELECT contact, reason FROM ombudsman_reasons WHERE county = $1 AND contact IN \
             (SELECT contact FROM ombudsman_contacts WHERE county = $1 AND day >= $2 AND day <= $3)",
        )
        .bind(key(county))
        .bind(days.0)
        .bind(days.1)
        .fetch_all(&self.reads)
        .await?;
        let mut reasons: HashMap<String, Vec<Reason>> = HashMap::new();
        for row in &rows {
            let reason = Reason::parse(row.try_get(1)?).ok_or(Error::Unreadable("reason of a contact"))?;
            reasons.entry(row.try_get(0)?).or_default().push(reason);
        }
        let rows = sqlx::query(
            "SELECT contact, day, branch, party, provider, place, channel FROM ombudsman_contacts \
             WHERE county = $1 AND day >= $2 AND day <= $3 ORDER BY day DESC, contact",
        )
        .bind(key(county))
        .bind(days.0)
        .bind(days.1)
        .fetch_all(&self.reads)
        .await?;
        let whole = |row: &AnyRow| {
            let mut contact = contact(row)?;
            contact.reasons = reasons.remove(&contact.id).unwrap_or_default();
            contact.reasons.sort();
            Ok(contact)
        };
        rows.iter().map(whole).collect()
    }

    /// The names of places that have been logged, so that one place has one name.
    pub async fn contact_places(&self, county: CountyId) -> Result<Vec<String>> {
        let rows = sqlx::query(
            "SELECT DISTINCT place FROM ombudsman_contacts WHERE county = $1 AND place <> '' ORDER BY place",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }
}

/// Without its reasons.
fn contact(row: &AnyRow) -> Result<Contact> {
    let day: i64 = row.try_get(1)?;
    let day = i32::try_from(day).map_err(|_| Error::Unreadable("day of a contact"))?;
    Ok(Contact {
        id: row.try_get(0)?,
        day: day_from_number(day),
        branch: Branch::parse(row.try_get(2)?).ok_or(Error::Unreadable("branch of a contact"))?,
        party: Party::parse(row.try_get(3)?).ok_or(Error::Unreadable("party of a contact"))?,
        provider: Provider::parse(row.try_get(4)?).ok_or(Error::Unreadable("provider of a contact"))?,
        place: row.try_get(5)?,
        channel: Channel::parse(row.try_get(6)?).ok_or(Error::Unreadable("channel of a contact"))?,
        reasons: Vec::new(),
    })
}
