//! The editions of the county's reports: the list, and a new one.

use super::compile::Kind;
use crate::boot::App;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use domain::calendar::day_of;
use domain::language::Language;
use domain::reports::{EditionEvent, EditionHappening, EditionState, Period, ReportEdition};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::KeepEdition;

const PURPOSE: &str = "report edition";
/// Where editions are made.
pub const PATH: &str = "/tyopoyta/raportit";

struct Line {
    id: String,
    title: String,
    period: String,
    language: String,
    state: String,
}

#[derive(Template)]
#[template(path = "reports.html")]
struct ReportsPage {
    page: Page,
    token: String,
    form_token: String,
    kinds: Vec<(&'static str, String, bool)>,
    languages: Vec<(&'static str, String)>,
    period: String,
    mend: Option<String>,
    lines: Vec<Line>,
}

/// Reports are made by those who run surveys.
pub fn allowed(staff: &Staff) -> Result<(), Failure> {
    if staff.person.runs_surveys() { Ok(()) } else { Err(Failure::NotFound) }
}

pub fn title(page: &Page, edition: &ReportEdition) -> String {
    format!("{} {}", page.named("report-kind", &edition.report), edition.period)
}

pub async fn list(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    allowed(&staff)?;
    let today = staff.page.today();
    let last = (today.month() - 1) / 3;
    let period =
        if last == 0 { Period::Quarter(today.year() - 1, 4) } else { Period::Quarter(today.year(), last as u8) };
    show(&app, staff.page, (Kind::Quarterly.code(), period.to_string()), None).await
}

/// Begins an edition. The form's token is what it is called: sent twice, it is one.
pub async fn begin(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    let token = match FormToken::read(PURPOSE, form.get("form_token"), app.store.vault(), app.now()) {
        Ok(token) | Err((_, Some(token))) => token,
        Err(_) => FormToken::issue(PURPOSE, app.now())?,
    };
    let kind = Kind::parse(form.get("report")).unwrap_or(Kind::Quarterly);
    let period = Period::parse(form.get("period").trim());
    let fits = |period: &Period| kind.fits(*period) && period.days().0 <= day_of(app.now());
    let Some(period) = period.filter(fits) else {
        let mend = staff.page.t("mend-report-period").to_owned();
        return show(&app, staff.page, (kind.code(), form.get("period").to_owned()), Some(mend)).await;
    };
    let language = Language::ALL.into_iter().find(|held| held.code() == form.get("language"));
    let id = token.identifier(app.store.vault(), app.county);
    let edition = draft(id, kind.code(), period, language.unwrap_or(Language::Finnish));
    let address = staff.page.link(&format!("{PATH}/{}", edition.id));
    let event = EditionEvent { at: app.now(), person: staff.person.id, what: EditionHappening::Begun };
    app.store.write(KeepEdition { county: app.county, edition, event }).await?;
    Ok(Redirect::to(&address).into_response())
}

pub fn draft(id: String, report: &str, period: Period, language: Language) -> ReportEdition {
    ReportEdition {
        id,
        report: report.to_owned(),
        period,
        language,
        corrects: None,
        state: EditionState::Draft,
        texts: BTreeMap::new(),
        reasons: BTreeMap::new(),
        version: 0,
    }
}

async fn show(app: &App, page: Page, (kind, period): (&str, String), mend: Option<String>) -> Outcome {
    let line = |edition: ReportEdition| Line {
        title: page.named("report-kind", &edition.report),
        period: edition.period.to_string(),
        language: page.named("report-language", edition.language.code()),
        state: page.named("edition", edition.state.code()),
        id: edition.id,
    };
    let lines = app.store.report_editions(app.county).await?.into_iter().map(line).collect();
    let kinds = Kind::ALL.map(Kind::code);
    render(&ReportsPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        form_token: FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault()),
        kinds: kinds.map(|code| (code, page.named("report-kind", code), code == kind)).into(),
        languages: Language::ALL.map(|held| (held.code(), page.named("report-language", held.code()))).into(),
        period,
        mend,
        lines,
        page,
    })
}
