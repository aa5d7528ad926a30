//! Who sits where and what they want to be told, read when there is something to tell.

use domain::calendar::day_of;
use domain::organisation::{CountyId, Organisation};
use domain::people::{MailChoices, MailKind, Person};
use domain::settings::Settings;
use jiff::Timestamp;
use std::collections::HashMap;
use store::Store;

pub struct Desks {
    pub organisation: Organisation,
    pub settings: Settings,
    people: Vec<Person>,
    choices: HashMap<i64, MailChoices>,
}

impl Desks {
    /// None where there is no organisation yet, and so nobody to tell.
    pub async fn load(store: &Store, county: CountyId, now: Timestamp) -> store::Result<Option<Desks>> {
        let Some(organisation) = store.organisation(county, day_of(now)).await? else { return Ok(None) };
        let settings = store.settings(county).await?;
        let at_work = store.people(county).await?.into_iter().filter(|listed| listed.disabled_at.is_none());
        let people = at_work.map(|listed| listed.person).collect();
        let choices = store.people_s_mail_choices(county).await?;
        Ok(Some(Desks { organisation, settings, people, choices }))
    }

    /// Those who have not declined this kind of mail.
    pub fn who_want(&self, kind: MailKind) -> Vec<&Person> {
        let wants = |person: &&Person| self.choices.get(&person.id).copied().unwrap_or_default().wants(kind);
        self.people.iter().filter(wants).collect()
    }
}
