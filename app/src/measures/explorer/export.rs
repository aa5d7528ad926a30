//! The explorer's answer as a file: every figure a line, with its definition and filters in the workbook's second sheet.

use super::page::told;
use super::sheet::{Flat, flat};
use super::{Asked, asked};
use crate::boot::App;
use crate::web::{Failure, Outcome, Page, Staff};
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::IntoResponse;
use domain::language::Language;
use domain::measures::Limits;
use press::parquet::parquet;
use press::workbook::{Sheet, Value, workbook};
use std::sync::Arc;

/// So that a spreadsheet knows a text file for UTF-8.
const MARK: &str = "\u{feff}";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub async fn download(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Outcome {
    let asked = asked(&app, &staff, query).await?;
    let page = &staff.page;
    let flat = flat(page, &asked);
    let (kind, bytes) = match name.as_str() {
        "luvut.csv" => ("text/csv; charset=utf-8", csv(page.language, &flat)?),
        "luvut.xlsx" => {
            let limits = Limits::of(&app.directory().settings);
            let file = workbook(&[flat.sheet(page), explained(page, &asked, limits)]);
            (WORKBOOK, file.map_err(|error| Failure::Internal(error.to_string()))?)
        }
        "luvut.parquet" => ("application/vnd.apache.parquet", parquet(&flat.columns())),
        _ => return Err(Failure::NotFound),
    };
    let ending = name.rsplit('.').next().unwrap_or_default();
    let name = format!("attachment; filename=\"{}-{}.{ending}\"", asked.question.measure.key(), page.today());
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}

fn csv(language: Language, flat: &Flat) -> Result<Vec<u8>, Failure> {
    let broken = |error: String| Failure::Internal(format!("the figures cannot be written: {error}"));
    // Where the decimal mark is a comma, a spreadsheet takes the semicolon between columns.
    let is_english = language == Language::English;
    let delimiter = if is_english { b',' } else { b';' };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(MARK.as_bytes().to_vec());
    let text = |value: &Value| match value {
        Value::Nothing => String::new(),
        Value::Text(text) => text.clone(),
        Value::Number(number) if is_english => number.to_string(),
        Value::Number(number) => number.to_string().replace('.', ","),
        Value::Day(day) => domain::calendar::day_from_number(*day).to_string(),
    };
    writer.write_record(flat.head()).map_err(|error| broken(error.to_string()))?;
    for row in &flat.rows {
        writer.write_record(row.iter().map(text)).map_err(|error| broken(error.to_string()))?;
    }
    writer.into_inner().map_err(|error| broken(error.to_string()))
}

/// What the figures are: the sheet that goes with them wherever they go.
fn explained(page: &Page, asked: &Asked, limits: Limits) -> Sheet {
    let definition = asked.question.measure.definition();
    let line = |key: &str, value: String| vec![Value::from(page.t(key)), Value::Text(value)];
    let rows = vec![
        line("explorer-measure", definition.name.in_language(page.language).to_owned()),
        line("explorer-definition", definition.definition.in_language(page.language).to_owned()),
        line("explorer-base", definition.base.in_language(page.language).to_owned()),
        line("explorer-source", definition.reference.to_owned()),
        line("explorer-narrowed", told(page, &asked.choices, &asked.question)),
        line("explorer-small", page.with1("explorer-small-cells", "hidden", limits.hidden_below)),
        line("explorer-asked", format!("/tyopoyta/luvut?{}", asked.question.query())),
        line("explorer-made", page.time(page.now)),
    ];
    Sheet {
        name: page.t("explorer-definition").to_owned(),
        head: vec![page.t("explorer-what").to_owned(), page.county.clone()],
        rows,
        widths: vec![24, 100],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    #[test]
    fn a_workbook_is_read_back_with_real_numbers_and_days() {
        let sheet = Sheet {
            name: "Luvut".into(),
            head: vec!["from".into(), "row_name".into(), "value".into(), "note".into()],
            // 20,454 is 1 January 2026, which spreadsheets count as day 46,023.
            rows: vec![vec![Value::Day(20_454), "Ääni & <kuva>".into(), Value::Number(-4.05), Value::Nothing]],
            widths: vec![12],
        };
        let told = Sheet { name: "Määritelmä".into(), head: vec!["a".into()], ..Sheet::default() };
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook(&[sheet, told]).unwrap())).unwrap();
        assert_eq!(book.sheet_names(), ["Luvut", "Määritelmä"]);
        let range = book.worksheet_range("Luvut").unwrap();
        assert_eq!(range.get_value((0, 2)), Some(&Data::String("value".into())));
        assert_eq!(range.get_value((1, 1)), Some(&Data::String("Ääni & <kuva>".into())));
        assert_eq!(range.get_value((1, 2)), Some(&Data::Float(-4.05)));
        let Some(Data::DateTime(day)) = range.get_value((1, 0)) else { panic!("{range:?}") };
        assert_eq!(day.as_f64(), 46_023.0);
    }
}
