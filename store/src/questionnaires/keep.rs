use super::bit;
use crate::wording::bind_wording;
use crate::{Result, Write, key, milliseconds};
use domain::organisation::CountyId;
use domain::surveys::{Question, QuestionKind, Questionnaire, Wanted};
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// Keeps what a draft is to be. What is published is never changed by it.
pub struct KeepDraft {
    pub county: CountyId,
    pub content: Questionnaire,
    pub how: HowKept,
    pub now: Timestamp,
}

/// Where a draft goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowKept {
    /// As the first version of a survey whose code nobody has used.
    New,
    /// As the version after the published one.
    Next,
    /// Instead of the draft that was read at this edit.
    Change { edit: i64 },
    /// Instead of the draft, whatever it is, or as the next version.
    Import,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is the draft of this version.
    Done(i64),
    CodeTaken,
    /// There is a draft of the next version already.
    DraftStands,
    SomebodyWasFaster,
}

/// The newest version of a survey.
struct Newest {
    version: i64,
    is_draft: bool,
    edit: i64,
}

impl Write for KeepDraft {
    type Output = Kept;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Kept> {
        let newest = newest(self.county, &self.content.code, connection).await?;
        let next = newest.as_ref().map_or(1, |newest| newest.version + 1);
        match (self.how, newest) {
            (HowKept::New, Some(_)) => Ok(Kept::CodeTaken),
            (HowKept::Next, Some(Newest { is_draft: true, .. })) => Ok(Kept::DraftStands),
            (HowKept::Change { edit }, Some(newest)) if newest.edit == edit => self.replace(&newest, connection).await,
            (HowKept::Change { .. }, _) => Ok(Kept::SomebodyWasFaster),
            (HowKept::Import, Some(newest)) if newest.is_draft => self.replace(&newest, connection).await,
            _ => self.begin(next, connection).await,
        }
    }
}

impl KeepDraft {
    async fn begin(&self, version: i64, connection: &mut AnyConnection) -> Result<Kept> {
        let content = &self.content;
        let query = sqlx::query(
            "INSERT INTO questionnaires (county, code, version, name_fi, name_sv, name_en, audience, languages, \
             national, edit, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10) ON CONFLICT DO NOTHING",
        );
        let query = bind_wording(query.bind(key(self.county)).bind(&content.code).bind(version), &content.name);
        let query = query.bind(content.audience.code()).bind(languages(content)).bind(i16::from(content.national));
        let added = query.bind(milliseconds(self.now)).execute(&mut *connection).await?.rows_affected();
        if added == 0 {
            return Ok(Kept::SomebodyWasFaster);
        }
        self.add_questions(version, connection).await?;
        Ok(Kept::Done(version))
    }

    async fn replace(&self, newest: &Newest, connection: &mut AnyConnection) -> Result<Kept> {
        let content = &self.content;
        let query = sqlx::query(
            "UPDATE questionnaires SET name_fi = $4, name_sv = $5, name_en = $6, audience = $7, languages = $8, \
             national = $9, changed_at = $10, edit = edit + 1 \
             WHERE county = $1 AND code = $2 AND version = $3 AND survey IS NULL AND edit = $11",
        );
        let query = bind_wording(query.bind(key(self.county)).bind(&content.code).bind(newest.version), &content.name);
        let query = query.bind(content.audience.code()).bind(languages(content)).bind(i16::from(content.national));
        let query = query.bind(milliseconds(self.now)).bind(newest.edit);
        if query.execute(&mut *connection).await?.rows_affected() == 0 {
            return Ok(Kept::SomebodyWasFaster);
        }
        drop_questions(self.county, &content.code, newest.version, connection).await?;
        self.add_questions(newest.version, connection).await?;
        Ok(Kept::Done(newest.version))
    }

    async fn add_questions(&self, version: i64, connection: &mut AnyConnection) -> Result<()> {
        for (place, question) in self.content.questions.iter().enumerate() {
            self.add_question((version, place as i64), question, connection).await?;
        }
        Ok(())
    }

    async fn add_question(
        &self,
        (version, place): (i64, i64),
        question: &Question,
        connection: &mut AnyConnection,
    ) -> Result<()> {
        let code = &self.content.code;
        let bounds = match question.kind {
            QuestionKind::Number { lowest, highest } => Some((lowest, highest)),
            _ => None,
        };
        let depends_on = question.shown_when.as_ref().map(|condition| condition.question.as_str()).unwrap_or_default();
        let (wanted, between) = match question.shown_when.as_ref().map(|condition| &condition.wanted) {
            Some(Wanted::OneOf(values)) => (values.join(","), None),
            Some(Wanted::Between(from, to)) => (String::new(), Some((*from, *to))),
            None => (String::new(), None),
        };
        let query = sqlx::query(
            "INSERT INTO questions (county, code, version, place, question, kind, text_fi, text_sv, text_en, required, \
             lowest, highest, depends_on, wanted, wanted_from, wanted_to) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        );
        let query = query.bind(key(self.county)).bind(code).bind(version).bind(place);
        let query = bind_wording(query.bind(&question.code).bind(question.kind.code()), &question.text);
        let query = query.bind(i16::from(question.required));
        let query = query.bind(bounds.map(|bounds| bounds.0)).bind(bounds.map(|bounds| bounds.1));
        let query = query.bind(depends_on).bind(wanted);
        let query = query.bind(between.map(|between| between.0)).bind(between.map(|between| between.1));
        query.execute(&mut *connection).await?;
        for (number, choice) in question.kind.choices().iter().enumerate() {
            let query = sqlx::query(
                "INSERT INTO question_choices (county, code, version, question_place, place, choice, text_fi, text_sv, \
                 text_en) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            );
            let query = query.bind(key(self.county)).bind(code).bind(version).bind(place).bind(number as i64);
            bind_wording(query.bind(&choice.code), &choice.text).execute(&mut *connection).await?;
        }
        Ok(())
    }
}

/// Throws a draft away, if nobody has changed it since it was read.
pub struct DropDraft {
    pub county: CountyId,
    pub code: String,
    pub edit: i64,
}

impl Write for DropDraft {
    /// Whether there was such a draft.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let newest = newest(self.county, &self.code, connection).await?;
        let Some(newest) = newest.filter(|newest| newest.is_draft) else { return Ok(false) };
        let dropped = sqlx::query(
            "DELETE FROM questionnaires WHERE county = $1 AND code = $2 AND version = $3 AND survey IS NULL AND edit = $4",
        );
        let dropped = dropped.bind(key(self.county)).bind(&self.code).bind(newest.version).bind(self.edit);
        if dropped.execute(&mut *connection).await?.rows_affected() == 0 {
            return Ok(false);
        }
        drop_questions(self.county, &self.code, newest.version, connection).await?;
        Ok(true)
    }
}

async fn newest(county: CountyId, code: &str, connection: &mut AnyConnection) -> Result<Option<Newest>> {
    let row = sqlx::query(
        "SELECT version, survey, edit FROM questionnaires WHERE county = $1 AND code = $2 ORDER BY version DESC LIMIT 1",
    )
    .bind(key(county))
    .bind(code)
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let survey: Option<i64> = row.try_get(1)?;
    Ok(Some(Newest { version: row.try_get(0)?, is_draft: survey.is_none(), edit: row.try_get(2)? }))
}

async fn drop_questions(county: CountyId, code: &str, version: i64, connection: &mut AnyConnection) -> Result<()> {
    for sql in [
        "DELETE FROM questions WHERE county = $1 AND code = $2 AND version = $3",
        "DELETE FROM question_choices WHERE county = $1 AND code = $2 AND version = $3",
    ] {
        sqlx::query(sql).bind(key(county)).bind(code).bind(version).execute(&mut *connection).await?;
    }
    Ok(())
}

fn languages(content: &Questionnaire) -> i16 {
    content.languages.iter().fold(0, |bits, language| bits | bit(*language))
}
