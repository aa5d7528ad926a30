//! A workbook of one sheet: an uncompressed ZIP archive with five small XML files, so that nothing else is needed.

use flate2::Crc;

/// What stands in a cell.
pub enum Cell<'a> {
    Text(&'a str),
    Number(f64),
    Empty,
}

const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
    <Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/xl/workbook.xml\" \
    ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
    <Override PartName=\"/xl/worksheets/sheet1.xml\" \
    ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";
const BOOK_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
    Target=\"worksheets/sheet1.xml\"/></Relationships>";

/// The workbook's bytes. The name of the sheet has at most 31 letters and none of `[]:*?/\`.
pub fn workbook(sheet: &str, rows: &[Vec<Cell<'_>>]) -> Vec<u8> {
    let book = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        escaped(sheet)
    );
    let body: String = rows.iter().enumerate().map(|(at, cells)| row(at + 1, cells)).collect();
    let page = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetData>{body}</sheetData></worksheet>"
    );
    archive(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS),
        ("xl/worksheets/sheet1.xml", &page),
    ])
}

fn row(number: usize, cells: &[Cell<'_>]) -> String {
    let cell = |(at, cell): (usize, &Cell<'_>)| {
        // A sheet of figures has fewer columns than there are letters.
        let place = format!("{}{number}", char::from(b'A' + at as u8 % 26));
        match cell {
            Cell::Text(text) => {
                format!("<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text))
            }
            Cell::Number(number) => format!("<c r=\"{place}\"><v>{number}</v></c>"),
            Cell::Empty => String::new(),
        }
    };
    let cells: String = cells.iter().enumerate().map(cell).collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

/// Within XML, which has no signs below the space but tab and line break.
fn escaped(text: &str) -> String {
    let plain: String = text.chars().filter(|c| *c >= ' ' || matches!(c, '\t' | '\n')).collect();
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A ZIP archive of files that are stored as they are.
fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut index) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let start = bytes.len() as u32;
        let facts = facts(name, text);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&facts);
        bytes.extend(name.as_bytes());
        bytes.extend(text.as_bytes());
        index.extend(b"PK\x01\x02\x14\x00");
        index.extend(&facts);
        // No comment, the first disk, no attributes; then where the file begins.
        index.extend([0; 10]);
        index.extend(start.to_le_bytes());
        index.extend(name.as_bytes());
    }
    let (start, length, count) = (bytes.len() as u32, index.len() as u32, files.len() as u16);
    bytes.extend(index);
    bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend(length.to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

/// What both headers of a file say: version, UTF-8 names, stored, 1 January 1980, checksum, lengths.
fn facts(name: &str, text: &str) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(text.as_bytes());
    let length = (text.len() as u32).to_le_bytes();
    let mut facts = vec![20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
    facts.extend(sum.sum().to_le_bytes());
    facts.extend(length);
    facts.extend(length);
    facts.extend((name.len() as u16).to_le_bytes());
    facts.extend([0; 2]);
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    #[test]
    fn a_workbook_is_read_back_as_it_was_written() {
        let rows = [
            vec![Cell::Text("Palvelu & \"paikka\""), Cell::Text("NPS")],
            vec![Cell::Text("Ääkköset <a>\u{1}"), Cell::Number(71.486)],
            vec![Cell::Empty, Cell::Number(-4.0)],
        ];
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook("Luvut", &rows))).unwrap();
        assert_eq!(book.sheet_names(), ["Luvut"]);
        let sheet = book.worksheet_range("Luvut").unwrap();
        let cell = |row, column| sheet.get_value((row, column)).cloned();
        assert_eq!(cell(0, 0), Some(Data::String("Palvelu & \"paikka\"".into())));
        assert_eq!(cell(1, 0), Some(Data::String("Ääkköset <a>".into())));
        assert_eq!((cell(1, 1), cell(2, 1)), (Some(Data::Float(71.486)), Some(Data::Float(-4.0))));
    }
}
