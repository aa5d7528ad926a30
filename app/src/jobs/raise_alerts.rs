//! Once a day, in the morning, looks whether a unit's figures are below their limit, have fallen, or whether blame among its comments
//! burst; raises an alarm for each, and tells whoever answers for the unit by one mail.

use super::Office;
use super::desks::Desks;
use crate::measures::answer::{AnswerError, Engine, Figures};
use domain::calendar::{at_time, day_from_number, day_number, day_of, start_of};
use domain::channel::Channel;
use domain::comments::{CommentSource, Sentiment};
use domain::measures::{
    AlertLimits, Cell, Commented, Counted, Dimension, Lately, Makeup, NpsCounts, Slice, comment_alerts, marks,
    nps_alerts,
};
use domain::organisation::{CountyId, Level, Organisation, Unit, UnitId};
use domain::people::{MailKind, Recipient, escalated_to};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{CommentSaid, Outgoing, RaiseAlerts, SaidQuery, SetPosition, Store, Tell};

pub const JOB: &str = "alerts";
/// An index of so many days is compared with as many before.
const DAYS: i32 = 30;
/// Comments of a week are compared with those of four before.
const COMMENT_DAYS: i32 = 7;
const COMMENT_DAYS_BEFORE: i32 = 28;
/// Whoever closed an alarm knows of it for so long.
const QUIET: SignedDuration = SignedDuration::from_hours(14 * 24);
/// So many topics are told of a burst, each in so many comments of the week at least: of fewer one might know the writer.
const TOPICS_TOLD: usize = 2;
const LEAST_ABOUT: u64 = 5;

pub async fn run(office: &Office, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let (store, today) = (&office.store, day_of(now));
    let day = i64::from(day_number(today));
    if store.job_position(county, JOB).await? >= Some(day) {
        return Ok(0);
    }
    let Some(desks) = Desks::load(store, county, now).await? else { return Ok(0) };
    // Nobody is written to at night.
    if now < at_time(today, desks.settings.digest_at()) {
        return Ok(0);
    }
    let raised = raise(store, county, (&desks.organisation, AlertLimits::of(&desks.settings)), now).await?;
    if office.mailer.is_some() {
        store.write(mail(office, county, &desks, now).await?).await?;
    }
    store.write(SetPosition { county, job: JOB, position: day }).await?;
    Ok(raised)
}

/// Looks at the figures of the days before this one; how many alarms are new.
pub async fn raise(
    store: &Store,
    county: CountyId,
    (organisation, limits): (&Organisation, AlertLimits),
    now: Timestamp,
) -> store::Result<u64> {
    let today = day_of(now);
    let mut alerts = nps_alerts(&lately(store, county, organisation, today).await?, limits);
    let days = (COMMENT_DAYS.unsigned_abs().into(), COMMENT_DAYS_BEFORE.unsigned_abs().into());
    let (commented, about) = commented(store, county, organisation, today).await?;
    alerts.extend(comment_alerts(&commented, days, limits));
    let told: BTreeSet<(UnitId, _)> = alerts.iter().map(|alert| (alert.unit, alert.kind)).collect();
    // Where a unit is alarmed of, the service above it would only say the same again.
    alerts.retain(|alert| {
        let is_below = |(unit, kind): &(UnitId, _)| {
            *kind == alert.kind && *unit != alert.unit && organisation.is_within(*unit, alert.unit)
        };
        !told.iter().any(is_below)
    });
    store.write(RaiseAlerts { county, alerts, about, now, quiet_from: now - QUIET }).await
}

/// One mail to everybody who answers for a unit of which an alarm was raised today.
async fn mail(office: &Office, county: CountyId, desks: &Desks, now: Timestamp) -> store::Result<Tell> {
    let mut told: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    let wanting = desks.who_want(MailKind::Alert);
    let morning = start_of(day_of(now));
    for raised in office.store.measure_alerts(county, morning).await? {
        if raised.closed_at.is_some() || raised.raised_at < morning {
            continue;
        }
        for person in escalated_to(&wanting, &desks.organisation, raised.alert.unit) {
            let line = format!("{} {} 0 1", raised.alert.kind.code(), raised.alert.unit.0);
            told.entry(person.id).or_default().push(line);
        }
    }
    let message = |(person, lines): (i64, Vec<String>)| {
        let recipient = Recipient::Person(person);
        Outgoing {
            message: format!("{JOB}/{}/{}", recipient.code(), day_number(day_of(now))),
            kind: MailKind::Alert,
            recipient,
            arguments: lines.join("\n"),
            created_at: now,
        }
    };
    Ok(Tell { county, now, notices: Vec::new(), messages: told.into_iter().map(message).collect() })
}

/// Which units are looked at: what stands, from services down.
fn watched(organisation: &Organisation) -> impl Iterator<Item = UnitId> {
    let is_watched = |unit: &&Unit| matches!(unit.level, Level::Service | Level::Unit) && organisation.stands(unit.id);
    organisation.units().iter().filter(is_watched).map(|unit| unit.id)
}

/// Answers by unit and channel, in the last days and before.
async fn lately(
    store: &Store,
    county: CountyId,
    organisation: &Organisation,
    today: Date,
) -> store::Result<Vec<(UnitId, Lately)>> {
    let back = |days: i32| day_from_number(day_number(today) - days);
    let now = cells(store, county, organisation, (back(DAYS), back(1))).await?;
    let before = cells(store, county, organisation, (back(2 * DAYS), back(DAYS + 1))).await?;
    let then = store.organisation(county, back(DAYS + 1)).await?;
    let of = |unit: UnitId| {
        let ((now, made_now), (before, made_before)) =
            (sum(&now, organisation, unit), sum(&before, organisation, unit));
        let units = |tree: &Organisation| Makeup::standing(tree, &[unit]);
        let made_now = Makeup { units: units(organisation), ..made_now };
        let made_before = Makeup { units: units(then.as_ref().unwrap_or(organisation)), ..made_before };
        (unit, Lately { now, before, is_comparable: marks(&made_before, &made_now).is_empty() })
    };
    Ok(watched(organisation).map(of).collect())
}

type Counts = HashMap<UnitId, Vec<(String, Cell)>>;

/// By the unit that was asked about, and by channel.
async fn cells(
    store: &Store,
    county: CountyId,
    organisation: &Organisation,
    (from, to): (Date, Date),
) -> store::Result<Counts> {
    let source = Figures { store, county, engine: Engine::Sql, today: to };
    let levels = [Dimension::Unit, Dimension::Service, Dimension::Channel];
    let slice = Slice { by: levels.to_vec(), ..Slice::of_period(from, to) };
    let found = source.cells(&slice, Counted::Nps, organisation).await.map_err(|error| match error {
        AnswerError::Store(error) => error,
        AnswerError::Question(_) | AnswerError::NoOrganisation => store::Error::Unreadable("a question of alarms"),
    })?;
    let mut counts = Counts::new();
    for (labels, cell) in found {
        let [unit, service, channel] = &labels[..] else { continue };
        let place = organisation.by_code(unit).or_else(|| organisation.by_code(service));
        if let Some(place) = place {
            counts.entry(place.id).or_default().push((channel.clone(), cell));
        }
    }
    Ok(counts)
}

fn sum(counts: &Counts, organisation: &Organisation, top: UnitId) -> (NpsCounts, Makeup) {
    let (mut all, mut makeup) = (NpsCounts::default(), Makeup::default());
    let below = counts.iter().filter(|(unit, _)| organisation.is_within(**unit, top));
    for (channel, cell) in below.flat_map(|(_, cells)| cells) {
        all += cell.nps;
        let by_way =
            if channel == Channel::TextMessage.code() { &mut makeup.text_messages } else { &mut makeup.others };
        *by_way += cell.nps.answers();
    }
    (all, makeup)
}

/// By unit, the comments of the last week and of the four before.
type CommentedUnits = Vec<(UnitId, Commented, Commented)>;

/// Comments by unit, as they were read by the county's model, and what their blame is about.
async fn commented(
    store: &Store,
    county: CountyId,
    organisation: &Organisation,
    today: Date,
) -> store::Result<(CommentedUnits, BTreeMap<UnitId, Vec<String>>)> {
    let back = |days: i32| start_of(day_from_number(day_number(today) - days));
    let week = back(COMMENT_DAYS);
    let query = SaidQuery {
        sources: vec![CommentSource::Survey],
        units: None,
        from: back(COMMENT_DAYS + COMMENT_DAYS_BEFORE),
        until: back(-1),
    };
    let mut said = store.comments_said(county, &query).await?;
    said.retain(|comment| !comment.reading.empty);
    let mut by_unit: HashMap<UnitId, Vec<&CommentSaid>> = HashMap::new();
    said.iter().for_each(|comment| by_unit.entry(comment.unit).or_default().push(comment));
    let own = |top: UnitId| -> Vec<&CommentSaid> {
        let below = by_unit.iter().filter(|(unit, _)| organisation.is_within(**unit, top));
        below.flat_map(|(_, comments)| comments).copied().collect()
    };
    let of = |top: UnitId| {
        let (mut now, mut before) = (Commented::default(), Commented::default());
        for comment in own(top) {
            let heap = if comment.at >= week { &mut now } else { &mut before };
            heap.all += 1;
            heap.negative += u64::from(comment.reading.sentiment == Some(Sentiment::Negative));
        }
        (top, now, before)
    };
    let about = |top: UnitId| (top, risen(&own(top), week));
    Ok((watched(organisation).map(of).collect(), watched(organisation).map(about).collect()))
}

/// The topics of this week's blame that are more frequent in it than before, the most frequent first.
fn risen(comments: &[&CommentSaid], week: Timestamp) -> Vec<String> {
    let mut counts: BTreeMap<&str, [u64; 2]> = BTreeMap::new();
    let mut all = [0_u64; 2];
    for comment in comments.iter().filter(|comment| comment.reading.sentiment == Some(Sentiment::Negative)) {
        let at = usize::from(comment.at < week);
        all[at] += 1;
        comment.reading.topics.iter().for_each(|found| counts.entry(&found.topic).or_default()[at] += 1);
    }
    // More often among this week's than among the earlier ones, of which there may be none.
    let rises = |[now, before]: [u64; 2]| now >= LEAST_ABOUT && now * all[1] >= before * all[0];
    let mut found: Vec<(&str, [u64; 2])> = counts.into_iter().filter(|(_, counts)| rises(*counts)).collect();
    found.sort_by_key(|(topic, [now, _])| (std::cmp::Reverse(*now), *topic));
    found.into_iter().take(TOPICS_TOLD).map(|(topic, _)| topic.to_owned()).collect()
}
