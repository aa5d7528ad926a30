//! The texts that people send, and which of them is sent next: none again before it has rested.

use crate::demo::DemoError;
use crate::demo::chance::Chance;
use crate::demo::county::County;
use crate::demo::files::{self, FeedbackRow};
use crate::demo::volumes::PLACES;
use domain::feedback::{Kind, Kinds, Speaker};
use domain::language::Language;
use domain::organisation::UnitId;
use std::collections::{HashMap, HashSet};

/// Days in which a text is not sent again, where there are others.
const REST: i32 = 50;

/// A feedback as it may be sent from one of its places, with the reply that it gets.
pub struct Text {
    pub places: Vec<UnitId>,
    pub kinds: Kinds,
    pub topics: Vec<String>,
    pub language: Language,
    pub speaker: Speaker,
    pub text: String,
    /// Empty where nobody answers.
    pub reply: String,
    /// When it was last sent.
    last_sent: i32,
    sent_from: Vec<UnitId>,
}

/// Texts to take from.
pub struct Shelf {
    pub texts: Vec<Text>,
    /// How much happens at each unit and below it.
    sizes: HashMap<UnitId, f64>,
}

impl Shelf {
    pub fn read(county: &County, name: &'static str, file: &str) -> Result<Shelf, DemoError> {
        let rows: Vec<FeedbackRow> = files::read(name, file)?;
        let topics: HashSet<&str> = county.topics.iter().map(|topic| topic.key.as_str()).collect();
        let text = |row| text(county, &topics, row).map_err(|what| DemoError::File(name, what));
        let texts = rows.into_iter().map(text).collect::<Result<_, _>>()?;
        Ok(Shelf { texts, sizes: sizes(county)? })
    }

    /// The number of a text and the place from which it is sent on `day`; none where no text `may` be sent from
    /// anywhere. Units where much happens hear more, but not as much more: a complaint is not a visit.
    pub fn take(
        &mut self,
        day: i32,
        chance: &mut Chance,
        may: impl Fn(&Text, UnitId) -> bool,
    ) -> Option<(usize, UnitId)> {
        let weights: Vec<f64> = self.texts.iter().map(|text| self.weight(text, &may)).collect();
        let is_rested = |text: &Text| (day - text.last_sent).abs() > REST;
        let rested = weights.iter().zip(&self.texts).map(|(weight, text)| if is_rested(text) { *weight } else { 0.0 });
        let number = if rested.clone().any(|weight| weight > 0.0) {
            chance.weighted(rested)
        } else {
            let possible = self.texts.iter().enumerate().filter(|(number, _)| weights[*number] > 0.0);
            possible.min_by_key(|(_, text)| text.last_sent)?.0
        };
        let place = self.place(&self.texts[number], chance, &may)?;
        let text = &mut self.texts[number];
        text.last_sent = day;
        text.sent_from.push(place);
        Some((number, place))
    }

    fn weight(&self, text: &Text, may: &impl Fn(&Text, UnitId) -> bool) -> f64 {
        let spoken = match text.language {
            Language::Finnish => 1.0,
            Language::Swedish => 0.35,
            Language::English => 0.25,
        };
        let sizes = text.places.iter().filter(|place| may(text, **place)).map(|place| self.size(*place));
        spoken * sizes.fold(0.0, f64::max)
    }

    /// One of the text's places, rather one from which it has not been sent yet.
    fn place(&self, text: &Text, chance: &mut Chance, may: &impl Fn(&Text, UnitId) -> bool) -> Option<UnitId> {
        let places: Vec<UnitId> = text.places.iter().copied().filter(|place| may(text, *place)).collect();
        let weight = |place: &UnitId| {
            let times = text.sent_from.iter().filter(|from| *from == place).count();
            self.size(*place) * 0.2_f64.powi(i32::try_from(times).unwrap_or(i32::MAX))
        };
        let weights: Vec<f64> = places.iter().map(weight).collect();
        (!places.is_empty()).then(|| places[chance.weighted(weights)])
    }

    fn size(&self, unit: UnitId) -> f64 {
        self.sizes.get(&unit).copied().unwrap_or(1.0)
    }
}

/// Grows with the fourth root of what happens there: the largest unit hears some three times what the smallest does.
fn sizes(county: &County) -> Result<HashMap<UnitId, f64>, DemoError> {
    let mut parts: HashMap<UnitId, f64> = HashMap::new();
    for place in &PLACES {
        for unit in county.organisation.path_up(county.unit(place.code)?) {
            *parts.entry(*unit).or_default() += place.parts;
        }
    }
    // The whole county is nobody's place: it hears as much as a middling unit.
    parts.insert(county.organisation.root(), 300.0);
    Ok(parts.into_iter().map(|(unit, parts)| (unit, parts.powf(0.25))).collect())
}

fn text(county: &County, topics: &HashSet<&str>, row: FeedbackRow) -> Result<Text, String> {
    let place = |code| county.unit(code).map_err(|error| error.to_string());
    let kind = |code| Kind::parse(code).ok_or_else(|| format!("no kind {code}"));
    let topic = |code: &str| topics.get(code).map(|code| (*code).to_owned()).ok_or_else(|| format!("no topic {code}"));
    let text = Text {
        places: files::list(&row.places).map(place).collect::<Result<_, _>>()?,
        kinds: files::list(&row.kinds).map(kind).collect::<Result<_, _>>()?,
        topics: files::list(&row.topics).map(topic).collect::<Result<_, _>>()?,
        language: Language::parse(&row.language).ok_or_else(|| format!("no language {}", row.language))?,
        speaker: Speaker::parse(&row.speaker).ok_or_else(|| format!("no speaker {}", row.speaker))?,
        text: row.text,
        reply: row.reply,
        last_sent: i32::MIN / 2,
        sent_from: Vec::new(),
    };
    let is_whole = !text.places.is_empty() && !text.kinds.is_empty() && !text.text.is_empty();
    is_whole.then_some(text).ok_or_else(|| "a text without place, kind or words".to_owned())
}
