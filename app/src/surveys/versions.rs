//! The versions of one survey of the county's own: finding them, taking in a file, and what stands before publishing.

use domain::organisation::CountyId;
use domain::settings::Settings;
use domain::surveys::{
    Broken, Note, Questionnaire, SurveyVersion, Trouble, VersionState, check_survey, compare_versions, survey_notes,
};
use jiff::Timestamp;
use store::{HowKept, KeepDraft, Kept, Store};

/// Every version of a survey, the oldest first; there is one at least.
pub struct Versions(Vec<SurveyVersion>);

/// What publishing has to say of a draft.
pub struct Review {
    /// What keeps it from being published.
    pub troubles: Vec<Trouble>,
    pub notes: Vec<Note>,
    /// What keeps it from being compared with the version before it.
    pub broken: Vec<Broken>,
}

/// What became of a file.
pub enum TakenIn {
    /// It is the draft of this version.
    Draft(i64),
    /// The newest version says the same.
    Same(i64),
    SomebodyWasFaster,
}

impl Versions {
    pub async fn of(store: &Store, county: CountyId, code: &str) -> store::Result<Option<Versions>> {
        let mut versions = store.survey_versions(county).await?;
        versions.retain(|held| held.content.code == code);
        Ok((!versions.is_empty()).then_some(Versions(versions)))
    }

    /// Every survey of the county's own, in the order of their codes.
    pub async fn all(store: &Store, county: CountyId) -> store::Result<Vec<Versions>> {
        let versions = store.survey_versions(county).await?;
        let of_one = |one: &SurveyVersion, next: &SurveyVersion| one.content.code == next.content.code;
        Ok(versions.chunk_by(of_one).map(|versions| Versions(versions.to_vec())).collect())
    }

    pub fn newest(&self) -> &SurveyVersion {
        self.0.last().expect("a survey has a version")
    }

    pub fn draft(&self) -> Option<&SurveyVersion> {
        Some(self.newest()).filter(|newest| newest.state == VersionState::Draft)
    }

    /// The published ones, the newest first.
    pub fn published(&self) -> impl Iterator<Item = &SurveyVersion> {
        self.0.iter().rev().filter(|held| held.survey().is_some())
    }

    pub fn version(&self, version: i64) -> Option<&SurveyVersion> {
        self.0.iter().find(|held| held.version == version)
    }

    /// The codes of all questions of all versions: a new question takes none of them.
    pub fn question_codes(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|held| held.content.questions.iter().map(|question| question.code.as_str()))
    }

    /// The codes that the choices of a question have had in any version.
    pub fn choice_codes(&self, question: &str) -> Vec<String> {
        let questions = self.0.iter().filter_map(|held| held.content.question(question));
        questions.flat_map(|question| question.kind.choices().iter().map(|choice| choice.code.clone())).collect()
    }

    pub fn review(&self, draft: &Questionnaire, settings: &Settings) -> Review {
        let before = self.published().next();
        Review {
            troubles: check_survey(draft, &[settings.county_colour(), settings.county_accent()]),
            notes: survey_notes(draft),
            broken: before.map(|before| compare_versions(&before.content, draft)).unwrap_or_default(),
        }
    }
}

/// Takes in what a file says: instead of the draft, or as the next version; what is there already is left as it is.
pub async fn take_in(
    store: &Store,
    county: CountyId,
    content: Questionnaire,
    now: Timestamp,
) -> store::Result<TakenIn> {
    let held = Versions::of(store, county, &content.code).await?;
    if let Some(newest) = held.as_ref().map(Versions::newest).filter(|newest| newest.content == content) {
        return Ok(TakenIn::Same(newest.version));
    }
    match store.write(KeepDraft { county, content, how: HowKept::Import, now }).await? {
        Kept::Done(version) => Ok(TakenIn::Draft(version)),
        Kept::CodeTaken | Kept::DraftStands | Kept::SomebodyWasFaster => Ok(TakenIn::SomebodyWasFaster),
    }
}
