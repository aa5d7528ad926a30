//! Charts as SVG, the same on a page and on paper. Colours come from the page's stylesheet by class, so that one drawing
//! serves light, dark and print, and stand in the drawing too, so that it is right without one. Every chart carries its
//! title, says in words what it shows, and gives the table that stands behind it. All words and number forms are the
//! caller's.

mod axis;
mod badge;
mod bars;
mod dots;
mod drawing;
mod heat;
mod interval_bar;
mod lights;
mod pairs;
mod rows;
mod split_bar;
mod stack;
mod table;
mod trend;

pub use axis::Axis;
pub use badge::{Badge, badge};
pub use bars::{Bar, Told, bar_chart};
pub use dots::{Dot, Dots};
pub use drawing::Size;
pub use heat::{Heat, HeatCell};
pub use interval_bar::interval_bar;
pub use lights::{Light, Lights, light};
pub use pairs::{Pair, Pairs};
pub use split_bar::{Part, split_bar};
pub use stack::{Stack, StackRow, Tone};
pub use table::Table;
pub use trend::{Mark, Point, Series, Trend};

/// Both sizes of a chart in one box, of which the stylesheet shows the one that fits.
pub fn both(draw: impl Fn(Size) -> String) -> String {
    format!("<div class=\"chart-box\">{}{}</div>", draw(Size::Wide), draw(Size::Narrow))
}

/// Text within SVG.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
