//! From the visits that wait to a sample.

use domain::calendar::{day_of, start_of};
use domain::organisation::{CountyId, Organisation};
use domain::surveys::{Sample, SamplingRules, SendingHours, Visit, draw_sample};
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;
use store::{KeepDraw, Store};
use thiserror::Error;

/// A sample that may be kept.
#[derive(Debug)]
pub struct Plan {
    pub survey: String,
    pub seed: u64,
    /// When the invitations may be sent.
    pub hours: SendingHours,
    /// The tree by which was drawn.
    pub organisation: Organisation,
    pub visits: Arc<Vec<Visit>>,
    pub sample: Arc<Sample>,
}

/// Why no sample can be drawn.
#[derive(Debug, Error)]
pub enum SamplingError {
    #[error("there is no survey \"{0}\" (there are: {1})")]
    NoSurvey(String, String),
    #[error("there is no organisation")]
    NoOrganisation,
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Plan {
    pub fn keep(&self, county: CountyId, now: Timestamp) -> KeepDraw {
        let (visits, sample) = (self.visits.clone(), self.sample.clone());
        KeepDraw {
            county,
            survey: self.survey.clone(),
            seed: self.seed,
            now,
            due_at: self.hours.next(now),
            visits,
            sample,
        }
    }
}

/// Draws among the visits that wait, by the county's rules as they stand.
pub async fn plan(
    store: &Store,
    county: CountyId,
    survey: &str,
    seed: u64,
    now: Timestamp,
) -> Result<Plan, SamplingError> {
    check_survey(store, county, survey).await?;
    let today = day_of(now);
    let organisation = store.organisation(county, today).await?.ok_or(SamplingError::NoOrganisation)?;
    let shares = store.sampling_shares(county, survey).await?;
    let settings = store.settings(county).await?;
    let rules = SamplingRules { shares, ..settings.sampling_rules() };
    let asked_since = today.saturating_sub(i64::from(rules.quarantine_days).days());
    let past = store.sampling_past(county, survey, asked_since, start_of(today.first_of_month())).await?;
    let visits = store.waiting_visits(county).await?;
    let sample = draw_sample(&visits, &rules, &past, &organisation, (today, seed));
    Ok(Plan {
        survey: survey.to_owned(),
        seed,
        hours: settings.sending_hours(),
        organisation,
        visits: Arc::new(visits),
        sample: Arc::new(sample),
    })
}

/// Whether the county has the survey.
pub async fn check_survey(store: &Store, county: CountyId, survey: &str) -> Result<(), SamplingError> {
    let surveys = store.surveys(county).await?;
    if surveys.iter().any(|(_, code)| code == survey) {
        return Ok(());
    }
    let codes: Vec<String> = surveys.into_iter().map(|(_, code)| code).collect();
    Err(SamplingError::NoSurvey(survey.to_owned(), codes.join(", ")))
}
