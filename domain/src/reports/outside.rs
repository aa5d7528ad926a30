use crate::language::Wording;

/// Of what a figure tells that comes from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OutsideTheme {
    /// How soon people get the care and the decisions that they need.
    Access,
    /// How much is done at a distance.
    Remote,
}

impl OutsideTheme {
    pub const ALL: [OutsideTheme; 2] = [OutsideTheme::Access, OutsideTheme::Remote];

    pub fn code(self) -> &'static str {
        match self {
            OutsideTheme::Access => "access",
            OutsideTheme::Remote => "remote",
        }
    }

    pub fn parse(code: &str) -> Option<OutsideTheme> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// A figure of a year that Kuule does not measure: it is imported, and says where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct OutsideFigure {
    pub year: i16,
    /// By which the years' values are one figure's.
    pub key: String,
    pub theme: OutsideTheme,
    pub name: Wording,
    /// What stands behind the number: %, days, clients.
    pub measured_in: String,
    pub value: f64,
    /// The same of the whole country, where it is known.
    pub country: Option<f64>,
    pub decimals: u8,
    pub source: String,
}
