//! What publishing finds, in the reader's words: what to mend, what to think about, what can no longer be compared.

use super::super::versions::Review;
use super::draft_address;
use crate::web::Page;
use domain::language::Language;
use domain::surveys::{Broken, Note, Questionnaire};

/// One line: what it says, and the question to which it leads.
pub struct Finding {
    pub text: String,
    pub address: Option<String>,
}

/// How far the texts of one language are.
pub struct Completeness {
    pub language: String,
    pub missing: usize,
}

/// Everything that is found.
pub struct Findings {
    pub troubles: Vec<Finding>,
    pub notes: Vec<Finding>,
    pub broken: Vec<Finding>,
    pub languages: Vec<Completeness>,
}

impl Findings {
    pub fn new(page: &Page, survey: &Questionnaire, review: &Review) -> Findings {
        let trouble = |trouble: &domain::surveys::Trouble| {
            let text = page.named("flaw", trouble.flaw.code());
            let language = trouble.language.map(|language| page.named("in-language", language.code()));
            let text = language.map_or(text.clone(), |language| format!("{text} ({})", language.to_lowercase()));
            finding(page, survey, trouble.question.as_deref(), &text)
        };
        Findings {
            troubles: review.troubles.iter().map(trouble).collect(),
            notes: review.notes.iter().map(|note| note_line(page, survey, note)).collect(),
            broken: review.broken.iter().map(|broken| broken_line(page, survey, broken)).collect(),
            languages: completeness(page, survey, review),
        }
    }
}

/// What keeps two versions from being compared, as a line.
pub fn broken_line(page: &Page, survey: &Questionnaire, broken: &Broken) -> Finding {
    let text = page.named("break", broken.what.code());
    finding(page, survey, broken.question.as_deref(), &text)
}

fn note_line(page: &Page, survey: &Questionnaire, note: &Note) -> Finding {
    match note {
        Note::Long(count) => {
            let text = page.counted("survey-note-long", *count as i64);
            Finding { text, address: None }
        }
        Note::HardToRead { lix, limit, question } => {
            let text = page.with2("survey-note-hard-to-read", &("lix", lix), &("limit", limit));
            finding(page, survey, Some(question), &text)
        }
    }
}

/// Led by the question's number, where the survey has it.
fn finding(page: &Page, survey: &Questionnaire, question: Option<&str>, text: &str) -> Finding {
    let Some(code) = question else { return Finding { text: text.to_owned(), address: None } };
    match survey.questions.iter().position(|question| question.code == code) {
        Some(place) => {
            let number = (place + 1).to_string();
            let text = page.with2("survey-in-question", &("number", number), &("text", text));
            let address = format!("{}/kysymykset/{code}", draft_address(&survey.code));
            Finding { text, address: Some(page.link(&address)) }
        }
        None => Finding { text: page.with2("survey-in-removed", &("code", code), &("text", text)), address: None },
    }
}

fn completeness(page: &Page, survey: &Questionnaire, review: &Review) -> Vec<Completeness> {
    let missing = |language: Language| {
        review.troubles.iter().filter(|trouble| trouble.language == Some(language) && trouble.flaw.is_missing()).count()
    };
    let line = |language: &Language| Completeness {
        language: page.named("in-language", language.code()),
        missing: missing(*language),
    };
    survey.languages.iter().map(line).collect()
}
