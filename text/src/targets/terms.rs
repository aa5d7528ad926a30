//! The known words of all targets, and the quick way from an asked word to those like it.
//!
//! Comparing an asked word with every known one would be slow and is not needed: words that are alike share runs of
//! three letters. So each run leads to the words that hold it, and only words that share enough runs are compared.

use super::likeness::likeness;
use crate::stem::{Form, form};
use domain::language::Language;
use std::collections::HashMap;

/// Where a known word stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub target: u32,
    /// How much the word says of the target: its name says the most.
    pub weight: f32,
    pub in_name: bool,
}

#[derive(Debug)]
pub(super) struct Term {
    pub language: Language,
    pub standings: Vec<Standing>,
    form: Form,
    /// How many runs its stem has.
    runs: usize,
}

/// All known words.
#[derive(Debug, Default)]
pub(super) struct Terms {
    terms: Vec<Term>,
    by_word: HashMap<String, Vec<u32>>,
    by_run: HashMap<[u8; 3], Vec<u32>>,
}

/// A known word that an asked one may mean.
pub(super) struct Meant<'a> {
    pub term: &'a Term,
    pub likeness: f32,
}

impl Terms {
    /// Notes that the folded `word` of `language` stands at a target; the weightiest standing there counts.
    /// One target's words are added before the next one's.
    pub(super) fn add(&mut self, word: &str, language: Language, standing: Standing) {
        let place = self.place_of(word, language);
        let standings = &mut self.terms[place as usize].standings;
        match standings.last_mut().filter(|held| held.target == standing.target) {
            Some(held) => {
                held.weight = held.weight.max(standing.weight);
                held.in_name |= standing.in_name;
            }
            None => standings.push(standing),
        }
    }

    fn place_of(&mut self, word: &str, language: Language) -> u32 {
        let same_word = self.by_word.entry(word.to_owned()).or_default();
        if let Some(place) = same_word.iter().find(|place| self.terms[**place as usize].language == language) {
            return *place;
        }
        let place = self.terms.len() as u32;
        same_word.push(place);
        let form = form(word, language);
        for run in runs(&form.whole) {
            let holders = self.by_run.entry(run).or_default();
            if holders.last() != Some(&place) {
                holders.push(place);
            }
        }
        let runs = runs(&form.stem).count();
        self.terms.push(Term { language, standings: Vec::new(), form, runs });
        place
    }

    /// The known words that are at least `enough` like the folded `word`.
    pub(super) fn like(&self, word: &str, enough: f32) -> Vec<Meant<'_>> {
        let forms = Language::ALL.map(|language| form(word, language));
        let mut candidates: Vec<u32> = forms.iter().flat_map(|form| self.sharing(form)).collect();
        let same: &[u32] = self.by_word.get(word).map_or(&[], Vec::as_slice);
        candidates.extend(same);
        candidates.sort_unstable();
        candidates.dedup();
        let meant = candidates.into_iter().map(|place| {
            let term = &self.terms[place as usize];
            let likeness =
                if same.contains(&place) { 1.0 } else { likeness(&forms[term.language as usize], &term.form) };
            Meant { term, likeness }
        });
        meant.filter(|meant| meant.likeness >= enough).collect()
    }

    /// Words that share at least two runs in five of the shorter of the two words.
    fn sharing(&self, asked: &Form) -> Vec<u32> {
        let asked_runs: Vec<[u8; 3]> = runs(&asked.stem).collect();
        let mut shared = vec![0_u8; self.terms.len()];
        let mut touched = Vec::new();
        for place in asked_runs.iter().filter_map(|run| self.by_run.get(run)).flatten() {
            let count = &mut shared[*place as usize];
            if *count == 0 {
                touched.push(*place);
            }
            *count = count.saturating_add(1);
        }
        touched.retain(|place| {
            let shorter = self.terms[*place as usize].runs.min(asked_runs.len());
            usize::from(shared[*place as usize]) * 5 >= shorter * 2
        });
        touched
    }
}

/// Runs of three bytes; the first begins with a mark, for the beginning of a word says more than its middle.
fn runs(word: &str) -> impl Iterator<Item = [u8; 3]> + '_ {
    let bytes = word.as_bytes();
    let first = (bytes.len() >= 2).then(|| [b'^', bytes[0], bytes[1]]);
    first.into_iter().chain(bytes.windows(3).map(|run| [run[0], run[1], run[2]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &[&str]) -> Terms {
        let mut terms = Terms::default();
        for (target, word) in words.iter().enumerate() {
            let standing = Standing { target: target as u32, weight: 1.0, in_name: true };
            terms.add(word, Language::Finnish, standing);
        }
        terms
    }

    fn check(asked: &str, expected: &[u32]) {
        let known = terms(&["neuvola", "hammashoitola", "laboratorio", "tk", "112", "kirurgia"]);
        let mut meant = known.like(asked, 0.45);
        meant.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
        let found: Vec<u32> = meant.iter().map(|meant| meant.term.standings[0].target).collect();
        assert_eq!(found, expected, "{asked}");
    }

    #[test]
    fn words_are_found_by_what_they_share() {
        check("neuvolassa", &[0]);
        check("hamashoito", &[1]);
        check("laporatrio", &[2]);
        check("kirurgian", &[5]);
        check("asdfgh", &[]);
        check("", &[]);
    }

    #[test]
    fn short_words_and_numbers_are_found_as_they_are() {
        check("tk", &[3]);
        check("112", &[4]);
        check("12", &[]);
        check("t", &[]);
    }

    #[test]
    fn the_weightiest_standing_counts() {
        let mut known = terms(&["neuvola"]);
        known.add("neuvola", Language::Finnish, Standing { target: 0, weight: 0.5, in_name: false });
        let meant = known.like("neuvola", 0.9);
        assert_eq!(meant[0].term.standings.len(), 1);
        assert_eq!(meant[0].term.standings[0].weight, 1.0);
        assert!(meant[0].term.standings[0].in_name);
    }
}
