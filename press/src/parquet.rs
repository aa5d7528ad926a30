//! A table as a Parquet file, for those who analyse further. Of the format (parquet-format 2.10) only what a table of
//! figures needs: one row group, one plain page a column, nothing compressed. Its metadata are in Thrift's compact
//! protocol.

use crate::workbook::Value;

/// What a column holds; every value may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    Text,
    Number,
    Day,
}

/// A column with its values, in the order of the rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub name: String,
    pub kind: Type,
    pub values: Vec<Value>,
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

/// The file. All columns have as many values.
pub fn parquet(columns: &[Column]) -> Vec<u8> {
    let rows = columns.first().map_or(0, |column| column.values.len());
    let mut file = MAGIC.to_vec();
    let mut placed = Vec::new();
    for column in columns {
        let at = file.len();
        file.extend(page(column));
        placed.push((at, file.len() - at));
    }
    let footer = footer(columns, &placed, rows);
    file.extend(&footer);
    file.extend((footer.len() as u32).to_le_bytes());
    file.extend(MAGIC);
    file
}

/// A column's one page: which values are there, then those.
fn page(column: &Column) -> Vec<u8> {
    let mut plain = Vec::new();
    let is_there: Vec<bool> = column.values.iter().map(|value| encode(column.kind, value, &mut plain)).collect();
    let levels = levels(&is_there);
    let mut body = (levels.len() as u32).to_le_bytes().to_vec();
    body.extend(levels);
    body.extend(plain);
    let mut header = Thrift::default();
    header.number(1, DATA_PAGE, INT);
    header.number(2, body.len() as i64, INT);
    header.number(3, body.len() as i64, INT);
    header.structure(5, |page| {
        page.number(1, column.values.len() as i64, INT);
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

fn footer(columns: &[Column], placed: &[(usize, usize)], rows: usize) -> Vec<u8> {
    let mut meta = Thrift::default();
    meta.number(1, 1, INT);
    meta.list(2, columns.len() + 1, |place, element| match place.checked_sub(1) {
        None => {
            element.text(4, "figures");
            element.number(5, columns.len() as i64, INT);
        }
        Some(column) => {
            let column = &columns[column];
            element.number(1, column.kind.physical(), INT);
            element.number(3, OPTIONAL, INT);
            element.text(4, &column.name);
            if let Some(converted) = column.kind.converted() {
                element.number(6, converted, INT);
            }
        }
    });
    meta.number(3, rows as i64, LONG);
    meta.list(4, 1, |_, group| {
        group.list(1, columns.len(), |place, chunk| {
            let ((at, length), column) = (placed[place], &columns[place]);
            chunk.number(2, at as i64, LONG);
            chunk.structure(3, |meta| chunk_meta(meta, column, at, length));
        });
        group.number(2, placed.iter().map(|(_, length)| *length as i64).sum(), LONG);
        group.number(3, rows as i64, LONG);
    });
    meta.text(6, "kuule");
    meta.finish()
}

fn chunk_meta(meta: &mut Thrift, column: &Column, at: usize, length: usize) {
    meta.number(1, column.kind.physical(), INT);
    meta.numbers(2, &[PLAIN, RLE]);
    meta.texts(3, &[&column.name]);
    meta.number(4, UNCOMPRESSED, INT);
    meta.number(5, column.values.len() as i64, LONG);
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
        let column = Column {
            name: "value".into(),
            kind: Type::Number,
            values: vec![Value::Number(1.0), Value::Nothing, Value::Number(2.0)],
        };
        let file = parquet(&[column]);
        assert!(file.starts_with(MAGIC) && file.ends_with(MAGIC));
        assert_eq!(file.windows(8).filter(|bytes| *bytes == 2.0_f64.to_le_bytes()).count(), 1);
    }
}
