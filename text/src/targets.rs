//! Finding the place that a client means from what they type in their own words.
//!
//! The known words of a target are its name, the words that clients use for it, its heading and its municipality, in
//! all three languages at once: a Swedish-speaking client on a Finnish page finds it too. Each asked word is led to
//! the known words like it (`terms`, `likeness`), and a target's score is how well it answers all the asked words.
//! A word that leads to few targets says more than one that leads to many: in "labra vuolleranta" both count, in
//! "äidin kotihoito" the mother hardly. Nothing is scanned, so two thousand targets take about a millisecond.

mod answers;
mod everyday;
mod likeness;
mod terms;
mod words;

use answers::Answers;
use domain::language::{Language, Wording};
use domain::organisation::Target;
use std::collections::HashMap;
use terms::{Standing, Terms};

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
    /// For each target, the wider target whose name is its heading: Hammashoito of Lahdenperän hammashoitola.
    wider: Vec<Option<usize>>,
}

/// A query longer than this is a story; its first words name the place, or the next search does. The bound on letters
/// keeps a visitor from making the search work for long.
const MOST_WORDS: usize = 12;
const MOST_LETTERS: usize = 300;
/// Words less alike than this have nothing to do with each other.
const ALIKE: f32 = 0.45;
/// Two asked words are read as one compound only when that gives a word this well known.
const ALIKE_JOINED: f32 = 0.8;
/// What an everyday word stands for is a name: its inflections and compounds count, and what is merely like it does not.
const ALIKE_MEANT: f32 = 0.6;
/// What its first part stands for says less of a word than what the whole does.
const BY_PART: f32 = 0.75;
/// Less alike than this is not the same word; what merely looks like an everyday word counts for so much less.
const SAME_WORD: f32 = 0.93;
const LESS_ALIKE: f32 = 0.8;
/// The part of the score that goes to a name said in full: "kotihoito" means Kotihoito before Kotihoito, Lahdenperä.
const NAME_SHARE: f32 = 0.12;
/// What words in the same order add: a care home is not home care.
const PAIR: f32 = 0.08;
/// Below this nothing is shown, nor what falls this far behind the best.
const LEAST: f32 = 0.3;
const LEAST_OF_BEST: f32 = 0.55;
/// Scores nearer than this are alike; and a wider target stands this far behind the narrower one that is meant.
const NEAR: f32 = 0.08;
const BEHIND: f32 = 0.001;
/// Only a name said in full scores more than this; then the wide target itself is meant.
const SAID: f32 = 0.93;

const NAME: f32 = 1.0;
const WORD: f32 = 0.92;
const MUNICIPALITY: f32 = 0.6;
const HEADING: f32 = 0.5;

impl TargetIndex {
    /// Learns the words of `targets`.
    pub fn new(targets: &[Target]) -> TargetIndex {
        let mut index = TargetIndex { terms: Terms::default(), name_lengths: Vec::new(), wider: wider(targets) };
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
                // One word of a longer saying stands for a part of it only: "recovery after surgery".
                let weight = WORD * (0.6 + 0.4 / entry.split_whitespace().count().max(1) as f32);
                let entry = words::words(entry);
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
        for (_, pair) in words::joined(words) {
            self.terms.add(&pair, language, Standing { in_name: false, ..standing });
        }
    }

    /// The targets that answer `query`, best first, at most `limit`; none when the query means nothing here.
    pub fn search(&self, query: &str, language: Language, limit: usize) -> Vec<Found> {
        let query: String = query.chars().take(MOST_LETTERS).collect();
        let mut asked = words::words(&query);
        asked.truncate(MOST_WORDS);
        let mut found = self.score(&self.answers(&asked, language));
        self.put_narrower_first(&mut found);
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.position.cmp(&b.position)));
        let best = found.first().map_or(0.0, |best| best.score);
        found.retain(|found| found.score >= LEAST.max(best * LEAST_OF_BEST));
        found.truncate(limit);
        found.iter_mut().for_each(|found| found.score = found.score.min(1.0));
        found
    }

    /// For each asked word, how well each target answers it.
    fn answers(&self, asked: &[String], language: Language) -> Vec<Answers> {
        let mut answers: Vec<Answers> = asked
            .iter()
            .map(|word| {
                let mut answers = Answers::none(self.name_lengths.len(), word);
                let said = everyday::said(word);
                let mut like = self.terms.like(word, ALIKE);
                if said.is_known {
                    like.iter_mut()
                        .filter(|like| like.likeness < SAME_WORD)
                        .for_each(|like| like.likeness *= LESS_ALIKE);
                }
                answers.take(&like, language);
                for (meant, share) in said.meant.iter().map(|meant| (meant, 1.0)).chain(by_part(&said)) {
                    answers.take_meant(&self.terms.like(meant, ALIKE_MEANT), language, share);
                }
                answers
            })
            .collect();
        for (place, word) in words::joined(asked) {
            let meant = self.terms.like(&word, ALIKE_JOINED);
            answers[place].take(&meant, language);
            answers[place + 1].take(&meant, language);
            answers[place].take_pair(&meant);
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
            let paired = answers.iter().map(|answers| answers.of_pair[position]).fold(0.0, f32::max);
            if sum > 0.0 { (1.0 - NAME_SHARE) * sum / all + NAME_SHARE * named * named + PAIR * paired } else { 0.0 }
        };
        (0..self.name_lengths.len())
            .map(|position| Found { position, score: of_target(position) })
            .filter(|found| found.score >= LEAST)
            .collect()
    }

    /// A wide target and just one of those under it answer alike: the narrow one is meant, and its handlers are the
    /// right ones. When several do, nobody can tell which, and the wide one keeps its place.
    fn put_narrower_first(&self, found: &mut [Found]) {
        let scores: HashMap<usize, f32> = found.iter().map(|found| (found.position, found.score)).collect();
        let mut narrower: HashMap<usize, Vec<f32>> = HashMap::new();
        for narrow in found.iter() {
            if let Some(wide) = self.wider[narrow.position]
                && scores.get(&wide).is_some_and(|score| *score <= SAID && narrow.score >= score - NEAR)
            {
                narrower.entry(wide).or_default().push(narrow.score);
            }
        }
        for wide in found {
            if let Some([narrow]) = narrower.get(&wide.position).map(Vec::as_slice) {
                wide.score = wide.score.min(narrow - BEHIND);
            }
        }
    }
}

fn by_part(said: &everyday::Said) -> impl Iterator<Item = (&String, f32)> {
    said.meant_by_part.iter().map(|meant| (meant, BY_PART))
}

/// Which target, if any, each target stands under in the list for browsing.
fn wider(targets: &[Target]) -> Vec<Option<usize>> {
    let by_name: HashMap<&str, usize> =
        targets.iter().enumerate().map(|(position, target)| (target.name.fi.as_str(), position)).collect();
    let above = |(position, target): (usize, &Target)| {
        by_name.get(target.heading.fi.as_str()).copied().filter(|wider| *wider != position)
    };
    targets.iter().enumerate().map(above).collect()
}

/// The text of one language alone: a missing translation must not be taken for a word of that language.
fn own(wording: &Wording, language: Language) -> &str {
    match language {
        Language::Finnish => &wording.fi,
        Language::Swedish => &wording.sv,
        Language::English => &wording.en,
    }
}
