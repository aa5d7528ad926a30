use super::{Level, Organisation, Unit, UnitId, UnitVersion};
use crate::language::Wording;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use thiserror::Error;

/// One row of an organisation file: a unit by code, under its parent's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRow {
    pub code: String,
    pub parent: String,
    pub level: Level,
    pub name: Wording,
    pub public_name: Wording,
    pub municipality: String,
    pub oid: String,
}

/// Why a row cannot stand in the tree.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum UnitRowError {
    #[error("the code \"{0}\" is there twice")]
    Twice(String),
    #[error("the parent \"{0}\" is not in the file")]
    NoParent(String),
    #[error("the parent \"{0}\" is not above this unit")]
    NotAbove(String),
    #[error("there is a county already: \"{0}\"")]
    SecondCounty(String),
    #[error("a unit without a parent must be the county")]
    NoTop,
    #[error("there is no room for more than 65,535 units")]
    Full,
}

/// What an import changes: units that are new, versions that begin, and units whose held version ends.
#[derive(Debug, Default)]
pub struct OrganisationChange {
    pub new_units: Vec<Unit>,
    pub new_versions: Vec<UnitVersion>,
    pub ended: Vec<UnitId>,
    pub unchanged: usize,
}

/// Compares a whole organisation file with the tree held now. A unit that differs gets a new version from `from` on;
/// one that is missing from the file ends there; the numbers of the units stay. Errors name the row (from 0).
pub fn plan_import(
    held: Option<&Organisation>,
    rows: &[UnitRow],
    from: Date,
) -> Result<OrganisationChange, Vec<(usize, UnitRowError)>> {
    let errors = check(rows);
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut next = held.and_then(|tree| tree.units().iter().map(|unit| unit.id.0).max()).map_or(0, |max| max + 1);
    let mut change = OrganisationChange::default();
    let mut ids: HashMap<&str, UnitId> = HashMap::new();
    for (number, row) in rows.iter().enumerate() {
        let known = held.and_then(|tree| tree.by_code(&row.code));
        let id = if let Some(unit) = known {
            unit.id
        } else {
            let id = UnitId(next);
            next = next.checked_add(1).ok_or_else(|| vec![(number, UnitRowError::Full)])?;
            change.new_units.push(Unit { id, code: row.code.clone(), level: row.level, oid: row.oid.clone() });
            id
        };
        ids.insert(&row.code, id);
    }
    for row in rows {
        let version = version_of(row, &ids, from);
        match held.filter(|tree| tree.stands(version.unit)).and_then(|tree| tree.version(version.unit)) {
            Some(standing) if same_place(standing, &version) => change.unchanged += 1,
            Some(_) => {
                change.ended.push(version.unit);
                change.new_versions.push(version);
            }
            None => change.new_versions.push(version),
        }
    }
    if let Some(tree) = held {
        let kept: HashSet<UnitId> = ids.values().copied().collect();
        let gone = tree.units().iter().map(|unit| unit.id).filter(|id| tree.stands(*id) && !kept.contains(id));
        change.ended.extend(gone);
    }
    Ok(change)
}

fn version_of(row: &UnitRow, ids: &HashMap<&str, UnitId>, from: Date) -> UnitVersion {
    UnitVersion {
        unit: ids[row.code.as_str()],
        valid_from: from,
        valid_until: None,
        parent: ids.get(row.parent.as_str()).copied(),
        name: row.name.clone(),
        public_name: row.public_name.clone(),
        municipality: row.municipality.clone(),
    }
}

fn same_place(a: &UnitVersion, b: &UnitVersion) -> bool {
    (a.parent, &a.name, &a.public_name, &a.municipality) == (b.parent, &b.name, &b.public_name, &b.municipality)
}

fn check(rows: &[UnitRow]) -> Vec<(usize, UnitRowError)> {
    let mut levels: HashMap<&str, Level> = HashMap::new();
    let mut errors = Vec::new();
    let mut county: Option<&str> = None;
    for (number, row) in rows.iter().enumerate() {
        if levels.insert(&row.code, row.level).is_some() {
            errors.push((number, UnitRowError::Twice(row.code.clone())));
        }
        if row.level == Level::County
            && let Some(first) = county.replace(&row.code)
        {
            errors.push((number, UnitRowError::SecondCounty(first.to_owned())));
        }
    }
    for (number, row) in rows.iter().enumerate() {
        let error = match (row.parent.as_str(), levels.get(row.parent.as_str())) {
            ("", _) if row.level == Level::County => None,
            ("", _) => Some(UnitRowError::NoTop),
            (parent, None) => Some(UnitRowError::NoParent(parent.to_owned())),
            (parent, Some(level)) if *level >= row.level => Some(UnitRowError::NotAbove(parent.to_owned())),
            _ => None,
        };
        errors.extend(error.map(|error| (number, error)));
    }
    errors
}
