//! What is said at publishing, and refuses nothing.

use super::reading::{HARD, HARD_FOR_CHILDREN, lix};
use super::{Audience, Question, Questionnaire};
use crate::language::Language;
use thiserror::Error;

/// More own questions than so are a long survey.
const MANY: usize = 7;

/// Something to think about before a survey is published.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Note {
    #[error("{0} questions of its own: those who answer may tire after {MANY}")]
    Long(usize),
    #[error("the Finnish texts are hard to read: LIX {lix}, above {limit}; the hardest is {question}")]
    HardToRead { lix: u32, limit: u32, question: String },
}

impl Note {
    pub const CODES: [&str; 2] = ["long", "hard_to_read"];

    pub fn code(&self) -> &'static str {
        match self {
            Note::Long(_) => "long",
            Note::HardToRead { .. } => "hard_to_read",
        }
    }
}

/// What there is to think about.
pub fn notes(survey: &Questionnaire) -> Vec<Note> {
    let asked = survey.questions.iter().filter(|question| question.kind.is_asked()).count();
    let long = (asked > MANY).then_some(Note::Long(asked));
    long.into_iter().chain(hard_to_read(survey)).collect()
}

/// One question has too few words to be measured, so all are measured together, and the hardest is named.
fn hard_to_read(survey: &Questionnaire) -> Option<Note> {
    if !survey.languages.contains(&Language::Finnish) {
        return None;
    }
    let limit = if survey.audience == Audience::From7To12 { HARD_FOR_CHILDREN } else { HARD };
    let lix_of_all = lix(survey.questions.iter().flat_map(texts)).filter(|lix| *lix > limit)?;
    let hardest = survey.questions.iter().max_by_key(|question| lix(texts(question)))?;
    Some(Note::HardToRead { lix: lix_of_all, limit, question: hardest.code.clone() })
}

fn texts(question: &Question) -> impl Iterator<Item = &str> {
    let choices = question.kind.choices().iter().map(|choice| choice.text.fi.as_str());
    std::iter::once(question.text.fi.as_str()).chain(choices)
}

#[cfg(test)]
mod tests {
    use super::super::QuestionKind;
    use super::super::tests::{question, survey, words};
    use super::*;

    fn with(kind: QuestionKind, text: &str, count: usize) -> Questionnaire {
        let one = |number: usize| Question { text: words(text), ..question(&format!("q{number}"), kind.clone()) };
        Questionnaire { questions: (0..count).map(one).collect(), ..survey() }
    }

    #[test]
    fn eight_questions_are_many() {
        let told = |count| notes(&with(QuestionKind::Open, "Miten meni?", count));
        assert_eq!((told(7), told(8)), (vec![], vec![Note::Long(8)]));
        assert_eq!(notes(&with(QuestionKind::Information, "Miten meni?", 8)), [], "a text is no question");
    }

    #[test]
    fn long_words_and_sentences_are_hard() {
        // With the easy one six words in two sentences, four of them long: 3 + 66.67.
        let mut hard = with(QuestionKind::Open, "Arvioikaa hoitohenkilökunnan vuorovaikutustaitoja asteikolla", 1);
        hard.questions.push(question("easy", QuestionKind::Open));
        let note = |lix, limit| Note::HardToRead { lix, limit, question: "q0".into() };
        assert_eq!(notes(&hard), [note(70, 60)]);
        hard.languages = vec![Language::Swedish];
        assert_eq!(notes(&hard), [], "only Finnish is measured");
        // Five words, one of them long: 5 + 20; and four, two of them long: 4 + 50.
        let easier = with(QuestionKind::Smiley5, "Miltä tuntui hammaslääkärissä käydä tänään", 1);
        let harder = with(QuestionKind::Smiley5, "Millainen olo oli hammashoitolassa", 1);
        let children =
            |survey: &Questionnaire| notes(&Questionnaire { audience: Audience::From7To12, ..survey.clone() });
        assert_eq!((children(&easier), notes(&harder)), (vec![], vec![]));
        assert_eq!(children(&harder), [note(54, 50)]);
    }
}
