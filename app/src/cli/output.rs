//! What commands print: plain lines, and one line where they fail.

use super::CliError;
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

/// Prints lines; a reader that has gone away is an error, and no panic.
pub fn print(lines: &[String]) -> Result<(), CliError> {
    let mut text = lines.join("\n");
    text.push('\n');
    print_text(&text)
}

/// Prints a text that brings its own line breaks.
pub fn print_text(text: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(CliError::Output)
}

/// Says something beside the output, to whoever watches.
pub fn note(line: &str) {
    // There is nobody to tell that nobody can be told.
    let _ = writeln!(io::stderr(), "{line}");
}

/// One line, whatever the cause looks like.
pub fn failed(cause: &str) -> ExitCode {
    note(&format!("kuule: {}", cause.split_whitespace().collect::<Vec<_>>().join(" ")));
    ExitCode::FAILURE
}

/// A JSON list with one item a line.
pub fn json_list(items: impl Iterator<Item = impl Serialize>) -> Result<String, CliError> {
    let lines: Result<Vec<String>, _> = items.map(|item| serde_json::to_string(&item)).collect();
    let lines = lines.map_err(|error| CliError::Told(format!("the output cannot be written: {error}")))?;
    Ok(if lines.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", lines.join(",\n")) })
}

/// Columns in line, two spaces between.
pub fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|text| text.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(text, width)| format!("{text:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_in_line() {
        let rows = [["ä", "10", ""], ["promise.days", "5", "days"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(aligned(&rows), ["ä             10", "promise.days  5   days"]);
    }
}
