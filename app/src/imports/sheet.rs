use super::fhir::{EncounterRows, FhirRules};
use super::json::{ItemRows, Shape, shape};
use super::visit::VISIT_COLUMNS;
use super::{Header, ImportError, Rejects, Source, workbook};
use csv::{Reader, ReaderBuilder, StringRecord};
use indicatif::ProgressBar;
use std::io::{BufRead, Read};
use std::path::{Path, PathBuf};

/// The separators that are recognised, the likeliest first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A file of rows, open after its header.
pub struct Sheet {
    pub header: Header,
    pub path: PathBuf,
    pub separator: u8,
    /// The header as it was, for the file of rejected rows.
    pub names: StringRecord,
    rows: Rows,
    progress: ProgressBar,
}

enum Rows {
    Csv(Reader<Box<dyn Read + Send>>),
    Items(ItemRows),
    Encounters(EncounterRows),
    Workbook(std::vec::IntoIter<StringRecord>),
}

impl Sheet {
    /// Recognises encoding and separator.
    pub fn open(path: &Path) -> Result<Sheet, ImportError> {
        Sheet::of(Source::file(path)?)
    }

    pub fn of(source: Source) -> Result<Sheet, ImportError> {
        let mut sheet = Sheet::unnamed(source)?;
        sheet.header = Header::new(&sheet.names)?;
        Ok(sheet)
    }

    /// A file of another system, whose columns may have any names.
    pub fn of_others(source: Source) -> Result<Sheet, ImportError> {
        let mut sheet = Sheet::unnamed(source)?;
        sheet.names = Header::numbered(&sheet.names);
        sheet.header = Header::new(&sheet.names)?;
        Ok(sheet)
    }

    /// Without its header.
    fn unnamed(mut source: Source) -> Result<Sheet, ImportError> {
        // A workbook is a ZIP archive.
        if source.first()? == *b"PK\x03\x04" {
            return Sheet::of_workbook(source);
        }
        let (path, progress) = (source.path.clone(), source.progress.clone());
        let mut text = source.into_text()?;
        let separator = separator(text.fill_buf()?);
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(Box::new(text) as _);
        let mut names = StringRecord::new();
        if !reader.read_record(&mut names)? {
            return Err(ImportError::NoHeader(path));
        }
        Ok(Sheet { header: Header::default(), path, separator, names, rows: Rows::Csv(reader), progress })
    }

    fn of_workbook(mut source: Source) -> Result<Sheet, ImportError> {
        let mut rows = workbook::rows(&mut source)?.into_iter();
        let names = rows.next().ok_or_else(|| ImportError::NoHeader(source.path.clone()))?;
        let (path, progress) = (source.path, source.progress);
        let (header, rows) = (Header::default(), Rows::Workbook(rows));
        Ok(Sheet { header, path, separator: b';', names, rows, progress })
    }

    /// Visits may come as JSON and as FHIR, too; which of them it is, is recognised.
    pub fn of_visits(mut source: Source, rules: FhirRules) -> Result<Sheet, ImportError> {
        let shape = shape(&mut source)?;
        if shape == Shape::Rows {
            return Sheet::of(source);
        }
        let (path, progress) = (source.path.clone(), source.progress.clone());
        let names = StringRecord::from(VISIT_COLUMNS.to_vec());
        let rows = match shape {
            Shape::Bundle | Shape::Resources => Rows::Encounters(EncounterRows::new(source, shape, rules)),
            _ => Rows::Items(ItemRows::new(source, shape, VISIT_COLUMNS.to_vec())),
        };
        Ok(Sheet { header: Header::new(&names)?, path, separator: b',', names, rows, progress })
    }

    /// Reads every row. `parse` says what it is or why it is rejected; `take` says whether to go on.
    /// Returns how many rows there were; rows in which nothing stands are none.
    pub fn read<T>(
        &mut self,
        rejects: &mut Rejects,
        mut parse: impl FnMut(&StringRecord) -> Result<T, String>,
        mut take: impl FnMut(T) -> bool,
    ) -> Result<u64, ImportError> {
        let mut rows = 0;
        let mut row = |record: &StringRecord, is_whole: Result<(), String>| {
            rows += 1;
            match is_whole.and_then(|()| parse(record)) {
                Err(reason) => rejects.add(record, reason).map(|()| true),
                Ok(row) => Ok(take(row)),
            }
        };
        match &mut self.rows {
            Rows::Csv(reader) => each_row(reader, self.header.len(), &mut row)?,
            Rows::Workbook(rows) => each_of_workbook(rows, self.header.len(), &mut row)?,
            Rows::Items(items) => items.each(&mut row)?,
            Rows::Encounters(encounters) => encounters.each(&mut row)?,
        }
        self.progress.finish_and_clear();
        rejects.close()?;
        Ok(rows)
    }

    /// The names of columns and fields that nobody asked for.
    pub fn unknown(&self) -> Vec<String> {
        match &self.rows {
            Rows::Items(items) => items.unknown.iter().cloned().collect(),
            _ => self.header.unknown().into_iter().map(str::to_owned).collect(),
        }
    }

    /// What a row is called.
    pub fn word(&self) -> &'static str {
        match self.rows {
            Rows::Csv(_) | Rows::Workbook(_) => "row",
            Rows::Items(_) => "item",
            Rows::Encounters(_) => "entry",
        }
    }

    /// How many encounters were left out because they are not finished.
    pub fn unfinished(&self) -> u64 {
        match &self.rows {
            Rows::Encounters(encounters) => encounters.unfinished,
            _ => 0,
        }
    }
}

fn each_row(
    reader: &mut Reader<Box<dyn Read + Send>>,
    width: usize,
    row: &mut impl FnMut(&StringRecord, Result<(), String>) -> Result<bool, ImportError>,
) -> Result<(), ImportError> {
    let mut record = StringRecord::new();
    while reader.read_record(&mut record)? {
        let lines = reader.position().line() - record.position().map_or(0, csv::Position::line);
        let is_empty = record.as_slice().trim_start().is_empty();
        if !is_empty && !row(&record, check_width(&record, width, lines))? {
            break;
        }
    }
    Ok(())
}

/// The empty cells at the end of a row are not in a workbook.
fn each_of_workbook(
    rows: &mut std::vec::IntoIter<StringRecord>,
    width: usize,
    row: &mut impl FnMut(&StringRecord, Result<(), String>) -> Result<bool, ImportError>,
) -> Result<(), ImportError> {
    for mut record in rows {
        let position = record.position().cloned();
        while record.len() < width {
            record.push_field("");
        }
        record.set_position(position);
        if !row(&record, check_width(&record, width, 1))? {
            break;
        }
    }
    Ok(())
}

/// A row with fewer fields than the header has shifted ones; more are good when they are empty.
fn check_width(record: &StringRecord, expected: usize, lines: u64) -> Result<(), String> {
    let found = record.len();
    if found == expected || found > expected && record.iter().skip(expected).all(str::is_empty) {
        return Ok(());
    }
    let hint = if lines > 1 { format!(" (it spans {lines} lines: is a quote not closed?)") } else { String::new() };
    Err(format!("{found} fields where the header has {expected}{hint}"))
}

/// The separator that stands most often in the first line, outside quotes.
fn separator(text: &[u8]) -> u8 {
    let mut counts = [0; SEPARATORS.len()];
    let mut is_quoted = false;
    for byte in text {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            _ if is_quoted => {}
            _ => SEPARATORS.iter().zip(&mut counts).for_each(|(held, count)| *count += usize::from(held == byte)),
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    counts.iter().position(|count| *count == most).map_or(b',', |at| SEPARATORS[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_seen_in_the_header() {
        for (header, expected) in [
            ("response_id,submitted_at,nps\na;b;c;d;e", b','),
            ("response_id;submitted_at;nps\r\n1,2,3,4,5", b';'),
            ("response_id\tsubmitted_at", b'\t'),
            ("\"name, official; or not\";code", b';'),
            ("response_id", b','),
            ("", b','),
        ] {
            assert_eq!(separator(header.as_bytes()), expected, "{header}");
        }
    }
}
