//! The tables of the service page as a file: exactly what is shown, one figure a line, as a spreadsheet of the reader's
//! language takes it.

use super::service_tables::Table;
use crate::web::Failure;
use domain::language::Language;

/// So that a spreadsheet knows it for UTF-8.
const MARK: &str = "\u{feff}";

pub fn csv(language: Language, head: &[String; 7], tables: &[Table]) -> Result<String, Failure> {
    let broken = |error: String| Failure::Internal(format!("the figures cannot be written: {error}"));
    // Where the decimal mark is a comma, a spreadsheet takes the semicolon between columns.
    let delimiter = if language == Language::English { b',' } else { b';' };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(MARK.as_bytes().to_vec());
    writer.write_record(head).map_err(|error| broken(error.to_string()))?;
    for table in tables {
        for line in &table.lines {
            for ((column, name), cell) in table.columns.iter().zip(&line.cells) {
                let value = cell.value.map(|value| number(language, value)).unwrap_or_default();
                let row = [
                    table.title.as_str(),
                    &line.label,
                    column.measure.key(),
                    name,
                    &value,
                    &cell.shown,
                    &cell.base.to_string(),
                ];
                writer.write_record(row).map_err(|error| broken(error.to_string()))?;
            }
        }
    }
    let bytes = writer.into_inner().map_err(|error| broken(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| broken(error.to_string()))
}

/// To six decimals, with the language's own mark.
fn number(language: Language, value: f64) -> String {
    let text = format!("{value:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if language == Language::English { text.to_owned() } else { text.replace('.', ",") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_for_the_language_s_own_spreadsheet() {
        assert_eq!(number(Language::Finnish, 4.25), "4,25");
        assert_eq!(number(Language::English, 4.25), "4.25");
        assert_eq!((number(Language::Swedish, 100.0), number(Language::Finnish, 0.0)), ("100".into(), "0".into()));
    }
}
