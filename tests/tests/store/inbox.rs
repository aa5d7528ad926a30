use domain::feedback::{Actor, Event, Feedback, Handling, Happening, Received};
use domain::organisation::{CountyId, UnitId};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use store::{Change, Changed, InboxCounts, InboxQuery, Store, View};
use tests::cast::{self, AINO, BENGT, COUNTY, HARBOUR, HILL, HOME_CARE, NOW};
use tests::{Fresh, on_both};

on_both!(
    what_is_due_first_stands_first,
    what_is_done_stands_by_its_end_the_latest_first,
    mine_is_what_i_have_taken,
    one_sees_one_s_own_desks_only,
    pages_follow_each_other_without_a_gap,
    the_counts_are_those_of_the_day,
);

const TODAY: Date = date(2026, 11, 21);

fn at(unit: UnitId, due_on: Date, hours_ago: i64) -> Received {
    let received_at = NOW - SignedDuration::from_hours(hours_ago);
    Received { unit, handled_by: unit, due_on, received_at, ..cast::received("Teksti") }
}

async fn settle(store: &Store, feedbacks: &[(&str, Received)]) -> CountyId {
    let county = cast::settle(store, "rantala").await;
    for (id, received) in feedbacks {
        assert!(cast::give(store, county, id, received.clone()).await);
    }
    county
}

/// Changes where a feedback is on its way.
async fn put(store: &Store, county: CountyId, id: &str, handling: Handling) {
    let feedback = Feedback { handling, ..store.feedback(county, id).await.unwrap().unwrap() };
    let event = Event { at: NOW, actor: Actor::System, what: Happening::Taken, text: String::new() };
    assert_eq!(store.write(Change { county, feedback, event }).await.unwrap(), Changed::Done);
}

async fn ids(store: &Store, county: CountyId, units: &[UnitId], view: View) -> Vec<String> {
    let query = InboxQuery { units: units.to_vec(), view, page: 0, per_page: 100 };
    let inbox = store.inbox(county, &query).await.unwrap();
    assert_eq!(inbox.total, inbox.rows.len() as i64);
    inbox.rows.into_iter().map(|feedback| feedback.id).collect()
}

async fn what_is_due_first_stands_first(fresh: &Fresh) {
    let store = fresh.store().await;
    let (soon, late) = (date(2026, 11, 23), date(2026, 11, 20));
    let county = settle(
        &store,
        &[
            ("later", at(HARBOUR, date(2026, 12, 1), 1)),
            ("soon-b", at(HARBOUR, soon, 5)),
            ("soon-a", at(HARBOUR, soon, 5)),
            ("soon-old", at(HARBOUR, soon, 9)),
            ("late", at(HARBOUR, late, 1)),
        ],
    )
    .await;
    put(&store, county, "late", Handling::InHandling { handler: AINO }).await;
    let order = ["late", "soon-old", "soon-a", "soon-b", "later"];
    assert_eq!(ids(&store, county, &[HARBOUR], View::Open).await, order);
}

async fn what_is_done_stands_by_its_end_the_latest_first(fresh: &Fresh) {
    let store = fresh.store().await;
    let names = ["a", "b", "c", "d"].map(|id| (id, at(HARBOUR, TODAY, 1)));
    let county = settle(&store, &names).await;
    let hours = |hours: i64| NOW + SignedDuration::from_hours(hours);
    put(&store, county, "a", Handling::Answered { at: hours(1), by: AINO }).await;
    put(&store, county, "b", Handling::Closed { at: hours(3) }).await;
    put(&store, county, "c", Handling::Answered { at: hours(2), by: BENGT }).await;
    assert_eq!(ids(&store, county, &[HARBOUR], View::Done).await, ["b", "c", "a"]);
    assert_eq!(ids(&store, county, &[HARBOUR], View::Open).await, ["d"]);
}

async fn mine_is_what_i_have_taken(fresh: &Fresh) {
    let store = fresh.store().await;
    let names = ["a", "b", "c", "d"].map(|id| (id, at(HARBOUR, TODAY, 1)));
    let county = settle(&store, &names).await;
    put(&store, county, "a", Handling::InHandling { handler: AINO }).await;
    put(&store, county, "b", Handling::InHandling { handler: BENGT }).await;
    // What one has answered is done, not on one's desk.
    put(&store, county, "c", Handling::Answered { at: NOW, by: AINO }).await;
    assert_eq!(ids(&store, county, &[HARBOUR], View::Mine(AINO)).await, ["a"]);
    assert_eq!(ids(&store, county, &[HARBOUR], View::Mine(BENGT)).await, ["b"]);
    assert_eq!(ids(&store, county, &[HARBOUR], View::Open).await, ["a", "b", "d"]);
}

async fn one_sees_one_s_own_desks_only(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(
        &store,
        &[
            ("harbour", at(HARBOUR, TODAY, 4)),
            ("hill", at(HILL, TODAY, 3)),
            ("home", at(HOME_CARE, TODAY, 2)),
            ("desk", at(COUNTY, TODAY, 1)),
        ],
    )
    .await;
    let open = async |units: &[UnitId]| ids(&store, county, units, View::Open).await;
    assert_eq!(open(&[HARBOUR, HILL]).await, ["harbour", "hill"]);
    assert_eq!(open(&[HOME_CARE]).await, ["home"]);
    assert_eq!(open(&[]).await, [""; 0]);
    let none = store.inbox_counts(county, &[], AINO, TODAY).await.unwrap();
    assert_eq!(none, InboxCounts::default());
    // A feedback is on the desk that handles it, wherever it came from.
    let mut moved = store.feedback(county, "harbour").await.unwrap().unwrap();
    moved.handled_by = HOME_CARE;
    let event = Event { at: NOW, actor: Actor::System, what: Happening::Taken, text: String::new() };
    store.write(Change { county, feedback: moved, event }).await.unwrap();
    assert_eq!((open(&[HARBOUR, HILL]).await, open(&[HOME_CARE]).await.len()), (vec!["hill".to_owned()], 2));
}

async fn pages_follow_each_other_without_a_gap(fresh: &Fresh) {
    let store = fresh.store().await;
    // All alike but for their names: the order must still be one.
    let names: Vec<String> = (0..23).map(|number| format!("f{number:02}")).collect();
    let feedbacks: Vec<(&str, Received)> = names.iter().rev().map(|id| (id.as_str(), at(HARBOUR, TODAY, 1))).collect();
    let county = settle(&store, &feedbacks).await;
    let mut seen = Vec::new();
    for page in 0..4 {
        let query = InboxQuery { units: vec![HARBOUR], view: View::Open, page, per_page: 10 };
        let inbox = store.inbox(county, &query).await.unwrap();
        assert_eq!((inbox.total, inbox.rows.len()), (23, [10, 10, 3, 0][page as usize]));
        seen.extend(inbox.rows.into_iter().map(|feedback| feedback.id));
    }
    assert_eq!(seen, names);
}

async fn the_counts_are_those_of_the_day(fresh: &Fresh) {
    let store = fresh.store().await;
    let (yesterday, tomorrow) = (date(2026, 11, 20), date(2026, 11, 22));
    let county = settle(
        &store,
        &[
            ("late-a", at(HARBOUR, yesterday, 1)),
            ("late-b", at(HILL, yesterday, 1)),
            ("late-done", at(HARBOUR, yesterday, 1)),
            ("today", at(HARBOUR, TODAY, 1)),
            ("tomorrow", at(HARBOUR, tomorrow, 1)),
            ("elsewhere", at(HOME_CARE, yesterday, 1)),
        ],
    )
    .await;
    put(&store, county, "late-done", Handling::Closed { at: NOW }).await;
    put(&store, county, "today", Handling::InHandling { handler: AINO }).await;
    let counts = async |day| store.inbox_counts(county, &[HARBOUR, HILL], AINO, day).await.unwrap();
    assert_eq!(counts(TODAY).await, InboxCounts { open: 4, mine: 1, due_today: 1, late: 2 });
    assert_eq!(counts(tomorrow).await, InboxCounts { open: 4, mine: 1, due_today: 1, late: 3 });
}
