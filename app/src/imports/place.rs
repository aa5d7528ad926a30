use super::header::{Column, Header, field};
use csv::StringRecord;
use domain::organisation::{Organisation, UnitId};
use std::collections::HashMap;

/// The columns that may name a row's place, the most specific first.
const NAMES: [&str; 7] = ["target", "site", "unit", "service", "result_area", "division", "county"];

/// Where rows belong, by the codes in them.
pub struct Places {
    by_code: HashMap<String, UnitId>,
    root: UnitId,
    columns: Vec<(&'static str, Column)>,
}

impl Places {
    /// Knows every unit that there is or has been: old rows find theirs.
    pub fn new(organisation: &Organisation, header: &mut Header) -> Places {
        let by_code = organisation.units().iter().map(|unit| (unit.code.clone(), unit.id)).collect();
        let columns = NAMES.map(|name| (name, header.column(name))).into_iter().filter(|(_, column)| column.is_some());
        Places { by_code, root: organisation.root(), columns: columns.collect() }
    }

    /// The row's most specific place and its code; a row that names none belongs to the county.
    pub fn of<'r>(&self, record: &'r StringRecord) -> Result<(UnitId, Option<&'r str>), String> {
        let mut named = self.columns.iter().map(|(name, column)| (*name, field(record, *column)));
        let Some((name, code)) = named.find(|(_, code)| !code.is_empty()) else { return Ok((self.root, None)) };
        let unit = self.by_code.get(code).ok_or_else(|| format!("{name} \"{code}\" is not in the organisation"))?;
        Ok((*unit, Some(code)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Wording;
    use domain::organisation::{Level, UnitRow, plan_import};
    use jiff::civil::date;

    fn organisation() -> Organisation {
        let row = |code: &str, parent: &str, level| UnitRow {
            code: code.into(),
            parent: parent.into(),
            level,
            name: Wording::new(code, "", ""),
            public_name: Wording::default(),
            municipality: String::new(),
            oid: String::new(),
        };
        let rows = [
            row("ranta", "", Level::County),
            row("terveys", "ranta", Level::Division),
            row("hammas", "terveys", Level::Service),
        ];
        let change = plan_import(None, &rows, date(2024, 1, 1)).unwrap();
        Organisation::on(date(2024, 6, 1), change.new_units, change.new_versions).unwrap()
    }

    fn check(header: &[&str], row: &[&str], expected: Result<(u16, Option<&str>), &str>) {
        let mut header = Header::new(&StringRecord::from(header.to_vec())).unwrap();
        let places = Places::new(&organisation(), &mut header);
        let row = StringRecord::from(row.to_vec());
        let found = places.of(&row).map(|(unit, code)| (unit.0, code));
        assert_eq!(found, expected.map_err(str::to_owned));
    }

    #[test]
    fn the_most_specific_place_holds() {
        let columns = ["division", "service", "unit"];
        check(&columns, &["terveys", "hammas", ""], Ok((2, Some("hammas"))));
        check(&columns, &["terveys", "", ""], Ok((1, Some("terveys"))));
        check(&columns, &["", "", ""], Ok((0, None)));
        check(&["nps"], &["9"], Ok((0, None)));
        check(&columns, &["terveys", "silma", ""], Err("service \"silma\" is not in the organisation"));
    }
}
