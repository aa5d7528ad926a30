//! QR codes as SVG, drawn to their edge: the white around them is the page's.

use crate::PressError;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// A code that is still read when a quarter of it is torn or stained.
pub fn svg(text: &str) -> Result<String, PressError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).map_err(|error| PressError(error.to_string()))?;
    let (width, squares) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (y, row) in squares.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                // Writing to a String does not fail.
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z", length = run.len());
            }
            x += run.len();
        }
    }
    Ok(format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {width}\"><path d=\"{path}\"/></svg>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners() {
        let svg = svg("https://palaute.example.fi/q/K7MQ3XP").unwrap();
        // 36 signs at level Q need version 4, which is 33 squares wide (ISO/IEC 18004, table 7).
        assert!(svg.contains("viewBox=\"0 0 33 33\""), "{svg}");
        // Corners are seven squares wide: two at the top, one at the bottom.
        for corner in ["M0 0h7v1", "M26 0h7v1", "M0 32h7v1"] {
            assert!(svg.contains(corner), "{corner}");
        }
    }

    #[test]
    fn what_is_too_long_for_a_code_is_told() {
        assert!(svg(&"a".repeat(2_000)).is_err());
    }
}
