//! Which words go with which answer: a comment that fits place, score and language and has not been seen lately.

use super::DemoError;
use super::chance::Chance;
use super::county::County;
use super::files::{self, CommentRow, ShortCommentRow};
use super::volumes::PLACES;
use domain::language::Language;
use domain::surveys::NpsScore;

/// Days in which nobody writes the same comment again, unless it is a short one that everybody writes.
const REST: i32 = 30;
/// The share of those who write that tell something, and do not just say thank you.
const TELL_SOMETHING: f64 = 0.62;
/// Scores that have lists of their own.
const SCORES: usize = 11;

struct Comment {
    text: String,
    last_used: i32,
}

/// All comments, and when each was last used.
pub struct Comments {
    comments: Vec<Comment>,
    /// Numbers of comments by place, language and score.
    of_places: Vec<Vec<u16>>,
    of_any_place: Vec<Vec<u16>>,
    short: Vec<Vec<(String, f64)>>,
}

impl Comments {
    pub fn read(county: &County) -> Result<Comments, DemoError> {
        let rows: Vec<CommentRow> = files::read("survey_comments.csv", include_str!("survey_comments.csv"))?;
        let mut of_places = vec![Vec::new(); PLACES.len() * Language::ALL.len() * SCORES];
        let mut of_any_place = vec![Vec::new(); Language::ALL.len() * SCORES];
        for (number, row) in (0_u16..).zip(&rows) {
            let language = language("survey_comments.csv", &row.language)?;
            let places = places(county, &row.places)?;
            for score in scores("survey_comments.csv", &row.score)? {
                if row.places.is_empty() {
                    of_any_place[list(0, language, score)].push(number);
                }
                for place in &places {
                    of_places[list(*place, language, score)].push(number);
                }
            }
        }
        let comments = rows.into_iter().map(|row| Comment { text: row.text, last_used: i32::MIN / 2 }).collect();
        Ok(Comments { comments, of_places, of_any_place, short: short()? })
    }

    /// A comment for the place's number in [`PLACES`]; empty where nothing fits.
    pub fn pick(
        &mut self,
        place: usize,
        (language, score): (Language, Option<NpsScore>),
        day: i32,
        chance: &mut Chance,
    ) -> String {
        let score = usize::from(score.map_or(8, NpsScore::value));
        let mut chosen = None;
        if chance.falls(TELL_SOMETHING) {
            let lists = [&self.of_places[list(place, language, score)], &self.of_any_place[list(0, language, score)]];
            chosen = lists.into_iter().find_map(|list| self.rested(list, day, chance));
        }
        if let Some(comment) = chosen {
            let comment = &mut self.comments[usize::from(comment)];
            comment.last_used = day;
            return comment.text.clone();
        }
        let short = &self.short[list(0, language, score)];
        if short.is_empty() {
            return String::new();
        }
        short[chance.weighted(short.iter().map(|(_, weight)| *weight))].0.clone()
    }

    /// One of the list that has rested; a few throws are enough to find one where there are some.
    fn rested(&self, list: &[u16], day: i32, chance: &mut Chance) -> Option<u16> {
        if list.is_empty() {
            return None;
        }
        let throw = |_| list[chance.place(list.len())];
        (0..4).map(throw).find(|number| day - self.comments[usize::from(*number)].last_used > REST)
    }
}

fn list(place: usize, language: Language, score: usize) -> usize {
    (place * Language::ALL.len() + language as usize) * SCORES + score
}

fn language(file: &'static str, code: &str) -> Result<Language, DemoError> {
    Language::parse(code).ok_or_else(|| DemoError::File(file, format!("no language {code}")))
}

/// The scores of `9-10`.
fn scores(file: &'static str, span: &str) -> Result<std::ops::RangeInclusive<usize>, DemoError> {
    let ends = span.split_once('-').and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
    let within = ends.filter(|(low, high)| low <= high && *high < SCORES);
    within.map(|(low, high)| low..=high).ok_or_else(|| DemoError::File(file, format!("no scores {span}")))
}

/// The surveyed places at or below those of the list.
fn places(county: &County, codes: &str) -> Result<Vec<usize>, DemoError> {
    let mut found = Vec::new();
    for code in files::list(codes) {
        let top = county.unit(code)?;
        for (number, place) in PLACES.iter().enumerate() {
            if county.organisation.is_within(county.unit(place.code)?, top) && !found.contains(&number) {
                found.push(number);
            }
        }
    }
    Ok(found)
}

fn short() -> Result<Vec<Vec<(String, f64)>>, DemoError> {
    let rows: Vec<ShortCommentRow> = files::read("short_comments.csv", include_str!("short_comments.csv"))?;
    let mut short = vec![Vec::new(); Language::ALL.len() * SCORES];
    for row in rows {
        let language = language("short_comments.csv", &row.language)?;
        for score in scores("short_comments.csv", &row.score)? {
            short[list(0, language, score)].push((row.text.clone(), row.weight));
        }
    }
    Ok(short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_comment_fits_its_place_and_rests() {
        let (county, _) = County::read(date(2025, 1, 1)).unwrap();
        let mut comments = Comments::read(&county).unwrap();
        let mut chance = Chance::begun_with(6);
        let place = PLACES.iter().position(|place| place.code == "verstas").unwrap();
        let mut told = std::collections::HashSet::new();
        let shortest: Vec<String> = short().unwrap().into_iter().flatten().map(|(text, _)| text).collect();
        for _ in 0..400 {
            let text = comments.pick(place, (Language::Finnish, NpsScore::new(9)), 100, &mut chance);
            assert!(!text.contains("hammas"), "{text}");
            assert!(shortest.contains(&text) || told.insert(text.clone()), "twice on one day: {text}");
        }
        assert!(told.len() > 20);
    }
}
