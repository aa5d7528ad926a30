use super::installation::organisation;
use super::{CliError, output};
use crate::measures::answer::{Engine, Figures};
use crate::surveys::rates::{By, Draws, Group, asked, classes, groups, whole};
use crate::surveys::sampling::check_survey;
use clap::{Args, ValueEnum};
use domain::calendar::day_of;
use domain::measures::{Weighted, round_half_away, weighted};
use domain::organisation::CountyId;
use domain::surveys::NATIONAL_SURVEY;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;
use store::Store;

/// Of which draws, by what, and how it is printed.
#[derive(Debug, Args)]
pub struct Rates {
    #[arg(long, value_name = "CODE", default_value = NATIONAL_SURVEY)]
    survey: String,
    /// The first day of drawing, counted [default: 89 days before the last]
    #[arg(long, value_name = "DATE")]
    from: Option<Date>,
    /// The last day of drawing, counted [default: today]
    #[arg(long, value_name = "DATE")]
    to: Option<Date>,
    /// What to divide by: service, channel, language or age_group [default: nothing]
    #[arg(long, value_name = "DIM", value_parser = by)]
    by: Option<By>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

#[derive(Serialize)]
struct Told<'a> {
    survey: &'a str,
    from: String,
    to: String,
    by: Option<&'static str>,
    groups: Vec<ToldGroup>,
    all: ToldGroup,
    weighted: ToldWeighted,
}

#[derive(Serialize)]
struct ToldGroup {
    #[serde(skip_serializing_if = "String::is_empty")]
    group: String,
    sampled: u64,
    sent: u64,
    /// Nothing where nobody tells.
    delivered: Option<u64>,
    opened: u64,
    finished: u64,
    /// Finished of those sent, 0 to 1.
    response_rate: Option<f64>,
}

/// The recommendation index with weights for those who did not answer, beside the one without.
#[derive(Serialize)]
struct ToldWeighted {
    raw_nps: Option<f64>,
    nps: Option<f64>,
    interval: Option<[f64; 2]>,
    design_effect: Option<f64>,
    respondents: u64,
    classes: usize,
    represented: u64,
    not_represented: u64,
    without_visits: u64,
}

impl Rates {
    pub async fn print(self, store: &Store, county: CountyId, now: Timestamp) -> Result<(), CliError> {
        let today = day_of(now);
        let to = self.to.unwrap_or(today);
        let from = self.from.unwrap_or_else(|| to.saturating_sub(89.days()));
        if to < from {
            return Err(CliError::Told(format!("the period ends on {to}, before it begins on {from}")));
        }
        check_survey(store, county, &self.survey).await?;
        let tree = organisation(store, county, now).await?;
        let source = Figures { store, county, engine: Engine::Sql, today };
        let draws = Draws { survey: &self.survey, from, to };
        let asked = asked(&source, draws).await?;
        let told = Told {
            survey: &self.survey,
            from: from.to_string(),
            to: to.to_string(),
            by: self.by.map(By::code),
            groups: self.by.map_or_else(Vec::new, |by| groups(&asked, by, &tree).into_iter().map(told_group).collect()),
            all: told_group(whole(&asked)),
            weighted: told_weighted(&weighted(&classes(&source, &tree, draws).await?)),
        };
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

fn told_group(group: Group) -> ToldGroup {
    let rates = group.rates;
    ToldGroup {
        group: group.code,
        sampled: rates.sampled,
        sent: rates.sent,
        delivered: group.knows_delivery.then_some(rates.delivered),
        opened: rates.opened,
        finished: rates.finished,
        response_rate: rates.response_rate().map(tidy),
    }
}

fn told_weighted(found: &Weighted) -> ToldWeighted {
    ToldWeighted {
        raw_nps: found.raw_nps().map(tidy),
        nps: found.nps.map(tidy),
        interval: found.interval.map(|(low, high)| [tidy(low), tidy(high)]),
        design_effect: found.design_effect.map(tidy),
        respondents: found.raw.answers(),
        classes: found.classes,
        represented: found.represented,
        not_represented: found.not_represented,
        without_visits: found.without_visits,
    }
}

fn table(told: &Told) -> Vec<String> {
    let head = ["group", "sampled", "sent", "delivered", "opened", "finished", "rate"].map(str::to_owned).to_vec();
    let row = |name: &str, group: &ToldGroup| {
        let delivered = group.delivered.map_or_else(|| "-".to_owned(), |number| number.to_string());
        let rate = group.response_rate.map_or_else(|| "-".to_owned(), |rate| format!("{:.1} %", 100.0 * rate));
        let [sampled, sent, opened, finished] =
            [group.sampled, group.sent, group.opened, group.finished].map(|number| number.to_string());
        vec![name.to_owned(), sampled, sent, delivered, opened, finished, rate]
    };
    let groups = told.groups.iter().map(|group| row(&group.group, group));
    let rows: Vec<Vec<String>> = [head].into_iter().chain(groups).chain([row("all", &told.all)]).collect();
    let mut lines = vec![format!("{} to {}", told.from, told.to)];
    lines.extend(output::aligned(&rows));
    let weighted = &told.weighted;
    if let (Some(raw), Some(nps), Some(effect)) = (weighted.raw_nps, weighted.nps, weighted.design_effect) {
        lines.push(format!(
            "nps {raw:.1} of {} respondents; weighted {nps:.1}, design effect {effect:.2}",
            weighted.respondents
        ));
    }
    if weighted.not_represented > 0 {
        lines.push(format!("not represented: {} visits of services without an answer", weighted.not_represented));
    }
    lines
}

fn by(code: &str) -> Result<By, String> {
    let known = || By::ALL.map(By::code).join(", ");
    By::ALL.into_iter().find(|by| by.code() == code).ok_or_else(|| format!("it is one of {}", known()))
}

/// Beyond this, decimals are noise.
fn tidy(value: f64) -> f64 {
    round_half_away(value, 6)
}
