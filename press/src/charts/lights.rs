use super::drawing::{Drawing, INK, Paint, SOFT, Size, centred, fitted, from_left, width_of};
use super::{Table, Told, escaped};

/// How a key result stands. Each has a shape of its own and is written out: nothing hangs on colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    Met,
    Partly,
    NotMet,
    /// There is no value by which to tell.
    Unknown,
}

/// Rows of lights: key results by quarter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lights {
    pub columns: Vec<String>,
    /// Each light with what is written beside it: the value, the state in a word.
    pub rows: Vec<(String, Vec<Option<(Light, String)>>)>,
    /// What the shapes mean.
    pub legend: Vec<(Light, String)>,
}

const MET: Paint = Paint("light-met", "fill=\"#1b6b3a\"");
const PARTLY: Paint = Paint("light-partly", "fill=\"#e3a008\"");
const NOT_MET: Paint = Paint("light-not-met", "fill=\"#b3261e\"");
const UNKNOWN: Paint =
    Paint("light-unknown", "fill=\"none\" stroke=\"#6b7c89\" stroke-width=\"1.8\" stroke-dasharray=\"3 2.2\"");
const SIGN: Paint = Paint("light-sign", "fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2.2\"");
const DARK_SIGN: Paint = Paint("light-dark-sign", "fill=\"none\" stroke=\"#16232e\" stroke-width=\"2.2\"");
const ROW: f64 = 36.0;
const LINE: f64 = 15.0;
const RADIUS: f64 = 9.0;

/// One light by itself, for a row of text or a table.
pub fn light(light: Light, word: &str) -> String {
    let mut drawing = Drawing::default();
    draw(&mut drawing, light, (10.0, 10.0));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"light\" viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" \
         role=\"img\" aria-label=\"{0}\"><title>{0}</title>",
        escaped(word)
    );
    svg.push_str(&drawing.into_shapes());
    svg.push_str("</svg>");
    svg
}

/// A round with a tick, a triangle with a stroke, a square with a cross, an empty dashed ring.
fn draw(drawing: &mut Drawing, light: Light, (x, y): (f64, f64)) {
    let at = |dx: f64, dy: f64| (x + dx, y + dy);
    match light {
        Light::Met => {
            drawing.circle(MET, (x, y), RADIUS);
            drawing.path(SIGN, &[at(-4.2, 0.2), at(-1.2, 3.4), at(4.4, -3.4)], false);
        }
        Light::Partly => {
            drawing.path(PARTLY, &[at(0.0, -9.0), at(10.0, 8.0), at(-10.0, 8.0)], true);
            drawing.path(DARK_SIGN, &[at(-3.4, 3.6), at(3.4, 3.6)], false);
        }
        Light::NotMet => {
            drawing.rect(NOT_MET, at(-8.0, -8.0), (16.0, 16.0));
            drawing.path(SIGN, &[at(-3.6, -3.6), at(3.6, 3.6)], false);
            drawing.path(SIGN, &[at(-3.6, 3.6), at(3.6, -3.6)], false);
        }
        Light::Unknown => drawing.circle(UNKNOWN, (x, y), RADIUS - 1.0),
    }
}

impl Lights {
    pub fn svg(&self, told: Told<'_>, size: Size) -> String {
        let mut drawing = Drawing::default();
        // Where it is narrow, the name stands above its lights.
        let (names, above) = if size.is_wide() { (280.0, 0.0) } else { (0.0, 34.0) };
        let column = (size.width() - names) / self.columns.len().max(1) as f64;
        let top = 26.0;
        for (number, name) in self.columns.iter().enumerate() {
            drawing.text(centred(names + column * (number as f64 + 0.5), 14.0), SOFT, name);
        }
        for (number, (name, cells)) in self.rows.iter().enumerate() {
            let middle = top + above + (ROW + above) * number as f64 + ROW / 2.0;
            let lines = fitted(name, if size.is_wide() { names - 12.0 } else { size.width() });
            let last =
                if size.is_wide() { middle + 4.5 + LINE / 2.0 * (lines.len() - 1) as f64 } else { middle - 22.0 };
            let first = last - LINE * (lines.len() - 1) as f64;
            for (line, text) in lines.iter().enumerate() {
                drawing.text(from_left(0.0, first + LINE * line as f64), INK, text);
            }
            for (place, cell) in cells.iter().enumerate() {
                let Some((light, word)) = cell else { continue };
                let centre = names + column * (place as f64 + 0.5);
                // The word stands beside the shape where it fits; the table has it anyway.
                let fits = !word.is_empty() && width_of(word) + 32.0 < column;
                let x = if fits { centre - width_of(word) / 2.0 - 2.0 } else { centre };
                draw(&mut drawing, *light, (x, middle));
                if fits {
                    drawing.text(from_left(x + 15.0, middle + 4.5), INK, word);
                }
            }
        }
        let height = self.legend(&mut drawing, size, top + (ROW + above) * self.rows.len() as f64 + 10.0);
        drawing.finish(told, size, height)
    }

    /// What the shapes mean, below; how far down it reaches.
    fn legend(&self, drawing: &mut Drawing, size: Size, top: f64) -> f64 {
        let (mut x, mut y) = (0.0, top + 12.0);
        for (light, word) in &self.legend {
            let width = 28.0 + width_of(word) + 14.0;
            if x > 0.0 && x + width > size.width() {
                (x, y) = (0.0, y + 26.0);
            }
            draw(drawing, *light, (x + 10.0, y));
            drawing.text(from_left(x + 27.0, y + 4.5), SOFT, word);
            x += width;
        }
        if self.legend.is_empty() { top } else { y + 14.0 }
    }

    /// The table behind it. `head`: over the names.
    pub fn table(&self, head: &str) -> Table {
        let word = |cell: &Option<(Light, String)>| {
            let Some((light, word)) = cell else { return String::new() };
            let state = self.legend.iter().find(|(held, _)| held == light).map_or("", |(_, state)| state.as_str());
            match (state, word.as_str()) {
                (state, word) if state == word || word.is_empty() => state.to_owned(),
                ("", word) => word.to_owned(),
                (state, word) => format!("{word} ({state})"),
            }
        };
        let mut table = Table::new(&[head]);
        table.head.extend(self.columns.iter().cloned());
        for (name, cells) in &self.rows {
            table.rows.push(std::iter::once(name.clone()).chain(cells.iter().map(word)).collect());
        }
        table
    }
}
