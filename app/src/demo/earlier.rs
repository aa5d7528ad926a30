//! What the demo tells once its door is open: the years before, with which figures are compared, and the alarms that
//! came of all these figures. Whoever looks at the first page does not wait for it.

use super::county::County;
use super::responses::Answers;
use super::rhythm::EARLIER;
use super::{DemoError, add_answers, answer_in_batches, doors, feedback, people, ratings};
use crate::jobs::raise_alerts;
use domain::calendar::{add_calendar_days, at_time, day_from_number, day_number, day_of};
use domain::measures::AlertLimits;
use domain::organisation::CountyId;
use domain::surveys::NATIONAL_SURVEY;
use jiff::civil::{Date, time};
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::sync::Arc;
use store::{AddSurvey, ImportFeedback, NoteAlert, SetPosition, Store, Together};

/// The day on which the demo was filled, and that its earlier years are whole.
const FILLED: &str = "demo";
const WHOLE: &str = "demo_earlier";
/// So many days ago the alarms were looked for: one of them is over.
const LOOKED: [i32; 2] = [122, 1];
/// Who looks after alarms.
const MANAGER: &str = "johanna.lindroos@jarviranta.example";
const SEEN: &str = "suu-lahdenpera";
const CLOSED: &str = "vo-lahdenpera";
const NOTE: &str =
    "Puhelinvaihde vaihtui, eikä takaisinsoitto toiminut. Vika on korjattu, ja yksikkö seuraa soittoja viikoittain.";

/// Notes when the demo was filled. Alarms are looked for from the next day on; those of this one are told here.
pub async fn promise(store: &Store, county: CountyId, now: Timestamp) -> Result<(), DemoError> {
    let position = i64::from(day_number(day_of(now)));
    let jobs = [FILLED, raise_alerts::JOB].map(|job| SetPosition { county, job, position });
    store.write(Together(jobs.into())).await?;
    Ok(())
}

/// Tells it, unless it has been told. May be broken off and begun again: everything has its name.
pub async fn tell(store: &Store, county_id: CountyId) -> Result<(), DemoError> {
    let filled = store.job_position(county_id, FILLED).await?;
    let Some(filled) = filled.and_then(|day| i32::try_from(day).ok()) else { return Ok(()) };
    if store.job_position(county_id, WHOLE).await?.is_some() {
        return Ok(());
    }
    let today = day_from_number(filled);
    let now = noon(add_calendar_days(today, 1));
    let (county, _) = County::read(today.saturating_sub(i64::from(EARLIER).days()))?;
    let county = Arc::new(county);
    let survey = store.write(AddSurvey { county: county_id, code: NATIONAL_SURVEY.to_owned() }).await?;
    add_answers(store, county_id, answer_in_batches(Answers::earlier(&county, survey, noon(today))?)).await?;
    let mut rows = feedback::tell_earlier(&county, noon(today))?;
    ratings::rate(&mut rows, now);
    rows.iter_mut().for_each(|row| row.receipt = doors::nobodys_receipt(store.vault(), &row.id));
    store.write(ImportFeedback { county: county_id, rows }).await?;
    for days_ago in LOOKED {
        raise(store, county_id, noon(day_from_number(filled - days_ago))).await?;
    }
    look_after(store, (county_id, &county), now).await?;
    store.write(SetPosition { county: county_id, job: WHOLE, position: 1 }).await?;
    Ok(())
}

fn noon(day: Date) -> Timestamp {
    at_time(day, time(12, 0, 0, 0))
}

async fn raise(store: &Store, county: CountyId, now: Timestamp) -> Result<(), DemoError> {
    let limits = AlertLimits::of(&store.settings(county).await?);
    if let Some(organisation) = store.organisation(county, day_of(now)).await? {
        raise_alerts::raise(store, county, (&organisation, limits), now).await?;
    }
    Ok(())
}

/// The manager has seen one alarm and closed another; what else there is waits.
async fn look_after(store: &Store, (county_id, county): (CountyId, &County), now: Timestamp) -> Result<(), DemoError> {
    let (seen, closed) = (county.unit(SEEN)?, county.unit(CLOSED)?);
    for raised in store.measure_alerts(county_id, now - SignedDuration::from_hours(24 * 365)).await? {
        let unit = raised.alert.unit;
        if unit != seen && unit != closed {
            continue;
        }
        let closes = unit == closed;
        let note = NoteAlert {
            county: county_id,
            id: raised.id,
            units: vec![unit],
            person: people::number(MANAGER),
            now: raised.raised_at + SignedDuration::from_hours(if closes { 50 } else { 3 }),
            closes,
            note: if closes { NOTE.to_owned() } else { String::new() },
        };
        store.write(note).await?;
    }
    Ok(())
}
