//! What is drawn, printed and handed over: charts as SVG, the same on pages and on paper, posters as accessible PDF, and
//! tables as workbooks and Parquet.

pub mod charts;
pub mod parquet;
pub mod posters;
mod qr;
pub mod reports;
mod typesetting;
pub mod workbook;

pub use typesetting::PressError;
