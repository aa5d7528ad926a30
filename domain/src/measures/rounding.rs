//! Rounding and the forms in which values are shown: Finnish numbers, for every language.

use super::Rounding;

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// Rounds half away from zero. What is a half on paper but not quite in binary (1.005) counts as one.
pub fn round_half_away(value: f64, decimals: i32) -> f64 {
    const NEARLY: f64 = 1e-9;
    let scale = 10_f64.powi(decimals);
    (value * scale + NEARLY.copysign(value)).round() / scale
}

/// Whole per cents that add up to 100: each share's whole part, and one more to those with the largest remainders
/// (Hamilton's method; of equal remainders the earlier). All zero where there is nothing to share.
pub fn largest_remainder(counts: &[u64]) -> Vec<u64> {
    let total: u128 = counts.iter().map(|count| u128::from(*count)).sum();
    if total == 0 {
        return vec![0; counts.len()];
    }
    let hundredfold = |count: &u64| u128::from(*count) * 100;
    let mut shares: Vec<u64> = counts.iter().map(|count| (hundredfold(count) / total) as u64).collect();
    let mut by_remainder: Vec<usize> = (0..counts.len()).collect();
    by_remainder.sort_by_key(|at| std::cmp::Reverse(hundredfold(&counts[*at]) % total));
    let missing = 100 - shares.iter().sum::<u64>() as usize;
    by_remainder[..missing].iter().for_each(|at| shares[*at] += 1);
    shares
}

/// The value as people read it: "38 292", "−4", "4,81", "85 %", "4,0"; spaces do not break and minus is U+2212.
pub fn shown(value: f64, rounding: Rounding) -> String {
    match rounding {
        Rounding::WholeNumber | Rounding::SignedIndex => number(value, 0),
        Rounding::TwoDecimals => number(value, 2),
        Rounding::Percent => format!("{}{NO_BREAK_SPACE}%", number(value, 0)),
        Rounding::Days | Rounding::OneDecimal => number(value, 1),
    }
}

fn number(value: f64, decimals: u8) -> String {
    let rounded = round_half_away(value, i32::from(decimals));
    let digits = format!("{:.*}", usize::from(decimals), rounded.abs());
    let (whole, rest) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::new();
    if rounded < 0.0 {
        text.push(MINUS);
    }
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(NO_BREAK_SPACE);
        }
        text.push(digit);
    }
    if decimals > 0 {
        text.push(',');
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn halves_go_away_from_zero() {
        for (value, decimals, expected) in
            [(0.5, 0, 1.0), (-0.5, 0, -1.0), (71.486, 0, 71.0), (1.005, 2, 1.01), (4.805, 2, 4.81), (-2.5, 0, -3.0)]
        {
            assert_eq!(round_half_away(value, decimals), expected, "{value}");
        }
    }

    #[test]
    fn finnish_forms() {
        for (value, rounding, expected) in [
            (71.486, Rounding::SignedIndex, "71"),
            (-4.05, Rounding::SignedIndex, "\u{2212}4"),
            (-0.4, Rounding::SignedIndex, "0"),
            (4.806, Rounding::TwoDecimals, "4,81"),
            (85.02, Rounding::Percent, "85\u{a0}%"),
            (38_292.0, Rounding::WholeNumber, "38\u{a0}292"),
            (1_000_000.0, Rounding::WholeNumber, "1\u{a0}000\u{a0}000"),
            (999.0, Rounding::WholeNumber, "999"),
            (4.0, Rounding::Days, "4,0"),
        ] {
            assert_eq!(shown(value, rounding), expected);
        }
    }

    #[test]
    fn shares_of_the_anchors() {
        // 6.80, 14.92 and 78.28 per cent: the whole parts make 98, and the two largest remainders get the rest.
        assert_eq!(largest_remainder(&[2_602, 5_709, 29_962]), [7, 15, 78]);
        // 74.23, 5.39 and 20.37 per cent.
        assert_eq!(largest_remainder(&[1_115, 81, 306]), [74, 6, 20]);
        assert_eq!(largest_remainder(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(largest_remainder(&[0, 0]), [0, 0]);
    }

    proptest! {
        #[test]
        fn shares_add_to_a_hundred(counts in prop::collection::vec(0_u64..1_000_000, 1..9)) {
            prop_assume!(counts.iter().any(|count| *count > 0));
            let total: u64 = counts.iter().sum();
            let shares = largest_remainder(&counts);
            prop_assert_eq!(shares.iter().sum::<u64>(), 100);
            for (share, count) in shares.iter().zip(&counts) {
                let exact = 100.0 * *count as f64 / total as f64;
                prop_assert!((*share as f64 - exact).abs() < 1.0);
            }
        }
    }
}
