//! How much each bucket tells about a question by itself: the ratio of how often it comes with a yes and with a no.
//!
//! Wang and Manning, "Baselines and Bigrams: Simple, Good Sentiment and Topic Classification", ACL 2012: a learner that
//! sees values multiplied by the logarithm of that ratio learns from fewer examples. Most of each value stays as it is.

use super::learner::{Case, Rows};

/// Added to each count, so that what came once is not taken for certain.
const ADDED: f32 = 0.5;
const SHARE: f32 = 0.3;

/// For each bucket the square of what its values are multiplied by; rows keep their length on average.
pub(super) fn squares(rows: &Rows, cases: &[Case], buckets: usize) -> Vec<f32> {
    let mut met = vec![[ADDED; 2]; buckets];
    let mut all = [2.0 * ADDED; 2];
    for case in cases {
        all[usize::from(case.is_so)] += 1.0;
        rows.row(case.row).iter().for_each(|(bucket, _)| met[*bucket as usize][usize::from(case.is_so)] += 1.0);
    }
    let ratio = |[no, yes]: &[f32; 2]| ((yes / all[1]) / (no / all[0])).ln().abs();
    let is_met = |counts: &&[f32; 2]| counts[0] + counts[1] > 2.0 * ADDED;
    let ratios: Vec<f32> = met.iter().filter(is_met).map(ratio).collect();
    let mean = (ratios.iter().sum::<f32>() / ratios.len().max(1) as f32).max(f32::MIN_POSITIVE);
    let mut squares: Vec<f32> = met.iter().map(|counts| (1.0 - SHARE + SHARE * ratio(counts) / mean).powi(2)).collect();
    let (mut before, mut after) = (0.0_f32, 0.0_f32);
    for (bucket, value) in cases.iter().flat_map(|case| rows.row(case.row)) {
        before += value * value;
        after += value * value * squares[*bucket as usize];
    }
    if after > 0.0 {
        squares.iter_mut().for_each(|square| *square *= before / after);
    }
    squares
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bucket 0 comes with both of two yeses and no no, bucket 1 with one of each: (2.5 / 3) / (0.5 / 3) = 5 and its
    /// logarithm 1.609, and 0, whose mean is 0.805. So they count 0.7 + 0.3 * 2 = 1.3 and 0.7; the values' sum of squares
    /// stays 4, of 2 * 1.69 + 2 * 0.49 = 4.36.
    #[test]
    fn what_tells_more_counts_more() {
        let mut rows = Rows::default();
        for row in [&[(0, 1.0), (1, 1.0)][..], &[(0, 1.0)], &[(1, 1.0)], &[]] {
            rows.push(row);
        }
        let cases: Vec<Case> = (0..4).map(|row| Case { row, is_so: row < 2, cost: 1.0 }).collect();
        let found = squares(&rows, &cases, 3);
        assert!(
            (found[0] - 1.69 * 4.0 / 4.36).abs() < 1e-5 && (found[1] - 0.49 * 4.0 / 4.36).abs() < 1e-5,
            "{found:?}"
        );
    }

    #[test]
    fn nothing_tells_nothing() {
        assert!(squares(&Rows::default(), &[], 2).iter().all(|square| square.is_finite()));
    }
}
