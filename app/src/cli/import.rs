use super::installation::{Installation, organisation};
use super::key::Want;
use super::organisation::OrganisationFile;
use super::{CliError, mapping, output};
use crate::goals;
use crate::imports::{
    County, FeedbackReader, HistoryDesk, RejectedFile, Rejects, ResponseReader, Sheet, Source, Summary, Surveys,
    VisitDesk, load_into,
};
use crate::ombudsman::import::ContactReader;
use crate::organisation::{topics, words};
use crate::reports::import_outside;
use clap::{Args, Subcommand};
use domain::calendar::day_of;
use domain::organisation::CountyId;
use jiff::Timestamp;
use std::path::PathBuf;
use store::{AddContacts, AddResponses, ImportFeedback, Store};

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
    /// language, age_group or birth_year, sex, municipality, permission; as CSV, JSON, JSON lines, or FHIR R4 Encounters
    /// with their Patients in a Bundle or a resource on each line
    Visits {
        #[command(flatten)]
        file: FileOptions,
    },
    /// Survey answers of another system, CSV or XLSX, by a mapping that is kept (see kuule mapping)
    History {
        #[command(flatten)]
        file: FileOptions,
        /// The name of the mapping
        #[arg(long, value_name = "NAME")]
        mapping: String,
    },
    /// Goals with their key results: goal, key_result, year, focus, result_area or division, owner, goal_assessment,
    /// summary, narrative, unit, better, baseline, target, q1 to q4, confidence_q1 to confidence_q4, assessment, measure,
    /// responsible, task, task_state, task_responsible; a row for each key result or task
    Goals {
        #[command(flatten)]
        file: FileOptions,
        /// The year of rows that name none [default: this year]
        #[arg(long)]
        year: Option<i16>,
    },
    /// Figures followed beside the goals: measure (nps, service_times, revolving_door, prom, service_events), year,
    /// baseline, q1 to q4
    Kpis {
        #[command(flatten)]
        file: FileOptions,
        /// The year of rows that name none [default: this year]
        #[arg(long)]
        year: Option<i16>,
    },
    /// Figures of a year from elsewhere, for the yearly account: year, theme (access, remote), key, name_fi, name_sv, name_en,
    /// unit, value, country, source
    Outside {
        #[command(flatten)]
        file: FileOptions,
    },
    /// The ombudsman's contacts: contact_id, date, branch, party, provider, place, reasons, channel
    Ombudsman {
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
    /// Where rejected rows go [default: FILE.rejected.csv; in a dry run nowhere]
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
}

impl FileOptions {
    pub fn open(&self) -> Result<(Sheet, Rejects), CliError> {
        let sheet = Sheet::open(&self.file)?;
        let rejects = self.rejects(&sheet)?;
        Ok((sheet, rejects))
    }

    fn rejects(&self, sheet: &Sheet) -> Result<Rejects, CliError> {
        let rejected = match &self.rejected {
            Some(path) => RejectedFile::At(path),
            None if self.dry_run => RejectedFile::Nowhere,
            None => RejectedFile::Beside,
        };
        Ok(Rejects::of(sheet, rejected)?)
    }

    /// Where rows are written; nowhere in a dry run.
    fn destination<'a>(&self, store: &'a Store) -> Option<&'a Store> {
        (!self.dry_run).then_some(store)
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
            What::History { file, mapping } => {
                let (store, county) = self.installation.open_county(Want::Ours).await?;
                import_history(&store, county, (&file, &mapping), now).await?
            }
            What::Goals { file, year } => {
                let (store, county) = self.installation.open_county(Want::Nothing).await?;
                let tree = organisation(&store, county, now).await?;
                let (mut sheet, mut rejects) = file.open()?;
                let when = (year.unwrap_or(day_of(now).year()), now);
                goals::import::import(&store, (county, &tree), (&mut sheet, &mut rejects), when, file.dry_run).await?
            }
            What::Kpis { file, year } => {
                let (store, county) = self.installation.open_county(Want::Nothing).await?;
                let (mut sheet, mut rejects) = file.open()?;
                let year = year.unwrap_or(day_of(now).year());
                goals::import_kpis::import(&store, county, (&mut sheet, &mut rejects), year, file.dry_run).await?
            }
            What::Outside { file } => {
                let (store, county) = self.installation.open_county(Want::Nothing).await?;
                let (mut sheet, mut rejects) = file.open()?;
                import_outside::import(&store, county, (&mut sheet, &mut rejects), file.dry_run).await?
            }
            What::Ombudsman { file } => {
                let (store, county) = self.installation.open_county(Want::Nothing).await?;
                let (mut sheet, rejects) = file.open()?;
                let reader = ContactReader::new(&mut sheet.header)?;
                let change = |rows| AddContacts { county, rows };
                load_into(file.destination(&store), (sheet, rejects), move |record| reader.read(record), change).await?
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
    let change = |rows| AddResponses { county, rows };
    Ok(load_into(file.destination(store), (sheet, rejects), move |record| reader.read(record), change).await?)
}

async fn import_visits(
    store: &Store,
    county: CountyId,
    file: &FileOptions,
    now: Timestamp,
) -> Result<Summary, CliError> {
    let (organisation, settings) = (organisation(store, county, now).await?, store.settings(county).await?);
    let desk = VisitDesk { store, county, organisation: &organisation, settings: &settings, now };
    let sheet = desk.open(Source::file(&file.file)?)?;
    let rejects = file.rejects(&sheet)?;
    Ok(desk.load(sheet, rejects, file.dry_run).await?)
}

async fn import_history(
    store: &Store,
    county: CountyId,
    (file, name): (&FileOptions, &str),
    now: Timestamp,
) -> Result<Summary, CliError> {
    let mapping = mapping::held(store, county, name).await?;
    let organisation = &organisation(store, county, now).await?;
    let sheet = Sheet::of_others(Source::file(&file.file)?)?;
    let rejects = file.rejects(&sheet)?;
    let desk = HistoryDesk { store, county, organisation, name, mapping: &mapping };
    Ok(if file.dry_run { desk.try_out(sheet, rejects).await? } else { desk.load(sheet, rejects).await? })
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
    let change = |rows| ImportFeedback { county, rows };
    Ok(load_into(file.destination(store), (sheet, rejects), move |record| reader.read(record), change).await?)
}
