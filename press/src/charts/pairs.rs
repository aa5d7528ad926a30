use super::drawing::{BEFORE, Drawing, FLOOR, INK, POINT, SOFT, Size, from_left, width_of};
use super::rows::Rows;
use super::{Table, Told};

/// One row: how many now, and how many before.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pair {
    pub name: String,
    pub now: Option<f64>,
    pub now_shown: String,
    pub before: Option<f64>,
    pub before_shown: String,
    /// What stands there where nothing may be shown.
    pub instead: String,
    /// The change in words or per cent.
    pub note: String,
}

/// Counts by kind or topic against another period: a broad bar for now, a thin one for before, from a common zero.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pairs {
    /// The names of the two periods. Without a second one there are no thin bars.
    pub now: String,
    pub before: Option<String>,
    pub rows: Vec<Pair>,
}

const NOW: f64 = 15.0;
const THIN: f64 = 6.0;
const GAP: f64 = 2.0;
const HEAD: f64 = 28.0;

impl Pairs {
    pub fn svg(&self, told: Told<'_>, size: Size) -> String {
        let mut drawing = Drawing::default();
        let (head, bar) = if self.before.is_some() { (HEAD, NOW + GAP + THIN) } else { (0.0, NOW) };
        let rows = Rows::new(size, head, bar);
        self.legend(&mut drawing, rows.left);
        let both = self.rows.iter().flat_map(|row| [row.now, row.before]);
        let highest = both.flatten().fold(1e-9, f64::max);
        let widest = self.rows.iter().map(|row| width_of(&self.told(row)) + 16.0).fold(0.0, f64::max);
        let scale = (rows.width - widest.min(rows.width / 2.0)) / highest;
        for (number, row) in self.rows.iter().enumerate() {
            rows.name(&mut drawing, number, &row.name, ("", &row.note));
            let top = rows.bar_top(number);
            let Some(now) = row.now else {
                rows.instead(&mut drawing, number, &row.instead);
                continue;
            };
            drawing.line(FLOOR, (rows.left, top - 5.0), (rows.left, top + rows.bar + 5.0));
            drawing.rect(POINT, (rows.left, top), (now * scale, NOW));
            if let Some(before) = row.before {
                drawing.rect(BEFORE, (rows.left, top + NOW + GAP), (before * scale, THIN));
            }
            self.values(&mut drawing, row, (rows.left + scale * now.max(row.before.unwrap_or(0.0)) + 8.0, top + NOW));
        }
        drawing.finish(told, size, rows.bottom(self.rows.len()) + 4.0)
    }

    /// What stands at the end of a row's bars.
    fn told(&self, row: &Pair) -> String {
        match row.before {
            Some(_) => format!("{} ({})", row.now_shown, row.before_shown),
            None => row.now_shown.clone(),
        }
    }

    fn values(&self, drawing: &mut Drawing, row: &Pair, (x, y): (f64, f64)) {
        drawing.text(from_left(x, y).bold(), INK, &row.now_shown);
        if row.before.is_some() {
            let after = x + width_of(&row.now_shown) * 1.12 + 7.0;
            drawing.text(from_left(after, y), SOFT, &format!("({})", row.before_shown));
        }
    }

    fn legend(&self, drawing: &mut Drawing, left: f64) {
        let Some(before) = &self.before else { return };
        drawing.rect(POINT, (left, 2.0), (22.0, NOW));
        drawing.text(from_left(left + 28.0, 14.0), SOFT, &self.now);
        let second = left + 28.0 + width_of(&self.now) + 20.0;
        drawing.rect(BEFORE, (second, 7.0), (22.0, THIN));
        drawing.text(from_left(second + 28.0, 14.0), SOFT, before);
    }

    /// The table behind it. `heads`: over the names, and over the notes.
    pub fn table(&self, heads: [&str; 2]) -> Table {
        let mut table = Table::new(&[heads[0], &self.now]);
        table.head.extend(self.before.clone());
        table.head.push(heads[1].to_owned());
        for row in &self.rows {
            let mut cells = vec![row.name.clone()];
            cells.push(if row.now.is_some() { row.now_shown.clone() } else { row.instead.clone() });
            cells.extend(self.before.iter().map(|_| row.before_shown.clone()));
            cells.push(row.note.clone());
            table.rows.push(cells);
        }
        table
    }
}
