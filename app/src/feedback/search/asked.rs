//! The question as it stands in the address, and what one may choose from.

use crate::directory::Directory;
use crate::web::day::Day;
use crate::web::{FormFields, Page};
use domain::calendar::{add_calendar_days, start_of};
use domain::channel::Channel;
use domain::feedback::{Kind, Kinds};
use domain::organisation::{Organisation, UnitId};
use domain::people::Person;
use form_urlencoded::Serializer;
use store::{FeedbackQuery, Topic};
use text::words;

const STATES: [&str; 4] = ["received", "in_handling", "answered", "closed"];

/// A question, as typed and chosen.
#[derive(Debug, Default)]
pub struct Asked {
    pub words: String,
    /// Code of a unit: it and all below.
    pub unit: String,
    pub topic: String,
    pub channel: String,
    pub kinds: Kinds,
    pub states: Vec<&'static str>,
    pub from: Day,
    pub until: Day,
    /// Older than what stands at this place.
    pub before: Option<i64>,
}

impl Asked {
    pub fn read(page: &Page, fields: &FormFields) -> Asked {
        let typed = |name| fields.get(name).trim().to_owned();
        Asked {
            words: typed("sanat"),
            unit: typed("yksikko"),
            topic: typed("aihe"),
            channel: typed("tapa"),
            kinds: fields.all("laji").filter_map(Kind::parse).collect(),
            states: STATES.into_iter().filter(|state| fields.all("tila").any(|asked| asked == *state)).collect(),
            from: Day::read(page, &typed("alkaen")),
            until: Day::read(page, &typed("asti")),
            before: fields.get("ennen").parse().ok(),
        }
    }

    /// Whether anything but words narrows the question.
    pub fn is_narrowed(&self) -> bool {
        let typed = [&self.unit, &self.topic, &self.channel, &self.from.typed, &self.until.typed];
        typed.into_iter().any(|typed| !typed.is_empty()) || !self.kinds.is_empty() || !self.states.is_empty()
    }

    pub fn has_state(&self, state: &str) -> bool {
        self.states.contains(&state)
    }

    pub fn has_kind(&self, code: &str) -> bool {
        Kind::parse(code).is_some_and(|kind| self.kinds.contains(kind))
    }

    /// Words that mean nothing ask for nothing, rather than for everything; so do days that cannot be read.
    pub fn asks_anything(&self, words: &[words::Asked]) -> bool {
        let is_readable = self.from.mend.is_none() && self.until.mend.is_none();
        is_readable && if self.words.is_empty() { self.is_narrowed() } else { !words.is_empty() }
    }

    /// The question to the store over `desks`, without its words.
    pub fn query(&self, directory: &Directory, desks: Vec<UnitId>) -> FeedbackQuery {
        let organisation = &directory.organisation;
        let is_everywhere = self.unit.is_empty() && desks.len() == organisation.units().len();
        let top = organisation.by_code(&self.unit).map(|unit| unit.id);
        let is_asked = |unit: &UnitId| match top {
            Some(top) => organisation.is_within(*unit, top),
            None => self.unit.is_empty(),
        };
        FeedbackQuery {
            desks: desks.into_iter().filter(is_asked).collect(),
            is_everywhere,
            kinds: self.kinds,
            states: self.states.clone(),
            topics: Some(self.topic.clone()).filter(|topic| !topic.is_empty()).into_iter().collect(),
            channel: Channel::parse(&self.channel),
            from: self.from.day.map(start_of),
            until: self.until.day.map(|day| start_of(add_calendar_days(day, 1))),
            before: self.before,
            ..FeedbackQuery::default()
        }
    }

    /// The address of the same question, from `before` on.
    pub fn address(&self, page: &Page, before: Option<i64>) -> String {
        let mut query = Serializer::new(String::new());
        let typed = [
            ("sanat", &self.words),
            ("yksikko", &self.unit),
            ("aihe", &self.topic),
            ("tapa", &self.channel),
            ("alkaen", &self.from.typed),
            ("asti", &self.until.typed),
        ];
        query.extend_pairs(typed.into_iter().filter(|(_, typed)| !typed.is_empty()));
        query.extend_pairs(self.kinds.iter().map(|kind| ("laji", kind.code())));
        query.extend_pairs(self.states.iter().map(|state| ("tila", state)));
        query.extend_pairs(before.map(|place| ("ennen", place.to_string())));
        page.link(&format!("/tyopoyta/haku?{}", query.finish()))
    }
}

/// What one may choose from: code and name.
pub struct Choices {
    pub units: Vec<(String, String)>,
    pub kinds: Vec<(&'static str, String)>,
    pub states: Vec<(&'static str, String)>,
    pub topics: Vec<(String, String)>,
    pub channels: Vec<(&'static str, String)>,
}

impl Choices {
    pub fn new(page: &Page, directory: &Directory, person: &Person, topics: Vec<Topic>) -> Choices {
        let topic = |topic: Topic| (topic.key, topic.name.in_language(page.language).to_owned());
        Choices {
            units: unit_choices(page, directory, person),
            kinds: Kind::ALL.map(|kind| (kind.code(), page.named("kind", kind.code()))).into(),
            states: STATES.map(|state| (state, page.named("state", state))).into(),
            topics: topics.into_iter().map(topic).collect(),
            channels: Channel::ALL.map(|channel| (channel.code(), page.named("channel", channel.code()))).into(),
        }
    }
}

/// The units whose feedback this person handles, as a tree: code and name.
pub fn unit_choices(page: &Page, directory: &Directory, person: &Person) -> Vec<(String, String)> {
    let organisation = &directory.organisation;
    let tops = person.handled_tops();
    let is_inner = |top: UnitId| tops.iter().any(|other| *other != top && organisation.is_within(top, *other));
    let mut units = Vec::new();
    for (place, top) in tops.iter().enumerate() {
        if !is_inner(*top) && !tops[..place].contains(top) {
            add_units(page, organisation, (*top, 0), &mut units);
        }
    }
    units
}

/// A unit and all below it, each level a little further in.
fn add_units(page: &Page, organisation: &Organisation, (unit, depth): (UnitId, usize), to: &mut Vec<(String, String)>) {
    let code = organisation.unit(unit).map_or("", |unit| unit.code.as_str());
    let name = organisation.public_name(unit, page.language);
    to.push((code.to_owned(), format!("{}{name}", "\u{a0}\u{a0}".repeat(depth))));
    for child in organisation.children(unit) {
        add_units(page, organisation, (child, depth + 1), to);
    }
}
