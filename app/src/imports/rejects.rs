use super::{ImportError, Sheet};
use csv::{StringRecord, Writer, WriterBuilder};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

/// So many reasons are told on the spot.
const TOLD: usize = 10;

/// The rows that are not taken: kept in a file as they were, with the row's number before and the reason after.
pub struct Rejects {
    out: Out,
    separator: u8,
    names: StringRecord,
    pub count: u64,
    /// The first reasons, with the numbers of their rows.
    pub told: Vec<(u64, String)>,
    most_told: usize,
    /// What a row is called.
    word: &'static str,
}

/// Where rejected rows go, if anywhere.
pub enum RejectedFile<'a> {
    Nowhere,
    Beside,
    At(&'a Path),
    Memory,
}

enum Out {
    Nowhere,
    /// Made with the first row.
    File(PathBuf, Option<Writer<File>>),
    Memory(Writer<Vec<u8>>),
}

/// So that a spreadsheet knows it for UTF-8.
const MARK: &str = "\u{feff}";

impl Rejects {
    /// The file is made with the first row that is rejected.
    pub fn of(sheet: &Sheet, file: RejectedFile<'_>) -> Result<Rejects, ImportError> {
        let path = match file {
            RejectedFile::Nowhere | RejectedFile::Memory => None,
            RejectedFile::Beside => Some(beside(&sheet.path)),
            RejectedFile::At(path) => Some(path.to_owned()),
        };
        let same = |path: &PathBuf| {
            path.canonicalize().is_ok_and(|path| sheet.path.canonicalize().is_ok_and(|own| own == path))
        };
        if let Some(path) = path.as_ref().filter(|path| same(path)) {
            return Err(ImportError::RejectedIntoItself(path.clone()));
        }
        let (separator, names) = (sheet.separator, sheet.names.clone());
        let out = match (path, file) {
            (Some(path), _) => Out::File(path, None),
            (None, RejectedFile::Memory) => Out::Memory(begun(MARK.as_bytes().to_vec(), separator, &names)?),
            (None, _) => Out::Nowhere,
        };
        Ok(Rejects { out, separator, names, count: 0, told: Vec::new(), most_told: TOLD, word: sheet.word() })
    }

    /// Tells more of the reasons on the spot.
    pub fn telling(self, most_told: usize) -> Rejects {
        Rejects { most_told, ..self }
    }

    /// `record` keeps its number: the one that a spreadsheet shows, the header being 1.
    pub fn add(&mut self, record: &StringRecord, reason: String) -> Result<(), ImportError> {
        let row = record.position().map_or(0, csv::Position::record) + 1;
        self.count += 1;
        let width = self.names.len().max(record.len());
        let fields = (0..width).map(|at| record.get(at).unwrap_or(""));
        let number = row.to_string();
        let line: Vec<&str> = std::iter::once(number.as_str()).chain(fields).chain([reason.as_str()]).collect();
        match &mut self.out {
            Out::Nowhere => {}
            Out::Memory(writer) => writer.write_record(line)?,
            Out::File(path, file) => {
                if file.is_none() {
                    let made = create(path).map_err(|error| ImportError::File(path.clone(), error))?;
                    *file = Some(begun(made, self.separator, &self.names)?);
                }
                file.as_mut().map_or(Ok(()), |writer| writer.write_record(line))?;
            }
        }
        if self.told.len() < self.most_told {
            self.told.push((row, reason));
        }
        Ok(())
    }

    pub fn close(&mut self) -> Result<(), ImportError> {
        match &mut self.out {
            Out::File(path, Some(writer)) => writer.flush().map_err(|error| ImportError::File(path.clone(), error)),
            _ => Ok(()),
        }
    }

    /// The rows that were kept in memory, with the header.
    pub fn into_bytes(self) -> Vec<u8> {
        match self.out {
            Out::Memory(writer) => writer.into_inner().unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// The first reasons, as they are told to people.
    pub fn told_lines(&self) -> Vec<String> {
        self.told.iter().map(|(row, reason)| format!("{} {row}: {reason}", self.word)).collect()
    }

    /// The file, where one was made.
    pub fn path(&self) -> Option<&Path> {
        match &self.out {
            Out::File(path, _) if self.count > 0 => Some(path),
            _ => None,
        }
    }
}

/// With the header written.
fn begun<W: Write>(out: W, separator: u8, names: &StringRecord) -> Result<Writer<W>, ImportError> {
    let mut writer = WriterBuilder::new().delimiter(separator).flexible(true).from_writer(out);
    writer.write_record(std::iter::once("row").chain(names.iter()).chain(["reason"]))?;
    Ok(writer)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".rejected.csv");
    PathBuf::from(name)
}

/// Rows may hold what people wrote: nobody else reads them.
fn create(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
