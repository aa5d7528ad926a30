//! Erases the texts and contact details of safety notices when the days are over for which the county keeps them after
//! the review.

use super::Office;
use domain::calendar::day_of;
use domain::feedback::completed_before;
use domain::organisation::CountyId;
use jiff::Timestamp;
use store::EraseNotices;

pub async fn run(office: &Office, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let days = office.store.settings(county).await?.safety_erase_after_days();
    let erase = EraseNotices { county, closed_before: completed_before(day_of(now), days) };
    office.store.write(erase).await
}
