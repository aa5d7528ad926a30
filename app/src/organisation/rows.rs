use crate::imports::{Column, Header, ImportError, field};
use csv::StringRecord;
use domain::language::Wording;
use domain::organisation::{Level, UnitRow};

/// The columns of a name in three languages: `name_fi`, `name_sv`, `name_en`, or `fi`, `sv`, `en` alone.
pub struct WordingColumns([Column; 3]);

impl WordingColumns {
    /// `prefix` with its `_`, or empty.
    pub fn new(header: &mut Header, prefix: &str) -> WordingColumns {
        WordingColumns(["fi", "sv", "en"].map(|language| header.column(&format!("{prefix}{language}"))))
    }

    pub fn read(&self, record: &StringRecord) -> Wording {
        let [fi, sv, en] = self.0.map(|column| field(record, column));
        Wording::new(fi, sv, en)
    }
}

/// Makes a unit of a row of an organisation file.
pub struct UnitReader {
    code: Column,
    parent: Column,
    level: Column,
    name: WordingColumns,
    public_name: WordingColumns,
    municipality: Column,
    oid: Column,
}

impl UnitReader {
    pub fn new(header: &mut Header) -> Result<UnitReader, ImportError> {
        Ok(UnitReader {
            code: header.needed("code")?,
            parent: header.needed("parent")?,
            level: header.needed("level")?,
            name: WordingColumns::new(header, "name_"),
            public_name: WordingColumns::new(header, "public_name_"),
            municipality: header.column("municipality"),
            oid: header.column("oid"),
        })
    }

    pub fn read(&self, record: &StringRecord) -> Result<UnitRow, String> {
        let code = field(record, self.code);
        if code.is_empty() || code.contains(|c: char| c.is_whitespace() || c.is_control() || ";,@".contains(c)) {
            return Err(format!("code \"{code}\" must be there, without spaces and ; , @"));
        }
        let level = field(record, self.level);
        let known = || Level::ALL.map(Level::code).join(", ");
        let level = Level::parse(level).ok_or_else(|| format!("level \"{level}\" is not one of {}", known()))?;
        let name = self.name.read(record);
        if name.is_empty() {
            return Err("there is no name".to_owned());
        }
        Ok(UnitRow {
            code: code.to_owned(),
            parent: field(record, self.parent).to_owned(),
            level,
            name,
            public_name: self.public_name.read(record),
            municipality: field(record, self.municipality).to_owned(),
            oid: field(record, self.oid).to_owned(),
        })
    }
}
