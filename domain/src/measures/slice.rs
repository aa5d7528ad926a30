use super::label::Places;
use super::{Dimension, Measure, Source};
use jiff::civil::Date;
use thiserror::Error;

/// What is asked: a period, what is let through, and by what the answer is divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// The first and the last day, both counted; days of Helsinki.
    pub from: Date,
    pub to: Date,
    /// Every filter must let a row through; a filter does when the row has one of its values. A unit's code in any
    /// dimension of the organisation means that unit and everything below. A filter without values lets nothing by.
    pub filters: Vec<(Dimension, Vec<String>)>,
    pub by: Vec<Dimension>,
}

/// Why a question has no answer; one line for the person who asked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum QuestionError {
    #[error("the period ends on {to}, before it begins on {from}")]
    EndsBeforeItBegins { from: Date, to: Date },
    #[error("{counted} cannot be asked by {}", dimension.code())]
    DoesNotApply { counted: &'static str, dimension: Dimension },
    #[error("{} is asked by twice", .0.code())]
    Twice(Dimension),
    #[error("no such {}: {values}", dimension.code())]
    UnknownValue { dimension: Dimension, values: String },
    #[error("the question divides into {groups} groups, more than {most}: ask by fewer things or narrow it")]
    TooWide { groups: u64, most: u64 },
    #[error("{0} is not made from the rows that were given")]
    OtherSource(&'static str),
}

impl Slice {
    /// The period alone, undivided.
    pub fn of_period(from: Date, to: Date) -> Self {
        Self { from, to, filters: Vec::new(), by: Vec::new() }
    }

    /// The question as `measure` needs it: a measure of statements is always by statement, one by kind by kind.
    /// Fails where the period is empty or a dimension does not apply.
    pub fn prepared(&self, measure: Measure) -> Result<Slice, QuestionError> {
        let mut prepared = self.clone();
        prepared.by.extend(measure.own_dimension().filter(|own| !self.by.contains(own)));
        prepared.check(measure.source(), measure.key())?;
        Ok(prepared)
    }

    pub(super) fn check(&self, source: Source, counted: &'static str) -> Result<(), QuestionError> {
        if self.to < self.from {
            return Err(QuestionError::EndsBeforeItBegins { from: self.from, to: self.to });
        }
        let asked = self.by.iter().chain(self.filters.iter().map(|(dimension, _)| dimension));
        if let Some(dimension) = asked.copied().find(|dimension| !dimension.applies_to(source)) {
            return Err(QuestionError::DoesNotApply { counted, dimension });
        }
        let twice = self.by.iter().enumerate().find(|(at, dimension)| self.by[..*at].contains(dimension));
        twice.map_or(Ok(()), |(_, dimension)| Err(QuestionError::Twice(*dimension)))
    }

    pub(super) fn check_values(&self, places: &Places, surveys: &[(u16, String)]) -> Result<(), QuestionError> {
        self.filters.iter().try_for_each(|(dimension, values)| places.check(*dimension, values, surveys))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check(measure: Measure, by: &[Dimension], expected: &str) {
        let slice = Slice { by: by.to_vec(), ..Slice::of_period(date(2024, 1, 1), date(2024, 12, 31)) };
        let told = slice.prepared(measure).map_or_else(
            |error| error.to_string(),
            |slice| slice.by.iter().map(|dimension| dimension.code()).collect::<Vec<_>>().join(","),
        );
        assert_eq!(told, expected);
    }

    #[test]
    fn a_question_is_made_whole_or_refused_in_one_line() {
        check(Measure::Nps, &[Dimension::Service, Dimension::Month], "service,month");
        check(Measure::StatementMean, &[Dimension::Service], "service,statement");
        check(Measure::StatementAgree, &[Dimension::Statement, Dimension::Year], "statement,year");
        check(Measure::FeedbackByTopic, &[Dimension::Kind], "kind,topic");
        check(Measure::Nps, &[Dimension::Statement], "nps cannot be asked by statement");
        check(Measure::FeedbackOpen, &[Dimension::AgeGroup], "feedback_open cannot be asked by age_group");
        check(Measure::Responses, &[Dimension::Unit, Dimension::Unit], "unit is asked by twice");
    }

    #[test]
    fn a_period_does_not_end_before_it_begins() {
        let backwards = Slice::of_period(date(2024, 2, 1), date(2024, 1, 31));
        let told = backwards.prepared(Measure::Nps).unwrap_err().to_string();
        assert_eq!(told, "the period ends on 2024-01-31, before it begins on 2024-02-01");
        assert!(Slice::of_period(date(2024, 2, 1), date(2024, 2, 1)).prepared(Measure::Nps).is_ok());
    }
}
