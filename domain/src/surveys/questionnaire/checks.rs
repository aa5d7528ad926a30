//! What keeps a survey from being published.

use super::{Audience, Question, QuestionKind, Questionnaire, Wanted};
use crate::colour::{Colour, LEAST_CONTRAST};
use crate::language::{Language, Wording};
use crate::surveys::{NATIONAL_SURVEY, Statement};
use std::collections::HashSet;
use thiserror::Error;

pub const MOST_QUESTIONS: usize = 60;
pub const MOST_CHOICES: usize = 30;
/// The longest text of a survey, in characters.
pub const LONGEST_TEXT: usize = 1_000;
const LONGEST_CODE: usize = 40;

/// Codes of questions that the national set has.
const NATIONAL_CODES: [&str; 2] = ["nps", "comment"];
/// Codes of surveys that stand for something else: the national set, and pages beside the surveys.
const TAKEN: [&str; 4] = [NATIONAL_SURVEY, "uusi", "tuo", "linkit"];

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Flaw {
    #[error(
        "the code takes small letters a-z, numbers, - and _, at most {LONGEST_CODE}, and none that has another use"
    )]
    Code,
    #[error("it is offered in no language")]
    NoLanguage,
    #[error("nothing is asked")]
    NothingAsked,
    #[error("more than {MOST_QUESTIONS} questions")]
    TooMany,
    #[error("the national set is for those of 13 and over")]
    NationalNotForThem,
    #[error("on the county's colours white text has a contrast below {LEAST_CONTRAST}")]
    Contrast,
    #[error("the name is missing")]
    NameMissing,
    #[error("the text is missing")]
    TextMissing,
    #[error("the text of a choice is missing")]
    ChoiceTextMissing,
    #[error("a text has more than {LONGEST_TEXT} signs")]
    TextTooLong,
    #[error("the code has been used before")]
    CodeTwice,
    #[error("two choices have one code, or one has none")]
    ChoiceCodes,
    #[error("fewer than two choices")]
    TooFewChoices,
    #[error("more than {MOST_CHOICES} choices")]
    TooManyChoices,
    #[error("the lowest number is above the highest")]
    Bounds,
    #[error("children are not asked so: take smileys, choices, numbers or words")]
    NotForChildren,
    #[error("it depends on a question that is not asked before it")]
    ConditionNotEarlier,
    #[error("it depends on an answer that cannot be given")]
    ConditionUnknown,
}

impl Flaw {
    pub const ALL: [Flaw; 18] = [
        Flaw::Code,
        Flaw::NoLanguage,
        Flaw::NothingAsked,
        Flaw::TooMany,
        Flaw::NationalNotForThem,
        Flaw::Contrast,
        Flaw::NameMissing,
        Flaw::TextMissing,
        Flaw::ChoiceTextMissing,
        Flaw::TextTooLong,
        Flaw::CodeTwice,
        Flaw::ChoiceCodes,
        Flaw::TooFewChoices,
        Flaw::TooManyChoices,
        Flaw::Bounds,
        Flaw::NotForChildren,
        Flaw::ConditionNotEarlier,
        Flaw::ConditionUnknown,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Flaw::Code => "code",
            Flaw::NoLanguage => "no_language",
            Flaw::NothingAsked => "nothing_asked",
            Flaw::TooMany => "too_many",
            Flaw::NationalNotForThem => "national_not_for_them",
            Flaw::Contrast => "contrast",
            Flaw::NameMissing => "name_missing",
            Flaw::TextMissing => "text_missing",
            Flaw::ChoiceTextMissing => "choice_text_missing",
            Flaw::TextTooLong => "text_too_long",
            Flaw::CodeTwice => "code_twice",
            Flaw::ChoiceCodes => "choice_codes",
            Flaw::TooFewChoices => "too_few_choices",
            Flaw::TooManyChoices => "too_many_choices",
            Flaw::Bounds => "bounds",
            Flaw::NotForChildren => "not_for_children",
            Flaw::ConditionNotEarlier => "condition_not_earlier",
            Flaw::ConditionUnknown => "condition_unknown",
        }
    }
}

impl Flaw {
    /// Whether a text is missing in a language.
    pub fn is_missing(self) -> bool {
        matches!(self, Flaw::NameMissing | Flaw::TextMissing | Flaw::ChoiceTextMissing)
    }
}

/// What is wrong and where: in which question (none: in the survey itself), in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    pub flaw: Flaw,
    pub question: Option<String>,
    pub language: Option<Language>,
}

/// Whether a text can be the code of a question or a choice.
pub fn is_code(text: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    !text.is_empty() && text.len() <= LONGEST_CODE && text.chars().all(is_sign)
}

/// Whether a text can be the code of a survey of the county's own.
pub fn is_survey_code(text: &str) -> bool {
    is_code(text) && !TAKEN.contains(&text)
}

/// Everything that keeps the survey from being published, in the order of its parts. `colours` are the county's own.
pub fn check(survey: &Questionnaire, colours: &[Colour]) -> Vec<Trouble> {
    let mut found: Vec<Trouble> = Vec::new();
    let mut whole = |is_wrong: bool, flaw| {
        found.extend(is_wrong.then_some(Trouble { flaw, question: None, language: None }));
    };
    whole(!is_survey_code(&survey.code), Flaw::Code);
    whole(survey.languages.is_empty(), Flaw::NoLanguage);
    whole(!survey.national && !survey.questions.iter().any(|question| question.kind.is_asked()), Flaw::NothingAsked);
    whole(survey.questions.len() > MOST_QUESTIONS, Flaw::TooMany);
    whole(survey.national && survey.audience != Audience::From13, Flaw::NationalNotForThem);
    whole(colours.iter().any(|colour| colour.contrast_with_white() < LEAST_CONTRAST), Flaw::Contrast);
    found.extend(of_text(survey, &survey.name, Flaw::NameMissing, None));
    for (place, question) in survey.questions.iter().enumerate() {
        found.extend(of_question(survey, place, question));
    }
    found
}

/// In which of the offered languages a text is missing, or too long in any.
fn of_text(survey: &Questionnaire, text: &Wording, flaw: Flaw, question: Option<&Question>) -> Vec<Trouble> {
    let code = || question.map(|question| question.code.clone());
    let is_missing = |language: &&Language| text.only_in(**language).trim().is_empty();
    let missing = survey.languages.iter().filter(is_missing);
    let missing = missing.map(|language| Trouble { flaw, question: code(), language: Some(*language) });
    let is_long = |language: &Language| text.only_in(*language).chars().count() > LONGEST_TEXT;
    let long = Language::ALL.into_iter().filter(is_long);
    let long = long.map(|language| Trouble { flaw: Flaw::TextTooLong, question: code(), language: Some(language) });
    missing.chain(long).collect()
}

fn of_question(survey: &Questionnaire, place: usize, question: &Question) -> Vec<Trouble> {
    let mut found = of_text(survey, &question.text, Flaw::TextMissing, Some(question));
    for choice in question.kind.choices() {
        found.extend(of_text(survey, &choice.text, Flaw::ChoiceTextMissing, Some(question)));
    }
    let mut wrong = |is_wrong: bool, flaw| {
        found.extend(is_wrong.then(|| Trouble { flaw, question: Some(question.code.clone()), language: None }));
    };
    let is_national = NATIONAL_CODES.contains(&question.code.as_str()) || Statement::parse(&question.code).is_some();
    let before = survey.questions.iter().take(place);
    wrong(!is_code(&question.code) || is_national, Flaw::Code);
    wrong(before.clone().any(|other| other.code == question.code), Flaw::CodeTwice);
    if let QuestionKind::Single(choices) | QuestionKind::Multiple(choices) = &question.kind {
        let codes: HashSet<&str> = choices.iter().map(|choice| choice.code.as_str()).collect();
        wrong(codes.len() < choices.len() || !codes.iter().all(|code| is_code(code)), Flaw::ChoiceCodes);
        wrong(choices.len() < 2, Flaw::TooFewChoices);
        wrong(choices.len() > MOST_CHOICES, Flaw::TooManyChoices);
    }
    wrong(question.kind.points().is_some_and(|points| points.is_empty()), Flaw::Bounds);
    wrong(!question.kind.is_for(survey.audience), Flaw::NotForChildren);
    if let Some(condition) = &question.shown_when {
        match survey.kind_before(place, &condition.question).filter(QuestionKind::decides) {
            None => wrong(true, Flaw::ConditionNotEarlier),
            Some(kind) => wrong(!can_be_met(&condition.wanted, &kind), Flaw::ConditionUnknown),
        }
    }
    found
}

/// Whether every answer that is wanted can be given.
fn can_be_met(wanted: &Wanted, kind: &QuestionKind) -> bool {
    let is_point = |number: i64| kind.points().is_some_and(|points| points.contains(&number));
    let is_answer = |value: &String| {
        let is_choice = kind.choices().iter().any(|choice| choice.code == *value);
        is_choice || value.parse().is_ok_and(|number: i64| number.to_string() == *value && is_point(number))
    };
    match wanted {
        Wanted::OneOf(values) => !values.is_empty() && values.iter().all(is_answer),
        Wanted::Between(from, to) => from <= to && is_point(*from) && is_point(*to),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{choices, question, shown, survey, words};
    use super::*;

    fn told(survey: &Questionnaire) -> Vec<String> {
        let line = |trouble: Trouble| {
            let parts = [trouble.question.unwrap_or_default(), trouble.flaw.code().to_owned()];
            let language = trouble.language.map(|language| language.code().to_owned());
            parts.into_iter().chain(language).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        };
        check(survey, &[]).into_iter().map(line).collect()
    }

    fn changed(change: impl Fn(&mut Questionnaire)) -> Vec<String> {
        let mut survey = survey();
        change(&mut survey);
        told(&survey)
    }

    #[test]
    fn a_whole_survey_has_no_troubles() {
        assert_eq!(told(&survey()), [""; 0]);
    }

    #[test]
    fn every_text_stands_in_every_language_that_is_offered() {
        assert_eq!(changed(|survey| survey.name.sv.clear()), ["name_missing sv"]);
        assert_eq!(changed(|survey| survey.questions[1].text.en = "  ".into()), ["why text_missing en"]);
        let without = |survey: &mut Questionnaire| {
            let QuestionKind::Single(choices) = &mut survey.questions[0].kind else { panic!() };
            choices[2].text.sv.clear();
        };
        assert_eq!(changed(without), ["way choice_text_missing sv"]);
        let finnish_only = |survey: &mut Questionnaire| {
            without(survey);
            survey.languages = vec![Language::Finnish];
        };
        assert_eq!(changed(finnish_only), [""; 0]);
        assert_eq!(changed(|survey| survey.languages.clear()), ["no_language"]);
        assert_eq!(changed(|survey| survey.name.fi = "ä".repeat(1_001)), ["text_too_long fi"]);
    }

    #[test]
    fn codes_are_plain_and_their_own() {
        for code in ["", "Isot", "väli", "national", "uusi", &"a".repeat(41)] {
            assert_eq!(changed(|survey| survey.code = code.into()), ["code"], "{code}");
        }
        let add = |code: &'static str| changed(move |survey| survey.questions.push(question(code, QuestionKind::Open)));
        assert_eq!(add("way"), ["way code_twice"]);
        assert_eq!((add("safety"), add("comment")), (vec!["safety code".to_owned()], vec!["comment code".to_owned()]));
        let same = |codes: &'static [&str]| {
            changed(move |survey| survey.questions.push(question("q", QuestionKind::Multiple(choices(codes)))))
        };
        assert_eq!(
            (same(&["a", "a"]), same(&["a"])),
            (vec!["q choice_codes".into()], vec!["q too_few_choices".into()])
        );
    }

    #[test]
    fn a_dependence_looks_back_to_what_can_be_answered() {
        let depends = |on: &'static str, wanted: Wanted| {
            changed(move |survey| survey.questions.push(shown(question("q", QuestionKind::Open), on, wanted.clone())))
        };
        let one_of = |value: &str| Wanted::OneOf(vec![value.into()]);
        assert_eq!(depends("way", one_of("foot")), [""; 0]);
        assert_eq!((depends("access", one_of("0")), depends("nps", Wanted::Between(9, 10))), (vec![], vec![]));
        for (on, wanted) in [("q", one_of("a")), ("later", one_of("a")), ("why", one_of("a")), ("comment", one_of("a"))]
        {
            assert_eq!(depends(on, wanted), ["q condition_not_earlier"], "{on}");
        }
        let never = [
            ("way", one_of("rocket")),
            ("way", Wanted::OneOf(vec![])),
            ("nps", one_of("11")),
            ("nps", one_of("07")),
            ("nps", Wanted::Between(7, 6)),
            ("minutes", Wanted::Between(0, 601)),
            ("way", Wanted::Between(0, 1)),
        ];
        for (on, wanted) in never {
            assert_eq!(depends(on, wanted.clone()), ["q condition_unknown"], "{on} {wanted:?}");
        }
        assert_eq!(changed(|survey| survey.questions.swap(0, 2)), ["minutes condition_not_earlier"]);
        assert_eq!(changed(|survey| survey.national = false), ["why condition_not_earlier"]);
    }

    #[test]
    fn children_are_asked_in_their_own_way() {
        let children = |kind: QuestionKind| {
            let questions = vec![question("q", kind)];
            told(&Questionnaire { audience: Audience::From7To12, national: false, questions, ..survey() })
        };
        for kind in [QuestionKind::Smiley4, QuestionKind::Single(choices(&["a", "b"])), QuestionKind::Open] {
            assert_eq!(children(kind), [""; 0]);
        }
        assert_eq!(children(QuestionKind::Nps), ["q not_for_children"]);
        assert_eq!(children(QuestionKind::Statement), ["q not_for_children"]);
        assert_eq!(changed(|survey| survey.audience = Audience::CloseOnes), ["national_not_for_them"]);
    }

    #[test]
    fn something_is_asked_within_bounds() {
        let only = |national, kind| told(&Questionnaire { national, questions: vec![question("q", kind)], ..survey() });
        assert_eq!(only(false, QuestionKind::Information), ["nothing_asked"]);
        assert_eq!(only(true, QuestionKind::Information), [""; 0]);
        assert_eq!(only(true, QuestionKind::Number { lowest: 2, highest: 1 }), ["q bounds"]);
    }

    #[test]
    fn white_text_can_be_read_on_the_county_s_colours() {
        let flaws = |colour: &str| check(&survey(), &[Colour::parse(colour).unwrap()]).len();
        assert_eq!((flaws("#0b3d66"), flaws("#777777")), (0, 1));
    }

    #[test]
    fn flaws_have_their_codes() {
        let codes: HashSet<&str> = Flaw::ALL.into_iter().map(Flaw::code).collect();
        assert_eq!(codes.len(), Flaw::ALL.len());
        assert_eq!(words("a").sv, "a");
    }
}
