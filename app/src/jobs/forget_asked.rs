//! Forgets the numbers of visits of which it is too late to ask, and who was asked so long ago that they may be again.

use super::Office;
use domain::calendar::day_of;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp, ToSpan};
use store::ForgetAsked;

pub async fn run(office: &Office, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let rules = office.store.settings(county).await?.sampling_rules();
    let visits_before = now - SignedDuration::from_hours(24 * (i64::from(rules.visit_days) + 1));
    let asked_before = day_of(now).saturating_sub(i64::from(rules.quarantine_days).days());
    office.store.write(ForgetAsked { county, now, visits_before, asked_before }).await
}
