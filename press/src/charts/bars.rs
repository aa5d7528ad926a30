use super::escaped;
use std::fmt::Write;

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What stands under it: "11/26".
    pub label: String,
    /// None where there is nothing to show: an empty place, and no bar of nought.
    pub value: Option<f64>,
    /// The value as it is written above it.
    pub shown: String,
}

/// What a chart is called and what it says in words.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Unique on the page.
    pub id: &'a str,
    pub title: &'a str,
    pub description: &'a str,
}

const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 190.0;
/// Room above for the highest bar's value, and below for the labels.
const TOP: f64 = 22.0;
const FOOT: f64 = 24.0;
/// Of a bar's place, so much is bar.
const FILLED: f64 = 0.72;

/// Bars from a common zero, each with its value above and its label below. One colour; nothing hangs on it.
pub fn bar_chart(told: Told<'_>, bars: &[Bar]) -> String {
    let Told { id, title, description } = told;
    let mut svg = format!(
        "<svg class=\"bars\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        escaped(title),
        escaped(description)
    );
    let highest = bars.iter().filter_map(|bar| bar.value).fold(0.0, f64::max);
    let place = WIDTH / bars.len().max(1) as f64;
    let floor = HEIGHT - FOOT;
    for (number, bar) in bars.iter().enumerate() {
        let middle = place * (number as f64 + 0.5);
        if let Some(value) = bar.value {
            let height = if highest > 0.0 { (floor - TOP) * value / highest } else { 0.0 };
            let (left, top) = (middle - place * FILLED / 2.0, floor - height);
            // Writing to a String cannot fail.
            let _ = write!(
                svg,
                "<rect class=\"bar\" x=\"{left:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{height:.1}\"/>\
                 <text class=\"bar-value\" x=\"{middle:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
                place * FILLED,
                top - 6.0,
                escaped(&bar.shown)
            );
        }
        let _ = write!(
            svg,
            "<text class=\"bar-label\" x=\"{middle:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            HEIGHT - 7.0,
            escaped(&bar.label)
        );
    }
    let _ = write!(svg, "<line class=\"bar-floor\" x1=\"0\" y1=\"{floor}\" x2=\"{WIDTH}\" y2=\"{floor}\"/></svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_on_zero_and_are_told_in_words() {
        let bar = |label: &str, value, shown: &str| Bar { label: label.into(), value, shown: shown.into() };
        let bars = [bar("10/26", Some(36.0), "36"), bar("11/26", Some(72.0), "72"), bar("12/26", None, "")];
        let told = Told { id: "received", title: "Saapuneet", description: "10/26: 36 & 11/26: 72" };
        let svg = bar_chart(told, &bars);
        assert!(
            svg.contains("<title id=\"received-t\">Saapuneet</title><desc id=\"received-d\">10/26: 36 &amp; 11/26: 72")
        );
        // From the floor at 166 up: 144 for the highest, half of it for the half.
        assert!(svg.contains("y=\"22.0\" width=\"115.2\" height=\"144.0\""), "{svg}");
        assert!(svg.contains("y=\"94.0\" width=\"115.2\" height=\"72.0\""), "{svg}");
        assert_eq!((svg.matches("<rect").count(), svg.matches("bar-label").count()), (2, 3));
    }

    #[test]
    fn nothing_but_noughts_is_drawn_flat() {
        let bars = [Bar { label: "1".into(), value: Some(0.0), shown: "0".into() }];
        let svg = bar_chart(Told { id: "a", title: "", description: "" }, &bars);
        assert!(svg.contains("height=\"0.0\"") && !svg.contains("NaN"));
    }
}
