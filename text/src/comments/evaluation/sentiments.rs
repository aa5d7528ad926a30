//! Sentiments against what was meant, in three classes and in two; how true the chances are; what abstaining brings.

use super::counting::{Counts, Interval, bootstrap, mean, share};
use crate::comments::reading::{Said, Sentiment};

/// A class and how well it is found.
#[derive(Debug, Clone, PartialEq)]
pub struct OfClass {
    pub sentiment: Sentiment,
    pub counts: Counts,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Classes {
    pub n: usize,
    pub accuracy: f64,
    pub accuracy_interval: Interval,
    /// What one reaches by always saying the commonest class.
    pub majority: f64,
    pub macro_f1: f64,
    pub macro_f1_interval: Interval,
    pub classes: Vec<OfClass>,
}

/// What was meant and what was said.
pub(super) type Pair = (Sentiment, Sentiment);

impl Classes {
    pub(super) fn of(pairs: &[Pair], classes: &[Sentiment]) -> Classes {
        if pairs.is_empty() {
            return Classes::default();
        }
        let commonest = classes.iter().map(|class| pairs.iter().filter(|(meant, _)| meant == class).count()).max();
        Classes {
            n: pairs.len(),
            accuracy: accuracy(pairs),
            accuracy_interval: bootstrap(pairs, accuracy),
            majority: share(commonest.unwrap_or(0), pairs.len()),
            macro_f1: macro_f1(pairs, classes),
            macro_f1_interval: bootstrap(pairs, |pairs| macro_f1(pairs, classes)),
            classes: classes.iter().map(|class| OfClass { sentiment: *class, counts: counts(pairs, *class) }).collect(),
        }
    }
}

fn accuracy(pairs: &[Pair]) -> f64 {
    share(pairs.iter().filter(|(meant, said)| meant == said).count(), pairs.len())
}

fn counts(pairs: &[Pair], class: Sentiment) -> Counts {
    Counts::of(pairs.iter().map(|(meant, said)| (*meant == class, *said == class)))
}

fn macro_f1(pairs: &[Pair], classes: &[Sentiment]) -> f64 {
    mean(classes.iter().map(|class| counts(pairs, *class).f1()))
}

/// Whoever has to choose between good and bad goes by the score.
pub(super) fn of_two(said: &Said) -> Sentiment {
    if said.score > 0.0 { Sentiment::Positive } else { Sentiment::Negative }
}

/// What is told and how much of it is right, if nothing below a chance is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coverage {
    pub from_chance: f32,
    /// The share of comments whose sentiment is told.
    pub told: f64,
    /// The share of these that is right.
    pub right: f64,
}

impl Coverage {
    pub(super) fn of(chances: &[(f32, bool)], from_chance: f32) -> Coverage {
        let told = chances.iter().filter(|(chance, _)| *chance >= from_chance);
        let (told, right) = (told.clone().count(), told.filter(|(_, is_right)| *is_right).count());
        Coverage { from_chance, told: share(told, chances.len()), right: share(right, told) }
    }
}

/// Comments whose chances lie in one tenth: how sure the model was on average, and how often it was right.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bin {
    pub n: usize,
    pub mean_chance: f64,
    pub right: f64,
}

pub(super) fn bins(chances: &[(f32, bool)]) -> Vec<Bin> {
    const BINS: usize = 10;
    let bin_of = |chance: f32| ((chance * BINS as f32) as usize).min(BINS - 1);
    let bin = |at: usize| {
        let held: Vec<&(f32, bool)> = chances.iter().filter(|(chance, _)| bin_of(*chance) == at).collect();
        Bin {
            n: held.len(),
            mean_chance: mean(held.iter().map(|(chance, _)| f64::from(*chance))),
            right: share(held.iter().filter(|(_, is_right)| *is_right).count(), held.len()),
        }
    };
    (0..BINS).map(bin).collect()
}

/// The expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015): by how much chance and truth differ in a
/// bin, on average over the comments.
pub fn calibration_error(bins: &[Bin]) -> f64 {
    let all: usize = bins.iter().map(|bin| bin.n).sum();
    bins.iter().map(|bin| share(bin.n, all) * (bin.mean_chance - bin.right).abs()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Sentiment::{Negative, Neutral, Positive};

    /// Six comments by hand. Positive: 2 right, 1 in vain, 1 missed: F1 4/6. Negative: 1 right, 1 missed: 2/3. Neutral: 0
    /// right, 1 in vain (the missed negative), 1 missed: 0.
    #[test]
    fn classes_are_as_reckoned_by_hand() {
        let pairs = [
            (Positive, Positive),
            (Positive, Positive),
            (Positive, Positive),
            (Negative, Negative),
            (Negative, Neutral),
            (Neutral, Positive),
        ];
        let classes = Classes::of(&pairs, &Sentiment::ALL);
        assert_eq!((classes.n, classes.accuracy, classes.majority), (6, 4.0 / 6.0, 0.5));
        assert_eq!(classes.classes[2].counts, Counts { right: 3, in_vain: 1, missed: 0 });
        assert!((classes.macro_f1 - (2.0 / 3.0 + 0.0 + 6.0 / 7.0) / 3.0).abs() < 1e-12);
        assert!(classes.accuracy_interval.low < classes.accuracy && classes.accuracy < classes.accuracy_interval.high);
    }

    /// Bins by hand: .55 right, .55 wrong: off by .05 (n 2); .9 right, .9 right: off by .1 (n 2). Together .075.
    #[test]
    fn calibration_is_as_reckoned_by_hand() {
        let bins = bins(&[(0.55, true), (0.55, false), (0.9, true), (0.9, true)]);
        assert_eq!((bins[5].n, bins[9].n), (2, 2));
        assert!((calibration_error(&bins) - 0.075).abs() < 1e-6);
    }

    #[test]
    fn abstaining_leaves_what_is_surer() {
        let chances = [(0.4, false), (0.5, true), (0.8, true), (0.9, true)];
        assert_eq!(Coverage::of(&chances, 0.0), Coverage { from_chance: 0.0, told: 1.0, right: 0.75 });
        assert_eq!(Coverage::of(&chances, 0.5), Coverage { from_chance: 0.5, told: 0.75, right: 1.0 });
        assert_eq!(Coverage::of(&chances, 0.95), Coverage { from_chance: 0.95, told: 0.0, right: 0.0 });
    }
}
