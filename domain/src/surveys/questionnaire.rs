//! A survey of the county's own: whom it asks, whether the national set stands in front, and its own questions.

mod answers;
mod checks;
mod comparison;
mod notes;
mod reading;

pub use answers::{AnswerTrouble, Gathered, Given, LONGEST_ANSWER, OwnAnswer};
pub use checks::{Flaw, LONGEST_TEXT, MOST_CHOICES, MOST_QUESTIONS, Trouble, check, is_code, is_survey_code};
pub use comparison::{Break, Broken, compare};
pub use notes::{Note, notes};

use super::Statement;
use crate::language::{Language, Wording};
use jiff::Timestamp;
use std::ops::RangeInclusive;

/// Whom a survey asks. Children answer by smileys and in simple words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    #[default]
    From13,
    From7To12,
    CloseOnes,
}

impl Audience {
    pub const ALL: [Audience; 3] = [Audience::From13, Audience::From7To12, Audience::CloseOnes];

    pub fn code(self) -> &'static str {
        match self {
            Audience::From13 => "13_and_over",
            Audience::From7To12 => "7_12",
            Audience::CloseOnes => "close_ones",
        }
    }

    pub fn parse(code: &str) -> Option<Audience> {
        Self::ALL.into_iter().find(|audience| audience.code() == code)
    }
}

/// What a version of a survey says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Questionnaire {
    pub code: String,
    pub name: Wording,
    pub audience: Audience,
    /// In which it is offered, in the order of [`Language::ALL`].
    pub languages: Vec<Language>,
    /// Whether the national set stands in front.
    pub national: bool,
    pub questions: Vec<Question>,
}

/// One question of the county's own, or a text between them. Its code stays the same over versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub code: String,
    pub kind: QuestionKind,
    pub text: Wording,
    pub required: bool,
    pub shown_when: Option<Condition>,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    Nps,
    Statement,
    Smiley4,
    Smiley5,
    Single(Vec<Choice>),
    Multiple(Vec<Choice>),
    Number { lowest: i64, highest: i64 },
    Open,
    Information,
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub code: String,
    pub text: Wording,
}

/// The one rule of dependence: a question is shown when an earlier one was answered so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    pub question: String,
    pub wanted: Wanted,
}

/// The answers that fulfil a condition: some, or all from one to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    OneOf(Vec<String>),
    Between(i64, i64),
}

/// A version of a survey as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyVersion {
    pub version: i64,
    pub content: Questionnaire,
    pub state: VersionState,
    /// Grows with every change of a draft.
    pub edit: i64,
    pub changed_at: Timestamp,
}

/// A draft is worked on; what is published never changes and has a number in the county.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionState {
    Draft,
    Published { survey: u16, at: Timestamp },
}

impl SurveyVersion {
    /// Its number in the county, if it is published.
    pub fn survey(&self) -> Option<u16> {
        match self.state {
            VersionState::Published { survey, .. } => Some(survey),
            VersionState::Draft => None,
        }
    }
}

impl Questionnaire {
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == code)
    }

    /// How the question before the one at `place` with this code is answered; of the national set, too.
    pub fn kind_before(&self, place: usize, code: &str) -> Option<QuestionKind> {
        if self.national {
            let is_statement = Statement::parse(code).is_some();
            let national = if code == "nps" { Some(QuestionKind::Nps) } else { None };
            if let Some(kind) = national.or(is_statement.then_some(QuestionKind::Statement)) {
                return Some(kind);
            }
        }
        self.questions.iter().take(place).find(|question| question.code == code).map(|question| question.kind.clone())
    }
}

impl QuestionKind {
    pub const CODES: [&str; 9] =
        ["nps", "statement", "smiley_4", "smiley_5", "single", "multiple", "number", "open", "information"];

    pub fn code(&self) -> &'static str {
        match self {
            QuestionKind::Nps => "nps",
            QuestionKind::Statement => "statement",
            QuestionKind::Smiley4 => "smiley_4",
            QuestionKind::Smiley5 => "smiley_5",
            QuestionKind::Single(_) => "single",
            QuestionKind::Multiple(_) => "multiple",
            QuestionKind::Number { .. } => "number",
            QuestionKind::Open => "open",
            QuestionKind::Information => "information",
        }
    }

    /// A kind by its code, without choices and with the usual bounds.
    pub fn blank(code: &str) -> Option<QuestionKind> {
        let kinds = [
            QuestionKind::Nps,
            QuestionKind::Statement,
            QuestionKind::Smiley4,
            QuestionKind::Smiley5,
            QuestionKind::Single(Vec::new()),
            QuestionKind::Multiple(Vec::new()),
            QuestionKind::Number { lowest: 0, highest: 100 },
            QuestionKind::Open,
            QuestionKind::Information,
        ];
        kinds.into_iter().find(|kind| kind.code() == code)
    }

    pub fn choices(&self) -> &[Choice] {
        match self {
            QuestionKind::Single(choices) | QuestionKind::Multiple(choices) => choices,
            _ => &[],
        }
    }

    /// From the lowest number that can be given to the highest; a statement's 0 is "does not concern me".
    pub fn points(&self) -> Option<RangeInclusive<i64>> {
        match self {
            QuestionKind::Nps => Some(0..=10),
            QuestionKind::Statement => Some(0..=5),
            QuestionKind::Smiley4 => Some(1..=4),
            QuestionKind::Smiley5 => Some(1..=5),
            QuestionKind::Number { lowest, highest } => Some(*lowest..=*highest),
            _ => None,
        }
    }

    /// Whether it asks anything at all.
    pub fn is_asked(&self) -> bool {
        *self != QuestionKind::Information
    }

    /// Whether others can be shown by its answers.
    pub fn decides(&self) -> bool {
        !matches!(self, QuestionKind::Open | QuestionKind::Information)
    }

    /// Children are not asked for recommendations, nor how far they agree.
    pub fn is_for(&self, audience: Audience) -> bool {
        audience != Audience::From7To12 || !matches!(self, QuestionKind::Nps | QuestionKind::Statement)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn words(text: &str) -> Wording {
        Wording::new(text, text, text)
    }

    pub fn question(code: &str, kind: QuestionKind) -> Question {
        Question { code: code.into(), kind, text: words("Miten meni?"), required: false, shown_when: None }
    }

    pub fn choices(codes: &[&str]) -> Vec<Choice> {
        codes.iter().map(|code| Choice { code: (*code).into(), text: words(code) }).collect()
    }

    pub fn shown(question: Question, on: &str, wanted: Wanted) -> Question {
        Question { shown_when: Some(Condition { question: on.into(), wanted }), ..question }
    }

    /// The national set, then: by what way, why (for critics), how many minutes, anything else.
    pub fn survey() -> Questionnaire {
        let way = question("way", QuestionKind::Single(choices(&["bus", "car", "foot"])));
        let why = shown(question("why", QuestionKind::Open), "nps", Wanted::Between(0, 6));
        let minutes = shown(
            question("minutes", QuestionKind::Number { lowest: 0, highest: 600 }),
            "way",
            Wanted::OneOf(vec!["bus".into(), "car".into()]),
        );
        let long = shown(question("long", QuestionKind::Open), "minutes", Wanted::Between(60, 600));
        Questionnaire {
            code: "matka".into(),
            name: words("Matka hoitoon"),
            audience: Audience::From13,
            languages: Language::ALL.into(),
            national: true,
            questions: vec![Question { required: true, ..way }, why, minutes, long],
        }
    }

    #[test]
    fn kinds_have_their_codes() {
        for code in QuestionKind::CODES {
            assert_eq!(QuestionKind::blank(code).map(|kind| kind.code()), Some(code));
        }
        for audience in Audience::ALL {
            assert_eq!(Audience::parse(audience.code()), Some(audience));
        }
    }

    #[test]
    fn earlier_questions_are_those_before_and_the_national_ones() {
        let mut survey = survey();
        let kind = |survey: &Questionnaire, place, code| survey.kind_before(place, code).map(|kind| kind.code());
        assert_eq!((kind(&survey, 0, "nps"), kind(&survey, 0, "safety")), (Some("nps"), Some("statement")));
        assert_eq!((kind(&survey, 0, "way"), kind(&survey, 1, "way")), (None, Some("single")));
        survey.national = false;
        assert_eq!(kind(&survey, 3, "nps"), None);
    }
}
