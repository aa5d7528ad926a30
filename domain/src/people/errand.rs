/// What another system may do with a key of ours, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Errand {
    /// Sends lists of visits.
    Visits,
    /// Asks for figures, as the public may see them.
    Figures,
}

impl Errand {
    pub const ALL: [Errand; 2] = [Errand::Visits, Errand::Figures];

    pub fn code(self) -> &'static str {
        match self {
            Errand::Visits => "visits",
            Errand::Figures => "figures",
        }
    }

    pub fn parse(code: &str) -> Option<Errand> {
        Self::ALL.into_iter().find(|errand| errand.code() == code)
    }
}
