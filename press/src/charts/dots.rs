use super::drawing::{Drawing, FLOOR, POINT, Paint, REFERENCE, REFERENCE_TEXT, RULE, SOFT, Size, WHISKER, centred};
use super::rows::Rows;
use super::{Axis, Table, Told};

/// One row: a value with its interval.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dot {
    pub name: String,
    /// None where nothing may be shown.
    pub value: Option<f64>,
    /// The value as it is written.
    pub shown: String,
    pub interval: Option<(f64, f64)>,
    /// The interval as it is written; only the table has it.
    pub shown_interval: String,
    /// Of how many: "n 1 234".
    pub note: String,
    /// Made of few answers: drawn hollow.
    pub few: bool,
    /// What stands there where nothing may be shown.
    pub instead: String,
}

/// Values of several places beside each other, each with its interval: no ranking, but whether they differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    pub axis: Axis,
    pub rows: Vec<Dot>,
    /// With what they are compared: the target, the whole county.
    pub reference: Option<(f64, String)>,
}

const HOLLOW: Paint = Paint("chart-hollow", "fill=\"#ffffff\" stroke=\"#0b4f86\" stroke-width=\"2\"");
const RADIUS: f64 = 5.0;
const HEAD: f64 = 22.0;
const BAR: f64 = 14.0;

impl Dots {
    pub fn svg(&self, told: Told<'_>, size: Size) -> String {
        let mut drawing = Drawing::default();
        let rows = Rows::new(size, if self.reference.is_some() { HEAD } else { 4.0 }, BAR);
        let floor = rows.bottom(self.rows.len()) + 4.0;
        // A dot on the edge is whole.
        let x = |value: f64| rows.left + RADIUS + 1.0 + (rows.width - 2.0 * RADIUS - 2.0) * self.axis.place(value);
        for (tick, text) in self.axis.ticks() {
            let paint = if *tick == 0.0 { FLOOR } else { RULE };
            self.upright(&mut drawing, &rows, paint, x(*tick));
            drawing.text(centred(within(x(*tick), text, size), floor + 16.0), SOFT, text);
        }
        if let Some((value, name)) = &self.reference {
            self.upright(&mut drawing, &rows, REFERENCE, x(*value));
            drawing.text(centred(within(x(*value), name, size), HEAD - 8.0), REFERENCE_TEXT, name);
        }
        for (number, row) in self.rows.iter().enumerate() {
            rows.name(&mut drawing, number, &row.name, (&row.shown, &row.note));
            let y = rows.middle(number);
            let Some(value) = row.value else {
                rows.instead(&mut drawing, number, &row.instead);
                continue;
            };
            if let Some((low, high)) = row.interval {
                drawing.line(WHISKER, (x(low), y), (x(high), y));
                for end in [low, high] {
                    drawing.line(WHISKER, (x(end), y - 4.0), (x(end), y + 4.0));
                }
            }
            drawing.circle(if row.few { HOLLOW } else { POINT }, (x(value), y), RADIUS);
        }
        drawing.finish(told, size, floor + 24.0)
    }

    /// A line from top to bottom that leaves out the words: names above their rows, and why nothing is shown.
    fn upright(&self, drawing: &mut Drawing, rows: &Rows, paint: Paint, x: f64) {
        for (number, _) in self.rows.iter().enumerate().filter(|(_, row)| row.value.is_some()) {
            let (top, bottom) = if rows.size.is_wide() {
                (rows.bottom(number), rows.bottom(number + 1))
            } else {
                (rows.bar_top(number), rows.bar_top(number) + rows.bar)
            };
            drawing.line(paint, (x, top), (x, bottom));
        }
    }

    /// The table behind it. `heads`: over the names, the values, the intervals and the notes.
    pub fn table(&self, heads: [&str; 4]) -> Table {
        let mut table = Table::new(&heads);
        for row in &self.rows {
            let value = if row.value.is_some() { row.shown.clone() } else { row.instead.clone() };
            table.rows.push(vec![row.name.clone(), value, row.shown_interval.clone(), row.note.clone()]);
        }
        table
    }
}

/// Where a text stands in the middle of `x`, or as near to it as the drawing's edges let it.
fn within(x: f64, text: &str, size: Size) -> f64 {
    let half = super::drawing::width_of(text) / 2.0;
    x.min(size.width() - half).max(half)
}
