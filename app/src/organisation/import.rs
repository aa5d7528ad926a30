//! `kuule import organisation`: a whole tree against the one held. A row that cannot stand in the tree is rejected with
//! everything that would hang below it; a unit that is held and whose row was rejected stays as it was.

use super::rows::UnitReader;
use crate::boot::BootError;
use crate::imports::{ImportError, Rejects, Sheet};
use crate::surveys::qr::CODE_SIGNS;
use crate::web::codes;
use csv::StringRecord;
use domain::calendar::day_of;
use domain::organisation::{CountyId, Level, Organisation, OrganisationChange, UnitId, UnitRow, plan_import};
use domain::surveys::NATIONAL_SURVEY;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashSet;
use store::{AddQrCode, AddSurvey, ImportOrganisation, Store};
use thiserror::Error;
use tokio::task::JoinSet;

/// A county's first tree holds for all time before, so that old figures find their places.
pub const BEGINNING: Date = Date::constant(1900, 1, 1);
/// The day on which the latest tree is looked at.
const END: Date = Date::constant(9000, 1, 1);
/// How often codes are drawn again for places whose code was taken.
const DRAWS: usize = 5;

/// Why a tree is not taken.
#[derive(Debug, Error)]
pub enum OrganisationError {
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error(transparent)]
    Boot(#[from] BootError),
    #[error("the tree has changes from {0} on already: --from must not be before that day")]
    BeforeHeld(Date),
    #[error("no row is good enough to stand in the tree; the first: {0}")]
    Nothing(String),
    #[error("no random code could be drawn: {0}")]
    Chance(#[from] getrandom::Error),
}

impl From<store::Error> for OrganisationError {
    fn from(error: store::Error) -> Self {
        OrganisationError::Boot(error.into())
    }
}

/// A file's rows that can be read, each with its record for the file of rejected rows.
pub struct Rows {
    /// How many rows the file has.
    pub count: u64,
    rows: Vec<(UnitRow, StringRecord)>,
    /// Codes of rows that were rejected.
    rejected: HashSet<String>,
}

impl Rows {
    pub fn read(sheet: &mut Sheet, rejects: &mut Rejects) -> Result<Rows, ImportError> {
        let reader = UnitReader::new(&mut sheet.header)?;
        let code = sheet.header.column("code");
        let (mut rows, mut rejected) = (Vec::new(), HashSet::new());
        let parse = |record: &StringRecord| {
            let row = reader.read(record);
            if row.is_err() {
                rejected.insert(crate::imports::field(record, code).to_owned());
            }
            row.map(|row| (row, record.clone()))
        };
        let count = sheet.read(rejects, parse, |row| {
            rows.push(row);
            true
        })?;
        Ok(Rows { count, rows, rejected })
    }

    /// The code of the county at the top.
    pub fn county(&self) -> Option<&str> {
        self.rows.iter().find(|(row, _)| row.level == Level::County).map(|(row, _)| row.code.as_str())
    }

    /// What changes against the tree held; rows that cannot stand in it are rejected.
    pub fn plan(
        &mut self,
        held: Option<&Organisation>,
        from: Date,
        rejects: &mut Rejects,
    ) -> Result<OrganisationChange, OrganisationError> {
        loop {
            let rows: Vec<UnitRow> = self.rows.iter().map(|(row, _)| row.clone()).collect();
            if rows.is_empty() {
                return Err(OrganisationError::Nothing(rejects.told_lines().first().cloned().unwrap_or_default()));
            }
            match plan_import(held, &rows, from) {
                Ok(change) => return Ok(self.keep_rejected(change, held)),
                Err(errors) => {
                    for (at, error) in &errors {
                        let (row, record) = &self.rows[*at];
                        self.rejected.insert(row.code.clone());
                        rejects.add(record, error.to_string())?;
                    }
                    let bad: HashSet<usize> = errors.iter().map(|(at, _)| *at).collect();
                    let mut at = 0..;
                    self.rows.retain(|_| at.next().is_none_or(|at| !bad.contains(&at)));
                }
            }
            rejects.close()?;
        }
    }

    /// A unit does not end because its row was rejected.
    fn keep_rejected(&self, mut change: OrganisationChange, held: Option<&Organisation>) -> OrganisationChange {
        let code = |unit: UnitId| held.and_then(|tree| tree.unit(unit)).map(|unit| unit.code.as_str());
        let begins: HashSet<UnitId> = change.new_versions.iter().map(|version| version.unit).collect();
        let is_rejected = |unit: UnitId| code(unit).is_some_and(|code| self.rejected.contains(code));
        change.ended.retain(|unit| begins.contains(unit) || !is_rejected(*unit));
        change
    }
}

/// The latest tree, where there is one; refuses a day before its latest change.
pub async fn latest(store: &Store, county: CountyId, from: Date) -> Result<Option<Organisation>, OrganisationError> {
    let Some(held) = store.organisation(county, END).await? else { return Ok(None) };
    let begins = |unit| held.version(unit).map(|version| version.valid_from);
    let last = held.units().iter().filter_map(|unit| begins(unit.id)).max();
    match last.filter(|last| *last > from) {
        Some(last) => Err(OrganisationError::BeforeHeld(last)),
        None => Ok(Some(held)),
    }
}

/// Carries the change out, and makes sure of what every county has: the national survey, and a QR code for each unit
/// that clients meet. Returns how many codes are new.
pub async fn carry_out(
    store: &Store,
    county: CountyId,
    change: OrganisationChange,
    from: Date,
    now: Timestamp,
) -> Result<usize, OrganisationError> {
    if !change.new_units.is_empty() || !change.new_versions.is_empty() || !change.ended.is_empty() {
        store.write(ImportOrganisation { county, change, from }).await?;
    }
    store.write(AddSurvey { county, code: NATIONAL_SURVEY.to_owned() }).await?;
    let organisation = store.organisation(county, day_of(now)).await?.ok_or(BootError::NoOrganisation)?;
    give_codes(store, county, &organisation).await
}

async fn give_codes(store: &Store, county: CountyId, organisation: &Organisation) -> Result<usize, OrganisationError> {
    let is_place = |unit: &UnitId| organisation.unit(*unit).is_some_and(|unit| unit.level >= Level::Unit);
    let mut bare: HashSet<UnitId> =
        organisation.default_targets().into_iter().map(|target| target.unit).filter(is_place).collect();
    let mut given = 0;
    for draw in 0..DRAWS {
        let held: HashSet<UnitId> = store.qr_codes(county).await?.into_iter().map(|(_, unit)| unit).collect();
        let wanting = bare.len();
        bare.retain(|unit| !held.contains(unit));
        given += if draw == 0 { 0 } else { wanting - bare.len() };
        if bare.is_empty() {
            break;
        }
        let mut writes = JoinSet::new();
        for unit in &bare {
            let add = AddQrCode { county, code: codes::random(CODE_SIGNS)?, unit: *unit };
            let store = store.clone();
            writes.spawn(async move { store.write(add).await });
        }
        while let Some(written) = writes.join_next().await {
            written.map_err(|_| ImportError::Stopped)??;
        }
    }
    Ok(given)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::RejectedFile;
    use jiff::civil::date;
    use std::fs;

    const TREE: &str = "code,parent,level,name_fi\nranta,,county,Ranta\nterveys,ranta,division,Terveys\n\
                        hammas,terveys,service,Hammas\nhoitola,hammas,unit,Hoitola\n";

    /// What a file changes against the tree held, and why rows are rejected.
    fn plan(name: &str, text: &str, held: Option<&Organisation>) -> (OrganisationChange, Vec<String>) {
        let path = std::env::temp_dir().join(format!("kuule-tree-{name}-{}.csv", std::process::id()));
        fs::write(&path, text).unwrap();
        let mut sheet = Sheet::open(&path).unwrap();
        let mut rejects = Rejects::of(&sheet, RejectedFile::Nowhere).unwrap();
        let mut rows = Rows::read(&mut sheet, &mut rejects).unwrap();
        fs::remove_file(path).unwrap();
        assert_eq!(rows.county(), Some("ranta"));
        (rows.plan(held, date(2026, 11, 22), &mut rejects).unwrap(), rejects.told_lines())
    }

    fn held() -> Organisation {
        let (change, told) = plan("held", TREE, None);
        assert!(told.is_empty());
        Organisation::on(date(2026, 11, 23), change.new_units, change.new_versions).unwrap()
    }

    #[test]
    fn what_hangs_below_a_bad_row_is_rejected_and_nothing_held_ends_by_it() {
        let (change, told) = plan("bad", &TREE.replace("service,Hammas", "servise,Hammas"), Some(&held()));
        assert_eq!(told.len(), 2);
        assert!(told[0].starts_with("row 4: level \"servise\" is not one of"), "{}", told[0]);
        assert_eq!(told[1], "row 5: the parent \"hammas\" is not in the file");
        assert_eq!((change.unchanged, change.new_versions.len(), change.ended.len()), (2, 0, 0));
    }

    #[test]
    fn a_unit_that_is_gone_from_the_file_ends() {
        let (change, told) = plan("gone", &TREE.replace("hoitola,hammas,unit,Hoitola\n", ""), Some(&held()));
        assert!(told.is_empty());
        assert_eq!((change.unchanged, change.ended), (3, vec![UnitId(3)]));
    }
}
