//! Rows as JSON: a list of objects, an object that has such a list, or an object on each line. Items are read one by
//! one, whatever the length of the file.

use super::{ImportError, Source};
use csv::{Position, StringRecord};
use serde::Deserializer as _;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fmt;
use std::io::{BufRead, Read};

/// So many names of fields that nobody knows are told.
const MOST_UNKNOWN: usize = 30;

/// What stands in a file, as its beginning tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Not JSON at all.
    Rows,
    /// One value: a list, or an object that has the list or is the only item.
    Whole,
    /// A value on each line.
    Lines,
    /// One FHIR Bundle.
    Bundle,
    /// A FHIR resource on each line.
    Resources,
}

/// What an item's reader answers: whether to go on.
pub type Take<'a> = dyn FnMut(Value) -> bool + 'a;

/// Looks at no more of the file than it takes.
pub fn shape(source: &mut Source) -> Result<Shape, ImportError> {
    let mut text = source.text()?;
    let first = loop {
        let held = text.fill_buf()?;
        match held.iter().position(|byte| !byte.is_ascii_whitespace()) {
            Some(at) => break held[at],
            None if held.is_empty() => return Ok(Shape::Rows),
            None => {
                let length = held.len();
                text.consume(length);
            }
        }
    };
    match first {
        b'[' => return Ok(Shape::Whole),
        b'{' => {}
        _ => return Ok(Shape::Rows),
    }
    let found = Cell::new(None);
    let mut reader = serde_json::Deserializer::from_reader(&mut text);
    let read = reader.deserialize_map(Looking(&found));
    if let Some(shape) = found.get() {
        return Ok(shape);
    }
    match read {
        Ok(()) if reader.end().is_ok() => Ok(Shape::Whole),
        // What is wrong is told line by line.
        _ => Ok(Shape::Lines),
    }
}

/// Stops at the first field that tells what the object is.
struct Looking<'a>(&'a Cell<Option<Shape>>);

impl<'de> Visitor<'de> for Looking<'_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let shape = match key.as_str() {
                "visits" => Some(Shape::Whole),
                "entry" => Some(Shape::Bundle),
                "resourceType" if map.next_value::<Value>()? == "Bundle" => Some(Shape::Bundle),
                "resourceType" => Some(Shape::Resources),
                _ => map.next_value::<IgnoredAny>().map(|_| None)?,
            };
            if shape.is_some() {
                self.0.set(shape);
                return Err(A::Error::custom("seen enough"));
            }
        }
        Ok(())
    }
}

/// Gives each item of a list, or of the list under `key` in an object, to `take`. Returns the rest of the object.
pub fn each_of_list(text: impl Read, key: &str, take: &mut Take<'_>) -> Result<Map<String, Value>, ImportError> {
    let is_stopped = Cell::new(false);
    let mut reader = serde_json::Deserializer::from_reader(text);
    let read = reader.deserialize_any(Top { key, items: Items { take, is_stopped: &is_stopped } });
    match read {
        _ if is_stopped.get() => Ok(Map::new()),
        Ok(rest) => reader.end().map(|()| rest).map_err(ImportError::Json),
        Err(error) => Err(ImportError::Json(error)),
    }
}

struct Top<'a, 'b> {
    key: &'a str,
    items: Items<'a, 'b>,
}

impl<'de> Visitor<'de> for Top<'_, '_> {
    type Value = Map<String, Value>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "a list of objects, or an object with a list of them under \"{}\"", self.key)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        self.items.visit_seq(list).map(|()| Map::new())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut rest, mut has_list) = (Map::new(), false);
        while let Some(key) = map.next_key::<String>()? {
            if key == self.key {
                has_list = true;
                map.next_value_seed(self.items.again())?;
            } else {
                rest.insert(key, map.next_value()?);
            }
        }
        if has_list || rest.contains_key("resourceType") {
            return Ok(rest);
        }
        // The object is the only item itself.
        (self.items.take)(Value::Object(rest));
        Ok(Map::new())
    }
}

struct Items<'a, 'b> {
    take: &'a mut Take<'b>,
    is_stopped: &'a Cell<bool>,
}

impl<'b> Items<'_, 'b> {
    fn again(&mut self) -> Items<'_, 'b> {
        Items { take: &mut *self.take, is_stopped: self.is_stopped }
    }
}

impl<'de> DeserializeSeed<'de> for Items<'_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Items<'_, '_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element()? {
            if !(self.take)(item) {
                self.is_stopped.set(true);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// Gives the value of each line to `take`, or why there is none; empty lines are none.
pub fn each_line(
    mut text: impl BufRead,
    mut take: impl FnMut(Result<Value, String>) -> Result<bool, ImportError>,
) -> Result<(), ImportError> {
    let mut line = Vec::new();
    while text.read_until(b'\n', &mut line)? > 0 {
        if !line.trim_ascii().is_empty() {
            let value = serde_json::from_slice(&line).map_err(|error| format!("it is not JSON: {error}"));
            if !take(value)? {
                break;
            }
        }
        line.clear();
    }
    Ok(())
}

/// Items as rows under the names that a reader knows.
pub struct ItemRows {
    pub source: Source,
    pub shape: Shape,
    names: Vec<&'static str>,
    /// Fields that no reader knows.
    pub unknown: BTreeSet<String>,
}

impl ItemRows {
    pub fn new(source: Source, shape: Shape, names: Vec<&'static str>) -> ItemRows {
        ItemRows { source, shape, names, unknown: BTreeSet::new() }
    }

    /// Gives each item to `row`, as far as it can be read, and why not further.
    pub fn each(
        &mut self,
        mut row: impl FnMut(&StringRecord, Result<(), String>) -> Result<bool, ImportError>,
    ) -> Result<(), ImportError> {
        let ItemRows { source, shape, names, unknown } = self;
        let mut number = 0;
        let mut each = |item: Result<Value, String>| {
            number += 1;
            let (fields, whole) = match item.and_then(|item| fields(&item, names, unknown)) {
                Ok((fields, whole)) => (fields, whole),
                Err(reason) => (vec![String::new(); names.len()], Err(reason)),
            };
            row(&numbered(fields, number), whole)
        };
        if *shape == Shape::Lines {
            return each_line(source.text()?, each);
        }
        let mut trouble = None;
        each_of_list(source.text()?, "visits", &mut |item| match each(Ok(item)) {
            Ok(goes_on) => goes_on,
            Err(error) => {
                trouble = Some(error);
                false
            }
        })?;
        trouble.map_or(Ok(()), Err)
    }
}

/// A row that keeps its number, counted from 1.
pub fn numbered(fields: Vec<String>, number: u64) -> StringRecord {
    let mut record = StringRecord::from(fields);
    let mut position = Position::new();
    position.set_record(number - 1);
    record.set_position(Some(position));
    record
}

type Fields = (Vec<String>, Result<(), String>);

/// The item's fields in the order of `names`, and the first that is neither a text nor a number.
fn fields(item: &Value, names: &[&'static str], unknown: &mut BTreeSet<String>) -> Result<Fields, String> {
    let Value::Object(item) = item else { return Err("it is not an object".to_owned()) };
    let mut fields = vec![String::new(); names.len()];
    let mut whole = Ok(());
    for (key, value) in item {
        let Some(at) = names.iter().position(|name| name.eq_ignore_ascii_case(key.trim())) else {
            if unknown.len() < MOST_UNKNOWN {
                unknown.insert(key.clone());
            }
            continue;
        };
        match plain(value) {
            Some(text) => fields[at] = text,
            None => whole = whole.and_then(|()| Err(format!("{key} is neither a text nor a number"))),
        }
    }
    Ok((fields, whole))
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn source(text: &str) -> Source {
        Source::sent("the test", Cursor::new(text.as_bytes().to_vec())).unwrap()
    }

    fn check(text: &str, expected: Shape, rows: &[&str]) {
        let mut source = source(text);
        assert_eq!(shape(&mut source).unwrap(), expected, "{text}");
        let mut items = ItemRows::new(source, expected, vec!["event_id", "phone"]);
        let mut read = Vec::new();
        let row = |record: &StringRecord, whole: Result<(), String>| {
            let number = record.position().unwrap().record() + 1;
            let fields = record.iter().collect::<Vec<_>>().join(",");
            read.push(format!("{number} {fields} {}", whole.err().unwrap_or_default()).trim_end().to_owned());
            Ok(true)
        };
        items.each(row).unwrap();
        assert_eq!(read, rows, "{text}");
    }

    #[test]
    fn a_list_an_object_lines_and_one_item() {
        let one = r#"{"event_id": "a", "phone": "0401"}"#;
        for (text, shape) in [
            (format!("[{one}]"), Shape::Whole),
            (format!(" \n{{\"made\": 1, \"visits\": [{one}], \"by\": {{}}}}"), Shape::Whole),
            (format!("{one}\n"), Shape::Whole),
            (one.replace(", ", ",\n "), Shape::Whole),
        ] {
            check(&text, shape, &["1 a,0401"]);
        }
        check(&format!("{one}\r\n\r\n{one}"), Shape::Lines, &["1 a,0401", "2 a,0401"]);
    }

    #[test]
    fn what_cannot_be_read_of_an_item_is_told_and_the_rest_is_read() {
        check(
            r#"[{"event_id": 7, "phone": null}, "b", {"Event_ID": "c", "phone": ["0401"], "colour": {}}, {}]"#,
            Shape::Whole,
            &["1 7,", "2 , it is not an object", "3 c, phone is neither a text nor a number", "4 ,"],
        );
        let lines = "{\"event_id\": \"a\"}\n{\"event_id\": \"b\n{\"event_id\": \"c\"}";
        let told =
            "2 , it is not JSON: control character (\\u0000-\\u001F) found while parsing a string at line 2 column 0";
        check(lines, Shape::Lines, &["1 a,", told, "3 c,"]);
    }

    #[test]
    fn what_is_in_a_file_is_told_by_its_beginning() {
        for (text, expected) in [
            ("event_id,phone\n1,2", Shape::Rows),
            ("  ", Shape::Rows),
            ("{\"resourceType\": \"Bundle\", \"entry\": [", Shape::Bundle),
            ("{\"id\": \"1\", \"entry\": [", Shape::Bundle),
            ("{\"id\": \"1\", \"resourceType\": \"Patient\"}\n{", Shape::Resources),
            ("{\"event_id\": ", Shape::Lines),
        ] {
            assert_eq!(shape(&mut source(text)).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn a_list_that_breaks_off_is_an_error() {
        let mut items = ItemRows::new(source("[{\"event_id\": 1}, {\"event"), Shape::Whole, vec!["event_id"]);
        let mut rows = 0;
        let read = items.each(|_, _| {
            rows += 1;
            Ok(true)
        });
        assert!(matches!(read, Err(ImportError::Json(_))) && rows == 1);
    }
}
