use super::check_figures::CheckFigures;
use super::installation::{Installation, WaysOut};
use super::key::Want;
use super::{CliError, output};
use crate::boot::choose_county;
use crate::imports::grouped;
use clap::{Args, Subcommand};
use domain::calendar::day_of;
use domain::organisation::CountyId;
use domain::surveys::{NATIONAL_SURVEY, SendingState};
use jiff::Timestamp;
use store::Store;

/// Whether the installation is whole. Exits 1 and says what is wrong where it is not.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    installation: Installation,
    #[command(flatten)]
    ways: WaysOut,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Whether figures that somebody printed add up
    Figures(CheckFigures),
}

impl Check {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        if let Some(What::Figures(figures)) = self.what {
            return figures.run();
        }
        let store = self.installation.open(Want::Nothing).await?;
        let database = &self.installation.database;
        let schema = store.schema_version().await?;
        let mut wrong = store.damage(database).await?;
        output::print(&[format!("database: {}, schema {schema}", database.kind())])?;
        output::print(&self.ways.told())?;
        let counties = match &self.installation.county {
            Some(code) => vec![(choose_county(&store, Some(code)).await?, code.clone())],
            None => store.counties().await?,
        };
        if counties.is_empty() {
            wrong.push("there is no organisation yet; import one with: kuule import organisation FILE.csv".to_owned());
        }
        for (county, code) in counties {
            let (lines, trouble) = look_at(&store, county, &code, now).await?;
            output::print(&lines)?;
            wrong.extend(trouble);
        }
        if wrong.is_empty() {
            return output::print(&["all is well".to_owned()]);
        }
        Err(CliError::Told(wrong.join("; ")))
    }
}

/// What a county has, and what is wrong with it.
async fn look_at(
    store: &Store,
    county: CountyId,
    code: &str,
    now: Timestamp,
) -> Result<(Vec<String>, Option<String>), CliError> {
    let Some(organisation) = store.organisation(county, day_of(now)).await? else {
        return Ok((Vec::new(), Some(format!("{code} has no organisation; import one"))));
    };
    let units = organisation.units().iter().filter(|unit| organisation.stands(unit.id)).count();
    let targets = store.targets(county, &organisation).await?.len();
    let people = store.people(county).await?.iter().filter(|listed| listed.disabled_at.is_none()).count();
    let counts = store.counts(county).await?;
    let outbox = store.outbox_counts(county).await?;
    let sendings = store.sending_counts(county).await?;
    let in_state = |state| sendings.iter().filter(|count| count.state == state).map(|count| count.number as i64).sum();
    let lines = [
        ("units", units as i64),
        ("targets", targets as i64),
        ("QR codes", store.qr_codes(county).await?.len() as i64),
        ("people", people as i64),
        ("responses", counts.responses),
        ("feedback", counts.feedback),
        ("open feedback", counts.open_feedback),
        ("mails waiting", outbox.waiting),
        ("mails given up in a month", outbox.given_up),
        ("invitations waiting", in_state(SendingState::Waiting)),
        ("invitations that could not be sent in time", in_state(SendingState::Overdue)),
        ("invitations of which nobody knows whether they left", in_state(SendingState::Unknown)),
    ];
    let line = |(name, count): (&str, i64)| format!("{code}: {} {name}", grouped(count.unsigned_abs()));
    let has_survey = store.surveys(county).await?.iter().any(|(_, survey)| survey == NATIONAL_SURVEY);
    let trouble = (!has_survey).then(|| format!("{code} has no national survey; import its organisation again"));
    Ok((lines.map(line).to_vec(), trouble))
}
