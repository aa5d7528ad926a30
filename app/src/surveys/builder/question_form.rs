//! A question as a form: its texts and choices side by side in three languages, and on what it depends.

use super::edit::question_name;
use super::{fields, next_code, tidy, wording};
use crate::surveys::view::{ScaleChoice, offered};
use crate::web::{FormFields, Page};
use domain::language::{Language, Wording};
use domain::surveys::{Choice, Condition, MOST_CHOICES, Question, QuestionKind, Questionnaire, Statement, Wanted};

/// Empty rows for more choices.
const MORE_CHOICES: usize = 2;

/// A row of the choices: its code (empty: a new one) and its text in three languages.
pub struct ChoiceRow {
    pub code: String,
    pub texts: Vec<(&'static str, String, String)>,
}

/// An earlier question on which this one may depend.
pub struct Earlier {
    pub code: String,
    pub name: String,
    pub chosen: bool,
    pub answers: Vec<ScaleChoice>,
    /// Of a number: from and to as typed; the answers are empty then.
    pub bounds: Option<(String, String)>,
}

/// The question as it stands in the form.
pub struct QuestionForm {
    pub kind: &'static str,
    pub texts: Vec<(&'static str, String, String)>,
    pub required: bool,
    pub choices: Vec<ChoiceRow>,
    pub bounds: Option<(String, String)>,
    pub earlier: Vec<Earlier>,
    pub depends: bool,
}

impl QuestionForm {
    /// `place` is where the question stands, or will stand, in the survey.
    pub fn new(page: &Page, survey: &Questionnaire, place: usize, question: &Question) -> QuestionForm {
        let row = |choice: &Choice| ChoiceRow { code: choice.code.clone(), texts: fields(page, &choice.text) };
        let has_choices = matches!(question.kind, QuestionKind::Single(_) | QuestionKind::Multiple(_));
        let empty = || ChoiceRow { code: String::new(), texts: fields(page, &Wording::default()) };
        let more =
            if has_choices { MORE_CHOICES.max(3_usize.saturating_sub(question.kind.choices().len())) } else { 0 };
        let bounds = match question.kind {
            QuestionKind::Number { lowest, highest } => Some((lowest.to_string(), highest.to_string())),
            _ => None,
        };
        QuestionForm {
            kind: question.kind.code(),
            texts: fields(page, &question.text),
            required: question.required,
            choices: question.kind.choices().iter().map(row).chain((0..more).map(|_| empty())).collect(),
            bounds,
            earlier: earlier(page, survey, place, question.shown_when.as_ref()),
            depends: question.shown_when.is_some(),
        }
    }
}

/// Everything before a place that decides something, with its answers to choose from.
fn earlier(page: &Page, survey: &Questionnaire, place: usize, held: Option<&Condition>) -> Vec<Earlier> {
    let national = std::iter::once("nps").chain(Statement::ALL.map(Statement::code));
    let mut codes: Vec<&str> = national.filter(|_| survey.national).collect();
    codes.extend(survey.questions.iter().take(place).map(|question| question.code.as_str()));
    let view = |code: &str| {
        let kind = survey.kind_before(place, code).filter(QuestionKind::decides)?;
        let wanted = held.filter(|condition| condition.question == code).map(|condition| &condition.wanted);
        let is_number = matches!(kind, QuestionKind::Number { .. });
        let mut answers = if is_number { Vec::new() } else { offered(page, (survey, page.language), &kind) };
        for answer in &mut answers {
            answer.checked = wanted.is_some_and(|wanted| is_wanted(wanted, &answer.value));
            if answer.label.is_empty() {
                answer.label = answer.value.clone();
            }
        }
        let between = match wanted {
            Some(Wanted::Between(from, to)) => (from.to_string(), to.to_string()),
            _ => (String::new(), String::new()),
        };
        Some(Earlier {
            code: code.to_owned(),
            name: question_name(page, survey, code),
            chosen: wanted.is_some(),
            answers,
            bounds: is_number.then_some(between),
        })
    };
    codes.into_iter().filter_map(view).collect()
}

fn is_wanted(wanted: &Wanted, value: &str) -> bool {
    match wanted {
        Wanted::OneOf(values) => values.iter().any(|held| held == value),
        Wanted::Between(from, to) => value.parse().is_ok_and(|point: i64| (from..=to).contains(&&point)),
    }
}

/// Puts what was typed into the question; says what is to be mended, by field.
/// `taken` are the codes that the question's choices have had in any version.
pub fn fill(
    page: &Page,
    form: &FormFields,
    (survey, place): (&Questionnaire, usize),
    taken: &[String],
    question: &mut Question,
) -> Vec<(String, String)> {
    let mut mends = Vec::new();
    question.text = wording(form, "text");
    question.required = form.get("required") == "1" && question.kind.is_asked();
    match &mut question.kind {
        QuestionKind::Single(choices) | QuestionKind::Multiple(choices) => *choices = choice_rows(form, taken),
        QuestionKind::Number { lowest, highest } => {
            for (name, bound) in [("lowest", lowest), ("highest", highest)] {
                match whole(form.get(name)) {
                    Some(number) => *bound = number,
                    None => mends.push((name.to_owned(), page.t("mend-survey-bound").to_owned())),
                }
            }
        }
        _ => {}
    }
    let on = form.get("depends");
    question.shown_when = survey.kind_before(place, on).map(|kind| {
        let wanted = wanted(form, on, &kind).unwrap_or_else(|| {
            mends.push(("depends".to_owned(), page.t("mend-survey-wanted").to_owned()));
            Wanted::OneOf(Vec::new())
        });
        Condition { question: on.to_owned(), wanted }
    });
    mends
}

/// The rows that have a text, in their order; a row that was emptied is gone.
fn choice_rows(form: &FormFields, taken: &[String]) -> Vec<Choice> {
    let texts = |language: Language| form.all(language_field(language)).map(tidy).collect::<Vec<_>>();
    let [fi, sv, en] = Language::ALL.map(texts);
    let at = |texts: &[String], row: usize| texts.get(row).cloned().unwrap_or_default();
    let mut codes: Vec<String> = form.all("choice_code").map(str::to_owned).collect();
    let mut choices = Vec::new();
    for row in 0..codes.len().min(MOST_CHOICES + MORE_CHOICES) {
        let text = Wording { fi: at(&fi, row), sv: at(&sv, row), en: at(&en, row) };
        if text.is_empty() {
            continue;
        }
        if !domain::surveys::is_code(&codes[row]) {
            codes[row] = next_code("v", codes.iter().chain(taken).map(String::as_str));
        }
        choices.push(Choice { code: codes[row].clone(), text });
    }
    if let Some(row) = whole(form.get("choice_up")).and_then(|row| usize::try_from(row).ok())
        && (1..choices.len()).contains(&row)
    {
        choices.swap(row, row - 1);
    }
    choices
}

fn language_field(language: Language) -> &'static str {
    match language {
        Language::Finnish => "choice_fi",
        Language::Swedish => "choice_sv",
        Language::English => "choice_en",
    }
}

/// The answers that were ticked; a row of points without gaps is said as a range. None where nothing was chosen.
fn wanted(form: &FormFields, on: &str, kind: &QuestionKind) -> Option<Wanted> {
    if matches!(kind, QuestionKind::Number { .. }) {
        let bound = |side: &str| whole(form.get(&format!("{side}_{on}")));
        return Some(Wanted::Between(bound("from")?, bound("to")?)).filter(|wanted| match wanted {
            Wanted::Between(from, to) => from <= to,
            Wanted::OneOf(_) => false,
        });
    }
    let values: Vec<String> = form.all(&format!("wanted_{on}")).map(str::to_owned).collect();
    if *kind == QuestionKind::Nps {
        let mut points: Vec<i64> = values.iter().filter_map(|value| value.parse().ok()).collect();
        points.sort_unstable();
        if let (Some(first), Some(last)) = (points.first(), points.last())
            && points.len() as i64 == last - first + 1
        {
            return Some(Wanted::Between(*first, *last));
        }
    }
    (!values.is_empty()).then_some(Wanted::OneOf(values))
}

fn whole(text: &str) -> Option<i64> {
    text.trim().replace('\u{2212}', "-").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(encoded: &str) -> FormFields {
        FormFields::parse(encoded.as_bytes())
    }

    #[test]
    fn rows_of_choices_keep_their_codes() {
        let rows = "choice_code=v1&choice_fi=Bussi&choice_sv=Buss&choice_en=&choice_code=v2&choice_fi=&choice_sv=&\
                    choice_en=&choice_code=&choice_fi=Auto&choice_sv=&choice_en=&choice_code=&choice_fi=&choice_sv=Till+fots&choice_en=";
        let told = |encoded: &str, taken: &[String]| {
            let choices = choice_rows(&form(encoded), taken).into_iter();
            choices.map(|choice| format!("{} {}/{}", choice.code, choice.text.fi, choice.text.sv)).collect::<Vec<_>>()
        };
        assert_eq!(told(rows, &[]), ["v1 Bussi/Buss", "v3 Auto/", "v4 /Till fots"]);
        assert_eq!(told(rows, &["v9".to_owned()])[1], "v10 Auto/", "a code of another version is not used again");
        let up = told(&format!("{rows}&choice_up=1"), &[]);
        assert_eq!(up, ["v3 Auto/", "v1 Bussi/Buss", "v4 /Till fots"]);
    }

    #[test]
    fn ticked_answers_become_a_rule() {
        let nps = |ticked: &str| wanted(&form(ticked), "nps", &QuestionKind::Nps);
        assert_eq!(nps("wanted_nps=2&wanted_nps=0&wanted_nps=1"), Some(Wanted::Between(0, 2)));
        assert_eq!(nps("wanted_nps=0&wanted_nps=2"), Some(Wanted::OneOf(vec!["0".into(), "2".into()])));
        assert_eq!(nps("wanted_way=0"), None);
        let statement = wanted(&form("wanted_a=1&wanted_a=2"), "a", &QuestionKind::Statement);
        assert_eq!(statement, Some(Wanted::OneOf(vec!["1".into(), "2".into()])));
        let number = |typed: &str| wanted(&form(typed), "n", &QuestionKind::Number { lowest: 0, highest: 9 });
        assert_eq!(number("from_n=1&to_n=5"), Some(Wanted::Between(1, 5)));
        assert_eq!((number("from_n=5&to_n=1"), number("from_n=5&to_n=")), (None, None));
    }
}
