use super::RawColumn;
use super::axis::{Axis, LEFT_OUT};
use super::block::{Block, Numbers};
use std::ops::Range;

/// A table from raw values to places among the counters.
pub(super) struct Table {
    column: RawColumn,
    places: Places,
}

enum Places {
    Narrow(Box<[u32; 1 << 8]>),
    Wide(Box<[u32; 1 << 16]>),
}

impl Table {
    pub fn new(axis: &Axis, stride: usize, left_out: u32) -> Self {
        let place = |group: &u32| if *group == LEFT_OUT { left_out } else { group * stride as u32 };
        let places: Vec<u32> = axis.groups.iter().map(place).collect();
        let places = match places.len() {
            256 => Places::Narrow(sized(places)),
            _ => Places::Wide(sized(places)),
        };
        Self { column: axis.column, places }
    }

    /// Adds each row's place to its sum.
    pub fn add_to(&self, sums: &mut [u32], block: &Block, rows: Range<usize>) {
        match (&self.places, block.numbers(self.column)) {
            (Places::Narrow(table), Numbers::Narrow(column)) => {
                let column = &column[rows];
                sums.iter_mut().zip(column).for_each(|(sum, raw)| *sum = sum.wrapping_add(table[usize::from(*raw)]));
            }
            (Places::Wide(table), Numbers::Wide(column)) => {
                let column = &column[rows];
                // Where days stand in order, a chunk is mostly of one month.
                if let (RawColumn::Day, true, [first, .., last]) = (self.column, block.is_by_day, column) {
                    let place = table[usize::from(*first)];
                    if is_one_run(table, *first, *last) {
                        sums.iter_mut().for_each(|sum| *sum = sum.wrapping_add(place));
                        return;
                    }
                }
                sums.iter_mut().zip(column).for_each(|(sum, raw)| *sum = sum.wrapping_add(table[usize::from(*raw)]));
            }
            _ => unreachable!("a table is as wide as its column"),
        }
    }
}

fn is_one_run(table: &[u32; 1 << 16], first: u16, last: u16) -> bool {
    let run = &table[usize::from(first)..=usize::from(last)];
    run.iter().all(|place| *place == run[0])
}

fn sized<const N: usize>(places: Vec<u32>) -> Box<[u32; N]> {
    places.into_boxed_slice().try_into().expect("an axis has a group for each raw value")
}
