//! Figures within a text: `{nps service=suun-terveydenhuolto}`; they are completed from the measures, never typed.

use super::Printed;
use crate::measures::{Dimension, Measure};

/// Which figure is to stand in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub measure: Measure,
    /// Of the year before instead of the report's own period.
    pub is_before: bool,
    /// Of how many in a hundred instead of how many.
    pub is_share: bool,
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
    /// A measure's key, `before` for the year before, `share` for the share of a count, and what it is narrowed to as
    /// DIMENSION=VALUE. What has a value for each statement, kind or topic only must name which.
    pub fn parse(text: &str) -> Option<Field> {
        let mut words = text.split_whitespace();
        let measure = Measure::parse(words.next()?)?;
        let mut field = Field { measure, is_before: false, is_share: false, filters: Vec::new() };
        for word in words {
            match word.split_once('=') {
                Some((dimension, value)) if !value.is_empty() => {
                    field.filters.push((Dimension::parse(dimension)?, vec![value.to_owned()]));
                }
                None if word == "before" => field.is_before = true,
                None if word == "share" && measure.is_count() => field.is_share = true,
                _ => return None,
            }
        }
        let is_named = |own: Dimension| field.filters.iter().any(|(dimension, _)| *dimension == own);
        measure.own_dimension().is_none_or(is_named).then_some(field)
    }
}

/// What stands between braces and is no figure that there is.
pub fn unknown_fields(text: &str) -> Vec<&str> {
    let unknown = |piece| if let Piece::Unknown(inside) = piece { Some(inside) } else { None };
    pieces(text).into_iter().filter_map(unknown).collect()
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
            Piece::Field(Field { measure: Measure::Nps, is_before, is_share: false, filters })
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
        for text in ["statement_agree", "feedback_by_kind share", "nps share", "feedback_by_topic kind=thanks"] {
            assert_eq!(Field::parse(text), None, "{text} does not say of which, or is no count");
        }
        let share = Field::parse("feedback_by_kind kind=thanks share before");
        assert!(share.is_some_and(|field| field.is_share && field.is_before && field.filters.len() == 1));
        assert_eq!(unknown_fields("{nps} {kissa} {nps service=}"), ["kissa", "nps service="]);
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
