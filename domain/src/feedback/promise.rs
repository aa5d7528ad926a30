use super::{Kind, Kinds};
use crate::calendar::{add_calendar_days, add_working_days};
use crate::organisation::{Organisation, UnitId};
use jiff::civil::Date;
use std::collections::HashMap;

/// Which days count towards a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayCount {
    Calendar,
    Working,
}

/// In how many days an answer is promised, somewhere in the county.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// The county's days, for everything that has no days of its own.
    pub days: u16,
    pub count: DayCount,
    /// The days of the nearest unit upwards that has its own.
    pub unit_days: Option<u16>,
    /// By the kind's number.
    kind_days: [Option<u16>; 6],
}

impl Promise {
    /// The same for all kinds, in every unit.
    pub const fn new(days: u16, count: DayCount) -> Promise {
        Promise { days, count, unit_days: None, kind_days: [None; 6] }
    }

    pub const fn with_kind(mut self, kind: Kind, days: u16) -> Promise {
        self.kind_days[kind as usize] = Some(days);
        self
    }

    pub fn kind_days(self, kind: Kind) -> Option<u16> {
        self.kind_days[kind as usize]
    }

    /// The last day of the promise for something received on `day`. The day of receipt is not counted.
    pub fn due_on(self, day: Date, kinds: Kinds) -> Date {
        let days = self.days_for(kinds);
        match self.count {
            DayCount::Calendar => add_calendar_days(day, days),
            DayCount::Working => add_working_days(day, days),
        }
    }

    /// The unit's days hold before those of the kinds, of which the shortest holds. What is accessibility feedback is
    /// never promised later than such feedback is: its days follow from the act on digital services (306/2019).
    pub fn days_for(self, kinds: Kinds) -> u16 {
        match self.unit_days {
            Some(days) if kinds.contains(Kind::Accessibility) => days.min(self.days_for_kind(Kind::Accessibility)),
            Some(days) => days,
            None => kinds.iter().map(|kind| self.days_for_kind(kind)).min().unwrap_or(self.days),
        }
    }

    fn days_for_kind(self, kind: Kind) -> u16 {
        self.kind_days(kind).unwrap_or(self.days)
    }
}

/// The promises of a county: its own, and where a part of the tree has other days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promises {
    county: Promise,
    /// Days by unit, of everyone that has its own or stands below one that has.
    units: HashMap<UnitId, u16>,
}

impl Promises {
    /// `own`: the units that have days of their own. They hold for what is below, as far as nothing nearer does.
    pub fn new(county: Promise, own: &HashMap<UnitId, u16>, organisation: &Organisation) -> Promises {
        let nearest = |unit: UnitId| organisation.path_up(unit).iter().find_map(|up| own.get(up)).copied();
        let units = organisation.units().iter().filter_map(|unit| Some((unit.id, nearest(unit.id)?)));
        Promises { county, units: units.collect() }
    }

    /// What holds for feedback that comes to `unit`.
    pub fn of(&self, unit: UnitId) -> Promise {
        Promise { unit_days: self.units.get(&unit).copied(), ..self.county }
    }

    /// The longest time that anybody waits for an answer; accessibility feedback is told of by itself.
    pub fn longest(&self) -> u16 {
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Accessibility);
        let own = kinds.filter_map(|kind| self.county.kind_days(kind));
        own.chain(self.units.values().copied()).fold(self.county.days, u16::max)
    }
}

impl From<Promise> for Promises {
    /// The same in every unit.
    fn from(county: Promise) -> Self {
        Promises { county, units: HashMap::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::cast::organisation;
    use jiff::civil::date;

    const PROMISE: Promise = Promise::new(10, DayCount::Calendar).with_kind(Kind::Accessibility, 14);

    fn check(kinds: &[Kind], expected: Date) {
        assert_eq!(PROMISE.due_on(date(2026, 11, 21), kinds.iter().copied().collect()), expected);
    }

    #[test]
    fn ten_days_and_fourteen_for_accessibility() {
        check(&[Kind::Criticism], date(2026, 12, 1));
        check(&[], date(2026, 12, 1));
        check(&[Kind::Accessibility], date(2026, 12, 5));
        check(&[Kind::Accessibility, Kind::Question], date(2026, 12, 1));
    }

    #[test]
    fn the_unit_holds_before_the_kinds_and_the_shortest_of_them_before_the_county() {
        let held = PROMISE.with_kind(Kind::Question, 3).with_kind(Kind::Thanks, 30);
        let days = |unit_days, kinds: &[Kind]| {
            Promise { unit_days, ..held }.days_for(kinds.iter().copied().collect::<Kinds>())
        };
        use Kind::{Accessibility, Criticism, Question, Thanks};
        for (unit_days, kinds, expected) in [
            (None, &[][..], 10),
            (None, &[Criticism], 10),
            (None, &[Question], 3),
            (None, &[Thanks], 30),
            (None, &[Thanks, Criticism], 10),
            (None, &[Thanks, Question, Accessibility], 3),
            (Some(5), &[Question], 5),
            (Some(5), &[Accessibility], 5),
            (Some(20), &[Thanks, Criticism], 20),
            // The law's fourteen days are nobody's to lengthen.
            (Some(20), &[Accessibility, Thanks], 14),
        ] {
            assert_eq!(days(unit_days, kinds), expected, "{unit_days:?} {kinds:?}");
        }
    }

    #[test]
    fn the_nearest_unit_upwards_holds() {
        let organisation = organisation();
        let code = |code: &str| organisation.by_code(code).unwrap().id;
        let own = HashMap::from([(code("health"), 20), (code("clinic"), 4)]);
        let promises = Promises::new(PROMISE.with_kind(Kind::Question, 3), &own, &organisation);
        let days = |unit| promises.of(code(unit)).days_for([Kind::Question].into_iter().collect());
        assert_eq!(
            ["clinic", "doctors", "dental-clinic", "health", "home-care", "county"].map(days),
            [4, 20, 20, 20, 3, 3]
        );
        assert_eq!(promises.longest(), 20);
        assert_eq!(Promises::from(PROMISE.with_kind(Kind::Thanks, 12)).longest(), 12);
    }

    #[test]
    fn the_leap_day_counts() {
        let kinds = Kinds::default();
        assert_eq!(PROMISE.due_on(date(2024, 2, 20), kinds), date(2024, 3, 1));
        assert_eq!(PROMISE.due_on(date(2025, 2, 20), kinds), date(2025, 3, 2));
    }

    #[test]
    fn working_days_leave_out_christmas() {
        let working = Promise { count: DayCount::Working, ..PROMISE };
        // From Friday 18.12.2026: 21-23, (24, 25 off), 28-31, (1.1. off), 4-5, (6.1. off) and 7.1. make ten.
        assert_eq!(working.due_on(date(2026, 12, 18), Kinds::default()), date(2027, 1, 7));
    }
}
