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
    /// Where names stand above, how many lines they have.
    lines: usize,
}

/// How wide names and values are beside what is drawn.
const NAMES: f64 = 196.0;
const LONG_NAMES: f64 = 290.0;
/// What stands to the right of a name above its row.
const TOLD: f64 = 96.0;
const VALUES: f64 = 118.0;
const LINE: f64 = 16.0;

impl Rows {
    /// Long names get more room.
    pub fn new<'a>(size: Size, top: f64, bar: f64, names: impl Iterator<Item = &'a str>) -> Rows {
        let width = size.width();
        let longest = names.max_by_key(|name| name.chars().count()).unwrap_or_default();
        let is_cut = |room: f64| fitted(longest, room).concat().contains('…');
        let left = if is_cut(NAMES - 12.0) { LONG_NAMES } else { NAMES };
        let lines = fitted(longest, width - TOLD).len();
        match size {
            Size::Wide => {
                Rows { size, top, height: bar.max(22.0) + 16.0, bar, left, width: width - left - VALUES, lines: 0 }
            }
            Size::Narrow => {
                let height = bar + 24.0 + LINE * lines as f64;
                Rows { size, top, height, bar, left: 4.0, width: width - 8.0, lines }
            }
        }
    }

    /// The upper edge of what is drawn in a row.
    pub fn bar_top(&self, row: usize) -> f64 {
        let top = self.top + self.height * row as f64;
        if self.size.is_wide() { top + (self.height - self.bar) / 2.0 } else { top + 6.0 + LINE * self.lines as f64 }
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
        let lines = fitted(name, self.left - 12.0);
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
        let lines = fitted(name, self.size.width() - TOLD);
        let first = baseline - LINE * (lines.len() - 1) as f64;
        for (number, line) in lines.iter().enumerate() {
            drawing.text(from_left(0.0, first + LINE * number as f64), INK, line);
        }
        let note_from = self.size.width() - super::drawing::width_of(note) - if note.is_empty() { 0.0 } else { 6.0 };
        drawing.text(to_right(note_from, baseline).bold(), INK, value);
        drawing.text(to_right(self.size.width(), baseline), SOFT, note);
    }

    /// Why nothing is drawn in a row.
    pub fn instead(&self, drawing: &mut Drawing, row: usize, why: &str) {
        drawing.text(from_left(self.left + 6.0, self.middle(row) + 4.5), SOFT, why);
    }
}
