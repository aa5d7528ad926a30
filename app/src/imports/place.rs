use super::header::{Column, Header, field};
use csv::StringRecord;
use domain::organisation::{Organisation, UnitId};
use std::collections::HashMap;

/// The columns that may name a row's place, the most specific first.
const NAMES: [&str; 7] = ["target", "site", "unit", "service", "result_area", "division", "county"];

/// Where rows belong, by the codes in them.
pub struct Places {
    /// And by OID in the national register.
    by_code: HashMap<String, UnitId>,
    root: UnitId,
    columns: Vec<(&'static str, Column)>,
}

impl Places {
    /// Knows every unit that there is or has been: old rows find theirs.
    pub fn new(organisation: &Organisation, header: &mut Header) -> Places {
        let with_oid = organisation.units().iter().filter(|unit| !unit.oid.is_empty());
        let by_oid = with_oid.map(|unit| (without_scheme(&unit.oid).to_owned(), unit.id));
        let by_code = by_oid.chain(organisation.units().iter().map(|unit| (unit.code.clone(), unit.id))).collect();
        let columns = NAMES.map(|name| (name, header.column(name))).into_iter().filter(|(_, column)| column.is_some());
        Places { by_code, root: organisation.root(), columns: columns.collect() }
    }

    /// The row's most specific place and its code; a row that names none belongs to the county.
    pub fn of<'r>(&self, record: &'r StringRecord) -> Result<(UnitId, Option<&'r str>), String> {
        let mut named = self.columns.iter().map(|(name, column)| (*name, field(record, *column)));
        let Some((name, code)) = named.find(|(_, code)| !code.is_empty()) else { return Ok((self.root, None)) };
        let unit = self
            .by_code
            .get(without_scheme(code))
            .ok_or_else(|| format!("{name} \"{code}\" is not in the organisation"))?;
        Ok((*unit, Some(code)))
    }
}

/// An OID as a web address has a scheme before it.
pub fn without_scheme(name: &str) -> &str {
    name.strip_prefix("urn:oid:").unwrap_or(name)
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
            oid: if code == "hammas" { "1.2.246.10.1234567.10.3" } else { "" }.to_owned(),
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
        let oid = "1.2.246.10.1234567.10.3";
        check(&["unit"], &[oid], Ok((2, Some(oid))));
        check(&["unit"], &["urn:oid:1.2.246.10.1234567.10.3"], Ok((2, Some("urn:oid:1.2.246.10.1234567.10.3"))));
        check(&["nps"], &["9"], Ok((0, None)));
        check(&columns, &["terveys", "silma", ""], Err("service \"silma\" is not in the organisation"));
    }
}
