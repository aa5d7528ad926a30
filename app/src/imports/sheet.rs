use super::encoding::{Decoded, recognise};
use super::{Header, ImportError, Rejects};
use csv::{Reader, ReaderBuilder, StringRecord};
use encoding_rs::UTF_8;
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// The separators that are recognised, the likeliest first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// The longest header that is looked at for its separator, in bytes.
const LONGEST_HEADER: usize = 1 << 16;
/// Files smaller than this are done before anybody wonders.
const LONG_WORK: u64 = 4 << 20;

/// A file of rows, open after its header.
pub struct Sheet {
    pub header: Header,
    pub path: PathBuf,
    pub separator: u8,
    /// The header as it was, for the file of rejected rows.
    pub names: StringRecord,
    reader: Reader<Box<dyn Read + Send>>,
    progress: ProgressBar,
}

impl Sheet {
    /// Recognises encoding and separator.
    pub fn open(path: &Path) -> Result<Sheet, ImportError> {
        let trouble = |error| ImportError::File(path.to_owned(), error);
        let mut file = File::open(path).map_err(trouble)?;
        let metadata = file.metadata().map_err(trouble)?;
        if !metadata.is_file() {
            return Err(trouble(io::Error::other("it is not a file")));
        }
        refuse_workbook(&mut file).map_err(trouble)?;
        let written = recognise(&mut file).map_err(trouble)?;
        file.seek(SeekFrom::Start(written.mark as u64)).map_err(trouble)?;
        let progress = progress(metadata.len());
        let bytes = progress.wrap_read(file);
        let text: Box<dyn Read + Send> = match written.encoding {
            encoding if encoding == UTF_8 => Box::new(bytes),
            encoding => Box::new(Decoded::new(bytes, encoding)),
        };
        let mut text = BufReader::with_capacity(LONGEST_HEADER, text);
        let separator = separator(text.fill_buf().map_err(trouble)?);
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(Box::new(text) as _);
        let mut names = StringRecord::new();
        if !reader.read_record(&mut names)? {
            return Err(ImportError::NoHeader(path.to_owned()));
        }
        Ok(Sheet { header: Header::new(&names)?, path: path.to_owned(), separator, names, reader, progress })
    }

    /// Reads every row. `parse` says what it is or why it is rejected; `take` says whether to go on.
    /// Returns how many rows there were; rows in which nothing stands are none.
    pub fn read<T>(
        &mut self,
        rejects: &mut Rejects,
        mut parse: impl FnMut(&StringRecord) -> Result<T, String>,
        mut take: impl FnMut(T) -> bool,
    ) -> Result<u64, ImportError> {
        let mut record = StringRecord::new();
        let mut rows = 0;
        while self.reader.read_record(&mut record)? {
            if record.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            rows += 1;
            match self.check_width(&record).and_then(|()| parse(&record)) {
                Err(reason) => rejects.add(&record, reason)?,
                Ok(row) => {
                    if !take(row) {
                        break;
                    }
                }
            }
        }
        self.progress.finish_and_clear();
        rejects.close()?;
        Ok(rows)
    }

    /// A row with fewer fields than the header has shifted ones; more are good when they are empty.
    fn check_width(&self, record: &StringRecord) -> Result<(), String> {
        let (found, expected) = (record.len(), self.header.len());
        if found == expected || found > expected && record.iter().skip(expected).all(str::is_empty) {
            return Ok(());
        }
        let lines = self.reader.position().line() - record.position().map_or(0, csv::Position::line);
        let hint = if lines > 1 { format!(" (it spans {lines} lines: is a quote not closed?)") } else { String::new() };
        Err(format!("{found} fields where the header has {expected}{hint}"))
    }
}

fn progress(length: u64) -> ProgressBar {
    if length < LONG_WORK || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {percent} %, {bytes} of {total_bytes}, {eta} left");
    ProgressBar::new(length).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
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

/// A workbook is a ZIP archive.
fn refuse_workbook(file: &mut File) -> io::Result<()> {
    let mut start = [0; 4];
    let held = file.read(&mut start)?;
    file.rewind()?;
    if held == 4 && start == *b"PK\x03\x04" {
        return Err(io::Error::other("it is a workbook; save its sheet as CSV"));
    }
    Ok(())
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
