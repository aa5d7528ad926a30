/// What another system may do with a key of ours, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Errand {
    /// Sends lists of visits.
    Visits,
}

impl Errand {
    pub const ALL: [Errand; 1] = [Errand::Visits];

    pub fn code(self) -> &'static str {
        match self {
            Errand::Visits => "visits",
        }
    }

    pub fn parse(code: &str) -> Option<Errand> {
        Self::ALL.into_iter().find(|errand| errand.code() == code)
    }
}
