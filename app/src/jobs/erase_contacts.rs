//! Erases senders' contact details when the days are over for which the county keeps them after completion. The pages
//! that say when ask [`erased_on`] too.
//!
//! [`erased_on`]: domain::feedback::erased_on

use super::Office;
use domain::calendar::day_of;
use domain::feedback::completed_before;
use domain::organisation::CountyId;
use jiff::Timestamp;
use store::EraseContacts;

pub async fn run(office: &Office, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let days = office.store.settings(county).await?.erase_after_days();
    let erase = EraseContacts { county, completed_before: completed_before(day_of(now), days) };
    office.store.write(erase).await
}
