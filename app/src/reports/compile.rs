//! Compiles a report: the figures of its period, in their sections, in one language.

use super::document::Document;
use super::maker::Maker;
pub use super::maker::Readers;
use super::{contacts, goals, quarterly, release, yearly};
use crate::measures::answer::{AnswerError, Figures};
use crate::web::texts::Texts;
use domain::calendar::day_of;
use domain::language::Language;
use domain::measures::{Limits, Measure, Slice};
use domain::organisation::{CountyId, Organisation};
use domain::reports::Period;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;
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
    #[error(
        "{0} does not fit: a quarterly review is of a quarter such as 2020-Q4, a release of either, other reports are of a year"
    )]
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
    deeds: Vec<String>,
    /// What has no text in the report's language.
    lacking: Vec<String>,
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

    /// What was done, as a list.
    pub fn listed(&self) -> String {
        self.deeds.iter().map(|deed| format!("- {deed}")).collect::<Vec<_>>().join("\n")
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
    Release,
}

impl Kind {
    pub const ALL: [Kind; 5] = [Kind::Quarterly, Kind::Yearly, Kind::Goals, Kind::Ombudsman, Kind::Release];

    /// Whether it tells of such a period: a review of a quarter, a release of either, others of a year.
    pub fn fits(self, period: Period) -> bool {
        self == Kind::Release || matches!(period, Period::Quarter(..)) == (self == Kind::Quarterly)
    }

    pub fn code(self) -> &'static str {
        match self {
            Kind::Quarterly => "quarterly",
            Kind::Yearly => "yearly",
            Kind::Goals => "goals",
            Kind::Ombudsman => "ombudsman",
            Kind::Release => "release",
        }
    }

    /// Whether it tells of what clients said, and of nothing where they said nothing.
    fn is_of_clients(self) -> bool {
        matches!(self, Kind::Quarterly | Kind::Yearly | Kind::Release)
    }

    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Which report is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub kind: Kind,
    pub period: Period,
    pub language: Language,
    pub readers: Readers,
}

impl Asked {
    /// Whether such a report can be, at `today`.
    fn fits(self, today: Date) -> Result<(), ReportError> {
        if !self.kind.fits(self.period) {
            return Err(ReportError::OtherPeriod(self.period));
        }
        if self.period.days().0 > today { Err(ReportError::NotBegun(self.period)) } else { Ok(()) }
    }
}

/// Asks the measures for everything that the report tells.
pub async fn compile(
    source: &Figures<'_>,
    asked: Asked,
    written: &BTreeMap<String, String>,
) -> Result<Document, ReportError> {
    let Asked { kind, period, language, .. } = asked;
    asked.fits(source.today)?;
    let (from, to) = period.days();
    let organisation = source.store.organisation(source.county, to).await?.ok_or(AnswerError::NoOrganisation)?;
    let mut maker = maker(source, asked, &organisation, written).await?;
    let names = names(source.store, source.county, (from, to), language).await?;
    let mut sections = match kind {
        Kind::Quarterly => quarterly::sections(&mut maker, &names).await?,
        Kind::Yearly => yearly::sections(&mut maker, &names).await?,
        Kind::Goals => goals::sections(&mut maker).await?,
        Kind::Ombudsman => contacts::sections(&mut maker).await?,
        Kind::Release => release::sections(&mut maker, &names).await?,
    };
    if sections.is_empty() || (kind.is_of_clients() && !has_begun(&maker).await?) {
        return Err(ReportError::Nothing(period));
    }
    let before = period.year_before().to_string();
    sections.iter_mut().flat_map(|section| &mut section.tables).for_each(|table| table.drop_unknown(&before));
    Ok(Document {
        report: kind.code().to_owned(),
        period: period.to_string(),
        language: language.code().to_owned(),
        county: organisation.official_name(organisation.root(), language).to_owned(),
        title: title(maker.texts, asked),
        sections,
        figures: maker.figures,
        lacking: if kind.is_of_clients() { names.lacking } else { Vec::new() },
    })
}

/// One text with its figures completed, as it would stand in the report.
pub async fn complete(source: &Figures<'_>, asked: Asked, text: &str) -> Result<String, ReportError> {
    asked.fits(source.today)?;
    let (_, to) = asked.period.days();
    let organisation = source.store.organisation(source.county, to).await?.ok_or(AnswerError::NoOrganisation)?;
    let written = BTreeMap::new();
    Ok(maker(source, asked, &organisation, &written).await?.complete("typed", text).await?)
}

async fn maker<'a>(
    source: &'a Figures<'a>,
    Asked { kind, period, language, readers }: Asked,
    organisation: &'a Organisation,
    written: &'a BTreeMap<String, String>,
) -> Result<Maker<'a>, ReportError> {
    let limits = Limits::of(&source.store.settings(source.county).await?);
    let (texts, report, figures) = (Texts::of(language), kind.code(), Vec::new());
    let asked = Mutex::default();
    Ok(Maker { source, texts, language, organisation, period, limits, report, readers, written, figures, asked })
}

/// Whether anybody answered or gave feedback.
async fn has_begun(maker: &Maker<'_>) -> Result<bool, ReportError> {
    for measure in [Measure::FeedbackReceived, Measure::Responses] {
        let slice =
            Slice { from: maker.period.days().0, to: maker.period.days().1, filters: Vec::new(), by: Vec::new() };
        let found = maker.source.answer(measure, &slice).await?;
        if found.iter().any(|figure| figure.value.is_some_and(|value| value > 0.0)) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn title(texts: &Texts, Asked { kind, period, language, .. }: Asked) -> String {
    let (from, to) = period.days();
    let days = [("from", from), ("to", to)]
        .map(|(name, day)| (name, fluent_bundle::FluentValue::from(crate::web::format::day(language, day))));
    let year = [("year", period.year().to_string().into())];
    match (kind, period) {
        (Kind::Quarterly, _) => texts.with("report-title-quarterly", days),
        (Kind::Yearly, _) => texts.with("report-title-yearly", year),
        (Kind::Goals, _) => texts.with("goals-title", year),
        (Kind::Ombudsman, _) => texts.with("ombudsman-figures-title", year),
        (Kind::Release, Period::Year(_)) => texts.with("report-title-release", year),
        (Kind::Release, Period::Quarter(..)) => texts.with("report-title-release-days", days),
    }
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
    let published: Vec<domain::actions::DevelopmentAction> = published.collect();
    let topics = store.topics(county).await?;
    let deeds = published.iter().flat_map(|action| [&action.heard, &action.did]);
    let texts = deeds.chain(topics.iter().map(|topic| &topic.name));
    let lacking = texts.filter(|text| text.spoken_in(language).1 != language).map(|text| text.in_language(language));
    let lacking = lacking.map(str::to_owned).collect();
    let deed = |action: &domain::actions::DevelopmentAction| {
        format!("{} {}", action.heard.spoken_in(language).0, action.did.spoken_in(language).0)
    };
    Ok(Names {
        topics,
        groups: store.group_names(county).await?.into_iter().collect(),
        deeds: published.iter().map(deed).collect(),
        lacking,
    })
}
