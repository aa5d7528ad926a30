//! From scores to chances: Platt's sigmoid, fitted to scores of comments that the learner had not seen.
//!
//! Platt 1999 with the targets and Newton's method of Lin, Lin and Weng, "A Note on Platt's Probabilistic Outputs for
//! Support Vector Machines", Machine Learning 68, 2007.

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sigmoid {
    pub slope: f32,
    pub shift: f32,
}

impl Sigmoid {
    /// How likely it is so, given the score.
    pub fn chance(self, score: f32) -> f32 {
        1.0 / (1.0 + (-(self.slope * score + self.shift)).exp())
    }

    /// Fits to scores of which it is known whether it was so.
    pub fn fit(scored: &[(f32, bool)]) -> Sigmoid {
        let (yes, no) = (scored.iter().filter(|(_, is_so)| *is_so).count() as f64, scored.len() as f64);
        let no = no - yes;
        let (high, low) = ((yes + 1.0) / (yes + 2.0), 1.0 / (no + 2.0));
        let cases: Vec<(f64, f64)> =
            scored.iter().map(|(score, is_so)| (f64::from(*score), if *is_so { high } else { low })).collect();
        let (mut slope, mut shift) = (0.0, ((yes + 1.0) / (no + 1.0)).ln());
        let mut loss = loss_of(&cases, slope, shift);
        for _ in 0..100 {
            let step = newton(&cases, slope, shift);
            let mut length = 1.0;
            let (mut tried, mut better) = ((slope, shift), f64::MAX);
            while length > 1e-10 {
                tried = (slope - length * step.0, shift - length * step.1);
                better = loss_of(&cases, tried.0, tried.1);
                if better < loss {
                    break;
                }
                length /= 2.0;
            }
            let gain = loss - better;
            if gain.is_nan() || gain <= 0.0 {
                break;
            }
            ((slope, shift), loss) = (tried, better);
            if gain < 1e-9 {
                break;
            }
        }
        Sigmoid { slope: slope as f32, shift: shift as f32 }
    }
}

fn loss_of(cases: &[(f64, f64)], slope: f64, shift: f64) -> f64 {
    let of = |(score, target): &(f64, f64)| {
        let value = slope * score + shift;
        // ln(1 + e^v) - t v, written so that it does not overflow.
        value.max(0.0) + (-value.abs()).exp().ln_1p() - target * value
    };
    cases.iter().map(of).sum()
}

/// The Newton step of both parameters; a small ridge keeps it defined.
fn newton(cases: &[(f64, f64)], slope: f64, shift: f64) -> (f64, f64) {
    let (mut a, mut b, mut c, mut ga, mut gb) = (1e-9, 0.0, 1e-9, 0.0, 0.0);
    for (score, target) in cases {
        let chance = 1.0 / (1.0 + (-(slope * score + shift)).exp());
        let (spread, off) = (chance * (1.0 - chance), chance - target);
        a += spread * score * score;
        b += spread * score;
        c += spread;
        ga += off * score;
        gb += off;
    }
    let determinant = a * c - b * b;
    ((c * ga - b * gb) / determinant, (a * gb - b * ga) / determinant)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a hundred with score 1 three quarters are so, of a hundred with score -1 one quarter: with the targets of Lin
    /// et al. the chances are 0.75 * 101/102 + 0.25 / 102 and its complement.
    #[test]
    fn two_scores_give_the_shares_seen() {
        let scored: Vec<(f32, bool)> =
            (0..200).map(|at| if at < 100 { (1.0, at < 75) } else { (-1.0, at < 125) }).collect();
        let sigmoid = Sigmoid::fit(&scored);
        let expected = 0.75 * 101.0 / 102.0 + 0.25 / 102.0;
        assert!((sigmoid.chance(1.0) - expected).abs() < 1e-3, "{sigmoid:?}");
        assert!((sigmoid.chance(-1.0) - (1.0 - expected)).abs() < 1e-3, "{sigmoid:?}");
    }

    #[test]
    fn one_sided_and_empty_cases_stay_finite() {
        for scored in [vec![], vec![(0.3, true)], vec![(0.1, false); 5], vec![(2.0, true), (2.0, false)]] {
            let sigmoid = Sigmoid::fit(&scored);
            assert!((0.0..=1.0).contains(&sigmoid.chance(0.5)), "{sigmoid:?}");
        }
    }
}
