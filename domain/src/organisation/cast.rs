//! The county of the tests: two divisions, three services, two units; everybody knows it by heart.

use crate::language::Wording;
use crate::organisation::{Level, Organisation, Unit, UnitId, UnitVersion};
use jiff::civil::date;

/// county > health > (doctors > clinic, dentists > dental-clinic); county > social > home-care.
pub fn organisation() -> Organisation {
    let tree = [
        (1, "county", Level::County, None),
        (2, "health", Level::Division, Some(1)),
        (3, "social", Level::Division, Some(1)),
        (4, "doctors", Level::Service, Some(2)),
        (5, "dentists", Level::Service, Some(2)),
        (6, "home-care", Level::Service, Some(3)),
        (7, "clinic", Level::Unit, Some(4)),
        (8, "dental-clinic", Level::Unit, Some(5)),
    ];
    of_tree(tree)
}

/// A tree whose every unit stands from 2000 on.
pub fn of_tree<'a>(tree: impl IntoIterator<Item = (u16, &'a str, Level, Option<u16>)>) -> Organisation {
    let (mut units, mut versions) = (Vec::new(), Vec::new());
    for (id, code, level, parent) in tree {
        units.push(Unit { id: UnitId(id), code: code.into(), level, oid: String::new() });
        versions.push(UnitVersion {
            unit: UnitId(id),
            valid_from: date(2000, 1, 1),
            valid_until: None,
            parent: parent.map(UnitId),
            name: Wording::default(),
            public_name: Wording::default(),
            municipality: String::new(),
        });
    }
    Organisation::on(date(2026, 11, 21), units, versions).expect("the tree has a county")
}
