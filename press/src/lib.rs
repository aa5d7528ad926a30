//! What is drawn and printed: charts as SVG, the same on pages and on paper.

pub mod charts;
