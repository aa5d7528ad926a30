//! Figures within a text: `{nps service=suun-terveydenhuolto}`; they are completed from the measures, never typed.

use super::Printed;
use crate::measures::{Dimension, Measure};

/// Which figure is to stand in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub measure: Measure,
    /// Of the year before instead of the report's own period.
    pub is_before: bool,
    pub filters: Vec<(Dimension, Vec<String>)>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    Words(&'a str),
    Field(Field),
    /// Between braces, and no figure that there is.
    Unknown(&'a str),
}

impl Field {
    /// A measure's key, `before` for the year before, and what it is narrowed to as DIMENSION=VALUE.
    pub fn parse(text: &str) -> Option<Field> {
        let mut words = text.split_whitespace();
        let measure = Measure::parse(words.next()?)?;
        let mut field = Field { measure, is_before: false, filters: Vec::new() };
        for word in words {
            match word.split_once('=') {
                Some((dimension, value)) if !value.is_empty() => {
                    field.filters.push((Dimension::parse(dimension)?, vec![value.to_owned()]));
                }
                None if word == "before" => field.is_before = true,
                _ => return None,
            }
        }
        Some(field)
    }
}

/// The text in its parts. A brace that is not closed is a brace.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}') else { break };
        let inside = &rest[open + 1..open + close];
        if open > 0 {
            pieces.push(Piece::Words(&rest[..open]));
        }
        pieces.push(Field::parse(inside).map_or(Piece::Unknown(inside), Piece::Field));
        rest = &rest[open + close + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// Figures that were typed by hand: numbers that are neither a year, nor a day, nor the number of a list's item.
pub fn typed_figures(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in pieces(text) {
        let Piece::Words(words) = piece else { continue };
        for line in words.lines() {
            for (place, word) in line.split_whitespace().enumerate() {
                let is_item = place == 0 && word.ends_with('.');
                let bare = word.trim_matches(|c: char| !c.is_ascii_digit() && c != '%');
                let number = Printed::parse(bare).map(Printed::value);
                let is_year = |value: &f64| bare.len() == 4 && (1900.0..2150.0).contains(value);
                if !is_item && number.is_some_and(|value| !is_year(&value)) && !has_letter(word) {
                    found.push(bare.to_owned());
                }
            }
        }
    }
    found
}

/// "Q4" and "C-PAP2" are names.
fn has_letter(word: &str) -> bool {
    word.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_parted_into_words_and_figures() {
        let told = pieces("NPS on {nps service=suun}, ennen {nps before}. {kissa} {auki");
        let field = |is_before, filters: &[(Dimension, &str)]| {
            let filters = filters.iter().map(|(dimension, value)| (*dimension, vec![(*value).to_owned()])).collect();
            Piece::Field(Field { measure: Measure::Nps, is_before, filters })
        };
        let expected = [
            Piece::Words("NPS on "),
            field(false, &[(Dimension::Service, "suun")]),
            Piece::Words(", ennen "),
            field(true, &[]),
            Piece::Words(". "),
            Piece::Unknown("kissa"),
            Piece::Words(" {auki"),
        ];
        assert_eq!(told, expected);
        for text in ["nps service", "nps service=", "nps colour=blue", "", "nps before=1"] {
            assert_eq!(Field::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_typed_by_hand_is_pointed_out() {
        let check = |text: &str, expected: &[&str]| assert_eq!(typed_figures(text), expected, "{text}");
        check("Palautteista 26 % koski rokotuksia, {feedback_received} kaikkiaan.", &["26"]);
        check("Vuonna 2020 ajalla 1.10.–31.12.2020 (Q4) kaikki meni hyvin.", &[]);
        check("1. Ensimmäinen\n2. Toinen: keskiarvo 4,74.", &["4,74"]);
        check("Jonot venyivät jopa 12 vuorokauteen (26%).", &["12", "26%"]);
        check("{nps 12}", &[]);
    }

    proptest! {
        #[test]
        fn no_text_is_lost(text in ".{0,60}") {
            let length: usize = pieces(&text).iter().map(|piece| match piece {
                Piece::Words(words) => words.len(),
                Piece::Unknown(inside) => inside.len() + 2,
                Piece::Field(_) => 0,
            }).sum();
            let has_field = pieces(&text).iter().any(|piece| matches!(piece, Piece::Field(_)));
            prop_assert!(has_field || length == text.len());
            let _ = typed_figures(&text);
        }
    }
}
