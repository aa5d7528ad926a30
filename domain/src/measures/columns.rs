//! All responses of a county in memory, one array a column, about 18 bytes a response.
//!
//! Rows stand in blocks that are shared with readers: a reader keeps the blocks that it began with, and a writer copies
//! only the last one, and only while somebody reads it. So nobody ever waits for anybody.

use super::Row;
use super::block::{BLOCK_ROWS, Block};
use super::row::{STATEMENTS, column_day};
use crate::calendar::{day_from_number, day_number};
use jiff::civil::Date;
use std::sync::Arc;

/// The responses of one county. Cloning shares the rows.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    blocks: Vec<Arc<Block>>,
}

impl Columns {
    pub fn len(&self) -> usize {
        self.blocks.last().map_or(0, |last| (self.blocks.len() - 1) * BLOCK_ROWS + last.len())
    }

    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Bytes that the rows take, without what is reserved for the next.
    pub fn memory(&self) -> usize {
        const ROW_BYTES: usize = 3 * size_of::<u16>() + 5 + STATEMENTS;
        self.len() * ROW_BYTES
    }

    pub fn push(&mut self, row: Row) {
        if self.blocks.last().is_none_or(|last| last.len() == BLOCK_ROWS) {
            self.blocks.push(Arc::new(Block::new()));
        }
        let last = self.blocks.last_mut().expect("a block was just made where there was none");
        Arc::make_mut(last).push(row);
    }

    /// Puts the rows in the order of their days, as they are wanted after loading: a question about some days then
    /// reads only those.
    pub fn sort_by_day(&mut self) {
        if self.is_by_day() {
            return;
        }
        let mut next_place = self.rows_before_each_day();
        let mut order = vec![0_u32; self.len()];
        for (at, day) in self.blocks.iter().flat_map(|block| &block.day).enumerate() {
            let place = &mut next_place[usize::from(*day)];
            order[*place] = u32::try_from(at).expect("a county has fewer than 2^32 responses");
            *place += 1;
        }
        let mut sorted = Columns::default();
        sorted.extend(order.into_iter().map(|at| self.row(at as usize)));
        *self = sorted;
    }

    /// Whether so much came out of the order of days that sorting is worth its while: questions about some days have to
    /// read more than one block whole.
    pub fn is_far_from_sorted(&self) -> bool {
        self.blocks.iter().filter(|block| !block.is_by_day).count() > 1
    }

    /// How many responses there are up to this day, which is counted.
    pub fn count_until(&self, last: Date) -> usize {
        let last = column_day(day_number(last));
        let count = |block: &Arc<Block>| match (block.max_day <= last, last < block.min_day) {
            (true, _) => block.len(),
            (_, true) => 0,
            _ => block.day.iter().filter(|day| **day <= last).count(),
        };
        self.blocks.iter().map(count).sum()
    }

    /// The day of the earliest response.
    pub fn first_day(&self) -> Option<Date> {
        let first = self.blocks.iter().map(|block| block.min_day).min();
        first.map(|day| day_from_number(i32::from(day)))
    }

    fn is_by_day(&self) -> bool {
        self.blocks.iter().all(|block| block.is_by_day)
            && self.blocks.windows(2).all(|pair| pair[0].max_day <= pair[1].min_day)
    }

    fn row(&self, at: usize) -> Row {
        self.blocks[at / BLOCK_ROWS].row(at % BLOCK_ROWS)
    }

    /// The rows from the one with this number on, as they were pushed.
    pub fn rows_from(&self, first: usize) -> impl Iterator<Item = Row> {
        (first..self.len()).map(|at| self.row(at))
    }

    fn rows_before_each_day(&self) -> Vec<usize> {
        let mut rows = vec![0; usize::from(u16::MAX) + 1];
        for day in self.blocks.iter().flat_map(|block| &block.day) {
            rows[usize::from(*day)] += 1;
        }
        rows.iter_mut().fold(0, |before, count| {
            let with_this = before + *count;
            *count = before;
            with_this
        });
        rows
    }

    /// What readers take: it stays as it is while the columns grow.
    pub fn snapshot(&self) -> Columns {
        self.clone()
    }

    pub(super) fn blocks(&self) -> &[Arc<Block>] {
        &self.blocks
    }
}

impl Extend<Row> for Columns {
    fn extend<I: IntoIterator<Item = Row>>(&mut self, rows: I) {
        rows.into_iter().for_each(|row| self.push(row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::NO_SCORE;

    fn row(day: u16, unit: u16) -> Row {
        Row {
            day,
            unit,
            survey: 1,
            channel: 0,
            language: 1,
            age_group: 0,
            sex: 0,
            nps: 9,
            statements: [5, 4, 3, 2, 1, 0, NO_SCORE],
        }
    }

    fn rows(columns: &Columns) -> Vec<Row> {
        columns.blocks.iter().flat_map(|block| (0..block.len()).map(|at| block.row(at))).collect()
    }

    #[test]
    fn a_snapshot_stays_as_it_was() {
        let mut columns = Columns::default();
        columns.extend([row(1, 1), row(2, 2)]);
        let seen = columns.snapshot();
        columns.push(row(3, 3));
        assert_eq!((seen.len(), columns.len()), (2, 3));
        assert_eq!(rows(&seen), [row(1, 1), row(2, 2)]);
    }

    #[test]
    fn counts_up_to_a_day() {
        let mut columns = Columns::default();
        // Two blocks: the first ends within the period, the second has days of both sides.
        columns.extend((0..BLOCK_ROWS).map(|_| row(5, 1)));
        columns.extend([row(7, 1), row(6, 1), row(9, 1)]);
        let until = |day| columns.count_until(day_from_number(day));
        assert_eq!(until(4), 0);
        assert_eq!([5, 6, 7, 8, 9].map(until), [0, 1, 2, 2, 3].map(|more| BLOCK_ROWS + more));
    }

    #[test]
    fn sorting_keeps_every_row_and_the_order_within_a_day() {
        let mut columns = Columns::default();
        let unsorted: Vec<Row> =
            (0..BLOCK_ROWS as u32 + 1_000).map(|i| row((i * 7_919 % 365) as u16, (i % 50_000) as u16)).collect();
        columns.extend(unsorted.iter().copied());
        columns.sort_by_day();
        let mut expected = unsorted;
        expected.sort_by_key(|row| row.day);
        assert_eq!((columns.len(), columns.blocks.len()), (BLOCK_ROWS + 1_000, 2));
        assert!(rows(&columns) == expected && columns.is_by_day());
        assert_eq!(columns.memory(), 18 * columns.len());
    }
}
