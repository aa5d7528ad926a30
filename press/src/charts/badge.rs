use super::drawing::{cut, width_of};
use super::escaped;

/// What a badge says.
#[derive(Debug, Clone, Copy)]
pub struct Badge<'a> {
    pub name: &'a str,
    pub measure: &'a str,
    pub value: &'a str,
    pub note: &'a str,
}

const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 84.0;

/// A figure as a small picture for other sites: it brings its own ground, so that it is read on any.
pub fn badge(told: &Badge<'_>) -> String {
    let Badge { name, measure, value, note } = told;
    let value_width = width_of(value) * 2.6;
    let room = ((WIDTH - value_width - 44.0) / width_of("n")) as usize;
    let said = format!("{name}: {measure} {value}. {note}");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         role=\"img\" font-family=\"system-ui, Segoe UI, Roboto, Arial, sans-serif\"><title>{}</title>\
         <rect x=\"0.5\" y=\"0.5\" width=\"339\" height=\"83\" rx=\"6\" fill=\"#ffffff\" stroke=\"#c6d0d8\"/>\
         <rect width=\"6\" height=\"{HEIGHT}\" rx=\"3\" fill=\"#0b3d66\"/>\
         <text x=\"20\" y=\"55\" font-size=\"36\" font-weight=\"700\" fill=\"#0b3d66\">{}</text>\
         <g transform=\"translate({:.0} 0)\"><text y=\"28\" font-size=\"14\" font-weight=\"700\" fill=\"#16232e\">{}</text>\
         <text y=\"47\" font-size=\"13\" fill=\"#16232e\">{}</text>\
         <text y=\"66\" font-size=\"11\" fill=\"#4a5a67\">{}</text></g></svg>",
        escaped(&said),
        escaped(value),
        28.0 + value_width,
        escaped(&cut(name, room)),
        escaped(&cut(measure, room)),
        escaped(&cut(note, room * 5 / 4)),
    )
}
