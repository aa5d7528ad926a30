//! What every chart is drawn with. Colours stand twice: as plain attributes, by which a drawing is right by itself (in a
//! PDF, as a file), and as a class, by which the page's stylesheet overrides them in light and dark.

use super::{Told, escaped};
use std::fmt::Write;

/// For how wide a place a chart is drawn. A page holds both and shows the one that fits; paper takes the wide one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Narrow,
    Wide,
}

impl Size {
    pub(super) fn width(self) -> f64 {
        match self {
            Size::Narrow => 340.0,
            Size::Wide => 720.0,
        }
    }

    pub(super) fn is_wide(self) -> bool {
        self == Size::Wide
    }

    fn class(self) -> &'static str {
        match self {
            Size::Narrow => "chart chart-narrow",
            Size::Wide => "chart chart-wide",
        }
    }
}

/// The height of the chart's letters.
pub(super) const LETTERS: f64 = 13.0;
/// Of a letter's height, so wide is a letter on average; a little more than it is, so that texts do not meet.
const LETTER_WIDTH: f64 = 0.56;

/// With what something is drawn: its class, and how it looks where no stylesheet reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paint(pub &'static str, pub &'static str);

pub(super) const INK: Paint = Paint("chart-ink", "fill=\"#16232e\"");
pub(super) const SOFT: Paint = Paint("chart-soft", "fill=\"#4a5a67\"");
pub(super) const RULE: Paint = Paint("chart-rule", "stroke=\"#dbe2e7\" stroke-width=\"1\"");
pub(super) const FLOOR: Paint = Paint("chart-floor", "stroke=\"#6b7c89\" stroke-width=\"1\"");
pub(super) const POINT: Paint = Paint("chart-point", "fill=\"#0b4f86\"");
pub(super) const BEFORE: Paint = Paint("chart-before", "fill=\"#93a1ac\"");
pub(super) const WHISKER: Paint = Paint("chart-line", "stroke=\"#0b4f86\" stroke-width=\"2\" fill=\"none\"");
pub(super) const REFERENCE: Paint =
    Paint("chart-reference", "stroke=\"#a8430f\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\" fill=\"none\"");
pub(super) const REFERENCE_TEXT: Paint = Paint("chart-reference-text", "fill=\"#a8430f\"");

/// Where a text stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct At {
    pub x: f64,
    pub y: f64,
    pub anchor: &'static str,
    pub bold: bool,
}

pub(super) fn from_left(x: f64, y: f64) -> At {
    At { x, y, anchor: "start", bold: false }
}

pub(super) fn centred(x: f64, y: f64) -> At {
    At { x, y, anchor: "middle", bold: false }
}

pub(super) fn to_right(x: f64, y: f64) -> At {
    At { x, y, anchor: "end", bold: false }
}

impl At {
    pub fn bold(self) -> At {
        At { bold: true, ..self }
    }
}

/// A chart in the making.
#[derive(Debug, Default)]
pub(super) struct Drawing(String);

// Writing to a String cannot fail, so what it answers is let go.
impl Drawing {
    pub fn text(&mut self, at: At, paint: Paint, text: &str) {
        let At { x, y, anchor, bold } = at;
        let _ = write!(self.0, "<text class=\"{}\" {} x=\"{x:.1}\" y=\"{y:.1}\"", paint.0, paint.1);
        if anchor != "start" {
            let _ = write!(self.0, " text-anchor=\"{anchor}\"");
        }
        if bold {
            self.0.push_str(" font-weight=\"700\"");
        }
        let _ = write!(self.0, ">{}</text>", escaped(text));
    }

    pub fn rect(&mut self, paint: Paint, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let _ = write!(
            self.0,
            "<rect class=\"{}\" {} x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>",
            paint.0, paint.1
        );
    }

    pub fn line(&mut self, paint: Paint, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let _ = write!(
            self.0,
            "<line class=\"{}\" {} x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>",
            paint.0, paint.1
        );
    }

    pub fn circle(&mut self, paint: Paint, (x, y): (f64, f64), radius: f64) {
        let _ =
            write!(self.0, "<circle class=\"{}\" {} cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\"/>", paint.0, paint.1);
    }

    /// A line or a surface through `points`; a surface is closed.
    pub fn path(&mut self, paint: Paint, points: &[(f64, f64)], closed: bool) {
        let _ = write!(self.0, "<path class=\"{}\" {} d=\"", paint.0, paint.1);
        for (number, (x, y)) in points.iter().enumerate() {
            let _ = write!(self.0, "{}{x:.1} {y:.1}", if number == 0 { 'M' } else { 'L' });
        }
        self.0.push_str(if closed { "Z\"/>" } else { "\"/>" });
    }

    pub fn raw(&mut self, svg: &str) {
        self.0.push_str(svg);
    }

    /// What was drawn, for a sign that brings its own frame.
    pub fn into_shapes(self) -> String {
        self.0
    }

    /// The whole drawing with its name and what it says.
    pub fn finish(self, told: Told<'_>, size: Size, height: f64) -> String {
        let id = own_id(told, size);
        let (class, width) = (size.class(), size.width());
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" viewBox=\"0 0 {width} {height:.0}\" role=\"img\" \
             aria-labelledby=\"{id}-t {id}-d\" font-family=\"IBM Plex Sans, sans-serif\" font-size=\"{LETTERS}\">\
             <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>{}</svg>",
            escaped(told.title),
            escaped(told.description),
            self.0
        )
    }
}

/// Both sizes of a chart stand on a page, and no two things there may have one name.
pub(super) fn own_id(told: Told<'_>, size: Size) -> String {
    format!("{}{}", told.id, if size.is_wide() { "" } else { "-n" })
}

/// How wide a text is, about.
pub(super) fn width_of(text: &str) -> f64 {
    text.chars().count() as f64 * LETTERS * LETTER_WIDTH
}

/// The text in at most two lines of `width`; what has no room is cut by an ellipsis (the table has it whole).
pub(super) fn fitted(text: &str, width: f64) -> Vec<String> {
    const MOST: usize = 2;
    let room = (width / (LETTERS * LETTER_WIDTH)) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > MOST {
        let rest = lines.split_off(MOST - 1).join(" ");
        lines.push(rest);
    }
    lines.into_iter().map(|line| cut(&line, room)).collect()
}

/// The line, cut by an ellipsis where it is longer than `room`.
pub(super) fn cut(line: &str, room: usize) -> String {
    if line.chars().count() <= room {
        return line.to_owned();
    }
    let kept: String = line.chars().take(room.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
