//! Posters and cards that hang where clients are. Each print has its own code, so that its effect is a figure.

use crate::language::Language;
use crate::organisation::TargetCode;
use jiff::Timestamp;

/// Signs in a print's code: one more than in a place's survey address, so that the two are never mistaken.
pub const POSTER_SIGNS: usize = 7;
/// The longest note on where a print hangs.
pub const LONGEST_NOTE: usize = 120;

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PosterKind {
    #[default]
    A4,
    A3,
    /// Ten business cards on an A4.
    Cards,
}

impl PosterKind {
    pub const ALL: [PosterKind; 3] = [PosterKind::A4, PosterKind::A3, PosterKind::Cards];

    pub fn code(self) -> &'static str {
        match self {
            PosterKind::A4 => "a4",
            PosterKind::A3 => "a3",
            PosterKind::Cards => "cards",
        }
    }

    pub fn parse(code: &str) -> Option<PosterKind> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// In which languages it speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PosterLanguages {
    #[default]
    Finnish,
    Swedish,
    English,
    FinnishAndSwedish,
}

impl PosterLanguages {
    pub const ALL: [PosterLanguages; 4] = [
        PosterLanguages::Finnish,
        PosterLanguages::Swedish,
        PosterLanguages::English,
        PosterLanguages::FinnishAndSwedish,
    ];

    pub fn code(self) -> &'static str {
        match self {
            PosterLanguages::Finnish => "fi",
            PosterLanguages::Swedish => "sv",
            PosterLanguages::English => "en",
            PosterLanguages::FinnishAndSwedish => "fi-sv",
        }
    }

    pub fn parse(code: &str) -> Option<PosterLanguages> {
        Self::ALL.into_iter().find(|languages| languages.code() == code)
    }

    /// The languages in their order on the sheet.
    pub fn languages(self) -> &'static [Language] {
        match self {
            PosterLanguages::Finnish => &[Language::Finnish],
            PosterLanguages::Swedish => &[Language::Swedish],
            PosterLanguages::English => &[Language::English],
            PosterLanguages::FinnishAndSwedish => &[Language::Finnish, Language::Swedish],
        }
    }
}

/// One print: however many copies of it hang, they have the same code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    pub code: String,
    pub target: TargetCode,
    pub kind: PosterKind,
    pub languages: PosterLanguages,
    /// Where it hangs, in the words of whoever printed it.
    pub note: String,
    pub made_at: Timestamp,
    /// The person who printed it; none where a command did.
    pub made_by: Option<i64>,
}

/// What prints of one code have brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PosterEffect {
    pub visits: u64,
    pub recent_visits: u64,
    pub feedback: u64,
    pub recent_feedback: u64,
}
