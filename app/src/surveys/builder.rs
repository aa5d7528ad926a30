//! Surveys of the county's own, made by those who run surveys: the list, the builder, publishing, the answers.

pub mod edit;
pub mod findings;
pub mod list;
pub mod new;
pub mod preview;
pub mod publish;
pub mod question;
pub mod question_form;
pub mod results;

use super::versions::Versions;
use crate::boot::App;
use crate::web::{Failure, FormFields, Page, Staff};
use domain::language::{Language, Wording};
use domain::surveys::{Questionnaire, SurveyVersion};
use store::{HowKept, KeepDraft, Kept};

/// Where the surveys are.
pub const LIST: &str = "/tyopoyta/kyselyt";

/// Refuses those who run no surveys.
pub fn check_right(staff: &Staff) -> Result<(), Failure> {
    if staff.person.runs_surveys() { Ok(()) } else { Err(Failure::NotFound) }
}

/// A survey with its versions, for those who run surveys.
async fn versions(app: &App, staff: &Staff, code: &str) -> Result<Versions, Failure> {
    check_right(staff)?;
    Versions::of(&app.store, app.county, code).await?.ok_or(Failure::NotFound)
}

/// A survey and its draft.
async fn draft(app: &App, staff: &Staff, code: &str) -> Result<(Versions, SurveyVersion), Failure> {
    let versions = versions(app, staff, code).await?;
    let draft = versions.draft().cloned().ok_or(Failure::NotFound)?;
    Ok((versions, draft))
}

/// Keeps a draft that was read at `edit`; whether nobody was faster.
async fn keep(app: &App, content: Questionnaire, edit: i64) -> Result<bool, Failure> {
    let keep = KeepDraft { county: app.county, content, how: HowKept::Change { edit }, now: app.now() };
    Ok(matches!(app.store.write(keep).await?, Kept::Done(_)))
}

/// The edit at which the page was made from which a form comes.
fn edit_in(form: &FormFields) -> i64 {
    form.get("edit").parse().unwrap_or(-1)
}

fn draft_address(code: &str) -> String {
    format!("{LIST}/{code}/luonnos")
}

fn form_token(page: &Page) -> String {
    page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default()
}

/// A text as typed, without what is no text.
fn tidy(text: &str) -> String {
    let text = text.trim().replace("\r\n", "\n");
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

/// Three fields of a form as one text.
fn wording(form: &FormFields, name: &str) -> Wording {
    let text = |language: Language| tidy(form.get(&format!("{name}_{}", language.code())));
    Wording { fi: text(Language::Finnish), sv: text(Language::Swedish), en: text(Language::English) }
}

/// One text in the three languages as it stands in a form: language, its name, the text.
fn fields(page: &Page, text: &Wording) -> Vec<(&'static str, String, String)> {
    let field = |language: Language| {
        (language.code(), page.named("in-language", language.code()), text.only_in(language).to_owned())
    };
    Language::ALL.map(field).into()
}

/// The next code of a row that begins so: k1, k2, ...; none that was ever used comes again.
fn next_code<'a>(prefix: &str, taken: impl Iterator<Item = &'a str>) -> String {
    let number = |code: &str| code.strip_prefix(prefix)?.parse::<u32>().ok();
    let highest = taken.filter_map(number).max().unwrap_or(0);
    format!("{prefix}{}", highest.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_never_used_again() {
        assert_eq!(next_code("k", [].into_iter()), "k1");
        assert_eq!(next_code("k", ["k1", "k7", "way", "k", "kx"].into_iter()), "k8");
    }

    #[test]
    fn what_is_no_text_is_left_out() {
        assert_eq!(tidy(" a\r\nb\u{7}\tc "), "a\nbc");
    }
}
