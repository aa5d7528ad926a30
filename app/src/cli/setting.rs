use super::installation::Installation;
use super::key::Want;
use super::{CliError, output};
use clap::{Args, Subcommand};
use domain::calendar::day_of;
use domain::organisation::CountyId;
use domain::settings::{SETTINGS, SettingError, Settings, unit_days_key, unit_of_key};
use jiff::Timestamp;
use store::{SetSetting, Store};

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
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
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
                check_unit(&store, county, &key, now).await?;
                let line = format!("{key} = {value}");
                store.write(SetSetting { county, key, value }).await?;
                output::print(&[line])
            }
        }
    }
}

/// A unit that has days of its own is in the organisation, now or before.
async fn check_unit(store: &Store, county: CountyId, key: &str, now: Timestamp) -> Result<(), CliError> {
    let Some(code) = unit_of_key(key) else { return Ok(()) };
    let organisation = store.organisation(county, day_of(now)).await?;
    match organisation.is_some_and(|held| held.by_code(code).is_some()) {
        true => Ok(()),
        false => {
            Err(CliError::Told(format!("\"{code}\" is not in the organisation; see its codes in the imported file")))
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
    let units = settings.unit_days().map(|(code, days)| {
        let key = unit_days_key(code);
        vec![key, days.to_string(), String::new(), "days of this unit and of what is below it".to_owned()]
    });
    output::aligned(&SETTINGS.iter().map(row).chain(units).collect::<Vec<_>>())
}

fn first_signs(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN { line } else { line.chars().take(SHOWN).chain(['…']).collect() }
}
