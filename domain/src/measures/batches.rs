//! Batches of months. From the first answer on, the months of a group are taken together until as many have answered as a
//! figure needs; then the next batch begins. A period that cuts no batch has nobody of it or enough of them, and so has
//! what one such period has more than another. What is still to come does not move the batches that are full.

use super::label::Label;
use super::{Dimension, Slice};
use jiff::civil::Date;
use std::collections::HashMap;

/// How many answered in each group of a question, month by month from the first that there is.
#[derive(Debug, Clone, Default)]
pub struct Series {
    by: Vec<Dimension>,
    month: Option<usize>,
    groups: HashMap<Vec<String>, Vec<u64>>,
}

impl Series {
    /// Of a question that is divided by `by`, months among them.
    pub fn new(by: &[Dimension]) -> Self {
        let others = by.iter().copied().filter(|dimension| *dimension != Dimension::Month);
        let month = by.iter().position(|dimension| *dimension == Dimension::Month);
        Self { by: others.collect(), month, groups: HashMap::new() }
    }

    /// `labels`: in the order of the question. `first`: the month with which all series of a question begin.
    pub fn add(&mut self, labels: &[String], first: Date, people: u64) {
        let Some(month) = self.month.and_then(|at| month_from(first, labels.get(at)?)) else { return };
        let others = labels.iter().enumerate().filter(|(at, _)| Some(*at) != self.month);
        self.add_months(others.map(|(_, label)| label.clone()).collect(), std::iter::once((month, people)));
    }

    /// The same of several months of a group, by their numbers; `others`: its labels without the month.
    pub(super) fn add_months(&mut self, others: Vec<String>, months: impl Iterator<Item = (usize, u64)>) {
        let held = self.groups.entry(others).or_default();
        for (month, people) in months {
            if held.len() <= month {
                held.resize(month + 1, 0);
            }
            held[month] += people;
        }
    }

    pub(super) fn by(&self) -> &[Dimension] {
        &self.by
    }

    /// Each group's labels and who is in it, month by month.
    pub(super) fn groups(&self) -> impl Iterator<Item = (&[String], &[u64])> {
        self.groups.iter().map(|(labels, months)| (labels.as_slice(), months.as_slice()))
    }
}

/// How many months "2026-03" is after `first`; none where it is before.
pub(super) fn month_from(first: Date, code: &str) -> Option<usize> {
    let (year, month) = code.split_once('-')?;
    let months = 12 * (year.parse::<i32>().ok()? - i32::from(first.year())) + month.parse::<i32>().ok()?;
    usize::try_from(months - i32::from(first.month())).ok()
}

/// The months from `first` to the slice's end that it counts for a figure with these labels.
pub(super) fn counted_months(slice: &Slice, labels: &[(Dimension, String)], first: Date) -> Vec<bool> {
    let is_counted = |month: Date| {
        let code = |dimension: Dimension| Label::of_time(dimension, month).code;
        let mut filters = slice.filters.iter().filter(|(dimension, _)| dimension.is_time());
        let mut labels = labels.iter().filter(|(dimension, _)| dimension.is_time());
        month >= slice.from.first_of_month()
            && filters.all(|(dimension, values)| values.contains(&code(*dimension).into_owned()))
            && labels.all(|(dimension, label)| *label == code(*dimension))
    };
    let months = std::iter::successors(Some(first.first_of_month()), |month| month.last_of_month().tomorrow().ok());
    months.take_while(|month| *month <= slice.to).map(is_counted).collect()
}

/// The counted months from the first to the last in which there is somebody; none where months between are left out.
pub(super) fn narrowest(people: &[u64], mut counted: Vec<bool>) -> Option<Vec<bool>> {
    let is_of_somebody = |month: usize| people.get(month).is_some_and(|people| *people > 0);
    let first = (0..counted.len()).find(|month| counted[*month] && is_of_somebody(*month)).unwrap_or_default();
    let last = (0..counted.len()).rev().find(|month| counted[*month] && is_of_somebody(*month)).unwrap_or_default();
    let is_whole = counted[first..=last].iter().all(|is_counted| *is_counted) || !counted.contains(&true);
    counted.iter_mut().enumerate().for_each(|(month, is_counted)| *is_counted &= (first..=last).contains(&month));
    is_whole.then_some(counted)
}

/// Whether the counted months cut no batch of at least `least`.
pub(super) fn cuts_nothing(people: &[u64], counted: &[bool], least: u64) -> bool {
    let (mut waiting, mut before) = (0, false);
    for (month, is_counted) in counted.iter().enumerate() {
        if *is_counted != before && waiting > 0 {
            return false;
        }
        before = *is_counted;
        waiting += people.get(month).copied().unwrap_or_default();
        waiting = if waiting >= least { 0 } else { waiting };
    }
    // Whoever waits at the end would be cut off by the end of the period.
    waiting == 0 || !before
}

pub(super) fn within(people: &[u64], counted: &[bool]) -> u64 {
    people.iter().zip(counted).filter(|(_, is_counted)| **is_counted).map(|(people, _)| people).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check(people: &[u64], period: std::ops::Range<usize>, expected: bool) {
        let counted: Vec<bool> = (0..period.end).map(|month| period.contains(&month)).collect();
        assert_eq!(cuts_nothing(people, &counted, 10), expected, "{people:?} {period:?}");
    }

    #[test]
    fn a_period_begins_and_ends_with_a_batch() {
        // Large months are batches of their own.
        for period in [0..1, 0..3, 1..2, 1..3] {
            check(&[10, 25, 40], period, true);
        }
        // 4 + 6, 9 + 3: two batches of two months.
        let small = [4, 6, 9, 3, 1];
        check(&small, 0..2, true);
        check(&small, 2..4, true);
        check(&small, 0..4, true);
        check(&small, 1..2, false);
        check(&small, 0..3, false);
        check(&small, 3..4, false);
        // The last of them waits for nine more.
        check(&small, 0..5, false);
        // Months without anybody belong to any batch.
        check(&[0, 12, 0, 0, 30], 1..3, true);
        check(&[0, 12, 0, 0, 30], 0..4, true);
        check(&[5, 0, 5], 0..2, false);
    }

    #[test]
    fn a_period_is_as_long_as_its_people() {
        let (yes, no) = (true, false);
        assert_eq!(narrowest(&[5, 0, 7, 1], vec![yes, yes, yes, no]), Some(vec![yes, yes, yes, no]));
        assert_eq!(narrowest(&[0, 3], vec![yes, yes, yes]), Some(vec![no, yes, no]));
        assert_eq!(narrowest(&[5, 0, 7], vec![yes, no, yes]), None);
        assert_eq!(narrowest(&[5, 0, 7], vec![no, no, yes]), Some(vec![no, no, yes]));
    }

    #[test]
    fn the_months_of_a_figure() {
        let slice = Slice {
            filters: vec![(Dimension::Quarter, vec!["2026-Q1".into(), "2026-Q3".into()])],
            ..Slice::of_period(date(2026, 2, 1), date(2026, 8, 31))
        };
        let months = |labels: &[(Dimension, &str)]| -> Vec<usize> {
            let labels: Vec<_> = labels.iter().map(|(by, label)| (*by, (*label).to_owned())).collect();
            let counted = counted_months(&slice, &labels, date(2026, 1, 15));
            (1..).zip(counted).filter(|(_, is_counted)| *is_counted).map(|(month, _)| month).collect()
        };
        assert_eq!(months(&[]), [2, 3, 7, 8]);
        assert_eq!(months(&[(Dimension::Month, "2026-03"), (Dimension::Service, "dentists")]), [3]);
        assert_eq!(month_from(date(2025, 11, 1), "2026-02"), Some(3));
        assert_eq!(month_from(date(2025, 11, 1), "2025-10"), None);
    }
}
