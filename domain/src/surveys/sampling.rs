//! Whom to ask: a random sample of visits. The same visits and the same seed give the same sample, in whatever order the
//! visits come, so that a draw can be made again and looked into.

mod chance;
mod shares;
#[cfg(test)]
mod tests;

use super::{AgeGroup, Permission, Visit};
use crate::calendar::day_of;
use crate::organisation::{Level, Organisation, UnitId};
use chance::Chance;
use jiff::civil::Date;
pub use shares::{Share, ShareError, Stratum};
use shares::{Stratified, allotted};
use std::collections::{BTreeMap, HashMap, HashSet};

/// By what rules a sample is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct SamplingRules {
    /// Of a unit and what is below it; the nearest holds.
    pub shares: HashMap<UnitId, Share>,
    /// Of all other units.
    pub otherwise: Share,
    /// What the sample is to have in the same proportions as the visits.
    pub strata: Vec<Stratum>,
    /// Days in which nobody is asked again, by any survey or channel.
    pub quarantine_days: u16,
    /// Days after which a visit is too long ago to be asked about.
    pub visit_days: u16,
    /// Whether only those are asked who have agreed to it; otherwise all who have not refused.
    pub needs_permission: bool,
}

/// What is remembered of people, by the keyed hashes of their numbers and addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Past {
    /// When they were asked last.
    pub asked: HashMap<String, Date>,
    /// Those who do not want to be asked.
    pub opted_out: HashSet<String>,
    /// How many were drawn this month where there is a monthly quota, by the unit of the quota.
    pub drawn_this_month: HashMap<UnitId, u32>,
}

/// Why somebody is not asked. The first that holds is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LeftOut {
    /// Neither a mobile number nor an e-mail address.
    NoAddress,
    NoPermission,
    /// Under 13: they are asked on the spot.
    TooYoung,
    OptedOut,
    TooLongAgo,
    /// Asked of late, by whatever survey.
    Quarantine,
    /// Another visit of the same person stood for both.
    AnotherVisit,
    /// Might have been asked; the lot fell on others.
    NotDrawn,
}

impl LeftOut {
    pub const ALL: [LeftOut; 8] = [
        LeftOut::NoAddress,
        LeftOut::NoPermission,
        LeftOut::TooYoung,
        LeftOut::OptedOut,
        LeftOut::TooLongAgo,
        LeftOut::Quarantine,
        LeftOut::AnotherVisit,
        LeftOut::NotDrawn,
    ];

    pub fn code(self) -> &'static str {
        match self {
            LeftOut::NoAddress => "no_address",
            LeftOut::NoPermission => "no_permission",
            LeftOut::TooYoung => "too_young",
            LeftOut::OptedOut => "opted_out",
            LeftOut::TooLongAgo => "too_long_ago",
            LeftOut::Quarantine => "quarantine",
            LeftOut::AnotherVisit => "another_visit",
            LeftOut::NotDrawn => "not_drawn",
        }
    }

    pub fn parse(code: &str) -> Option<LeftOut> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// Who is asked: for each visit in the order given, that it is in the sample, or why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    pub outcomes: Vec<Result<(), LeftOut>>,
    /// By the unit for which was drawn, in the order of their numbers.
    pub units: BTreeMap<UnitId, SampleCounts>,
}

/// What became of a unit's visits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SampleCounts {
    pub visits: u32,
    /// Those among whom the lot was drawn.
    pub eligible: u32,
    pub sampled: u32,
    pub left_out: BTreeMap<LeftOut, u32>,
}

impl SampleCounts {
    /// Counts `number` visits of which the same became.
    pub fn add(&mut self, outcome: Result<(), LeftOut>, number: u32) {
        self.visits += number;
        if let Ok(()) | Err(LeftOut::NotDrawn) = outcome {
            self.eligible += number;
        }
        match outcome {
            Ok(()) => self.sampled += number,
            Err(reason) => *self.left_out.entry(reason).or_default() += number,
        }
    }
}

/// Draws on `today`, a day in Helsinki, with `seed`.
pub fn draw(
    visits: &[Visit],
    rules: &SamplingRules,
    past: &Past,
    organisation: &Organisation,
    (today, seed): (Date, u64),
) -> Sample {
    let chance = Chance::seeded(seed);
    let mut outcomes: Vec<Result<(), LeftOut>> =
        visits.iter().map(|visit| reason_against(visit, rules, past, today).map_or(Ok(()), Err)).collect();
    keep_one_a_person(visits, chance, &mut outcomes);
    let pools = Pools { rules, organisation };
    let mut eligible: BTreeMap<UnitId, Vec<usize>> = BTreeMap::new();
    for at in (0..visits.len()).filter(|at| outcomes[*at].is_ok()) {
        eligible.entry(pools.of(visits[at].unit).0).or_default().push(at);
    }
    for (pool, members) in eligible {
        let drawn = past.drawn_this_month.get(&pool).copied().unwrap_or(0);
        let share = pools.of(visits[members[0]].unit).1.on(today, drawn);
        let strata = Stratified::new(visits, &members, &rules.strata);
        for (members, number) in strata.with(|sizes| allotted(share, sizes, chance.of(&pool.0.to_le_bytes()))) {
            leave_out_all_but(number, members, visits, chance, &mut outcomes);
        }
    }
    let mut units: BTreeMap<UnitId, SampleCounts> = BTreeMap::new();
    for (visit, outcome) in visits.iter().zip(&outcomes) {
        units.entry(pools.of(visit.unit).0).or_default().add(*outcome, 1);
    }
    Sample { outcomes, units }
}

/// The youngest are asked on the spot and with other questions.
fn is_too_young(group: AgeGroup) -> bool {
    group == AgeGroup::From7To12
}

/// Why a visit is not even in the draw.
fn reason_against(visit: &Visit, rules: &SamplingRules, past: &Past, today: Date) -> Option<LeftOut> {
    let Some(reach) = &visit.reach else { return Some(LeftOut::NoAddress) };
    let days_since = |day: Date| today.since(day).map_or(0, |span| span.get_days());
    let may = match visit.permission {
        Permission::Given => true,
        Permission::Unknown => !rules.needs_permission,
        Permission::Refused => false,
    };
    let was_asked = past.asked.get(&reach.person);
    let reasons = [
        (LeftOut::NoPermission, !may),
        (LeftOut::TooYoung, is_too_young(visit.age_group)),
        (LeftOut::OptedOut, past.opted_out.contains(&reach.person)),
        (LeftOut::TooLongAgo, days_since(day_of(visit.visited_at)) > i32::from(rules.visit_days)),
        (LeftOut::Quarantine, was_asked.is_some_and(|day| days_since(*day) < i32::from(rules.quarantine_days.max(1)))),
    ];
    reasons.into_iter().find(|(_, holds)| *holds).map(|(reason, _)| reason)
}

/// Of the visits of one person the lot chooses one: nobody is asked twice on a day.
fn keep_one_a_person(visits: &[Visit], chance: Chance, outcomes: &mut [Result<(), LeftOut>]) {
    let lot = |at: usize| (chance.of(b"one a person").number(visits[at].id.as_bytes()), &visits[at].id);
    let mut kept: HashMap<&str, usize> = HashMap::new();
    for (at, visit) in visits.iter().enumerate() {
        let Some(reach) = visit.reach.as_ref().filter(|_| outcomes[at].is_ok()) else { continue };
        let held = kept.entry(&reach.person).or_insert(at);
        if *held != at {
            let (winner, other) = if lot(at) < lot(*held) { (at, *held) } else { (*held, at) };
            outcomes[other] = Err(LeftOut::AnotherVisit);
            *held = winner;
        }
    }
}

/// The `number` members with the lowest lots stay.
fn leave_out_all_but(
    number: usize,
    mut members: Vec<usize>,
    visits: &[Visit],
    chance: Chance,
    outcomes: &mut [Result<(), LeftOut>],
) {
    members.sort_by_cached_key(|at| (chance.number(visits[*at].id.as_bytes()), &visits[*at].id));
    members.into_iter().skip(number).for_each(|at| outcomes[at] = Err(LeftOut::NotDrawn));
}

/// Among which visits a unit's are drawn, and how many of them.
struct Pools<'a> {
    rules: &'a SamplingRules,
    organisation: &'a Organisation,
}

impl Pools<'_> {
    /// A monthly quota is drawn from all visits of the unit for which it is set, a rate from each service's.
    fn of(&self, unit: UnitId) -> (UnitId, Share) {
        let path = self.organisation.path_up(unit);
        let set = path.iter().find_map(|up| self.rules.shares.get(up).map(|share| (*up, *share)));
        match set {
            Some((at, Share::MonthlyQuota(quota))) => (at, Share::MonthlyQuota(quota)),
            other => {
                let service = self.organisation.at_level(unit, Level::Service).unwrap_or(unit);
                (service, other.map_or(self.rules.otherwise, |(_, share)| share))
            }
        }
    }
}
