//! `kuule import words`: the words by which clients look for places, beyond their names.

use super::rows::WordingColumns;
use crate::imports::{ImportError, Rejects, Sheet, Summary, field};
use csv::StringRecord;
use domain::language::Wording;
use domain::organisation::{CountyId, Organisation};
use std::collections::HashMap;
use store::{ImportTargetWords, Store};

/// Words of a target that are there already are known; others take the place of those held.
pub async fn import(
    store: &Store,
    (county, organisation): (CountyId, &Organisation),
    sheet: &mut Sheet,
    rejects: &mut Rejects,
    is_dry: bool,
) -> Result<Summary, ImportError> {
    let target = sheet.header.needed("target")?;
    let columns = WordingColumns::new(&mut sheet.header, "words_");
    let held = store.targets(county, organisation).await?;
    let held: HashMap<&str, &Wording> = held.iter().map(|target| (target.code.as_str(), &target.words)).collect();
    let parse = |record: &StringRecord| {
        let code = field(record, target);
        if held.contains_key(code) {
            return Ok((code.to_owned(), columns.read(record)));
        }
        let trouble =
            if organisation.by_code(code).is_some() { "has no public name" } else { "is not in the organisation" };
        Err(format!("target \"{code}\" {trouble}"))
    };
    let mut words = Vec::new();
    let rows = sheet.read(rejects, parse, |row| {
        words.push(row);
        true
    })?;
    let new = words.iter().filter(|(code, words)| held[code.as_str()] != words).count() as u64;
    if !is_dry && !words.is_empty() {
        store.write(ImportTargetWords { county, words }).await?;
    }
    Ok(Summary::new(sheet, rejects, rows, (!is_dry).then_some(new)))
}
