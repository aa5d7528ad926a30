use super::Dimension;
use super::glossary::{GLOSSARY, Phrase};
use jiff::civil::Date;

/// A figure that Kuule knows how to make: the closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    Responses,
    Nps,
    NpsCritics,
    NpsPassives,
    NpsPromoters,
    StatementMean,
    StatementAgree,
    FeedbackReceived,
    FeedbackClosed,
    FeedbackOpen,
    FeedbackLate,
    HandlingTime,
    WithinPromise,
    RightFirstTime,
    FeedbackByKind,
    FeedbackByTopic,
    FormsStarted,
    FormsSent,
    FormsFinished,
    FormsFailed,
    Searches,
    SearchesWithoutHit,
    PosterFeedback,
    HandlingRatings,
    HandlingRatingMean,
    HandlingRatingGood,
    SafetyNotices,
    ResponseRate,
    ResponseRateSent,
    KeyResultsMet,
    KeyResultsProgressing,
    TasksDone,
    TasksUnfinished,
    ServiceTimes,
    RevolvingDoor,
    Prom,
    ServiceEvents,
}

/// What of the responses is counted; one counting serves several measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    Responses,
    /// Answers by recommendation score; gives the number of responses too.
    Nps,
    /// Answers by statement and score.
    Statements,
}

/// From which rows a measure is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    Responses(Counted),
    Feedback,
    /// Counts of what happened to forms and searches.
    Forms,
    /// Safety notices, which are no feedback.
    Safety,
    /// Invitations to surveys and what became of them.
    Invitations,
    /// Goals with their key results and tasks.
    Goals,
    /// Values that other systems tell.
    Imported,
}

/// The unit and the rounding in which a value is shown; always half away from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// A count.
    WholeNumber,
    /// A whole number from -100 to 100.
    SignedIndex,
    /// A mean from 1 to 5.
    TwoDecimals,
    /// A share in whole per cent; values are from 0 to 100.
    Percent,
    /// A value from 0 to 100 with one decimal.
    OneDecimal,
    /// Days with one decimal.
    Days,
}

/// The day since which a definition holds, and what was otherwise before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    pub day: Date,
    pub changed: Phrase,
}

/// What the glossary says of a measure: the one definition from which pages, files and the API take theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeasureDefinition {
    pub measure: Measure,
    pub key: &'static str,
    pub name: Phrase,
    /// One plain sentence.
    pub definition: Phrase,
    /// What is counted: the denominator.
    pub base: Phrase,
    pub rounding: Rounding,
    pub source: Source,
    /// Where the definition or its interval comes from.
    pub reference: &'static str,
    /// Since when it is so.
    pub since: Since,
}

impl Measure {
    pub const ALL: [Measure; 37] = [
        Measure::Responses,
        Measure::Nps,
        Measure::NpsCritics,
        Measure::NpsPassives,
        Measure::NpsPromoters,
        Measure::StatementMean,
        Measure::StatementAgree,
        Measure::FeedbackReceived,
        Measure::FeedbackClosed,
        Measure::FeedbackOpen,
        Measure::FeedbackLate,
        Measure::HandlingTime,
        Measure::WithinPromise,
        Measure::RightFirstTime,
        Measure::FeedbackByKind,
        Measure::FeedbackByTopic,
        Measure::FormsStarted,
        Measure::FormsSent,
        Measure::FormsFinished,
        Measure::FormsFailed,
        Measure::Searches,
        Measure::SearchesWithoutHit,
        Measure::PosterFeedback,
        Measure::HandlingRatings,
        Measure::HandlingRatingMean,
        Measure::HandlingRatingGood,
        Measure::SafetyNotices,
        Measure::ResponseRate,
        Measure::ResponseRateSent,
        Measure::KeyResultsMet,
        Measure::KeyResultsProgressing,
        Measure::TasksDone,
        Measure::TasksUnfinished,
        Measure::ServiceTimes,
        Measure::RevolvingDoor,
        Measure::Prom,
        Measure::ServiceEvents,
    ];

    pub fn definition(self) -> &'static MeasureDefinition {
        &GLOSSARY[self as usize]
    }

    pub fn key(self) -> &'static str {
        self.definition().key
    }

    pub fn parse(key: &str) -> Option<Measure> {
        Self::ALL.into_iter().find(|measure| measure.key() == key)
    }

    pub fn source(self) -> Source {
        self.definition().source
    }

    pub fn rounding(self) -> Rounding {
        self.definition().rounding
    }

    /// The dimension without which the measure says nothing: it is added to every question.
    pub fn own_dimension(self) -> Option<Dimension> {
        match self {
            Measure::StatementMean | Measure::StatementAgree => Some(Dimension::Statement),
            Measure::FeedbackByKind => Some(Dimension::Kind),
            Measure::FeedbackByTopic => Some(Dimension::Topic),
            _ => None,
        }
    }

    /// Whether it is made of the ratings that senders give of the handling.
    pub fn is_of_ratings(self) -> bool {
        matches!(self, Measure::HandlingRatings | Measure::HandlingRatingMean | Measure::HandlingRatingGood)
    }

    /// Whether the value is a number of responses or feedbacks.
    pub fn is_count(self) -> bool {
        self.rounding() == Rounding::WholeNumber
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_list() {
        for (measure, definition) in Measure::ALL.into_iter().zip(GLOSSARY) {
            assert_eq!(definition.measure, measure);
            assert_eq!(Measure::parse(definition.key), Some(measure));
        }
        assert_eq!(Measure::parse("happiness"), None);
    }

    #[test]
    fn every_text_is_there_once_in_three_languages() {
        let mut seen = std::collections::HashSet::new();
        for definition in GLOSSARY {
            let Phrase { fi, sv, en } = definition.definition;
            assert!([fi, sv, en].iter().all(|text| text.ends_with('.') && seen.insert(*text)), "{}", definition.key);
            let Phrase { fi, sv, en } = definition.name;
            assert!([fi, en].iter().all(|text| seen.insert(*text)) && !sv.is_empty(), "{}", definition.key);
            assert!(![definition.base.fi, definition.base.sv, definition.base.en, definition.reference].contains(&""));
        }
    }

    #[test]
    fn a_measure_s_own_dimension_applies_to_it() {
        for measure in Measure::ALL {
            assert!(measure.own_dimension().is_none_or(|dimension| dimension.applies_to(measure.source())));
        }
    }
}
