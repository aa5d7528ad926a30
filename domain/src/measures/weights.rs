//! Weights for those who did not answer: what respondents say, as if each group of clients had answered alike often.
//!
//! Weighting classes are services by age group by sex. Within a class everybody who answered stands for as many visits
//! as the class has for each of its answers (weighting-class adjustment: Kalton and Flores-Cervantes 2003, "Weighting
//! methods", Journal of Official Statistics 19). It mends that some groups answer less often than others, not that
//! within a group the content and the discontent do.

use super::interval::{Groups, Interval, interval_of};
use super::{NpsCounts, nps};
use crate::surveys::{AgeGroup, Sex};
use std::collections::BTreeMap;

/// A class with fewer respondents is joined with others, so that no weight rests on a handful.
pub const LEAST_RESPONDENTS: u64 = 5;

/// The visits and the respondents of one service, age group and sex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightingClass {
    /// The service's code.
    pub service: String,
    pub age_group: AgeGroup,
    pub sex: Sex,
    /// Visits among which the lot was drawn.
    pub visits: u64,
    /// Those who answered the recommendation question.
    pub nps: NpsCounts,
}

/// The recommendation index with weights, and what is to be known of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighted {
    /// Everybody who answered, each counted once.
    pub raw: NpsCounts,
    /// None where nobody answered of whom there were visits.
    pub nps: Option<f64>,
    pub interval: Option<Interval>,
    /// Kish's design effect of the weights: n sum(w^2) / (sum w)^2 over respondents, 1 where all weigh the same (Kish
    /// 1965, "Survey Sampling"). So many times larger the variance is than that of as many equal answers.
    pub design_effect: Option<f64>,
    /// Classes after joining.
    pub classes: usize,
    /// Visits that respondents stand for.
    pub represented: u64,
    /// Visits of services of which nobody answered: nobody stands for them.
    pub not_represented: u64,
    /// Respondents of services without a visit: they have no weight.
    pub without_visits: u64,
}

/// Visits and answers of a class, joined or not.
#[derive(Debug, Clone, Copy, Default)]
struct Joined {
    visits: u64,
    nps: NpsCounts,
}

impl Joined {
    fn of<'a>(classes: impl IntoIterator<Item = &'a Joined>) -> Joined {
        classes.into_iter().fold(Joined::default(), |mut sum, class| {
            sum.visits += class.visits;
            sum.nps += class.nps;
            sum
        })
    }

    fn is_enough(&self) -> bool {
        self.nps.answers() >= LEAST_RESPONDENTS && self.visits > 0
    }
}

/// Weighs the respondents of all the classes given, which may be those of one service alone.
pub fn weighted(classes: &[WeightingClass]) -> Weighted {
    let joined = joined(classes);
    let raw = Joined::of(&joined).nps;
    let (weighing, others): (Vec<Joined>, Vec<Joined>) =
        joined.into_iter().partition(|class| class.visits > 0 && class.nps.answers() > 0);
    let represented: u64 = weighing.iter().map(|class| class.visits).sum();
    let design_effect = (represented > 0).then(|| design_effect(&weighing));
    let groups = design_effect.map(|effect| worth(&weighing, effect));
    Weighted {
        raw,
        nps: groups.map(|groups| 100.0 * (groups.promoters - groups.critics) / groups.answers),
        interval: groups.map(interval_of),
        design_effect,
        classes: weighing.len(),
        represented,
        not_represented: others.iter().map(|class| class.visits).sum(),
        without_visits: others.iter().map(|class| class.nps.answers()).sum(),
    }
}

impl Weighted {
    pub fn raw_nps(&self) -> Option<f64> {
        nps(&self.raw)
    }
}

/// The classes, those of few respondents joined: first both sexes of an age group, then age groups with the next older
/// ones; the last one with the younger ones. A service stands alone, however few they are.
fn joined(classes: &[WeightingClass]) -> Vec<Joined> {
    let mut services: BTreeMap<&str, BTreeMap<AgeGroup, BTreeMap<Sex, Joined>>> = BTreeMap::new();
    for class in classes {
        let ages = services.entry(&class.service).or_default();
        let held = ages.entry(class.age_group).or_default().entry(class.sex).or_default();
        *held = Joined::of([&*held, &Joined { visits: class.visits, nps: class.nps }]);
    }
    services.into_values().flat_map(of_service).collect()
}

fn of_service(ages: BTreeMap<AgeGroup, BTreeMap<Sex, Joined>>) -> Vec<Joined> {
    // Each age group that is enough is one or several classes; what is not yet enough waits for the next one.
    let mut kept: Vec<Vec<Joined>> = Vec::new();
    let mut waiting: Option<Joined> = None;
    for sexes in ages.into_values() {
        let sexes: Vec<Joined> = sexes.into_values().collect();
        if waiting.is_none() && sexes.iter().all(Joined::is_enough) {
            kept.push(sexes);
            continue;
        }
        let together = Joined::of(sexes.iter().chain(&waiting));
        waiting = if together.is_enough() {
            kept.push(vec![together]);
            None
        } else {
            Some(together)
        };
    }
    if let Some(rest) = waiting {
        let last = kept.pop().unwrap_or_default();
        kept.push(vec![Joined::of(last.iter().chain([&rest]))]);
    }
    kept.into_iter().flatten().collect()
}

fn weight(class: &Joined) -> f64 {
    class.visits as f64 / class.nps.answers() as f64
}

fn design_effect(classes: &[Joined]) -> f64 {
    let sum = |of: fn(&Joined) -> f64| classes.iter().map(|class| class.nps.answers() as f64 * of(class)).sum::<f64>();
    sum(|_| 1.0) * sum(|class| weight(class).powi(2)) / sum(weight).powi(2)
}

/// The weighted groups of scores, as of so many equal answers as the weighted ones are worth.
fn worth(classes: &[Joined], design_effect: f64) -> Groups {
    let sum =
        |of: fn(&NpsCounts) -> u64| classes.iter().map(|class| weight(class) * of(&class.nps) as f64).sum::<f64>();
    let respondents: u64 = classes.iter().map(|class| class.nps.answers()).sum();
    let scale = respondents as f64 / design_effect / sum(NpsCounts::answers);
    let scaled = |of| sum(of) * scale;
    let [answers, critics, promoters] =
        [NpsCounts::answers as fn(&NpsCounts) -> u64, NpsCounts::critics, NpsCounts::promoters].map(scaled);
    Groups { answers, critics, promoters }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::nps_interval;

    fn counts(critics: u64, passives: u64, promoters: u64) -> NpsCounts {
        let mut counts = NpsCounts::default();
        (counts.0[3], counts.0[7], counts.0[9]) = (critics, passives, promoters);
        counts
    }

    fn class(service: &str, age_group: AgeGroup, sex: Sex, visits: u64, nps: (u64, u64, u64)) -> WeightingClass {
        let nps = counts(nps.0, nps.1, nps.2);
        WeightingClass { service: service.into(), age_group, sex, visits, nps }
    }

    const YOUNG: AgeGroup = AgeGroup::From18To34;
    const MIDDLE: AgeGroup = AgeGroup::From50To64;
    const OLD: AgeGroup = AgeGroup::Over75;

    fn close(found: Option<f64>, expected: f64) {
        assert!((found.unwrap() - expected).abs() < 0.005, "{found:?}, not {expected}");
    }

    #[test]
    fn who_answers_seldom_weighs_more() {
        // 600 visits and 10 answers, 400 visits and 40 answers: weights 60 and 10.
        // Raw (33 - 13) / 50 = 40. Weighted: promoters 60 * 3 + 10 * 30 = 480, critics 60 * 5 + 10 * 8 = 380, of
        // 1,000: 10. Design effect 50 * (10 * 3,600 + 40 * 100) / 1,000^2 = 2: worth 25 answers, 12 of them
        // promoters and 9.5 critics. Interval: n 28, p 12.75 / 28 = .455357, d 10.25 / 28 = .366071, centre .089286,
        // variance (.821429 - .007972) / 28 = .029052, half 1.959964 * .170446 = .334069.
        let found =
            weighted(&[class("a", YOUNG, Sex::Female, 600, (5, 2, 3)), class("a", OLD, Sex::Female, 400, (8, 2, 30))]);
        close(found.raw_nps(), 40.0);
        close(found.nps, 10.0);
        close(found.design_effect, 2.0);
        let (low, high) = found.interval.unwrap();
        close(Some(low), -24.478);
        close(Some(high), 42.336);
        assert_eq!((found.classes, found.represented, found.not_represented, found.without_visits), (2, 1_000, 0, 0));
    }

    #[test]
    fn equal_weights_change_nothing() {
        let found =
            weighted(&[class("a", YOUNG, Sex::Female, 50, (1, 2, 7)), class("b", YOUNG, Sex::Male, 100, (5, 5, 10))]);
        close(found.design_effect, 1.0);
        close(found.nps, found.raw_nps().unwrap());
        let (raw, own) = (nps_interval(&counts(6, 7, 17)).unwrap(), found.interval.unwrap());
        assert!((raw.0 - own.0).abs() < 1e-9 && (raw.1 - own.1).abs() < 1e-9, "{raw:?} {own:?}");
    }

    /// Visits and answers of the classes as they are joined.
    fn check_joined(classes: &[WeightingClass], expected: &[(u64, u64)]) {
        let found: Vec<(u64, u64)> = joined(classes).iter().map(|class| (class.visits, class.nps.answers())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn few_are_joined_over_sex_then_age_and_never_over_services() {
        let (women, men) = (Sex::Female, Sex::Male);
        // Enough of both sexes.
        let both = [class("a", YOUNG, women, 10, (0, 0, 5)), class("a", YOUNG, men, 20, (0, 0, 6))];
        check_joined(&both, &[(10, 5), (20, 6)]);
        // Too few men: both sexes together; the old stay by sex.
        let few_men = [
            class("a", YOUNG, women, 10, (0, 0, 5)),
            class("a", YOUNG, men, 20, (0, 0, 4)),
            class("a", OLD, women, 30, (0, 0, 5)),
            class("a", OLD, men, 40, (0, 0, 7)),
        ];
        check_joined(&few_men, &[(30, 9), (30, 5), (40, 7)]);
        // Too few young even so: with the next older ones, of both sexes.
        let few_young = [
            class("a", YOUNG, women, 10, (0, 0, 2)),
            class("a", MIDDLE, women, 20, (0, 0, 9)),
            class("a", MIDDLE, men, 30, (0, 0, 9)),
            class("a", OLD, men, 40, (0, 0, 5)),
        ];
        check_joined(&few_young, &[(60, 20), (40, 5)]);
        // Too few old ones: with the younger ones.
        let few_old = [class("a", MIDDLE, women, 20, (0, 0, 9)), class("a", OLD, men, 40, (0, 0, 1))];
        check_joined(&few_old, &[(60, 10)]);
        // Answers of whom no visit is known are joined to whom one is.
        let unknown = [class("a", AgeGroup::Unknown, women, 0, (0, 0, 9)), class("a", OLD, men, 40, (0, 0, 5))];
        check_joined(&unknown, &[(40, 14)]);
        // Two services with few: each for itself.
        check_joined(&[class("a", OLD, men, 40, (0, 0, 2)), class("b", OLD, men, 50, (0, 0, 1))], &[(40, 2), (50, 1)]);
    }

    #[test]
    fn visits_for_which_nobody_stands_are_told_and_not_guessed() {
        let found = weighted(&[
            class("a", OLD, Sex::Male, 100, (2, 0, 8)),
            class("b", OLD, Sex::Male, 70, (0, 0, 0)),
            class("c", OLD, Sex::Male, 0, (4, 0, 0)),
        ]);
        assert_eq!((found.represented, found.not_represented, found.without_visits), (100, 70, 4));
        close(found.nps, 60.0);
        // (8 - 6) / 14.
        close(found.raw_nps(), 14.286);
        let nobody = weighted(&[class("b", OLD, Sex::Male, 70, (0, 0, 0))]);
        assert_eq!((nobody.nps, nobody.interval, nobody.design_effect), (None, None, None));
        assert_eq!((nobody.not_represented, weighted(&[]).represented), (70, 0));
    }
}
