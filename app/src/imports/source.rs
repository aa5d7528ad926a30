//! Where rows come from: a file on the disk, or what was sent to the server.

use super::ImportError;
use super::encoding::{Decoded, Written, recognise};
use encoding_rs::UTF_8;
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::File;
use std::io::{self, BufReader, Cursor, IsTerminal, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// Files smaller than this are done before anybody wonders.
const LONG_WORK: u64 = 4 << 20;
const BUFFER: usize = 1 << 16;

/// Bytes that can be read more than once.
pub trait Bytes: Read + Seek + Send {}

impl<T: Read + Seek + Send> Bytes for T {}

/// What is read, with what people call it.
pub struct Source {
    pub path: PathBuf,
    bytes: Box<dyn Bytes>,
    written: Written,
    pub progress: ProgressBar,
}

impl Source {
    pub fn file(path: &Path) -> Result<Source, ImportError> {
        let trouble = |error| ImportError::File(path.to_owned(), error);
        let file = File::open(path).map_err(trouble)?;
        let metadata = file.metadata().map_err(trouble)?;
        if !metadata.is_file() {
            return Err(trouble(io::Error::other("it is not a file")));
        }
        let progress = progress(metadata.len());
        Source::new(path, Box::new(progress.wrap_read(file)), progress)
    }

    /// `name` is what stands where a file's path would.
    pub fn sent(name: &str, bytes: impl Bytes + 'static) -> Result<Source, ImportError> {
        Source::new(Path::new(name), Box::new(bytes), ProgressBar::hidden())
    }

    fn new(path: &Path, mut bytes: Box<dyn Bytes>, progress: ProgressBar) -> Result<Source, ImportError> {
        let written = recognise(&mut bytes).map_err(|error| ImportError::File(path.to_owned(), error))?;
        Ok(Source { path: path.to_owned(), bytes, written, progress })
    }

    /// The text from its beginning, as UTF-8.
    pub fn text(&mut self) -> Result<BufReader<Box<dyn Read + Send + '_>>, ImportError> {
        let Source { path, bytes, written, .. } = self;
        let begun = bytes.seek(SeekFrom::Start(written.mark as u64));
        begun.map_err(|error| ImportError::File(path.clone(), error))?;
        Ok(decoded(bytes.as_mut(), *written))
    }

    /// The text for good, as UTF-8.
    pub fn into_text(mut self) -> Result<BufReader<Box<dyn Read + Send>>, ImportError> {
        let begun = self.bytes.seek(SeekFrom::Start(self.written.mark as u64));
        begun.map_err(|error| ImportError::File(self.path, error))?;
        Ok(decoded(self.bytes, self.written))
    }

    /// The first bytes, as they are.
    pub fn first<const N: usize>(&mut self) -> Result<[u8; N], ImportError> {
        let mut first = [0; N];
        let mut read = || {
            self.bytes.rewind()?;
            let mut held = 0;
            while held < N {
                match self.bytes.read(&mut first[held..])? {
                    0 => break,
                    count => held += count,
                }
            }
            Ok(())
        };
        read().map_err(|error| ImportError::File(self.path.clone(), error))?;
        Ok(first)
    }

    /// All of it at once; refused where it is longer than `most` bytes.
    pub fn whole(&mut self, most: u64) -> Result<Cursor<Vec<u8>>, ImportError> {
        let mut whole = Vec::new();
        let read = self.bytes.rewind().and_then(|()| (&mut self.bytes).take(most + 1).read_to_end(&mut whole));
        let told = |error| ImportError::File(self.path.clone(), error);
        match read.map_err(told)? as u64 {
            length if length <= most => Ok(Cursor::new(whole)),
            _ => Err(told(io::Error::other(format!(
                "a workbook of more than {} MB is not read; save its sheet as CSV, which may have any length",
                most >> 20
            )))),
        }
    }
}

fn decoded<'a>(bytes: impl Read + Send + 'a, written: Written) -> BufReader<Box<dyn Read + Send + 'a>> {
    let text: Box<dyn Read + Send + 'a> = match written.encoding {
        encoding if encoding == UTF_8 => Box::new(bytes),
        encoding => Box::new(Decoded::new(bytes, encoding)),
    };
    BufReader::with_capacity(BUFFER, text)
}

fn progress(length: u64) -> ProgressBar {
    if length < LONG_WORK || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {percent} %, {bytes} of {total_bytes}, {eta} left");
    ProgressBar::new(length).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
