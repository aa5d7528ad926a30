use super::{Level, Target, UnitId};
use crate::language::{Language, Wording};
use jiff::civil::Date;
use std::collections::HashMap;

/// A unit's lasting identity: what stays when it is renamed or moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub id: UnitId,
    pub code: String,
    pub level: Level,
    /// OID in the national SOTE organisation register, if any.
    pub oid: String,
}

/// Where a unit stands and what it is called from `valid_from` until the day before `valid_until`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitVersion {
    pub unit: UnitId,
    pub valid_from: Date,
    pub valid_until: Option<Date>,
    pub parent: Option<UnitId>,
    /// The name in decisions and organisation charts.
    pub name: Wording,
    /// The name that clients use; empty where clients do not meet the unit by itself.
    pub public_name: Wording,
    pub municipality: String,
}

/// The tree of one county as it stands on one day, with every unit that has ever been, so that old figures find theirs.
#[derive(Debug, Clone)]
pub struct Organisation {
    units: Vec<Unit>,
    /// By a unit's number: where it is among the units.
    positions: Vec<Option<usize>>,
    /// Of each unit, in the same order: itself, its parent and so on to the root.
    paths: Vec<Vec<UnitId>>,
    versions: HashMap<UnitId, UnitVersion>,
    by_code: HashMap<String, UnitId>,
    root: UnitId,
    on: Date,
}

impl Organisation {
    /// The tree on `day`. A unit that no longer stands (or does not yet) keeps the version nearest to that day.
    /// Returns `None` where there is no county at the top.
    pub fn on(day: Date, mut units: Vec<Unit>, versions: Vec<UnitVersion>) -> Option<Self> {
        let mut nearest: HashMap<UnitId, UnitVersion> = HashMap::new();
        for version in versions {
            let is_nearer = nearest.get(&version.unit).is_none_or(|held| {
                (distance(&version, day), held.valid_from) < (distance(held, day), version.valid_from)
            });
            if is_nearer {
                nearest.insert(version.unit, version);
            }
        }
        let root = units.iter().find(|unit| unit.level == Level::County)?.id;
        units.sort_by_key(|unit| unit.id);
        let by_code = units.iter().map(|unit| (unit.code.clone(), unit.id)).collect();
        let mut positions = vec![None; units.last().map_or(0, |last| usize::from(last.id.0) + 1)];
        units.iter().enumerate().for_each(|(at, unit)| positions[usize::from(unit.id.0)] = Some(at));
        let paths = units.iter().map(|unit| path_up(unit.id, &nearest)).collect();
        Some(Self { units, positions, paths, versions: nearest, by_code, root, on: day })
    }

    pub fn root(&self) -> UnitId {
        self.root
    }

    /// Every unit in the order of its number.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        self.position(id).map(|at| &self.units[at])
    }

    fn position(&self, id: UnitId) -> Option<usize> {
        self.positions.get(usize::from(id.0)).copied().flatten()
    }

    pub fn version(&self, id: UnitId) -> Option<&UnitVersion> {
        self.versions.get(&id)
    }

    pub fn by_code(&self, code: &str) -> Option<&Unit> {
        self.by_code.get(code).and_then(|id| self.unit(*id))
    }

    /// Whether the unit stands on the tree's day.
    pub fn stands(&self, id: UnitId) -> bool {
        self.version(id).is_some_and(|version| distance(version, self.on) == 0)
    }

    pub fn parent(&self, id: UnitId) -> Option<UnitId> {
        self.version(id).and_then(|version| version.parent)
    }

    /// The unit itself, its parent and so on to the root; empty where there is no such unit.
    pub fn path_up(&self, id: UnitId) -> &[UnitId] {
        self.position(id).map_or(&[], |at| &self.paths[at])
    }

    /// Whether `id` is `top` or below it.
    pub fn is_within(&self, id: UnitId, top: UnitId) -> bool {
        self.path_up(id).contains(&top)
    }

    /// The ancestor (or the unit itself) at `level`.
    pub fn at_level(&self, id: UnitId, level: Level) -> Option<UnitId> {
        let is_there = |up: &&UnitId| self.unit(**up).is_some_and(|unit| unit.level == level);
        self.path_up(id).iter().find(is_there).copied()
    }

    /// The units right below `id` that stand today, in the order of their numbers.
    pub fn children(&self, id: UnitId) -> Vec<UnitId> {
        self.units
            .iter()
            .map(|unit| unit.id)
            .filter(|child| self.parent(*child) == Some(id) && self.stands(*child))
            .collect()
    }

    /// The name that people outside know, or the official one where there is none.
    pub fn public_name(&self, id: UnitId, language: Language) -> &str {
        self.version(id).map_or("", |version| {
            let wording = if version.public_name.is_empty() { &version.name } else { &version.public_name };
            wording.in_language(language)
        })
    }

    pub fn official_name(&self, id: UnitId, language: Language) -> &str {
        self.version(id).map_or("", |version| version.name.in_language(language))
    }

    /// One target for each standing unit that has a public name, headed by the service to which it belongs.
    pub fn default_targets(&self) -> Vec<Target> {
        self.units.iter().filter(|unit| self.stands(unit.id)).filter_map(|unit| self.default_target(unit)).collect()
    }

    fn default_target(&self, unit: &Unit) -> Option<Target> {
        let version = self.version(unit.id).filter(|version| !version.public_name.is_empty())?;
        let heading_of = self.at_level(unit.id, Level::Service).filter(|service| *service != unit.id);
        let heading = heading_of.and_then(|service| self.version(service)).map(|service| {
            if service.public_name.is_empty() { service.name.clone() } else { service.public_name.clone() }
        });
        Some(Target {
            code: unit.code.clone(),
            name: version.public_name.clone(),
            words: Wording::default(),
            unit: unit.id,
            heading: heading.unwrap_or_else(|| version.public_name.clone()),
            municipality: version.municipality.clone(),
        })
    }
}

fn path_up(id: UnitId, versions: &HashMap<UnitId, UnitVersion>) -> Vec<UnitId> {
    let mut path = vec![id];
    let mut at = id;
    while let Some(parent) = versions.get(&at).and_then(|version| version.parent) {
        if path.contains(&parent) {
            break;
        }
        path.push(parent);
        at = parent;
    }
    path
}

/// Days from `day` to the version's time; zero when it stands on that day.
fn distance(version: &UnitVersion, day: Date) -> i32 {
    use crate::calendar::day_number;
    let (day, from) = (day_number(day), day_number(version.valid_from));
    let until = version.valid_until.map_or(i32::MAX, day_number);
    if day < from {
        from - day
    } else if day >= until {
        day - until + 1
    } else {
        0
    }
}
