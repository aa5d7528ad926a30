//! A year of survey answers, from the first day to this moment; and those of earlier years.

use super::DemoError;
use super::chance::Chance;
use super::comments::Comments;
use super::county::County;
use super::rhythm::{self, DAYS, EARLIER, Hours};
use super::scores::{self, Concern};
use super::volumes::{self, Open, PLACES, Place, Way};
use domain::calendar::{day_number, day_of};
use domain::channel::Channel;
use domain::language::Language;
use domain::organisation::UnitId;
use domain::surveys::{AgeGroup, NpsScore, Response, Sex};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;

/// Answers in the year, about.
const IN_A_YEAR: f64 = 24_000.0;
const SEED: u64 = 20_261_121;
/// So many points of the index are won in a year.
const BETTER: f64 = 2.0;

/// The municipalities and how many of the county's people live in each.
const MUNICIPALITIES: [(&str, f64); 6] = [
    ("Lahdenperä", 0.45),
    ("Vuolleranta", 0.21),
    ("Hiirikoski", 0.13),
    ("Suvantola", 0.11),
    ("Ylitaival", 0.06),
    ("Merkkisalo", 0.04),
];

/// Answers day by day, each day in the order of time.
pub struct Answers {
    units: Vec<(UnitId, String)>,
    survey: u16,
    now: Timestamp,
    today: Date,
    days_ago: i32,
    last: i32,
    prefix: &'static str,
    given: u32,
    all_parts: f64,
    comments: Comments,
    chance: Chance,
}

impl Answers {
    /// The year's.
    pub fn new(county: &Arc<County>, survey: u16, now: Timestamp) -> Result<Answers, DemoError> {
        Answers::of_days(county, survey, now, (DAYS - 1, 0))
    }

    /// Those before the year.
    pub fn earlier(county: &Arc<County>, survey: u16, now: Timestamp) -> Result<Answers, DemoError> {
        let answers = Answers::of_days(county, survey, now, (EARLIER - 1, DAYS))?;
        Ok(Answers { prefix: "demo-earlier", chance: Chance::begun_with(SEED + 1), ..answers })
    }

    fn of_days(
        county: &Arc<County>,
        survey: u16,
        now: Timestamp,
        (first, last): (i32, i32),
    ) -> Result<Answers, DemoError> {
        let unit = |place: &Place| {
            let unit = county.unit(place.code)?;
            let town = county.organisation.version(unit).map(|version| version.municipality.clone());
            Ok((unit, town.unwrap_or_default()))
        };
        Ok(Answers {
            units: PLACES.iter().map(unit).collect::<Result<_, DemoError>>()?,
            survey,
            now,
            today: day_of(now),
            days_ago: first,
            last,
            prefix: "demo",
            given: 0,
            all_parts: PLACES.iter().map(|place| place.parts).sum(),
            comments: Comments::read(county)?,
            chance: Chance::begun_with(SEED),
        })
    }

    /// When somebody answers on `day`, and at which place.
    fn moments(&mut self, day: Date) -> Vec<(Timestamp, usize)> {
        // A little more is answered as the year goes on.
        let usual = IN_A_YEAR / f64::from(DAYS) * (1.12 - 0.24 * f64::from(self.days_ago) / f64::from(DAYS));
        let mut moments = Vec::new();
        for (number, place) in PLACES.iter().enumerate() {
            let (week, hours) = match place.open {
                Open::OfficeHours => (rhythm::season(day) * rhythm::office_week(day), Hours::Answering),
                Open::DayAndNight => (1.0, Hours::DayAndNight),
            };
            for _ in 0..self.chance.count(usual * place.parts / self.all_parts * week) {
                moments.push((rhythm::moment(&mut self.chance, day, hours), number));
            }
        }
        moments.retain(|(at, _)| *at < self.now);
        moments.sort_unstable();
        moments
    }

    fn answer(&mut self, at: Timestamp, number: usize) -> Response {
        let place = &PLACES[number];
        let chance = &mut self.chance;
        let channel = chance.one_of(place.way.channels());
        let municipality = municipality(chance, place, &self.units[number].1);
        let language = language(chance, municipality);
        let (age_group, sex) = person(chance, place, channel);
        let years_ago = f64::from(self.days_ago) / f64::from(DAYS);
        let usual = place.nps_at(f64::from(self.days_ago)) - BETTER * years_ago;
        let nps = usual + volumes::lean(channel) + of_age(age_group);
        let score = scores::nps_score(chance, nps);
        let concern = Concern { short_visit: is_short_visit(place) };
        let statements = scores::statements(chance, score, concern);
        let comment = if chance.falls(says_something(score)) {
            let day = day_number(self.today) - self.days_ago;
            self.comments.pick(number, (language, score), day, chance)
        } else {
            String::new()
        };
        self.given += 1;
        Response {
            id: format!("{}-{:06}", self.prefix, self.given),
            submitted_at: at,
            unit: self.units[number].0,
            survey: self.survey,
            channel,
            language: Some(language),
            age_group,
            sex,
            municipality: municipality.to_owned(),
            nps: score,
            statements,
            comment,
        }
    }
}

impl Iterator for Answers {
    type Item = Vec<Response>;

    fn next(&mut self) -> Option<Vec<Response>> {
        if self.days_ago < self.last {
            return None;
        }
        let day = self.today.saturating_sub(i64::from(self.days_ago).days());
        let moments = self.moments(day);
        let answers = moments.into_iter().map(|(at, number)| self.answer(at, number));
        // Nobody sends an empty form.
        let answers = answers.filter(|answer| !answer.is_empty()).collect();
        self.days_ago -= 1;
        Some(answers)
    }
}

/// Most go where they live; some services are for the whole county from one place.
fn municipality(chance: &mut Chance, place: &Place, own: &str) -> &'static str {
    let is_local = ["vo-", "suu-", "kh-", "labra-", "neuvola-"].iter().any(|start| place.code.starts_with(start));
    let lives = |(name, share): &(&'static str, f64)| if *name == own { share + 6.0 } else { *share };
    if is_local {
        MUNICIPALITIES[chance.weighted(MUNICIPALITIES.iter().map(lives))].0
    } else {
        chance.one_of(&MUNICIPALITIES)
    }
}

/// Vuolleranta is where Swedish is spoken.
fn language(chance: &mut Chance, municipality: &str) -> Language {
    let swedish = if municipality == "Vuolleranta" { 0.15 } else { 0.035 };
    chance.one_of(&[(Language::Finnish, 0.98 - swedish), (Language::Swedish, swedish), (Language::English, 0.02)])
}

/// The visit tells who was invited; who answers without an invitation is seldom known.
fn person(chance: &mut Chance, place: &Place, channel: Channel) -> (AgeGroup, Sex) {
    let is_known = match channel {
        Channel::TextMessage | Channel::Phone | Channel::Interviewer | Channel::Chat => true,
        _ => chance.falls(0.45),
    };
    if !is_known {
        return (AgeGroup::Unknown, Sex::Unknown);
    }
    (chance.one_of(place.clients.ages()), chance.one_of(&place.clients.sexes()))
}

fn of_age(age_group: AgeGroup) -> f64 {
    match age_group {
        AgeGroup::From65To74 | AgeGroup::Over75 => 4.0,
        AgeGroup::From18To34 => -5.0,
        AgeGroup::From35To49 => -2.0,
        _ => 0.0,
    }
}

fn is_short_visit(place: &Place) -> bool {
    place.code.starts_with("labra-") || place.code == "kuvantaminen" || matches!(place.way, Way::Office)
}

/// How many with this score write something, too.
fn says_something(score: Option<NpsScore>) -> f64 {
    match score.map(NpsScore::value) {
        Some(0..=6) => 0.62,
        Some(7) => 0.5,
        _ => 0.43,
    }
}
