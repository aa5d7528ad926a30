//! Many changes at once: one that fails takes no other with it, and what was acknowledged is there.

use domain::organisation::CountyId;
use sqlx::AnyConnection;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use store::{Give, Result, Store, Write};
use tests::cast;
use tests::{Database, Fresh, on_both};
use tokio::sync::Semaphore;
use tokio::task::{JoinHandle, yield_now};

on_both!(
    one_failure_takes_no_other_with_it,
    a_failed_change_leaves_no_half,
    changes_keep_their_order,
    a_change_is_kept_when_nobody_waits_for_it,
);

/// Keeps the writer busy until it is let on, so that what comes meanwhile is one group.
struct Gate(Arc<Semaphore>);

impl Write for Gate {
    type Output = ();

    async fn run(&self, _connection: &mut AnyConnection) -> Result<()> {
        drop(self.0.acquire().await);
        Ok(())
    }
}

/// Adds a county with a number that may be taken, after a row that must not stay behind.
struct Clash {
    number: i64,
    runs: Arc<AtomicU32>,
}

impl Write for Clash {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        self.runs.fetch_add(1, Ordering::Relaxed);
        for sql in
            ["INSERT INTO topics VALUES ($1, 'half', '', '', '', 0)", "INSERT INTO counties VALUES ($1, 'again')"]
        {
            sqlx::query(sql).bind(self.number).execute(&mut *connection).await?;
        }
        Ok(())
    }
}

/// What `send` sends while the writer is kept busy waits in its room together.
async fn while_busy<T>(store: &Store, send: impl AsyncFnOnce() -> T) -> T {
    let gate = Arc::new(Semaphore::new(0));
    let busy = spawn(store, Gate(gate.clone()));
    yield_now().await;
    let sent = send().await;
    // Each sender has its turn once: its change is in the waiting room.
    yield_now().await;
    gate.add_permits(1);
    busy.await.unwrap().unwrap();
    sent
}

fn spawn<W: Write>(store: &Store, change: W) -> JoinHandle<Result<W::Output>> {
    let store = store.clone();
    tokio::spawn(async move { store.write(change).await })
}

fn feedback(store: &Store, county: CountyId, id: &str) -> Give {
    Give::new(store, county, id.into(), cast::receipt(store, id), cast::received(id)).unwrap()
}

fn clash(number: i64) -> (Clash, Arc<AtomicU32>) {
    let runs = Arc::new(AtomicU32::new(0));
    (Clash { number, runs: runs.clone() }, runs)
}

async fn one_failure_takes_no_other_with_it(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let (bad, runs) = clash(county.0);
    let (good, bad) = while_busy(&store, async || {
        let give = |number: usize| spawn(&store, feedback(&store, county, &format!("f{number}")));
        let mut good: Vec<_> = (0..50).map(give).collect();
        let bad = spawn(&store, bad);
        good.extend((50..100).map(give));
        (good, bad)
    })
    .await;
    for change in good {
        assert!(change.await.unwrap().unwrap(), "a good change was new");
    }
    assert!(bad.await.unwrap().is_err());
    assert_eq!(runs.load(Ordering::Relaxed), 2, "once in the group, once by itself");
    assert_eq!(fresh.number("SELECT count(*) FROM feedback").await, 100);
    assert!(store.write(feedback(&store, county, "after")).await.unwrap(), "the writer goes on");
}

async fn a_failed_change_leaves_no_half(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let told = store.write(clash(county.0).0).await.unwrap_err().to_string();
    assert!(told.starts_with("the database: "), "{told}");
    assert_eq!(fresh.number("SELECT count(*) FROM topics").await, 0);
    store.write(clash(county.0 + 1).0).await.unwrap();
    assert_eq!(fresh.number("SELECT count(*) FROM topics").await, 1);
}

async fn changes_keep_their_order(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let sent = while_busy(&store, async || {
        let set = |number: usize| store::SetSetting { county, key: "nps.target".into(), value: number.to_string() };
        (0..=40).map(|number| spawn(&store, set(number))).collect::<Vec<_>>()
    })
    .await;
    for change in sent {
        change.await.unwrap().unwrap();
    }
    assert_eq!(store.settings(county).await.unwrap().nps_target(), 40);
}

async fn a_change_is_kept_when_nobody_waits_for_it(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let sent = while_busy(&store, async || spawn(&store, feedback(&store, county, "f1")));
    let gone = sent.await;
    gone.abort();
    assert!(!store.write(feedback(&store, county, "f1")).await.unwrap(), "it is there already");
}

/// A restart of the database server breaks every connection: what was being written may fail, what comes next is kept.
#[tokio::test]
async fn the_writer_finds_its_way_back_to_postgres() {
    let broken = async |fresh: &Fresh| {
        let store = fresh.store().await;
        let county = cast::settle(&store, "rantala").await;
        fresh.break_connections();
        drop(store.write(feedback(&store, county, "meanwhile")).await);
        assert!(store.write(feedback(&store, county, "f1")).await.unwrap());
        assert_eq!(store.feedback(county, "f1").await.unwrap().unwrap().text, "f1");
    };
    Database::Postgres.with(broken).await;
}
