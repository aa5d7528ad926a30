use super::*;
use crate::channel::Channel;
use crate::language::Language;
use crate::organisation::cast::organisation;
use crate::surveys::{Reach, Sex};
use jiff::civil::date;
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 12);
// Of the tests' county.
const HEALTH: UnitId = UnitId(2);
const DOCTORS: UnitId = UnitId(4);
const HOME_CARE: UnitId = UnitId(6);
const CLINIC: UnitId = UnitId(7);

fn visit(number: usize, unit: UnitId) -> Visit {
    Visit {
        id: format!("visit-{number}"),
        visited_at: "2026-11-11T08:00:00Z".parse().unwrap(),
        unit,
        language: Some(Language::Finnish),
        age_group: AgeGroup::From35To49,
        sex: Sex::Female,
        permission: Permission::Given,
        reach: Some(Reach { channel: Channel::TextMessage, person: format!("person-{number}") }),
    }
}

fn rules(share: Share) -> SamplingRules {
    SamplingRules {
        shares: HashMap::new(),
        otherwise: share,
        strata: Vec::new(),
        quarantine_days: 90,
        visit_days: 14,
        needs_permission: false,
    }
}

fn sample(visits: &[Visit], rules: &SamplingRules, past: &Past, seed: u64) -> Sample {
    draw(visits, rules, past, &organisation(), (TODAY, seed))
}

#[test]
fn each_reason_is_told() {
    let person = |visit: &Visit| visit.reach.as_ref().unwrap().person.clone();
    let mut visits: Vec<Visit> = (0..9).map(|number| visit(number, CLINIC)).collect();
    visits[0].reach = None;
    visits[1].permission = Permission::Refused;
    visits[2].age_group = AgeGroup::From7To12;
    visits[4].visited_at = "2026-10-28T08:00:00Z".parse().unwrap();
    visits[7].reach = visits[6].reach.clone();
    // 90 days before the 12th of November is the 14th of August.
    let past = Past {
        asked: [(person(&visits[5]), date(2026, 8, 15)), (person(&visits[8]), date(2026, 8, 14))].into(),
        opted_out: [person(&visits[3])].into(),
        ..Past::default()
    };
    let sample = sample(&visits, &rules(Share::PerMille(1_000)), &past, 1);
    let expected = [
        Err(LeftOut::NoAddress),
        Err(LeftOut::NoPermission),
        Err(LeftOut::TooYoung),
        Err(LeftOut::OptedOut),
        Err(LeftOut::TooLongAgo),
        Err(LeftOut::Quarantine),
    ];
    assert_eq!(sample.outcomes[..6], expected);
    let of_one_person = &sample.outcomes[6..8];
    assert!(of_one_person.contains(&Ok(())) && of_one_person.contains(&Err(LeftOut::AnotherVisit)));
    assert_eq!(sample.outcomes[8], Ok(()));
    let counts = &sample.units[&DOCTORS];
    assert_eq!((counts.visits, counts.eligible, counts.sampled, counts.left_out.len()), (9, 2, 2, 7));
}

#[test]
fn permission_may_be_needed() {
    let mut visits = vec![visit(1, CLINIC), visit(2, CLINIC)];
    visits[1].permission = Permission::Unknown;
    let all = rules(Share::PerMille(1_000));
    assert_eq!(sample(&visits, &all, &Past::default(), 1).outcomes, [Ok(()), Ok(())]);
    let strict = SamplingRules { needs_permission: true, ..all };
    assert_eq!(sample(&visits, &strict, &Past::default(), 1).outcomes, [Ok(()), Err(LeftOut::NoPermission)]);
}

#[test]
fn the_nearest_share_holds_and_a_quota_is_that_of_its_unit() {
    let visits: Vec<Visit> = (0..400).map(|n| visit(n, if n < 200 { CLINIC } else { HOME_CARE })).collect();
    let mut some = rules(Share::PerMille(500));
    some.shares = [(HEALTH, Share::PerMille(100)), (HOME_CARE, Share::MonthlyQuota(75))].into();
    let drawn = sample(&visits, &some, &Past::default(), 3);
    assert_eq!((drawn.units[&DOCTORS].sampled, drawn.units[&HOME_CARE].sampled), (20, 30));
    let past = Past { drawn_this_month: [(HOME_CARE, 25)].into(), ..Past::default() };
    assert_eq!(sample(&visits, &some, &past, 3).units[&HOME_CARE].sampled, 5);
}

#[test]
fn strata_keep_their_proportions() {
    let mut visits: Vec<Visit> = (0..300).map(|number| visit(number, CLINIC)).collect();
    visits[..100].iter_mut().for_each(|visit| visit.age_group = AgeGroup::Over75);
    let by_age = SamplingRules { strata: vec![Stratum::AgeGroup], ..rules(Share::PerMille(200)) };
    for seed in 0..50 {
        let outcomes = sample(&visits, &by_age, &Past::default(), seed).outcomes;
        let sampled = |range: std::ops::Range<usize>| outcomes[range].iter().filter(|outcome| outcome.is_ok()).count();
        assert_eq!((sampled(0..100), sampled(100..300)), (20, 40));
    }
}

/// ln(n!) by its sum.
fn ln_factorial(n: usize) -> f64 {
    (2..=n).map(|k| (k as f64).ln()).sum()
}

fn ln_choose(n: usize, k: usize) -> f64 {
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
}

/// Of 200 visits 40 are drawn; how many of 50 marked ones are among them follows the hypergeometric distribution.
#[test]
fn the_sample_is_fair() {
    const SEEDS: u64 = 4_000;
    let visits: Vec<Visit> = (0..200).map(|number| visit(number, CLINIC)).collect();
    let mut marked = [0_u32; 51];
    let mut times_drawn = vec![0_u32; visits.len()];
    for seed in 0..SEEDS {
        let outcomes = sample(&visits, &rules(Share::PerMille(200)), &Past::default(), seed).outcomes;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 40);
        marked[outcomes.iter().step_by(4).filter(|outcome| outcome.is_ok()).count()] += 1;
        times_drawn.iter_mut().zip(&outcomes).for_each(|(times, outcome)| *times += u32::from(outcome.is_ok()));
    }
    let expected = |k: usize| (ln_choose(50, k) + ln_choose(150, 40 - k) - ln_choose(200, 40)).exp() * SEEDS as f64;
    // From 4 to 16 marked ones each number is expected more than thirty times.
    let deviation: f64 = (4..=16).map(|k| (f64::from(marked[k]) - expected(k)).powi(2) / expected(k)).sum();
    // The 99.9th percentile of chi-square with 12 degrees of freedom is 32.9.
    assert!(deviation < 32.9, "{deviation}: {marked:?}");
    // Each visit is drawn a fifth of the times: 800 with a standard deviation of 25.3.
    assert!(times_drawn.iter().all(|times| (680..=920).contains(times)), "{times_drawn:?}");
}

proptest! {
    #[test]
    fn the_same_visits_and_seed_give_the_same_sample(
        persons in prop::collection::vec(0..60_usize, 1..120),
        seed: u64,
        rate in 0..=1_000_u16,
        turned in any::<prop::sample::Index>(),
    ) {
        let visits: Vec<Visit> = persons.iter().enumerate().map(|(number, person)| {
            let unit = if person % 3 == 0 { HOME_CARE } else { CLINIC };
            Visit { reach: visit(*person, unit).reach, ..visit(number, unit) }
        }).collect();
        let by = SamplingRules { strata: vec![Stratum::Unit], ..rules(Share::PerMille(rate)) };
        let outcomes = sample(&visits, &by, &Past::default(), seed).outcomes;
        let turn = turned.index(visits.len());
        let mut other_order = visits.clone();
        other_order.rotate_left(turn);
        let mut again = sample(&other_order, &by, &Past::default(), seed).outcomes;
        again.rotate_right(turn);
        prop_assert_eq!(&outcomes, &again);
        let asked: Vec<&str> = visits.iter().zip(&outcomes).filter(|(_, outcome)| outcome.is_ok())
            .map(|(visit, _)| visit.reach.as_ref().unwrap().person.as_str()).collect();
        let different: HashSet<&str> = asked.iter().copied().collect();
        prop_assert_eq!(asked.len(), different.len());
    }
}
