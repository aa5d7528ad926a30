//! Posters and cards: what is asked, where one is, a code to scan and an address to type.

use crate::{PressError, qr, typesetting};
use domain::colour::Colour;
use domain::language::Language;
use domain::posters::PosterKind;
use typst::foundations::{Dict, IntoValue, Value};

const SHEET: &str = concat!(include_str!("posters/parts.typ"), include_str!("posters/sheet.typ"));
const CARDS: &str = concat!(include_str!("posters/parts.typ"), include_str!("posters/cards.typ"));

/// All that is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PosterSheet {
    pub kind: PosterKind,
    /// What the document is called.
    pub title: String,
    /// The whole address that the code leads to.
    pub address: String,
    /// What the code is, for those who do not see it.
    pub code_told: String,
    /// One or two languages, the first one larger.
    pub words: Vec<PosterWords>,
    pub colour: Colour,
    pub accent: Colour,
    /// The county's logo as SVG.
    pub logo: Option<String>,
}

/// What a poster says in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PosterWords {
    pub language: Language,
    /// The kind of thing that is asked for: "Anna palautetta".
    pub kicker: String,
    pub heading: String,
    pub place: String,
    pub scan: String,
    pub promise: String,
    /// The promise in one short line, for a card.
    pub card: String,
    pub county: String,
}

impl PosterSheet {
    /// The sheet as PDF/UA-1.
    pub fn pdf(&self) -> Result<Vec<u8>, PressError> {
        let words: Vec<Value> = self.words.iter().map(PosterWords::value).collect();
        let values = [
            ("kind", self.kind.code().into_value()),
            ("title", self.title.as_str().into_value()),
            ("address", plain(&self.address).into_value()),
            ("qr", qr::svg(&self.address)?.into_value()),
            ("qr-alt", self.code_told.as_str().into_value()),
            ("words", words.into_value()),
            ("colour", self.colour.to_string().into_value()),
            ("accent", self.accent.to_string().into_value()),
            ("logo", self.logo.clone().map_or(Value::None, IntoValue::into_value)),
        ];
        let template = if self.kind == PosterKind::Cards { CARDS } else { SHEET };
        typesetting::pdf(template, dict([("poster", dict(values).into_value())]))
    }
}

impl PosterWords {
    fn value(&self) -> Value {
        let values = [
            ("lang", self.language.code()),
            ("kicker", &self.kicker),
            ("heading", &self.heading),
            ("place", &self.place),
            ("scan", &self.scan),
            ("promise", &self.promise),
            ("card", &self.card),
            ("county", &self.county),
        ];
        dict(values.map(|(name, value)| (name, value.into_value()))).into_value()
    }
}

fn dict<const N: usize>(values: [(&str, Value); N]) -> Dict {
    values.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

/// An address as one types it.
fn plain(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}
