//! A file is brought in: sealed as it comes, part by part.

use super::{LARGEST, Work, allowed, keep, open};
use crate::boot::App;
use crate::imports::mapping::{Mapping, is_name};
use crate::web::{Failure, FormFields, Outcome, Page, Staff, codes, render};
use askama::Template;
use axum::extract::multipart::Field;
use axum::extract::{Multipart, Query, State};
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use std::sync::Arc;
use store::{AddUploadPart, EraseUpload, KeepMapping, UPLOAD_PART, Upload};

const IDENTIFIER_SIGNS: usize = 24;

/// What a link to the page may say.
#[derive(Deserialize)]
pub struct Asked {
    /// So many answers were loaded.
    ladattu: Option<i64>,
    /// The mapping that was kept.
    #[serde(default)]
    tapa: String,
}

#[derive(Template)]
#[template(path = "history.html")]
struct HistoryPage {
    page: Page,
    token: String,
    mappings: Vec<String>,
    largest: i64,
    loaded: Option<String>,
    kept: String,
    mend: Option<String>,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    page(&app, staff, asked, None).await
}

async fn page(app: &App, staff: Staff, asked: Asked, mend: Option<&str>) -> Outcome {
    let page = staff.page;
    let mappings = app.store.mappings(app.county).await?;
    render(&HistoryPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        kept: Some(asked.tapa).filter(|name| mappings.contains(name)).unwrap_or_default(),
        mappings,
        largest: (LARGEST >> 20) as i64,
        loaded: asked.ladattu.map(|count| page.counted("import-loaded", count)),
        mend: mend.map(|key| page.t(key).to_owned()),
        page,
    })
}

/// What came with the form: the file is on disk already, sealed.
struct Brought {
    upload: Upload,
    work: Work,
    is_too_large: bool,
    /// The first bytes tell a mapping from a table.
    beginning: Vec<u8>,
}

pub async fn send(State(app): State<Arc<App>>, staff: Staff, mut form: Multipart) -> Outcome {
    allowed(&staff)?;
    let upload =
        Upload { id: codes::random(IDENTIFIER_SIGNS)?, person: staff.person.id, size: 0, about: String::new() };
    let mut brought = Brought { upload, work: Work::default(), is_too_large: false, beginning: Vec::new() };
    let mut is_ours = false;
    while let Some(field) = form.next_field().await.map_err(|_| Failure::TooLarge)? {
        match field.name() {
            Some("token") => {
                let token = field.text().await.map_err(|_| Failure::TooLarge)?;
                staff.check_form(&app, &FormFields::parse(format!("token={token}").as_bytes()))?;
                is_ours = true;
            }
            // The token stands before the file: nothing of a foreign form is kept.
            Some("file") if is_ours => brought.take(&app, field).await?,
            _ => return Err(Failure::ForeignForm),
        }
    }
    let mend = brought.settle(&app).await?;
    let asked = Asked { ladattu: None, tapa: String::new() };
    match mend {
        Settled::Mend(key) => {
            app.store.write(EraseUpload { county: app.county, upload: brought.upload.id }).await?;
            page(&app, staff, asked, Some(key)).await
        }
        Settled::Mapping(name) => {
            app.store.write(EraseUpload { county: app.county, upload: brought.upload.id }).await?;
            Ok(Redirect::to(&staff.page.link(&format!("/tyopoyta/tuonti?tapa={name}"))).into_response())
        }
        Settled::Table => {
            let path = format!("/tyopoyta/tuonti/{}", brought.upload.id);
            Ok(Redirect::to(&staff.page.link(&path)).into_response())
        }
    }
}

enum Settled {
    Mend(&'static str),
    Mapping(String),
    Table,
}

impl Brought {
    async fn take(&mut self, app: &App, mut field: Field<'_>) -> Result<(), Failure> {
        self.work.file = field.file_name().unwrap_or_default().chars().take(120).collect();
        // Known before its parts are: what is broken off is erased with the rest.
        keep(app, self.upload.clone(), &self.work).await?;
        let (mut held, mut size, mut part) = (Vec::with_capacity(UPLOAD_PART), 0, 0);
        while let Some(chunk) = field.chunk().await.map_err(|_| Failure::TooLarge)? {
            size += chunk.len();
            self.is_too_large |= size > LARGEST;
            if self.is_too_large {
                continue;
            }
            held.extend_from_slice(&chunk);
            while held.len() >= UPLOAD_PART {
                let rest = held.split_off(UPLOAD_PART);
                self.add(app, part, &std::mem::replace(&mut held, rest)).await?;
                part += 1;
            }
        }
        if !held.is_empty() {
            self.add(app, part, &held).await?;
        }
        self.upload.size = size as i64;
        Ok(())
    }

    async fn add(&mut self, app: &App, part: i64, bytes: &[u8]) -> Result<(), Failure> {
        if part == 0 {
            self.beginning = bytes.to_vec();
        }
        let part = AddUploadPart::new(&app.store, app.county, &self.upload.id, part, bytes)?;
        Ok(app.store.write(part).await?)
    }

    async fn settle(&mut self, app: &App) -> Result<Settled, Failure> {
        if self.is_too_large {
            return Ok(Settled::Mend("mend-import-large"));
        }
        if self.upload.size == 0 {
            return Ok(Settled::Mend("mend-import-file"));
        }
        self.work.name = name_of(&self.work.file);
        if self.beginning.trim_ascii_start().starts_with(b"{") {
            return self.keep_mapping(app).await;
        }
        let Ok(sheet) = open(app, &self.upload, &self.work).await? else {
            return Ok(Settled::Mend("mend-import-unreadable"));
        };
        let names: Vec<String> = sheet.names.iter().map(str::to_owned).collect();
        self.work.mapping = Mapping::guessed(&names);
        keep(app, self.upload.clone(), &self.work).await?;
        Ok(Settled::Table)
    }

    async fn keep_mapping(&self, app: &App) -> Result<Settled, Failure> {
        let mapping = std::str::from_utf8(&self.beginning).ok().and_then(|text| Mapping::from_json(text).ok());
        let Some(mapping) = mapping else { return Ok(Settled::Mend("mend-import-mapping")) };
        let (name, body) = (self.work.name.clone(), mapping.to_json());
        app.store.write(KeepMapping { county: app.county, name: name.clone(), body, now: app.now() }).await?;
        Ok(Settled::Mapping(name))
    }
}

/// A mapping's name from a file's: "Roidu 2023.csv" gives roidu-2023.
fn name_of(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let name: String = text::fold(stem).trim().replace(' ', "-").chars().filter(char::is_ascii).take(40).collect();
    if is_name(&name) { name } else { "tuonti".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_names_its_mapping() {
        for (file, name) in
            [("Roidu 2023.csv", "roidu-2023"), ("Kävijät_ä.xlsx", "kavijat-a"), ("", "tuonti"), ("??.csv", "tuonti")]
        {
            assert_eq!(name_of(file), name, "{file}");
        }
    }
}
