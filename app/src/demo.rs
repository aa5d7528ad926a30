//! `kuule demo`: Järviranta, a county that does not exist, with a year of answers and feedback up to this moment, and with
//! those of earlier years, which come once its door is open ([`tell_earlier`]).
//!
//! The year is made by seeded chance: at the same moment it is the same to the last byte, and on another day the same
//! picture stands at another place in the calendar. What it is made of is in the files beside (`demo/*.csv`), written
//! for this; nobody said any of it. Only salts and seals (passwords, contact details) are new every time.

mod actions;
mod chance;
mod comments;
mod county;
mod doors;
mod earlier;
mod editions;
mod feedback;
mod files;
mod forms;
mod people;
mod posters;
mod ratings;
mod replies;
mod responses;
mod rhythm;
mod safety;
mod scores;
mod steering;
mod surveys;
#[cfg(test)]
mod tests;
mod volumes;

use crate::people::password::PasswordError;
use crate::surveys::link;
use county::County;
use domain::calendar::day_of;
use domain::organisation::{CountyId, OrganisationChange};
use domain::surveys::{InvitationState, NATIONAL_SURVEY, Response};
pub use earlier::tell as tell_earlier;
use jiff::{Timestamp, ToSpan};
use people::{Hashing, MEMBERS};
use responses::Answers;
use rhythm::DAYS;
use std::sync::Arc;
use store::{
    AddResponses, AddSurvey, Give, ImportFeedback, ImportOrganisation, ImportTargetWords, ImportTopics, SetSetting,
    Store, Together,
};
use thiserror::Error;
use tokio::sync::mpsc;

/// Answers in one write.
const BATCH: usize = 5_000;

/// Why there is no demo.
#[derive(Debug, Error)]
pub enum DemoError {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(
        "there is a county already that is not the demo, or a demo that was not filled to the end: name an empty folder with --data"
    )]
    NotEmpty,
    #[error("the demo's file {0} cannot be read: {1}")]
    File(&'static str, String),
    #[error("a password cannot be hashed: {0}")]
    Password(#[from] PasswordError),
    #[error("no random password can be made: {0}")]
    Chance(String),
    #[error("a report cannot be made: {0}")]
    Report(String),
    #[error("the filling was stopped: {0}")]
    Stopped(#[from] tokio::task::JoinError),
}

/// What somebody who tries the demo needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    pub county: CountyId,
    /// E-mail address, password, and what they do.
    pub people: Vec<(String, String, String)>,
    /// Tokens of single-use links that have not been used yet.
    pub survey_links: Vec<String>,
    /// Places by name, with their QR codes.
    pub qr: Vec<(String, String)>,
    /// Codes by which the reply to a feedback can be read.
    pub receipts: Vec<String>,
}

/// The demo as it stands, or a new one in an empty store.
pub async fn prepare(store: &Store, now: Timestamp) -> Result<Guide, DemoError> {
    match guide(store).await? {
        Some(guide) => Ok(guide),
        None => fill(store, now).await,
    }
}

/// The guide to a demo that stands; none where the store holds none that is whole.
pub async fn guide(store: &Store) -> Result<Option<Guide>, DemoError> {
    let counties = store.counties().await?;
    let Some((county_id, _)) = counties.into_iter().find(|(_, code)| code == county::CODE) else { return Ok(None) };
    // People are added last.
    if store.person_by_email(county_id, MEMBERS[0].email).await?.is_none() {
        return Ok(None);
    }
    let (county, _) = County::read(county::FIRST_DAY)?;
    let mut survey_links = Vec::new();
    for token in doors::links(store.vault()) {
        let invitation = store.invitation(county_id, &link::hashed(store.vault(), &token)).await?;
        if invitation.is_some_and(|invitation| invitation.state == InvitationState::Sent) {
            survey_links.push(token);
        }
    }
    let person = |member: &people::Member| {
        let password = member.password?;
        Some((member.email.to_owned(), password.to_owned(), member.does.to_owned()))
    };
    Ok(Some(Guide {
        county: county_id,
        people: MEMBERS.iter().filter_map(person).collect(),
        survey_links,
        qr: doors::told_qr_codes(store.vault(), &county)?,
        receipts: doors::receipts(store.vault()).into(),
    }))
}

/// Fills an empty store. What takes time goes on side by side: passwords are hashed and the year is told while the
/// store takes in what is there already.
pub async fn fill(store: &Store, now: Timestamp) -> Result<Guide, DemoError> {
    if !store.counties().await?.is_empty() {
        return Err(DemoError::NotEmpty);
    }
    let hashing = Hashing::begin()?;
    let (county, change) = County::read(day_of(now).saturating_sub(i64::from(DAYS).days()))?;
    let county = Arc::new(county);
    let county_id = store.ensure_county(county::CODE).await?;
    let survey = store.write(AddSurvey { county: county_id, code: NATIONAL_SURVEY.to_owned() }).await?;
    let telling = tokio::task::spawn_blocking({
        let county = county.clone();
        move || feedback::tell(&county, now)
    });
    let answers = answer_in_batches(Answers::new(&county, survey, now)?);
    found(store, county_id, &county, change).await?;
    add_answers(store, county_id, answers).await?;
    let mut told = telling.await??;
    ratings::rate(&mut told.imported, now);
    let hung = posters::hang(county_id, &county, store.vault(), &mut told.imported, now);
    store.write(Together(hung.posters)).await?;
    store.write(Together(hung.visits)).await?;
    let planned = actions::plan(county_id, &county, &told.imported, now)?;
    store.write(forms::counts(county_id, &told, now)).await?;
    store.write(Together(forms::set_aside(store, county_id, &told)?)).await?;
    add_feedback(store, county_id, &county, told).await?;
    replies::add(store, county_id, county.organisation.root(), now).await?;
    actions::add(store, planned).await?;
    safety::add(store, county_id, &county, now).await?;
    let vault = store.vault();
    let invitations = doors::invitations(vault, county_id, &county, survey, now)?;
    tokio::try_join!(
        store.write(Together(invitations)),
        store.write(Together(doors::qr_codes(vault, county_id, &county))),
    )?;
    surveys::add(store, county_id, now).await?;
    steering::add(store, county_id, &county, now).await?;
    editions::add(store, county_id, now).await?;
    earlier::promise(store, county_id, now).await?;
    people::add(store, county_id, &county, hashing, now).await?;
    guide(store).await?.ok_or(DemoError::NotEmpty)
}

/// The county itself: tree, words, topics, settings.
async fn found(
    store: &Store,
    county_id: CountyId,
    county: &County,
    change: OrganisationChange,
) -> Result<(), DemoError> {
    let setting =
        |key: &str, value: &str| SetSetting { county: county_id, key: key.to_owned(), value: value.to_owned() };
    let settings = vec![setting("public_page.refresh", "live"), setting("nps.target", "60")];
    tokio::try_join!(
        store.write(ImportOrganisation { county: county_id, change, from: county.from }),
        store.write(ImportTargetWords { county: county_id, words: county.words.clone() }),
        store.write(ImportTopics { county: county_id, topics: county.topics.clone() }),
        store.write(Together(settings)),
    )?;
    Ok(())
}

/// Tells the answers on a thread of their own, a batch ahead of the store.
fn answer_in_batches(answers: Answers) -> mpsc::Receiver<Vec<Response>> {
    let (sender, receiver) = mpsc::channel(1);
    tokio::task::spawn_blocking(move || {
        let mut batch = Vec::with_capacity(BATCH);
        for mut day in answers {
            batch.append(&mut day);
            if batch.len() >= BATCH && sender.blocking_send(std::mem::take(&mut batch)).is_err() {
                return;
            }
        }
        // Where nobody takes it any more, the filling has failed and says so.
        drop(sender.blocking_send(batch));
    });
    receiver
}

async fn add_answers(
    store: &Store,
    county: CountyId,
    mut answers: mpsc::Receiver<Vec<Response>>,
) -> Result<(), DemoError> {
    while let Some(rows) = answers.recv().await {
        store.write(AddResponses { county, rows }).await?;
    }
    Ok(())
}

async fn add_feedback(
    store: &Store,
    county_id: CountyId,
    county: &County,
    mut told: feedback::Told,
) -> Result<(), DemoError> {
    doors::give_receipts(store.vault(), county, &mut told.imported)?;
    let give = |(id, received): (String, _)| {
        let receipt = doors::nobodys_receipt(store.vault(), &id);
        Give::new(store, county_id, id, receipt, received)
    };
    let fresh = told.fresh.into_iter().map(give).collect::<Result<Vec<_>, _>>()?;
    tokio::try_join!(
        store.write(ImportFeedback { county: county_id, rows: told.imported }),
        store.write(Together(fresh)),
    )?;
    Ok(())
}
