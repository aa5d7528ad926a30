//! A survey as its client sees it: the national questions, then the county's own, with what was typed so far.

use crate::web::{FormFields, Page};
use domain::language::Language;
use domain::surveys::{
    AnswerTrouble, Audience, Condition, NPS_QUESTION, Question, QuestionKind, Questionnaire, STATEMENT_SCALE,
    Statement, Wanted,
};

/// One button of a scale, or one choice.
pub struct ScaleChoice {
    pub value: String,
    pub label: String,
    pub checked: bool,
    /// The mouth of a smiley, drawn; empty for all others.
    pub mouth: &'static str,
}

/// A national statement.
pub struct StatementView {
    pub code: &'static str,
    pub text: &'static str,
    pub choices: Vec<ScaleChoice>,
}

/// The national set, locked.
pub struct NationalView {
    pub nps_text: &'static str,
    pub nps_low: &'static str,
    pub nps_high: &'static str,
    pub scores: Vec<ScaleChoice>,
    pub statements: Vec<StatementView>,
    pub comment: String,
}

/// On what a question depends: in words, and for the script.
pub struct ConditionView {
    pub words: String,
    pub field: String,
    /// Values with a space between; empty where all from one number to another are meant.
    pub values: String,
    pub bounds: Option<(i64, i64)>,
}

/// A question of the county's own.
pub struct QuestionView {
    pub field: String,
    pub kind: &'static str,
    pub text: String,
    pub required: bool,
    pub choices: Vec<ScaleChoice>,
    pub typed: String,
    pub bounds: Option<(i64, i64)>,
    pub condition: Option<ConditionView>,
    pub mend: Option<String>,
}

/// The whole form.
pub struct SurveyView {
    /// In the language of the questions.
    pub page: Page,
    pub title: String,
    pub lead: String,
    pub place: String,
    pub address: String,
    pub token: String,
    /// The number of the survey that is shown: it is this one that is answered.
    pub survey: u16,
    /// The language of the questions, where it is not the page's.
    pub lang: Option<&'static str>,
    pub national: Option<NationalView>,
    pub questions: Vec<QuestionView>,
    /// Field and what to do: one line each. A line without a field is about the whole.
    pub mends: Vec<(String, String)>,
    /// It cannot be sent: somebody of the county looks at it.
    pub is_preview: bool,
}

/// What was typed so far, and what is to be mended in it.
pub struct Typed<'a> {
    pub form: &'a FormFields,
    pub mends: Vec<(String, AnswerTrouble)>,
    pub whole: Option<String>,
}

impl SurveyView {
    /// Where it is not a survey of the county's own, it is the national set alone.
    pub fn new(page: Page, own: Option<&Questionnaire>, typed: &Typed<'_>) -> SurveyView {
        let said = own.map_or(page.language, |own| spoken(own, page.language));
        let is_foreign = said != page.language;
        let page = page.spoken_in(said);
        let has_national = own.is_none_or(|own| own.national);
        let questions = own.map(|own| {
            let view = |(place, question)| question_view(&page, (own, said), (place, question), typed);
            own.questions.iter().enumerate().map(view).collect()
        });
        let questions: Vec<QuestionView> = questions.unwrap_or_default();
        let whole = typed.whole.iter().map(|text| (String::new(), text.clone()));
        let of = |question: &QuestionView| Some((question.field.clone(), question.mend.clone()?));
        let lead = own.map_or("survey-lead", |own| match own.audience {
            Audience::From13 => "survey-own-lead",
            Audience::From7To12 => "survey-child-lead",
            Audience::CloseOnes => "survey-close-lead",
        });
        SurveyView {
            title: own.map_or_else(|| page.t("survey-title").to_owned(), |own| own.name.in_language(said).to_owned()),
            lead: page.t(lead).to_owned(),
            place: String::new(),
            address: String::new(),
            token: String::new(),
            survey: 0,
            lang: is_foreign.then(|| said.code()),
            national: has_national.then(|| national_view(said, typed.form)),
            mends: whole.chain(questions.iter().filter_map(of)).collect(),
            questions,
            is_preview: false,
            page,
        }
    }
}

/// The language in which a survey is asked of somebody who reads `language`.
pub fn spoken(survey: &Questionnaire, language: Language) -> Language {
    let is_offered = survey.languages.contains(&language);
    if is_offered { language } else { survey.languages.first().copied().unwrap_or(language) }
}

/// The name of a question's field in the form.
pub fn field(code: &str) -> String {
    format!("own-{code}")
}

fn national_view(said: Language, form: &FormFields) -> NationalView {
    let spoken = said as usize;
    NationalView {
        nps_text: NPS_QUESTION.texts[spoken].text,
        nps_low: NPS_QUESTION.low[spoken],
        nps_high: NPS_QUESTION.high[spoken],
        scores: (0..=10).map(|score| bare(score, "nps", form)).collect(),
        statements: Statement::ALL.map(|statement| statement_view(statement, said, form)).into(),
        comment: form.get("comment").to_owned(),
    }
}

fn bare(score: i64, field: &str, form: &FormFields) -> ScaleChoice {
    let value = score.to_string();
    ScaleChoice { checked: form.get(field) == value, value, label: String::new(), mouth: "" }
}

fn statement_view(statement: Statement, said: Language, form: &FormFields) -> StatementView {
    let (code, text) = (statement.code(), statement.texts()[said as usize].text);
    StatementView { code, text, choices: agreement(said, code, form) }
}

/// The points of a statement; "does not concern me" stands last and is 0 in the store.
fn agreement(said: Language, field: &str, form: &FormFields) -> Vec<ScaleChoice> {
    let choice = |(place, names): (usize, &[&'static str; 3])| {
        let point = if place == 5 { 0 } else { place as i64 + 1 };
        ScaleChoice { label: names[said as usize].to_owned(), ..bare(point, field, form) }
    };
    STATEMENT_SCALE.iter().enumerate().map(choice).collect()
}

fn question_view(
    page: &Page,
    (own, said): (&Questionnaire, Language),
    (place, question): (usize, &Question),
    typed: &Typed<'_>,
) -> QuestionView {
    let name = field(&question.code);
    let mend = typed.mends.iter().find(|(code, _)| *code == question.code);
    let bounds = match question.kind {
        QuestionKind::Number { lowest, highest } => Some((lowest, highest)),
        _ => None,
    };
    QuestionView {
        kind: question.kind.code(),
        text: question.text.in_language(said).to_owned(),
        required: question.required,
        choices: choices(page, (own, said), &question.kind, (&name, typed.form)),
        typed: typed.form.get(&name).to_owned(),
        bounds,
        condition: question.shown_when.as_ref().and_then(|held| condition(page, (own, said), place, held)),
        mend: mend.map(|(_, trouble)| mend_text(page, question.text.in_language(said), *trouble)),
        field: name,
    }
}

/// What stands to choose between, with what was chosen.
fn choices(
    page: &Page,
    (own, said): (&Questionnaire, Language),
    kind: &QuestionKind,
    (field, form): (&str, &FormFields),
) -> Vec<ScaleChoice> {
    match kind {
        QuestionKind::Nps => (0..=10).map(|score| bare(score, field, form)).collect(),
        QuestionKind::Statement => agreement(said, field, form),
        QuestionKind::Smiley4 | QuestionKind::Smiley5 => {
            let points = if *kind == QuestionKind::Smiley4 { 1..=4 } else { 1..=5 };
            let smiley = |point| {
                let face = face(kind, point);
                let label = smiley_name(page, own.audience, face);
                ScaleChoice { label, mouth: mouth(face), ..bare(point, field, form) }
            };
            points.map(smiley).collect()
        }
        QuestionKind::Single(choices) | QuestionKind::Multiple(choices) => {
            let choice = |choice: &domain::surveys::Choice| ScaleChoice {
                value: choice.code.clone(),
                label: choice.text.in_language(said).to_owned(),
                checked: form.all(field).any(|held| held == choice.code),
                mouth: "",
            };
            choices.iter().map(choice).collect()
        }
        QuestionKind::Number { .. } | QuestionKind::Open | QuestionKind::Information => Vec::new(),
    }
}

/// What can be answered to a kind of question, without what was chosen.
pub fn offered(page: &Page, of: (&Questionnaire, Language), kind: &QuestionKind) -> Vec<ScaleChoice> {
    choices(page, of, kind, ("", &FormFields::default()))
}

/// Of five faces, four leave out the one in the middle.
fn face(kind: &QuestionKind, point: i64) -> i64 {
    if *kind == QuestionKind::Smiley4 && point > 2 { point + 1 } else { point }
}

fn smiley_name(page: &Page, audience: Audience, face: i64) -> String {
    let face = face.to_string();
    match audience {
        Audience::From7To12 => page.named("smiley-child", &face),
        Audience::From13 | Audience::CloseOnes => page.named("smiley", &face),
    }
}

fn mouth(face: i64) -> &'static str {
    match face {
        1 => "M11 31 Q20 20 29 31",
        2 => "M12 29 Q20 24 28 29",
        3 => "M12 27 H28",
        4 => "M12 25 Q20 31 28 25",
        _ => "M11 24 Q20 36 29 24",
    }
}

/// None where the survey, still being made, has no such question.
fn condition(page: &Page, of: (&Questionnaire, Language), place: usize, held: &Condition) -> Option<ConditionView> {
    let (own, said) = of;
    let kind = own.kind_before(place, &held.question)?;
    let code = held.question.as_str();
    let is_own = own.question(code).is_some();
    let question = match (own.question(code), Statement::parse(code)) {
        (Some(question), _) => question.text.in_language(said),
        (None, Some(statement)) => statement.texts()[said as usize].text,
        (None, None) => NPS_QUESTION.texts[said as usize].text,
    };
    let answers = wanted_in_words(page, of, &kind, &held.wanted);
    let (values, bounds) = match &held.wanted {
        Wanted::OneOf(values) => (values.join(" "), None),
        Wanted::Between(from, to) => (String::new(), Some((*from, *to))),
    };
    Some(ConditionView {
        words: page.with2("survey-when", &("question", question), &("answers", answers)),
        field: if is_own { field(code) } else { code.to_owned() },
        values,
        bounds,
    })
}

/// The answers that a condition wants, as a reader of the form knows them.
pub fn wanted_in_words(page: &Page, of: (&Questionnaire, Language), kind: &QuestionKind, wanted: &Wanted) -> String {
    match wanted {
        Wanted::Between(from, to) => range(*from, *to),
        Wanted::OneOf(values) => {
            let offered = offered(page, of, kind);
            let name = |value: &String| {
                let found = offered.iter().find(|choice| choice.value == *value && !choice.label.is_empty());
                found.map_or_else(|| value.clone(), |choice| choice.label.clone())
            };
            values.iter().map(name).collect::<Vec<_>>().join(page.t("survey-or"))
        }
    }
}

/// Numbers from one to another.
pub fn range(from: i64, to: i64) -> String {
    let text = if from == to { from.to_string() } else { format!("{from}–{to}") };
    text.replace('-', "\u{2212}")
}

fn mend_text(page: &Page, question: &str, trouble: AnswerTrouble) -> String {
    match trouble {
        AnswerTrouble::Missing => page.with1("mend-own-missing", "question", question),
        AnswerTrouble::NotANumber => page.with1("mend-own-not-a-number", "question", question),
        AnswerTrouble::OutOfRange { lowest, highest } => {
            page.with2("mend-own-out-of-range", &("lowest", lowest), &("highest", highest))
        }
        AnswerTrouble::TooLong(over) => page.counted("mend-text-too-long", over as i64),
    }
}
