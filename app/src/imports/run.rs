use super::{ImportError, Rejects, Sheet, Summary};
use csv::StringRecord;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

/// Rows that are written as one change; while they are, the next are read.
const BATCH: usize = 5_000;
/// Batches that wait for the writer: with those in hand, all that is kept in memory of a file of any length.
const WAITING: usize = 2;

/// Reads a file on a thread of its own and gives it to `write` in batches. `write` says how many were new;
/// without it, it is a dry run.
pub async fn load<T, P, W>(sheet: Sheet, rejects: Rejects, parse: P, write: Option<W>) -> Result<Summary, ImportError>
where
    T: Send + 'static,
    P: FnMut(&StringRecord) -> Result<T, String> + Send + 'static,
    W: AsyncFn(Vec<T>) -> store::Result<u64>,
{
    let (sender, mut batches) = mpsc::channel::<Vec<T>>(WAITING);
    let reading = spawn_blocking(move || read(sheet, rejects, parse, &sender));
    let mut new = write.as_ref().map(|_| 0);
    while let Some(batch) = batches.recv().await {
        if let (Some(write), Some(new)) = (&write, &mut new) {
            *new += write(batch).await?;
        }
    }
    let (sheet, rejects, rows) = reading.await.map_err(|_| ImportError::Stopped)??;
    Ok(Summary::new(&sheet, &rejects, rows, new))
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
