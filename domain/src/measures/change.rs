//! What became of a figure: it rose, it fell, or it cannot be told apart from what it is compared with. Nothing is called
//! a change before all that are looked at together are judged together.

use super::interval::benjamini_hochberg;
use super::{Against, Difference, Dimension, Figure, Made, Measure};

/// Of how many answers a figure must be, on both sides, before it is compared at all.
pub const LEAST_COMPARED: u64 = 10;

/// The share of those called a change that may be chance.
const FALSE_CALLS: f64 = 0.05;

/// What may be said of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    Rose,
    Fell,
    NotToldApart,
    /// One of the two is of too few answers.
    TooFew,
}

impl Verdict {
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Rose => "rose",
            Verdict::Fell => "fell",
            Verdict::NotToldApart => "not_told_apart",
            Verdict::TooFew => "too_few",
        }
    }
}

/// A figure beside what it is compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub against: Against,
    /// The value that it is compared with, and of how many that one is made; nobody makes a target.
    pub then: f64,
    pub base: u64,
    /// Now minus then, in the measure's unit.
    pub by: f64,
    /// How sure that is; none of counts and times, which are not put to a test.
    pub difference: Option<Difference>,
    pub verdict: Option<Verdict>,
}

/// Each figure of `now` beside that of `then` with the same labels; none where one of them has no value. All of them are
/// judged together (Benjamini and Hochberg), so give what is shown together.
pub fn changes(against: Against, now: &[Figure], then: &[Figure]) -> Vec<Option<Change>> {
    let pair = |figure: &Figure| {
        let other = then.iter().find(|other| other.measure == figure.measure && other.by == figure.by)?;
        let (value, before) = (figure.value?, other.value?);
        let made = figure.made.zip(other.made);
        let enough = made.is_some_and(|(one, other)| one.base().min(other.base()) >= LEAST_COMPARED);
        let difference = made.filter(|_| enough).and_then(|(one, other)| one.difference(&other));
        let verdict = made.map(|_| if enough { Verdict::NotToldApart } else { Verdict::TooFew });
        Some(Change { against, then: before, base: other.base, by: value - before, difference, verdict })
    };
    judged(now.iter().map(pair).collect())
}

/// Each figure of `now` beside the county's target for its measure, where there is one.
pub fn against_target(now: &[Figure], target: impl Fn(Measure) -> Option<f64>) -> Vec<Option<Change>> {
    let beside = |figure: &Figure| {
        let (value, then) = (figure.value?, target(figure.measure)?);
        let made = figure.made;
        let enough = made.is_some_and(|made| made.base() >= LEAST_COMPARED);
        let difference = made.filter(|_| enough).and_then(|made: Made| made.against(then));
        let verdict = made.map(|_| if enough { Verdict::NotToldApart } else { Verdict::TooFew });
        Some(Change { against: Against::Target, then, base: 0, by: value - then, difference, verdict })
    };
    judged(now.iter().map(beside).collect())
}

/// Calls those a change that may be called so among all.
fn judged(mut changes: Vec<Option<Change>>) -> Vec<Option<Change>> {
    let tested = || changes.iter().enumerate().filter_map(|(at, change)| Some((at, change.as_ref()?.difference?)));
    let (places, differences): (Vec<usize>, Vec<Difference>) = tested().unzip();
    let p_values: Vec<f64> = differences.iter().map(|difference| difference.p_value).collect();
    let called = benjamini_hochberg(&p_values, FALSE_CALLS);
    for ((at, difference), is_called) in places.into_iter().zip(differences).zip(called) {
        // The interval of a share is made by another method than its test: where they disagree, nothing is called.
        let (low, high) = difference.interval;
        let verdict = match is_called {
            true if low > 0.0 => Verdict::Rose,
            true if high < 0.0 => Verdict::Fell,
            _ => Verdict::NotToldApart,
        };
        changes[at].as_mut().expect("only changes are tested").verdict = Some(verdict);
    }
    changes
}

/// Whether a question can be put beside another period: parts of time have other labels there.
pub fn can_be_compared(by: &[Dimension]) -> bool {
    !by.iter().any(|dimension| dimension.is_time())
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, NpsCounts, Slice, figures};
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn by_service(measure: Measure, groups: &[(u64, u64, u64)]) -> Vec<Figure> {
        let slice = Slice { by: vec![Dimension::Service], ..Slice::of_period(date(2026, 1, 1), date(2026, 3, 31)) };
        let cell = |(critics, passives, promoters): (u64, u64, u64)| {
            let nps = NpsCounts([critics, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters]);
            Cell { responses: nps.answers(), nps, ..Cell::default() }
        };
        let cells: Vec<_> =
            groups.iter().enumerate().map(|(at, groups)| (vec![format!("s{at}")], cell(*groups))).collect();
        figures(measure, &slice, &cells).unwrap()
    }

    fn verdicts(changes: &[Option<Change>]) -> Vec<Option<Verdict>> {
        changes.iter().map(|change| change.as_ref().and_then(|change| change.verdict)).collect()
    }

    #[test]
    fn a_change_is_called_one_only_when_it_can_be_told_apart() {
        use Verdict::{Fell, NotToldApart, Rose, TooFew};
        let now = by_service(Measure::Nps, &[(10, 30, 60), (20, 40, 40), (10, 30, 60), (0, 0, 9), (1, 2, 7)]);
        let then = by_service(Measure::Nps, &[(30, 40, 30), (10, 30, 60), (11, 30, 59), (90, 9, 1)]);
        let found = changes(Against::Before, &now, &then);
        assert_eq!(verdicts(&found), [Some(Rose), Some(Fell), Some(NotToldApart), Some(TooFew), None]);
        let first = found[0].as_ref().unwrap();
        assert_eq!((first.then, first.base, first.by), (0.0, 100, 50.0));
    }

    #[test]
    fn what_alone_would_be_a_change_is_none_among_many() {
        // 65 against 48 of a hundred promoters: z is about 2.3, p .02; the same in a family of ten that did not move.
        let (moved, before) = ((10, 25, 65), (16, 36, 48));
        let alone = changes(Against::Before, &by_service(Measure::Nps, &[moved]), &by_service(Measure::Nps, &[before]));
        assert_eq!(verdicts(&alone), [Some(Verdict::Rose)]);
        let still = [(10, 30, 60); 9];
        let (now, then) = ([&[moved][..], &still].concat(), [&[before][..], &still].concat());
        let found = changes(Against::Before, &by_service(Measure::Nps, &now), &by_service(Measure::Nps, &then));
        assert!(verdicts(&found).iter().all(|verdict| *verdict == Some(Verdict::NotToldApart)));
    }

    #[test]
    fn counts_are_put_beside_each_other_without_a_test() {
        let (now, then) = (by_service(Measure::Responses, &[(1, 2, 3)]), by_service(Measure::Responses, &[(1, 1, 1)]));
        let found = changes(Against::YearBefore, &now, &then)[0].clone().unwrap();
        assert_eq!((found.by, found.difference, found.verdict), (3.0, None, None));
    }

    #[test]
    fn the_target_of_the_index() {
        let target = |measure| (measure == Measure::Nps).then_some(70.0);
        let now = by_service(Measure::Nps, &[(2_602, 5_709, 29_962), (2, 14, 7), (1, 0, 2), (10, 10, 80)]);
        let found = against_target(&now, target);
        use Verdict::{Fell, NotToldApart, Rose, TooFew};
        assert_eq!(verdicts(&found), [Some(Rose), Some(Fell), Some(TooFew), Some(NotToldApart)]);
        assert!(against_target(&by_service(Measure::Responses, &[(1, 2, 3)]), target)[0].is_none());
    }

    /// Benjamini and Hochberg as they define it: the largest k whose k-th smallest is at most k/m * q, and all up to it.
    fn by_definition(p_values: &[f64], rate: f64) -> Vec<bool> {
        let m = p_values.len();
        let mut sorted = p_values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let largest = (1..=m).filter(|k| sorted[k - 1] <= *k as f64 / m as f64 * rate).max();
        p_values.iter().map(|p| largest.is_some_and(|k| *p <= sorted[k - 1])).collect()
    }

    proptest! {
        #[test]
        fn those_called_are_those_of_the_definition(p_values in prop::collection::vec(0.0..0.2_f64, 0..30)) {
            prop_assert_eq!(benjamini_hochberg(&p_values, 0.05), by_definition(&p_values, 0.05));
        }

        #[test]
        fn who_is_called_a_change_has_the_smaller_p(
            now in prop::collection::vec((0..90_u64, 0..90_u64, 0..90_u64), 1..12),
            then in prop::collection::vec((0..90_u64, 0..90_u64, 0..90_u64), 1..12),
        ) {
            let found = changes(Against::Before, &by_service(Measure::Nps, &now), &by_service(Measure::Nps, &then));
            let tested: Vec<(f64, Verdict)> = found
                .iter()
                .flatten()
                .filter_map(|change| Some((change.difference?.p_value, change.verdict?)))
                .collect();
            let is_called = |verdict: Verdict| verdict != Verdict::NotToldApart;
            let largest = tested.iter().filter(|(_, verdict)| is_called(*verdict)).map(|(p, _)| *p).fold(0.0, f64::max);
            prop_assert!(tested.iter().all(|(p, verdict)| is_called(*verdict) || *p >= largest));
            prop_assert!(tested.iter().all(|(p, verdict)| !is_called(*verdict) || *p <= 0.05));
        }

        #[test]
        fn now_and_then_turned_round_are_rise_and_fall(
            one in (0..90_u64, 0..90_u64, 0..90_u64),
            other in (0..90_u64, 0..90_u64, 0..90_u64),
        ) {
            let of = |groups| by_service(Measure::Nps, &[groups]);
            let there = verdicts(&changes(Against::Before, &of(one), &of(other)))[0];
            let back = verdicts(&changes(Against::Before, &of(other), &of(one)))[0];
            let turned = there.map(|verdict| match verdict {
                Verdict::Rose => Verdict::Fell,
                Verdict::Fell => Verdict::Rose,
                still => still,
            });
            prop_assert_eq!(turned, back);
        }
    }
}
