//! The first sheet of an Excel workbook that has anything in it, as rows of text.

use super::{ImportError, Source};
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use csv::{Position, StringRecord};
use std::io::Cursor;

/// A workbook is unpacked in memory, where it takes some ten times as much. Longer files come as CSV.
const LARGEST: u64 = 32 << 20;
/// More cells, or a cell further to the right, are no table of answers: a sheet can say that it is as wide as it likes.
const MOST_CELLS: usize = 10_000_000;
const WIDEST: u32 = 1_000;

/// The rows in which something stands, each with the number that the sheet shows.
pub fn rows(source: &mut Source) -> Result<Vec<StringRecord>, ImportError> {
    let mut book: Xlsx<_> = Xlsx::new(source.whole(LARGEST)?).map_err(unreadable)?;
    for name in book.sheet_names() {
        let rows = sheet(&mut book, &name)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Ok(Vec::new())
}

fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Result<Vec<StringRecord>, ImportError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(unreadable)?;
    let (mut rows, mut row, mut at, mut count) = (Vec::new(), Vec::new(), 0, 0);
    let mut done = |row: &mut Vec<String>, at: u32| {
        if row.iter().any(|text| !text.trim().is_empty()) {
            rows.push(record(std::mem::take(row), at));
        }
        row.clear();
    };
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (down, across) = cell.get_position();
        count += 1;
        if count > MOST_CELLS || across >= WIDEST {
            let most = format!("the sheet has more than {MOST_CELLS} cells or {WIDEST} columns; save it as CSV");
            return Err(ImportError::Workbook(most));
        }
        if down != at {
            done(&mut row, at);
            at = down;
        }
        row.resize(row.len().max(across as usize + 1), String::new());
        row[across as usize] = text(cell.get_value());
    }
    done(&mut row, at);
    Ok(rows)
}

fn record(fields: Vec<String>, at: u32) -> StringRecord {
    let mut record = StringRecord::from(fields);
    let mut position = Position::new();
    position.set_record(at.into());
    record.set_position(Some(position));
    record
}

/// As people see it, with a point in decimals and times in the order year, month, day.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(at) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn unreadable(error: XlsxError) -> ImportError {
    ImportError::Workbook(error.to_string())
}
