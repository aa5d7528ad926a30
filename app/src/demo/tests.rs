//! The demo's year is believable, and the same every time.

mod answers;
mod said;
mod stored;

use super::county::County;
use super::feedback::{self, Told};
use super::responses::Answers;
use domain::surveys::Response;
use jiff::Timestamp;
use jiff::civil::date;
use std::sync::Arc;

/// A Saturday morning in the autumn of the first release.
fn now() -> Timestamp {
    moment("2026-11-21T09:15:00+02:00")
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn county() -> Arc<County> {
    Arc::new(County::read(date(2023, 1, 1)).unwrap().0)
}

fn answers(now: Timestamp) -> Vec<Response> {
    Answers::new(&county(), 1, now).unwrap().flatten().collect()
}

fn earlier_answers(now: Timestamp) -> Vec<Response> {
    Answers::earlier(&county(), 1, now).unwrap().flatten().collect()
}

fn told(now: Timestamp) -> Told {
    feedback::tell(&county(), now).unwrap()
}

/// The recommendation index of `rows`.
fn nps<'a>(rows: impl Iterator<Item = &'a Response>) -> f64 {
    let scores: Vec<u8> = rows.filter_map(|row| row.nps).map(|score| score.value()).collect();
    let sum: i32 = scores.iter().map(|score| i32::from(*score >= 9) - i32::from(*score <= 6)).sum();
    f64::from(sum) * 100.0 / scores.len() as f64
}
