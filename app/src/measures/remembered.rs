//! What was counted a moment ago to guard figures: who changes a filter asks for most of it again.

use domain::measures::{Measure, Series, Slice};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// So many series are kept, of some hundred kilobytes each.
const MOST: usize = 24;

/// What a series was counted for. More answers in its period make it another.
#[derive(Debug, Clone, PartialEq)]
pub struct Counting {
    pub measure: Measure,
    pub slice: Slice,
    pub answers: usize,
}

/// Series by what they were counted for, the one that was asked for last first.
#[derive(Debug, Default)]
pub struct Remembered(Mutex<VecDeque<(Counting, Arc<Series>)>>);

impl Remembered {
    pub fn find(&self, counting: &Counting) -> Option<Arc<Series>> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = held.iter().position(|(of, _)| of == counting)?;
        let found = held.remove(place)?;
        held.push_front(found);
        held.front().map(|(_, series)| series.clone())
    }

    pub fn keep(&self, counting: Counting, series: Arc<Series>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.push_front((counting, series));
        held.truncate(MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::measures::Dimension;
    use jiff::civil::date;

    fn counting(answers: usize) -> Counting {
        let slice = Slice::of_period(date(2026, 1, 1), date(2026, 3, 31));
        Counting { measure: Measure::Nps, slice, answers }
    }

    #[test]
    fn more_answers_are_another_question() {
        let remembered = Remembered::default();
        let series = Arc::new(Series::new(&[Dimension::Month]));
        remembered.keep(counting(10), series.clone());
        assert!(remembered.find(&counting(10)).is_some_and(|found| Arc::ptr_eq(&found, &series)));
        assert!(remembered.find(&counting(11)).is_none());
    }

    #[test]
    fn what_was_asked_for_longest_ago_is_forgotten() {
        let remembered = Remembered::default();
        let keep = |answers| remembered.keep(counting(answers), Arc::new(Series::new(&[Dimension::Month])));
        (0..MOST).for_each(keep);
        assert!(remembered.find(&counting(0)).is_some(), "it is the first again");
        keep(MOST);
        assert!(remembered.find(&counting(0)).is_some());
        assert!(remembered.find(&counting(1)).is_none());
    }
}
