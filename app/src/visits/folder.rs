//! Lists of visits that another system puts into a folder. Files that are whole are loaded and deleted (or kept for some
//! days in `done`); what cannot be read goes to `rejected`, for a week. A file is taken away only after everything that
//! came of it is on disk, and rows that were seen before are skipped: whenever it ends, nothing is lost nor there twice.

use crate::boot::Clock;
use crate::imports::{ImportError, RejectedFile, Rejects, Source, Summary, VisitDesk};
use domain::calendar::day_of;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp};
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use store::Store;

const ENDINGS: [&str; 4] = ["csv", "json", "ndjson", "jsonl"];
/// A file that was written to a moment ago may still grow.
const AT_REST: SignedDuration = SignedDuration::from_secs(30);
/// What could not be read is erased after this time: somebody has looked at it by then, and it has people's numbers.
const REJECTED_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);
const EVERY: Duration = Duration::from_secs(10);

/// Looks into the folder for ever.
pub async fn keep_taking(store: Store, county: CountyId, folder: PathBuf, clock: Clock) {
    loop {
        match run(&store, county, &folder, clock()).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "lists of visits were taken from the folder"),
            Err(error) => tracing::warn!(%error, "the folder of visits"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Takes what is whole; returns how many files were loaded.
pub async fn run(store: &Store, county: CountyId, folder: &Path, now: Timestamp) -> Result<u64, ImportError> {
    let settings = store.settings(county).await?;
    let organisation = store.organisation(county, day_of(now)).await?.ok_or(ImportError::Stopped)?;
    let desk = VisitDesk { store, county, organisation: &organisation, settings: &settings, now };
    let kept_for = SignedDuration::from_hours(24 * settings.keep_visit_files_days());
    let folder = Folder { path: folder, now, keeps: !kept_for.is_zero() };
    let mut taken = 0;
    for (path, seen) in folder.whole_files()? {
        match load(&desk, &folder, &path).await {
            Ok(summary) => {
                tracing::info!(rows = summary.rows, rejected = summary.rejected, "a file of visits was loaded");
                folder.put_away(&path, &seen)?;
                taken += 1;
            }
            // The file stays where it is: it is tried again.
            Err(error @ (ImportError::Store(_) | ImportError::Stopped)) => return Err(error),
            Err(error) => folder.refuse(&path, &error.to_string())?,
        }
    }
    folder.erase("done", kept_for)?;
    folder.erase("rejected", REJECTED_FOR)?;
    Ok(taken)
}

async fn load(desk: &VisitDesk<'_>, folder: &Folder<'_>, path: &Path) -> Result<Summary, ImportError> {
    let sheet = desk.open(Source::file(path)?)?;
    let draft = folder.place("rejected", &format!(".{}.part", name_of(path)))?;
    let rejects = Rejects::of(&sheet, RejectedFile::At(&draft))?;
    let summary = desk.load(sheet, rejects, false).await?;
    if summary.rejected > 0 {
        let kept = folder.place("rejected", &format!("{}.rejected.csv", folder.dated(path)?))?;
        told(&draft, File::open(&draft).and_then(|file| file.sync_all()))?;
        told(&draft, fs::rename(&draft, kept))?;
    }
    Ok(summary)
}

struct Folder<'a> {
    path: &'a Path,
    now: Timestamp,
    /// Whether files are kept for a while after they were loaded.
    keeps: bool,
}

impl Folder<'_> {
    /// The files that may be taken, as they were seen, by name.
    fn whole_files(&self) -> Result<Vec<(PathBuf, Metadata)>, ImportError> {
        let mut files = Vec::new();
        for entry in told(self.path, fs::read_dir(self.path))? {
            let path = told(self.path, entry)?.path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
            if !ENDINGS.contains(&ending.as_str()) || name_of(&path).starts_with('.') {
                continue;
            }
            // Another worker may have taken it in between.
            let Ok(seen) = fs::metadata(&path) else { continue };
            if seen.is_file() && self.age(&seen).is_some_and(|age| age >= AT_REST) {
                files.push((path, seen));
            }
        }
        files.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(files)
    }

    fn age(&self, seen: &Metadata) -> Option<SignedDuration> {
        Some(self.now.duration_since(Timestamp::try_from(seen.modified().ok()?).ok()?))
    }

    /// Deletes a file that was loaded, or moves it to those that are kept. One that has changed meanwhile stays.
    fn put_away(&self, path: &Path, seen: &Metadata) -> Result<(), ImportError> {
        let is_same = |held: &Metadata| held.len() == seen.len() && held.modified().ok() == seen.modified().ok();
        if !fs::metadata(path).is_ok_and(|held| is_same(&held)) {
            return Ok(());
        }
        if self.keeps {
            return self.move_to("done", path);
        }
        told(path, fs::remove_file(path))
    }

    /// A file of which nothing can be read goes to the rejected ones, with the reason beside it.
    fn refuse(&self, path: &Path, reason: &str) -> Result<(), ImportError> {
        tracing::warn!("a file of visits cannot be read: see the folder of rejected ones");
        let beside = self.place("rejected", &format!("{}.reason.txt", self.dated(path)?))?;
        let reason = reason.replace(&path.display().to_string(), &name_of(path));
        told(&beside, File::create(&beside).and_then(|mut file| writeln!(file, "{reason}")))?;
        self.move_to("rejected", path)
    }

    /// Its days begin with the move.
    fn move_to(&self, below: &str, path: &Path) -> Result<(), ImportError> {
        let to = self.place(below, &self.dated(path)?)?;
        told(path, fs::rename(path, &to))?;
        let at = SystemTime::from(self.now);
        told(&to, File::options().append(true).open(&to).and_then(|file| file.set_modified(at)))
    }

    /// Erases the files of a folder below that have been there for longer than `days`.
    fn erase(&self, below: &str, time: SignedDuration) -> Result<(), ImportError> {
        let Ok(entries) = fs::read_dir(self.path.join(below)) else { return Ok(()) };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            let is_over = |seen: Metadata| seen.is_file() && self.age(&seen).is_some_and(|age| age > time);
            if fs::metadata(&path).is_ok_and(is_over) {
                told(&path, fs::remove_file(&path))?;
            }
        }
        Ok(())
    }

    /// A place in a folder below, which is made where it is missing.
    fn place(&self, below: &str, name: &str) -> Result<PathBuf, ImportError> {
        let folder = self.path.join(below);
        told(&folder, fs::create_dir_all(&folder))?;
        Ok(folder.join(name))
    }

    /// The file's name after the time when it was written: files of every night have the same name, and the same file
    /// has the same name once more when it is loaded again.
    fn dated(&self, path: &Path) -> Result<String, ImportError> {
        let written = told(path, fs::metadata(path).and_then(|seen| seen.modified()))?;
        let written = Timestamp::try_from(written).unwrap_or(self.now);
        Ok(format!("{}-{}", written.strftime("%Y%m%dT%H%M%SZ"), name_of(path)))
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn told<T>(path: &Path, result: io::Result<T>) -> Result<T, ImportError> {
    result.map_err(|error| ImportError::File(path.to_owned(), error))
}
