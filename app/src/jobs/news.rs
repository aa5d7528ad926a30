//! Finds what has come to people's desks and notes it for each of them once; gathers what is noted into at most one
//! mail a quarter of an hour. Senders who left an address are told that there is a reply.

use super::Office;
use super::desks::Desks;
use domain::organisation::CountyId;
use domain::people::{MailKind, Person, Recipient, desk_of};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashSet;
use store::{Gather, Happened, Notice, Outgoing, SetPosition, Tell};

const JOB: &str = "news";
/// At most one mail a person within this.
const PAUSE: SignedDuration = SignedDuration::from_mins(15);
/// What is committed a little later than its time says, or by a machine whose clock is a little behind, is found too.
const OVERLAP: SignedDuration = SignedDuration::from_mins(10);
/// What is older than this is no news.
const OLDEST: SignedDuration = SignedDuration::from_hours(72);
/// The position is noted this often; looking twice at something tells nobody twice.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(5);

pub async fn run(office: &Office, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let store = &office.store;
    let position = store.job_position(county, JOB).await?.and_then(|at| Timestamp::from_millisecond(at).ok());
    let since = position.unwrap_or(now).max(now - OLDEST) - OVERLAP;
    let mut desks = None;
    loop {
        let happened = store.happened(county, since).await?;
        if happened.is_empty() {
            break;
        }
        if desks.is_none() {
            desks = Desks::load(store, county, now).await?;
        }
        let Some(desks) = &desks else { return Ok(0) };
        store.write(tell(desks, county, &happened, now)).await?;
    }
    if position.is_none_or(|at| now.duration_since(at) >= NOTED_EVERY) {
        store.write(SetPosition { county, job: JOB, position: now.as_millisecond() }).await?;
    }
    if !store.notices_wait(county, MailKind::News).await? {
        return Ok(0);
    }
    let gather = Gather { county, kind: MailKind::News, now, not_since: now - PAUSE };
    Ok(store.write(gather).await?.into())
}

fn tell(desks: &Desks, county: CountyId, happened: &[Happened], now: Timestamp) -> Tell {
    let wanting = desks.who_want(MailKind::News);
    let notices = happened.iter().flat_map(|one| notices(desks, &wanting, one)).collect();
    let messages = happened.iter().filter_map(|one| to_sender(desks, one, now)).collect();
    Tell { county, now, notices, messages }
}

/// Who is to be told, and the mark that this one was looked at.
fn notices(desks: &Desks, wanting: &[&Person], one: &Happened) -> Vec<Notice> {
    let notice = |about: &str, person: i64| Notice {
        feedback: one.feedback.clone(),
        about: about.to_owned(),
        number: one.number,
        person,
        kind: MailKind::News,
        unit: one.unit,
    };
    let about = if one.what == "released" { "received" } else { one.what.as_str() };
    let told = told(desks, wanting, one).into_iter().filter(|person| Some(*person) != one.by);
    std::iter::once(notice(&one.what, Notice::MARK)).chain(told.map(|person| notice(about, person))).collect()
}

fn told(desks: &Desks, wanting: &[&Person], one: &Happened) -> HashSet<i64> {
    let desk = || desk_of(wanting, &desks.organisation, one.unit).into_iter().map(|person| person.id);
    let is_waiting = one.state == "received";
    match one.what.as_str() {
        "received" | "released" | "handed_over" if is_waiting => desk().collect(),
        // Whoever has it hears of it; where nobody has it again, the desk and whoever had it.
        "sender_wrote" if is_waiting => desk().chain(colleague(desks, wanting, one.before, one)).collect(),
        "sender_wrote" | "review_returned" => colleague(desks, wanting, one.handler, one).collect(),
        _ => HashSet::new(),
    }
}

/// The person, if they want news and the feedback is still theirs to see.
fn colleague(desks: &Desks, wanting: &[&Person], person: Option<i64>, one: &Happened) -> impl Iterator<Item = i64> {
    let found = wanting.iter().find(|held| Some(held.id) == person);
    found.filter(|held| held.handles(&desks.organisation, one.unit)).map(|held| held.id).into_iter()
}

/// The mail to the sender, if they want to be contacted. Whether they left an e-mail address is seen when it is sent:
/// only then are the contact details opened.
fn to_sender(desks: &Desks, one: &Happened, now: Timestamp) -> Option<Outgoing> {
    let is_kept = matches!(one.state.as_str(), "received" | "in_handling" | "answered" | "closed");
    let (kind, message) = match one.what.as_str() {
        "received" | "released" if desks.settings.sends_receipts() && is_kept => {
            (MailKind::Receipt, format!("receipt/{}", one.feedback))
        }
        "answered" => (MailKind::Reply, format!("reply/{}/{}", one.feedback, one.number)),
        _ => return None,
    };
    let recipient = Recipient::Sender(one.feedback.clone());
    let outgoing = Outgoing { message, kind, recipient, arguments: String::new(), created_at: now };
    one.has_contact.then_some(outgoing)
}
