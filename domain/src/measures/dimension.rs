use super::measure::{Counted, Source};
use crate::organisation::Level;

/// By what a figure can be divided or narrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    County,
    Division,
    ResultArea,
    Service,
    Unit,
    Channel,
    Survey,
    Language,
    AgeGroup,
    Sex,
    Statement,
    Month,
    Quarter,
    Year,
    Kind,
    Topic,
    /// A named surge of feedback on one thing.
    Group,
    /// Which of the public forms.
    Form,
}

impl Dimension {
    pub const ALL: [Dimension; 18] = [
        Dimension::County,
        Dimension::Division,
        Dimension::ResultArea,
        Dimension::Service,
        Dimension::Unit,
        Dimension::Channel,
        Dimension::Survey,
        Dimension::Language,
        Dimension::AgeGroup,
        Dimension::Sex,
        Dimension::Statement,
        Dimension::Month,
        Dimension::Quarter,
        Dimension::Year,
        Dimension::Kind,
        Dimension::Topic,
        Dimension::Group,
        Dimension::Form,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Dimension::County => "county",
            Dimension::Division => "division",
            Dimension::ResultArea => "result_area",
            Dimension::Service => "service",
            Dimension::Unit => "unit",
            Dimension::Channel => "channel",
            Dimension::Survey => "survey",
            Dimension::Language => "language",
            Dimension::AgeGroup => "age_group",
            Dimension::Sex => "sex",
            Dimension::Statement => "statement",
            Dimension::Month => "month",
            Dimension::Quarter => "quarter",
            Dimension::Year => "year",
            Dimension::Kind => "kind",
            Dimension::Topic => "topic",
            Dimension::Group => "group",
            Dimension::Form => "form",
        }
    }

    pub fn parse(code: &str) -> Option<Dimension> {
        Self::ALL.into_iter().find(|dimension| dimension.code() == code)
    }

    /// The level of the tree, for the dimensions of the organisation.
    pub fn level(self) -> Option<Level> {
        match self {
            Dimension::County => Some(Level::County),
            Dimension::Division => Some(Level::Division),
            Dimension::ResultArea => Some(Level::ResultArea),
            Dimension::Service => Some(Level::Service),
            Dimension::Unit => Some(Level::Unit),
            _ => None,
        }
    }

    pub fn is_time(self) -> bool {
        matches!(self, Dimension::Month | Dimension::Quarter | Dimension::Year)
    }

    /// Whether one feedback may have several labels, so that its counts may add up to more than there are feedbacks.
    pub fn is_many_valued(self) -> bool {
        matches!(self, Dimension::Kind | Dimension::Topic)
    }

    /// Whether what `source` counts can be divided and narrowed by this.
    pub fn applies_to(self, source: Source) -> bool {
        let of_feedback = matches!(self, Dimension::Kind | Dimension::Topic | Dimension::Group);
        let of_answers = matches!(self, Dimension::Survey | Dimension::AgeGroup | Dimension::Sex);
        match source {
            // Of safety notices the kind is the outcome: near miss or harm.
            Source::Safety => {
                self.is_time() || self.level().is_some() || matches!(self, Dimension::Kind | Dimension::Language)
            }
            Source::Invitations => {
                self.is_time() || self.level().is_some() || matches!(self, Dimension::Channel | Dimension::Language)
            }
            Source::Goals => self.is_time() || self.level().is_some(),
            Source::Imported => self.is_time(),
            Source::Forms => self.is_time() || matches!(self, Dimension::Form | Dimension::Language),
            _ if self == Dimension::Form => false,
            Source::Feedback => !of_answers && self != Dimension::Statement,
            Source::Responses(Counted::Statements) => !of_feedback,
            Source::Responses(_) => !of_feedback && self != Dimension::Statement,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_both_ways() {
        for dimension in Dimension::ALL {
            assert_eq!(Dimension::parse(dimension.code()), Some(dimension));
        }
        assert_eq!(Dimension::parse("site"), None);
    }

    #[test]
    fn the_level_has_the_dimension_s_code() {
        for dimension in Dimension::ALL {
            assert!(dimension.level().is_none_or(|level| level.code() == dimension.code()));
        }
    }

    #[test]
    fn what_is_asked_of_whom() {
        let nps = Source::Responses(Counted::Nps);
        assert!(Dimension::AgeGroup.applies_to(nps) && !Dimension::AgeGroup.applies_to(Source::Feedback));
        assert!(Dimension::Kind.applies_to(Source::Feedback) && !Dimension::Kind.applies_to(nps));
        assert!(Dimension::Statement.applies_to(Source::Responses(Counted::Statements)));
        assert!(!Dimension::Statement.applies_to(nps));
        assert!(Dimension::Form.applies_to(Source::Forms) && !Dimension::Form.applies_to(Source::Feedback));
        assert!(Dimension::Kind.applies_to(Source::Safety) && !Dimension::Topic.applies_to(Source::Safety));
        assert!(!Dimension::Unit.applies_to(Source::Forms) && Dimension::Month.applies_to(Source::Forms));
        for dimension in [Dimension::Service, Dimension::Channel, Dimension::Language, Dimension::Month] {
            assert!(dimension.applies_to(nps) && dimension.applies_to(Source::Feedback));
        }
    }
}
