use super::import::FileOptions;
use super::installation::Installation;
use super::key::Want;
use super::{CliError, output};
use crate::imports::Summary;
use crate::organisation::import as tree;
use clap::Args;
use domain::calendar::day_of;
use domain::organisation::{CountyId, OrganisationChange};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashSet;
use store::Store;

/// The tree of the organisation.
#[derive(Debug, Args)]
pub struct OrganisationFile {
    #[command(flatten)]
    file: FileOptions,
    /// The day from which the tree holds [default: the first 1900-01-01, later ones today]
    #[arg(long, value_name = "DATE")]
    from: Option<Date>,
}

impl OrganisationFile {
    pub async fn import(self, installation: &Installation, now: Timestamp) -> Result<(), CliError> {
        // The file first: a county does not begin with a file that cannot be read.
        let (mut sheet, mut rejects) = self.file.open()?;
        let mut rows = tree::Rows::read(&mut sheet, &mut rejects)?;
        let code = rows.county().map(str::to_owned);
        let code = code.ok_or_else(|| CliError::Told("the file has no good row for the county itself".to_owned()))?;
        let store = self.store(installation).await?;
        let known = match &store {
            Some(store) => known_county(store, installation, &code).await?,
            None => None,
        };
        let held = match (&store, known) {
            (Some(store), Some(county)) => tree::latest(store, county, self.from.unwrap_or(day_of(now))).await?,
            _ => None,
        };
        let from = self.from.unwrap_or(if held.is_some() { day_of(now) } else { tree::BEGINNING });
        let change = rows.plan(held.as_ref(), from, &mut rejects)?;
        let told = Told::of(&change);
        let new = (!self.file.dry_run).then_some(told.begin + told.change);
        let mut lines = Summary::new(&sheet, &rejects, rows.count, new).lines();
        lines.push(format!("{} begin, {} change, {} end, from {from} on", told.begin, told.change, told.end));
        if let Some(store) = store.filter(|_| !self.file.dry_run) {
            let county = store.ensure_county(&code).await?;
            let codes = tree::carry_out(&store, county, change, from, now).await?;
            lines.push(format!("county {code}: {codes} new QR codes"));
        }
        output::print(&lines)
    }

    /// None in a dry run before there is a database.
    async fn store(&self, installation: &Installation) -> Result<Option<Store>, CliError> {
        match installation.database.file() {
            Some(path) if self.file.dry_run && !path.exists() => Ok(None),
            _ => Ok(Some(installation.open(Want::New).await?)),
        }
    }
}

/// The county of that code; refuses to begin a second county by mistake.
async fn known_county(store: &Store, installation: &Installation, code: &str) -> Result<Option<CountyId>, CliError> {
    let counties = store.counties().await?;
    let known = counties.iter().find(|(_, held)| held == code).map(|(county, _)| *county);
    match &installation.county {
        Some(named) if named != code => Err(CliError::Told(format!("the file is of {code}, not of {named}"))),
        None if known.is_none() && !counties.is_empty() => {
            let held = counties.iter().map(|(_, code)| code.as_str()).collect::<Vec<_>>().join(", ");
            let told = format!("the file is of {code}, the database has {held}; to add a county say --county {code}");
            Err(CliError::Told(told))
        }
        _ => Ok(known),
    }
}

/// How many units begin, change and end.
struct Told {
    begin: u64,
    change: u64,
    end: u64,
}

impl Told {
    fn of(change: &OrganisationChange) -> Told {
        let replaced: HashSet<_> = change.ended.iter().collect();
        let changed = change.new_versions.iter().filter(|version| replaced.contains(&version.unit)).count() as u64;
        Told {
            begin: change.new_versions.len() as u64 - changed,
            change: changed,
            end: change.ended.len() as u64 - changed,
        }
    }
}
