//! A list of visits, whichever way it came: by command, by a folder, or sent to the server.

use super::place::without_scheme;
use super::{FhirRules, ImportError, Rejects, Sheet, Source, Summary, VisitReader, load_into};
use domain::organisation::{CountyId, Organisation};
use domain::settings::Settings;
use jiff::Timestamp;
use store::{AddVisits, Store};

/// Where lists of visits are taken in.
pub struct VisitDesk<'a> {
    pub store: &'a Store,
    pub county: CountyId,
    pub organisation: &'a Organisation,
    pub settings: &'a Settings,
    pub now: Timestamp,
}

impl VisitDesk<'_> {
    /// CSV, JSON, JSON lines or FHIR, as its content tells.
    pub fn open(&self, source: Source) -> Result<Sheet, ImportError> {
        let units = self.organisation.units().iter();
        let names = units.flat_map(|unit| [unit.code.as_str(), without_scheme(&unit.oid)]);
        let rules = FhirRules {
            places: names.filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            permission: self.settings.fhir_permission().to_owned(),
            now: self.now,
        };
        Sheet::of_visits(source, rules)
    }

    /// Returns when all that can be taken is on disk.
    pub async fn load(&self, mut sheet: Sheet, rejects: Rejects, is_dry: bool) -> Result<Summary, ImportError> {
        let county = self.county;
        let reader = VisitReader::new(self.store, county, self.organisation, &mut sheet.header, self.now)?;
        let store = (!is_dry).then_some(self.store);
        load_into(store, (sheet, rejects), move |record| reader.read(record), |rows| AddVisits { county, rows }).await
    }
}
