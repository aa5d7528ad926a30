//! An edition at work: its texts with their figures completed, what does not add up and why it may stand, and its way from
//! draft by review to what is published.

use super::compile::{Asked, Kind, Readers, ReportError, compile};
use super::desk::{PATH, allowed, draft, title};
use super::document::{Document, Open};
use crate::boot::App;
use crate::measures::answer::{Engine, Figures};
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use domain::calendar::day_of;
use domain::reports::{EditionEvent, EditionHappening, EditionRefusal, Frozen, LONGEST_SECTION, ReportEdition};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use store::{Changed, KeepEdition};

/// A section's text as it is typed, with its figures as fields.
struct TextField {
    key: String,
    title: String,
    text: String,
}

/// Something that does not add up, with the reason that was given.
struct FindingView {
    id: String,
    told: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "report_edit.html")]
struct EditPage {
    page: Page,
    token: String,
    id: String,
    version: i64,
    name: String,
    state: &'static str,
    document: Document,
    table_word: &'static str,
    texts: Vec<TextField>,
    findings: Vec<FindingView>,
    open: i64,
    history: Vec<(String, String)>,
    digest: Option<String>,
    /// The edition that this one corrects.
    corrects: Option<String>,
    stale: bool,
    trouble: Option<String>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>) -> Outcome {
    let edition = found(&app, &staff, &id).await?;
    show_page(&app, staff.page, edition, (false, None)).await
}

/// Takes texts and reasons.
pub async fn save(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let mut edition = found(&app, &staff, &id).await?;
    let is_stale = form.get("version") != edition.version.to_string();
    let compiled = document(&app, &edition).await?;
    let texts = compiled.sections.iter().filter_map(|section| {
        let typed = form.get(&format!("text-{}", section.key)).trim().replace("\r\n", "\n");
        let is_new = form.has(&format!("text-{}", section.key)) && typed != section.source;
        (is_new || edition.texts.contains_key(&section.key)).then(|| (section.key.clone(), typed))
    });
    let texts: BTreeMap<String, String> = texts.collect();
    let over = texts.values().map(|text| text.chars().count().saturating_sub(LONGEST_SECTION)).max().unwrap_or(0);
    let reason = |open: &Open| (open.id.clone(), form.get(&format!("reason-{}", open.id)).trim().to_owned());
    let reasons = compiled.open().iter().map(reason).filter(|(_, reason)| !reason.is_empty()).collect();
    if edition.edit(texts, reasons).is_err() {
        return Err(Failure::NotFound);
    }
    if is_stale || over > 0 {
        let trouble = (over > 0).then(|| staff.page.counted("mend-text-too-long", over as i64));
        return show_page(&app, staff.page, edition, (is_stale, trouble)).await;
    }
    keep(&app, staff, edition, EditionHappening::Edited).await
}

pub async fn review(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let mut edition = found(&app, &staff, &id).await?;
    if form.get("version") != edition.version.to_string() || edition.send_for_review().is_err() {
        return show_page(&app, staff.page, edition, (true, None)).await;
    }
    keep(&app, staff, edition, EditionHappening::SentForReview).await
}

/// Freezes the report as it is now, with the digest of what it was made from.
pub async fn publish(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let mut edition = found(&app, &staff, &id).await?;
    if form.get("version") != edition.version.to_string() {
        return show_page(&app, staff.page, edition, (true, None)).await;
    }
    let mut compiled = document(&app, &edition).await?;
    let open = compiled.open().iter().filter(|open| !edition.reasons.contains_key(&open.id)).count();
    let reasons: Vec<(String, String)> = edition.reasons.clone().into_iter().collect();
    // Of a period of which nothing can be told nothing is published.
    let open = open + usize::from(compiled.sections.is_empty());
    compiled.explain(edition.language, &reasons);
    let content = compiled.json().map_err(failure)?;
    let digest = compiled.digest();
    let frozen = Frozen { at: app.now(), by: staff.person.id, content, digest };
    match edition.publish(frozen, open) {
        Ok(()) => keep(&app, staff, edition, EditionHappening::Published).await,
        Err(EditionRefusal::Published) => show_page(&app, staff.page, edition, (true, None)).await,
        Err(EditionRefusal::NotReviewed) => {
            let told = staff.page.t("report-review-first").to_owned();
            show_page(&app, staff.page, edition, (false, Some(told))).await
        }
        Err(EditionRefusal::OpenFindings) => {
            let told = staff.page.t("report-findings-open").to_owned();
            show_page(&app, staff.page, edition, (false, Some(told))).await
        }
    }
}

/// Begins the edition that corrects a published one, with its texts; there is one at a time.
pub async fn correct(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let old = found(&app, &staff, &id).await?;
    if old.frozen().is_none() {
        return Err(Failure::NotFound);
    }
    let name = app.store.vault().hash_text("correction", &old.id);
    let id = name[..name.len().min(20)].to_owned();
    let edition = ReportEdition {
        corrects: Some(old.id.clone()),
        texts: old.texts,
        ..draft(id, &old.report, old.period, old.language)
    };
    keep(&app, staff, edition, EditionHappening::Begun).await
}

/// The report as a file: raportti.pdf, luvut.csv or luvut.xlsx.
pub async fn file(State(app): State<Arc<App>>, staff: Staff, Path((id, name)): Path<(String, String)>) -> Outcome {
    let edition = found(&app, &staff, &id).await?;
    send_file(&document(&app, &edition).await?, &name)
}

pub fn send_file(document: &Document, name: &str) -> Outcome {
    let (kind, bytes) = match name {
        "raportti.pdf" => ("application/pdf", document.pdf().map_err(failure)?),
        "luvut.csv" => ("text/csv; charset=utf-8", document.csv().map_err(failure)?.into_bytes()),
        "luvut.xlsx" => {
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", document.xlsx().map_err(failure)?)
        }
        _ => return Err(Failure::NotFound),
    };
    let file = format!("attachment; filename=\"{}-{}-{name}\"", document.report, document.period);
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, file)];
    Ok((headers, bytes).into_response())
}

pub async fn found(app: &App, staff: &Staff, id: &str) -> Result<ReportEdition, Failure> {
    allowed(staff)?;
    app.store.report_edition(app.county, id).await?.ok_or(Failure::NotFound)
}

/// What was published, or what would be now.
pub async fn document(app: &App, edition: &ReportEdition) -> Result<Document, Failure> {
    if let Some(frozen) = edition.frozen() {
        return Document::read(&frozen.content).map_err(failure);
    }
    match compile(&source(app).await?, asked(edition)?, &edition.texts).await {
        Err(ReportError::Nothing(_)) => Ok(Document::empty(edition)),
        compiled => compiled.map_err(failure),
    }
}

/// Editions are made to be published: what everybody may not see does not stand in their drafts either.
pub fn asked(edition: &ReportEdition) -> Result<Asked, Failure> {
    let kind = Kind::parse(&edition.report).ok_or(Failure::NotFound)?;
    Ok(Asked { kind, period: edition.period, language: edition.language, readers: Readers::Everybody })
}

/// The answers that the server keeps.
pub async fn source(app: &App) -> Result<Figures<'_>, Failure> {
    let engine = Engine::Columns(app.answers().await?);
    Ok(Figures { store: &app.store, county: app.county, engine, today: day_of(app.now()) })
}

fn failure(error: ReportError) -> Failure {
    Failure::Internal(error.to_string())
}

/// Writes a change, or shows the page as it is now where somebody was faster.
async fn keep(app: &App, staff: Staff, edition: ReportEdition, what: EditionHappening) -> Outcome {
    let address = staff.page.link(&format!("{PATH}/{}", edition.id));
    let event = EditionEvent { at: app.now(), person: staff.person.id, what };
    let typed = edition.clone();
    match app.store.write(KeepEdition { county: app.county, edition, event }).await? {
        Changed::Done | Changed::DoneBefore => Ok(Redirect::to(&address).into_response()),
        Changed::SomebodyWasFaster => show_page(app, staff.page, typed, (true, None)).await,
    }
}

async fn show_page(app: &App, page: Page, edition: ReportEdition, (stale, trouble): (bool, Option<String>)) -> Outcome {
    let compiled = document(app, &edition).await?;
    let people = app.store.people(app.county).await?;
    let names: HashMap<i64, String> = people.into_iter().map(|listed| (listed.person.id, listed.person.name)).collect();
    let events = app.store.edition_events(app.county, &edition.id).await?;
    let line = |event: EditionEvent| {
        let who = names.get(&event.person).map_or("", String::as_str);
        (
            page.with1(&format!("edition-history-{}", event.what.code().replace('_', "-")), "who", who),
            page.time(event.at),
        )
    };
    let text = |section: &super::document::Section| TextField {
        key: section.key.clone(),
        title: section.title.clone(),
        text: edition.texts.get(&section.key).cloned().unwrap_or_else(|| section.source.clone()),
    };
    let open = if edition.frozen().is_some() { Vec::new() } else { compiled.open() };
    let finding = |open: &Open| FindingView {
        told: open.told.clone(),
        reason: edition.reasons.get(&open.id).cloned().unwrap_or_default(),
        id: open.id.clone(),
    };
    let findings: Vec<FindingView> = open.iter().map(finding).collect();
    render(&EditPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        version: edition.version,
        name: title(&page, &edition),
        state: edition.state.code(),
        texts: compiled.sections.iter().map(text).collect(),
        open: findings.iter().filter(|finding| finding.reason.is_empty()).count() as i64,
        findings,
        history: events.into_iter().map(line).collect(),
        digest: edition.frozen().map(|frozen| frozen.digest.clone()),
        corrects: edition.corrects,
        stale,
        trouble,
        id: edition.id,
        table_word: compiled.table_word(),
        document: compiled,
        page,
    })
}
