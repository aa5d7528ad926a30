//! Distributions: the only thing of responses that is kept and added up. Averages are never added.

use crate::surveys::Statement;
use std::ops::AddAssign;

/// Answers to the recommendation question by score, 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct NpsCounts(pub [u64; 11]);

impl NpsCounts {
    /// Scores 0 to 6.
    pub fn critics(&self) -> u64 {
        self.0[..=6].iter().sum()
    }

    /// Scores 7 and 8.
    pub fn passives(&self) -> u64 {
        self.0[7..=8].iter().sum()
    }

    /// Scores 9 and 10.
    pub fn promoters(&self) -> u64 {
        self.0[9..].iter().sum()
    }

    pub fn answers(&self) -> u64 {
        self.0.iter().sum()
    }
}

impl AddAssign for NpsCounts {
    fn add_assign(&mut self, other: Self) {
        self.0.iter_mut().zip(other.0).for_each(|(count, more)| *count += more);
    }
}

/// Answers to one statement by score, and those whom it does not concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct StatementCounts {
    pub not_concerned: u64,
    /// Scores 1 to 5.
    pub scores: [u64; 5],
}

impl StatementCounts {
    /// One more answer of 1 to 5; others are none.
    pub(super) fn add(&mut self, score: u8) {
        if let Some(count) = usize::from(score).checked_sub(1).and_then(|place| self.scores.get_mut(place)) {
            *count += 1;
        }
    }

    /// Answers that are in the mean.
    pub fn answers(&self) -> u64 {
        self.scores.iter().sum()
    }

    /// Answers 4 and 5.
    pub fn agreeing(&self) -> u64 {
        self.scores[3] + self.scores[4]
    }

    /// 1 to 5; none without answers.
    pub fn mean(&self) -> Option<f64> {
        let sum: u64 = (1..).zip(self.scores).map(|(score, count)| score * count).sum();
        (self.answers() > 0).then(|| sum as f64 / self.answers() as f64)
    }

    /// The sample's standard deviation; none for fewer than two answers.
    pub fn deviation(&self) -> Option<f64> {
        let (mean, n) = (self.mean()?, self.answers());
        let squares: f64 =
            (1..).zip(self.scores).map(|(score, count)| count as f64 * (f64::from(score) - mean).powi(2)).sum();
        (n > 1).then(|| (squares / (n - 1) as f64).sqrt())
    }
}

impl AddAssign for StatementCounts {
    fn add_assign(&mut self, other: Self) {
        self.not_concerned += other.not_concerned;
        self.scores.iter_mut().zip(other.scores).for_each(|(count, more)| *count += more);
    }
}

/// Everything counted of one group of responses. What a question did not count stays zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Cell {
    /// Responses of the group, whether or not they answered what was counted.
    pub responses: u64,
    pub nps: NpsCounts,
    /// In the order of [`Statement::ALL`].
    pub statements: [StatementCounts; Statement::ALL.len()],
}

impl AddAssign for Cell {
    fn add_assign(&mut self, other: Self) {
        self.responses += other.responses;
        self.nps += other.nps;
        self.statements.iter_mut().zip(other.statements).for_each(|(counts, more)| *counts += more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_of_scores() {
        let each_score_once = NpsCounts([1; 11]);
        assert_eq!((each_score_once.critics(), each_score_once.passives(), each_score_once.promoters()), (7, 2, 2));
        assert_eq!(each_score_once.answers(), 11);
    }

    #[test]
    fn who_is_not_concerned_is_in_no_mean() {
        let counts = StatementCounts { not_concerned: 90, scores: [1, 0, 0, 1, 2] };
        // (1 + 4 + 5 + 5) / 4 = 3.75; squares 7.5625 + 0.0625 + 2 * 1.5625 = 10.75, over 3, its root 1.893.
        assert_eq!((counts.answers(), counts.agreeing(), counts.mean()), (4, 3, Some(3.75)));
        assert!((counts.deviation().unwrap() - 1.892_969).abs() < 1e-6);
        assert_eq!(StatementCounts { not_concerned: 3, ..Default::default() }.mean(), None);
    }

    #[test]
    fn distributions_add_up() {
        let mut cell = Cell { responses: 3, nps: NpsCounts([1; 11]), ..Cell::default() };
        cell.statements[6] = StatementCounts { not_concerned: 1, scores: [0, 0, 0, 0, 2] };
        let mut sum = cell;
        sum += cell;
        assert_eq!((sum.responses, sum.nps.answers()), (6, 22));
        assert_eq!(sum.statements[6], StatementCounts { not_concerned: 2, scores: [0, 0, 0, 0, 4] });
    }
}
