use super::escaped;
use std::fmt::Write;

const WIDTH: f64 = 1_000.0;
const HEIGHT: f64 = 20.0;
const POINT: f64 = 14.0;
const RULE: f64 = 3.0;

/// Where a value and its interval lie on a scale from one end to the other; `reference` is what it is held against.
/// Stretches to the width of its place; has no text of its own, so that nothing is too small to read.
pub fn interval_bar(
    title: &str,
    (from, to): (f64, f64),
    (value, interval): (f64, Option<(f64, f64)>),
    reference: Option<f64>,
) -> String {
    let place = |value: f64| WIDTH * ((value - from) / (to - from)).clamp(0.0, 1.0);
    let mut svg = format!(
        "<svg class=\"interval-bar\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\" role=\"img\" \
         aria-label=\"{}\">",
        escaped(title)
    );
    let mut rect = |class: &str, left: f64, width: f64, (top, height): (f64, f64)| {
        let left = left.clamp(0.0, WIDTH - width);
        // Writing to a String cannot fail.
        let _ = write!(
            svg,
            "<rect class=\"{class}\" x=\"{left:.1}\" y=\"{top}\" width=\"{width:.1}\" height=\"{height}\"/>"
        );
    };
    rect("scale", 0.0, WIDTH, (HEIGHT / 2.0 - 1.0, 2.0));
    if let Some((low, high)) = interval {
        rect("interval", place(low), place(high) - place(low), (HEIGHT / 2.0 - 5.0, 10.0));
    }
    if let Some(reference) = reference {
        rect("reference", place(reference) - RULE / 2.0, RULE, (0.0, HEIGHT));
    }
    rect("point", place(value) - POINT / 2.0, POINT, (2.0, HEIGHT - 4.0));
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stands_in_its_interval_on_the_scale() {
        let svg = interval_bar("Hammas & hoito: 50", (-100.0, 100.0), (50.0, Some((40.0, 60.0))), Some(70.0));
        assert!(svg.contains("aria-label=\"Hammas &amp; hoito: 50\""), "{svg}");
        // 40 of -100 to 100 is at 700 of 1,000, and 60 at 800; the point of 14 stands about 750.
        assert!(svg.contains("class=\"interval\" x=\"700.0\" y=\"5\" width=\"100.0\""), "{svg}");
        assert!(svg.contains("class=\"point\" x=\"743.0\""), "{svg}");
        assert!(svg.contains("class=\"reference\" x=\"848.5\""), "{svg}");
    }

    #[test]
    fn what_is_beyond_the_scale_stands_at_its_end() {
        let svg = interval_bar("", (0.0, 100.0), (100.0, Some((90.0, 120.0))), None);
        assert!(svg.contains("x=\"900.0\" y=\"5\" width=\"100.0\"") && svg.contains("class=\"point\" x=\"986.0\""));
    }
}
