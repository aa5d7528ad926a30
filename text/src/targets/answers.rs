//! What one asked word says of every target: how well each answers it, and how much that tells.
//!
//! A word that few targets answer tells more than one that many do: in "labra lahdenperä" the laboratory leads, for
//! half of the county lies in Lahdenperä.

use super::terms::Meant;
use crate::stop_words::{is_circumstance, is_relation};
use domain::language::Language;

/// Words of another language than the page's count a little less.
const OTHER_LANGUAGE: f32 = 0.97;
/// How much an asked word that no target knows takes from the score.
const UNKNOWN: f32 = 0.12;
/// How much a word counts that only tells whose matter it is.
const RELATION: f32 = 0.3;
/// How much a word counts that is led on from everyday speech.
const EVERYDAY: f32 = 0.88;
/// And one that only tells what happened there.
const CIRCUMSTANCE: f32 = 0.4;

/// How well each target answers one asked word.
pub(super) struct Answers {
    pub best: Vec<f32>,
    /// The same for the words of its name alone, by language.
    pub of_name: Vec<[f32; 3]>,
    /// The same for this word and the next as one.
    pub of_pair: Vec<f32>,
    /// How much the word counts by itself: one that tells of whom or of what, and not where, counts less.
    says: f32,
}

impl Answers {
    pub(super) fn none(targets: usize, word: &str) -> Answers {
        let says = match (is_relation(word), is_circumstance(word)) {
            (true, _) => RELATION,
            (_, true) => CIRCUMSTANCE,
            _ => 1.0,
        };
        Answers { best: vec![0.0; targets], of_name: vec![[0.0; 3]; targets], of_pair: vec![0.0; targets], says }
    }

    pub(super) fn take(&mut self, meant: &[Meant<'_>], language: Language) {
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

    /// The same of what the word stands for in everyday speech, as far as it does.
    pub(super) fn take_meant(&mut self, meant: &[Meant<'_>], language: Language, share: f32) {
        let less = |meant: &Meant<'_>| meant.likeness * EVERYDAY * share;
        let less: Vec<Meant<'_>> = meant.iter().map(|held| Meant { term: held.term, likeness: less(held) }).collect();
        self.take(&less, language);
    }

    pub(super) fn take_pair(&mut self, meant: &[Meant<'_>]) {
        for Meant { term, likeness } in meant {
            for standing in &term.standings {
                let target = standing.target as usize;
                self.of_pair[target] = self.of_pair[target].max(*likeness);
            }
        }
    }

    /// How much the word says: the fewer targets answer it well, the more.
    pub(super) fn weight(&self) -> f32 {
        let best = self.best.iter().copied().fold(0.0, f32::max);
        if best == 0.0 {
            return UNKNOWN * self.says;
        }
        let answering = self.best.iter().filter(|answer| **answer >= best * 0.75).count() as f32;
        let all = self.best.len() as f32;
        let rare = (1.0 + all / answering).ln() / (1.0 + all).ln();

        // A word that is hardly known may be a mistake, and must not drown the one that is known well.
        let sure = best * best;
        rare * sure * self.says
    }
}
