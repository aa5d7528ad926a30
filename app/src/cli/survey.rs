use super::installation::Installation;
use super::key::Want;
use super::{CliError, output};
use crate::surveys::file;
use crate::surveys::versions::{TakenIn, Versions, take_in};
use clap::{Args, Subcommand, ValueEnum};
use domain::language::Language;
use domain::organisation::CountyId;
use domain::surveys::{SurveyVersion, Trouble};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::HashMap;
use std::path::PathBuf;
use store::{PublishSurvey, Published, Store};

/// Surveys of the county's own: as files, and published.
#[derive(Debug, Args)]
pub struct SurveyCommand {
    #[command(flatten)]
    installation: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The surveys with their versions, and how many have answered
    List {
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// Print a survey as JSON
    Export {
        code: String,
        /// Another version than the newest
        number: Option<i64>,
    },
    /// Read a survey from a JSON file as a draft: the survey's draft, or its next version
    Import { file: PathBuf },
    /// Publish a survey's draft; what is published never changes
    Publish { code: String },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

#[derive(Serialize)]
struct Listed {
    code: String,
    version: i64,
    name: String,
    published_at: Option<String>,
    answers: i64,
}

impl SurveyCommand {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Nothing).await?;
        match self.what {
            What::List { format } => list(&store, county, format).await,
            What::Export { code, number } => {
                let versions = find(&store, county, &code).await?;
                let held = number.map_or(Some(versions.newest()), |number| versions.version(number));
                let held = held.ok_or_else(|| told(format!("survey \"{code}\" has no such version")))?;
                output::print_text(&file::write(&held.content).map_err(told)?)
            }
            What::Import { file } => import(&store, county, file, now).await,
            What::Publish { code } => publish(&store, county, &code, now).await,
        }
    }
}

async fn list(store: &Store, county: CountyId, format: Format) -> Result<(), CliError> {
    let counts = store.own_response_counts(county).await?;
    let versions = store.survey_versions(county).await?;
    let listed = versions.into_iter().map(|held| listed(&counts, held));
    match format {
        Format::Json => output::print(&[output::json_list(listed)?]),
        Format::Table => {
            let mut rows = vec![["code", "version", "state", "answers", "name"].map(str::to_owned).to_vec()];
            rows.extend(listed.map(|held| {
                let state = if held.published_at.is_some() { "published" } else { "draft" };
                vec![held.code, held.version.to_string(), state.to_owned(), held.answers.to_string(), held.name]
            }));
            output::print(&output::aligned(&rows))
        }
    }
}

fn listed(counts: &HashMap<u16, i64>, held: SurveyVersion) -> Listed {
    let published_at = match held.state {
        domain::surveys::VersionState::Published { at, .. } => Some(at.to_string()),
        domain::surveys::VersionState::Draft => None,
    };
    Listed {
        answers: held.survey().and_then(|survey| counts.get(&survey).copied()).unwrap_or_default(),
        version: held.version,
        name: held.content.name.in_language(Language::Finnish).to_owned(),
        published_at,
        code: held.content.code,
    }
}

async fn import(store: &Store, county: CountyId, path: PathBuf, now: Timestamp) -> Result<(), CliError> {
    let text = std::fs::read_to_string(&path).map_err(|error| CliError::File(path.clone(), error))?;
    let survey = file::read(&text).map_err(|trouble| told(format!("{}: {trouble}", path.display())))?;
    let code = survey.code.clone();
    match take_in(store, county, survey, now).await? {
        TakenIn::Draft(version) => output::print(&[format!("{code}: version {version} is a draft")]),
        TakenIn::Same(version) => output::print(&[format!("{code}: version {version} says the same already")]),
        TakenIn::SomebodyWasFaster => Err(told(format!("{code} was changed by somebody else: import it again"))),
    }
}

async fn publish(store: &Store, county: CountyId, code: &str, now: Timestamp) -> Result<(), CliError> {
    let versions = find(store, county, code).await?;
    let draft = versions.draft().ok_or_else(|| told(format!("survey \"{code}\" has no draft")))?;
    let review = versions.review(&draft.content, &store.settings(county).await?);
    if !review.troubles.is_empty() {
        let lines: Vec<String> = review.troubles.iter().map(place).collect();
        return Err(told(format!("survey \"{code}\" cannot be published: {}", lines.join("; "))));
    }
    let mut lines: Vec<String> = review.notes.iter().map(|note| format!("note: {note}")).collect();
    lines.extend(review.broken.iter().map(|broken| {
        let question = broken.question.as_ref().map(|code| format!("{code}: ")).unwrap_or_default();
        format!("no longer comparable: {question}{}", broken.what)
    }));
    let (version, edit) = (draft.version, draft.edit);
    match store.write(PublishSurvey { county, code: code.to_owned(), version, edit, now }).await? {
        Published::Done(_) => {
            lines.push(format!("{code}: version {version} is published"));
            output::print(&lines)
        }
        Published::SomebodyWasFaster => Err(told(format!("{code} was changed by somebody else: publish it again"))),
    }
}

fn place(trouble: &Trouble) -> String {
    let question = trouble.question.as_ref().map(|code| format!("{code}: ")).unwrap_or_default();
    let language = trouble.language.map(|language| format!(" ({})", language.code())).unwrap_or_default();
    format!("{question}{}{language}", trouble.flaw)
}

async fn find(store: &Store, county: CountyId, code: &str) -> Result<Versions, CliError> {
    let found = Versions::of(store, county, code).await?;
    found.ok_or_else(|| told(format!("there is no survey \"{code}\"; see: kuule survey list")))
}

fn told(what: impl ToString) -> CliError {
    CliError::Told(what.to_string())
}
