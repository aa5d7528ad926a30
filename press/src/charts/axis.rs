//! Where values stand between two ends, and the round numbers that are written beside them.

/// An axis with its ticks, each with its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    low: f64,
    high: f64,
    ticks: Vec<(f64, String)>,
}

/// So many ticks at most.
const TICKS: f64 = 6.0;
/// An axis shows at least this part of the whole scale.
const LEAST_PART: f64 = 20.0;

impl Axis {
    /// An axis that holds all `values` and stays within `ends`, with round ticks. `shown` writes a number with so many
    /// decimals as the caller's language does.
    pub fn over(values: impl IntoIterator<Item = f64>, ends: (f64, f64), shown: impl Fn(f64, usize) -> String) -> Axis {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values {
            (low, high) = (low.min(value), high.max(value));
        }
        if low > high {
            (low, high) = ends;
        }
        // Values that hardly differ are not drawn as far apart.
        let lacking = ((ends.1 - ends.0) / LEAST_PART - (high - low)).max(0.0);
        (low, high) = (low - lacking / 2.0, high + lacking / 2.0);
        let step = round_step((high - low) / (TICKS - 1.0));
        let (first, last) = ((low / step + 1e-9).floor(), (high / step - 1e-9).ceil());
        let (low, high) = ((first * step).max(ends.0), (last.max(first + 1.0) * step).min(ends.1));
        let decimals = if step >= 1.0 { 0 } else { (-step.log10()).ceil() as usize };
        let mut ticks = Vec::new();
        let mut tick = (low / step - 1e-9).ceil();
        while tick * step <= high + 1e-9 {
            // Without this, a zero that came from below would be written with a minus.
            let value = if tick == 0.0 { 0.0 } else { tick * step };
            ticks.push((value, shown(value, decimals)));
            tick += 1.0;
        }
        Axis { low, high, ticks }
    }

    pub(super) fn ticks(&self) -> &[(f64, String)] {
        &self.ticks
    }

    /// Where `value` stands, from 0 at the low end to 1 at the high one.
    pub(super) fn place(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low).max(1e-9)).clamp(0.0, 1.0)
    }
}

/// The nearest of 1, 2 and 5 times a power of ten that is no smaller.
fn round_step(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    let times = [1.0, 2.0, 5.0, 10.0].into_iter().find(|times| times * power >= step - 1e-9).unwrap_or(10.0);
    times * power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[f64], ends: (f64, f64), expected: &[&str]) {
        let axis = Axis::over(values.iter().copied(), ends, |value, decimals| format!("{value:.decimals$}"));
        let ticks: Vec<&str> = axis.ticks().iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(ticks, expected);
    }

    #[test]
    fn ticks_are_round_and_hold_every_value() {
        check(&[41.0, 78.0], (-100.0, 100.0), &["40", "50", "60", "70", "80"]);
        check(&[-12.0, 71.0], (-100.0, 100.0), &["-20", "0", "20", "40", "60", "80"]);
        check(&[4.31, 4.87], (1.0, 5.0), &["4.2", "4.4", "4.6", "4.8", "5.0"]);
        check(&[92.0, 99.0], (0.0, 100.0), &["92", "94", "96", "98", "100"]);
        check(&[], (0.0, 100.0), &["0", "20", "40", "60", "80", "100"]);
        check(&[50.0], (-100.0, 100.0), &["44", "46", "48", "50", "52", "54", "56"]);
    }
}
