use super::installation::{Installation, organisation};
use super::key::Want;
use super::organisation::OrganisationFile;
use super::{CliError, output};
use crate::imports::{
    County, FeedbackReader, RejectedFile, Rejects, ResponseReader, Sheet, Summary, Surveys, VisitReader, load,
};
use crate::organisation::{topics, words};
use clap::{Args, Subcommand};
use domain::organisation::CountyId;
use jiff::Timestamp;
use std::path::PathBuf;
use store::{AddResponses, AddVisits, ImportFeedback, Store};

/// Load a file. Separators (comma, semicolon, tab) and encodings (UTF-8, UTF-16, Windows-1252) are recognised, columns
/// are found by name. Rows that cannot be taken go to FILE.rejected.csv with the reason; loading again adds nothing.
#[derive(Debug, Args)]
pub struct Import {
    #[command(flatten)]
    installation: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The tree: code, parent, level, name_fi, name_sv, name_en, public_name_fi, public_name_sv, public_name_en,
    /// municipality, oid
    Organisation(OrganisationFile),
    /// The county's topics: key, fi, sv, en
    Topics {
        #[command(flatten)]
        file: FileOptions,
    },
    /// Words by which clients look for places: target, words_fi, words_sv, words_en
    Words {
        #[command(flatten)]
        file: FileOptions,
    },
    /// Survey answers: response_id, submitted_at, unit or service, channel, language, age_group, sex, municipality,
    /// survey, nps, access, encounter, participation, safety, information, clarity, usefulness, comment
    Responses {
        #[command(flatten)]
        file: FileOptions,
    },
    /// Visits and calls of which clients may be asked: event_id, phone, email, visited_at, visit_type, unit or service,
    /// language, age_group or birth_year, sex, municipality, permission
    Visits {
        #[command(flatten)]
        file: FileOptions,
    },
    /// Feedback of an earlier system: feedback_id, received_at, target, unit, service or division, channel, language,
    /// kinds, topics, group, text, answered_at
    Feedback {
        #[command(flatten)]
        file: FileOptions,
    },
}

#[derive(Debug, Args)]
pub struct FileOptions {
    file: PathBuf,
    /// Check everything, write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Where rejected rows go [default: FILE.rejected.csv]
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
}

impl FileOptions {
    pub fn open(&self) -> Result<(Sheet, Rejects), CliError> {
        let sheet = Sheet::open(&self.file)?;
        let rejected = match &self.rejected {
            _ if self.dry_run => RejectedFile::Nowhere,
            Some(path) => RejectedFile::At(path),
            None => RejectedFile::Beside,
        };
        let rejects = Rejects::of(&sheet, rejected)?;
        Ok((sheet, rejects))
    }
}

impl Import {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let summary = match self.what {
            What::Organisation(file) => return file.import(&self.installation, now).await,
            What::Topics { file } => {
                let (store, county) = self.installation.open_county(Want::Nothing).await?;
                let (mut sheet, mut rejects) = file.open()?;
                topics::import(&store, county, &mut sheet, &mut rejects, file.dry_run).await?
            }
            What::Words { file } => {
                let (store, county) = self.installation.open_county(Want::Nothing).await?;
                let tree = organisation(&store, county, now).await?;
                let (mut sheet, mut rejects) = file.open()?;
                words::import(&store, (county, &tree), &mut sheet, &mut rejects, file.dry_run).await?
            }
            What::Responses { file } => {
                let (store, county) = self.installation.open_county(Want::Nothing).await?;
                import_responses(&store, county, &file, now).await?
            }
            What::Visits { file } => {
                let (store, county) = self.installation.open_county(Want::Ours).await?;
                import_visits(&store, county, &file, now).await?
            }
            What::Feedback { file } => {
                let (store, county) = self.installation.open_county(Want::Ours).await?;
                import_feedback(&store, county, &file, now).await?
            }
        };
        output::print(&summary.lines())?;
        Ok(summary.check()?)
    }
}

async fn import_responses(
    store: &Store,
    county: CountyId,
    file: &FileOptions,
    now: Timestamp,
) -> Result<Summary, CliError> {
    let (mut sheet, rejects) = file.open()?;
    let tree = organisation(store, county, now).await?;
    let surveys = Surveys::load(store, county, file.dry_run).await?;
    let mut reader = ResponseReader::new(&tree, surveys, &mut sheet.header)?;
    let write = (!file.dry_run).then_some(async |rows| store.write(AddResponses { county, rows }).await);
    Ok(load(sheet, rejects, move |record| reader.read(record), write).await?)
}

async fn import_visits(
    store: &Store,
    county: CountyId,
    file: &FileOptions,
    now: Timestamp,
) -> Result<Summary, CliError> {
    let (mut sheet, rejects) = file.open()?;
    let tree = organisation(store, county, now).await?;
    let reader = VisitReader::new(store, county, &tree, &mut sheet.header, now)?;
    let write = (!file.dry_run).then_some(async |rows| store.write(AddVisits { county, rows }).await);
    Ok(load(sheet, rejects, move |record| reader.read(record), write).await?)
}

async fn import_feedback(
    store: &Store,
    county: CountyId,
    file: &FileOptions,
    now: Timestamp,
) -> Result<Summary, CliError> {
    let (mut sheet, rejects) = file.open()?;
    let organisation = organisation(store, county, now).await?;
    let known = County {
        targets: store.targets(county, &organisation).await?,
        topics: store.topics(county).await?,
        promises: store.settings(county).await?.promises(&organisation),
        organisation,
    };
    let reader = FeedbackReader::new(store, known, &mut sheet.header)?;
    let write = (!file.dry_run).then_some(async |rows| store.write(ImportFeedback { county, rows }).await);
    Ok(load(sheet, rejects, move |record| reader.read(record), write).await?)
}
