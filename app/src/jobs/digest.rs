//! The morning's digest on working days: what is due, late and new on one's desks. Nothing to tell, no mail.

use super::desks::Desks;
use super::{Office, this_morning};
use domain::calendar::{add_calendar_days, at_time, day_number, working_day_before};
use domain::organisation::CountyId;
use domain::people::{MailKind, Person, Recipient};
use jiff::Timestamp;
use store::{DeskCount, Outgoing, SetPosition, Tell};

const JOB: &str = "digest";
/// Days in which something is due soon.
const SOON: u16 = 3;

pub async fn run(office: &Office, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let store = &office.store;
    let Some((today, desks)) = this_morning(office, county, JOB, now).await? else { return Ok(0) };
    let day = i64::from(day_number(today));
    let last = at_time(working_day_before(today), desks.settings.digest_at());
    let counts = store.desk_counts(county, (today, add_calendar_days(today, SOON)), last).await?;
    let message = |person: &&Person| {
        let arguments = arguments(&desks, person, &counts);
        let recipient = Recipient::Person(person.id);
        let message = format!("{JOB}/{}/{day}", recipient.code());
        let outgoing = Outgoing { message, kind: MailKind::Digest, recipient, arguments, created_at: now };
        Some(outgoing).filter(|outgoing| !outgoing.arguments.is_empty())
    };
    let messages: Vec<Outgoing> = desks.who_want(MailKind::Digest).iter().filter_map(message).collect();
    let written = messages.len() as u64;
    store.write(Tell { county, now, notices: Vec::new(), messages }).await?;
    store.write(SetPosition { county, job: JOB, position: day }).await?;
    Ok(written)
}

/// What is on a person's desks, as lines of the mail; empty where there is nothing.
fn arguments(desks: &Desks, person: &Person, counts: &[DeskCount]) -> String {
    let own: Vec<&DeskCount> = counts.iter().filter(|count| person.handles(&desks.organisation, count.unit)).collect();
    let sum = |of: fn(&DeskCount) -> i64| own.iter().map(|count| of(count)).sum::<i64>();
    let told = [
        ("late", sum(|count| count.late)),
        ("due_today", sum(|count| count.due_today)),
        ("due_soon", sum(|count| count.due_soon)),
        ("new", sum(|count| count.new)),
    ];
    let root = desks.organisation.root().0;
    let line = |(about, count): (&str, i64)| (count > 0).then(|| format!("{about} {root} 0 {count}"));
    told.into_iter().filter_map(line).collect::<Vec<_>>().join("\n")
}
