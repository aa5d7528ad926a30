//! The two distributions that intervals need, for 95 %.

use std::f64::consts::{FRAC_PI_2, PI};

/// The normal distribution's point with 2.5 % above it.
pub(super) const Z_95: f64 = 1.959_963_984_540_054;

/// Student's t with 2.5 % above it, by degrees of freedom (at least 1). G. W. Hill, "Algorithm 396: Student's
/// t-quantiles", Communications of the ACM 13 (1970): exact for 1 and 2 degrees, then to six digits or better.
pub(super) fn student_95(degrees: u64) -> f64 {
    const BOTH_TAILS: f64 = 0.05;
    match degrees {
        0 | 1 => return 1.0 / (BOTH_TAILS * FRAC_PI_2).tan(),
        2 => return (2.0 / (BOTH_TAILS * (2.0 - BOTH_TAILS)) - 2.0).sqrt(),
        _ => {}
    }
    let n = degrees as f64;
    let a = 1.0 / (n - 0.5);
    let b = 48.0 / (a * a);
    let c = ((20_700.0 * a / b - 98.0) * a - 16.0) * a + 96.36;
    let d = ((94.5 / (b + c) - 3.0) / b + 1.0) * (a * FRAC_PI_2).sqrt() * n;
    let y = (d * BOTH_TAILS).powf(2.0 / n);
    let squared = if y > 0.05 + a { near_normal(n, a, (b, c, d)) } else { far_from_normal(n, d, y) };
    (n * squared).sqrt()
}

/// Hill's expansion about the normal distribution: t squared over n.
fn near_normal(n: f64, a: f64, (b, c, d): (f64, f64, f64)) -> f64 {
    let x = -Z_95;
    let y = x * x;
    let c = if n < 5.0 { c + 0.3 * (n - 4.5) * (x + 0.6) } else { c };
    let c = (((0.05 * d * x - 5.0) * x - 7.0) * x - 2.0) * x + b + c;
    let y = (((((0.4 * y + 6.3) * y + 36.0) * y + 94.5) / c - y - 3.0) / b + 1.0) * x;
    (a * y * y).exp_m1()
}

/// Hill's expansion for the far tail: t squared over n.
fn far_from_normal(n: f64, d: f64, y: f64) -> f64 {
    ((1.0 / (((n + 6.0) / (n * y) - 0.089 * d - 0.822) * (n + 2.0) * 3.0) + 0.5 / (n + 4.0)) * y - 1.0) * (n + 1.0)
        / (n + 2.0)
        + 1.0 / y
}

/// The share of the normal distribution above `z` >= 0: near the middle by Marsaglia's series ("Evaluating the normal
/// distribution", Journal of Statistical Software 11, 2004), in the tail by the continued fraction 26.2.14 of
/// Abramowitz and Stegun.
pub(super) fn upper_tail(z: f64) -> f64 {
    let density = (-0.5 * z * z).exp() / (2.0 * PI).sqrt();
    if z < 3.0 {
        let (mut term, mut sum) = (z, z);
        for odd in (3..80).step_by(2) {
            term *= z * z / f64::from(odd);
            sum += term;
        }
        0.5 - sum * density
    } else {
        let fraction = (1..100).rev().fold(z, |below, k| z + f64::from(k) / below);
        density / fraction
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_t() {
        for (degrees, t) in [
            (1, 12.706),
            (2, 4.303),
            (3, 3.182),
            (4, 2.776),
            (5, 2.571),
            (10, 2.228),
            (30, 2.042),
            (100, 1.984),
            (1_000, 1.962),
            (40_000_000, 1.960),
        ] {
            assert!((student_95(degrees) - t).abs() < 0.0006, "{degrees}: {}", student_95(degrees));
        }
    }

    #[test]
    fn the_table_of_the_normal_distribution() {
        for (z, above) in [(0.0, 0.5), (1.0, 0.158_655_254), (Z_95, 0.025), (2.999, 0.001_354_3), (3.0, 0.001_349_898)]
        {
            assert!((upper_tail(z) - above).abs() < 1e-7, "{z}: {}", upper_tail(z));
        }
        assert!((upper_tail(6.0) / 9.865_876e-10 - 1.0).abs() < 1e-6);
    }
}
