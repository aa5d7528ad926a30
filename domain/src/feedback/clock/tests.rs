use super::*;
use crate::channel::Channel;
use crate::feedback::{DayCount, Handling, Kind, Kinds, Promises, ReplyWish, Speaker};
use crate::language::Language;
use crate::organisation::cast::organisation;
use jiff::civil::{Date, Weekday, date};
use jiff::{SignedDuration, ToSpan};
use proptest::prelude::*;
use std::collections::HashMap;

/// Weekdays on which offices are closed, from the almanac.
const CLOSED: [(i16, &[(i8, i8)]); 5] = [
    (2024, &[(1, 1), (3, 29), (4, 1), (5, 1), (5, 9), (6, 21), (12, 6), (12, 24), (12, 25), (12, 26)]),
    (2025, &[(1, 1), (1, 6), (4, 18), (4, 21), (5, 1), (5, 29), (6, 20), (12, 24), (12, 25), (12, 26)]),
    (2026, &[(1, 1), (1, 6), (4, 3), (4, 6), (5, 1), (5, 14), (6, 19), (12, 24), (12, 25)]),
    (2027, &[(1, 1), (1, 6), (3, 26), (3, 29), (5, 6), (6, 25), (12, 6), (12, 24)]),
    (2028, &[(1, 6), (4, 14), (4, 17), (5, 1), (5, 25), (6, 23), (12, 6), (12, 25), (12, 26)]),
];

fn is_open_office(day: Date) -> bool {
    let (_, closed) = CLOSED.into_iter().find(|(year, _)| *year == day.year()).unwrap();
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !closed.contains(&(day.month(), day.day()))
}

fn last_sunday(year: i16, month: i8) -> Date {
    let last = date(year, month, 31);
    last - i64::from(last.weekday().to_sunday_zero_offset()).days()
}

/// The day in Helsinki by the rule of the European Union: three hours ahead from the last Sunday of March at 1 UTC to
/// that of October, otherwise two.
fn helsinki_day(at: Timestamp) -> Date {
    let utc = at.to_zoned(jiff::tz::TimeZone::UTC).datetime();
    let turn = |month| last_sunday(utc.year(), month).at(1, 0, 0, 0);
    let ahead = if turn(3) <= utc && utc < turn(10) { 3 } else { 2 };
    (utc + ahead.hours()).date()
}

/// The due day, counted on one's fingers.
fn counted(from: Date, (days, count): (u16, DayCount)) -> Date {
    let (mut day, mut left) = (from, days);
    while left > 0 {
        day = day.tomorrow().unwrap();
        left -= u16::from(count == DayCount::Calendar || is_open_office(day));
    }
    day
}

/// What a county has set: its days, those of kinds and of units.
#[derive(Debug, Clone)]
struct Set {
    days: u16,
    count: DayCount,
    kinds: Vec<(Kind, u16)>,
    units: HashMap<UnitId, u16>,
}

/// The units right above those of the tests' tree, by number; the county is the first.
const ABOVE: [u16; 9] = [0, 0, 1, 1, 2, 2, 3, 4, 5];

impl Set {
    fn promises(&self) -> Promises {
        let county = Promise::new(self.days, self.count);
        let county = self.kinds.iter().fold(county, |promise, (kind, days)| promise.with_kind(*kind, *days));
        Promises::new(county, &self.units, &organisation())
    }

    /// The rule in other words: the first unit on the way up; or of the kinds the shortest; and accessibility at the
    /// latest in its own days.
    fn days(&self, mut unit: u16, kinds: &[Kind]) -> (u16, DayCount) {
        let of_kind = |kind: &Kind| self.kinds.iter().rfind(|(held, _)| held == kind).map_or(self.days, |held| held.1);
        let shortest = kinds.iter().map(of_kind).min().unwrap_or(self.days);
        while unit != 0 {
            if let Some(own) = self.units.get(&UnitId(unit)) {
                let is_law = kinds.contains(&Kind::Accessibility);
                return (if is_law { of_kind(&Kind::Accessibility).min(*own) } else { *own }, self.count);
            }
            unit = ABOVE[usize::from(unit)];
        }
        (shortest, self.count)
    }
}

fn feedback(received_at: Timestamp, promise: Promise) -> Feedback {
    feedback_of(received_at, 7, Kinds::default(), promise)
}

fn feedback_of(received_at: Timestamp, unit: u16, kinds: Kinds, promise: Promise) -> Feedback {
    Feedback {
        id: "f".into(),
        received_at,
        channel: Channel::Web,
        language: Language::Finnish,
        target: None,
        unit: UnitId(unit),
        handled_by: UnitId(unit),
        kinds,
        speaker: Speaker::default(),
        text: String::new(),
        reply_wish: ReplyWish::None,
        entered_by: None,
        due_on: promise.due_on(day_of(received_at), kinds),
        handling: Handling::Received,
        hand_overs: 0,
        group: None,
        merged_into: None,
        rating: None,
        version: 0,
    }
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Take(i64),
    Answer,
    HandOver(u16),
    Close,
    Reopen,
}

fn steps() -> impl Strategy<Value = Vec<(Step, i64)>> {
    let step = prop_oneof![
        (1..4_i64).prop_map(Step::Take),
        Just(Step::Answer),
        (1..9_u16).prop_map(Step::HandOver),
        Just(Step::Close),
        Just(Step::Reopen),
    ];
    prop::collection::vec((step, 0..40_000_i64), 0..12)
}

fn counts() -> impl Strategy<Value = DayCount> {
    prop_oneof![Just(DayCount::Calendar), Just(DayCount::Working)]
}

fn promises() -> impl Strategy<Value = Promise> {
    (1..40_u16, counts()).prop_map(|(days, count)| Promise::new(days, count))
}

fn kinds() -> impl Strategy<Value = Vec<Kind>> {
    prop::sample::subsequence(Kind::ALL.to_vec(), 0..=3)
}

fn settings() -> impl Strategy<Value = Set> {
    let own = prop::collection::vec((prop::sample::select(Kind::ALL.to_vec()), 1..40_u16), 0..4);
    let units = prop::collection::hash_map((1..9_u16).prop_map(UnitId), 1..40_u16, 0..4);
    (1..40_u16, counts(), own, units).prop_map(|(days, count, kinds, units)| Set { days, count, kinds, units })
}

/// Any minute from 2024 to the end of 2026: leap day, changes to and from summer time and all holidays are among them.
fn instants() -> impl Strategy<Value = Timestamp> {
    let first: Timestamp = "2024-01-01T00:00:00Z".parse().unwrap();
    (0..3 * 365 * 1_440_i64).prop_map(move |minutes| first + SignedDuration::from_mins(minutes))
}

proptest! {
    #[test]
    fn the_clock_runs_on_through_everything_and_anew_from_a_reopening(
        start in instants(), set in settings(), (unit, kinds) in (1..9_u16, kinds()), steps in steps()
    ) {
        let promises = set.promises();
        let mut held = feedback_of(start, unit, kinds.iter().copied().collect(), promises.of(UnitId(unit)));
        let mut now = start;
        let mut at = unit;
        let mut expected = counted(helsinki_day(start), set.days(unit, &kinds));
        let mut hand_overs = 0;
        for (step, minutes) in steps {
            now += SignedDuration::from_mins(minutes);
            let before = held.clone();
            let done = match step {
                Step::Take(who) => held.take(who),
                Step::Answer => held.answer(1, now),
                Step::HandOver(unit) => held.hand_over(UnitId(unit), None).map(drop),
                Step::Close => held.close(now),
                Step::Reopen => held.reopen(now, promises.of(held.handled_by)),
            };
            match (step, done) {
                (_, Err(_)) => prop_assert_eq!(&held, &before, "a refused step changes nothing"),
                (Step::Reopen, Ok(())) => expected = counted(helsinki_day(now), set.days(at, &kinds)),
                (Step::HandOver(unit), Ok(())) => {
                    (hand_overs, at) = (hand_overs + 1, unit);
                    prop_assert_eq!(held.handled_by, UnitId(unit));
                }
                _ => {}
            }
            prop_assert_eq!(held.due_on, expected);
            prop_assert_eq!(held.hand_overs, hand_overs);
            let ends = held.handling.completed_at().map_or(helsinki_day(now), helsinki_day);
            prop_assert_eq!(held.is_late(helsinki_day(now)), ends > expected);
            prop_assert_eq!(held.urgency(helsinki_day(now)) == Urgency::Late, held.handling.is_open() && ends > expected);
        }
    }

    #[test]
    fn a_due_day_of_working_days_is_one(start in instants(), days in 1..40_u16) {
        let promise = Promise::new(days, DayCount::Working);
        prop_assert!(is_open_office(feedback(start, promise).due_on));
    }

    #[test]
    fn two_that_are_one_are_due_when_the_first_is(one in instants(), other in instants(), promise in promises()) {
        let (mut main, mut again) = (feedback(one, promise), feedback(other, promise));
        again.id = "g".into();
        prop_assert!(again.may_merge_into(&main) && !main.may_merge_into(&main));
        let first = counted(helsinki_day(one.min(other)), (promise.days, promise.count));
        again.merge_into(&mut main);
        prop_assert_eq!(main.due_on, first);
        prop_assert!(!main.may_merge_into(&again), "a duplicate has no duplicates of its own");
    }
}

/// The last minute of a day in Helsinki belongs to it, in winter and in summer, and the next minute does not.
#[test]
fn midnight_is_helsinki_s() {
    let promise = Promise::new(1, DayCount::Calendar);
    for (last_minute, due) in [
        ("2026-01-10T21:59:59Z", date(2026, 1, 11)),
        ("2026-01-10T22:00:00Z", date(2026, 1, 12)),
        ("2026-07-10T20:59:59Z", date(2026, 7, 11)),
        ("2026-07-10T21:00:00Z", date(2026, 7, 12)),
        // The night when summer time begins, and the one when it ends.
        ("2026-03-28T21:59:59Z", date(2026, 3, 29)),
        ("2026-03-29T20:59:59Z", date(2026, 3, 30)),
        ("2026-10-24T20:59:59Z", date(2026, 10, 25)),
        ("2026-10-25T21:59:59Z", date(2026, 10, 26)),
        ("2024-02-28T21:59:59Z", date(2024, 2, 29)),
    ] {
        assert_eq!(feedback(last_minute.parse().unwrap(), promise).due_on, due, "{last_minute}");
    }
}
