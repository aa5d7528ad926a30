//! A survey begins: with a name, or from a file.

use super::edit::{SettingsView, settings};
use super::{LIST, check_right, draft_address, form_token};
use crate::boot::App;
use crate::surveys::file;
use crate::surveys::versions::{TakenIn, Versions, take_in};
use crate::web::{FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use domain::language::Language;
use domain::surveys::{Questionnaire, is_survey_code};
use std::sync::Arc;
use store::{HowKept, KeepDraft, Kept};

#[derive(Template)]
#[template(path = "survey_new.html")]
struct NewPage {
    page: Page,
    token: String,
    settings: SettingsView,
    code: String,
    json: String,
    /// Field and what to do.
    mends: Vec<(&'static str, String)>,
}

impl NewPage {
    fn mend(&self, field: &str) -> Option<&str> {
        self.mends.iter().find(|(held, _)| *held == field).map(|(_, text)| text.as_str())
    }
}

/// A file as pasted, and what is to be mended on the page.
#[derive(Default)]
struct Sent {
    json: String,
    mends: Vec<(&'static str, String)>,
}

pub async fn show(staff: Staff) -> Outcome {
    let has_swedish_too = vec![Language::Finnish, Language::Swedish];
    let survey = Questionnaire { languages: has_swedish_too, national: true, ..Questionnaire::default() };
    new_page(staff, &survey, Sent::default())
}

/// Begins a draft. Pressed twice, it leads to the same.
pub async fn begin(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    check_right(&staff)?;
    let mut survey = Questionnaire { code: form.get("code").trim().to_lowercase(), ..Questionnaire::default() };
    settings(&form, &mut survey);
    let mut mends = Vec::new();
    if !is_survey_code(&survey.code) {
        mends.push(("code", staff.page.t("mend-survey-code").to_owned()));
    }
    if survey.name.is_empty() {
        mends.push(("name_fi", staff.page.t("mend-survey-name").to_owned()));
    }
    if !mends.is_empty() {
        return new_page(staff, &survey, Sent { mends, ..Sent::default() });
    }
    let address = staff.page.link(&draft_address(&survey.code));
    let keep = KeepDraft { county: app.county, content: survey.clone(), how: HowKept::New, now: app.now() };
    let held = match app.store.write(keep).await? {
        Kept::Done(_) => return Ok(Redirect::to(&address).into_response()),
        _ => Versions::of(&app.store, app.county, &survey.code).await?,
    };
    if held.as_ref().and_then(Versions::draft).is_some_and(|draft| draft.content == survey) {
        return Ok(Redirect::to(&address).into_response());
    }
    let mends = vec![("code", staff.page.t("mend-survey-code-taken").to_owned())];
    new_page(staff, &survey, Sent { mends, ..Sent::default() })
}

/// Takes a survey in from a file.
pub async fn import(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    check_right(&staff)?;
    let json = form.get("json");
    let trouble = match file::read(json) {
        Ok(survey) => {
            let code = survey.code.clone();
            match take_in(&app.store, app.county, survey, app.now()).await? {
                TakenIn::Draft(_) => {
                    return Ok(Redirect::to(&staff.page.link(&draft_address(&code))).into_response());
                }
                TakenIn::Same(_) => return Ok(Redirect::to(&staff.page.link(LIST)).into_response()),
                TakenIn::SomebodyWasFaster => staff.page.t("survey-stale").to_owned(),
            }
        }
        Err(trouble) => trouble.to_string(),
    };
    let mends = vec![("json", staff.page.with1("mend-survey-file", "place", trouble))];
    new_page(staff, &Questionnaire::default(), Sent { json: json.to_owned(), mends })
}

fn new_page(staff: Staff, survey: &Questionnaire, sent: Sent) -> Outcome {
    check_right(&staff)?;
    let page = staff.page;
    render(&NewPage {
        token: form_token(&page),
        settings: SettingsView::new(&page, survey),
        code: survey.code.clone(),
        json: sent.json,
        mends: sent.mends,
        page,
    })
}
