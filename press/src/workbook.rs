//! Tables as a workbook that spreadsheets open: numbers are numbers and days are days. The format is Office Open XML
//! (ECMA-376) in a zip; of both only what a plain table needs.

mod zip;

use std::fmt::Write as _;
use std::io;
use zip::{Entry, Zip};

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
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let mut book = Workbook::begin(&names)?;
    for sheet in sheets {
        book.sheet(sheet)?;
    }
    book.finish()
}

/// A workbook that is written row by row: what stands in it already may be handed on.
pub struct Workbook {
    zip: Zip,
    sheets: usize,
    open: Option<Open>,
}

/// The sheet to which rows are added.
struct Open {
    entry: Entry,
    columns: usize,
    rows: usize,
}

impl Workbook {
    /// With so many sheets, which are then added in this order.
    pub fn begin(names: &[&str]) -> io::Result<Workbook> {
        let mut zip = Zip::default();
        zip.add("[Content_Types].xml", &content_types(names.len()))?;
        zip.add("_rels/.rels", &relations(&[("officeDocument", "xl/workbook.xml".to_owned())]))?;
        zip.add("xl/workbook.xml", &list(names))?;
        let mut parts: Vec<(&str, String)> =
            (1..=names.len()).map(|number| ("worksheet", format!("worksheets/sheet{number}.xml"))).collect();
        parts.push(("styles", "styles.xml".to_owned()));
        zip.add("xl/_rels/workbook.xml.rels", &relations(&parts))?;
        zip.add("xl/styles.xml", &styles())?;
        Ok(Workbook { zip, sheets: 0, open: None })
    }

    /// The next sheet; more rows may follow.
    pub fn sheet(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.close()?;
        self.sheets += 1;
        let mut entry = self.zip.begin(&format!("xl/worksheets/sheet{}.xml", self.sheets));
        self.zip.write(&mut entry, &opening(sheet))?;
        self.open = Some(Open { entry, columns: sheet.head.len(), rows: 1 });
        self.rows(&sheet.rows)
    }

    /// More rows of the last sheet.
    pub fn rows(&mut self, rows: &[Vec<Value>]) -> io::Result<()> {
        let Some(open) = &mut self.open else { return Ok(()) };
        for row in rows {
            open.rows += 1;
            self.zip.write(&mut open.entry, &row_xml(open.rows, row))?;
        }
        Ok(())
    }

    /// What has been written since it was last asked.
    pub fn take(&mut self) -> Vec<u8> {
        self.zip.take()
    }

    /// The rest of the file.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        self.close()?;
        Ok(self.zip.finish())
    }

    fn close(&mut self) -> io::Result<()> {
        let Some(mut open) = self.open.take() else { return Ok(()) };
        let mut xml = "</sheetData>".to_owned();
        if let Some(last) = open.columns.checked_sub(1) {
            let _ = write!(xml, "<autoFilter ref=\"A1:{}\"/>", address(last, open.rows));
        }
        self.zip.write(&mut open.entry, &(xml + "</worksheet>"))?;
        self.zip.end(open.entry)
    }
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

fn list(names: &[&str]) -> String {
    let mut xml = format!("{OPENING}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATED}\"><sheets>");
    for (number, name) in (1..).zip(names) {
        let name = escaped(&sheet_name(name));
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
         <xf numFmtId=\"14\" applyNumberFormat=\"1\" xfId=\"0\"/></cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}

fn opening(sheet: &Sheet) -> String {
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
    xml + "</row>"
}

fn row_xml(number: usize, row: &[Value]) -> String {
    let mut xml = format!("<row r=\"{number}\">");
    for (place, value) in row.iter().enumerate() {
        cell(&mut xml, &address(place, number), value);
    }
    xml + "</row>"
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
