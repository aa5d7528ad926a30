//! Publishing a draft with everything that is to be said of it, beginning the next version, throwing a draft away.

use super::findings::Findings;
use super::{LIST, draft, draft_address, edit_in, form_token, versions};
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use std::sync::Arc;
use store::{DropDraft, HowKept, KeepDraft, PublishSurvey, Published};

#[derive(Template)]
#[template(path = "survey_publish.html")]
struct PublishPage {
    page: Page,
    token: String,
    code: String,
    name: String,
    version: i64,
    edit: i64,
    findings: Findings,
    stale: bool,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>) -> Outcome {
    publish_page(&app, staff, &code, false).await
}

/// Publishes the draft that the page showed. From then on it never changes.
pub async fn publish(State(app): State<Arc<App>>, staff: Staff, Path(code): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let versions = versions(&app, &staff, &code).await?;
    let version = form.get("version").parse().unwrap_or_default();
    let edit = edit_in(&form);
    let held = versions.version(version).ok_or(Failure::NotFound)?;
    let review = versions.review(&held.content, &app.directory().settings);
    if held.edit != edit || !review.troubles.is_empty() {
        return publish_page(&app, staff, &code, held.edit != edit).await;
    }
    let publish = PublishSurvey { county: app.county, code: code.clone(), version, edit, now: app.now() };
    match app.store.write(publish).await? {
        Published::Done(_) => {
            app.refresh_directory().await.map_err(|error| Failure::Internal(error.to_string()))?;
            Ok(Redirect::to(&staff.page.link(&format!("{LIST}/{code}?julkaistu=1"))).into_response())
        }
        Published::SomebodyWasFaster => publish_page(&app, staff, &code, true).await,
    }
}

/// The published version once more, as a draft of the next.
pub async fn begin_next(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(code): Path<String>,
    form: FormFields,
) -> Outcome {
    staff.check_form(&app, &form)?;
    let content = versions(&app, &staff, &code).await?.newest().content.clone();
    // Where a draft stands already, it is the one to go on with.
    app.store.write(KeepDraft { county: app.county, content, how: HowKept::Next, now: app.now() }).await?;
    Ok(Redirect::to(&staff.page.link(&draft_address(&code))).into_response())
}

/// Throws the draft away, if it is the one that was seen.
pub async fn throw_away(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(code): Path<String>,
    form: FormFields,
) -> Outcome {
    staff.check_form(&app, &form)?;
    draft(&app, &staff, &code).await?;
    let drop = DropDraft { county: app.county, code: code.clone(), edit: edit_in(&form) };
    let is_gone = app.store.write(drop).await?;
    let address = if is_gone { LIST.to_owned() } else { draft_address(&code) };
    Ok(Redirect::to(&staff.page.link(&address)).into_response())
}

async fn publish_page(app: &App, staff: Staff, code: &str, stale: bool) -> Outcome {
    let (versions, held) = draft(app, &staff, code).await?;
    let page = staff.page;
    let review = versions.review(&held.content, &app.directory().settings);
    render(&PublishPage {
        token: form_token(&page),
        code: code.to_owned(),
        name: held.content.name.in_language(page.language).to_owned(),
        version: held.version,
        edit: held.edit,
        findings: Findings::new(&page, &held.content, &review),
        stale,
        page,
    })
}
