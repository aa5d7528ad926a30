use super::installation::Installation;
use super::key::Want;
use super::{CliError, output};
use crate::visits::receive;
use crate::web::codes;
use clap::{Args, Subcommand};
use domain::calendar::day_of;
use domain::people::Errand;
use jiff::Timestamp;
use store::{AddMachineKey, MachineKey, RevokeMachineKey};

/// Signs of the part of a key that tells it from others, and of its secret: 160 bits.
const NAME_SIGNS: usize = 8;
const SECRET_SIGNS: usize = 32;
const LONGEST_NAME: usize = 80;

/// Keys by which other systems send something in, or ask for figures.
#[derive(Debug, Args)]
pub struct MachineKeys {
    #[command(flatten)]
    installation: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make a key, and print it this once
    Add {
        /// What may be done with it: visits, figures
        #[arg(value_parser = errand)]
        errand: Errand,
        /// Which system has it
        #[arg(value_parser = name)]
        name: String,
    },
    /// All keys, by name
    List,
    /// From now on a key opens nothing
    Revoke { name: String },
}

impl MachineKeys {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Ours).await?;
        match self.what {
            What::Add { errand, name } => {
                let key = format!("{}.{}", codes::random(NAME_SIGNS)?, codes::random(SECRET_SIGNS)?);
                let secret = receive::hashed(store.vault(), &key);
                if store.write(AddMachineKey { county, secret, errand, name: name.clone(), now }).await? {
                    return output::print(&[key]);
                }
                Err(CliError::Told(format!("there is or was a key \"{name}\" already: take another name")))
            }
            What::List => {
                output::print(&output::aligned(&store.machine_keys(county).await?.iter().map(line).collect::<Vec<_>>()))
            }
            What::Revoke { name } => {
                if store.write(RevokeMachineKey { county, name: name.clone(), now }).await? {
                    return output::print(&[format!("the key \"{name}\" opens nothing any more")]);
                }
                Err(CliError::Told(format!("there is no key \"{name}\" in force")))
            }
        }
    }
}

fn line(key: &MachineKey) -> Vec<String> {
    let revoked = key.revoked_at.map_or(String::new(), |at| format!("revoked {}", day_of(at)));
    vec![key.name.clone(), key.errand.code().to_owned(), format!("made {}", day_of(key.made_at)), revoked]
}

fn errand(code: &str) -> Result<Errand, String> {
    let known = Errand::ALL.map(Errand::code).join(", ");
    Errand::parse(code).ok_or_else(|| format!("a key is for one of {known}"))
}

fn name(text: &str) -> Result<String, String> {
    let is_good = !text.trim().is_empty() && text.chars().count() <= LONGEST_NAME && !text.contains(char::is_control);
    if is_good { Ok(text.trim().to_owned()) } else { Err(format!("a name has 1 to {LONGEST_NAME} signs")) }
}
