use domain::organisation::{CountyId, UnitId};
use domain::surveys::Response;
use std::sync::atomic::{AtomicBool, Ordering};
use store::{AddResponses, AnswerSurvey, Store};
use tests::cast::{self, NOW};
use tests::{Fresh, on_both};

on_both!(
    a_follower_misses_nothing_and_reads_nothing_twice,
    what_is_known_already_is_not_logged_again,
    answers_from_before_the_log_stand_before_it,
);

const ROUNDS: u16 = 20;
/// Rows of an import in each round; one more is answered by somebody at the same time.
const ROWS: u16 = 70;

/// Answers that can be told apart by their units.
fn responses(numbers: impl Iterator<Item = u16>) -> Vec<Response> {
    numbers.map(|number| Response { unit: UnitId(number), ..cast::response(&format!("r{number}"), 9) }).collect()
}

async fn write(store: &Store, county: CountyId, numbers: std::ops::Range<u16>) {
    for first in numbers.step_by(usize::from(ROWS) + 1) {
        let mut rows = responses(first..first + ROWS + 1);
        let response = rows.pop().unwrap();
        let alone = store.write(AnswerSurvey { county, token: None, response, own: None, now: NOW });
        let (alone, many) = tokio::join!(alone, store.write(AddResponses { county, rows }));
        alone.unwrap();
        many.unwrap();
    }
}

/// Two servers write, each in its own transactions; a third reads on and on.
async fn a_follower_misses_nothing_and_reads_nothing_twice(fresh: &Fresh) {
    let (one, other, third) = (fresh.store().await, fresh.store().await, fresh.store().await);
    let county = cast::settle(&one, "rantala").await;
    let half = ROUNDS * (ROWS + 1);
    let is_over = AtomicBool::new(false);
    let writing = async {
        tokio::join!(write(&one, county, 0..half), write(&other, county, half..2 * half));
        is_over.store(true, Ordering::Release);
    };
    let following = async {
        let (mut place, mut seen) = (-1, Vec::new());
        loop {
            let is_last = is_over.load(Ordering::Acquire);
            let (rows, last) = third.logged_since(county, place).await.unwrap();
            seen.extend(rows.iter().map(|row| row.unit));
            place = last;
            if is_last {
                return seen;
            }
        }
    };
    let ((), mut seen) = tokio::join!(writing, following);
    seen.sort_unstable();
    assert_eq!(seen, (0..2 * half).collect::<Vec<u16>>());
}

async fn what_is_known_already_is_not_logged_again(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert_eq!(store.logged_since(county, -1).await.unwrap(), (vec![], -1));
    let add = async |numbers| store.write(AddResponses { county, rows: responses(numbers) }).await.unwrap();
    assert_eq!(add(0..3).await, 3);
    let (columns, place) = store.logged_columns(county).await.unwrap();
    assert_eq!(columns.len(), 3);
    assert_eq!(add(0..4).await, 1, "three are known");
    let (rows, last) = store.logged_since(county, place).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.unit).collect::<Vec<_>>(), [3]);
    assert_eq!(store.logged_since(county, last).await.unwrap(), (vec![], last));
}

async fn answers_from_before_the_log_stand_before_it(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    store.write(AddResponses { county, rows: responses(0..5) }).await.unwrap();
    drop(store);
    // As it was before the step: three answers of one place, two with their own.
    let mut connection = fresh.connection().await;
    for sql in ["UPDATE responses SET place = 0 WHERE unit < 3", "DELETE FROM _sqlx_migrations WHERE version = 26"] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
    let store = fresh.store().await;
    assert_eq!(fresh.number("SELECT count(DISTINCT place) FROM responses WHERE place IN (-1, -2, -3)").await, 3);
    let (columns, last) = store.logged_columns(county).await.unwrap();
    assert_eq!((columns.len(), last), (5, 5));
    store.write(AddResponses { county, rows: responses(5..6) }).await.unwrap();
    let (rows, _) = store.logged_since(county, last).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.unit).collect::<Vec<_>>(), [5]);
}
