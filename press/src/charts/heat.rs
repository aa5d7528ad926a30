use super::drawing::{Drawing, INK, Paint, SOFT, Size, centred, fitted, from_left};
use super::trend::letter;
use super::{Table, Told};

/// One cell: where its value stands between the lowest (0) and the highest (1), and how it is written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HeatCell {
    /// None where there is nothing, or where it may not be shown: then only the text stands there.
    pub strength: Option<f64>,
    pub shown: String,
}

/// Rows by columns, the deeper the colour the higher the value. The value stands in every cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heat {
    pub columns: Vec<String>,
    pub rows: Vec<(String, Vec<HeatCell>)>,
}

/// From light to deep: letters are read on each of them, and they differ in lightness alone.
const LEVELS: [(Paint, Paint); 5] = [
    (Paint("heat-1", "fill=\"#0b4f86\" fill-opacity=\"0.06\""), INK),
    (Paint("heat-2", "fill=\"#0b4f86\" fill-opacity=\"0.16\""), INK),
    (Paint("heat-3", "fill=\"#0b4f86\" fill-opacity=\"0.28\""), INK),
    (Paint("heat-4", "fill=\"#0b4f86\" fill-opacity=\"0.42\""), INK),
    (Paint("heat-5", "fill=\"#0b4f86\" fill-opacity=\"0.92\""), Paint("on-best", "fill=\"#ffffff\"")),
];
const NOTHING: Paint =
    Paint("chart-nothing", "fill=\"none\" stroke=\"#c6d0d8\" stroke-width=\"1\" stroke-dasharray=\"3 3\"");
const ROW: f64 = 32.0;
const GAP: f64 = 2.0;
const LINE: f64 = 15.0;

impl Heat {
    pub fn svg(&self, told: Told<'_>, size: Size) -> String {
        let mut drawing = Drawing::default();
        let names = if size.is_wide() { 176.0 } else { 0.0 };
        let above = if size.is_wide() { 0.0 } else { 20.0 };
        let column = (size.width() - names) / self.columns.len().max(1) as f64;
        let has_room = self.columns.iter().all(|name| !fitted(name, column - 4.0).concat().contains('…'));
        let head = |(number, name): (usize, &String)| {
            if has_room { fitted(name, column - 4.0) } else { vec![letter(number).to_string()] }
        };
        let heads: Vec<Vec<String>> = self.columns.iter().enumerate().map(head).collect();
        let top = 8.0 + LINE * heads.iter().map(Vec::len).max().unwrap_or(0) as f64;
        for (number, lines) in heads.iter().enumerate() {
            let middle = names + column * (number as f64 + 0.5);
            for (line, text) in lines.iter().rev().enumerate() {
                drawing.text(centred(middle, top - 8.0 - LINE * line as f64), SOFT, text);
            }
        }
        for (number, (name, cells)) in self.rows.iter().enumerate() {
            let y = top + above + (ROW + above) * number as f64;
            let lines = if size.is_wide() { fitted(name, names - 8.0) } else { vec![name.clone()] };
            let middle = if size.is_wide() { y + ROW / 2.0 + 4.0 } else { y - 5.0 };
            let first = middle - LINE / 2.0 * (lines.len() - 1) as f64;
            for (line, text) in lines.iter().enumerate() {
                drawing.text(from_left(0.0, first + LINE * line as f64), INK, text);
            }
            for (place, cell) in cells.iter().enumerate() {
                cell.draw(&mut drawing, (names + column * place as f64, y), column);
            }
        }
        let mut bottom = top + (ROW + above) * self.rows.len() as f64;
        for (number, name) in self.columns.iter().enumerate().filter(|_| !has_room) {
            bottom += LINE + 3.0;
            drawing.text(from_left(0.0, bottom).bold(), SOFT, &letter(number).to_string());
            drawing.text(from_left(18.0, bottom), INK, name);
        }
        drawing.finish(told, size, bottom + 6.0)
    }

    /// The table behind it. `head`: over the names.
    pub fn table(&self, head: &str) -> Table {
        let mut table = Table::new(&[head]);
        table.head.extend(self.columns.iter().cloned());
        for (name, cells) in &self.rows {
            let texts = cells.iter().map(|cell| cell.shown.clone());
            table.rows.push(std::iter::once(name.clone()).chain(texts).collect());
        }
        table
    }
}

impl HeatCell {
    fn draw(&self, drawing: &mut Drawing, (x, y): (f64, f64), column: f64) {
        let size = (column - GAP, ROW - GAP);
        let at = centred(x + size.0 / 2.0, y + size.1 / 2.0 + 4.5);
        match self.strength {
            Some(strength) => {
                let (fill, letters) = LEVELS[((strength * 5.0) as usize).min(4)];
                drawing.rect(fill, (x, y), size);
                drawing.text(at, letters, &self.shown);
            }
            None => {
                drawing.rect(NOTHING, (x + 1.0, y + 1.0), (size.0 - 2.0, size.1 - 2.0));
                drawing.text(at, SOFT, &self.shown);
            }
        }
    }
}
