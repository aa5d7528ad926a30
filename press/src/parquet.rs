//! A table as a Parquet file, for those who analyse further. Of the format (parquet-format 2.10) only what a table of
//! figures needs: in each row group one plain page a column, nothing compressed. Its metadata are in Thrift's compact
//! protocol. A row group is handed on before the next one is made.

use crate::workbook::Value;

/// What a column holds; every value may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    Text,
    Number,
    Day,
}

/// A file of which rows are written group by group.
pub struct Parquet {
    columns: Vec<(&'static str, Type)>,
    groups: Vec<Group>,
    written: usize,
}

/// Rows that were written, and where each column's page of them begins and how long it is.
struct Group {
    rows: usize,
    placed: Vec<(usize, usize)>,
}

const MAGIC: &[u8; 4] = b"PAR1";
/// The numbers of the format's own lists.
const INT32: i64 = 1;
const DOUBLE: i64 = 5;
const BYTE_ARRAY: i64 = 6;
const OPTIONAL: i64 = 1;
const UTF8: i64 = 0;
const DATE: i64 = 6;
const PLAIN: i64 = 0;
const RLE: i64 = 3;
const DATA_PAGE: i64 = 0;
const UNCOMPRESSED: i64 = 0;

impl Type {
    fn physical(self) -> i64 {
        match self {
            Type::Text => BYTE_ARRAY,
            Type::Number => DOUBLE,
            Type::Day => INT32,
        }
    }

    /// What the bytes mean beyond their kind.
    fn converted(self) -> Option<i64> {
        match self {
            Type::Text => Some(UTF8),
            Type::Number => None,
            Type::Day => Some(DATE),
        }
    }
}

impl Parquet {
    /// A file with these columns; every value may be missing.
    pub fn of(columns: &[(&'static str, Type)]) -> Parquet {
        Parquet { columns: columns.to_vec(), groups: Vec::new(), written: 0 }
    }

    /// A group of rows; the file's next bytes.
    pub fn rows(&mut self, rows: &[Vec<Value>]) -> Vec<u8> {
        let mut bytes = self.opening();
        let mut placed = Vec::new();
        for (place, (_, kind)) in self.columns.iter().enumerate() {
            let at = bytes.len();
            bytes.extend(page(*kind, rows.iter().map(|row| row.get(place).unwrap_or(&Value::Nothing))));
            placed.push((self.written + at, bytes.len() - at));
        }
        self.groups.push(Group { rows: rows.len(), placed });
        self.written += bytes.len();
        bytes
    }

    /// The rest of the file.
    pub fn finish(self) -> Vec<u8> {
        let mut bytes = self.opening();
        let footer = footer(&self.columns, &self.groups);
        bytes.extend(&footer);
        bytes.extend((footer.len() as u32).to_le_bytes());
        bytes.extend(MAGIC);
        bytes
    }

    fn opening(&self) -> Vec<u8> {
        if self.written == 0 { MAGIC.to_vec() } else { Vec::new() }
    }
}

/// A column's one page: which values are there, then those.
fn page<'a>(kind: Type, values: impl Iterator<Item = &'a Value>) -> Vec<u8> {
    let mut plain = Vec::new();
    let is_there: Vec<bool> = values.map(|value| encode(kind, value, &mut plain)).collect();
    let levels = levels(&is_there);
    let mut body = (levels.len() as u32).to_le_bytes().to_vec();
    body.extend(levels);
    body.extend(plain);
    let mut header = Thrift::default();
    header.number(1, DATA_PAGE, INT);
    header.number(2, body.len() as i64, INT);
    header.number(3, body.len() as i64, INT);
    header.structure(5, |page| {
        page.number(1, is_there.len() as i64, INT);
        page.number(2, PLAIN, INT);
        page.number(3, RLE, INT);
        page.number(4, RLE, INT);
    });
    let mut bytes = header.finish();
    bytes.extend(body);
    bytes
}

/// Whether there is a value of the column's kind; its bytes.
fn encode(kind: Type, value: &Value, plain: &mut Vec<u8>) -> bool {
    match (kind, value) {
        (Type::Text, Value::Text(text)) => {
            plain.extend((text.len() as u32).to_le_bytes());
            plain.extend(text.as_bytes());
        }
        (Type::Number, Value::Number(number)) => plain.extend(number.to_le_bytes()),
        (Type::Day, Value::Day(day)) => plain.extend(day.to_le_bytes()),
        _ => return false,
    }
    true
}

/// Ones and noughts as runs of equal ones, of one byte each.
fn levels(is_there: &[bool]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for run in is_there.chunk_by(|one, next| one == next) {
        varint((run.len() as u64) << 1, &mut bytes);
        bytes.push(u8::from(run[0]));
    }
    bytes
}

fn footer(columns: &[(&str, Type)], groups: &[Group]) -> Vec<u8> {
    let mut meta = Thrift::default();
    meta.number(1, 1, INT);
    meta.list(2, columns.len() + 1, |place, element| match place.checked_sub(1) {
        None => {
            element.text(4, "figures");
            element.number(5, columns.len() as i64, INT);
        }
        Some(column) => {
            let (name, kind) = columns[column];
            element.number(1, kind.physical(), INT);
            element.number(3, OPTIONAL, INT);
            element.text(4, name);
            if let Some(converted) = kind.converted() {
                element.number(6, converted, INT);
            }
        }
    });
    meta.number(3, groups.iter().map(|group| group.rows as i64).sum(), LONG);
    meta.list(4, groups.len(), |number, row_group| {
        let group = &groups[number];
        row_group.list(1, columns.len(), |place, chunk| {
            chunk.number(2, group.placed[place].0 as i64, LONG);
            chunk.structure(3, |meta| chunk_meta(meta, columns[place], group.rows, group.placed[place]));
        });
        row_group.number(2, group.placed.iter().map(|(_, length)| *length as i64).sum(), LONG);
        row_group.number(3, group.rows as i64, LONG);
    });
    meta.text(6, "kuule");
    meta.finish()
}

fn chunk_meta(meta: &mut Thrift, (name, kind): (&str, Type), rows: usize, (at, length): (usize, usize)) {
    meta.number(1, kind.physical(), INT);
    meta.numbers(2, &[PLAIN, RLE]);
    meta.texts(3, &[name]);
    meta.number(4, UNCOMPRESSED, INT);
    meta.number(5, rows as i64, LONG);
    meta.number(6, length as i64, LONG);
    meta.number(7, length as i64, LONG);
    meta.number(9, at as i64, LONG);
}

/// Kinds of fields in Thrift's compact protocol.
const INT: u8 = 5;
const LONG: u8 = 6;
const BINARY: u8 = 8;
const LIST: u8 = 9;
const STRUCT: u8 = 12;

/// A structure in the making: fields in rising order.
#[derive(Default)]
struct Thrift {
    bytes: Vec<u8>,
    last: u8,
}

impl Thrift {
    fn field(&mut self, number: u8, kind: u8) {
        self.bytes.push((number - self.last) << 4 | kind);
        self.last = number;
    }

    fn number(&mut self, field: u8, value: i64, kind: u8) {
        self.field(field, kind);
        zigzag(value, &mut self.bytes);
    }

    fn text(&mut self, field: u8, text: &str) {
        self.field(field, BINARY);
        put_text(text, &mut self.bytes);
    }

    fn structure(&mut self, field: u8, fill: impl FnOnce(&mut Thrift)) {
        self.field(field, STRUCT);
        let mut inner = Thrift::default();
        fill(&mut inner);
        self.bytes.extend(inner.finish());
    }

    fn list(&mut self, field: u8, length: usize, fill: impl Fn(usize, &mut Thrift)) {
        self.list_head(field, length, STRUCT);
        for place in 0..length {
            let mut inner = Thrift::default();
            fill(place, &mut inner);
            self.bytes.extend(inner.finish());
        }
    }

    fn numbers(&mut self, field: u8, values: &[i64]) {
        self.list_head(field, values.len(), INT);
        values.iter().for_each(|value| zigzag(*value, &mut self.bytes));
    }

    fn texts(&mut self, field: u8, texts: &[&str]) {
        self.list_head(field, texts.len(), BINARY);
        texts.iter().for_each(|text| put_text(text, &mut self.bytes));
    }

    fn list_head(&mut self, field: u8, length: usize, kind: u8) {
        self.field(field, LIST);
        if length < 15 {
            self.bytes.push((length as u8) << 4 | kind);
        } else {
            self.bytes.push(0xf0 | kind);
            varint(length as u64, &mut self.bytes);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        self.bytes.push(0);
        self.bytes
    }
}

fn put_text(text: &str, bytes: &mut Vec<u8>) {
    varint(text.len() as u64, bytes);
    bytes.extend(text.as_bytes());
}

fn zigzag(value: i64, bytes: &mut Vec<u8>) {
    varint(((value << 1) ^ (value >> 63)) as u64, bytes);
}

fn varint(mut value: u64, bytes: &mut Vec<u8>) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_thrift_has_them() {
        // The protocol's own description: 0, -1, 1, -2 as 0, 1, 2, 3; 300 in two bytes.
        let coded = |value: i64| {
            let mut bytes = Vec::new();
            zigzag(value, &mut bytes);
            bytes
        };
        assert_eq!([coded(0), coded(-1), coded(1), coded(-2)], [[0], [1], [2], [3]]);
        assert_eq!(coded(150), [0xac, 0x02]);
    }

    #[test]
    fn what_is_missing_stands_in_the_levels_alone() {
        assert_eq!(levels(&[true, true, false, true]), [4, 1, 2, 0, 2, 1]);
        let mut table = Parquet::of(&[("value", Type::Number)]);
        let mut file = table.rows(&[vec![Value::Number(1.0)], vec![Value::Nothing]]);
        file.extend(table.rows(&[vec![Value::Number(2.0)]]));
        file.extend(table.finish());
        assert!(file.starts_with(MAGIC) && file.ends_with(MAGIC));
        assert_eq!(file.windows(8).filter(|bytes| *bytes == 2.0_f64.to_le_bytes()).count(), 1);
    }
}
