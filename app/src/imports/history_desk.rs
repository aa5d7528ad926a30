//! Answers of another system, taken in by command or on a page.

use super::mapping::Mapping;
use super::run::Reading;
use super::{HistoryReader, ImportError, RejectedFile, Rejects, Sheet, Summary, Surveys, load_into};
use csv::StringRecord;
use domain::organisation::{CountyId, Organisation};
use domain::surveys::Response;
use std::collections::HashSet;
use store::{AddResponses, Store};
use tokio::task::spawn_blocking;

/// Where files of other systems are taken in, by one mapping.
pub struct HistoryDesk<'a> {
    pub store: &'a Store,
    pub county: CountyId,
    pub organisation: &'a Organisation,
    pub name: &'a str,
    pub mapping: &'a Mapping,
}

impl HistoryDesk<'_> {
    /// Returns when all that can be taken is on disk.
    pub async fn load(&self, sheet: Sheet, rejects: Rejects) -> Result<Summary, ImportError> {
        let county = self.county;
        let (sheet, parse) = self.reader(sheet, false).await?;
        load_into(Some(self.store), (sheet, rejects), parse, |rows| AddResponses { county, rows }).await
    }

    /// Writes nothing; tells how many would be new.
    pub async fn try_out(&self, sheet: Sheet, rejects: Rejects) -> Result<Summary, ImportError> {
        let (sheet, parse) = self.reader(sheet, true).await?;
        let mut reading = Reading::begin(sheet, rejects, parse);
        let (mut seen, mut new) = (HashSet::new(), 0);
        while let Some(rows) = reading.next().await {
            let mut ids: Vec<String> = rows.into_iter().map(|row| row.id).collect();
            ids.retain(|id| seen.insert(id.clone()));
            new += ids.len() as u64 - self.store.known_responses(self.county, &ids).await?;
        }
        Ok(reading.end(Some(new)).await?.tried_out())
    }

    /// The rows that cannot be taken, as a file with their numbers and reasons.
    pub async fn rejected(&self, sheet: Sheet) -> Result<Vec<u8>, ImportError> {
        let (mut sheet, parse) = self.reader(sheet, true).await?;
        let mut rejects = Rejects::of(&sheet, RejectedFile::Memory)?;
        let read = move || sheet.read(&mut rejects, parse, |_| true).map(|_| rejects.into_bytes());
        spawn_blocking(read).await.map_err(|_| ImportError::Stopped)?
    }

    async fn reader(
        &self,
        mut sheet: Sheet,
        is_dry: bool,
    ) -> Result<(Sheet, impl FnMut(&StringRecord) -> Result<Response, String> + Send + use<>), ImportError> {
        let surveys = Surveys::load(self.store, self.county, is_dry).await?;
        let known = (self.organisation, surveys);
        let mut reader = HistoryReader::new(self.store, known, (self.name, self.mapping), &mut sheet.header)?;
        Ok((sheet, move |record: &StringRecord| reader.read(record)))
    }
}
