use super::{ImportError, Rejects, Sheet};

/// What became of a file's rows, for the person who loads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub rows: u64,
    /// How many were new, or would be; none where a dry run did not ask.
    pub new: Option<u64>,
    is_dry: bool,
    pub rejected: u64,
    /// Encounters that are not finished: they are in no other count.
    pub unfinished: u64,
    unknown_columns: Vec<String>,
    rejected_file: Option<String>,
    /// The numbers of the first rows that were rejected, and why.
    pub reasons: Vec<(u64, String)>,
    told: Vec<String>,
}

impl Summary {
    pub fn new(sheet: &Sheet, rejects: &Rejects, rows: u64, new: Option<u64>) -> Summary {
        Summary {
            rows,
            new,
            is_dry: new.is_none(),
            rejected: rejects.count,
            unfinished: sheet.unfinished(),
            unknown_columns: sheet.unknown(),
            rejected_file: rejects.path().map(|path| path.display().to_string()),
            reasons: rejects.told.clone(),
            told: rejects.told_lines(),
        }
    }

    /// Of a dry run that asked which rows are known.
    pub fn tried_out(self) -> Summary {
        Summary { is_dry: true, ..self }
    }

    /// Rows that were there before.
    pub fn known(&self) -> u64 {
        self.rows - self.rejected - self.new.unwrap_or_default()
    }

    /// The lines to print.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if !self.unknown_columns.is_empty() {
            lines.push(format!("columns that are not known and not read: {}", self.unknown_columns.join(", ")));
        }
        if self.unfinished > 0 {
            lines.push(format!("{} encounters are not finished, and are left out", grouped(self.unfinished)));
        }
        let good = self.rows - self.rejected;
        let (rows, rejected) = (grouped(self.rows), grouped(self.rejected));
        if self.is_dry {
            let can = match self.new {
                None => format!("{} can be loaded", grouped(good)),
                Some(new) => format!("{} can be loaded, {} are there already", grouped(new), grouped(self.known())),
            };
            lines.push(format!("{rows} rows: {can}, {rejected} would be rejected; nothing was written"));
            lines.extend(self.told.iter().map(|told| format!("  {told}")));
            return lines;
        }
        let see = self.rejected_file.as_ref().map_or(String::new(), |file| format!(" (see {file})"));
        let (new, known) = (grouped(self.new.unwrap_or_default()), grouped(self.known()));
        lines.push(format!("{rows} rows: {new} new, {known} there already, {rejected} rejected{see}"));
        lines
    }

    /// Fails where there were rows and none could be taken.
    pub fn check(&self) -> Result<(), ImportError> {
        if self.rows == 0 || self.rows > self.rejected {
            return Ok(());
        }
        Err(ImportError::Nothing(grouped(self.rows), self.told.first().cloned().unwrap_or_default()))
    }
}

/// 38 292.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(rows: u64, new: Option<u64>, rejected: u64) -> Summary {
        let told = vec!["row 7: nps \"11\" is not a whole number from 0 to 10".to_owned()];
        let rejected_file = (rejected > 0 && new.is_some()).then(|| "a.csv.rejected.csv".to_owned());
        Summary {
            rows,
            new,
            is_dry: new.is_none(),
            rejected,
            unfinished: 0,
            reasons: Vec::new(),
            unknown_columns: vec!["colour".into()],
            rejected_file,
            told,
        }
    }

    #[test]
    fn what_became_of_the_rows() {
        let lines = summary(1_502, Some(1_500), 2).lines();
        assert_eq!(lines[0], "columns that are not known and not read: colour");
        assert_eq!(lines[1], "1 502 rows: 1 500 new, 0 there already, 2 rejected (see a.csv.rejected.csv)");
        let dry = summary(38_292, None, 1).lines();
        assert_eq!(dry[1], "38 292 rows: 38 291 can be loaded, 1 would be rejected; nothing was written");
        let tried = summary(10, Some(6), 1).tried_out().lines();
        assert_eq!(tried[1], "10 rows: 6 can be loaded, 3 are there already, 1 would be rejected; nothing was written");
        assert_eq!(dry[2], "  row 7: nps \"11\" is not a whole number from 0 to 10");
    }

    #[test]
    fn only_a_file_without_a_good_row_fails() {
        assert!(summary(0, Some(0), 0).check().is_ok());
        assert!(summary(3, Some(0), 2).check().is_ok());
        let told = summary(2_000, Some(0), 2_000).check().unwrap_err().to_string();
        assert!(told.starts_with("none of 2 000 rows could be loaded; the first: row 7: nps"), "{told}");
    }

    #[test]
    fn digits_in_threes() {
        assert_eq!([0, 999, 1_000, 1_000_000].map(grouped), ["0", "999", "1 000", "1 000 000"]);
    }
}
