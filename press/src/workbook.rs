//! Tables as a workbook that spreadsheets open: numbers are numbers and days are days. The format is Office Open XML
//! (ECMA-376) in a zip; of both only what a plain table needs.

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use std::fmt::Write as _;
use std::io::{self, Write as _};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Nothing,
    Text(String),
    Number(f64),
    /// By the number of the day since 1 January 1970.
    Day(i32),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

/// One sheet: its head stands fast above the rows and has a filter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<Value>>,
    /// How wide each column is, in letters.
    pub widths: Vec<u16>,
}

const OPENING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/// 1 January 1970, as spreadsheets count days.
const EPOCH: i32 = 25_569;
/// The styles of cells, by their place in the workbook's list.
const HEAD: u8 = 1;
const DAY: u8 = 2;

/// The workbook as a file.
pub fn workbook(sheets: &[Sheet]) -> io::Result<Vec<u8>> {
    let mut zip = Zip::default();
    zip.add("[Content_Types].xml", &content_types(sheets.len()))?;
    zip.add("_rels/.rels", &relations(&[("officeDocument", "xl/workbook.xml".to_owned())]))?;
    zip.add("xl/workbook.xml", &list(sheets))?;
    let mut parts: Vec<(&str, String)> =
        (1..=sheets.len()).map(|number| ("worksheet", format!("worksheets/sheet{number}.xml"))).collect();
    parts.push(("styles", "styles.xml".to_owned()));
    zip.add("xl/_rels/workbook.xml.rels", &relations(&parts))?;
    zip.add("xl/styles.xml", &styles())?;
    for (number, sheet) in (1..).zip(sheets) {
        zip.add(&format!("xl/worksheets/sheet{number}.xml"), &sheet_xml(sheet))?;
    }
    zip.finish()
}

fn content_types(sheets: usize) -> String {
    let mut xml = format!(
        "{OPENING}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{SHEET_TYPE}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{SHEET_TYPE}.styles+xml\"/>"
    );
    // Writing to a String cannot fail.
    for number in 1..=sheets {
        let _ = write!(
            xml,
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{SHEET_TYPE}.worksheet+xml\"/>"
        );
    }
    xml + "</Types>"
}

fn relations(parts: &[(&str, String)]) -> String {
    let mut xml = format!("{OPENING}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (number, (kind, target)) in (1..).zip(parts) {
        let _ = write!(xml, "<Relationship Id=\"rId{number}\" Type=\"{RELATED}/{kind}\" Target=\"{target}\"/>");
    }
    xml + "</Relationships>"
}

fn list(sheets: &[Sheet]) -> String {
    let mut xml = format!("{OPENING}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATED}\"><sheets>");
    for (number, sheet) in (1..).zip(sheets) {
        let name = escaped(&sheet_name(&sheet.name));
        let _ = write!(xml, "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    xml + "</sheets></workbook>"
}

/// At most 31 letters, and none of those that addresses of cells are made of.
fn sheet_name(name: &str) -> String {
    name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect()
}

fn styles() -> String {
    format!(
        "{OPENING}<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
         <font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
         <cellXfs count=\"3\"><xf xfId=\"0\"/><xf fontId=\"1\" applyFont=\"1\" xfId=\"0\"/>\
         <xf numFmtId=\"14\" applyNumberFormat=\"1\" xfId=\"0\"/></cellXfs></styleSheet>"
    )
}

fn sheet_xml(sheet: &Sheet) -> String {
    let mut xml = format!(
        "{OPENING}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    );
    if !sheet.widths.is_empty() {
        xml.push_str("<cols>");
        for (number, width) in (1..).zip(&sheet.widths) {
            let _ = write!(xml, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
        }
        xml.push_str("</cols>");
    }
    xml.push_str("<sheetData><row r=\"1\">");
    for (place, text) in sheet.head.iter().enumerate() {
        text_cell(&mut xml, &address(place, 1), HEAD, text);
    }
    xml.push_str("</row>");
    for (number, row) in (2..).zip(&sheet.rows) {
        let _ = write!(xml, "<row r=\"{number}\">");
        for (place, value) in row.iter().enumerate() {
            cell(&mut xml, &address(place, number), value);
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData>");
    if let Some(last) = sheet.head.len().checked_sub(1) {
        let _ = write!(xml, "<autoFilter ref=\"A1:{}\"/>", address(last, sheet.rows.len() + 1));
    }
    xml + "</worksheet>"
}

fn cell(xml: &mut String, address: &str, value: &Value) {
    let _ = match value {
        Value::Nothing => return,
        Value::Text(text) => return text_cell(xml, address, 0, text),
        Value::Number(number) => write!(xml, "<c r=\"{address}\"><v>{number}</v></c>"),
        Value::Day(day) => write!(xml, "<c r=\"{address}\" s=\"{DAY}\"><v>{}</v></c>", day + EPOCH),
    };
}

fn text_cell(xml: &mut String, address: &str, style: u8, text: &str) {
    let text = escaped(text);
    let _ = write!(
        xml,
        "<c r=\"{address}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
    );
}

/// "C7"
fn address(column: usize, row: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{row}")
}

/// Text within XML, without what no XML may have.
fn escaped(text: &str) -> String {
    let allowed = text.chars().filter(|c| *c >= ' ' || "\t\n\r".contains(*c));
    let text: String = allowed.collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Files in one, each deflated.
#[derive(Default)]
struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

/// 1 January 1980, the first day that a zip knows: the same table is the same file.
const ZIP_DAY: u16 = 0x21;
const VERSION: u16 = 20;
const UTF_8: u16 = 1 << 11;
const DEFLATED: u16 = 8;

impl Zip {
    fn add(&mut self, name: &str, text: &str) -> io::Result<()> {
        let mut sum = Crc::new();
        sum.update(text.as_bytes());
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes())?;
        let packed = encoder.finish()?;
        let at = self.bytes.len() as u32;
        let mut common = Vec::new();
        for number in [VERSION, UTF_8, DEFLATED, 0, ZIP_DAY] {
            common.extend(number.to_le_bytes());
        }
        for number in [sum.sum(), packed.len() as u32, text.len() as u32] {
            common.extend(number.to_le_bytes());
        }
        common.extend((name.len() as u16).to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(packed);
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(common);
        // No comment, one disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.files += 1;
        Ok(())
    }

    fn finish(mut self) -> io::Result<Vec<u8>> {
        let at = self.bytes.len() as u32;
        let length = self.directory.len() as u32;
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.files.to_le_bytes());
        self.bytes.extend(self.files.to_le_bytes());
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0; 2]);
        Ok(self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (column, expected) in [(0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1")] {
            assert_eq!(address(column, 1), expected);
        }
        assert_eq!(sheet_name("Luvut: 1/2026 ja paljon muuta, mikä ei mahdu"), "Luvut 12026 ja paljon muuta, mi");
    }

    #[test]
    fn days_and_numbers_are_no_texts() {
        let mut xml = String::new();
        // 1 January 2026 is day 46,023 of spreadsheets (Excel: =DATE(2026;1;1)), and day 20,454 since 1970.
        cell(&mut xml, "A2", &Value::Day(20_454));
        cell(&mut xml, "B2", &Value::Number(-4.05));
        cell(&mut xml, "C2", &Value::Nothing);
        assert_eq!(xml, "<c r=\"A2\" s=\"2\"><v>46023</v></c><c r=\"B2\"><v>-4.05</v></c>");
    }
}
