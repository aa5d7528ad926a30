use super::installation::Installation;
use super::key::Want;
use super::{CliError, output};
use clap::{Args, Subcommand};
use domain::settings::{SETTINGS, SettingError, Settings};
use store::SetSetting;

/// What the county decides for itself.
#[derive(Debug, Args)]
pub struct SettingCommand {
    #[command(flatten)]
    installation: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Every setting with its value, default and meaning
    List,
    /// The value in force
    Get { key: String },
    /// Set a value; running servers take it within seconds
    Set {
        key: String,
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
}

impl SettingCommand {
    pub async fn run(self) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Nothing).await?;
        let settings = store.settings(county).await?;
        match self.what {
            What::List => output::print(&list(&settings)),
            What::Get { key } => match settings.get(&key) {
                Some(value) => output::print(&[value.to_owned()]),
                None => Err(SettingError::Unknown(key).into()),
            },
            What::Set { key, value } => {
                Settings::check(&key, &value)?;
                let line = format!("{key} = {value}");
                store.write(SetSetting { county, key, value }).await?;
                output::print(&[line])
            }
        }
    }
}

/// Signs of a value that stand in the list: a picture is long.
const SHOWN: usize = 24;

fn list(settings: &Settings) -> Vec<String> {
    let row = |setting: &domain::settings::SettingDefinition| {
        let value = first_signs(settings.get(setting.key).unwrap_or(setting.default));
        [setting.key, &value, &format!("(default {})", setting.default), setting.meaning].map(str::to_owned).to_vec()
    };
    output::aligned(&SETTINGS.iter().map(row).collect::<Vec<_>>())
}

fn first_signs(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN { line } else { line.chars().take(SHOWN).chain(['…']).collect() }
}
