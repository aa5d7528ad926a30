//! Surveys of the county's own: their versions as rows. A draft changes until it is published; then nothing does.

mod answers;
mod keep;
mod publish;

pub(crate) use answers::add_own;
pub use answers::{ChooseQrSurvey, OwnDistribution};
pub use keep::{DropDraft, HowKept, KeepDraft, Kept};
pub use publish::{PublishSurvey, Published};

use crate::organisation::wording;
use crate::{Error, Result, Store, instant, key};
use domain::language::Language;
use domain::organisation::CountyId;
use domain::surveys::{
    Audience, Choice, Condition, Question, QuestionKind, Questionnaire, SurveyVersion, VersionState, Wanted,
};
use sqlx::Row;
use sqlx::any::AnyRow;
use std::collections::HashMap;

/// Whose a question or a choice is.
type Version = (String, i64);

impl Store {
    /// Every version of every survey of the county's own, by code and version.
    pub async fn survey_versions(&self, county: CountyId) -> Result<Vec<SurveyVersion>> {
        let rows = sqlx::query(
            "SELECT code, version, name_fi, name_sv, name_en, audience, languages, national, survey, edit, changed_at, \
             published_at FROM questionnaires WHERE county = $1 ORDER BY code, version",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let mut questions = self.questions(county).await?;
        let with_questions = |row: &AnyRow| {
            let mut version = version(row)?;
            let whose = (version.content.code.clone(), version.version);
            version.content.questions = questions.remove(&whose).unwrap_or_default();
            Ok(version)
        };
        rows.iter().map(with_questions).collect()
    }

    async fn questions(&self, county: CountyId) -> Result<HashMap<Version, Vec<Question>>> {
        let mut choices = self.choices(county).await?;
        let rows = sqlx::query(
            "SELECT code, version, place, question, kind, text_fi, text_sv, text_en, required, lowest, highest, \
             depends_on, wanted, wanted_from, wanted_to FROM questions WHERE county = $1 ORDER BY code, version, place",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let mut questions: HashMap<Version, Vec<Question>> = HashMap::new();
        for row in &rows {
            let whose = (row.try_get(0)?, row.try_get(1)?);
            let choices = choices.remove(&(whose.clone(), row.try_get(2)?)).unwrap_or_default();
            questions.entry(whose).or_default().push(question(row, choices)?);
        }
        Ok(questions)
    }

    async fn choices(&self, county: CountyId) -> Result<HashMap<(Version, i64), Vec<Choice>>> {
        let rows = sqlx::query(
            "SELECT code, version, question_place, choice, text_fi, text_sv, text_en FROM question_choices \
             WHERE county = $1 ORDER BY code, version, question_place, place",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let mut choices: HashMap<(Version, i64), Vec<Choice>> = HashMap::new();
        for row in &rows {
            let whose = ((row.try_get(0)?, row.try_get(1)?), row.try_get(2)?);
            choices.entry(whose).or_default().push(Choice { code: row.try_get(3)?, text: wording(row, 4)? });
        }
        Ok(choices)
    }
}

fn version(row: &AnyRow) -> Result<SurveyVersion> {
    let bits: i16 = row.try_get(6)?;
    let survey: Option<i64> = row.try_get(8)?;
    let published_at: Option<i64> = row.try_get(11)?;
    let state = match survey.zip(published_at) {
        Some((survey, at)) => VersionState::Published { survey: survey as u16, at: instant(at)? },
        None => VersionState::Draft,
    };
    let content = Questionnaire {
        code: row.try_get(0)?,
        name: wording(row, 2)?,
        audience: Audience::parse(row.try_get(5)?).ok_or(Error::Unreadable("audience"))?,
        languages: Language::ALL.into_iter().filter(|language| bits & bit(*language) != 0).collect(),
        national: row.try_get::<i16, _>(7)? != 0,
        questions: Vec::new(),
    };
    let (version, edit) = (row.try_get(1)?, row.try_get(9)?);
    Ok(SurveyVersion { version, content, state, edit, changed_at: instant(row.try_get(10)?)? })
}

fn question(row: &AnyRow, choices: Vec<Choice>) -> Result<Question> {
    let kind = QuestionKind::blank(row.try_get(4)?).ok_or(Error::Unreadable("kind of question"))?;
    let bounds: (Option<i64>, Option<i64>) = (row.try_get(9)?, row.try_get(10)?);
    let kind = match (kind, bounds) {
        (QuestionKind::Single(_), _) => QuestionKind::Single(choices),
        (QuestionKind::Multiple(_), _) => QuestionKind::Multiple(choices),
        (QuestionKind::Number { .. }, (Some(lowest), Some(highest))) => QuestionKind::Number { lowest, highest },
        (other, _) => other,
    };
    let depends_on: String = row.try_get(11)?;
    let wanted = match (row.try_get(13)?, row.try_get(14)?) {
        (Some(from), Some(to)) => Wanted::Between(from, to),
        _ => {
            let codes: &str = row.try_get(12)?;
            Wanted::OneOf(codes.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect())
        }
    };
    Ok(Question {
        code: row.try_get(3)?,
        kind,
        text: wording(row, 5)?,
        required: row.try_get::<i16, _>(8)? != 0,
        shown_when: (!depends_on.is_empty()).then_some(Condition { question: depends_on, wanted }),
    })
}

fn bit(language: Language) -> i16 {
    1 << language as i16
}
