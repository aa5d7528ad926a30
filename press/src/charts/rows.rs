//! How charts of named rows are laid out: the name to the left of what is drawn or, where it is narrow, above it.

use super::drawing::{Drawing, INK, SOFT, Size, fitted, from_left, to_right};

/// The places of a chart of rows.
pub(super) struct Rows {
    pub size: Size,
    /// Where the first row begins.
    pub top: f64,
    pub height: f64,
    /// Of what is drawn in a row.
    pub bar: f64,
    pub left: f64,
    pub width: f64,
}

/// How wide names and values are beside what is drawn.
const NAMES: f64 = 196.0;
const VALUES: f64 = 118.0;
const LINE: f64 = 16.0;

impl Rows {
    pub fn new(size: Size, top: f64, bar: f64) -> Rows {
        let width = size.width();
        match size {
            Size::Wide => {
                Rows { size, top, height: bar.max(22.0) + 16.0, bar, left: NAMES, width: width - NAMES - VALUES }
            }
            Size::Narrow => Rows { size, top, height: bar + 40.0, bar, left: 4.0, width: width - 8.0 },
        }
    }

    /// The upper edge of what is drawn in a row.
    pub fn bar_top(&self, row: usize) -> f64 {
        let top = self.top + self.height * row as f64;
        if self.size.is_wide() { top + (self.height - self.bar) / 2.0 } else { top + 22.0 }
    }

    pub fn middle(&self, row: usize) -> f64 {
        self.bar_top(row) + self.bar / 2.0
    }

    pub fn bottom(&self, rows: usize) -> f64 {
        self.top + self.height * rows as f64
    }

    /// The name of a row, its value in strong letters and what stands beside it in soft ones.
    pub fn name(&self, drawing: &mut Drawing, row: usize, name: &str, (value, note): (&str, &str)) {
        if self.size.is_wide() {
            self.beside(drawing, row, name, (value, note));
        } else {
            self.above(drawing, row, name, (value, note));
        }
    }

    fn beside(&self, drawing: &mut Drawing, row: usize, name: &str, (value, note): (&str, &str)) {
        let lines = fitted(name, NAMES - 12.0);
        let first = self.middle(row) + 4.5 - LINE / 2.0 * (lines.len() - 1) as f64;
        for (number, line) in lines.iter().enumerate() {
            drawing.text(from_left(0.0, first + LINE * number as f64), INK, line);
        }
        let (from, baseline) = (self.left + self.width + 12.0, self.middle(row) + 4.5);
        drawing.text(from_left(from, baseline).bold(), INK, value);
        drawing.text(to_right(self.size.width(), baseline), SOFT, note);
    }

    fn above(&self, drawing: &mut Drawing, row: usize, name: &str, (value, note): (&str, &str)) {
        let baseline = self.bar_top(row) - 6.0;
        let told = super::drawing::width_of(value) + super::drawing::width_of(note) + 20.0;
        let line = fitted(name, f64::INFINITY).join(" ");
        let line = fitted(&line.replace(' ', "\u{a0}"), self.size.width() - told);
        drawing.text(from_left(0.0, baseline), INK, &line.concat());
        let note_from = self.size.width() - super::drawing::width_of(note) - if note.is_empty() { 0.0 } else { 6.0 };
        drawing.text(to_right(note_from, baseline).bold(), INK, value);
        drawing.text(to_right(self.size.width(), baseline), SOFT, note);
    }

    /// Why nothing is drawn in a row.
    pub fn instead(&self, drawing: &mut Drawing, row: usize, why: &str) {
        drawing.text(from_left(self.left + 6.0, self.middle(row) + 4.5), SOFT, why);
    }
}
