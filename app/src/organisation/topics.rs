//! `kuule import topics`: the county's own topic frame, in the order of the file.

use super::rows::WordingColumns;
use crate::imports::{ImportError, Rejects, Sheet, Summary, field};
use csv::StringRecord;
use domain::organisation::CountyId;
use std::collections::HashSet;
use store::{ImportTopics, Store, Topic};

/// A topic that is there under the same name is known; one with another name gets it.
pub async fn import(
    store: &Store,
    county: CountyId,
    sheet: &mut Sheet,
    rejects: &mut Rejects,
    is_dry: bool,
) -> Result<Summary, ImportError> {
    let key = sheet.header.needed("key")?;
    let names = WordingColumns::new(&mut sheet.header, "");
    let (mut topics, mut seen) = (Vec::new(), HashSet::new());
    let parse = |record: &StringRecord| {
        let key = field(record, key);
        let name = names.read(record);
        if key.is_empty() || key.contains([' ', ';', ',', '|']) {
            return Err(format!("key \"{key}\" must be there, without spaces and ; , |"));
        }
        if name.is_empty() {
            return Err("there is no name".to_owned());
        }
        if !seen.insert(key.to_owned()) {
            return Err(format!("key \"{key}\" is there twice"));
        }
        Ok(Topic { key: key.to_owned(), name })
    };
    let rows = sheet.read(rejects, parse, |topic| {
        topics.push(topic);
        true
    })?;
    let held = store.topics(county).await?;
    let new = topics.iter().filter(|topic| !held.contains(topic)).count() as u64;
    if !is_dry && !topics.is_empty() {
        store.write(ImportTopics { county, topics }).await?;
    }
    Ok(Summary::new(sheet, rejects, rows, (!is_dry).then_some(new)))
}
