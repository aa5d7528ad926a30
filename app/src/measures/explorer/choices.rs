//! What a person may ask: the measures, the places, and the values of every other thing by which figures are narrowed.

use super::labels::{self, Names};
use crate::boot::App;
use crate::web::{Failure, Staff};
use domain::channel::Channel;
use domain::feedback::Kind;
use domain::forms::Form;
use domain::language::Language;
use domain::measures::{Dimension, Measure, OTHER_LANGUAGE, Source, UNCLASSIFIED};
use domain::organisation::{Organisation, UnitId};
use domain::people::Person;
use domain::surveys::{AgeGroup, Sex, Statement};

/// A value with its name; of a place also how deep it stands.
pub struct Choice {
    pub code: String,
    pub name: String,
    pub depth: usize,
}

pub struct Choices {
    pub measures: Vec<Measure>,
    /// The tops of the person's part of the tree; empty where that is the whole tree.
    pub tops: Vec<String>,
    pub filters: Vec<(Dimension, Vec<Choice>)>,
    pub names: Names,
}

/// By what figures are narrowed, in the order of the page. Places are narrowed by one list of all levels.
const NARROWED_BY: [Dimension; 10] = [
    Dimension::Unit,
    Dimension::Channel,
    Dimension::Survey,
    Dimension::Statement,
    Dimension::Kind,
    Dimension::Topic,
    Dimension::Form,
    Dimension::Language,
    Dimension::AgeGroup,
    Dimension::Sex,
];

impl Choices {
    pub async fn of(app: &App, staff: &Staff) -> Result<Choices, Failure> {
        let directory = app.directory();
        let organisation = &directory.organisation;
        let tops = managed_tops(&staff.person, organisation);
        let measures = measures(&staff.person, &tops);
        if measures.is_empty() {
            return Err(Failure::NotFound);
        }
        let topics = app.store.topics(app.county).await?;
        let names = Names::new(&staff.page, &directory, &topics);
        let choices = |dimension| (dimension, choices(dimension, organisation, &tops, &names));
        let filters = NARROWED_BY.map(choices).into_iter().collect();
        let is_whole = tops.contains(&organisation.root());
        let codes = tops.iter().filter(|_| !is_whole).filter_map(|top| organisation.unit(*top));
        Ok(Choices { measures, tops: codes.map(|unit| unit.code.clone()).collect(), filters, names })
    }

    /// The values by which `measure` is narrowed.
    pub fn filters_of(&self, measure: Measure) -> impl Iterator<Item = &(Dimension, Vec<Choice>)> {
        let applies = move |dimension: Dimension| dimension.applies_to(measure.source());
        self.filters.iter().filter(move |(dimension, choices)| applies(*dimension) && choices.len() > 1)
    }

    /// By what `measure` can be divided.
    pub fn dimensions_of(measure: Measure) -> Vec<Dimension> {
        let fits = |dimension: &Dimension| *dimension != Dimension::County && dimension.applies_to(measure.source());
        Dimension::ALL.into_iter().filter(fits).collect()
    }
}

/// The highest units for which the person answers.
fn managed_tops(person: &Person, organisation: &Organisation) -> Vec<UnitId> {
    let managed = |unit: UnitId| person.manages(organisation, unit);
    let is_top = |unit: &UnitId| managed(*unit) && !organisation.parent(*unit).is_some_and(managed);
    organisation.units().iter().map(|unit| unit.id).filter(is_top).collect()
}

/// Safety notices have readers of their own and a page for them; forms, those who look after them.
fn measures(person: &Person, tops: &[UnitId]) -> Vec<Measure> {
    let may_ask = |measure: &Measure| match measure.source() {
        Source::Forms => person.looks_after_forms(),
        Source::Safety => false,
        _ => !tops.is_empty(),
    };
    Measure::ALL.into_iter().filter(may_ask).collect()
}

fn choices(dimension: Dimension, organisation: &Organisation, tops: &[UnitId], names: &Names) -> Vec<Choice> {
    if dimension == Dimension::Unit {
        return tops.iter().flat_map(|top| places(*top, 0, organisation, names)).collect();
    }
    let codes: Vec<String> = match dimension {
        Dimension::Channel => Channel::ALL.map(|channel| channel.code().to_owned()).into(),
        Dimension::Statement => Statement::ALL.map(|statement| statement.code().to_owned()).into(),
        Dimension::Kind => Kind::ALL.iter().map(|kind| kind.code()).chain([UNCLASSIFIED]).map(str::to_owned).collect(),
        Dimension::Form => Form::ALL.map(|form| form.code().to_owned()).into(),
        Dimension::Language => {
            Language::ALL.iter().map(|held| held.code()).chain([OTHER_LANGUAGE]).map(str::to_owned).collect()
        }
        Dimension::AgeGroup => AgeGroup::ALL.map(|group| group.code().to_owned()).into(),
        Dimension::Sex => Sex::ALL.map(|sex| sex.code().to_owned()).into(),
        _ => names.codes_of(dimension),
    };
    let choice = |code: String| Choice { name: names.of(dimension, &code), code, depth: 0 };
    codes.into_iter().map(choice).collect()
}

/// A place and all below it.
fn places(unit: UnitId, depth: usize, organisation: &Organisation, names: &Names) -> Vec<Choice> {
    let Some(held) = organisation.unit(unit) else { return Vec::new() };
    let own = Choice { code: held.code.clone(), name: names.of(Dimension::Unit, &held.code), depth };
    let below = organisation.children(unit).into_iter().flat_map(|child| places(child, depth + 1, organisation, names));
    std::iter::once(own).chain(below).collect()
}

/// A place in a list, with its depth as people see it.
pub fn indented(choice: &Choice) -> String {
    format!("{}{}", labels::INDENT.repeat(choice.depth), choice.name)
}
