//! Chance that falls the same way every time: a generator begun from a fixed number.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// Seeded chance, in the shapes that the demo needs.
pub struct Chance(StdRng);

impl Chance {
    pub fn begun_with(seed: u64) -> Chance {
        Chance(StdRng::seed_from_u64(seed))
    }

    /// From 0 up to, but not, 1.
    pub fn unit(&mut self) -> f64 {
        self.0.random()
    }

    /// True `share` of the times.
    pub fn falls(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// From `low` up to, but not, `high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        if low < high { self.0.random_range(low..high) } else { low }
    }

    /// A place in a list of `length`, which must not be empty.
    pub fn place(&mut self, length: usize) -> usize {
        self.0.random_range(0..length)
    }

    /// The place of one of `weights`, each as likely as it weighs.
    pub fn weighted(&mut self, weights: impl IntoIterator<Item = f64> + Clone) -> usize {
        let total: f64 = weights.clone().into_iter().sum();
        let mut left = self.unit() * total;
        let mut last = 0;
        for (place, weight) in weights.into_iter().enumerate() {
            if weight > 0.0 {
                last = place;
                if left < weight {
                    break;
                }
            }
            left -= weight;
        }
        last
    }

    /// One of `choices`, each as likely as it weighs.
    pub fn one_of<T: Copy>(&mut self, choices: &[(T, f64)]) -> T {
        choices[self.weighted(choices.iter().map(|(_, weight)| *weight))].0
    }

    /// How many of something rare happen where `mean` are expected (Knuth's way).
    pub fn count(&mut self, mean: f64) -> u32 {
        let limit = (-mean).exp();
        let mut product = self.unit();
        let mut count = 0;
        while product > limit {
            product *= self.unit();
            count += 1;
        }
        count
    }

    /// Around 0 with a spread of 1, near enough to the normal curve: twelve throws, less their mean.
    pub fn spread(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_of_nothing_never_falls() {
        let mut chance = Chance::begun_with(1);
        for _ in 0..1_000 {
            assert_eq!(chance.one_of(&[("a", 0.0), ("b", 2.0), ("c", 0.0)]), "b");
        }
    }

    #[test]
    fn counts_and_shares_come_near_what_is_expected() {
        let mut chance = Chance::begun_with(2);
        let sum: u32 = (0..10_000).map(|_| chance.count(2.5)).sum();
        assert!((24_000..26_000).contains(&sum), "{sum}");
        let heavy = (0..10_000).filter(|_| chance.weighted([1.0, 3.0]) == 1).count();
        assert!((7_300..7_700).contains(&heavy), "{heavy}");
        let near = (0..10_000).filter(|_| chance.spread().abs() < 1.0).count();
        assert!((6_600..7_050).contains(&near), "{near}");
    }
}
