use super::drawing::{Drawing, LETTERS, Paint, SOFT, Size, centred, from_left, own_id, width_of};
use super::rows::Rows;
use super::{Table, Told};

/// What a part of a whole says. Tones differ in lightness, the bad ones are hatched, and they always stand in this
/// order, so that nothing hangs on colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Worst,
    Bad,
    Middle,
    Good,
    Best,
}

impl Tone {
    fn fill(self) -> Paint {
        match self {
            Tone::Worst => Paint("tone-worst", "fill=\"#a8430f\""),
            Tone::Bad => Paint("tone-bad", "fill=\"#e0ab8a\""),
            Tone::Middle => Paint("tone-middle", "fill=\"#c9d2d9\""),
            Tone::Good => Paint("tone-good", "fill=\"#9cc3e3\""),
            Tone::Best => Paint("tone-best", "fill=\"#0b4f86\""),
        }
    }

    /// Letters on it.
    fn letters(self) -> Paint {
        match self {
            Tone::Worst => Paint("on-worst", "fill=\"#ffffff\""),
            Tone::Bad => Paint("on-bad", "fill=\"#16232e\""),
            Tone::Middle => Paint("on-middle", "fill=\"#16232e\""),
            Tone::Good => Paint("on-good", "fill=\"#16232e\""),
            Tone::Best => Paint("on-best", "fill=\"#ffffff\""),
        }
    }

    fn is_hatched(self) -> bool {
        matches!(self, Tone::Worst | Tone::Bad)
    }
}

/// One row: a whole in its parts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StackRow {
    pub name: String,
    /// As many as there are tones: per cent, and how it is written. Empty where nothing may be shown.
    pub parts: Vec<(f64, String)>,
    /// What comes of it: the NPS, the mean. And of how many.
    pub value: String,
    pub note: String,
    /// What stands there where nothing may be shown.
    pub instead: String,
}

/// Rows of parts of a hundred: the recommendation's three groups, the five answers to a statement, sentiments.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stack {
    /// Each part with its name, from left to right.
    pub tones: Vec<(Tone, String)>,
    pub rows: Vec<StackRow>,
}

const BAR: f64 = 24.0;
const LEGEND_LINE: f64 = 22.0;
/// Between parts the page's own colour is seen.
const GAP: f64 = 1.5;

impl Stack {
    pub fn svg(&self, told: Told<'_>, size: Size) -> String {
        let mut drawing = Drawing::default();
        let hatch = format!("{}-hatch", own_id(told, size));
        drawing.raw(&format!(
            "<defs><pattern id=\"{hatch}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><line class=\"chart-hatch\" stroke=\"#ffffff\" stroke-opacity=\"0.4\" \
             stroke-width=\"2.4\" x1=\"1\" y1=\"0\" x2=\"1\" y2=\"6\"/></pattern></defs>"
        ));
        let hatch = format!("fill=\"url(#{hatch})\"");
        let top = self.legend(&mut drawing, size, &hatch);
        let rows = Rows::new(size, top, BAR);
        for (number, row) in self.rows.iter().enumerate() {
            rows.name(&mut drawing, number, &row.name, (&row.value, &row.note));
            if row.parts.is_empty() {
                rows.instead(&mut drawing, number, &row.instead);
            } else {
                self.parts(&mut drawing, row, (rows.left, rows.bar_top(number), rows.width), &hatch);
            }
        }
        drawing.finish(told, size, rows.bottom(self.rows.len()) + 2.0)
    }

    /// The names of the parts above the bars; how far down they reach.
    fn legend(&self, drawing: &mut Drawing, size: Size, hatch: &str) -> f64 {
        let rows = Rows::new(size, 0.0, BAR);
        let whole: f64 = self.tones.iter().map(|(_, name)| 34.0 + width_of(name)).sum();
        // Where the names do not stand in one line above the bars, they take all the width.
        let first = if whole <= size.width() - rows.left { rows.left } else { 0.0 };
        let (mut x, mut y) = (first, 2.0);
        for (tone, name) in &self.tones {
            let width = 20.0 + width_of(name) + 14.0;
            if x > first && x + width > size.width() {
                (x, y) = (first, y + LEGEND_LINE);
            }
            swatch(drawing, *tone, (x, y), (14.0, 14.0), hatch);
            drawing.text(from_left(x + 20.0, y + 12.0), SOFT, name);
            x += width;
        }
        if self.tones.is_empty() { 0.0 } else { y + LEGEND_LINE + 4.0 }
    }

    fn parts(&self, drawing: &mut Drawing, row: &StackRow, (left, top, width): (f64, f64, f64), hatch: &str) {
        let whole = row.parts.iter().map(|(share, _)| *share).sum::<f64>().max(1e-9);
        let mut x = left;
        for ((tone, _), (share, shown)) in self.tones.iter().zip(&row.parts) {
            let wide = width * share / whole;
            if wide > GAP {
                swatch(drawing, *tone, (x, top), (wide - GAP, BAR), hatch);
            }
            let letters = width_of(shown) + 8.0;
            if wide > letters + GAP {
                let middle = x + (wide - GAP) / 2.0;
                if tone.is_hatched() {
                    // No hatching runs through the letters.
                    drawing.rect(tone.fill(), (middle - letters / 2.0, top + 4.0), (letters, BAR - 8.0));
                }
                drawing.text(centred(middle, top + BAR / 2.0 + LETTERS * 0.36), tone.letters(), shown);
            }
            x += wide;
        }
    }

    /// The table behind it. `heads`: over the names, the values and the notes.
    pub fn table(&self, heads: [&str; 3]) -> Table {
        let mut table = Table::new(&heads[..1]);
        table.head.extend(self.tones.iter().map(|(_, name)| name.clone()));
        table.head.extend(heads[1..].iter().map(|head| (*head).to_owned()));
        for row in &self.rows {
            let mut cells = vec![row.name.clone()];
            if row.parts.is_empty() {
                cells.extend(self.tones.iter().map(|_| row.instead.clone()));
            }
            cells.extend(row.parts.iter().map(|(_, shown)| shown.clone()));
            cells.extend([row.value.clone(), row.note.clone()]);
            table.rows.push(cells);
        }
        table
    }
}

fn swatch(drawing: &mut Drawing, tone: Tone, at: (f64, f64), size: (f64, f64), hatch: &str) {
    drawing.rect(tone.fill(), at, size);
    if tone.is_hatched() {
        let ((x, y), (width, height)) = (at, size);
        drawing.raw(&format!("<rect {hatch} x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_may_not_be_shown_says_why_in_the_table_too() {
        let tones = vec![(Tone::Worst, "kriittisiä".to_owned()), (Tone::Best, "suosittelijoita".to_owned())];
        let hidden = StackRow { name: "Neuvola".into(), instead: "alle 10".into(), ..StackRow::default() };
        let table = Stack { tones, rows: vec![hidden] }.table(["Palvelu", "NPS", "Vastauksia"]);
        assert_eq!(table.head, ["Palvelu", "kriittisiä", "suosittelijoita", "NPS", "Vastauksia"]);
        assert_eq!(table.rows, [["Neuvola", "alle 10", "alle 10", "", ""]]);
    }
}
