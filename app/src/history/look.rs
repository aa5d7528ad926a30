//! What is in a file, and how it is read: its first rows, which column is what, what its values are called here.

use super::reason::Reason;
use super::{Work, held, open};
use crate::boot::App;
use crate::directory::Directory;
use crate::imports::mapping::{self, CONSTANT, FIELDS, Mapping, TRANSLATED};
use crate::imports::{Header, ImportError, RejectedFile, Rejects, Sheet, field};
use crate::web::{Failure, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, State};
use csv::StringRecord;
use domain::language::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tokio::task::spawn_blocking;

/// Rows that are shown, and signs of a cell.
const SHOWN_ROWS: usize = 5;
const SHOWN_SIGNS: usize = 60;
/// So many different values of a column are asked about; a column with more is of something else.
const MOST_VALUES: usize = 200;
/// A place that fits a value less well than this is not proposed.
const FITS: f32 = 0.5;

/// Code, name, and whether it is chosen.
type Choice = (String, String, bool);

/// One field and where it comes from.
struct FieldLine {
    code: &'static str,
    name: String,
    columns: Vec<Choice>,
    constants: Vec<Choice>,
    /// What is typed for all rows, where there are too many codes to choose among.
    typed: Option<String>,
}

/// A field whose values have other names there.
struct Translated {
    code: &'static str,
    name: String,
    values: Vec<ValueLine>,
    has_more: bool,
}

struct ValueLine {
    theirs: String,
    ours: String,
    /// What the unit of that code is called.
    unit: String,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "history_file.html")]
struct FilePage {
    page: Page,
    token: String,
    path: String,
    work: Work,
    names: Vec<String>,
    rows: Vec<Vec<String>>,
    count: i64,
    fields: Vec<FieldLine>,
    translated: Vec<Translated>,
    reasons: Vec<Reason>,
    units: Vec<(String, String)>,
    saved: Vec<String>,
    mend: Option<String>,
}

impl FilePage {
    /// Whether there is something to load.
    fn can_load(&self) -> bool {
        self.work.tried.as_ref().is_some_and(|tried| !tried.is_loaded && tried.new > 0)
    }
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(upload): Path<String>) -> Outcome {
    file_page(&app, staff, &upload, None).await
}

/// The page, with what is to be mended.
pub async fn file_page(app: &App, staff: Staff, upload: &str, mend: Option<String>) -> Outcome {
    let (upload, work) = held(app, &staff, upload).await?;
    let sheet = open(app, &upload, &work).await?.map_err(unreadable)?;
    let wanted = work.mapping.clone();
    let look = spawn_blocking(move || look(sheet, &wanted)).await;
    let look = look.map_err(|error| Failure::Internal(error.to_string()))?.map_err(unreadable)?;
    let (directory, page) = (app.directory(), staff.page);
    let units = directory.organisation.units().iter().filter(|unit| directory.organisation.stands(unit.id));
    let unit = |unit: &domain::organisation::Unit| {
        (unit.code.clone(), directory.organisation.public_name(unit.id, page.language).to_owned())
    };
    render(&FilePage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        path: page.link(&format!("/tyopoyta/tuonti/{}", upload.id)),
        fields: FIELDS.map(|code| field_line(&page, &work.mapping, &look.names, code)).into(),
        translated: translated(&page, &directory, &work.mapping, &look.values),
        reasons: work.tried.iter().flat_map(|tried| &tried.reasons).map(|reason| Reason::of(&page, reason)).collect(),
        units: units.map(unit).collect(),
        saved: app.store.mappings(app.county).await?,
        names: look.names,
        rows: look.rows,
        count: look.count,
        work,
        mend,
        page,
    })
}

fn unreadable(error: ImportError) -> Failure {
    Failure::Internal(error.to_string())
}

/// What a file holds.
struct Look {
    names: Vec<String>,
    rows: Vec<Vec<String>>,
    count: i64,
    /// By field: the different values.
    values: BTreeMap<&'static str, BTreeSet<String>>,
}

fn look(mut sheet: Sheet, mapping: &Mapping) -> Result<Look, ImportError> {
    let names: Vec<String> = sheet.names.iter().map(str::to_owned).collect();
    let place = |field: &&'static str| {
        let name = mapping.columns.get(*field)?;
        let at = names.iter().position(|held| Header::plain(held) == Header::plain(name))?;
        Some((*field, at))
    };
    let places: Vec<(&'static str, usize)> = TRANSLATED.iter().filter_map(place).collect();
    let mut values: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut rejects = Rejects::of(&sheet, RejectedFile::Nowhere)?;
    let row = |record: &StringRecord| {
        if rows.len() < SHOWN_ROWS {
            rows.push(record.iter().map(shortened).collect());
        }
        for (name, at) in &places {
            let value = field(record, Some(*at));
            let held = values.entry(name).or_default();
            if !value.is_empty() && held.len() <= MOST_VALUES && !held.contains(value) {
                held.insert(value.to_owned());
            }
        }
        Ok(())
    };
    let count = sheet.read(&mut rejects, row, |()| true)? as i64;
    Ok(Look { names, rows, count, values })
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= SHOWN_SIGNS {
        return text.to_owned();
    }
    text.chars().take(SHOWN_SIGNS).chain(['…']).collect()
}

fn field_line(page: &Page, mapping: &Mapping, names: &[String], code: &'static str) -> FieldLine {
    let chosen = mapping.columns.get(code).map(|name| Header::plain(name));
    let column = |name: &String| (name.clone(), name.clone(), chosen.as_deref() == Some(Header::plain(name).as_str()));
    let constant = mapping.constants.get(code).cloned().unwrap_or_default();
    let codes = if CONSTANT.contains(&code) { mapping::codes(code) } else { Vec::new() };
    let is_typed = CONSTANT.contains(&code) && codes.is_empty();
    FieldLine {
        code,
        name: page.named("import-field", code),
        columns: names.iter().map(column).collect(),
        constants: codes.into_iter().map(|held| choice(page, code, held, &constant)).collect(),
        typed: is_typed.then_some(constant),
    }
}

fn choice(page: &Page, field: &str, code: &'static str, chosen: &str) -> Choice {
    let name = match field {
        "channel" => page.named("channel", code),
        "language" => page.named("language", code),
        "sex" => page.named("import-sex", code),
        _ if matches!(code, "unknown" | "under_18" | "75_over") => page.named("import-age", code),
        _ => code.replace('_', "–"),
    };
    (code.to_owned(), name, code == chosen)
}

/// The values of which one has to say what they are; what is plain is proposed.
fn translated(
    page: &Page,
    directory: &Directory,
    mapping: &Mapping,
    values: &BTreeMap<&'static str, BTreeSet<String>>,
) -> Vec<Translated> {
    let is_unit = |value: &str| directory.organisation.by_code(value).is_some();
    let find_unit = |value: &str| {
        let (target, score) = directory.find_targets(value, Language::Finnish, 1).into_iter().next()?;
        (score >= FITS && is_unit(&target.code)).then(|| target.code.clone())
    };
    let line = |code: &'static str, theirs: &String| {
        let told = mapping.values.get(code).and_then(|values| values.get(theirs)).cloned();
        let ours = told.or_else(|| mapping::suggested(code, theirs, find_unit)).unwrap_or_default();
        let choices = mapping::codes(code).into_iter().map(|held| choice(page, code, held, &ours)).collect();
        let unit = directory.organisation.by_code(&ours).filter(|_| code == "unit");
        let unit = unit.map_or("", |unit| directory.unit_name(unit.id, page.language)).to_owned();
        ValueLine { theirs: theirs.clone(), ours, unit, choices }
    };
    let fields = TRANSLATED.into_iter().filter_map(|code| {
        let strange = values.get(code)?.iter().filter(|value| !mapping::is_ours(code, value, is_unit));
        let lines: Vec<ValueLine> = strange.take(MOST_VALUES).map(|theirs| line(code, theirs)).collect();
        let has_more = values[code].len() > MOST_VALUES;
        let name = page.named("import-field", code);
        (!lines.is_empty()).then_some(Translated { code, name, values: lines, has_more })
    });
    fields.collect()
}
