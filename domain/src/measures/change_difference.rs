//! Whether two figures can be told apart, or one from a number: by the counts that they are made of.

use super::distributions::{Z_95, student_95_of, student_tails, upper_tail};
use super::interval::{adjusted, nps, nps_difference, share_interval};
use super::{Difference, NpsCounts, StatementCounts};

/// What a figure is made of, as far as it takes to tell two apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Made {
    Nps(NpsCounts),
    Share {
        hits: u64,
        base: u64,
    },
    /// The mean of scores 1 to 5.
    Mean(StatementCounts),
}

impl Made {
    /// How many answers it is made of.
    pub fn base(&self) -> u64 {
        match self {
            Made::Nps(counts) => counts.answers(),
            Made::Share { base, .. } => *base,
            Made::Mean(counts) => counts.answers(),
        }
    }

    /// How this one differs from `other`, of other respondents. None where one is of nothing, or they are not alike.
    pub fn difference(&self, other: &Made) -> Option<Difference> {
        match (self, other) {
            (Made::Nps(one), Made::Nps(other)) => nps_difference(one, other),
            (Made::Share { hits, base }, Made::Share { hits: others, base: of }) => {
                share_difference((*hits, *base), (*others, *of))
            }
            (Made::Mean(one), Made::Mean(other)) => mean_difference(one, other),
            _ => None,
        }
    }

    /// How it differs from a fixed number in its unit.
    pub fn against(&self, target: f64) -> Option<Difference> {
        match self {
            Made::Nps(counts) => {
                let (centre, variance) = adjusted(counts.into());
                let (apart, error) = (100.0 * centre - target, 100.0 * variance.sqrt());
                let found = normal(apart, error);
                Some(Difference { difference: nps(counts)? - target, ..found })
            }
            Made::Share { hits, base } => share_against(*hits, *base, target),
            Made::Mean(counts) => {
                let (mean, n) = (counts.mean()?, counts.answers() as f64);
                student(mean - target, counts.deviation()? / n.sqrt(), n - 1.0)
            }
        }
    }
}

/// The difference of two shares in per cent: its interval from both shares' own (Newcombe 1998, "Interval estimation for
/// the difference between independent proportions", Statistics in Medicine 17, method 10), how likely it is by Pearson's
/// test (1900) without a correction.
fn share_difference((hits, base): (u64, u64), (others, of): (u64, u64)) -> Option<Difference> {
    let ((low, high), (other_low, other_high)) = (share_interval(hits, base)?, share_interval(others, of)?);
    let (n, m) = (base as f64, of as f64);
    let (one, other) = (100.0 * hits as f64 / n, 100.0 * others as f64 / m);
    let difference = one - other;
    let interval =
        (difference - (one - low).hypot(other_high - other), difference + (high - one).hypot(other - other_low));
    let pooled = (hits + others) as f64 / (n + m);
    let error = 100.0 * (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt();
    let p_value = if error > 0.0 { 2.0 * upper_tail((difference / error).abs()) } else { 1.0 };
    Some(Difference { difference, interval, p_value })
}

/// A share's score test against a target, whose interval is Wilson's (1927).
fn share_against(hits: u64, base: u64, target: f64) -> Option<Difference> {
    let ((low, high), n) = (share_interval(hits, base)?, base as f64);
    let difference = 100.0 * hits as f64 / n - target;
    let error = (target * (100.0 - target) / n).sqrt();
    let p_value = if error > 0.0 { 2.0 * upper_tail((difference / error).abs()) } else { 1.0 };
    Some(Difference { difference, interval: (low - target, high - target), p_value })
}

/// The difference of two means by Welch's test (1947, "The generalization of 'Student's' problem", Biometrika 34), with
/// the degrees of freedom of Satterthwaite.
fn mean_difference(one: &StatementCounts, other: &StatementCounts) -> Option<Difference> {
    let part = |counts: &StatementCounts| counts.deviation().map(|it| it.powi(2) / counts.answers() as f64);
    let (first, second) = (part(one)?, part(other)?);
    let freedom = |part: f64, counts: &StatementCounts| part.powi(2) / (counts.answers() - 1) as f64;
    let degrees = (first + second).powi(2) / (freedom(first, one) + freedom(second, other));
    student(one.mean()? - other.mean()?, (first + second).sqrt(), degrees)
}

fn normal(difference: f64, error: f64) -> Difference {
    let half = Z_95 * error;
    let p_value = 2.0 * upper_tail((difference / error).abs());
    Difference { difference, interval: (difference - half, difference + half), p_value }
}

/// None where nothing varies: then nobody knows how sure it is.
fn student(difference: f64, error: f64, degrees: f64) -> Option<Difference> {
    (error > 0.0).then(|| {
        let half = student_95_of(degrees) * error;
        let p_value = student_tails((difference / error).abs(), degrees);
        Difference { difference, interval: (difference - half, difference + half), p_value }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn groups(critics: u64, passives: u64, promoters: u64) -> Made {
        Made::Nps(NpsCounts([0, 0, 0, critics, 0, 0, 0, passives, 0, promoters, 0]))
    }

    fn scores(scores: [u64; 5]) -> Made {
        Made::Mean(StatementCounts { not_concerned: 0, scores })
    }

    fn share(hits: u64, base: u64) -> Made {
        Made::Share { hits, base }
    }

    fn check(found: Option<Difference>, (low, high): (f64, f64), p_value: f64) {
        let found = found.unwrap();
        assert!((found.interval.0 - low).abs() < 5e-5 && (found.interval.1 - high).abs() < 5e-5, "{found:?}");
        assert!((found.p_value - p_value).abs() < 1e-7, "{found:?}");
    }

    #[test]
    fn shares_as_newcombe_and_statsmodels_have_them() {
        // The intervals are those of method 10 in table II of Newcombe (1998), to more digits from statsmodels 0.15.0,
        // confint_proportions_2indep(method="newcomb"); the likelihoods from its proportions_ztest.
        check(share(56, 70).difference(&share(48, 80)), (5.243_15, 33.387_27), 0.008_045_081_368_196_56);
        check(share(9, 10).difference(&share(3, 10)), (17.052_27, 80.901_80), 0.006_169_899_320_544_151);
        check(share(6, 7).difference(&share(2, 7)), (5.822_79, 80.624_96), 0.030_753_561_259_274_524);
        check(share(5, 56).difference(&share(0, 29)), (-3.813_71, 19.256_00), 0.097_186_568_170_579_73);
        check(share(10, 10).difference(&share(0, 10)), (60.750_94, 100.0), 7.744_216_431_044_07e-6);
        check(share(0, 10).difference(&share(0, 20)), (-16.112_53, 27.753_28), 1.0);
        assert_eq!(share(1, 2).difference(&share(0, 0)), None);
        assert_eq!(share(1, 2).difference(&groups(1, 1, 1)), None);
    }

    #[test]
    fn means_as_scipy_has_them() {
        // scipy.stats.ttest_ind(equal_var=False) and its confidence_interval(0.95), SciPy 1.17.1.
        let (few, others) = (scores([1, 0, 0, 1, 2]), scores([4, 3, 2, 1, 1]));
        check(few.difference(&others), (-1.338_217_3, 4.292_762_8), 0.222_115_564_995_218_28);
        let (many, others) = (scores([5, 10, 20, 100, 200]), scores([10, 20, 40, 90, 150]));
        check(many.difference(&others), (0.153_338_96, 0.454_268_19), 8.224_135_144_996_219e-5);
        let alike = scores([3, 5, 9, 40, 60]).difference(&scores([2, 5, 9, 41, 58]));
        check(alike, (-0.256_284_28, 0.229_377_8), 0.913_177_418_600_221_4);
        // Where one group does not vary, the other one's spread counts alone; where neither does, nothing is known.
        check(scores([10, 0, 0, 0, 10]).difference(&scores([0, 0, 3, 0, 0])), (-0.960_345_3, 0.960_345_3), 1.0);
        assert_eq!(scores([0, 0, 0, 9, 0]).difference(&scores([0, 0, 0, 0, 9])), None);
        assert_eq!(scores([0, 0, 0, 1, 0]).difference(&scores([0, 1, 0, 0, 9])), None);
    }

    #[test]
    fn against_a_target() {
        // ttest_1samp of SciPy, proportions_ztest(value=, prop_var=) of statsmodels; the NPS by the formula in Python.
        check(scores([5, 10, 20, 100, 200]).against(4.3), (0.041_308_47, 0.224_363_17), 0.004_574_277_981_507_005);
        let (low, high) = share_interval(8, 10).unwrap();
        check(share(8, 10).against(50.0), (low - 50.0, high - 50.0), 0.057_779_571_123_597_204);
        check(groups(2_602, 5_709, 29_962).against(70.0), (0.896_796_93, 2.064_850_05), 6.710_163_143_085_549e-7);
        check(groups(2, 14, 7).against(50.0), (-54.050_888_99, -7.487_572_55), 0.009_589_106_954_846_913);
        assert_eq!(groups(0, 0, 0).against(50.0), None);
        assert_eq!(share(0, 0).against(50.0), None);
    }

    #[test]
    fn indexes_as_the_formula_gives_them_in_python() {
        let found = groups(2_602, 5_709, 29_962).difference(&groups(2_700, 5_800, 28_000));
        check(found, (1.322_532_04, 3.020_371_28), 5.347_872_341_679_3e-7);
        check(groups(5, 3, 4).difference(&groups(1, 5, 9)), (-103.295_593_19, 1.073_370_97), 0.054_902_133_639_238_61);
    }

    fn made() -> impl Strategy<Value = (Made, Made)> {
        let counts = || prop::array::uniform5(0..80_u64);
        prop_oneof![
            (counts(), counts()).prop_map(|(one, other)| (scores(one), scores(other))),
            (counts(), counts())
                .prop_map(|(one, other)| { (groups(one[0], one[1], one[2]), groups(other[0], other[1], other[2])) }),
            (0..80_u64, 0..80_u64, 0..80_u64, 0..80_u64)
                .prop_map(|(hits, more, others, rest)| { (share(hits, hits + more), share(others, others + rest)) }),
        ]
    }

    proptest! {
        #[test]
        fn a_difference_turns_round_with_its_sides((one, other) in made()) {
            let (there, back) = (one.difference(&other), other.difference(&one));
            prop_assert_eq!(there.is_some(), back.is_some());
            if let (Some(there), Some(back)) = (there, back) {
                prop_assert!((there.difference + back.difference).abs() < 1e-9);
                prop_assert!((there.interval.0 + back.interval.1).abs() < 1e-9);
                prop_assert!((there.p_value - back.p_value).abs() < 1e-12 && (0.0..=1.0 + 1e-9).contains(&there.p_value));
                prop_assert!(there.interval.0 <= there.difference + 60.0 && there.interval.0 < there.interval.1);
            }
        }

        #[test]
        fn the_same_shares_of_more_are_surer(hits in 1..40_u64, others in 1..40_u64, times in 2..9_u64) {
            let few = share(hits, 40).difference(&share(others, 40)).unwrap();
            let many = share(times * hits, times * 40).difference(&share(times * others, times * 40)).unwrap();
            prop_assert!(many.p_value <= few.p_value + 1e-12);
            prop_assert!(many.interval.1 - many.interval.0 < few.interval.1 - few.interval.0);
        }

        #[test]
        fn the_farther_the_less_likely(base in 5..200_u64, from in 0..100_u64, step in 1..50_u64) {
            let of = |hits: u64| share(hits.min(base), base);
            let start = of(from.min(base));
            let (near, far) = (start.difference(&of(from.min(base) + 1)), start.difference(&of(from.min(base) + step)));
            prop_assert!(far.unwrap().p_value <= near.unwrap().p_value + 1e-12);
        }
    }
}
