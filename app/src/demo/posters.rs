//! Three posters that hang in the demo county where most people scan codes, and what they have brought.

use super::county::County;
use super::doors;
use domain::calendar::{day_of, start_of};
use domain::channel::Channel;
use domain::organisation::CountyId;
use domain::posters::{Poster, PosterKind, PosterLanguages};
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::collections::BTreeMap;
use store::{AddPoster, CountVisit, Imported, Vault};

/// Kind, languages, where it hangs, and how many days ago it was printed.
const PRINTS: [(PosterKind, PosterLanguages, &str, i64); 3] = [
    (PosterKind::A4, PosterLanguages::FinnishAndSwedish, "Odotustilan seinä", 200),
    (PosterKind::Cards, PosterLanguages::Finnish, "Ilmoittautumisen tiski", 150),
    (PosterKind::A3, PosterLanguages::Finnish, "Aulan ovi", 90),
];

/// What is added to the store for the posters.
pub struct Hung {
    pub posters: Vec<AddPoster>,
    pub visits: Vec<CountVisit>,
}

/// Hangs the posters, and lets them bring what came by a code to their places since.
pub fn hang(county_id: CountyId, county: &County, vault: &Vault, feedback: &mut [Imported], now: Timestamp) -> Hung {
    let mut hung = Hung { posters: Vec::new(), visits: Vec::new() };
    for ((kind, languages, note, days_ago), target) in PRINTS.into_iter().zip(busiest(county, feedback)) {
        let made_at = start_of(day_of(now).saturating_sub(days_ago.days())) + SignedDuration::from_hours(10);
        let code = doors::poster_code(vault, &target);
        let is_brought = |row: &&mut Imported| {
            row.channel == Channel::Qr && row.target.as_ref() == Some(&target) && row.received_at > made_at
        };
        for (row, number) in feedback.iter_mut().filter(is_brought).zip(1_usize..) {
            row.poster = Some(code.clone());
            // Most who come write nothing.
            let visit = || CountVisit { county: county_id, code: code.clone(), day: day_of(row.received_at) };
            hung.visits.extend(std::iter::repeat_with(visit).take(2 + number % 4));
        }
        let poster = Poster { code, target, kind, languages, note: note.to_owned(), made_at, made_by: None };
        hung.posters.push(AddPoster { county: county_id, poster });
    }
    hung
}

/// The targets to which most feedback came by a code, the most first.
fn busiest(county: &County, feedback: &[Imported]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in feedback.iter().filter(|row| row.channel == Channel::Qr) {
        *counts.entry(row.target.as_deref().unwrap_or_default()).or_default() += 1;
    }
    let is_target = |(code, _): &(&str, usize)| county.targets.iter().any(|target| target.code == *code);
    let mut counts: Vec<(&str, usize)> = counts.into_iter().filter(is_target).collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(code, _)| code.to_owned()).collect()
}
