//! How senders of the demo rate the handling: some of those who came back by their code to read the reply.

use super::chance::Chance;
use domain::feedback::{Actor, Event, Happening, ReplyWish};
use jiff::{SignedDuration, Timestamp};
use store::Imported;

/// Chance of its own, so that the rest of the year stays as it is.
const SEED: u64 = 5;
/// Of those who have read the reply, so many rate.
const RATE: f64 = 0.4;
const RATINGS: [(u8, f64); 5] = [(5, 0.33), (4, 0.34), (3, 0.12), (2, 0.13), (1, 0.08)];

/// Adds the ratings, each within some days of the reply.
pub fn rate(feedback: &mut [Imported], now: Timestamp) {
    let mut chance = Chance::begun_with(SEED);
    for row in feedback.iter_mut().filter(|row| row.reply_wish == ReplyWish::ByCode) {
        let (rates, rating) = (chance.falls(RATE), chance.one_of(&RATINGS));
        let after = SignedDuration::from_mins(chance.between(60, 5 * 24 * 60));
        let Some(at) = row.completed_at.map(|at| at + after).filter(|at| rates && *at < now) else { continue };
        row.rating = Some(rating);
        let text = rating.to_string();
        row.events.push(Event { at, actor: Actor::Sender, what: Happening::Rated, text });
    }
}
