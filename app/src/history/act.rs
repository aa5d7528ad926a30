//! How the file is read is kept, tried out, and the answers are loaded.

use super::look::file_page;
use super::{Tried, Work, held, keep, open};
use crate::boot::App;
use crate::imports::mapping::{CONSTANT, FIELDS, Mapping, TRANSLATED, is_name};
use crate::imports::{HistoryDesk, ImportError, RejectedFile, Rejects, Sheet};
use crate::web::{Failure, FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{EraseUpload, KeepMapping, Upload};

/// So many reasons are told on the page; the file of rejected rows has all.
const TOLD: usize = 20;

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(upload): Path<String>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let (upload, mut work) = held(&app, &staff, &upload).await?;
    match form.get("do") {
        "erase" => {
            erase(&app, &upload).await?;
            return Ok(Redirect::to(&staff.page.link("/tyopoyta/tuonti")).into_response());
        }
        "take" => {
            let saved = app.store.mapping(app.county, form.get("saved")).await?;
            if let Some(mapping) = saved.and_then(|body| Mapping::from_json(&body).ok()) {
                work = Work { name: form.get("saved").to_owned(), mapping, tried: None, ..work };
            }
            return back(&app, &staff, upload, &work, "").await;
        }
        _ => {}
    }
    let columns_before = work.mapping.columns.clone();
    work = Work { name: form.get("name").trim().to_owned(), mapping: mapping_of(&form), tried: None, ..work };
    let mend = mend(&work);
    keep(&app, upload.clone(), &work).await?;
    if let Some(key) = mend {
        let mend = staff.page.t(key).to_owned();
        return file_page(&app, staff, &upload.id, Some(mend)).await;
    }
    // New columns may have values that nobody was asked about.
    let is_new = columns_before != work.mapping.columns;
    if is_new {
        return back(&app, &staff, upload, &work, "#arvot").await;
    }
    keep_mapping(&app, &work).await?;
    let sheet = match open(&app, &upload, &work).await? {
        Ok(sheet) => sheet,
        Err(error) => return Err(Failure::Internal(error.to_string())),
    };
    let tried = read(&app, &work, sheet, form.get("do") == "load").await;
    match tried {
        Ok(tried) if tried.is_loaded && tried.rejected == 0 => {
            erase(&app, &upload).await?;
            let path = format!("/tyopoyta/tuonti?ladattu={}", tried.new);
            Ok(Redirect::to(&staff.page.link(&path)).into_response())
        }
        Ok(tried) => {
            work.tried = Some(tried);
            back(&app, &staff, upload, &work, "#tulos").await
        }
        Err(ImportError::NoMappedColumn(name, _)) => {
            let mend = staff.page.with1("mend-import-no-column", "column", name);
            file_page(&app, staff, &upload.id, Some(mend)).await
        }
        Err(error) => Err(Failure::Internal(error.to_string())),
    }
}

async fn read(app: &App, work: &Work, sheet: Sheet, loads: bool) -> Result<Tried, ImportError> {
    let directory = app.directory();
    let (organisation, name, mapping) = (&directory.organisation, work.name.as_str(), &work.mapping);
    let desk = HistoryDesk { store: &app.store, county: app.county, organisation, name, mapping };
    let rejects = Rejects::of(&sheet, RejectedFile::Nowhere)?.telling(TOLD);
    let summary = if loads { desk.load(sheet, rejects).await? } else { desk.try_out(sheet, rejects).await? };
    Ok(Tried::of(&summary, loads))
}

async fn back(app: &App, staff: &Staff, upload: Upload, work: &Work, place: &str) -> Outcome {
    let path = staff.page.link(&format!("/tyopoyta/tuonti/{}{place}", upload.id));
    keep(app, upload, work).await?;
    Ok(Redirect::to(&path).into_response())
}

async fn erase(app: &App, upload: &Upload) -> Result<(), Failure> {
    Ok(app.store.write(EraseUpload { county: app.county, upload: upload.id.clone() }).await?)
}

async fn keep_mapping(app: &App, work: &Work) -> Result<(), Failure> {
    let (name, body) = (work.name.clone(), work.mapping.to_json());
    Ok(app.store.write(KeepMapping { county: app.county, name, body, now: app.now() }).await?)
}

fn mend(work: &Work) -> Option<&'static str> {
    if !is_name(&work.name) {
        return Some("mend-import-name");
    }
    (!work.mapping.columns.contains_key("submitted_at")).then_some("mend-import-time")
}

/// What was chosen in the form.
fn mapping_of(form: &FormFields) -> Mapping {
    let given = |prefix: &str, fields: &[&str]| {
        let value = |field: &&str| (field.to_string(), form.get(&format!("{prefix}.{field}")).trim().to_owned());
        fields.iter().map(value).filter(|(_, value)| !value.is_empty()).collect::<BTreeMap<_, _>>()
    };
    let values = |field: &&str| {
        let pair = |at: usize| {
            let theirs = format!("theirs.{field}.{at}");
            form.has(&theirs)
                .then(|| (form.get(&theirs).to_owned(), form.get(&format!("ours.{field}.{at}")).to_owned()))
        };
        let pairs = (0..).map_while(pair).filter(|(_, ours)| !ours.trim().is_empty());
        let pairs: BTreeMap<String, String> = pairs.map(|(theirs, ours)| (theirs, ours.trim().to_owned())).collect();
        (!pairs.is_empty()).then(|| (field.to_string(), pairs))
    };
    Mapping {
        columns: given("column", &FIELDS),
        constants: given("constant", &CONSTANT),
        values: TRANSLATED.iter().filter_map(values).collect(),
    }
}
