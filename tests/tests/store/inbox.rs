use domain::feedback::{Actor, Event, Feedback, Handling, Happening, Received};
use domain::organisation::{CountyId, UnitId};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use store::{AllOrNone, Before, Beside, Change, Changed, InboxCounts, InboxQuery, MakeGroup, ReplyDraft, Store, View};
use tests::cast::{self, AINO, BENGT, COUNTY, HARBOUR, HILL, HOME_CARE, NOW};
use tests::{Fresh, on_both};

on_both!(
    what_is_due_first_stands_first,
    what_is_done_stands_by_its_end_the_latest_first,
    mine_is_what_i_have_taken,
    one_sees_one_s_own_desks_only,
    pages_follow_each_other_without_a_gap,
    the_counts_are_those_of_the_day,
    each_view_shows_its_own,
    the_done_follow_each_other_without_a_gap,
    what_belongs_together_is_done_together_or_not_at_all,
    a_form_is_taken_once,
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
    assert_eq!(store.write(Change::new(county, feedback, event)).await.unwrap(), Changed::Done);
}

async fn ids(store: &Store, county: CountyId, units: &[UnitId], view: View) -> Vec<String> {
    let query = InboxQuery { units: units.to_vec(), view, page: 0, per_page: 100, before: None };
    let inbox = store.inbox(county, &query).await.unwrap();
    assert!(inbox.total.is_none_or(|total| total == inbox.rows.len() as i64) && !inbox.has_more);
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
    store.write(Change::new(county, moved, event)).await.unwrap();
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
        let query = InboxQuery { units: vec![HARBOUR], view: View::Open, page, per_page: 10, before: None };
        let inbox = store.inbox(county, &query).await.unwrap();
        assert_eq!((inbox.total, inbox.rows.len()), (Some(23), [10, 10, 3, 0][page as usize]));
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
    let rest = InboxCounts { open: 4, unassigned: 3, mine: 1, due_today: 1, ..InboxCounts::default() };
    assert_eq!(counts(TODAY).await, InboxCounts { late: 2, due_soon: 1, ..rest });
    assert_eq!(counts(tomorrow).await, InboxCounts { late: 3, ..rest });
}

async fn each_view_shows_its_own(fresh: &Fresh) {
    let store = fresh.store().await;
    let day = |number| date(2026, 11, number);
    let county = settle(
        &store,
        &[
            ("late", at(HARBOUR, day(20), 1)),
            ("today", at(HARBOUR, TODAY, 1)),
            ("in-one", at(HARBOUR, day(22), 1)),
            ("in-three", at(HARBOUR, day(24), 1)),
            ("in-four", at(HARBOUR, day(25), 1)),
            ("again", at(HARBOUR, day(25), 1)),
        ],
    )
    .await;
    put(&store, county, "in-one", Handling::InHandling { handler: BENGT }).await;
    let mut again = store.feedback(county, "again").await.unwrap().unwrap();
    again.merged_into = Some("in-four".into());
    let event = |what| Event { at: NOW, actor: Actor::Person(AINO), what, text: "in-four".into() };
    store.write(Change::new(county, again, event(Happening::Merged))).await.unwrap();
    let today = store.feedback(county, "today").await.unwrap().unwrap();
    let draft = ReplyDraft { body: "Hei".into(), author: AINO, asked_at: NOW };
    let ask = Change::new(county, today, event(Happening::ReviewAsked)).with(Beside::Draft(draft.clone()));
    store.write(ask).await.unwrap();
    assert_eq!(store.reply_draft(county, "today").await.unwrap(), Some(draft));
    let seen = async |view| ids(&store, county, &[HARBOUR], view).await;
    assert_eq!(seen(View::Open).await, ["late", "today", "in-one", "in-three", "in-four"]);
    assert_eq!(seen(View::Unassigned).await, ["late", "today", "in-three", "in-four"]);
    assert_eq!(seen(View::Mine(BENGT)).await, ["in-one"]);
    assert_eq!(seen(View::Late(TODAY)).await, ["late"]);
    assert_eq!(seen(View::DueToday(TODAY)).await, ["today"]);
    assert_eq!(seen(View::DueSoon(TODAY)).await, ["in-one", "in-three"]);
    assert_eq!((seen(View::ToRead(BENGT)).await, seen(View::ToRead(AINO)).await), (vec!["today".to_owned()], vec![]));
    let counts = store.inbox_counts(county, &[HARBOUR], BENGT, TODAY).await.unwrap();
    let expected = InboxCounts { open: 5, unassigned: 4, mine: 1, late: 1, due_today: 1, due_soon: 2, to_read: 1 };
    assert_eq!(counts, expected);
    let merged: Vec<_> = store.merged_feedback(county, "in-four").await.unwrap().into_iter().map(|f| f.id).collect();
    assert_eq!(merged, ["again"]);
}

async fn the_done_follow_each_other_without_a_gap(fresh: &Fresh) {
    let store = fresh.store().await;
    let names: Vec<String> = (0..23).map(|number| format!("f{number:02}")).collect();
    let feedbacks: Vec<(&str, Received)> = names.iter().map(|id| (id.as_str(), at(HARBOUR, TODAY, 1))).collect();
    let county = settle(&store, &feedbacks).await;
    // Three in each second, so that pages part those of the same moment.
    for (number, id) in names.iter().enumerate() {
        put(&store, county, id, Handling::Closed { at: NOW + SignedDuration::from_secs(number as i64 / 3) }).await;
    }
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let query = InboxQuery { units: vec![HARBOUR], view: View::Done, page: 0, per_page: 7, before };
        let inbox = store.inbox(county, &query).await.unwrap();
        let last = inbox.rows.last().unwrap();
        let completed_at = last.handling.completed_at().unwrap().as_millisecond();
        before = Some(Before { completed_at, id: last.id.clone() });
        seen.extend(inbox.rows.into_iter().map(|feedback| feedback.id));
        if !inbox.has_more {
            break;
        }
    }
    let mut expected = names;
    expected.sort_by_key(|name| (-(name[1..].parse::<i64>().unwrap() / 3), name.clone()));
    assert_eq!(seen, expected);
}

async fn what_belongs_together_is_done_together_or_not_at_all(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store, &[("a", at(HARBOUR, TODAY, 1)), ("b", at(HARBOUR, TODAY, 1))]).await;
    let event = || Event { at: NOW, actor: Actor::Person(AINO), what: Happening::Grouped, text: "Influenssa".into() };
    let (a, b) =
        (store.feedback(county, "a").await.unwrap().unwrap(), store.feedback(county, "b").await.unwrap().unwrap());
    let grouped =
        |feedback: &Feedback| Change::new(county, Feedback { group: Some("flu".into()), ..feedback.clone() }, event());
    let old = Feedback { version: 7, ..b.clone() };
    let outcome = store.write(AllOrNone(vec![grouped(&a), grouped(&old)])).await.unwrap();
    assert_eq!(outcome, Changed::SomebodyWasFaster);
    assert_eq!(store.feedback(county, "a").await.unwrap().unwrap(), a);
    assert!(store.feedback_events(county, "a").await.unwrap().is_empty());
    let outcome = store.write(AllOrNone(vec![grouped(&a), grouped(&b)])).await.unwrap();
    assert_eq!(outcome, Changed::Done);
    let make = MakeGroup { county, code: "flu".into(), name: "Influenssa".into(), by: AINO, at: NOW };
    store.write(make).await.unwrap();
    let groups = store.groups(county, &[HARBOUR]).await.unwrap();
    let [group] = &groups[..] else { panic!("{groups:?}") };
    assert_eq!((group.name.as_str(), group.open, group.members), ("Influenssa", 2, 2));
    assert!(store.groups(county, &[HILL]).await.unwrap().is_empty());
    let members = store.group_members(county, "flu", &[HARBOUR], 10).await.unwrap();
    assert_eq!(members.len(), 2);
}

async fn a_form_is_taken_once(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store, &[("a", at(HARBOUR, TODAY, 1))]).await;
    let word = async || {
        let feedback = store.feedback(county, "a").await.unwrap().unwrap();
        let event = Event { at: NOW, actor: Actor::Sender, what: Happening::SenderWrote, text: "Lisään".into() };
        store.write(Change::new(county, feedback, event).with(Beside::Form("form-1".into()))).await.unwrap()
    };
    assert_eq!((word().await, word().await), (Changed::Done, Changed::DoneBefore));
    assert_eq!(store.feedback_events(county, "a").await.unwrap().len(), 1);
}
