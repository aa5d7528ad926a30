//! Tells whoever answers for a unit what is still open there a set number of days before it is due: once for each
//! feedback and due day, gathered in one mail a morning.

use super::desks::Desks;
use super::{Office, this_morning};
use domain::calendar::{day_number, start_of};
use domain::feedback::escalated_until;
use domain::organisation::{CountyId, UnitId};
use domain::people::{MailKind, Person, escalated_to};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Gather, Notice, SetPosition, Tell};

const JOB: &str = "escalation";

pub async fn run(office: &Office, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let store = &office.store;
    let Some((today, desks)) = this_morning(office, county, JOB, now).await? else { return Ok(0) };
    let day = i64::from(day_number(today));
    let wanting = desks.who_want(MailKind::Escalation);
    let until = escalated_until(today, desks.settings.escalation_days());
    loop {
        let open = store.unescalated(county, until).await?;
        if open.is_empty() {
            break;
        }
        let notices = open.iter().flat_map(|one| notices(&desks, &wanting, one)).collect();
        store.write(Tell { county, now, notices, messages: Vec::new() }).await?;
    }
    let gather = Gather { county, kind: MailKind::Escalation, now, not_since: start_of(today) };
    let written = store.write(gather).await?;
    store.write(SetPosition { county, job: JOB, position: day }).await?;
    Ok(written.into())
}

fn notices(desks: &Desks, wanting: &[&Person], (feedback, unit, due_on): &(String, UnitId, Date)) -> Vec<Notice> {
    let notice = |person: i64| Notice {
        feedback: feedback.clone(),
        about: "due".to_owned(),
        number: day_number(*due_on).into(),
        person,
        kind: MailKind::Escalation,
        unit: *unit,
    };
    let told = escalated_to(wanting, &desks.organisation, *unit).into_iter().map(|person| notice(person.id));
    std::iter::once(notice(Notice::MARK)).chain(told).collect()
}
