//! A county's colours, and whether white text can be read on them.

use std::fmt;

/// A colour of the screen (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// What WCAG 2.2 (1.4.3) asks of text.
pub const LEAST_CONTRAST: f64 = 4.5;

impl Colour {
    /// As written in style sheets: `#0b3d66`.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        // A sign is no digit, though numbers may begin with one.
        let is_plain = digits.chars().all(|c| c.is_ascii_hexdigit());
        is_plain.then_some(Colour { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// Contrast with white, from 1 to 21 (WCAG 2.2, definition of contrast ratio).
    pub fn contrast_with_white(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = 0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue);
        1.05 / (luminance + 0.05)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_they_are_written() {
        assert_eq!(Colour::parse("#0B3d66").map(|colour| colour.to_string()).as_deref(), Some("#0b3d66"));
        for wrong in ["", "0b3d66", "#fff", "#0b3d6", "#0b3d6g", "#+b3d66", "#0b3dää", "blue"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        // #767676 is known as the lightest grey that passes on white, #777777 as the first that fails.
        for (text, expected) in [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48)] {
            let contrast = Colour::parse(text).unwrap().contrast_with_white();
            assert!((contrast - expected).abs() < 0.005, "{text} {contrast}");
        }
    }
}
