//! The arithmetic of being right: counts, their ratios, and how sure they are.

use crate::comments::Chance;

/// Right, found in vain and missed, of one class or topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub right: usize,
    pub in_vain: usize,
    pub missed: usize,
}

impl Counts {
    pub fn of(cases: impl IntoIterator<Item = (bool, bool)>) -> Counts {
        let mut counts = Counts::default();
        for (is_so, said) in cases {
            match (is_so, said) {
                (true, true) => counts.right += 1,
                (false, true) => counts.in_vain += 1,
                (true, false) => counts.missed += 1,
                (false, false) => {}
            }
        }
        counts
    }

    pub fn and(self, other: Counts) -> Counts {
        Counts {
            right: self.right + other.right,
            in_vain: self.in_vain + other.in_vain,
            missed: self.missed + other.missed,
        }
    }

    /// How many there are.
    pub fn n(self) -> usize {
        self.right + self.missed
    }

    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.in_vain)
    }

    pub fn recall(self) -> f64 {
        share(self.right, self.n())
    }

    pub fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.in_vain + self.missed)
    }
}

/// A share of nothing is 0.
pub(super) fn share(part: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { part as f64 / all as f64 }
}

pub(super) fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len().max(1) as f64;
    values.sum::<f64>() / count
}

/// Where the figure lies in 95 of 100 drawn sets.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

const DRAWN_SETS: usize = 1000;

/// The percentile bootstrap (Efron and Tibshirani 1993, chapter 13): `figure` over sets drawn from the cases with
/// replacement; the same cases always give the same interval.
pub(super) fn bootstrap<T: Copy>(cases: &[T], figure: impl Fn(&[T]) -> f64) -> Interval {
    if cases.is_empty() {
        return Interval::default();
    }
    let mut chance = Chance(95);
    let mut drawn = Vec::with_capacity(cases.len());
    let mut figures: Vec<f64> = (0..DRAWN_SETS)
        .map(|_| {
            drawn.clear();
            drawn.extend((0..cases.len()).map(|_| cases[chance.below(cases.len())]));
            figure(&drawn)
        })
        .collect();
    figures.sort_by(f64::total_cmp);
    Interval { low: figures[DRAWN_SETS * 25 / 1000], high: figures[DRAWN_SETS * 975 / 1000 - 1] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_as_reckoned_by_hand() {
        let counts = Counts::of([(true, true), (true, true), (true, false), (false, true), (false, false)]);
        assert_eq!(counts, Counts { right: 2, in_vain: 1, missed: 1 });
        assert_eq!((counts.precision(), counts.recall()), (2.0 / 3.0, 2.0 / 3.0));
        assert_eq!(Counts { right: 3, in_vain: 1, missed: 5 }.f1(), 0.5);
        assert_eq!(Counts::default().f1(), 0.0);
    }

    /// Of 400 with half so, the standard error is .025 and the normal interval .451 to .549.
    #[test]
    fn the_interval_is_about_two_standard_errors() {
        let cases: Vec<bool> = (0..400).map(|at| at % 2 == 0).collect();
        let of = |cases: &[bool]| share(cases.iter().filter(|is_so| **is_so).count(), cases.len());
        let interval = bootstrap(&cases, of);
        assert!((interval.low - 0.451).abs() < 0.008 && (interval.high - 0.549).abs() < 0.008, "{interval:?}");
        assert_eq!(bootstrap(&cases, of), interval);
        assert_eq!(bootstrap(&[true; 9], of), Interval { low: 1.0, high: 1.0 });
    }
}
