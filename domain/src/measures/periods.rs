use super::axis::{Axis, LEFT_OUT, days};
use super::label::{Label, Places};
use super::{RawColumn, Slice};
use crate::calendar::{day_from_number, day_number};
use jiff::civil::Date;

/// The parts of the period: one for each month, quarter or year asked by, or one for all.
pub(super) struct Periods {
    first: u16,
    /// The part of each day from the first on; none where a filter leaves it out.
    parts: Vec<Option<usize>>,
    /// By part: its labels in the dimensions of time.
    pub labels: Vec<Vec<Label<'static>>>,
    /// By part: its last day or today, whichever is earlier; none where it has not begun.
    pub ends: Vec<Option<Date>>,
}

impl Periods {
    pub fn of(slice: &Slice, places: &Places, today: Date) -> Self {
        let (first, last) = days(slice);
        let (parts, labels) = match Axis::of(RawColumn::Day, slice, places, &[]) {
            Some(axis) => {
                let part = |group: &u32| (*group != LEFT_OUT).then_some(*group as usize);
                (axis.groups.iter().map(part).collect(), axis.labels)
            }
            None => (vec![Some(0); usize::from(last - first) + 1], vec![Vec::new()]),
        };
        let mut periods = Self { first, parts, ends: vec![None; labels.len()], labels };
        for (day, part) in (i32::from(first)..).zip(&periods.parts) {
            let day = day_from_number(day);
            if let Some(part) = part.filter(|_| day <= today) {
                periods.ends[part] = Some(day);
            }
        }
        periods
    }

    /// The part to which `day` belongs.
    pub fn of_day(&self, day: Date) -> Option<usize> {
        let at = usize::try_from(day_number(day) - i32::from(self.first)).ok()?;
        self.parts.get(at).copied().flatten()
    }
}
