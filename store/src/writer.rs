//! The one writer. It takes whatever changes are waiting, runs them in one transaction and commits once: the price of
//! reaching the disk is shared by all, and none is acknowledged before it is there. If one change fails, the group is
//! undone and each is run by itself, so that nobody pays for somebody else's mistake.
//!
//! What nobody waits for (reading into an index, by a model) comes by a door of its own: it goes in when it is quiet,
//! or after many have gone before it.

use crate::dialect::{DatabaseUrl, connect_writer};
use crate::{Error, Result};
use sqlx::AnyConnection;
use std::any::Any;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// The most changes in one commit.
const LARGEST_GROUP: usize = 512;
/// From how many changes in a group on there is a crowd, and how often the others are let run before a crowd's commit.
const CROWD: usize = 8;
const PATIENCE: usize = 64;
/// Changes that may wait; beyond this, senders wait to be let in.
const WAITING_ROOM: usize = 4_096;
/// How long nobody must have come before it is quiet; and after how many groups one patient change goes in all the same.
const QUIET: Duration = Duration::from_millis(10);
const GONE_BEFORE: usize = 16;

/// A change of the store. It may be run twice (after a group was undone), so it is not used up by running.
/// An `Err` undoes it; what is to be told to people (somebody else was faster) is an `Output`.
pub trait Write: Send + Sync + 'static {
    type Output: Send + 'static;

    fn run(&self, connection: &mut AnyConnection) -> impl Future<Output = Result<Self::Output>> + Send;

    /// Several changes of this kind that wait side by side; a kind that comes in crowds does them in fewer statements.
    fn run_together(
        changes: &[&Self],
        connection: &mut AnyConnection,
    ) -> impl Future<Output = Result<Vec<Self::Output>>> + Send {
        async move {
            let mut outputs = Vec::with_capacity(changes.len());
            for change in changes {
                outputs.push(change.run(connection).await?);
            }
            Ok(outputs)
        }
    }
}

/// Changes of one kind in their order, all or none.
pub struct Together<W>(pub Vec<W>);

impl<W: Write> Write for Together<W> {
    type Output = Vec<W::Output>;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Self::Output> {
        W::run_together(&self.0.iter().collect::<Vec<_>>(), connection).await
    }
}

type Running<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// Runs jobs that are all of the kind to which it belongs.
type Runner = for<'a> fn(&'a mut [Box<dyn Job>], &'a mut AnyConnection) -> Running<'a>;

trait Job: Any + Send {
    fn runner(&self) -> Runner;
    fn committed(self: Box<Self>);
    fn failed(self: Box<Self>, error: Error);
}

struct Waiting<W: Write> {
    change: W,
    output: Option<W::Output>,
    reply: oneshot::Sender<Result<W::Output>>,
}

impl<W: Write> Waiting<W> {
    fn of(job: &mut Box<dyn Job>) -> Option<&mut Waiting<W>> {
        let job: &mut dyn Any = job.as_mut();
        job.downcast_mut()
    }
}

impl<W: Write> Job for Waiting<W> {
    fn runner(&self) -> Runner {
        |jobs, connection| {
            Box::pin(async move {
                let waiting: Vec<&mut Waiting<W>> = jobs.iter_mut().filter_map(Waiting::of).collect();
                let changes: Vec<&W> = waiting.iter().map(|waiting| &waiting.change).collect();
                let outputs = W::run_together(&changes, connection).await?;
                for (waiting, output) in waiting.into_iter().zip(outputs) {
                    waiting.output = Some(output);
                }
                Ok(())
            })
        }
    }

    fn committed(self: Box<Self>) {
        let this = *self;
        let output = this.output.ok_or(Error::Stopped);
        // Whoever asked may be gone (a closed connection): the change is kept all the same.
        drop(this.reply.send(output));
    }

    fn failed(self: Box<Self>, error: Error) {
        drop(self.reply.send(Err(error)));
    }
}

/// The way to the writer's task.
#[derive(Clone)]
pub(crate) struct Writer {
    jobs: Door,
    patient: Door,
}

type Door = mpsc::Sender<Box<dyn Job>>;

impl Writer {
    pub(crate) fn start(url: DatabaseUrl, connection: AnyConnection) -> Writer {
        let (jobs, waiting) = mpsc::channel(WAITING_ROOM);
        let (patient, patiently_waiting) = mpsc::channel(WAITING_ROOM);
        let connection = Some(connection);
        tokio::spawn(Desk { url, connection, waiting, patient: patiently_waiting, gone_before: 0 }.work());
        Writer { jobs, patient }
    }

    pub(crate) async fn write<W: Write>(&self, change: W) -> Result<W::Output> {
        enter(&self.jobs, change).await
    }

    pub(crate) async fn write_when_quiet<W: Write>(&self, change: W) -> Result<W::Output> {
        enter(&self.patient, change).await
    }
}

async fn enter<W: Write>(door: &Door, change: W) -> Result<W::Output> {
    let (reply, answer) = oneshot::channel();
    let job = Box::new(Waiting { change, output: None, reply });
    door.send(job).await.map_err(|_| Error::Stopped)?;
    answer.await.map_err(|_| Error::Stopped)?
}

struct Desk {
    url: DatabaseUrl,
    connection: Option<AnyConnection>,
    waiting: mpsc::Receiver<Box<dyn Job>>,
    patient: mpsc::Receiver<Box<dyn Job>>,
    /// Groups that have gone before what waits patiently.
    gone_before: usize,
}

impl Desk {
    async fn work(mut self) {
        let mut group = Vec::with_capacity(LARGEST_GROUP);
        let mut just_answered = 0;
        while self.call(&mut group, just_answered).await {
            just_answered = group.len();
            match self.commit(&mut group).await {
                Ok(()) => group.drain(..).for_each(|job| job.committed()),
                Err(error) if group.len() == 1 => {
                    if let Some(job) = group.pop() {
                        job.failed(error);
                    }
                }
                Err(error) => {
                    tracing::warn!(%error, changes = group.len(), "a group was undone; running its changes one by one");
                    self.one_by_one(&mut group).await;
                }
            }
        }
    }

    /// Who is next; nobody when the doors are closed.
    async fn call(&mut self, group: &mut Vec<Box<dyn Job>>, just_answered: usize) -> bool {
        let patient = async {
            if self.gone_before > 0 {
                tokio::time::sleep(QUIET).await;
            }
            self.patient.recv().await
        };
        tokio::select! {
            biased;
            called = self.waiting.recv_many(group, LARGEST_GROUP) => if called == 0 { return false },
            Some(job) = patient => {
                group.push(job);
                self.gone_before = 0;
                return true;
            }
        }
        gather(group, &mut self.waiting, just_answered).await;
        self.gone_before += 1;
        if self.gone_before > GONE_BEFORE {
            self.gone_before = 0;
            group.extend(self.patient.try_recv());
        }
        true
    }

    async fn one_by_one(&mut self, group: &mut Vec<Box<dyn Job>>) {
        for job in group.drain(..) {
            let mut alone = vec![job];
            let result = self.commit(&mut alone).await;
            match (result, alone.pop()) {
                (Ok(()), Some(job)) => job.committed(),
                (Err(error), Some(job)) => job.failed(error),
                (_, None) => {}
            }
        }
    }

    async fn commit(&mut self, group: &mut [Box<dyn Job>]) -> Result<()> {
        let url = self.url.clone();
        let connection = self.connect().await?;
        let result = run_group(&url, connection, group).await;
        if result.is_err() && sqlx::query("ROLLBACK").execute(connection).await.is_err() {
            // A connection that cannot even roll back is of no more use.
            self.connection = None;
        }
        result
    }

    async fn connect(&mut self) -> Result<&mut AnyConnection> {
        if self.connection.is_none() {
            self.connection = Some(connect_writer(&self.url).await?);
        }
        self.connection.as_mut().ok_or(Error::Stopped)
    }
}

/// In a crowd, those who were just answered are about to come again: a moment's patience takes them into this group,
/// and the disk is reached once for all of them instead of once for each half. Alone, nobody waits.
async fn gather(group: &mut Vec<Box<dyn Job>>, waiting: &mut mpsc::Receiver<Box<dyn Job>>, just_answered: usize) {
    if just_answered < CROWD {
        return;
    }
    let hoped = (group.len() + just_answered).min(LARGEST_GROUP);
    for _ in 0..PATIENCE {
        tokio::task::yield_now().await;
        while group.len() < hoped
            && let Ok(job) = waiting.try_recv()
        {
            group.push(job);
        }
        if group.len() >= hoped {
            return;
        }
    }
}

async fn run_group(url: &DatabaseUrl, connection: &mut AnyConnection, group: &mut [Box<dyn Job>]) -> Result<()> {
    sqlx::query(url.begin()).execute(&mut *connection).await?;
    for alike in group.chunk_by_mut(|one, next| (**one).type_id() == (**next).type_id()) {
        let runner = alike[0].runner();
        runner(alike, connection).await?;
    }
    sqlx::query("COMMIT").execute(&mut *connection).await?;
    Ok(())
}
