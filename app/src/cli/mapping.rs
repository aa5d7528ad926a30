use super::installation::Installation;
use super::key::Want;
use super::{CliError, output};
use crate::imports::mapping::{Mapping, is_name};
use clap::{Args, Subcommand};
use domain::organisation::CountyId;
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use store::{KeepMapping, Store};

/// How files of other systems are read: made on the page /tyopoyta/tuonti, or by hand as JSON.
#[derive(Debug, Args)]
pub struct Mappings {
    #[command(flatten)]
    installation: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The names of all
    List,
    /// Print one as JSON
    Get { name: String },
    /// Keep one from a file of JSON; the one of that name is gone then
    Set { name: String, file: PathBuf },
}

impl Mappings {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Nothing).await?;
        match self.what {
            What::List => output::print(&store.mappings(county).await?),
            What::Get { name } => output::print(&[held(&store, county, &name).await?.to_json()]),
            What::Set { name, file } => {
                let mapping = read(&name, &file)?;
                let body = mapping.to_json();
                store.write(KeepMapping { county, name: name.clone(), body, now }).await?;
                output::print(&[format!("kept the mapping {name}: {} columns", mapping.columns.len())])
            }
        }
    }
}

fn read(name: &str, file: &Path) -> Result<Mapping, CliError> {
    if !is_name(name) {
        return Err(CliError::Told("a mapping's name is of small letters, digits, - and _, at most 60".to_owned()));
    }
    let text = std::fs::read_to_string(file).map_err(|error| CliError::File(file.to_owned(), error))?;
    Mapping::from_json(&text).map_err(|reason| CliError::Told(format!("{}: {reason}", file.display())))
}

/// The mapping of that name.
pub async fn held(store: &Store, county: CountyId, name: &str) -> Result<Mapping, CliError> {
    let Some(body) = store.mapping(county, name).await? else {
        let known = store.mappings(county).await?.join(", ");
        return Err(CliError::Told(format!("there is no mapping \"{name}\" (there are: {known})")));
    };
    Mapping::from_json(&body).map_err(|reason| CliError::Told(format!("the mapping {name}: {reason}")))
}
