//! Learns from what the county's people said that feedback is: overnight, from the comments that Kuule brings and theirs.

use super::Office;
use crate::comments::reader::{brought_examples, digest, to_hex};
use domain::calendar::{at_time, day_of};
use domain::organisation::CountyId;
use jiff::civil::time;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{AddCommentModel, Judged, Store};
use text::comments::{Example, Model, Settings, learn};

/// When nobody waits for anything.
const NIGHT: SignedDuration = SignedDuration::from_hours(4);
/// The newest so many are learnt from.
const MOST: u32 = 20_000;
/// A topic of fewer comments is not even suggested.
const FEWEST: usize = 5;
/// A word of the county's own weighs as much as so many comments that Kuule brings.
const WEIGHT: f32 = 3.0;

/// Learns at night, if there is something new to learn from; how many models were made.
pub async fn run(office: &Office, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let night = at_time(day_of(now), time(1, 0, 0, 0));
    if !(night..night + NIGHT).contains(&now) {
        return Ok(0);
    }
    learn_anew(&office.store, county, now).await
}

/// Learns now.
pub async fn learn_anew(store: &Store, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let frame: Vec<String> = store.topics(county).await?.into_iter().map(|topic| topic.key).collect();
    let judged = store.judged_feedback(county, MOST).await?;
    let made_of = made_of(&frame, &judged);
    let held = store.comment_model(county).await?;
    if judged.is_empty() || held.as_ref().is_some_and(|held| held.made_of == made_of) {
        return Ok(0);
    }
    let corrections = judged.len() as i64;
    // On a thread of its own: it takes seconds.
    let body = tokio::task::spawn_blocking(move || learnt(&frame, judged)).await.ok().flatten();
    let Some(body) = body else {
        tracing::warn!("the model of comments could not be learnt");
        return Ok(0);
    };
    store.write(AddCommentModel { county, made_of, now, corrections, body }).await?;
    Ok(1)
}

/// A digest of all that decides what would be learnt.
fn made_of(frame: &[String], judged: &[Judged]) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(Model::shipped().card().as_bytes());
    hasher.update(format!("{frame:?}").as_bytes());
    for held in judged {
        hasher.update(format!("{} {:?} {:?}\n", held.id, held.judgement, held.topics).as_bytes());
    }
    digest(hasher.finalize().as_bytes())
}

/// The model's file in hexadecimals.
fn learnt(frame: &[String], judged: Vec<Judged>) -> Option<String> {
    let card = format!("{} Then from {} comments of the county's own.", Model::shipped().card(), judged.len());
    let mut examples = brought_examples().ok()?;
    let own: Arc<BTreeSet<String>> = Arc::new(frame.iter().cloned().collect());
    examples.extend(judged.into_iter().map(|held| Example {
        text: held.text,
        sentiment: held.judgement.and_then(|judgement| judgement.sentiment),
        mixed: held.judgement.is_some_and(|judgement| judgement.mixed),
        topics: held.topics,
        frame: Some(Arc::clone(&own)),
        weight: WEIGHT,
        ..Example::default()
    }));
    let is_met = |topic: &&String| {
        let having = examples.iter().filter(|held| held.topics.as_ref().is_some_and(|topics| topics.contains(topic)));
        having.take(FEWEST).count() == FEWEST
    };
    let frame: Vec<String> = frame.iter().filter(is_met).cloned().collect();
    Some(to_hex(&learn(&examples, &frame, &Settings::default(), &card).to_bytes()))
}
