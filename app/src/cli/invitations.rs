use super::installation::{Installation, organisation};
use super::key::Want;
use super::rates::Rates;
use super::serve::base_address;
use super::{CliError, output};
use crate::surveys::call_backs;
use crate::surveys::cost::{Cost, cost};
use crate::surveys::sampling::{self, Plan};
use clap::{Args, Subcommand, ValueEnum};
use domain::organisation::CountyId;
use domain::settings::Settings;
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
    /// What a Kannel is to be told: where it brings what people answer, and receipts
    CallBacks {
        /// How Kannel reaches the servers
        #[arg(long, value_name = "URL", value_parser = base_address)]
        base_address: String,
    },
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
    /// How people reach the servers: links count in a message's parts
    #[arg(long, value_name = "URL", env = "KUULE_BASE_ADDRESS", default_value = "https://palaute.example.fi", value_parser = base_address)]
    base_address: String,
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
    text_messages: u64,
    /// Of the text messages, as networks count and charge them.
    parts: u64,
    mails: u64,
    /// In cents; none where no price of a part is set.
    price: Option<f64>,
    /// When the first may leave.
    sent_from: String,
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
        let want = if matches!(self.what, What::CallBacks { .. }) { Want::Ours } else { Want::Nothing };
        let (store, county) = self.installation.open_county(want).await?;
        match self.what {
            What::CallBacks { base_address } => {
                let address = |path: String| format!("{base_address}{path}");
                let receipts = address(call_backs::receipt_path(store.vault(), county));
                let incoming = address(call_backs::incoming_path(store.vault(), county));
                output::print(&[
                    format!("receipts (Kuule tells Kannel with each message): {receipts}"),
                    "in kannel.conf, for what people answer:".to_owned(),
                    "group = sms-service".to_owned(),
                    "keyword = default".to_owned(),
                    format!("get-url = \"{incoming}?from=%p&text=%b&charset=%C\""),
                    "max-messages = 0".to_owned(),
                ])
            }
            What::Plan(question) => {
                let plan = question.plan(&store, county, now).await?;
                question.print(&plan, &store.settings(county).await?, (None, now))
            }
            What::Draw(question) => {
                let plan = question.plan(&store, county, now).await?;
                match store.write(plan.keep(county, now)).await? {
                    Drawn::Kept(draw) => question.print(&plan, &store.settings(county).await?, (Some(draw), now)),
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

    fn print(&self, plan: &Plan, settings: &Settings, (draw, now): (Option<i64>, Timestamp)) -> Result<(), CliError> {
        let told = told(plan, cost(plan, settings, &self.base_address), (draw, now));
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

fn told(plan: &Plan, cost: Cost, (draw, now): (Option<i64>, Timestamp)) -> ToldPlan<'_> {
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
        text_messages: cost.text_messages,
        parts: cost.parts,
        mails: cost.mails,
        price: (cost.price > 0).then(|| cost.price as f64 / 100.0),
        sent_from: plan.hours.next(now).to_string(),
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
    let price = told.price.map(|cents| format!(", {:.2} euros", cents / 100.0)).unwrap_or_default();
    lines.push(format!("text messages: {} in {} parts{price}; mails: {}", told.text_messages, told.parts, told.mails));
    lines.push(format!("sent from {} on", told.sent_from));
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
