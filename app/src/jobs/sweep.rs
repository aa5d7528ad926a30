//! Deletes what is over: sessions, failed sign-ins, mail and the memory of it, files that were brought in.

use super::Office;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp};
use store::{Sweep, SweepMail, SweepUploads};

/// Sessions that have not been used for so long are over.
const SESSION: SignedDuration = SignedDuration::from_hours(12);
/// Failed sign-ins older than this hinder nobody.
const FAILED_SIGN_IN: SignedDuration = SignedDuration::from_hours(24);
/// What was sent is remembered for a month: much longer than news are looked for.
const MAIL: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Files of earlier answers, with what people wrote in them, are worked on for a day at most.
const UPLOAD: SignedDuration = SignedDuration::from_hours(24);
/// Longer than anything stays open.
const ESCALATION: SignedDuration = SignedDuration::from_hours(2 * 365 * 24);

pub async fn run(office: &Office, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let sweep = Sweep { county, sessions_before: now - SESSION, failures_before: now - FAILED_SIGN_IN };
    let mail = SweepMail { county, before: now - MAIL, escalations_before: now - ESCALATION };
    let uploads = SweepUploads { county, before: now - UPLOAD };
    let store = &office.store;
    Ok(store.write(sweep).await? + store.write(mail).await? + store.write(uploads).await?)
}
