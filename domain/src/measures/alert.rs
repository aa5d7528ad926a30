//! What a manager is alarmed of: an index that is surely below its limit, one that surely fell, and more blame among
//! comments than chance brings. Few answers raise no alarm, and all units are judged together.

use super::interval::benjamini_hochberg;
use super::{Difference, NpsCounts, nps};
use crate::organisation::UnitId;
use crate::settings::Settings;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AlertKind {
    /// The recommendation index is below the county's limit.
    BelowLimit,
    /// The recommendation index fell.
    Fell,
    /// Negative comments are more than they were.
    NegativeBurst,
}

impl AlertKind {
    pub const ALL: [AlertKind; 3] = [AlertKind::BelowLimit, AlertKind::Fell, AlertKind::NegativeBurst];

    pub fn code(self) -> &'static str {
        match self {
            AlertKind::BelowLimit => "below_limit",
            AlertKind::Fell => "fell",
            AlertKind::NegativeBurst => "negative_burst",
        }
    }

    pub fn parse(code: &str) -> Option<AlertKind> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// An alarm with the numbers that show it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alert {
    pub unit: UnitId,
    pub kind: AlertKind,
    /// The index, or how many negative comments there are.
    pub value: f64,
    /// The limit, the index before, or how many negative comments are usual in as long a time.
    pub usual: f64,
    /// Of how many answers or comments.
    pub base: u64,
}

/// From when on something is an alarm; the county's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlertLimits {
    pub nps_below: i32,
    /// An index of fewer answers raises no alarm.
    pub least_answers: u64,
    /// Fewer negative comments raise none either.
    pub least_comments: u64,
}

impl AlertLimits {
    pub fn of(settings: &Settings) -> Self {
        Self {
            nps_below: settings.alert_nps_below(),
            least_answers: settings.alert_least_answers(),
            least_comments: settings.alert_least_comments(),
        }
    }
}

/// One unit's answers: lately and in as long a time before.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Lately {
    pub now: NpsCounts,
    pub before: NpsCounts,
    /// Whether the two are of the same questions, ways and units; otherwise a fall says nothing.
    pub is_comparable: bool,
}

/// One unit's comments: how many, and how many of them negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Commented {
    pub all: u64,
    pub negative: u64,
}

/// An alarm by chance is worse than a change called so by chance: people stop reading them.
const FALSE_ALARMS: f64 = 0.01;

/// The alarms of indexes.
pub fn nps_alerts(units: &[(UnitId, Lately)], limits: AlertLimits) -> Vec<Alert> {
    let limit = f64::from(limits.nps_below);
    let heard: Vec<&(UnitId, Lately)> =
        units.iter().filter(|(_, lately)| lately.now.answers() >= limits.least_answers).collect();
    let below = heard.iter().map(|(_, lately)| super::Made::Nps(lately.now).against(limit));
    let fell = heard.iter().map(|(_, lately)| {
        let is_compared = lately.is_comparable && lately.before.answers() >= limits.least_answers;
        super::nps_difference(&lately.now, &lately.before).filter(|_| is_compared)
    });
    let alert = |kind, at: usize, usual: f64| {
        let (unit, lately) = heard[at];
        let value = nps(&lately.now).unwrap_or_default();
        Alert { unit: *unit, kind, value, usual, base: lately.now.answers() }
    };
    let before = |at: usize| nps(&heard[at].1.before).unwrap_or_default();
    let below = surely_down(below.collect()).into_iter().map(|at| alert(AlertKind::BelowLimit, at, limit));
    let fell = surely_down(fell.collect()).into_iter().map(|at| alert(AlertKind::Fell, at, before(at)));
    below.chain(fell).collect()
}

/// The alarms of comments: those of the last `days`, and of `days_before` before them.
pub fn comment_alerts(
    units: &[(UnitId, Commented, Commented)],
    (days, days_before): (u64, u64),
    limits: AlertLimits,
) -> Vec<Alert> {
    let heard: Vec<_> = units
        .iter()
        .filter(|(_, now, before)| now.negative >= limits.least_comments && before.all >= limits.least_comments)
        .collect();
    let by_time = days as f64 / (days + days_before) as f64;
    let p_value = |(_, now, before): &&(UnitId, Commented, Commented)| {
        // Neither more time nor more comments in all makes a burst: the larger share counts.
        let expected = by_time.max(now.all as f64 / (now.all + before.all) as f64);
        at_least(now.negative, now.negative + before.negative, expected)
    };
    let p_values: Vec<f64> = heard.iter().map(p_value).collect();
    let called = benjamini_hochberg(&p_values, FALSE_ALARMS);
    let alert = |(unit, now, before): &(UnitId, Commented, Commented)| Alert {
        unit: *unit,
        kind: AlertKind::NegativeBurst,
        value: now.negative as f64,
        usual: before.negative as f64 * days as f64 / days_before as f64,
        base: now.all,
    };
    heard.iter().zip(called).filter(|(_, is_called)| *is_called).map(|(unit, _)| alert(unit)).collect()
}

/// Which of the differences are surely below nought, when all are judged together.
fn surely_down(differences: Vec<Option<Difference>>) -> Vec<usize> {
    let tested: Vec<(usize, Difference)> =
        differences.into_iter().enumerate().filter_map(|(at, difference)| Some((at, difference?))).collect();
    let p_values: Vec<f64> = tested.iter().map(|(_, difference)| difference.p_value).collect();
    let called = benjamini_hochberg(&p_values, FALSE_ALARMS);
    let down = tested.iter().zip(called).filter(|((_, found), called)| *called && found.interval.1 < 0.0);
    down.map(|((at, _), _)| *at).collect()
}

/// How likely it is that of `all`, each with the chance `share`, at least `hits` are hits: the binomial distribution.
fn at_least(hits: u64, all: u64, share: f64) -> f64 {
    if share <= 0.0 || share >= 1.0 {
        return if share >= 1.0 || hits == 0 { 1.0 } else { 0.0 };
    }
    let mut ln_chance = all as f64 * (1.0 - share).ln();
    let mut below = 0.0;
    for hit in 0..hits {
        below += ln_chance.exp();
        ln_chance += ((all - hit) as f64 / (hit + 1) as f64).ln() + (share / (1.0 - share)).ln();
    }
    (1.0 - below).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: AlertLimits = AlertLimits { nps_below: 0, least_answers: 30, least_comments: 5 };

    fn counts(critics: u64, passives: u64, promoters: u64) -> NpsCounts {
        NpsCounts([critics, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters])
    }

    fn check(units: &[(NpsCounts, NpsCounts)], expected: &[(u16, AlertKind)]) {
        let lately =
            |(now, before): &(NpsCounts, NpsCounts)| Lately { now: *now, before: *before, is_comparable: true };
        let units: Vec<_> = units.iter().enumerate().map(|(at, unit)| (UnitId(at as u16), lately(unit))).collect();
        let found: Vec<_> = nps_alerts(&units, LIMITS).iter().map(|alert| (alert.unit.0, alert.kind)).collect();
        assert_eq!(found, expected, "{units:?}");
    }

    #[test]
    fn an_index_below_its_limit_or_fallen_is_told() {
        check(&[(counts(60, 20, 20), counts(60, 20, 20))], &[(0, AlertKind::BelowLimit)]);
        check(&[(counts(30, 40, 30), counts(10, 20, 70))], &[(0, AlertKind::Fell)]);
        check(&[(counts(60, 20, 20), counts(10, 20, 70))], &[(0, AlertKind::BelowLimit), (0, AlertKind::Fell)]);
        // Below, but not surely: 22 critics and 20 promoters of 60. And a rise is no alarm.
        check(&[(counts(22, 18, 20), counts(22, 18, 20))], &[]);
        check(&[(counts(10, 20, 70), counts(30, 40, 30))], &[]);
    }

    #[test]
    fn three_answers_raise_no_alarm() {
        check(&[(counts(3, 0, 0), counts(0, 0, 300))], &[]);
        check(&[(counts(29, 0, 0), counts(0, 0, 300))], &[]);
        check(&[(counts(30, 0, 0), counts(0, 0, 3))], &[(0, AlertKind::BelowLimit)]);
    }

    #[test]
    fn a_fall_over_other_ways_of_asking_is_none() {
        let lately = Lately { now: counts(30, 40, 30), before: counts(10, 20, 70), is_comparable: false };
        assert_eq!(nps_alerts(&[(UnitId(1), lately)], LIMITS), []);
    }

    #[test]
    fn the_binomial_tail_as_scipy_has_it() {
        // scipy.stats.binom.sf(hits - 1, all, share), SciPy 1.17.1.
        for (hits, all, share, tail) in TAILS {
            assert!(
                (at_least(hits, all, share) - tail).abs() < 1e-9,
                "{hits} {all} {share}: {}",
                at_least(hits, all, share)
            );
        }
    }

    const TAILS: [(u64, u64, f64, f64); 5] = [
        (8, 12, 0.2, 0.000_581_242_880_000_000_3),
        (5, 20, 0.2, 0.370_351_736_097_331_3),
        (0, 5, 0.3, 1.0),
        (7, 7, 0.2, 0.000_012_800_000_000_000_005),
        (30, 60, 0.25, 0.000_026_694_272_174_083_786),
    ];

    fn comments(now: (u64, u64), before: (u64, u64)) -> usize {
        let of = |(all, negative)| Commented { all, negative };
        comment_alerts(&[(UnitId(4), of(now), of(before))], (7, 28), LIMITS).len()
    }

    #[test]
    fn a_burst_is_more_blame_than_chance_brings() {
        // Two a week of ten are usual; ten of twelve are not.
        assert_eq!(comments((12, 10), (40, 8)), 1);
        assert_eq!(comments((12, 3), (40, 8)), 0);
        // Four times the comments with as much blame among them is a busy week.
        assert_eq!(comments((48, 10), (48, 10)), 0);
        // A unit of which nothing was heard before, and one of three comments.
        assert_eq!(comments((12, 12), (0, 0)), 0);
        assert_eq!(comments((3, 3), (40, 1)), 0);
    }

    proptest! {
        #[test]
        fn few_answers_never_alarm(critics in 0..30_u64, before in (0..500_u64, 0..500_u64, 0..500_u64)) {
            let lately = Lately {
                now: counts(critics, 29 - critics, 0),
                before: counts(before.0, before.1, before.2),
                is_comparable: true,
            };
            prop_assert_eq!(nps_alerts(&[(UnitId(1), lately)], LIMITS), vec![]);
        }

        #[test]
        fn the_tail_falls_with_the_hits(all in 1..200_u64, share in 0.01..0.99_f64) {
            let tails: Vec<f64> = (0..=all).map(|hits| at_least(hits, all, share)).collect();
            prop_assert!((tails[0] - 1.0).abs() < 1e-12 && tails.windows(2).all(|pair| pair[1] <= pair[0] + 1e-12));
        }
    }
}
