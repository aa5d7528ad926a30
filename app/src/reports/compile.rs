//! Compiles a report: the figures of its period, in their sections, in one language.

use super::document::Document;
use super::maker::Maker;
use super::{goals, quarterly, yearly};
use crate::measures::answer::{AnswerError, Engine, Figures};
use crate::web::texts::Texts;
use domain::calendar::day_of;
use domain::language::Language;
use domain::measures::Limits;
use domain::organisation::CountyId;
use domain::reports::Period;
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};
use store::{Store, Topic};
use thiserror::Error;

/// Why a report is not made.
#[derive(Debug, Error)]
pub enum ReportError {
    #[error(transparent)]
    Answer(#[from] AnswerError),
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("the period {0} has not begun")]
    NotBegun(Period),
    #[error("{0} does not fit: a quarterly review is of a quarter such as 2020-Q4, other reports are of a year")]
    OtherPeriod(Period),
    #[error("there is nothing to tell of {0}: no answers, feedback, goals or contacts")]
    Nothing(Period),
    #[error("{0}")]
    Press(String),
}

/// What things are called that the county names itself, and what it did.
pub struct Names {
    topics: Vec<Topic>,
    groups: HashMap<String, String>,
    /// Published actions of the period, each in two sentences.
    pub deeds: Vec<String>,
}

impl Names {
    pub fn topic(&self, code: &str, language: Language) -> String {
        let topic = self.topics.iter().find(|topic| topic.key == code);
        topic.map_or(code, |topic| topic.name.in_language(language)).to_owned()
    }

    /// The topic's place in the county's frame; what is not in it stands last.
    pub fn topic_place(&self, code: &str) -> usize {
        self.topics.iter().position(|topic| topic.key == code).unwrap_or(usize::MAX)
    }

    pub fn group(&self, code: &str) -> String {
        self.groups.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }
}

/// What kind of report it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Quarterly,
    Yearly,
    Goals,
    Ombudsman,
}

impl Kind {
    pub fn code(self) -> &'static str {
        match self {
            Kind::Quarterly => "quarterly",
            Kind::Yearly => "yearly",
            Kind::Goals => "goals",
            Kind::Ombudsman => "ombudsman",
        }
    }

    pub fn parse(code: &str) -> Option<Kind> {
        [Kind::Quarterly, Kind::Yearly, Kind::Goals, Kind::Ombudsman].into_iter().find(|kind| kind.code() == code)
    }
}

/// Asks the measures for everything that the report tells.
pub async fn compile(
    store: &Store,
    county: CountyId,
    (kind, period, language): (Kind, Period, Language),
    written: &BTreeMap<String, String>,
    now: Timestamp,
) -> Result<Document, ReportError> {
    if matches!(period, Period::Quarter(..)) != (kind == Kind::Quarterly) {
        return Err(ReportError::OtherPeriod(period));
    }
    let (from, to) = period.days();
    if from > day_of(now) {
        return Err(ReportError::NotBegun(period));
    }
    let organisation = store.organisation(county, to).await?.ok_or(AnswerError::NoOrganisation)?;
    let source = Figures { store, county, engine: Engine::Columns(store.columns(county).await?), today: day_of(now) };
    let limits = Limits::of(&store.settings(county).await?);
    let texts = Texts::of(language);
    let organisation = &organisation;
    let mut maker = Maker {
        source: &source,
        texts,
        language,
        organisation,
        period,
        limits,
        report: kind.code(),
        written,
        figures: Vec::new(),
    };
    let names = names(store, county, (from, to), language).await?;
    let sections = match kind {
        Kind::Quarterly => quarterly::sections(&mut maker, &names).await?,
        Kind::Yearly => yearly::sections(&mut maker, &names).await?,
        Kind::Goals => goals::sections(&mut maker).await?,
        Kind::Ombudsman => yearly::of_contacts(&mut maker).await?,
    };
    let of_feedback = matches!(kind, Kind::Quarterly | Kind::Yearly);
    let tells =
        |id: &str| maker.figures.iter().any(|held| held.id == id && held.value.is_some_and(|value| value > 0.0));
    if sections.is_empty() || (of_feedback && !tells("received") && !tells("responses")) {
        return Err(ReportError::Nothing(period));
    }
    let days = [("from", from), ("to", to)]
        .map(|(name, day)| (name, fluent_bundle::FluentValue::from(crate::web::format::day(language, day))));
    let year = [("year", period.year().to_string().into())];
    let title = match kind {
        Kind::Quarterly => texts.with("report-title-quarterly", days),
        Kind::Yearly => texts.with("report-title-yearly", year),
        Kind::Goals => texts.with("goals-title", year),
        Kind::Ombudsman => texts.with("ombudsman-figures-title", year),
    };
    Ok(Document {
        report: kind.code().to_owned(),
        period: period.to_string(),
        language: language.code().to_owned(),
        county: organisation.official_name(organisation.root(), language).to_owned(),
        title,
        sections,
        figures: maker.figures,
    })
}

async fn names(
    store: &Store,
    county: CountyId,
    (from, to): (jiff::civil::Date, jiff::civil::Date),
    language: Language,
) -> Result<Names, ReportError> {
    let is_within = |at: Timestamp| (from..=to).contains(&day_of(at));
    let actions = store.actions(county).await?.into_iter();
    let published = actions.filter(|action| action.published_at.is_some_and(is_within));
    let deed = |action: domain::actions::DevelopmentAction| {
        format!("{} {}", action.heard.spoken_in(language).0, action.did.spoken_in(language).0)
    };
    Ok(Names {
        topics: store.topics(county).await?,
        groups: store.group_names(county).await?.into_iter().collect(),
        deeds: published.map(deed).collect(),
    })
}
