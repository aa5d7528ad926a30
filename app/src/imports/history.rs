//! Answers from another system, by a mapping.

use super::mapping::{CONSTANT, FIELDS, Mapping, is_score};
use super::{Header, ImportError, ResponseReader, Surveys};
use csv::StringRecord;
use domain::organisation::Organisation;
use domain::surveys::Response;
use std::collections::{HashMap, HashSet};
use store::Store;

/// Makes a response of a row of another system's file.
pub struct HistoryReader {
    store: Store,
    /// The mapping's name: two systems may count their answers alike.
    name: String,
    fields: Vec<FieldReader>,
    reader: ResponseReader,
    /// The row as `kuule import responses` would have it.
    row: StringRecord,
    ids: MadeIds,
}

/// Identifiers for rows that have none.
#[derive(Default)]
struct MadeIds {
    /// What has come, shortened; and how often, where it is more than once.
    seen: HashSet<u64>,
    again: HashMap<u64, u32>,
}

struct FieldReader {
    column: Option<usize>,
    constant: String,
    values: HashMap<String, String>,
    is_score: bool,
}

impl HistoryReader {
    pub fn new(
        store: &Store,
        (organisation, surveys): (&Organisation, Surveys),
        (name, mapping): (&str, &Mapping),
        header: &mut Header,
    ) -> Result<Self, ImportError> {
        let columns = mapping.find(header)?;
        let field = |(field, column): (&&str, Option<usize>)| {
            let values = mapping.values.get(*field).into_iter().flatten();
            let constant = mapping.constants.get(*field).filter(|_| CONSTANT.contains(field));
            FieldReader {
                column,
                constant: constant.cloned().unwrap_or_default(),
                values: values.flat_map(|(theirs, ours)| spellings(theirs).map(|text| (text, ours.clone()))).collect(),
                is_score: is_score(field),
            }
        };
        let mut ours = Header::new(&StringRecord::from(FIELDS.to_vec()))?;
        Ok(Self {
            store: store.clone(),
            name: name.to_owned(),
            fields: FIELDS.iter().zip(columns).map(field).collect(),
            reader: ResponseReader::new(organisation, surveys, &mut ours)?,
            row: StringRecord::new(),
            ids: MadeIds::default(),
        })
    }

    pub fn read(&mut self, record: &StringRecord) -> Result<Response, String> {
        self.row.clear();
        let (id, fields) = self.fields.split_last().ok_or("there are no fields")?;
        for field in fields {
            self.row.push_field(field.read(record));
        }
        match id.read(record) {
            "" => self.row.push_field(&self.ids.make(&self.store, record)),
            id => self.row.push_field(&format!("{}/{id}", self.name)),
        }
        self.reader.read(&self.row)
    }
}

impl MadeIds {
    /// What a row without an identifier is called follows from what stands in it, and from how many alike came before
    /// it: the same file gives the same identifiers, and two people who answered alike stay two.
    fn make(&mut self, store: &Store, record: &StringRecord) -> String {
        let content: Vec<&str> = record.iter().collect();
        let hash = store.vault().hash_text("imported response", &content.join("\u{1f}"));
        let short = u64::from_str_radix(&hash[..16], 16).unwrap_or_default();
        if self.seen.insert(short) {
            return format!("h/{hash}");
        }
        let times = self.again.entry(short).or_insert(1);
        *times += 1;
        format!("h/{hash}/{times}")
    }
}

impl FieldReader {
    fn read<'a>(&'a self, record: &'a StringRecord) -> &'a str {
        let text = super::field(record, self.column);
        if text.is_empty() {
            return &self.constant;
        }
        if !self.values.is_empty()
            && let Some(ours) = self.values.get(text).or_else(|| self.values.get(&text.to_lowercase()))
        {
            return ours;
        }
        if self.is_score { without_decimals(text) } else { text }
    }
}

/// As it stands, which is found at once, and in small letters.
fn spellings(theirs: &str) -> [String; 2] {
    [theirs.to_owned(), theirs.to_lowercase()]
}

/// 9,0 is 9; 8,5 stays what it is, and is no score.
fn without_decimals(text: &str) -> &str {
    match text.split_once([',', '.']) {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0') => whole,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_may_have_decimals() {
        for (text, expected) in [("9", "9"), ("9,0", "9"), ("10.00", "10"), ("8,5", "8,5"), ("9,", "9,"), ("0,0", "0")]
        {
            assert_eq!(without_decimals(text), expected);
        }
    }
}
