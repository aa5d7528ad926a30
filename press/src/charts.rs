//! Charts as SVG. Colours come from the page's stylesheet by class, so that one drawing serves light, dark and print;
//! every chart carries its title and says in words what it shows.

mod bars;
mod interval_bar;
mod split_bar;

pub use bars::{Bar, Told, bar_chart};
pub use interval_bar::interval_bar;
pub use split_bar::{Part, split_bar};

/// Text within SVG.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
