//! Many changes at once: one that fails takes no other with it, and what was acknowledged is there.

use domain::feedback::Received;
use domain::organisation::CountyId;
use sqlx::AnyConnection;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use store::{AnswerSurvey, Answered, Give, Result, SetSetting, Store, Write, open_contact};
use tests::cast;
use tests::{Database, Fresh, on_both};
use tokio::sync::Semaphore;
use tokio::task::{JoinHandle, yield_now};

on_both!(
    one_failure_takes_no_other_with_it,
    a_failed_change_leaves_no_half,
    changes_keep_their_order,
    a_change_is_kept_when_nobody_waits_for_it,
    changes_of_many_kinds_share_a_commit,
    a_double_click_within_one_commit_is_one_feedback,
    a_receipt_that_is_taken_fails_alone,
    what_nobody_waits_for_lets_others_go_first,
    a_crowd_that_does_not_end_keeps_nothing_out,
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

fn setting(county: CountyId, number: usize) -> SetSetting {
    SetSetting { county, key: "nps.target".into(), value: number.to_string() }
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
    let sent =
        while_busy(&store, async || (0..=40).map(|number| spawn(&store, setting(county, number))).collect::<Vec<_>>())
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

async fn changes_of_many_kinds_share_a_commit(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let metsola = cast::settle(&store, "metsola").await;
    let (gives, settings, answers) = while_busy(&store, async || {
        let (mut gives, mut settings, mut answers) = (Vec::new(), Vec::new(), Vec::new());
        for number in 0..60 {
            // The same identifiers in both counties.
            for county in [county, metsola] {
                gives.push(spawn(&store, feedback(&store, county, &format!("f{number}"))));
            }
            settings.push(spawn(&store, setting(county, number)));
            let response = cast::response(&format!("r{number}"), 9);
            answers.push(spawn(&store, AnswerSurvey { county, token: None, response, own: None, now: cast::NOW }));
        }
        (gives, settings, answers)
    })
    .await;
    for give in gives {
        assert!(give.await.unwrap().unwrap());
    }
    for answer in answers {
        assert_eq!(answer.await.unwrap().unwrap(), Answered::New);
    }
    for setting in settings {
        setting.await.unwrap().unwrap();
    }
    assert_eq!(store.settings(county).await.unwrap().nps_target(), 59);
    assert_eq!(store.response_count(county).await.unwrap(), 60);
    for county in [county, metsola] {
        assert_eq!(store.counts(county).await.unwrap().feedback, 60);
        assert_eq!(store.feedback(county, "f41").await.unwrap().unwrap().text, "f41");
    }
}

async fn a_double_click_within_one_commit_is_one_feedback(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let sent = while_busy(&store, async || {
        let give = |number: usize| {
            let id = format!("f{}", number / 2);
            let received = Received { contact: Some(cast::maija()), ..cast::received(&id) };
            let receipt = cast::receipt(&store, &id);
            spawn(&store, Give::new(&store, county, id, receipt, received).unwrap())
        };
        (0..90).map(give).collect::<Vec<_>>()
    })
    .await;
    let mut new = Vec::new();
    for give in sent {
        new.push(give.await.unwrap().unwrap());
    }
    assert_eq!(new, [true, false].repeat(45), "the first is new, the second is not");
    assert_eq!(fresh.number("SELECT count(*) FROM feedback").await, 45);
    assert_eq!(open_contact(&store, county, "f44").await.unwrap(), Some(cast::maija()));
}

/// Two feedbacks with one receipt code: by chance it never happens, and if it does, nobody else pays.
async fn a_receipt_that_is_taken_fails_alone(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let sent = while_busy(&store, async || {
        let give = |number: usize| {
            let id = format!("f{number}");
            let receipt = cast::receipt(&store, if number == 30 { "f29" } else { &id });
            spawn(&store, Give::new(&store, county, id, receipt, cast::received("Teksti")).unwrap())
        };
        (0..50).map(give).collect::<Vec<_>>()
    })
    .await;
    for (number, give) in sent.into_iter().enumerate() {
        assert_eq!(give.await.unwrap().is_ok(), number != 30, "{number}");
    }
    assert_eq!(store.counts(county).await.unwrap().feedback, 49);
}

/// Notes that it has been run.
struct Noted(&'static str, Arc<Mutex<Vec<&'static str>>>);

impl Write for Noted {
    type Output = ();

    async fn run(&self, _connection: &mut AnyConnection) -> Result<()> {
        self.1.lock().unwrap().push(self.0);
        Ok(())
    }
}

async fn what_nobody_waits_for_lets_others_go_first(fresh: &Fresh) {
    let store = fresh.store().await;
    let order = Arc::new(Mutex::new(Vec::new()));
    let (patient, hurried) = while_busy(&store, async || {
        let (quiet, noted) = (store.clone(), Noted("read", order.clone()));
        let patient = tokio::spawn(async move { quiet.write_when_quiet(noted).await });
        // It waits already when the others come.
        yield_now().await;
        (patient, [spawn(&store, Noted("sent", order.clone())), spawn(&store, Noted("sent", order.clone()))])
    })
    .await;
    patient.await.unwrap().unwrap();
    for change in hurried {
        change.await.unwrap().unwrap();
    }
    assert_eq!(*order.lock().unwrap(), ["sent", "sent", "read"]);
}

async fn a_crowd_that_does_not_end_keeps_nothing_out(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let crowd: Vec<_> = (0..4)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                loop {
                    store.write(setting(county, number)).await.unwrap();
                }
            })
        })
        .collect();
    let order = Arc::new(Mutex::new(Vec::new()));
    for _ in 0..3 {
        store.write_when_quiet(Noted("read", order.clone())).await.unwrap();
    }
    assert!(crowd.iter().all(|one| !one.is_finished()), "the crowd was there all the time");
    crowd.iter().for_each(JoinHandle::abort);
    assert_eq!(*order.lock().unwrap(), ["read"; 3]);
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
