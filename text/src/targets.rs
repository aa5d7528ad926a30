//! Finding the place that a client means from what they type in their own words.
//!
//! The known words of a target are its name, the words that clients use for it, its heading and its municipality, in
//! all three languages at once: a Swedish-speaking client on a Finnish page finds it too. Each asked word is led to
//! the known words like it (`terms`, `likeness`), and a target's score is how well it answers all the asked words.
//! A word that leads to few targets says more than one that leads to many: in "labra vuolleranta" both count, in
//! "äidin kotihoito" the mother hardly. Nothing is scanned, so two thousand targets take about a millisecond.

mod likeness;
mod terms;
mod words;

use domain::language::{Language, Wording};
use domain::organisation::Target;
use terms::{Meant, Standing, Terms};

/// A target that answers a query.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// The target's place in the slice that the index was made of.
    pub position: usize,
    /// 0 to 1: how well it answers the whole query.
    pub score: f32,
}

/// Every target by the words that lead to it.
#[derive(Debug)]
pub struct TargetIndex {
    terms: Terms,
    /// For each target, how many words its name has in each language.
    name_lengths: Vec<[usize; 3]>,
}

/// A query longer than this is a story; its first words name the place, or the next search does.
const MOST_WORDS: usize = 12;
/// Words less alike than this have nothing to do with each other.
const ALIKE: f32 = 0.45;
/// Two asked words are read as one compound only when that gives a word this well known.
const ALIKE_JOINED: f32 = 0.8;
/// Words of another language than the page's count a little less.
const OTHER_LANGUAGE: f32 = 0.97;
/// How much an asked word that no target knows takes from the score.
const UNKNOWN: f32 = 0.12;
/// The part of the score that goes to a name said in full: "kotihoito" means Kotihoito before Kotihoito, Lahdenperä.
const NAME_SHARE: f32 = 0.12;
/// Below this nothing is shown, nor what falls this far behind the best.
const LEAST: f32 = 0.3;
const LEAST_OF_BEST: f32 = 0.45;

const NAME: f32 = 1.0;
const WORD: f32 = 0.92;
const MUNICIPALITY: f32 = 0.6;
const HEADING: f32 = 0.5;

impl TargetIndex {
    /// Learns the words of `targets`.
    pub fn new(targets: &[Target]) -> TargetIndex {
        let mut index = TargetIndex { terms: Terms::default(), name_lengths: Vec::with_capacity(targets.len()) };
        for (position, target) in targets.iter().enumerate() {
            index.add(position as u32, target);
        }
        index
    }

    fn add(&mut self, position: u32, target: &Target) {
        let mut lengths = [0; 3];
        for language in Language::ALL {
            let name = words::words(own(&target.name, language));
            lengths[language as usize] = name.len();
            self.add_words(&name, language, Standing { target: position, weight: NAME, in_name: true });
            for entry in own(&target.words, language).split(';') {
                let entry = words::words(entry);
                // One word of a longer saying stands for a part of it only.
                let weight = WORD * (0.6 + 0.4 / entry.len().max(1) as f32);
                self.add_words(&entry, language, Standing { target: position, weight, in_name: false });
            }
            let heading = words::words(own(&target.heading, language));
            self.add_words(&heading, language, Standing { target: position, weight: HEADING, in_name: false });
            let town = words::words(&target.municipality);
            self.add_words(&town, language, Standing { target: position, weight: MUNICIPALITY, in_name: false });
        }
        self.name_lengths.push(lengths);
    }

    fn add_words(&mut self, words: &[String], language: Language, standing: Standing) {
        for word in words {
            self.terms.add(word, language, standing);
        }
    }

    /// The targets that answer `query`, best first, at most `limit`; none when the query means nothing here.
    pub fn search(&self, query: &str, language: Language, limit: usize) -> Vec<Found> {
        let mut asked = words::words(query);
        asked.truncate(MOST_WORDS);
        let mut found = self.score(&self.answers(&asked, language));
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.position.cmp(&b.position)));
        let best = found.first().map_or(0.0, |best| best.score);
        found.retain(|found| found.score >= LEAST.max(best * LEAST_OF_BEST));
        found.truncate(limit);
        found
    }

    /// For each asked word, how well each target answers it.
    fn answers(&self, asked: &[String], language: Language) -> Vec<Answers> {
        let mut answers: Vec<Answers> = asked
            .iter()
            .map(|word| {
                let mut answers = Answers::none(self.name_lengths.len());
                answers.take(&self.terms.like(word, ALIKE), language);
                answers
            })
            .collect();
        for (place, word) in words::joined(asked) {
            let meant = self.terms.like(&word, ALIKE_JOINED);
            answers[place].take(&meant, language);
            answers[place + 1].take(&meant, language);
        }
        answers
    }

    fn score(&self, answers: &[Answers]) -> Vec<Found> {
        let weights: Vec<f32> = answers.iter().map(Answers::weight).collect();
        let all: f32 = weights.iter().sum();
        let of_target = |position: usize| {
            let sum: f32 = answers.iter().zip(&weights).map(|(answers, weight)| answers.best[position] * weight).sum();
            let named = Language::ALL.into_iter().map(|language| {
                let said: f32 = answers.iter().map(|answers| answers.of_name[position][language as usize]).sum();
                said / self.name_lengths[position][language as usize].max(1) as f32
            });
            let named = named.fold(0.0, f32::max).min(1.0);
            if sum > 0.0 { (1.0 - NAME_SHARE) * sum / all + NAME_SHARE * named } else { 0.0 }
        };
        (0..self.name_lengths.len())
            .map(|position| Found { position, score: of_target(position) })
            .filter(|found| found.score >= LEAST)
            .collect()
    }
}

/// How well each target answers one asked word.
struct Answers {
    best: Vec<f32>,
    /// The same for the words of its name alone, by language.
    of_name: Vec<[f32; 3]>,
}

impl Answers {
    fn none(targets: usize) -> Answers {
        Answers { best: vec![0.0; targets], of_name: vec![[0.0; 3]; targets] }
    }

    fn take(&mut self, meant: &[Meant<'_>], language: Language) {
        for Meant { term, likeness } in meant {
            let likeness = if term.language == language { *likeness } else { likeness * OTHER_LANGUAGE };
            for standing in &term.standings {
                let target = standing.target as usize;
                self.best[target] = self.best[target].max(likeness * standing.weight);
                if standing.in_name {
                    let of_name = &mut self.of_name[target][term.language as usize];
                    *of_name = of_name.max(likeness);
                }
            }
        }
    }

    /// How much the word says: the fewer targets answer it well, the more.
    fn weight(&self) -> f32 {
        let best = self.best.iter().copied().fold(0.0, f32::max);
        if best == 0.0 {
            return UNKNOWN;
        }
        let answering = self.best.iter().filter(|answer| **answer >= best * 0.75).count() as f32;
        let all = self.best.len() as f32;
        (1.0 + all / answering).ln() / (1.0 + all).ln()
    }
}

/// The text of one language alone: a missing translation must not be taken for a word of that language.
fn own(wording: &Wording, language: Language) -> &str {
    match language {
        Language::Finnish => &wording.fi,
        Language::Swedish => &wording.sv,
        Language::English => &wording.en,
    }
}
