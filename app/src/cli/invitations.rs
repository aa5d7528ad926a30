use super::installation::{Installation, organisation};
use super::key::Want;
use super::rates::Rates;
use super::{CliError, output};
use crate::surveys::sampling::{self, Plan};
use clap::{Args, Subcommand, ValueEnum};
use domain::organisation::CountyId;
use domain::surveys::{LeftOut, NATIONAL_SURVEY, Share};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;
use store::{Drawn, SetShare, Store};

/// Whom to ask by text message or e-mail: a random sample of the visits that were loaded. Nothing leaves before a worker
/// runs.
#[derive(Debug, Args)]
pub struct Invitations {
    #[command(flatten)]
    installation: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Show who would be asked, and who would be left out and why; nothing is kept
    Plan(Question),
    /// Draw the sample and keep it; the numbers and addresses of all others are erased
    Draw(Question),
    /// The draws that were made, the newest first
    List {
        #[command(flatten)]
        survey: SurveyOption,
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// Set how many are asked about a unit and what is below it
    Share {
        /// The unit's code
        unit: String,
        /// A rate such as 20%, or a number a month such as 300/month; without it, what is set above the unit holds
        #[arg(value_parser = Share::parse)]
        share: Option<Share>,
        #[command(flatten)]
        survey: SurveyOption,
    },
    /// How many of those drawn answered, and the recommendation index with weights beside the one without
    Rates(Rates),
}

#[derive(Debug, Args)]
struct SurveyOption {
    #[arg(long, value_name = "CODE", default_value = NATIONAL_SURVEY)]
    survey: String,
}

#[derive(Debug, Args)]
struct Question {
    #[command(flatten)]
    survey: SurveyOption,
    /// The same visits and seed give the same sample [default: a random one, which is told]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

#[derive(Serialize)]
struct ToldPlan<'a> {
    survey: &'a str,
    seed: u64,
    /// None while nothing is kept.
    draw: Option<i64>,
    visits: u32,
    eligible: u32,
    sampled: u32,
    left_out: BTreeMap<&'static str, u32>,
    units: Vec<ToldUnit<'a>>,
    sample: Vec<&'a str>,
}

#[derive(Serialize)]
struct ToldUnit<'a> {
    unit: &'a str,
    visits: u32,
    eligible: u32,
    sampled: u32,
    left_out: BTreeMap<&'static str, u32>,
}

#[derive(Serialize)]
struct ToldDraw {
    draw: i64,
    survey: String,
    seed: u64,
    drawn_at: String,
    visits: i64,
    sampled: i64,
}

impl Invitations {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Nothing).await?;
        match self.what {
            What::Plan(question) => question.print(&question.plan(&store, county, now).await?, None),
            What::Draw(question) => {
                let plan = question.plan(&store, county, now).await?;
                match store.write(plan.keep(county, now)).await? {
                    Drawn::Kept(draw) => question.print(&plan, Some(draw)),
                    Drawn::Overtaken => Err(CliError::Told(
                        "some of these visits were drawn by somebody else at the same time; nothing was kept: draw again"
                            .to_owned(),
                    )),
                }
            }
            What::Rates(rates) => rates.print(&store, county, now).await,
            What::List { survey, format } => print_draws(store.draws(county, &survey.survey).await?, format),
            What::Share { unit, share, survey } => {
                let tree = organisation(&store, county, now).await?;
                let found =
                    tree.by_code(&unit).ok_or_else(|| CliError::Told(format!("there is no unit \"{unit}\"")))?;
                sampling::check_survey(&store, county, &survey.survey).await?;
                store.write(SetShare { county, survey: survey.survey, unit: found.id, share }).await?;
                let told = share.map_or_else(|| "what is set above it".to_owned(), |share| share.to_string());
                output::print(&[format!("{unit}: {told}")])
            }
        }
    }
}

impl Question {
    fn seed(&self) -> Result<u64, CliError> {
        match self.seed {
            Some(seed) => Ok(seed),
            None => {
                let mut bytes = [0; 4];
                getrandom::fill(&mut bytes)?;
                Ok(u32::from_le_bytes(bytes).into())
            }
        }
    }

    async fn plan(&self, store: &Store, county: CountyId, now: Timestamp) -> Result<Plan, CliError> {
        Ok(sampling::plan(store, county, &self.survey.survey, self.seed()?, now).await?)
    }

    fn print(&self, plan: &Plan, draw: Option<i64>) -> Result<(), CliError> {
        let told = told(plan, draw);
        match self.format {
            Format::Json => {
                let text = serde_json::to_string(&told);
                output::print(
                    &[text.map_err(|error| CliError::Told(format!("the output cannot be written: {error}")))?],
                )
            }
            Format::Table => output::print(&table(&told)),
        }
    }
}

fn told(plan: &Plan, draw: Option<i64>) -> ToldPlan<'_> {
    let codes = |left_out: &BTreeMap<_, u32>| {
        left_out.iter().map(|(reason, number): (&LeftOut, _)| (reason.code(), *number)).collect()
    };
    let units: Vec<ToldUnit> = plan
        .sample
        .units
        .iter()
        .map(|(unit, counts)| ToldUnit {
            unit: plan.organisation.unit(*unit).map_or("", |unit| &unit.code),
            visits: counts.visits,
            eligible: counts.eligible,
            sampled: counts.sampled,
            left_out: codes(&counts.left_out),
        })
        .collect();
    let mut left_out = BTreeMap::new();
    for (reason, number) in units.iter().flat_map(|unit| &unit.left_out) {
        *left_out.entry(*reason).or_default() += number;
    }
    let sampled = plan.visits.iter().zip(&plan.sample.outcomes).filter(|(_, outcome)| outcome.is_ok());
    ToldPlan {
        survey: &plan.survey,
        seed: plan.seed,
        draw,
        visits: units.iter().map(|unit| unit.visits).sum(),
        eligible: units.iter().map(|unit| unit.eligible).sum(),
        sampled: units.iter().map(|unit| unit.sampled).sum(),
        left_out,
        sample: sampled.map(|(visit, _)| visit.id.as_str()).collect(),
        units,
    }
}

fn table(told: &ToldPlan) -> Vec<String> {
    let row = |name: &str, counts: [u32; 3]| {
        [name.to_owned()].into_iter().chain(counts.map(|count| count.to_string())).collect::<Vec<_>>()
    };
    let mut rows = vec![["unit", "visits", "eligible", "sampled"].map(str::to_owned).to_vec()];
    rows.extend(told.units.iter().map(|unit| row(unit.unit, [unit.visits, unit.eligible, unit.sampled])));
    rows.push(row("all", [told.visits, told.eligible, told.sampled]));
    let mut lines = output::aligned(&rows);
    lines.extend(told.left_out.iter().map(|(reason, number)| format!("left out, {reason}: {number}")));
    lines.push(match told.draw {
        Some(draw) => format!("draw {draw} of {}, seed {}", told.survey, told.seed),
        None => format!("plan for {}, seed {}; nothing was kept", told.survey, told.seed),
    });
    lines
}

fn print_draws(draws: Vec<store::Draw>, format: Format) -> Result<(), CliError> {
    let draws = draws.into_iter().map(|draw| ToldDraw {
        draw: draw.number,
        survey: draw.survey,
        seed: draw.seed,
        drawn_at: draw.drawn_at.to_string(),
        visits: draw.visits,
        sampled: draw.sampled,
    });
    match format {
        Format::Json => output::print(&[output::json_list(draws)?]),
        Format::Table => {
            let mut rows = vec![["draw", "drawn at", "seed", "visits", "sampled"].map(str::to_owned).to_vec()];
            rows.extend(draws.map(|draw| {
                vec![
                    draw.draw.to_string(),
                    draw.drawn_at,
                    draw.seed.to_string(),
                    draw.visits.to_string(),
                    draw.sampled.to_string(),
                ]
            }));
            output::print(&output::aligned(&rows))
        }
    }
}
