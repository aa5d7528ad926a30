use super::{ImportError, Rejects, Sheet, Summary};
use csv::StringRecord;
use store::{Store, Write};
use tokio::sync::mpsc;
use tokio::task::{JoinHandle, spawn_blocking};

/// Rows that are written as one change; while they are, the next are read.
const BATCH: usize = 5_000;
/// Batches that wait for the writer: with those in hand, all that is kept in memory of a file of any length.
const WAITING: usize = 2;

/// A file that is read on a thread of its own, in batches.
pub struct Reading<T> {
    batches: mpsc::Receiver<Vec<T>>,
    reading: JoinHandle<Result<(Sheet, Rejects, u64), ImportError>>,
}

impl<T: Send + 'static> Reading<T> {
    pub fn begin<P>(sheet: Sheet, rejects: Rejects, parse: P) -> Reading<T>
    where
        P: FnMut(&StringRecord) -> Result<T, String> + Send + 'static,
    {
        let (sender, batches) = mpsc::channel(WAITING);
        Reading { batches, reading: spawn_blocking(move || read(sheet, rejects, parse, &sender)) }
    }

    /// The next rows; none at the end.
    pub async fn next(&mut self) -> Option<Vec<T>> {
        self.batches.recv().await
    }

    /// What became of the file, of which so many rows were new.
    pub async fn end(self, new: Option<u64>) -> Result<Summary, ImportError> {
        let (sheet, rejects, rows) = self.reading.await.map_err(|_| ImportError::Stopped)??;
        Ok(Summary::new(&sheet, &rejects, rows, new))
    }
}

/// Reads a file and writes its rows as changes of a store, which say how many were new; without a store it is a dry run.
pub async fn load_into<T, P, C>(
    store: Option<&Store>,
    (sheet, rejects): (Sheet, Rejects),
    parse: P,
    change: impl Fn(Vec<T>) -> C,
) -> Result<Summary, ImportError>
where
    T: Send + 'static,
    P: FnMut(&StringRecord) -> Result<T, String> + Send + 'static,
    C: Write<Output = u64>,
{
    let mut reading = Reading::begin(sheet, rejects, parse);
    let mut new = store.map(|_| 0);
    while let Some(rows) = reading.next().await {
        if let (Some(store), Some(new)) = (store, &mut new) {
            *new += store.write(change(rows)).await?;
        }
    }
    reading.end(new).await
}

fn read<T>(
    mut sheet: Sheet,
    mut rejects: Rejects,
    parse: impl FnMut(&StringRecord) -> Result<T, String>,
    sender: &mpsc::Sender<Vec<T>>,
) -> Result<(Sheet, Rejects, u64), ImportError> {
    let mut batch = Vec::with_capacity(BATCH);
    let rows = sheet.read(&mut rejects, parse, |row| {
        batch.push(row);
        if batch.len() < BATCH {
            return true;
        }
        // Nobody receives any more when writing has failed: then there is no use in reading on.
        sender.blocking_send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))).is_ok()
    })?;
    if !batch.is_empty() {
        drop(sender.blocking_send(batch));
    }
    Ok((sheet, rejects, rows))
}

#[cfg(test)]
mod tests {
    use super::super::{RejectedFile, field};
    use super::*;
    use std::fs;
    use std::path::{Path, PathBuf};

    /// A file as a Finnish spreadsheet saves it: semicolons, Windows-1252, CR LF, an empty row, a broken one.
    fn file(name: &str, rows: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("kuule-import-{name}-{}.csv", std::process::id()));
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(rows);
        fs::write(&path, bytes).unwrap();
        path
    }

    async fn run(path: &Path, rejected: RejectedFile<'_>, is_dry: bool) -> Summary {
        let mut sheet = Sheet::open(path).unwrap();
        let rejects = Rejects::of(&sheet, rejected).unwrap();
        let name = sheet.header.column("name");
        let parse = move |record: &StringRecord| match field(record, name) {
            "" => Err("no name".to_owned()),
            name => Ok(name.to_owned()),
        };
        let mut reading = Reading::begin(sheet, rejects, parse);
        let mut new = (!is_dry).then_some(0);
        while let Some(names) = reading.next().await {
            // Mäki is there already.
            let added = names.iter().filter(|name| name.as_str() != "Mäki").count() as u64;
            new = new.map(|new| new + added);
        }
        reading.end(new).await.unwrap()
    }

    #[tokio::test]
    async fn bad_rows_go_to_their_own_file_and_the_rest_is_loaded() {
        let path = file("real", "id;Name;colour\r\n1;Mäki;\r\n2;;blå\r\n;;\r\n3;Lähde\r\n4;\"Öljy; tumma\";\r\n");
        let summary = run(&path, RejectedFile::Beside, false).await;
        let rejected = PathBuf::from(format!("{}.rejected.csv", path.display()));
        let lines = summary.lines();
        assert_eq!(lines[0], "columns that are not known and not read: id, colour");
        let see = format!("4 rows: 1 new, 1 there already, 2 rejected (see {})", rejected.display());
        assert_eq!(lines[1], see);
        let expected = "row;id;Name;colour;reason\n3;2;;blå;no name\n5;3;Lähde;;2 fields where the header has 3\n";
        assert_eq!(fs::read_to_string(&rejected).unwrap(), expected);
        fs::remove_file(path).unwrap();
        fs::remove_file(rejected).unwrap();
    }

    #[tokio::test]
    async fn a_dry_run_tells_and_writes_nothing() {
        let path = file("dry", "name\nMäki\n\"\"\n");
        let mut rows = fs::read(&path).unwrap();
        rows.extend(b"a,b\n");
        fs::write(&path, rows).unwrap();
        let lines = run(&path, RejectedFile::Nowhere, true).await.lines();
        assert_eq!(lines[0], "2 rows: 1 can be loaded, 1 would be rejected; nothing was written");
        assert_eq!(lines[1], "  row 4: 2 fields where the header has 1");
        assert!(!PathBuf::from(format!("{}.rejected.csv", path.display())).exists());
        fs::remove_file(path).unwrap();
    }

    #[tokio::test]
    async fn rejected_rows_never_overwrite_the_file_itself() {
        let path = file("same", "name\nMäki\n");
        let sheet = Sheet::open(&path).unwrap();
        assert!(matches!(Rejects::of(&sheet, RejectedFile::At(&path)), Err(ImportError::RejectedIntoItself(_))));
        fs::remove_file(path).unwrap();
    }
}
