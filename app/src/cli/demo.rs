use super::installation::WaysOut;
use super::key::{self, Want};
use super::serve::Door;
use super::{CliError, output};
use crate::boot::{Clock, open_store};
use crate::demo::{Guide, prepare, tell_earlier};
use crate::jobs;
use clap::Args;
use domain::organisation::CountyId;
use std::path::PathBuf;
use store::{DatabaseUrl, Store};

/// A county that does not exist, with a year of answers and feedback, to look at and play with.
#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    door: Door,
    #[command(flatten)]
    ways: WaysOut,
    /// Directory of the demo's database; filled when there is none yet
    #[arg(long, value_name = "DIR", default_value = "data/demo")]
    data: PathBuf,
}

impl Demo {
    pub async fn run(self, clock: Clock) -> Result<(), CliError> {
        // The door first: nobody waits for a demo that cannot be seen.
        let open = self.door.open().await?;
        let url = DatabaseUrl::sqlite(&self.data.join("kuule.db"));
        let store = open_store(&url, &key::find(&url, Want::New)?).await?;
        output::note(&format!("preparing the demo in {} ...", self.data.display()));
        let guide = prepare(&store, clock()).await?;
        output::print(&lines(&guide, &open.base))?;
        let counties = vec![guide.county];
        let (office, arrivals) = self.ways.office(store.clone(), open.base.clone(), &counties)?;
        tokio::spawn(tell_years_before(store.clone(), guide.county));
        let work = jobs::Work::begin(office, arrivals, counties, clock.clone());
        open.serve(store, guide.county, clock).await?;
        work.end().await;
        Ok(())
    }
}

async fn tell_years_before(store: Store, county: CountyId) {
    if let Err(error) = tell_earlier(&store, county).await {
        tracing::warn!(%error, "the demo has no years before");
    }
}

/// What to try, with addresses.
fn lines(guide: &Guide, base: &str) -> Vec<String> {
    let mut lines = vec![
        "Järviranta, a county that does not exist: nobody in it is real.".to_owned(),
        String::new(),
        "For everybody".to_owned(),
        format!("  the way in             {base}/"),
        format!("  give feedback          {base}/palaute"),
        format!("  client satisfaction    {base}/tyytyvaisyys"),
    ];
    lines.extend(guide.survey_links.iter().map(|token| format!("  answer a survey        {base}/s/{token}")));
    lines.extend(guide.qr.iter().map(|(place, code)| format!("  by QR code             {base}/q/{code}  {place}")));
    lines.extend(guide.receipts.iter().map(|code| format!("  follow a feedback      {base}/palaute/seuranta/{code}")));
    lines.extend([String::new(), format!("For the county's people: {base}/tyopoyta")]);
    let person = |(email, password, does): &(String, String, String)| {
        [format!("  {email}"), password.clone(), does.clone()].to_vec()
    };
    lines.extend(output::aligned(&guide.people.iter().map(person).collect::<Vec<_>>()));
    lines.push(String::new());
    lines
}
