/// What a feedback is; it may be several at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Thanks,
    Criticism,
    Suggestion,
    Question,
    Other,
    /// How easy a web service or a place is to use for everybody; has a clock of its own by law (306/2019).
    Accessibility,
}

impl Kind {
    pub const ALL: [Kind; 6] =
        [Kind::Thanks, Kind::Criticism, Kind::Suggestion, Kind::Question, Kind::Accessibility, Kind::Other];

    pub fn code(self) -> &'static str {
        match self {
            Kind::Thanks => "thanks",
            Kind::Criticism => "criticism",
            Kind::Suggestion => "suggestion",
            Kind::Question => "question",
            Kind::Other => "other",
            Kind::Accessibility => "accessibility",
        }
    }

    pub fn parse(code: &str) -> Option<Kind> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Kinds(u8);

impl Kinds {
    pub fn with(self, kind: Kind) -> Kinds {
        Kinds(self.0 | kind.bit())
    }

    pub fn contains(self, kind: Kind) -> bool {
        self.0 & kind.bit() != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }

    /// The set as the store keeps it: one bit a kind.
    pub fn bits(self) -> u8 {
        self.0
    }

    pub fn from_bits(bits: u8) -> Kinds {
        Kinds(bits & 0b11_1111)
    }
}

impl FromIterator<Kind> for Kinds {
    fn from_iter<I: IntoIterator<Item = Kind>>(kinds: I) -> Self {
        kinds.into_iter().fold(Kinds::default(), Kinds::with)
    }
}

/// In what part somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Speaker {
    #[default]
    Unsaid,
    Client,
    CloseOne,
    Resident,
    Professional,
}

impl Speaker {
    pub const CHOICES: [Speaker; 4] = [Speaker::Client, Speaker::CloseOne, Speaker::Resident, Speaker::Professional];

    pub fn code(self) -> &'static str {
        match self {
            Speaker::Unsaid => "unsaid",
            Speaker::Client => "client",
            Speaker::CloseOne => "close_one",
            Speaker::Resident => "resident",
            Speaker::Professional => "professional",
        }
    }

    pub fn parse(code: &str) -> Option<Speaker> {
        Self::CHOICES.into_iter().chain([Speaker::Unsaid]).find(|speaker| speaker.code() == code)
    }
}
