//! From what was typed into a form to the answers that count: what does not apply is dropped, what is wrong is said.

use super::{Question, QuestionKind, Questionnaire, Wanted};
use crate::surveys::{Response, Statement};
use std::collections::HashMap;

/// The longest open answer, in characters.
pub const LONGEST_ANSWER: usize = 4_000;

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A point of a scale, or a number.
    Number(i64),
    Choices(Vec<String>),
    Text(String),
}

/// One answer to a question of the county's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnAnswer {
    pub question: String,
    pub given: Given,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerTrouble {
    Missing,
    NotANumber,
    OutOfRange {
        lowest: i64,
        highest: i64,
    },
    /// By so many characters.
    TooLong(usize),
}

/// What a form says: the answers that count, and the codes of the questions that have to be mended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    pub answers: Vec<OwnAnswer>,
    pub mends: Vec<(String, AnswerTrouble)>,
}

impl Given {
    /// As conditions and figures know it: numbers and codes of choices; a text is no value.
    pub fn values(&self) -> Vec<String> {
        match self {
            Given::Number(number) => vec![number.to_string()],
            Given::Choices(codes) => codes.clone(),
            Given::Text(_) => Vec::new(),
        }
    }
}

impl Wanted {
    pub fn is_met_by(&self, given: &Given) -> bool {
        match (self, given) {
            (Wanted::Between(from, to), Given::Number(number)) => (from..=to).contains(&number),
            (Wanted::Between(..), _) => false,
            (Wanted::OneOf(values), _) => given.values().iter().any(|value| values.contains(value)),
        }
    }
}

impl Questionnaire {
    /// Reads the answers to the own questions; `typed` gives what stands in a question's field. The national part of
    /// the response has been read before.
    pub fn gather<'a>(&self, response: &Response, typed: impl Fn(&str) -> Vec<&'a str>) -> Gathered {
        let mut held = if self.national { national(response) } else { HashMap::new() };
        let mut gathered = Gathered::default();
        for question in self.questions.iter().filter(|question| question.kind.is_asked()) {
            let applies = |condition: &super::Condition| {
                held.get(&condition.question).is_some_and(|given| condition.wanted.is_met_by(given))
            };
            if !question.shown_when.as_ref().is_none_or(applies) {
                continue;
            }
            match question.read(&typed(&question.code)) {
                Ok(None) if question.required => {
                    gathered.mends.push((question.code.clone(), AnswerTrouble::Missing));
                }
                Ok(None) => {}
                Ok(Some(given)) => {
                    held.insert(question.code.clone(), given.clone());
                    gathered.answers.push(OwnAnswer { question: question.code.clone(), given });
                }
                Err(trouble) => gathered.mends.push((question.code.clone(), trouble)),
            }
        }
        gathered
    }
}

impl Question {
    /// What was typed, as an answer. A value that the form does not offer is no answer; a number is typed by hand, so
    /// one is told what is wrong with it.
    fn read(&self, typed: &[&str]) -> Result<Option<Given>, AnswerTrouble> {
        let first = typed.first().map(|text| text.trim()).unwrap_or_default();
        match &self.kind {
            QuestionKind::Information => Ok(None),
            QuestionKind::Open => read_text(first),
            QuestionKind::Number { lowest, highest } => read_number(first, *lowest, *highest),
            QuestionKind::Single(choices) | QuestionKind::Multiple(choices) => {
                let is_one = matches!(self.kind, QuestionKind::Single(_));
                let chosen = choices.iter().map(|choice| &choice.code).filter(|code| typed.contains(&code.as_str()));
                let chosen: Vec<String> = chosen.take(if is_one { 1 } else { usize::MAX }).cloned().collect();
                Ok((!chosen.is_empty()).then_some(Given::Choices(chosen)))
            }
            QuestionKind::Nps | QuestionKind::Statement | QuestionKind::Smiley4 | QuestionKind::Smiley5 => {
                let point = first.parse().ok();
                let is_offered = |point: &i64| self.kind.points().is_some_and(|points| points.contains(point));
                Ok(point.filter(is_offered).map(Given::Number))
            }
        }
    }
}

fn read_text(text: &str) -> Result<Option<Given>, AnswerTrouble> {
    let text = text.replace("\r\n", "\n");
    match text.chars().count().saturating_sub(LONGEST_ANSWER) {
        0 => Ok((!text.is_empty()).then_some(Given::Text(text))),
        over => Err(AnswerTrouble::TooLong(over)),
    }
}

fn read_number(text: &str, lowest: i64, highest: i64) -> Result<Option<Given>, AnswerTrouble> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace('\u{2212}', "-");
    if plain.is_empty() {
        return Ok(None);
    }
    let number: i64 = plain.parse().map_err(|_| AnswerTrouble::NotANumber)?;
    match (lowest..=highest).contains(&number) {
        true => Ok(Some(Given::Number(number))),
        false => Err(AnswerTrouble::OutOfRange { lowest, highest }),
    }
}

fn national(response: &Response) -> HashMap<String, Given> {
    let nps = response.nps.map(|score| ("nps".to_owned(), Given::Number(score.value().into())));
    let statements = Statement::ALL.into_iter().filter_map(|statement| {
        let score = response.statements[statement as usize]?;
        Some((statement.code().to_owned(), Given::Number(score.number().into())))
    });
    nps.into_iter().chain(statements).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{choices, question, survey};
    use super::*;
    use crate::channel::Channel;
    use crate::organisation::UnitId;
    use crate::surveys::{AgeGroup, NpsScore, Sex};
    use jiff::Timestamp;

    fn response(nps: u8) -> Response {
        Response {
            id: "r".into(),
            submitted_at: Timestamp::UNIX_EPOCH,
            unit: UnitId(1),
            survey: 2,
            channel: Channel::Qr,
            language: None,
            age_group: AgeGroup::Unknown,
            sex: Sex::Unknown,
            municipality: String::new(),
            nps: NpsScore::new(nps),
            statements: [None; 7],
            comment: String::new(),
        }
    }

    fn gather(survey: &Questionnaire, nps: u8, typed: &[(&str, &'static str)]) -> Gathered {
        let of = |code: &str| typed.iter().filter(|(held, _)| *held == code).map(|(_, text)| *text).collect();
        survey.gather(&response(nps), of)
    }

    fn answered(gathered: &Gathered) -> Vec<&str> {
        gathered.answers.iter().map(|answer| answer.question.as_str()).collect()
    }

    #[test]
    fn what_does_not_apply_is_dropped_along_the_whole_chain() {
        let all = [("way", "car"), ("why", "Jono"), ("minutes", "90"), ("long", "Kaukana")];
        assert_eq!(answered(&gather(&survey(), 6, &all)), ["way", "why", "minutes", "long"]);
        assert_eq!(answered(&gather(&survey(), 7, &all)), ["way", "minutes", "long"], "no critic");
        let on_foot = [("way", "foot"), ("why", "Jono"), ("minutes", "90"), ("long", "Kaukana")];
        assert_eq!(answered(&gather(&survey(), 0, &on_foot)), ["way", "why"], "neither minutes nor what follows them");
        let mut own = survey();
        own.national = false;
        assert_eq!(answered(&gather(&own, 0, &all)), ["way", "minutes", "long"], "the national set is not asked");
    }

    #[test]
    fn what_is_missing_or_wrong_is_said() {
        let mends = |typed: &[(&str, &'static str)]| gather(&survey(), 9, typed).mends;
        let one = |code: &str, trouble| vec![(code.to_owned(), trouble)];
        assert_eq!(mends(&[]), one("way", AnswerTrouble::Missing));
        assert_eq!(mends(&[("way", "rocket")]), one("way", AnswerTrouble::Missing), "not offered");
        let bounds = AnswerTrouble::OutOfRange { lowest: 0, highest: 600 };
        assert_eq!(mends(&[("way", "bus"), ("minutes", "601")]), one("minutes", bounds));
        assert_eq!(mends(&[("way", "bus"), ("minutes", "2,5")]), one("minutes", AnswerTrouble::NotANumber));
        assert_eq!(mends(&[("way", "foot"), ("minutes", "puoli")]), [], "it was not asked");
        assert_eq!(mends(&[("way", "bus"), ("minutes", " 6\u{a0}0 ")]), []);
    }

    #[test]
    fn each_kind_takes_its_own_answers() {
        let read = |kind: QuestionKind, typed: &[&str]| question("q", kind).read(typed);
        let number = |number| Ok(Some(Given::Number(number)));
        let chosen = |codes: &[&str]| Ok(Some(Given::Choices(codes.iter().map(|code| (*code).to_owned()).collect())));
        assert_eq!((read(QuestionKind::Nps, &["0"]), read(QuestionKind::Nps, &["11"])), (number(0), Ok(None)));
        assert_eq!(
            (read(QuestionKind::Statement, &["0"]), read(QuestionKind::Statement, &["6"])),
            (number(0), Ok(None))
        );
        assert_eq!((read(QuestionKind::Smiley4, &["4"]), read(QuestionKind::Smiley4, &["5"])), (number(4), Ok(None)));
        assert_eq!((read(QuestionKind::Smiley5, &["5"]), read(QuestionKind::Smiley5, &["0"])), (number(5), Ok(None)));
        let (single, multiple) =
            (QuestionKind::Single(choices(&["a", "b"])), QuestionKind::Multiple(choices(&["a", "b"])));
        assert_eq!((read(single.clone(), &["b"]), read(single, &["b", "a"])), (chosen(&["b"]), chosen(&["a"])));
        assert_eq!(read(multiple, &["b", "x", "a", "b"]), chosen(&["a", "b"]));
        let bounds = QuestionKind::Number { lowest: -5, highest: 5 };
        assert_eq!((read(bounds.clone(), &["\u{2212}5"]), read(bounds, &[" "])), (number(-5), Ok(None)));
        assert_eq!(read(QuestionKind::Open, &[" a\r\nb "]), Ok(Some(Given::Text("a\nb".into()))));
        let long = "ä".repeat(LONGEST_ANSWER + 2);
        assert_eq!(read(QuestionKind::Open, &[&long]), Err(AnswerTrouble::TooLong(2)));
        assert_eq!(read(QuestionKind::Information, &["x"]), Ok(None));
    }

    #[test]
    fn one_of_several_choices_is_enough() {
        let given = Given::Choices(vec!["a".into(), "b".into()]);
        assert!(Wanted::OneOf(vec!["b".into(), "c".into()]).is_met_by(&given));
        assert!(!Wanted::OneOf(vec!["c".into()]).is_met_by(&given));
        assert!(Wanted::OneOf(vec!["0".into()]).is_met_by(&Given::Number(0)));
    }
}
