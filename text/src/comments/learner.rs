//! The linear learner: support vector machines with squared loss, by coordinate descent in the dual.
//!
//! Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008,
//! algorithm 1 with random permutations; the loss is L2 (their D_ii is 1 / 2C). The constant feature is regularised, too.

/// Comments as rows of numbers, one after another.
#[derive(Debug, Default)]
pub(super) struct Rows {
    starts: Vec<usize>,
    entries: Vec<(u32, f32)>,
}

impl Rows {
    pub fn push(&mut self, row: &[(u32, f32)]) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.entries.extend_from_slice(row);
        self.starts.push(self.entries.len());
    }

    pub fn row(&self, at: usize) -> &[(u32, f32)] {
        &self.entries[self.starts[at]..self.starts[at + 1]]
    }
}

/// One comment in a question of yes or no.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case {
    pub row: usize,
    pub is_so: bool,
    /// What it costs to be wrong about it.
    pub cost: f32,
}

/// What the learner found: a weight for each bucket and the constant.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Linear {
    pub weights: Vec<f32>,
    pub constant: f32,
}

impl Linear {
    pub fn score(&self, row: &[(u32, f32)]) -> f32 {
        row.iter().fold(self.constant, |sum, (bucket, value)| sum + self.weights[*bucket as usize] * value)
    }
}

/// The constant is a feature of this value in every row.
const CONSTANT: f32 = 1.0;
const MOST_ROUNDS: usize = 60;
/// What the projected gradients may differ by when it is enough.
const ENOUGH: f32 = 0.05;

/// Learns as if each value were multiplied by the root of its bucket's `scale`; the weights found are those of the
/// values as they are.
pub(super) fn learn(rows: &Rows, cases: &[Case], scale: &[f32], seed: u64) -> Linear {
    let mut found = Linear { weights: vec![0.0; scale.len()], constant: 0.0 };
    let mut multipliers = vec![0.0_f32; cases.len()];
    let squares: Vec<f32> = cases.iter().map(|case| square(rows.row(case.row), scale)).collect();
    let mut order: Vec<usize> = (0..cases.len()).collect();
    let mut chance = Chance(seed);
    for _ in 0..MOST_ROUNDS {
        chance.shuffle(&mut order);
        let (mut highest, mut lowest) = (f32::MIN, f32::MAX);
        for at in order.iter().copied() {
            let case = &cases[at];
            let sign = if case.is_so { 1.0 } else { -1.0 };
            let slack = 0.5 / case.cost;
            let row = rows.row(case.row);
            let gradient = sign * found.score(row) - 1.0 + slack * multipliers[at];
            let projected = if multipliers[at] == 0.0 { gradient.min(0.0) } else { gradient };
            (highest, lowest) = (highest.max(projected), lowest.min(projected));
            if projected.abs() < 1e-6 {
                continue;
            }
            let before = multipliers[at];
            multipliers[at] = (before - gradient / (squares[at] + slack)).max(0.0);
            let change = (multipliers[at] - before) * sign;
            for (bucket, value) in row {
                found.weights[*bucket as usize] += change * value * scale[*bucket as usize];
            }
            found.constant += change * CONSTANT;
        }
        if highest - lowest < ENOUGH {
            break;
        }
    }
    found
}

fn square(row: &[(u32, f32)], scale: &[f32]) -> f32 {
    row.iter().map(|(bucket, value)| value * value * scale[*bucket as usize]).sum::<f32>() + CONSTANT * CONSTANT
}

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the same numbers from the same seed everywhere.
#[derive(Debug, Clone)]
pub(crate) struct Chance(pub u64);

impl Chance {
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; the bias of the remainder is nothing for numbers so small.
    pub fn below(&mut self, end: usize) -> usize {
        (self.draw() % end.max(1) as u64) as usize
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learnt(points: &[(f32, bool)], cost: f32) -> Linear {
        let mut rows = Rows::default();
        points.iter().for_each(|(value, _)| rows.push(&[(0, *value)]));
        let case = |(row, (_, is_so)): (usize, &(f32, bool))| Case { row, is_so: *is_so, cost };
        learn(&rows, &points.iter().enumerate().map(case).collect::<Vec<_>>(), &[1.0], 7)
    }

    /// For x = 1 (yes) and x = -1 (no) the least of w²/2 + 2C(1 - w)² is at w = 4C / (1 + 4C), the constant is 0.
    #[test]
    fn two_points_give_what_one_reckons_by_hand() {
        let found = learnt(&[(1.0, true), (-1.0, false)], 1.0);
        assert!((found.weights[0] - 0.8).abs() < 0.02, "{found:?}");
        assert!(found.constant.abs() < 0.02, "{found:?}");
    }

    #[test]
    fn what_costs_more_is_heeded_more() {
        let gap = |cost: f32| 1.0 - learnt(&[(1.0, true), (-1.0, false)], cost).weights[0];
        assert!(gap(10.0) < gap(1.0) && gap(1.0) < gap(0.1));
    }

    #[test]
    fn the_same_seed_gives_the_same() {
        let points: Vec<(f32, bool)> = (0..40).map(|at| ((at * 7 % 11) as f32 / 5.0 - 1.0, at % 3 == 0)).collect();
        assert_eq!(learnt(&points, 1.0), learnt(&points, 1.0));
    }

    /// The first outputs for seed 0 as published with the algorithm's reference implementation (xoshiro's splitmix64.c).
    #[test]
    fn chance_is_the_published_one() {
        let mut chance = Chance(0);
        assert_eq!([chance.draw(), chance.draw()], [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4]);
    }
}
