//! Learning a model from labelled comments: those that Kuule brings and a county's own corrections alike.

use super::calibration::Sigmoid;
use super::empty::says_nothing;
use super::features::{BUCKETS, counts, hash, weighed};
use super::learner::{self, Case, Linear, Rows};
use super::model::{Asked, Model, Output, rarities, rarity, width};
use super::reading::Sentiment;
use super::telling;
use crate::fold;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A labelled comment. A correction may know one thing and leave the other open.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    pub text: String,
    /// What was asked, in whatever words or code; empty where nobody knows.
    pub question: String,
    pub sentiment: Option<Sentiment>,
    /// Praise and blame in one; counts only where the sentiment is known.
    pub mixed: bool,
    /// All topics of the comment; None where nobody has said.
    pub topics: Option<Vec<String>>,
    /// The topics from which its reader chose; what is not here stays open. None: from all.
    pub frame: Option<Arc<BTreeSet<String>>>,
    /// 1 for an ordinary example; a county's own correction may weigh more.
    pub weight: f32,
}

impl Default for Example {
    fn default() -> Example {
        let (text, question) = (String::new(), String::new());
        Example { text, question, sentiment: None, mixed: false, topics: None, frame: None, weight: 1.0 }
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    pub seed: u64,
    /// What it costs to be wrong about a comment.
    pub cost: f32,
    /// Whether the rarer answer counts more: 0 not, 1 so that both weigh alike.
    pub balance: f32,
    /// A bucket that fewer comments have is left out.
    pub least: u32,
    /// Scores for calibration come from so many folds.
    pub folds: u64,
    /// Below this chance the sentiment is not told.
    pub sure: f32,
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { seed: 1, cost: 0.2, balance: 0.5, least: 2, folds: 5, sure: 0.55, threads: 1 }
    }
}

/// Learns from `examples`, with `topics` as the frame; topics of examples that are not in the frame count for nothing.
/// Comments that say nothing are left out. `card` says in words what the examples are.
pub fn learn(examples: &[Example], topics: &[String], settings: &Settings, card: &str) -> Model {
    let examples: Vec<&Example> = examples.iter().filter(|example| !says_nothing(&example.text)).collect();
    let (rows, rarity) = rows(&examples, settings.least);
    let folds: Vec<u64> = examples.iter().map(|example| fold_of(&example.text, settings)).collect();
    let asked = Sentiment::ALL.into_iter().map(Asked::Sentiment).chain([Asked::Mixed]);
    let asked: Vec<Asked> = asked.chain(topics.iter().cloned().map(Asked::Topic)).collect();
    let school = School { examples: &examples, rows: &rows, folds: &folds, settings };
    let mut learnt = school.learn_all(&asked);
    tilt(&mut learnt);
    draw_together(&mut learnt, settings.seed);
    let mut weights = vec![0; BUCKETS * width(asked.len())];
    let mut outputs = Vec::with_capacity(asked.len());
    for (at, Learnt { mut output, linear, .. }) in learnt.into_iter().enumerate() {
        output.step = step(&linear.weights);
        for (bucket, weight) in linear.weights.iter().enumerate().filter(|(_, weight)| **weight != 0.0) {
            weights[bucket * width(asked.len()) + at] = (weight / output.step).round().clamp(-127.0, 127.0) as i8;
        }
        outputs.push(output);
    }
    Model { outputs, rarity, weights, sure: settings.sure, card: card.to_owned() }
}

/// The same text is always in the same fold, however it is spelled, so that no comment is judged by its twin.
pub(super) fn fold_of(text: &str, settings: &Settings) -> u64 {
    let mixed = u64::from(hash(fold(text).as_bytes())) ^ settings.seed;
    learner::Chance(mixed).draw() % settings.folds.max(2)
}

/// How many steps of the standard deviation 127 steps reach; the few weights beyond are cut.
const REACH: f32 = 12.0;

fn step(weights: &[f32]) -> f32 {
    let used = weights.iter().filter(|weight| **weight != 0.0);
    let (count, squares) = used.fold((0.0_f32, 0.0), |(count, sum), weight| (count + 1.0, sum + weight * weight));
    let largest = weights.iter().fold(0.0_f32, |largest, weight| largest.max(weight.abs()));
    let reach = largest.min(REACH * (squares / count.max(1.0)).sqrt());
    if reach > 0.0 { reach / 127.0 } else { 1.0 }
}

fn rows(examples: &[&Example], least: u32) -> (Rows, Vec<u8>) {
    let mut room = Vec::new();
    let counted: Vec<Vec<(u32, u32)>> =
        examples.iter().map(|example| counts(&example.question, &example.text, &mut room)).collect();
    let mut met = vec![0_u32; BUCKETS];
    counted.iter().flatten().for_each(|(bucket, _)| met[*bucket as usize] += 1);
    let steps = rarities(&met, examples.len(), least);
    let mut rows = Rows::default();
    counted.iter().for_each(|counts| rows.push(&weighed(counts, |bucket| rarity(steps[bucket as usize]))));
    (rows, steps)
}

/// What was learnt of one question.
struct Learnt {
    output: Output,
    linear: Linear,
    /// Chances of comments that were not learnt from, and whether it was so.
    chances: Vec<(f32, bool)>,
}

/// Thresholds of the sentiments: a chance counts by how far it is above its threshold. The rarest sentiment would hardly
/// ever be told otherwise; chosen is what gives the best mean of accuracy and macro-F1.
fn tilt(learnt: &mut [Learnt]) {
    const TRIED: [f32; 9] = [0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4];
    let [negative, neutral, positive, ..] = learnt else { return };
    let cases: Vec<([f32; 3], usize)> = (0..negative.chances.len())
        .map(|at| {
            let of = [negative.chances[at], neutral.chances[at], positive.chances[at]];
            (of.map(|(chance, _)| chance), of.iter().position(|(_, is_so)| *is_so).unwrap_or(0))
        })
        .collect();
    let (mut best, mut chosen) = (0.0, (1.0, 1.0));
    for of_negative in TRIED {
        for of_neutral in TRIED {
            let worth = worth(&cases, [of_negative, of_neutral, 1.0]);
            if worth > best {
                (best, chosen) = (worth, (of_negative, of_neutral));
            }
        }
    }
    (negative.output.threshold, neutral.output.threshold, positive.output.threshold) = (chosen.0, chosen.1, 1.0);
}

/// The mean of accuracy and macro-F1 when each chance is divided by its threshold.
fn worth(cases: &[([f32; 3], usize)], thresholds: [f32; 3]) -> f64 {
    let mut met = [[0_usize; 3]; 3];
    for (chances, meant) in cases {
        let tilted = |at: usize| chances[at] / thresholds[at];
        let said = (0..3).max_by(|a, b| tilted(*a).total_cmp(&tilted(*b))).unwrap_or(0);
        met[*meant][said] += 1;
    }
    let f1 = |class: usize| {
        let said: usize = met.iter().map(|row| row[class]).sum();
        2.0 * met[class][class] as f64 / (said + met[class].iter().sum::<usize>()).max(1) as f64
    };
    let right = met[0][0] + met[1][1] + met[2][2];
    (right as f64 / cases.len().max(1) as f64 + (f1(0) + f1(1) + f1(2)) / 3.0) / 2.0
}

/// What all questions are learnt from.
struct School<'a> {
    examples: &'a [&'a Example],
    rows: &'a Rows,
    folds: &'a [u64],
    settings: &'a Settings,
}

impl School<'_> {
    /// The questions are independent, so threads share them out; the result does not depend on how many there are.
    fn learn_all(&self, asked: &[Asked]) -> Vec<Learnt> {
        let share = asked.len().div_ceil(self.settings.threads.max(1)).max(1);
        std::thread::scope(|scope| {
            let learn = |share: &'_ [Asked]| share.iter().map(|asked| self.learn(asked)).collect::<Vec<_>>();
            let at_work: Vec<_> = asked.chunks(share).map(|share| scope.spawn(move || learn(share))).collect();
            at_work.into_iter().flat_map(|thread| thread.join().expect("learning never panics")).collect()
        })
    }

    fn learn(&self, asked: &Asked) -> Learnt {
        let cases = self.cases(asked);
        let mut scored = Vec::with_capacity(cases.len());
        for fold in 0..self.settings.folds.max(2) {
            let (held, taught): (Vec<Case>, Vec<Case>) = cases.iter().partition(|case| self.folds[case.row] == fold);
            let linear = self.linear(&taught);
            scored.extend(held.iter().map(|case| (linear.score(self.rows.row(case.row)), case.is_so)));
        }
        let sigmoid = Sigmoid::fit(&scored);
        let chances: Vec<(f32, bool)> = scored.iter().map(|(score, is_so)| (sigmoid.chance(*score), *is_so)).collect();
        let linear = self.linear(&cases);
        let learnt_from = cases.iter().filter(|case| case.is_so).count() as u32;
        let threshold = match asked {
            Asked::Mixed => as_many(&chances),
            _ => threshold(&chances, self.settings.seed),
        };
        let constant = linear.constant;
        let output = Output { asked: asked.clone(), learnt_from, constant, step: 1.0, sigmoid, threshold };
        Learnt { output, linear, chances }
    }

    fn linear(&self, cases: &[Case]) -> Linear {
        learner::learn(self.rows, cases, &telling::squares(self.rows, cases, BUCKETS), self.settings.seed)
    }

    fn cases(&self, asked: &Asked) -> Vec<Case> {
        let answer = |example: &Example| match asked {
            Asked::Sentiment(sentiment) => example.sentiment.map(|held| held == *sentiment),
            Asked::Mixed => example.sentiment.map(|_| example.mixed),
            Asked::Topic(topic) if example.frame.as_ref().is_some_and(|frame| !frame.contains(topic)) => None,
            Asked::Topic(topic) => example.topics.as_ref().map(|topics| topics.contains(topic)),
        };
        let known = self.examples.iter().enumerate();
        let known: Vec<(usize, bool, f32)> =
            known.filter_map(|(row, example)| Some((row, answer(example)?, example.weight))).collect();
        let yes: f32 = known.iter().filter(|(_, is_so, _)| *is_so).map(|(_, _, weight)| weight).sum();
        let all: f32 = known.iter().map(|(_, _, weight)| weight).sum();
        let cost = |(row, is_so, weight): (usize, bool, f32)| {
            let same = if is_so { yes } else { all - yes };
            Case { row, is_so, cost: self.settings.cost * weight * (all / (2.0 * same)).powf(self.settings.balance) }
        };
        known.into_iter().filter(|(_, _, weight)| *weight > 0.0).map(cost).collect()
    }
}

/// How far the threshold of a topic is drawn to the one that is best for all topics together. Its own is the best for the
/// mean of the topics, but found from few comments; the common one for all that is told.
const DRAWN: f32 = 0.3;

/// Draws the thresholds of the topics to the common one.
fn draw_together(learnt: &mut [Learnt], seed: u64) {
    let is_topic = |learnt: &Learnt| matches!(learnt.output.asked, Asked::Topic(_));
    let topics = learnt.iter().filter(|learnt| is_topic(learnt));
    let common = threshold(&topics.flat_map(|learnt| learnt.chances.iter().copied()).collect::<Vec<_>>(), seed);
    for Learnt { output, .. } in learnt.iter_mut().filter(|learnt| is_topic(learnt)) {
        output.threshold += DRAWN * (common - output.threshold);
    }
}

/// The chance from which on "yes" gives the best F1 on comments that were not learnt from: the mean of what is best for
/// comments drawn from them again and again, for one alone decides where there are few (Breiman, "Bagging Predictors",
/// Machine Learning 24, 1996).
fn threshold(chances: &[(f32, bool)], seed: u64) -> f32 {
    const DRAWS: usize = 15;
    const LEAST: f32 = 0.1;
    let mut chance = learner::Chance(seed);
    let again = |_| best_threshold(chances.iter().map(|_| chances[chance.below(chances.len())]).collect());
    let found: Vec<f32> = (0..DRAWS).filter_map(again).collect();
    if found.is_empty() { 0.5 } else { (found.iter().sum::<f32>() / found.len() as f32).max(LEAST) }
}

/// The chance from which on as many are "yes" as there are, of comments that were not learnt from: what is counted and not
/// only shown must not be said too often, as what gives the best F1 is.
fn as_many(chances: &[(f32, bool)]) -> f32 {
    let mut sorted: Vec<f32> = chances.iter().map(|(chance, _)| *chance).collect();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let yes = chances.iter().filter(|(_, is_so)| *is_so).count();
    match (yes.checked_sub(1).and_then(|last| sorted.get(last)), sorted.get(yes)) {
        (Some(last), Some(next)) => (last + next) / 2.0,
        _ => 0.5,
    }
}

/// Half way to the next lower chance; none where nothing is so.
fn best_threshold(mut chances: Vec<(f32, bool)>) -> Option<f32> {
    chances.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all = chances.iter().filter(|(_, is_so)| *is_so).count() as f32;
    let (mut best, mut threshold, mut right) = (0.0, None, 0.0);
    for (at, (chance, is_so)) in chances.iter().enumerate() {
        right += if *is_so { 1.0 } else { 0.0 };
        let f1 = 2.0 * right / (all + at as f32 + 1.0);
        if f1 > best {
            (best, threshold) = (f1, Some(chances.get(at + 1).map_or(*chance, |(next, _)| (chance + next) / 2.0)));
        }
    }
    threshold
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_are_said_as_are() {
        let chances = [(0.2, false), (0.9, true), (0.6, false), (0.5, true), (0.3, false)];
        // Two are so: the two likeliest are told, and the next is left out.
        assert_eq!(as_many(&chances), 0.55);
        assert_eq!(as_many(&[(0.4, false)]), 0.5, "nothing is so");
        assert_eq!(as_many(&[]), 0.5);
    }
}
