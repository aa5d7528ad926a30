//! A dozen safety notices, written for this: some wait, some are looked into, most are closed.

use super::DemoError;
use super::county::County;
use super::files;
use super::people;
use crate::web::codes;
use domain::calendar::{day_of, start_of};
use domain::feedback::Contact;
use domain::language::Language;
use domain::organisation::CountyId;
use domain::safety::{
    Moment, NoticeEvent, NoticeHappening, NoticeReceived, Outcome, Preventable, Review, SafetyNotice, Severity, Teller,
};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::Deserialize;
use store::{ChangeNotice, GiveNotice, Store, Together};

const FILE: &str = "safety_notices.csv";

/// A notice and what was done with it.
#[derive(Deserialize)]
struct NoticeRow {
    days_ago: i64,
    place: String,
    language: String,
    teller: String,
    outcome: String,
    severity: String,
    clock: String,
    text: String,
    prevention: String,
    contact: u8,
    state: String,
    note: String,
    done: String,
    preventable: String,
}

/// Adds the notices and their history, in the order of the file.
pub async fn add(store: &Store, county_id: CountyId, county: &County, now: Timestamp) -> Result<(), DemoError> {
    let rows: Vec<NoticeRow> = files::read(FILE, include_str!("safety_notices.csv"))?;
    let reader = people::number(people::SAFETY_READER);
    let (mut gives, mut changes) = (Vec::new(), Vec::new());
    for (row, number) in rows.iter().zip(1..) {
        let id = format!("demo-safety-{number:02}");
        let received =
            received(county, row, (now, number)).ok_or_else(|| DemoError::File(FILE, format!("row {number}")))?;
        let at = received.received_at;
        changes.extend(history(county_id, row, notice(&id, &received), (reader, at)));
        let receipt = store.vault().hash_text("safety receipt", &codes::normalized(&format!("DEMO{number}")));
        gives.push(GiveNotice::new(store, county_id, id, receipt, received)?);
    }
    store.write(Together(gives)).await?;
    store.write(Together(changes)).await?;
    Ok(())
}

fn received(county: &County, row: &NoticeRow, (now, number): (Timestamp, i64)) -> Option<NoticeReceived> {
    let day = day_of(now).saturating_sub(row.days_ago.days());
    let at = start_of(day) + SignedDuration::from_mins(9 * 60 + 37 * number);
    let contact = Contact { phone: "+358 50 000 0021".to_owned(), ..Contact::default() };
    Some(NoticeReceived {
        received_at: at,
        language: Language::parse(&row.language)?,
        target: Some(row.place.clone()),
        unit: county.unit(&row.place).ok()?,
        text: row.text.clone(),
        moment: Moment { day: Some(day), clock: row.clock.clone() },
        outcome: Outcome::parse(&row.outcome)?,
        severity: Severity::parse(&row.severity)?,
        prevention: row.prevention.clone(),
        teller: Teller::parse(&row.teller)?,
        contact: (row.contact > 0).then_some(contact),
    })
}

/// What was done, a day after another, in office hours.
fn history(
    county: CountyId,
    row: &NoticeRow,
    mut notice: SafetyNotice,
    (reader, at): (i64, Timestamp),
) -> Vec<ChangeNotice> {
    let mut steps = Vec::new();
    if row.state != "received" {
        steps.push((NoticeHappening::Taken, ""));
    }
    if !row.note.is_empty() {
        steps.push((NoticeHappening::Noted, &row.note));
    }
    if row.state == "closed" {
        steps.push((NoticeHappening::Closed, &row.done));
    }
    let change = |(step, (what, text)): (i64, (NoticeHappening, &str))| {
        let at = start_of(day_of(at).saturating_add(step.days())) + SignedDuration::from_mins(8 * 60 + 95 * step);
        notice.review = match (what, Preventable::parse(&row.preventable)) {
            (NoticeHappening::Closed, Some(preventable)) => Review::Closed { at, by: reader, preventable },
            _ => Review::InReview { reviewer: reader },
        };
        if what == NoticeHappening::Closed {
            notice.reply = reply(notice.language).to_owned();
        }
        let event = NoticeEvent { at, person: reader, what, text: text.to_owned() };
        let change = ChangeNotice { county, notice: notice.clone(), event };
        notice.version += 1;
        change
    };
    (1..).zip(steps).map(change).collect()
}

/// What the teller reads by the code.
fn reply(language: Language) -> &'static str {
    match language {
        Language::Finnish => "Kiitos ilmoituksestasi. Kävimme tapahtuman läpi yksikössä ja muutimme toimintatapaa.",
        Language::Swedish => "Tack för din anmälan. Vi gick igenom händelsen på enheten och ändrade vårt arbetssätt.",
        Language::English => "Thank you for telling us. We went through it with the unit and changed how we work.",
    }
}

fn notice(id: &str, received: &NoticeReceived) -> SafetyNotice {
    SafetyNotice {
        id: id.to_owned(),
        received_at: received.received_at,
        language: received.language,
        target: received.target.clone(),
        unit: received.unit,
        text: received.text.clone(),
        moment: received.moment.clone(),
        outcome: received.outcome,
        severity: received.severity,
        prevention: received.prevention.clone(),
        teller: received.teller,
        wants_contact: received.contact.is_some(),
        review: Review::Received,
        reply: String::new(),
        version: 0,
    }
}
