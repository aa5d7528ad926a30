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

/// Twice the share of Student's t above `t` >= 0, by degrees of freedom (not always whole): the regularised incomplete
/// beta function at n / (n + t^2) of n/2 and 1/2 (Abramowitz and Stegun 26.7.1).
pub(super) fn student_tails(t: f64, degrees: f64) -> f64 {
    incomplete_beta(degrees / 2.0, 0.5, degrees / (degrees + t * t))
}

/// Student's t with 2.5 % above it, for degrees of freedom that are not whole: [`student_tails`] turned round by halving.
pub(super) fn student_95_of(degrees: f64) -> f64 {
    let (mut low, mut high) = (0.0_f64, 13.0_f64);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if student_tails(middle, degrees) > 0.05 { low = middle } else { high = middle }
    }
    high
}

/// By its continued fraction (Abramowitz and Stegun 26.5.8), which converges fast below its middle.
fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return x.clamp(0.0, 1.0);
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - incomplete_beta(b, a, 1.0 - x);
    }
    let factor = |m: f64| match m % 2.0 {
        0.0 => {
            let m = m / 2.0;
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        }
        _ => {
            let m = (m - 1.0) / 2.0;
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        }
    };
    let fraction = (1..400).rev().fold(1.0, |below, m| 1.0 + factor(f64::from(m)) / below);
    let head = ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln();
    (head.exp() / (a * fraction)).clamp(0.0, 1.0)
}

/// Stirling's series (Abramowitz and Stegun 6.1.41), after moving the argument to where it is exact to ten digits.
fn ln_gamma(x: f64) -> f64 {
    let shift: f64 = (0..10).map(|step| (x + f64::from(step)).ln()).sum();
    let x = x + 10.0;
    let series = 1.0 / (12.0 * x) - 1.0 / (360.0 * x.powi(3)) + 1.0 / (1260.0 * x.powi(5));
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * PI).ln() + series - shift
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn student_as_scipy_has_it() {
        // scipy.stats.t of SciPy 1.17.1: 2 * sf(t, df), and ppf(0.975, df).
        for (t, degrees, tails) in [
            (2.0, 1.0, 0.295_167_235_300_866_5),
            (2.0, 3.7, 0.121_817_201_905_233_98),
            (0.5, 10.0, 0.627_893_605_742_973),
            (4.3, 2.5, 0.033_152_387_949_921_92),
            (0.01, 5.0, 0.992_408_018_042_581_9),
            (1.96, 1e6, 0.049_996_067_585_269_85),
        ] {
            assert!((student_tails(t, degrees) - tails).abs() < 1e-9, "{t} {degrees}: {}", student_tails(t, degrees));
        }
        for (degrees, t) in [
            (1.0, 12.706_204_736),
            (1.5, 6.016_663_104),
            (2.5, 3.574_654_842),
            (3.7, 2.867_520_707),
            (28.3, 2.047_429_311),
            (1_000.0, 1.962_339_081),
        ] {
            assert!((student_95_of(degrees) - t).abs() < 1e-7, "{degrees}: {}", student_95_of(degrees));
        }
    }

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
