use super::axis::{Axis, LEFT_OUT};
use super::block::{Block, Numbers};
use super::{Plan, RawColumn};
use std::ops::Range;

/// A table from raw values to places among the counters.
pub(super) enum Table {
    /// Of one wide column, from the first raw value that is known; the last place is that of all others.
    Wide { column: RawColumn, first: u16, places: Vec<u32> },
    /// Of two narrow columns, whose four bits each make one byte: one look-up for both.
    Narrow { columns: [RawColumn; 2], places: Box<[u32; 256]> },
}

impl Table {
    /// The tables of a plan. Their places add up to the group's counters, or to `left_out` at least.
    pub fn all(plan: &Plan, left_out: u32) -> Vec<Table> {
        let slots = plan.counted.slots();
        let own = |(axis, stride): (_, usize)| OwnPlaces { axis, stride: (stride * slots) as u32, left_out };
        let (narrow, wide): (Vec<OwnPlaces>, Vec<OwnPlaces>) =
            plan.strides().map(own).partition(|own| own.axis.column.is_narrow());
        let pairs = narrow.chunks(2).map(|pair| Table::of_pair(&pair[0], pair.get(1)));
        wide.iter().map(Table::of_one).chain(pairs).collect()
    }

    fn of_one(own: &OwnPlaces) -> Self {
        let axis = own.axis;
        let places = axis.groups.iter().chain([&axis.others]).map(|group| own.of_group(*group)).collect();
        Table::Wide { column: axis.column, first: axis.first, places }
    }

    fn of_pair(one: &OwnPlaces, other: Option<&OwnPlaces>) -> Self {
        let place = |key: usize| {
            let low = other.map_or(0, |other| other.of_raw(key & 15));
            one.of_raw(key >> 4).saturating_add(low).min(one.left_out)
        };
        let columns = [one.axis.column, other.unwrap_or(one).axis.column];
        Table::Narrow { columns, places: Box::new(std::array::from_fn(place)) }
    }

    /// A wide column's numbers, and the place of each.
    pub fn of_wide<'a>(&'a self, block: &'a Block) -> Option<(&'a [u16], impl Fn(u16) -> usize)> {
        let Table::Wide { column, first, places } = self else { return None };
        let Numbers::Wide(numbers) = block.numbers(*column) else { return None };
        let place = |raw: u16| places[usize::from(raw.wrapping_sub(*first)).min(places.len() - 1)] as usize;
        Some((numbers, place))
    }

    /// Adds each row's place to its sum, or begins it.
    pub fn add_to<const BEGINS: bool>(&self, sums: &mut [u32], block: &Block, rows: Range<usize>) {
        let add = |(sum, place): (&mut u32, u32)| *sum = if BEGINS { place } else { sum.wrapping_add(place) };
        match self {
            Table::Narrow { columns: [one, other], places } => {
                let (Numbers::Narrow(one), Numbers::Narrow(other)) = (block.numbers(*one), block.numbers(*other))
                else {
                    unreachable!("both are narrow");
                };
                let keys = one[rows.clone()].iter().zip(&other[rows]).map(|(one, other)| one << 4 | other);
                sums.iter_mut().zip(keys.map(|key| places[usize::from(key)])).for_each(add);
            }
            Table::Wide { column, first, places } => {
                let Numbers::Wide(numbers) = block.numbers(*column) else { unreachable!("it is wide") };
                let numbers = &numbers[rows];
                let at = |raw: u16| usize::from(raw.wrapping_sub(*first)).min(places.len() - 1);
                // Where days stand in order, a chunk is mostly of one month.
                if let (RawColumn::Day, true, [first, .., last]) = (column, block.is_by_day, numbers) {
                    let run = &places[at(*first)..=at(*last)];
                    if run.iter().all(|place| *place == run[0]) {
                        sums.iter_mut().for_each(|sum| add((sum, run[0])));
                        return;
                    }
                }
                sums.iter_mut().zip(numbers.iter().map(|raw| places[at(*raw)])).for_each(add);
            }
        }
    }
}

/// Where the raw values of one axis stand among the counters, the other axes apart.
struct OwnPlaces<'a> {
    axis: &'a Axis,
    stride: u32,
    left_out: u32,
}

impl OwnPlaces<'_> {
    fn of_group(&self, group: u32) -> u32 {
        if group == LEFT_OUT { self.left_out } else { group * self.stride }
    }

    fn of_raw(&self, raw: usize) -> u32 {
        self.of_group(self.axis.group(raw as u16))
    }
}
