//! How sure a figure is: 95 % intervals, and whether two recommendation indexes differ.

use super::NpsCounts;
use super::distributions::{Z_95, student_95, upper_tail};

/// A 95 % interval in the unit of its figure.
pub type Interval = (f64, f64);

/// Critics, passives and promoters of one group; of weighted answers, as many as they are worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Groups {
    pub answers: f64,
    pub critics: f64,
    pub promoters: f64,
}

/// NPS: 100 * (promoters - critics) / answers, from -100 to 100 (Reichheld 2003). None without answers.
pub fn nps(counts: &NpsCounts) -> Option<f64> {
    let n = counts.answers();
    (n > 0).then(|| 100.0 * (counts.promoters() as f64 - counts.critics() as f64) / n as f64)
}

/// The index as the adjusted Wald method sees it (Rocks 2016, "Interval estimation for the Net Promoter Score", The
/// American Statistician 70): three answers are added, one to each group's ends: n + 3, promoters + 3/4, critics + 3/4.
/// Returns the difference p - d, which is the centre of the interval, and its variance; both as shares.
pub(super) fn adjusted(groups: Groups) -> (f64, f64) {
    let n = groups.answers + 3.0;
    let (p, d) = ((groups.promoters + 0.75) / n, (groups.critics + 0.75) / n);
    (p - d, (p + d - (p - d).powi(2)) / n)
}

impl From<&NpsCounts> for Groups {
    fn from(counts: &NpsCounts) -> Self {
        let [answers, critics, promoters] =
            [counts.answers(), counts.critics(), counts.promoters()].map(|number| number as f64);
        Self { answers, critics, promoters }
    }
}

/// The adjusted Wald interval of an NPS, within -100 to 100. None without answers.
pub fn nps_interval(counts: &NpsCounts) -> Option<Interval> {
    (counts.answers() > 0).then(|| interval_of(counts.into()))
}

pub(super) fn interval_of(groups: Groups) -> Interval {
    let (centre, variance) = adjusted(groups);
    let half = Z_95 * variance.sqrt();
    (100.0 * (centre - half).max(-1.0), 100.0 * (centre + half).min(1.0))
}

/// How a figure differs from another one of other respondents, or from a fixed number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The first minus the second, in the unit of the figures.
    pub difference: f64,
    /// 95 %, in the same unit.
    pub interval: Interval,
    /// Two-sided: how likely a difference like this is where there is none.
    pub p_value: f64,
}

/// Compares two NPS by the same adjusted variances as their intervals: z = difference / sqrt(var1 + var2).
/// None where one has no answers.
pub fn nps_difference(first: &NpsCounts, second: &NpsCounts) -> Option<Difference> {
    let difference = nps(first)? - nps(second)?;
    let ((one, var_one), (other, var_other)) = (adjusted(first.into()), adjusted(second.into()));
    let error = (var_one + var_other).sqrt();
    let (centre, half) = (one - other, Z_95 * error);
    let interval = (100.0 * (centre - half).max(-2.0), 100.0 * (centre + half).min(2.0));
    Some(Difference { difference, interval, p_value: 2.0 * upper_tail((centre / error).abs()) })
}

/// The interval of a mean by Student's t (1908). None for fewer than two values.
pub fn mean_interval(mean: f64, deviation: f64, n: u64) -> Option<Interval> {
    (n > 1).then(|| {
        let half = student_95(n - 1) * deviation / (n as f64).sqrt();
        (mean - half, mean + half)
    })
}

/// The score interval of a share in per cent (Wilson 1927, JASA 22). None without a base.
pub fn share_interval(hits: u64, base: u64) -> Option<Interval> {
    if base == 0 {
        return None;
    }
    let (n, z2) = (base as f64, Z_95 * Z_95);
    let share = hits as f64 / n;
    let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z_95 / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    Some((100.0 * (centre - half).max(0.0), 100.0 * (centre + half).min(1.0)))
}

/// Which of several comparisons may be called a change when all are looked at together: at most the share `rate`
/// of those called so is expected to be chance (Benjamini and Hochberg 1995, JRSS B 57). In the order of `p_values`.
pub fn benjamini_hochberg(p_values: &[f64], rate: f64) -> Vec<bool> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|one, other| p_values[*one].total_cmp(&p_values[*other]));
    let bound = |rank: usize| rate * (rank + 1) as f64 / p_values.len() as f64;
    let last = (0..order.len()).rev().find(|rank| p_values[order[*rank]] <= bound(*rank));
    let mut changed = vec![false; p_values.len()];
    order.iter().take(last.map_or(0, |rank| rank + 1)).for_each(|at| changed[*at] = true);
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(critics: u64, passives: u64, promoters: u64) -> NpsCounts {
        let mut counts = NpsCounts::default();
        (counts.0[3], counts.0[7], counts.0[9]) = (critics, passives, promoters);
        counts
    }

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 0.005
    }

    fn check_nps(counts: NpsCounts, value: f64, interval: Interval) {
        let (low, high) = nps_interval(&counts).unwrap();
        assert!(close(nps(&counts).unwrap(), value), "{:?}", nps(&counts));
        assert!(close(low, interval.0) && close(high, interval.1), "{low} {high}");
    }

    #[test]
    fn the_anchors_of_nps() {
        check_nps(counts(2_602, 5_709, 29_962), 71.486, (70.90, 72.06));
        check_nps(counts(2, 14, 7), 21.74, (-4.05, 42.51));
        assert_eq!((nps(&counts(0, 0, 0)), nps_interval(&counts(0, 0, 0))), (None, None));
    }

    #[test]
    fn an_interval_stays_on_the_scale() {
        // One promoter: p = 1.75 / 4, d = 0.75 / 4; centre 0.25, half 1.96 * sqrt(0.5625 / 4) = 0.735.
        check_nps(counts(0, 0, 1), 100.0, (-48.50, 98.50));
        let (low, high) = nps_interval(&counts(0, 0, 3)).unwrap();
        assert!(low > -100.0 && high <= 100.0);
    }

    #[test]
    fn a_difference_by_hand() {
        // (10, 30, 60) and (20, 40, 40): adjusted 60.75 - 10.75 = 50 and 40.75 - 20.75 = 20, of 103;
        // variances (71.5/103 - .48544^2)/103 = .0044516 and (61.5/103 - .19417^2)/103 = .0054310;
        // z = .29126 / sqrt(.0098826) = 2.9299, two-sided p .00339; half-width 1.95996 * .099411 = 19.484.
        let found = nps_difference(&counts(10, 30, 60), &counts(20, 40, 40)).unwrap();
        assert!(close(found.difference, 30.0) && (found.p_value - 0.003_39).abs() < 2e-5, "{found:?}");
        assert!(close(found.interval.0, 9.642) && close(found.interval.1, 48.610), "{found:?}");
        assert!((nps_difference(&counts(1, 2, 3), &counts(1, 2, 3)).unwrap().p_value - 1.0).abs() < 1e-9);
        assert_eq!(nps_difference(&counts(1, 2, 3), &counts(0, 0, 0)), None);
    }

    #[test]
    fn wilson_by_hand() {
        // 8 of 10: centre (.8 + .19207) / 1.38415 = .71674, half 1.41601 * sqrt(.016 + .0096036) = .22658.
        let (low, high) = share_interval(8, 10).unwrap();
        assert!(close(low, 49.02) && close(high, 94.33), "{low} {high}");
        assert_eq!(share_interval(0, 0), None);
        assert_eq!((share_interval(0, 5).unwrap().0, share_interval(5, 5).unwrap().1), (0.0, 100.0));
    }

    #[test]
    fn a_mean_of_few() {
        // Five values 1 to 5: mean 3, deviation 1.5811, t 2.776 on 4 degrees: 3 -+ 1.963.
        let (low, high) = mean_interval(3.0, 2.5_f64.sqrt(), 5).unwrap();
        assert!(close(low, 1.037) && close(high, 4.963), "{low} {high}");
        assert_eq!(mean_interval(3.0, 0.0, 1), None);
    }

    #[test]
    fn the_example_of_benjamini_and_hochberg() {
        // Table of their paper of 1995: of fifteen comparisons, the four smallest are called at 5 %.
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000,
        ];
        let called = benjamini_hochberg(&p, 0.05);
        assert!(called[..4].iter().all(|is| *is) && called[4..].iter().all(|is| !is));
        assert!(benjamini_hochberg(&[], 0.05).is_empty());
        // A larger one below its own bound takes the smaller ones with it.
        assert_eq!(benjamini_hochberg(&[0.04, 0.03], 0.05), [true, true]);
    }
}
