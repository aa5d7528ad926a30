//! How a survey's own questions were answered: the distribution of each, version by version; what was written, and what of
//! it praises and blames.

use super::edit::question_name;
use super::findings::{Finding, broken_line};
use super::{form_token, versions};
use crate::boot::App;
use crate::comments::page::topic_names;
use crate::comments::summary::Summary;
use crate::surveys::versions::Versions;
use crate::surveys::view::{offered, range};
use crate::web::{Failure, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, Query, State};
use domain::calendar::day_of;
use domain::measures::{Rounding, shown};
use domain::surveys::{Question, QuestionKind, Questionnaire, SurveyVersion, VersionState, compare_versions};
use serde::Deserialize;
use std::sync::Arc;
use store::OwnDistribution;
use text::languages::{Written, language};
use text::personal::masked;

/// The latest texts that are shown of a question.
const SHOWN_TEXTS: i64 = 100;
/// More different numbers than so are shown in as many ranges.
const MOST_ROWS: i64 = 10;

/// Which version is looked at, and whether it was just published.
#[derive(Deserialize)]
pub struct Asked {
    versio: Option<i64>,
    #[serde(default)]
    julkaistu: String,
}

/// One answer with how many gave it.
struct Row {
    label: String,
    count: i64,
    /// Whole per cents of those who answered the question, for the bar, and as people read them.
    percent: i64,
    share: String,
}

/// One question with its answers.
struct Answers {
    name: String,
    kind: String,
    answered: i64,
    several: bool,
    rows: Vec<Row>,
    texts: Vec<String>,
    /// What the texts praise and blame; none of so few that it could tell who wrote.
    read: Option<Summary>,
}

/// A version to look at.
struct VersionLink {
    version: i64,
    label: String,
    is_shown: bool,
}

#[derive(Template)]
#[template(path = "survey_answers.html")]
struct AnswersPage {
    page: Page,
    token: String,
    code: String,
    name: String,
    national: bool,
    has_draft: bool,
    just_published: bool,
    versions: Vec<VersionLink>,
    shown: i64,
    responses: i64,
    questions: Vec<Answers>,
    /// What keeps the version from being compared with the one before it.
    broken: Vec<Finding>,
    before: i64,
}

pub async fn show(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Outcome {
    let versions = versions(&app, &staff, &code).await?;
    let page = staff.page;
    let wanted = asked.versio.and_then(|version| versions.version(version)).filter(|held| held.survey().is_some());
    let Some(held) = wanted.or_else(|| versions.published().next()) else {
        return Err(Failure::NotFound);
    };
    let survey = held.survey().ok_or(Failure::NotFound)?;
    let distribution = app.store.own_distribution(app.county, survey).await?;
    let mut questions = Vec::new();
    for question in held.content.questions.iter().filter(|question| question.kind.is_asked()) {
        let mut answers = answers(&page, &held.content, question, &distribution);
        if question.kind == QuestionKind::Open {
            let texts = app.store.own_texts(app.county, survey, &question.code, SHOWN_TEXTS).await?;
            answers.texts = shown_texts(texts, &page);
            answers.read = read(&app, &page, (survey, &question.code)).await?;
        }
        questions.push(answers);
    }
    let before = versions.published().find(|other| other.version < held.version);
    let broken = before.map(|before| compare_versions(&before.content, &held.content)).unwrap_or_default();
    render(&AnswersPage {
        token: form_token(&page),
        code,
        name: held.content.name.in_language(page.language).to_owned(),
        national: held.content.national,
        has_draft: versions.draft().is_some(),
        just_published: asked.julkaistu == "1",
        versions: version_links(&page, &versions, held),
        shown: held.version,
        responses: distribution.responses,
        questions,
        broken: broken.iter().map(|broken| broken_line(&page, &held.content, broken)).collect(),
        before: before.map(|before| before.version).unwrap_or_default(),
        page,
    })
}

/// What the model read in the texts to a question.
async fn read(app: &App, page: &Page, (survey, question): (u16, &str)) -> Result<Option<Summary>, Failure> {
    let said = app.store.own_texts_said(app.county, survey, question).await?;
    let names = topic_names(app, page).await?;
    let fewest = app.directory().settings.hidden_below() as i64;
    Ok(Some(Summary::of(page, &names, &said.iter().collect::<Vec<_>>()))
        .filter(|summary| summary.said > 0 && summary.said >= fewest))
}

/// Nobody handles the comments of surveys, so that nobody reads them unmasked.
fn shown_texts(texts: Vec<String>, page: &Page) -> Vec<String> {
    let shown = |text: String| match language(&text, page.language) {
        Written::In(language) => masked(&text, language),
        Written::Other => masked(&text, page.language),
    };
    texts.into_iter().map(shown).collect()
}

fn version_links(page: &Page, versions: &Versions, shown: &SurveyVersion) -> Vec<VersionLink> {
    let link = |held: &SurveyVersion| {
        let day = match held.state {
            VersionState::Published { at, .. } => page.day(day_of(at)),
            VersionState::Draft => String::new(),
        };
        let label = page.with2("survey-version-since", &("version", held.version), &("day", day));
        VersionLink { version: held.version, label, is_shown: held.version == shown.version }
    };
    versions.published().map(link).collect()
}

fn answers(page: &Page, survey: &Questionnaire, question: &Question, distribution: &OwnDistribution) -> Answers {
    let answered = distribution.answered.get(&question.code).copied().unwrap_or_default();
    let count = |answer: &str| {
        distribution.counts.get(&(question.code.clone(), answer.to_owned())).copied().unwrap_or_default()
    };
    let counted: Vec<(String, i64)> = match question.kind {
        QuestionKind::Number { lowest, highest } => numbers((lowest, highest), &given(question, distribution)),
        _ => {
            let of = |answer: crate::surveys::view::ScaleChoice| {
                let number = count(&answer.value);
                (if answer.label.is_empty() { answer.value } else { answer.label }, number)
            };
            offered(page, (survey, page.language), &question.kind).into_iter().map(of).collect()
        }
    };
    let row = |(label, count): (String, i64)| {
        let share = if answered > 0 { 100.0 * count as f64 / answered as f64 } else { 0.0 };
        Row { label, count, percent: share.round() as i64, share: shown(share, Rounding::Percent) }
    };
    Answers {
        name: question_name(page, survey, &question.code),
        kind: page.named("question-kind", question.kind.code()),
        answered,
        several: matches!(question.kind, QuestionKind::Multiple(_)),
        rows: counted.into_iter().map(row).collect(),
        texts: Vec::new(),
        read: None,
    }
}

/// The numbers that were given, with how often.
fn given(question: &Question, distribution: &OwnDistribution) -> Vec<(i64, i64)> {
    let of = distribution.counts.iter().filter(|((code, _), _)| *code == question.code);
    of.filter_map(|((_, answer), count)| Some((answer.parse().ok()?, *count))).collect()
}

/// Numbers as rows: each by itself where there are few that can be given, else in ranges of one length.
fn numbers((lowest, highest): (i64, i64), given: &[(i64, i64)]) -> Vec<(String, i64)> {
    let all = highest.saturating_sub(lowest).saturating_add(1);
    let length = all.div_euclid(MOST_ROWS) + i64::from(all.rem_euclid(MOST_ROWS) > 0);
    let start = |row: i64| lowest.saturating_add(row.saturating_mul(length));
    let row = |row: i64| {
        let from = start(row);
        let to = from.saturating_add(length - 1).min(highest);
        let count = given.iter().filter(|(number, _)| (from..=to).contains(number)).map(|(_, count)| count).sum();
        (range(from, to), count)
    };
    (0..MOST_ROWS).take_while(|row| start(*row) <= highest).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_numbers_stand_in_ranges_and_few_by_themselves() {
        let told = |bounds, given: &[(i64, i64)]| {
            let rows = numbers(bounds, given).into_iter();
            rows.map(|(label, count)| format!("{label}: {count}")).collect::<Vec<_>>()
        };
        assert_eq!(told((-1, 1), &[(-1, 2), (1, 1)]), ["\u{2212}1: 2", "0: 0", "1: 1"]);
        // 181 numbers in ten rows of nineteen, the last of them shorter.
        let rows = told((0, 180), &[(0, 1), (18, 1), (19, 4), (180, 2)]);
        assert_eq!((rows.len(), rows[0].as_str(), rows[1].as_str()), (10, "0–18: 2", "19–37: 4"));
        assert_eq!(rows[9], "171–180: 2");
        // Eleven numbers in rows of two.
        assert_eq!(told((0, 10), &[(10, 3)])[5], "10: 3");
        let widest = told((i64::MIN, i64::MAX), &[(0, 1)]);
        assert!(widest.len() <= 11, "{widest:?}");
    }
}
