use super::escaped;
use std::fmt::Write;

/// One part of a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The class that gives its colour: `critics`, `passives`, `promoters`.
    pub class: &'static str,
    /// Its name with its share, as read aloud: "suosittelijoita 78 %".
    pub label: String,
    /// Whole per cent.
    pub share: u64,
}

const WIDTH: u64 = 1_000;
const HEIGHT: u64 = 20;
/// A line of the page's colour between parts: they are told apart without colour, too.
const GAP: u64 = 4;

/// A whole as one bar in parts, from left to right. Stretches to the width of its place; has no text of its own, so
/// that nothing is too small to read.
pub fn split_bar(title: &str, parts: &[Part]) -> String {
    let told: Vec<&str> = parts.iter().map(|part| part.label.as_str()).collect();
    let mut svg = format!(
        "<svg class=\"split-bar\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\" role=\"img\" \
         aria-label=\"{}: {}\">",
        escaped(title),
        escaped(&told.join(", "))
    );
    let whole = parts.iter().map(|part| part.share).sum::<u64>().max(1);
    let mut from = 0;
    for part in parts.iter().filter(|part| part.share > 0) {
        let width = part.share * WIDTH / whole;
        let drawn = width.saturating_sub(GAP).max(1);
        // Writing to a String cannot fail.
        let _ =
            write!(svg, "<rect class=\"{}\" x=\"{from}\" y=\"0\" width=\"{drawn}\" height=\"{HEIGHT}\"/>", part.class);
        from += width;
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_side_by_side_and_are_told_in_words() {
        let part = |class, label: &str, share| Part { class, label: label.into(), share };
        let parts = [
            part("critics", "kriittisiä 7 %", 7),
            part("passives", "neutraaleja 0 %", 0),
            part("promoters", "a<b", 93),
        ];
        let svg = split_bar("Hammashoito", &parts);
        assert!(svg.contains("aria-label=\"Hammashoito: kriittisiä 7 %, neutraaleja 0 %, a&lt;b\""), "{svg}");
        assert!(svg.contains("<rect class=\"critics\" x=\"0\" y=\"0\" width=\"66\""), "{svg}");
        assert!(svg.contains("<rect class=\"promoters\" x=\"70\" y=\"0\" width=\"926\""), "{svg}");
        assert!(!svg.contains("class=\"passives\""));
    }
}
