//! How many of those who were drawn answered, and what they say when those who answer seldom weigh more.

use crate::measures::answer::{AnswerError, Figures};
use domain::calendar::{add_calendar_days, day_of, start_of};
use domain::channel::Channel;
use domain::measures::{Counted, Dimension, NpsCounts, OTHER_LANGUAGE, Slice, UNCLASSIFIED, WeightingClass};
use domain::organisation::{Level, Organisation, UnitId};
use domain::surveys::{AgeGroup, Asked, Rates, Sex, rates_by};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Of which draws: those of a survey that were made from one day to another, both counted.
#[derive(Debug, Clone, Copy)]
pub struct Draws<'a> {
    pub survey: &'a str,
    pub from: Date,
    pub to: Date,
}

/// By what the rates are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Service,
    Channel,
    Language,
    AgeGroup,
}

impl By {
    pub const ALL: [By; 4] = [By::Service, By::Channel, By::Language, By::AgeGroup];

    pub fn code(self) -> &'static str {
        match self {
            By::Service => "service",
            By::Channel => "channel",
            By::Language => "language",
            By::AgeGroup => "age_group",
        }
    }
}

/// The rates of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub code: String,
    pub rates: Rates,
    /// Whether anybody told what was delivered: of e-mail nobody does.
    pub knows_delivery: bool,
}

/// Who was asked, in the order of places and lists; what is not known comes last.
pub fn groups(asked: &[Asked], by: By, organisation: &Organisation) -> Vec<Group> {
    let last = u16::MAX;
    let place = |row: &Asked| match by {
        By::Service => service(organisation, row.unit).map_or((last, UNCLASSIFIED), |(id, code)| (id.0, code)),
        By::Channel => (row.channel.number().into(), row.channel.code()),
        By::Language => row.language.map_or((last, OTHER_LANGUAGE), |language| (language as u16, language.code())),
        By::AgeGroup if row.age_group == AgeGroup::Unknown => (last, AgeGroup::Unknown.code()),
        By::AgeGroup => (row.age_group.number().into(), row.age_group.code()),
    };
    let texts: Vec<Asked> = asked.iter().copied().filter(|row| row.channel == Channel::TextMessage).collect();
    let with_texts = rates_by(&texts, place);
    let group = |(place, rates): ((u16, &str), Rates)| Group {
        knows_delivery: with_texts.contains_key(&place),
        code: place.1.to_owned(),
        rates,
    };
    rates_by(asked, place).into_iter().map(group).collect()
}

/// Everybody who was asked as one group.
pub fn whole(asked: &[Asked]) -> Group {
    let rates = rates_by(asked, |_| ()).remove(&()).unwrap_or_default();
    let knows_delivery = asked.iter().any(|row| row.channel == Channel::TextMessage);
    Group { code: String::new(), rates, knows_delivery }
}

fn service(organisation: &Organisation, unit: UnitId) -> Option<(UnitId, &str)> {
    let service = organisation.at_level(unit, Level::Service)?;
    organisation.unit(service).map(|unit| (service, unit.code.as_str()))
}

/// Who was asked by these draws, and what came of it.
pub async fn asked(source: &Figures<'_>, draws: Draws<'_>) -> store::Result<Vec<Asked>> {
    let period = (start_of(draws.from), start_of(add_calendar_days(draws.to, 1)));
    source.store.asked(source.county, draws.survey, period).await
}

/// The visits for which those who were asked stand, and the recommendation scores of those who answered in the same
/// days; of what was said before the first draw nobody stands for any of them.
pub async fn classes(
    source: &Figures<'_>,
    organisation: &Organisation,
    draws: Draws<'_>,
) -> Result<Vec<WeightingClass>, AnswerError> {
    let (store, county) = (source.store, source.county);
    let period = (start_of(draws.from), start_of(add_calendar_days(draws.to, 1)));
    let made = store.draws(county, draws.survey).await?;
    let in_period = made.iter().map(|draw| draw.drawn_at).filter(|at| (period.0..period.1).contains(at));
    let Some(first) = in_period.min() else { return Ok(Vec::new()) };
    let mut classes: BTreeMap<(String, AgeGroup, Sex), (u64, NpsCounts)> = BTreeMap::new();
    for row in store.represented(county, draws.survey, period).await? {
        let service = service(organisation, row.unit).map_or(UNCLASSIFIED, |(_, code)| code);
        classes.entry((service.to_owned(), row.age_group, row.sex)).or_default().0 += row.visits;
    }
    let channels = [Channel::TextMessage, Channel::Email].map(|channel| channel.code().to_owned());
    let slice = Slice {
        from: day_of(first),
        to: draws.to,
        filters: vec![(Dimension::Channel, channels.to_vec()), (Dimension::Survey, vec![draws.survey.to_owned()])],
        by: vec![Dimension::Service, Dimension::AgeGroup, Dimension::Sex],
    };
    for (labels, cell) in source.cells(&slice, Counted::Nps, organisation).await? {
        let [service, age_group, sex] = labels.as_slice() else { continue };
        let age_group = AgeGroup::parse(age_group).unwrap_or(AgeGroup::Unknown);
        let sex = Sex::parse(sex).unwrap_or(Sex::Unknown);
        classes.entry((service.clone(), age_group, sex)).or_default().1 += cell.nps;
    }
    let class = |((service, age_group, sex), (visits, nps))| WeightingClass { service, age_group, sex, visits, nps };
    Ok(classes.into_iter().map(class).collect())
}
