//! The explorer's answer as a file: every figure a line, with its definition and filters in the workbook's second sheet.
//! A file is made piece by piece while it is read, and never stands in memory.

use super::page::told;
use super::sheet::{COLUMNS, Lines, head, sheet};
use super::{Asked, asked};
use crate::boot::App;
use crate::web::{Failure, Outcome, Page, Staff};
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::IntoResponse;
use domain::language::Language;
use domain::measures::Limits;
use futures_core::Stream;
use press::parquet::Parquet;
use press::workbook::{Sheet, Value, Workbook};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// So that a spreadsheet knows a text file for UTF-8.
const MARK: &str = "\u{feff}";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// So many lines are made at a time.
const PIECE: usize = 500;

pub async fn download(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Outcome {
    let asked = asked(&app, &staff, query).await?;
    let page = staff.page;
    let broken = |error: io::Error| Failure::Internal(format!("the figures cannot be written: {error}"));
    let (kind, file) = match name.as_str() {
        "luvut.csv" => ("text/csv; charset=utf-8", File::Csv(Text { language: page.language, is_begun: false })),
        "luvut.xlsx" => {
            let explained = explained(&page, &asked, Limits::of(&app.directory().settings));
            (WORKBOOK, File::workbook(&sheet(&page), explained).map_err(broken)?)
        }
        "luvut.parquet" => ("application/vnd.apache.parquet", File::Parquet(Parquet::of(&COLUMNS))),
        _ => return Err(Failure::NotFound),
    };
    let ending = name.rsplit('.').next().unwrap_or_default();
    let name = format!("attachment; filename=\"{}-{}.{ending}\"", asked.question.measure.key(), page.today());
    let pieces = Pieces { lines: Lines::of(page, asked), file: Some(file) };
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, Body::from_stream(pieces)).into_response())
}

/// A file on its way: the next piece is made when the one before it has been sent.
struct Pieces<L> {
    lines: L,
    /// None once it is whole.
    file: Option<File>,
}

impl<L: Iterator<Item = Vec<Value>>> Iterator for Pieces<L> {
    type Item = io::Result<Vec<u8>>;

    fn next(&mut self) -> Option<io::Result<Vec<u8>>> {
        let mut file = self.file.take()?;
        let lines: Vec<Vec<Value>> = self.lines.by_ref().take(PIECE).collect();
        if lines.is_empty() {
            return Some(file.finish());
        }
        let piece = file.lines(&lines);
        self.file = Some(file).filter(|_| piece.is_ok());
        Some(piece)
    }
}

impl<L: Iterator<Item = Vec<Value>> + Unpin> Stream for Pieces<L> {
    type Item = io::Result<Vec<u8>>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<io::Result<Vec<u8>>>> {
        Poll::Ready(self.next())
    }
}

enum File {
    Csv(Text),
    /// With the sheet that comes last.
    Workbook(Box<(Workbook, Sheet)>),
    Parquet(Parquet),
}

impl File {
    fn workbook(figures: &Sheet, explained: Sheet) -> io::Result<File> {
        let mut book = Workbook::begin(&[&figures.name, &explained.name])?;
        book.sheet(figures)?;
        Ok(File::Workbook(Box::new((book, explained))))
    }

    fn lines(&mut self, lines: &[Vec<Value>]) -> io::Result<Vec<u8>> {
        match self {
            File::Csv(text) => text.lines(lines),
            File::Workbook(held) => {
                held.0.rows(lines)?;
                Ok(held.0.take())
            }
            File::Parquet(file) => Ok(file.rows(lines)),
        }
    }

    fn finish(self) -> io::Result<Vec<u8>> {
        match self {
            File::Csv(mut text) => text.lines(&[]),
            File::Workbook(held) => {
                let (mut book, explained) = *held;
                book.sheet(&explained)?;
                book.finish()
            }
            File::Parquet(file) => Ok(file.finish()),
        }
    }
}

/// Lines as text.
struct Text {
    language: Language,
    is_begun: bool,
}

impl Text {
    fn lines(&mut self, lines: &[Vec<Value>]) -> io::Result<Vec<u8>> {
        // Where the decimal mark is a comma, a spreadsheet takes the semicolon between columns.
        let is_english = self.language == Language::English;
        let delimiter = if is_english { b',' } else { b';' };
        let opening = if self.is_begun { "" } else { MARK };
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(opening.as_bytes().to_vec());
        if !std::mem::replace(&mut self.is_begun, true) {
            writer.write_record(head())?;
        }
        let text = |value: &Value| match value {
            Value::Nothing => String::new(),
            Value::Text(text) => text.clone(),
            Value::Number(number) if is_english => number.to_string(),
            Value::Number(number) => number.to_string().replace('.', ","),
            Value::Day(day) => domain::calendar::day_from_number(*day).to_string(),
        };
        for line in lines {
            writer.write_record(line.iter().map(text))?;
        }
        writer.into_inner().map_err(|error| error.into_error())
    }
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
    use calamine::{Data, DataType, Reader, Xlsx};
    use press::workbook::workbook;
    use std::io::Cursor;

    const LINES: usize = 1_200;

    /// So many lines, counting how many of them were made.
    fn lines(made: &std::cell::Cell<usize>) -> impl Iterator<Item = Vec<Value>> {
        (1..=LINES).map(move |number| {
            made.set(number);
            let mut line = vec![Value::Nothing; COLUMNS.len()];
            line[0] = Value::from("nps");
            line[10] = Value::Number(number as f64);
            line
        })
    }

    #[test]
    fn a_piece_is_made_when_it_is_asked_for() {
        let sheet = Sheet { name: "Luvut".into(), head: head().map(str::to_owned).into(), ..Sheet::default() };
        let told = Sheet { name: "Määritelmä".into(), ..Sheet::default() };
        for file in [
            File::Csv(Text { language: Language::Finnish, is_begun: false }),
            File::workbook(&sheet, told).unwrap(),
            File::Parquet(Parquet::of(&COLUMNS)),
        ] {
            let made = std::cell::Cell::new(0);
            let pieces = Pieces { lines: lines(&made), file: Some(file) };
            let mut counts = Vec::new();
            for piece in pieces {
                piece.unwrap();
                counts.push(made.get());
            }
            // The last piece is what ends the file.
            assert_eq!(counts, [500, 1_000, 1_200, 1_200]);
        }
    }

    #[test]
    fn a_workbook_of_many_pieces_is_read_back_whole() {
        let sheet = Sheet { name: "Luvut".into(), head: head().map(str::to_owned).into(), ..Sheet::default() };
        let told = Sheet { name: "Määritelmä".into(), head: vec!["a".into()], ..Sheet::default() };
        let made = std::cell::Cell::new(0);
        let pieces = Pieces { lines: lines(&made), file: Some(File::workbook(&sheet, told).unwrap()) };
        let file: Vec<u8> = pieces.flat_map(Result::unwrap).collect();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).unwrap();
        let range = book.worksheet_range("Luvut").unwrap();
        let values: Vec<f64> = range.rows().skip(1).filter_map(|row| row[10].as_f64()).collect();
        assert_eq!(values, (1..=LINES).map(|number| number as f64).collect::<Vec<_>>());
        assert_eq!(book.worksheet_range("Määritelmä").unwrap().get_value((0, 0)), Some(&Data::String("a".into())));
    }

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
