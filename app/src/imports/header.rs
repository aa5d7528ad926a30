use super::ImportError;
use csv::StringRecord;

/// The names of a file's columns, and which of them have been asked for.
#[derive(Debug, Clone, Default)]
pub struct Header {
    names: Vec<String>,
    is_used: Vec<bool>,
}

/// A column's place in the rows; none where the file does not have it.
pub type Column = Option<usize>;

impl Header {
    /// Names are compared in small letters, without what stands around them.
    pub fn new(record: &StringRecord) -> Result<Header, ImportError> {
        let names: Vec<String> = record.iter().map(Header::plain).collect();
        let is_twice = |(at, name): &(usize, &String)| !name.is_empty() && names[..*at].contains(name);
        if let Some((_, name)) = names.iter().enumerate().find(is_twice) {
            return Err(ImportError::ColumnTwice(name.clone()));
        }
        let is_used = vec![false; names.len()];
        Ok(Header { names, is_used })
    }

    /// As other systems write them: a name that is there twice gets a number, and a column without one is called by its
    /// place.
    pub fn numbered(record: &StringRecord) -> StringRecord {
        let mut names: Vec<String> = Vec::with_capacity(record.len());
        for (at, name) in record.iter().enumerate() {
            let name = if name.trim().is_empty() { format!("({})", at + 1) } else { name.trim().to_owned() };
            let is_there = |name: &str| names.iter().any(|held| Header::plain(held) == Header::plain(name));
            let mut told = name.clone();
            let mut number = 2;
            while is_there(&told) {
                told = format!("{name} ({number})");
                number += 1;
            }
            names.push(told);
        }
        StringRecord::from(names)
    }

    /// A name as it is compared.
    pub fn plain(name: &str) -> String {
        name.trim().to_lowercase()
    }

    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The first of `names` that is there.
    pub fn any(&mut self, names: &[&str]) -> Column {
        names.iter().find_map(|name| self.column(name))
    }

    pub fn column(&mut self, name: &str) -> Column {
        let at = self.names.iter().position(|held| held == name)?;
        self.is_used[at] = true;
        Some(at)
    }

    /// A column without which nothing can be read.
    pub fn needed(&mut self, name: &'static str) -> Result<Column, ImportError> {
        let column = self.column(name);
        column.map(Some).ok_or_else(|| ImportError::NoColumn(name, self.names.join(", ")))
    }

    /// The names that nobody asked for.
    pub fn unknown(&self) -> Vec<&str> {
        let unused = self.names.iter().zip(&self.is_used).filter(|(name, is_used)| !**is_used && !name.is_empty());
        unused.map(|(name, _)| name.as_str()).collect()
    }
}

/// What stands in `column`, without the spaces around it.
pub fn field(record: &StringRecord, column: Column) -> &str {
    let text = column.and_then(|column| record.get(column)).unwrap_or("");
    // Nearly all fields have none; to look at their ends is cheaper than to trim each of millions.
    let is_plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    let is_bare = is_plain(text.as_bytes().first()) && is_plain(text.as_bytes().last());
    if is_bare { text } else { text.trim() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_name_and_the_rest_is_named() {
        let mut header = Header::new(&StringRecord::from(vec!["NPS ", "response_id", "colour", "kind"])).unwrap();
        let row = StringRecord::from(vec![" 9", "a1", "blue"]);
        assert_eq!(field(&row, header.column("nps")), "9");
        assert_eq!(field(&row, header.any(&["kinds", "kind"])), "");
        assert_eq!(field(&row, header.column("comment")), "");
        assert!(header.needed("response_id").is_ok());
        assert_eq!(header.unknown(), ["colour"]);
        let told = header.needed("submitted_at").unwrap_err().to_string();
        assert_eq!(told, "there is no column submitted_at (there are: nps, response_id, colour, kind)");
    }

    #[test]
    fn columns_of_other_systems_get_names_of_their_own() {
        let names = Header::numbered(&StringRecord::from(vec![" Arvio ", "", "arvio", "Arvio", "(2)"]));
        assert_eq!(names.iter().collect::<Vec<_>>(), ["Arvio", "(2)", "arvio (2)", "Arvio (3)", "(2) (2)"]);
    }

    #[test]
    fn a_column_is_there_once() {
        let told = Header::new(&StringRecord::from(vec!["nps", "unit", "Nps"])).unwrap_err().to_string();
        assert_eq!(told, "the column nps is there twice");
    }
}
