use super::{ImportError, Sheet};
use csv::{StringRecord, Writer, WriterBuilder};
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

/// So many reasons are told on the spot.
const TOLD: usize = 10;

/// The rows that are not taken: kept in a file as they were, with the row's number before and the reason after.
pub struct Rejects {
    /// None in a dry run.
    path: Option<PathBuf>,
    separator: u8,
    names: StringRecord,
    file: Option<Writer<File>>,
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
}

impl Rejects {
    /// The file is made with the first row that is rejected.
    pub fn of(sheet: &Sheet, file: RejectedFile<'_>) -> Result<Rejects, ImportError> {
        let path = match file {
            RejectedFile::Nowhere => None,
            RejectedFile::Beside => Some(beside(&sheet.path)),
            RejectedFile::At(path) => Some(path.to_owned()),
        };
        let same = |path: &PathBuf| path.canonicalize().ok() == sheet.path.canonicalize().ok();
        if let Some(path) = path.as_ref().filter(|path| same(path)) {
            return Err(ImportError::RejectedIntoItself(path.clone()));
        }
        let (separator, names) = (sheet.separator, sheet.names.clone());
        let word = sheet.word();
        Ok(Rejects { path, separator, names, file: None, count: 0, told: Vec::new(), most_told: TOLD, word })
    }

    /// Tells more of the reasons on the spot.
    pub fn telling(self, most_told: usize) -> Rejects {
        Rejects { most_told, ..self }
    }

    /// `record` keeps its number: the one that a spreadsheet shows, the header being 1.
    pub fn add(&mut self, record: &StringRecord, reason: String) -> Result<(), ImportError> {
        let row = record.position().map_or(0, csv::Position::record) + 1;
        self.count += 1;
        if self.path.is_some() {
            let width = self.names.len().max(record.len());
            let fields = (0..width).map(|at| record.get(at).unwrap_or(""));
            let number = row.to_string();
            let line: Vec<&str> = std::iter::once(number.as_str()).chain(fields).chain([reason.as_str()]).collect();
            self.writer()?.write_record(line)?;
        }
        if self.told.len() < self.most_told {
            self.told.push((row, reason));
        }
        Ok(())
    }

    pub fn close(&mut self) -> Result<(), ImportError> {
        let path = self.path.clone().unwrap_or_default();
        self.file.as_mut().map_or(Ok(()), Writer::flush).map_err(|error| ImportError::File(path, error))
    }

    /// The first reasons, as they are told to people.
    pub fn told_lines(&self) -> Vec<String> {
        self.told.iter().map(|(row, reason)| format!("{} {row}: {reason}", self.word)).collect()
    }

    /// The file, where one was made.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref().filter(|_| self.count > 0)
    }

    fn writer(&mut self) -> Result<&mut Writer<File>, ImportError> {
        if self.file.is_none() {
            let path = self.path.clone().unwrap_or_default();
            let file = create(&path).map_err(|error| ImportError::File(path, error))?;
            let mut writer = WriterBuilder::new().delimiter(self.separator).flexible(true).from_writer(file);
            writer.write_record(std::iter::once("row").chain(self.names.iter()).chain(["reason"]))?;
            self.file = Some(writer);
        }
        self.file.as_mut().ok_or(ImportError::Stopped)
    }
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
