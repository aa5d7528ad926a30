//! Small cells over time. Two editions of a public figure may each be large and still differ by one person's answer. So
//! answers come out in batches: of each service, whole days until there are as many answers as a public figure needs. The
//! batches are the same for every edition, an edition has whole batches or nothing of them, and every figure, also the
//! county's, is made of these alone. What one can subtract from what, in any number of editions, services and periods, is
//! then always whole batches: nothing, or at least the limit.

use super::row::column_day;
use super::{Columns, Row};
use crate::calendar::{day_from_number, day_number};
use crate::organisation::{Level, Organisation, UnitId};
use jiff::civil::{Date, date};
use std::collections::{BTreeMap, HashMap};

/// The answers that may stand in public figures of the days from `from` to `to`, both counted, by service or undivided.
/// `answered`: whether a row answers the question that the figures are of. `least`: answers in a batch.
pub fn released(
    columns: &Columns,
    organisation: &Organisation,
    (from, to): (Date, Date),
    least: u64,
    answered: impl Fn(&Row) -> bool,
) -> Columns {
    let services = services(organisation);
    let service = |row: &Row| services.get(&row.unit).copied();
    let (begin, end) = (number(batches_begin(from)), number(to));
    let mut by_day: HashMap<Option<UnitId>, BTreeMap<u16, u64>> = HashMap::new();
    for row in rows(columns, (begin, end)).filter(|row| answered(row)) {
        *by_day.entry(service(&row)).or_default().entry(row.day).or_default() += 1;
    }
    let batches =
        |days: &BTreeMap<u16, u64>| batches(days, least).into_iter().filter(|(first, _)| *first >= number(from));
    let open: HashMap<Option<UnitId>, Vec<(u16, u16)>> =
        by_day.iter().map(|(service, days)| (*service, batches(days).collect())).collect();
    let is_out = |row: &Row| {
        let of_service = open.get(&service(row)).map(Vec::as_slice).unwrap_or_default();
        of_service.iter().any(|(first, last)| (*first..=*last).contains(&row.day))
    };
    let mut out = Columns::default();
    out.extend(rows(columns, (number(from), end)).filter(|row| answered(row) && is_out(row)));
    out
}

/// Batches begin anew on these days, so that nobody reads all the past; what is left of the last one never comes out.
fn batches_begin(day: Date) -> Date {
    let month = if day.month() < 7 { 1 } else { 7 };
    date(day.year(), month, 1)
}

/// The first and the last day of each batch that is full.
fn batches(days: &BTreeMap<u16, u64>, least: u64) -> Vec<(u16, u16)> {
    let (mut batches, mut first, mut count) = (Vec::new(), None, 0);
    let mut half_year = None;
    for (day, answers) in days {
        let begins = batches_begin(day_from_number(i32::from(*day)));
        if half_year != Some(begins) {
            (first, count, half_year) = (None, 0, Some(begins));
        }
        let from = *first.get_or_insert(*day);
        count += answers;
        if count >= least {
            batches.push((from, *day));
            (first, count) = (None, 0);
        }
    }
    batches
}

/// By the unit's number, the service to which it belongs; what belongs to none is together.
fn services(organisation: &Organisation) -> HashMap<u16, UnitId> {
    let units = organisation.units().iter();
    units.filter_map(|unit| Some((unit.id.0, organisation.at_level(unit.id, Level::Service)?))).collect()
}

fn rows(columns: &Columns, (first, last): (u16, u16)) -> impl Iterator<Item = Row> {
    let blocks = columns.blocks().iter().filter(move |block| block.min_day <= last && first <= block.max_day);
    let is_within = move |day: u16| (first..=last).contains(&day);
    blocks.flat_map(move |block| (0..block.len()).filter(move |at| is_within(block.day[*at])).map(|at| block.row(at)))
}

fn number(day: Date) -> u16 {
    column_day(day_number(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::NO_SCORE;
    use crate::organisation::cast::organisation;
    use proptest::prelude::*;

    const LEAST: u64 = 10;
    /// Monday 2 March 2026.
    const MONDAY: i32 = 20_514;
    /// Two units of one service, one of another, and a division that belongs to none.
    const UNITS: [u16; 4] = [7, 8, 6, 2];

    fn row(day: i32, unit: u16, score: u8) -> Row {
        Row {
            day: day as u16,
            unit,
            survey: 1,
            channel: 0,
            language: 1,
            age_group: 0,
            sex: 0,
            nps: score,
            statements: [NO_SCORE; 7],
        }
    }

    fn columns(rows: &[Row]) -> Columns {
        let mut columns = Columns::default();
        columns.extend(rows.iter().copied());
        columns
    }

    fn seen(of: &Columns, (from, to): (i32, i32)) -> Vec<Row> {
        let period = (day_from_number(from), day_from_number(to));
        let out = released(of, &organisation(), period, LEAST, |row| row.nps != NO_SCORE);
        rows(&out, (0, u16::MAX)).collect()
    }

    #[test]
    fn the_monday_of_the_tests_is_one() {
        assert_eq!(day_from_number(MONDAY), date(2026, 3, 2));
        assert_eq!(
            (batches_begin(date(2026, 6, 30)), batches_begin(date(2026, 7, 1))),
            (date(2026, 1, 1), date(2026, 7, 1))
        );
    }

    #[test]
    fn an_answer_waits_until_its_batch_is_full() {
        let nine: Vec<Row> = (0..9).map(|at| row(MONDAY + at, 7, 10)).collect();
        let window = (MONDAY, MONDAY + 29);
        assert_eq!(seen(&columns(&nine), window), []);
        let ten = [nine.clone(), vec![row(MONDAY + 9, 7, 0)]].concat();
        assert_eq!(seen(&columns(&ten), window).len(), 10);
        // The eleventh waits for nine more; a batch that begins before the window is not in it.
        let eleven = [ten.clone(), vec![row(MONDAY + 10, 7, 0)]].concat();
        assert_eq!(seen(&columns(&eleven), window).len(), 10);
        assert_eq!(seen(&columns(&eleven), (MONDAY + 1, MONDAY + 30)), []);
        // Who did not answer the question does not count.
        let silent: Vec<Row> = (0..20).map(|_| row(MONDAY, 7, NO_SCORE)).collect();
        assert_eq!(seen(&columns(&[silent, nine].concat()), window), []);
    }

    #[test]
    fn a_large_service_is_shown_day_by_day() {
        let busy: Vec<Row> = (0..60).flat_map(|day| (0..12).map(move |_| row(MONDAY + day, 7, 9))).collect();
        assert_eq!(seen(&columns(&busy), (MONDAY + 20, MONDAY + 49)).len(), 30 * 12);
    }

    fn few_answers() -> impl Strategy<Value = Vec<Row>> {
        // On average an answer a day and unit, so that most batches take more than a week.
        let one = (0..150_i32, 0..UNITS.len(), prop_oneof![0..=10_u8, Just(NO_SCORE)]);
        prop::collection::vec(one, 0..500).prop_map(|drawn| {
            let mut rows: Vec<Row> =
                drawn.into_iter().map(|(day, unit, score)| row(MONDAY + day, UNITS[unit], score)).collect();
            rows.sort_by_key(|row| row.day);
            rows
        })
    }

    /// Every row is told apart by its municipality's stand-in, the survey number.
    fn numbered(rows: &[Row]) -> Vec<Row> {
        rows.iter().enumerate().map(|(at, row)| Row { survey: at as u16, ..*row }).collect()
    }

    /// The weekly windows of thirty days to a Sunday.
    fn weekly() -> impl Iterator<Item = (i32, i32)> {
        (0..22).map(|week| MONDAY + 7 * week + 6).map(|sunday| (sunday - 29, sunday))
    }

    fn service_of(unit: u16) -> Option<UnitId> {
        services(&organisation()).get(&unit).copied()
    }

    proptest! {
        /// The attack: somebody keeps every edition and subtracts as they like. All that they can isolate are answers
        /// that are in the same editions; of each service these are none or at least the limit.
        #[test]
        fn no_editions_can_be_subtracted_to_fewer_than_the_limit(drawn in few_answers()) {
            let rows = numbered(&drawn);
            let all = columns(&rows);
            let mut editions: HashMap<u16, Vec<usize>> = HashMap::new();
            for (edition, window) in weekly().enumerate() {
                for row in seen(&all, window) {
                    editions.entry(row.survey).or_default().push(edition);
                }
            }
            let mut alike: HashMap<(Option<UnitId>, Vec<usize>), u64> = HashMap::new();
            for (at, editions) in editions {
                *alike.entry((service_of(rows[usize::from(at)].unit), editions)).or_default() += 1;
            }
            prop_assert!(alike.values().all(|count| *count >= LEAST), "{:?}", alike);
        }

        /// What differs between any two periods, whichever way one subtracts, and by whichever services.
        #[test]
        fn no_two_slices_differ_by_a_few(
            drawn in few_answers(),
            one in (0..150_i32, 0..60_i32),
            other in (0..150_i32, 0..60_i32),
            chosen in prop::collection::vec(any::<bool>(), UNITS.len()),
        ) {
            let rows = numbered(&drawn);
            let all = columns(&rows);
            let services: Vec<_> =
                UNITS.iter().zip(&chosen).filter(|(_, chosen)| **chosen).map(|(unit, _)| service_of(*unit)).collect();
            let slice = |(from, days): (i32, i32)| -> Vec<u16> {
                let seen = seen(&all, (MONDAY + from, MONDAY + from + days));
                seen.iter().filter(|row| services.contains(&service_of(row.unit))).map(|row| row.survey).collect()
            };
            let (one, other) = (slice(one), slice(other));
            let less = |these: &[u16], those: &[u16]| these.iter().filter(|at| !those.contains(at)).count() as u64;
            for differ in [less(&one, &other), less(&other, &one)] {
                prop_assert!(differ == 0 || differ >= LEAST, "{differ}");
            }
        }

        /// An edition stays what it was: later answers do not change what was already shown.
        #[test]
        fn later_answers_change_no_earlier_edition(drawn in few_answers(), week in 0..20_usize) {
            let rows = numbered(&drawn);
            let window = weekly().nth(week).unwrap();
            let until_then: Vec<Row> = rows.iter().copied().filter(|row| i32::from(row.day) <= window.1).collect();
            prop_assert_eq!(seen(&columns(&until_then), window), seen(&columns(&rows), window));
        }
    }
}
