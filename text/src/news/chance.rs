//! How likely a rise is by chance, and which of many rises are told.

/// The one-sided probability of such a rise: with it and all, before and now. 1 where the share did not rise.
pub(super) fn of_rise(before: [usize; 2], now: [usize; 2]) -> f64 {
    let [with_before, all_before] = before.map(|count| count as f64);
    let [with_now, all_now] = now.map(|count| count as f64);
    if all_before == 0.0 || all_now == 0.0 || with_now * all_before <= with_before * all_now {
        return 1.0;
    }
    let ratio = log_likelihood_ratio(with_before, all_before, with_now, all_now);
    // Chi-squared with one degree of freedom, and half of it for one side.
    complementary_error((ratio / 2.0).sqrt()) / 2.0
}

/// Dunning's -2 log lambda of two binomials with the same share against two with their own.
fn log_likelihood_ratio(k1: f64, n1: f64, k2: f64, n2: f64) -> f64 {
    let log_likelihood = |k: f64, n: f64, share: f64| {
        let of = |count: f64, share: f64| if count > 0.0 { count * share.ln() } else { 0.0 };
        of(k, share) + of(n - k, 1.0 - share)
    };
    let common = (k1 + k2) / (n1 + n2);
    let own = log_likelihood(k1, n1, k1 / n1) + log_likelihood(k2, n2, k2 / n2);
    (2.0 * (own - log_likelihood(k1, n1, common) - log_likelihood(k2, n2, common))).max(0.0)
}

/// erfc for x of 0 and more: Abramowitz and Stegun 7.1.28, six terms; its relative error does not matter here.
fn complementary_error(x: f64) -> f64 {
    const TERMS: [f64; 6] =
        [0.070_523_078_4, 0.042_282_012_3, 0.009_270_527_2, 0.000_152_014_3, 0.000_276_567_2, 0.000_043_063_8];
    let sum = TERMS.iter().rev().fold(0.0, |sum, term| (sum + term) * x);
    (1.0 + sum).powi(-16)
}

/// Benjamini and Hochberg: the largest p that is at most its rank's part of `share`; below 0 where none is.
pub(super) fn bound(chances: impl Iterator<Item = f64>, share: f64) -> f64 {
    let mut sorted: Vec<f64> = chances.collect();
    sorted.sort_by(f64::total_cmp);
    let count = sorted.len() as f64;
    let fits = |(rank, p): &(usize, &f64)| **p <= share * (*rank as f64 + 1.0) / count;
    sorted.iter().enumerate().filter(fits).map(|(_, p)| *p).next_back().unwrap_or(-1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// erfc(0) = 1, erfc(1) = 0.157299, erfc(2) = 0.004678 (Abramowitz and Stegun, table 7.1).
    #[test]
    fn the_error_function_is_the_tables() {
        for (x, expected) in [(0.0, 1.0), (0.5, 0.479_500), (1.0, 0.157_299), (2.0, 0.004_678)] {
            assert!((complementary_error(x) - expected).abs() < 1e-6, "{x}");
        }
    }

    /// Reckoned by hand: of 100 ten before and 30 now; G = 2 (10 ln .5 + 90 ln 1.125 + 30 ln 1.5 + 70 ln .875) = 12.97, whose
    /// one-sided chance is 0.00016.
    #[test]
    fn a_rise_has_the_chance_that_one_reckons() {
        assert!((log_likelihood_ratio(10.0, 100.0, 30.0, 100.0) - 12.97).abs() < 0.02);
        assert!((of_rise([10, 100], [30, 100]) - 0.00016).abs() < 0.00001);
        assert_eq!(of_rise([30, 100], [10, 100]), 1.0);
        assert_eq!(of_rise([0, 0], [10, 100]), 1.0);
        assert_eq!(of_rise([5, 100], [5, 100]), 1.0);
    }

    /// The example of Benjamini and Hochberg's paper: of its 15 chances the first four are kept at .05.
    #[test]
    fn the_papers_example_keeps_four() {
        let chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0,
        ];
        assert_eq!(bound(chances.into_iter(), 0.05), 0.0095);
        assert!(bound([0.5, 0.6].into_iter(), 0.05) < 0.0);
    }
}
