//! A survey as a file: JSON, the same out and in. A bad file is answered by one line that names the place.

use domain::language::{Language, Wording};
use domain::surveys::{
    Audience, Choice, Condition, Flaw, LONGEST_TEXT, MOST_CHOICES, MOST_QUESTIONS, Question, QuestionKind,
    Questionnaire, Wanted, is_code, is_survey_code,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What stands in front of a file of this kind.
const FORMAT: &str = "kuule survey 1";

/// Why a file is no survey.
#[derive(Debug, Error)]
pub enum FileTrouble {
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    #[error("\"format\" is \"{0}\", not \"{FORMAT}\"")]
    Format(String),
    #[error("{0}")]
    Place(String),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SurveyFile {
    format: String,
    code: String,
    name: Texts,
    audience: String,
    languages: Vec<String>,
    national: bool,
    questions: Vec<QuestionFile>,
}

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Texts {
    #[serde(default)]
    fi: String,
    #[serde(default)]
    sv: String,
    #[serde(default)]
    en: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    code: String,
    kind: String,
    text: Texts,
    #[serde(default)]
    required: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lowest: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    highest: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    choices: Vec<ChoiceFile>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shown_when: Option<ConditionFile>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceFile {
    code: String,
    text: Texts,
}

/// Either the answers, or the first and the last of a range.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionFile {
    question: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    one_of: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<i64>,
}

/// The survey as a file.
pub fn write(survey: &Questionnaire) -> Result<String, FileTrouble> {
    let file = SurveyFile {
        format: FORMAT.to_owned(),
        code: survey.code.clone(),
        name: texts(&survey.name),
        audience: survey.audience.code().to_owned(),
        languages: survey.languages.iter().map(|language| language.code().to_owned()).collect(),
        national: survey.national,
        questions: survey.questions.iter().map(question_file).collect(),
    };
    Ok(serde_json::to_string_pretty(&file)? + "\n")
}

/// The survey that a file holds. It may be unfinished, as a draft may; what no draft can be is refused.
pub fn read(text: &str) -> Result<Questionnaire, FileTrouble> {
    let file: SurveyFile = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    if file.format != FORMAT {
        return Err(FileTrouble::Format(file.format));
    }
    if !is_survey_code(&file.code) {
        return Err(place("code", &Flaw::Code.to_string()));
    }
    let unknown = |language: &&String| Language::parse(language).is_none();
    if let Some(unknown) = file.languages.iter().find(unknown) {
        return Err(place("languages", &format!("\"{unknown}\" is none of fi, sv, en")));
    }
    if file.questions.len() > MOST_QUESTIONS {
        return Err(place("questions", &Flaw::TooMany.to_string()));
    }
    let audience = Audience::parse(&file.audience);
    let is_offered = |language: &Language| file.languages.iter().any(|held| held == language.code());
    let questions: Result<Vec<Question>, FileTrouble> = file.questions.into_iter().enumerate().map(question).collect();
    Ok(Questionnaire {
        audience: audience.ok_or_else(|| place("audience", &one_of(&Audience::ALL.map(Audience::code))))?,
        languages: Language::ALL.into_iter().filter(is_offered).collect(),
        name: wording("name", file.name)?,
        national: file.national,
        code: file.code,
        questions: questions?,
    })
}

fn question((number, file): (usize, QuestionFile)) -> Result<Question, FileTrouble> {
    let at = format!("question {} ({})", number + 1, file.code);
    if !is_code(&file.code) {
        return Err(place(&at, &Flaw::Code.to_string()));
    }
    let blank = QuestionKind::blank(&file.kind);
    let blank = blank.ok_or_else(|| place(&at, &format!("\"kind\" is {}", one_of(&QuestionKind::CODES))))?;
    let has_choices = matches!(blank, QuestionKind::Single(_) | QuestionKind::Multiple(_));
    if !has_choices && !file.choices.is_empty() {
        return Err(place(&at, &format!("a question of kind {} has no choices", file.kind)));
    }
    if file.choices.len() > MOST_CHOICES {
        return Err(place(&at, &Flaw::TooManyChoices.to_string()));
    }
    let choice = |choice: ChoiceFile| {
        let at = format!("{at}, choice \"{}\"", choice.code);
        if !is_code(&choice.code) {
            return Err(place(&at, &Flaw::Code.to_string()));
        }
        Ok(Choice { text: wording(&at, choice.text)?, code: choice.code })
    };
    let choices: Result<Vec<Choice>, FileTrouble> = file.choices.into_iter().map(choice).collect();
    let kind = match (blank, file.lowest, file.highest) {
        (QuestionKind::Number { .. }, Some(lowest), Some(highest)) => QuestionKind::Number { lowest, highest },
        (QuestionKind::Number { .. }, ..) => return Err(place(&at, "a number needs \"lowest\" and \"highest\"")),
        (_, Some(_), _) | (_, _, Some(_)) => return Err(place(&at, "only a number has \"lowest\" and \"highest\"")),
        (QuestionKind::Single(_), ..) => QuestionKind::Single(choices?),
        (QuestionKind::Multiple(_), ..) => QuestionKind::Multiple(choices?),
        (other, ..) => other,
    };
    let shown_when = file.shown_when.map(|file| condition(&at, file)).transpose()?;
    Ok(Question { text: wording(&at, file.text)?, code: file.code, kind, required: file.required, shown_when })
}

fn condition(at: &str, file: ConditionFile) -> Result<Condition, FileTrouble> {
    let at = format!("{at}, shown_when");
    let wanted = match (file.one_of, file.from, file.to) {
        (Some(values), None, None) => Wanted::OneOf(values),
        (None, Some(from), Some(to)) => Wanted::Between(from, to),
        _ => return Err(place(&at, "it needs either \"one_of\", or \"from\" and \"to\"")),
    };
    // Codes are kept with commas between them.
    if let Wanted::OneOf(values) = &wanted
        && let Some(wrong) = values.iter().find(|value| !is_code(value))
    {
        return Err(place(&at, &format!("\"{wrong}\" is no answer")));
    }
    if !is_code(&file.question) {
        return Err(place(&at, &Flaw::Code.to_string()));
    }
    Ok(Condition { question: file.question, wanted })
}

fn wording(at: &str, texts: Texts) -> Result<Wording, FileTrouble> {
    let wording = Wording { fi: texts.fi, sv: texts.sv, en: texts.en };
    for language in Language::ALL {
        let text = wording.only_in(language);
        if text.chars().count() > LONGEST_TEXT {
            return Err(place(&format!("{at}, {}", language.code()), &Flaw::TextTooLong.to_string()));
        }
        if text.chars().any(|c| c.is_control() && c != '\n') {
            return Err(place(&format!("{at}, {}", language.code()), "the text has a sign that is no text"));
        }
    }
    Ok(wording)
}

fn question_file(question: &Question) -> QuestionFile {
    let bounds = match question.kind {
        QuestionKind::Number { lowest, highest } => Some((lowest, highest)),
        _ => None,
    };
    let choice = |choice: &Choice| ChoiceFile { code: choice.code.clone(), text: texts(&choice.text) };
    let condition = |condition: &Condition| {
        let question = condition.question.clone();
        match &condition.wanted {
            Wanted::OneOf(values) => ConditionFile { question, one_of: Some(values.clone()), from: None, to: None },
            Wanted::Between(from, to) => ConditionFile { question, one_of: None, from: Some(*from), to: Some(*to) },
        }
    };
    QuestionFile {
        code: question.code.clone(),
        kind: question.kind.code().to_owned(),
        text: texts(&question.text),
        required: question.required,
        lowest: bounds.map(|bounds| bounds.0),
        highest: bounds.map(|bounds| bounds.1),
        choices: question.kind.choices().iter().map(choice).collect(),
        shown_when: question.shown_when.as_ref().map(condition),
    }
}

fn texts(wording: &Wording) -> Texts {
    Texts { fi: wording.fi.clone(), sv: wording.sv.clone(), en: wording.en.clone() }
}

fn place(at: &str, what: &str) -> FileTrouble {
    FileTrouble::Place(format!("{at}: {what}"))
}

fn one_of(codes: &[&str]) -> String {
    format!("one of {}", codes.join(", "))
}

#[cfg(test)]
mod tests;
