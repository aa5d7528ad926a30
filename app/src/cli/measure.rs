use super::figures::Beside;
use super::installation::Installation;
use super::key::Want;
use super::{CliError, figures, output};
use crate::measures::answer::{Engine, Figures};
use crate::measures::guarded::{Guarding, no_month, whole_months};
use crate::measures::marked::marked;
use crate::measures::remembered::Remembered;
use clap::{Args, ValueEnum};
use domain::calendar::day_of;
use domain::measures::{
    Against, Change, Dimension, Figure, Limits, Mark, Measure, Slice, Source, against_target, can_be_compared, changes,
};
use domain::organisation::CountyId;
use jiff::Timestamp;
use jiff::civil::Date;
use store::Store;

/// The database counts this many measures of responses sooner than columns are loaded (of a million responses).
const FEW_QUESTIONS: usize = 3;

/// Any measure of the glossary, as the county's own analyst sees it.
#[derive(Debug, Args)]
pub struct MeasureCommand {
    #[command(flatten)]
    installation: Installation,
    /// Keys: responses, nps, nps_critics, nps_passives, nps_promoters, statement_mean, statement_agree,
    /// feedback_received, feedback_closed, feedback_open, feedback_late, handling_time, within_promise,
    /// right_first_time, feedback_by_kind, feedback_by_topic, forms_started, forms_sent, forms_finished, forms_failed,
    /// searches, searches_without_hit, poster_feedback, handling_ratings, handling_rating_mean, handling_rating_good,
    /// safety_notices, response_rate, response_rate_sent, key_results_met, key_results_progressing, tasks_done,
    /// tasks_unfinished, service_times, revolving_door, prom, service_events
    #[arg(value_name = "KEY", required = true, value_parser = measure)]
    measures: Vec<Measure>,
    /// The first day, counted [default: that of the first answer or feedback]
    #[arg(long, value_name = "DATE")]
    from: Option<Date>,
    /// The last day, counted [default: today]
    #[arg(long, value_name = "DATE")]
    to: Option<Date>,
    /// What to divide by: county, division, result_area, service, unit, channel, survey, language, age_group, sex,
    /// statement, month, quarter, year, kind, topic, group, form
    #[arg(long, value_name = "DIM,...", value_delimiter = ',', value_parser = dimension)]
    by: Vec<Dimension>,
    /// What to narrow to; repeated with the same DIM, one of the values is enough
    #[arg(long = "where", value_name = "DIM=VALUE", value_parser = filter)]
    filters: Vec<(Dimension, String)>,
    /// As the public sees it: whole months that are over, and nothing that tells of a few people or could be subtracted
    /// from what else is asked
    #[arg(long)]
    public: bool,
    /// What to compare with, and whether it can be told apart: before (as long a period right before; whole months with
    /// whole months), year (the year before) or target; all that is asked is judged together
    #[arg(long, value_name = "WHAT", value_parser = against)]
    against: Option<Against>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Who counts the answers: columns in memory, or the database [default: the database for up to three KEYs]
    #[arg(long, value_enum)]
    engine: Option<EngineChoice>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum EngineChoice {
    Columns,
    Sql,
}

impl MeasureCommand {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Nothing).await?;
        let period = self.period(&store, county, day_of(now)).await?;
        let months = self.public.then(|| whole_months(period, day_of(now)).ok_or(no_month(period, day_of(now))));
        let (from, to) = months.transpose().map_err(CliError::Told)?.unwrap_or(period);
        let slice = Slice { from, to, filters: grouped(&self.filters), by: self.by.clone() };
        let engine = match self.engine() {
            EngineChoice::Columns => Engine::Columns(store.columns(county).await?),
            EngineChoice::Sql => Engine::Sql,
        };
        let source = Figures { store: &store, county, engine, today: day_of(now) };
        let found = self.figures(&source, &slice).await?;
        let beside = Beside {
            changes: self.changes(&source, &slice, &found).await?,
            marks: self.marks(&source, &slice, &found).await?,
        };
        match self.format {
            Format::Table => output::print(&figures::table(&found, &beside)),
            Format::Json => output::print(&[figures::json(&found, &beside)?]),
            Format::Csv => output::print_text(&figures::csv(&found, &beside)?),
        }
    }

    async fn figures(&self, source: &Figures<'_>, slice: &Slice) -> Result<Vec<Figure>, CliError> {
        let mut found = Vec::new();
        let (limits, remembered) = (Limits::of(&source.store.settings(source.county).await?), Remembered::default());
        for measure in &self.measures {
            found.extend(if self.public {
                source.for_outsiders(*measure, slice, Guarding { limits, remembered: &remembered }).await?
            } else {
                source.answer(*measure, slice).await?
            });
        }
        Ok(found)
    }

    /// A change for each figure; none where nothing is to be compared.
    async fn changes(
        &self,
        source: &Figures<'_>,
        slice: &Slice,
        now: &[Figure],
    ) -> Result<Vec<Option<Change>>, CliError> {
        let Some(against) = self.against else { return Ok(Vec::new()) };
        if !can_be_compared(&slice.by) {
            return Err(CliError::Told(
                "with --against, ask by no part of time: the period is compared as a whole".into(),
            ));
        }
        let Some((from, to)) = against.period(slice.from, slice.to) else {
            let target = f64::from(source.store.settings(source.county).await?.nps_target());
            return Ok(against_target(now, |measure| (measure == Measure::Nps).then_some(target)));
        };
        let then = self.figures(source, &Slice { from, to, ..slice.clone() }).await?;
        Ok(changes(against, now, &then))
    }

    /// What keeps each figure from being compared, where it is: with another period, or over time. A target stays as it is.
    async fn marks(&self, source: &Figures<'_>, slice: &Slice, found: &[Figure]) -> Result<Vec<Vec<Mark>>, CliError> {
        let then = self.against.and_then(|against| against.period(slice.from, slice.to));
        if then.is_none() && (self.against.is_some() || can_be_compared(&slice.by)) {
            return Ok(Vec::new());
        }
        let mut marks = Vec::new();
        for measure in &self.measures {
            let own: Vec<Figure> = found.iter().filter(|figure| figure.measure == *measure).cloned().collect();
            marks.extend(marked(source, *measure, (slice, then), &own).await?);
        }
        Ok(marks)
    }

    /// To load columns takes longer than the database takes for a few questions.
    fn engine(&self) -> EngineChoice {
        let asks = self.measures.iter().filter(|measure| matches!(measure.source(), Source::Responses(_))).count();
        let usual = if asks <= FEW_QUESTIONS { EngineChoice::Sql } else { EngineChoice::Columns };
        self.engine.unwrap_or(usual)
    }

    /// From the first answer or feedback to today, as far as nothing else is said.
    async fn period(&self, store: &Store, county: CountyId, today: Date) -> Result<(Date, Date), CliError> {
        if let (Some(from), Some(to)) = (self.from, self.to) {
            return Ok((from, to));
        }
        let (first, last) = store.span(county).await?.unwrap_or((today, today));
        let to = self.to.unwrap_or(last.max(today));
        Ok((self.from.unwrap_or(first.min(to)), to))
    }
}

/// One filter for each dimension, with all its values.
fn grouped(filters: &[(Dimension, String)]) -> Vec<(Dimension, Vec<String>)> {
    let mut grouped: Vec<(Dimension, Vec<String>)> = Vec::new();
    for (dimension, value) in filters {
        match grouped.iter_mut().find(|(held, _)| held == dimension) {
            Some((_, values)) => values.push(value.clone()),
            None => grouped.push((*dimension, vec![value.clone()])),
        }
    }
    grouped
}

fn measure(key: &str) -> Result<Measure, String> {
    let known = || Measure::ALL.map(Measure::key).join(", ");
    Measure::parse(key).ok_or_else(|| format!("the measures are {}", known()))
}

fn against(code: &str) -> Result<Against, String> {
    let known = || Against::ALL.map(Against::code).join(", ");
    Against::parse(code).ok_or_else(|| format!("one compares with {}", known()))
}

fn dimension(code: &str) -> Result<Dimension, String> {
    let known = || Dimension::ALL.map(Dimension::code).join(", ");
    Dimension::parse(code.trim()).ok_or_else(|| format!("the dimensions are {}", known()))
}

fn filter(text: &str) -> Result<(Dimension, String), String> {
    let (code, value) = text.split_once('=').ok_or("it has the form DIM=VALUE")?;
    Ok((dimension(code)?, value.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_by_the_same_thing_are_one() {
        let filters = ["channel=qr", "service=hammas", "channel=web"].map(|text| filter(text).unwrap());
        let expected = [
            (Dimension::Channel, vec!["qr".to_owned(), "web".to_owned()]),
            (Dimension::Service, vec!["hammas".to_owned()]),
        ];
        assert_eq!(grouped(&filters), expected);
        assert!(filter("channel").is_err() && filter("colour=blue").unwrap_err().starts_with("the dimensions are"));
    }
}
