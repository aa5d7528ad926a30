use domain::calendar::start_of;
use domain::channel::Channel;
use domain::feedback::{Actor, Event, Happening, Kind, Received, ReplyWish, Speaker};
use domain::language::Language;
use domain::measures::HandlingRow;
use domain::organisation::CountyId;
use domain::surveys::{Response, StatementScore};
use jiff::SignedDuration;
use jiff::civil::date;
use store::{AddResponses, ImportFeedback, Imported, Store};
use tests::cast::{self, AINO, HARBOUR, NOW};
use tests::{Fresh, on_both};

on_both!(
    responses_are_added_once,
    a_response_is_read_as_it_was_given,
    days_beyond_the_columns_are_kept_at_their_ends,
    feedback_is_added_once_with_its_past,
    handling_rows_tell_what_figures_need,
);

async fn responses_are_added_once(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    // More than one statement's worth, and a last one that is not full.
    let rows: Vec<Response> = (0..450).map(|number| cast::response(&format!("r{number}"), 9)).collect();
    let add = async |rows: Vec<Response>| store.write(AddResponses { county, rows }).await.unwrap();
    assert_eq!(add(rows.clone()).await, 450);
    assert_eq!(add(rows.clone()).await, 0);
    let more = vec![rows[3].clone(), Response { comment: "Hyvä".into(), ..cast::response("new", 10) }];
    assert_eq!(add(more.clone()).await, 1);
    add(more).await;
    assert_eq!(store.response_count(county).await.unwrap(), 451);
    assert_eq!(fresh.number("SELECT count(*) FROM comments").await, 1);
    assert_eq!(add(vec![cast::response("twice", 1), cast::response("twice", 2)]).await, 1);
    assert_eq!(add(Vec::new()).await, 0);
}

async fn a_response_is_read_as_it_was_given(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let mut full = cast::response("r1", 0);
    full.statements[0] = Some(StatementScore::NOT_CONCERNED);
    full.statements[6] = StatementScore::new(5);
    full.language = None;
    let empty = Response { nps: None, submitted_at: NOW - SignedDuration::from_hours(24), ..cast::response("r2", 0) };
    store.write(AddResponses { county, rows: vec![full.clone(), empty.clone()] }).await.unwrap();
    let columns = store.columns(county).await.unwrap();
    let mut expected = domain::measures::Columns::default();
    // In the order of their days.
    expected.extend([&empty, &full].map(domain::measures::Row::from));
    assert_eq!(format!("{columns:?}"), format!("{expected:?}"));
}

/// A file may hold any date: one that no column holds must not keep a server from starting.
async fn days_beyond_the_columns_are_kept_at_their_ends(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let on = |id: &str, day| Response { submitted_at: start_of(day), ..cast::response(id, 9) };
    let rows = vec![on("old", date(1899, 12, 31)), on("new", date(2026, 1, 1)), on("far", date(2200, 1, 1))];
    assert_eq!(store.write(AddResponses { county, rows }).await.unwrap(), 3);
    assert_eq!(store.columns(county).await.unwrap().len(), 3);
}

fn imported(id: &str, store: &Store) -> Imported {
    Imported {
        id: id.into(),
        receipt: cast::receipt(store, id),
        received_at: NOW,
        channel: Channel::Paper,
        language: String::new(),
        target: None,
        unit: HARBOUR,
        handled_by: HARBOUR,
        kinds: [Kind::Criticism, Kind::Question].into_iter().collect(),
        speaker: Speaker::Unsaid,
        text: "Vanhasta järjestelmästä".into(),
        reply_wish: ReplyWish::None,
        due_on: date(2026, 11, 26),
        group: "koronarokotus".into(),
        topics: vec!["queue".into(), "access".into()],
        state: "answered",
        handler: Some(AINO),
        completed_at: Some(NOW + SignedDuration::from_hours(48)),
        hand_overs: 2,
        poster: None,
        rating: None,
        events: vec![Event {
            at: NOW + SignedDuration::from_hours(48),
            actor: Actor::Person(AINO),
            what: Happening::Answered,
            text: "Vastaus".into(),
        }],
    }
}

async fn import(store: &Store, county: CountyId, rows: Vec<Imported>) -> u64 {
    store.write(ImportFeedback { county, rows }).await.unwrap()
}

async fn feedback_is_added_once_with_its_past(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let (one, two) = (imported("f1", &store), imported("f2", &store));
    assert_eq!(import(&store, county, vec![one.clone()]).await, 1);
    assert_eq!(import(&store, county, vec![one.clone(), two, one]).await, 1);
    for (table, rows) in [("feedback", 2), ("feedback_topics", 4), ("feedback_events", 2)] {
        assert_eq!(fresh.number(&format!("SELECT count(*) FROM {table}")).await, rows, "{table}");
    }
    let held = store.feedback(county, "f1").await.unwrap().unwrap();
    assert_eq!(
        (held.handling.code(), held.handling.handler(), held.hand_overs, held.version),
        ("answered", Some(AINO), 2, 1)
    );
    assert_eq!(held.language, Language::Finnish, "an unknown language is shown as Finnish");
    assert_eq!(store.feedback_events(county, "f1").await.unwrap(), imported("f1", &store).events);
}

fn by_poster(text: &str) -> Received {
    Received { poster: Some("AAAAAAA".into()), ..cast::received(text) }
}

async fn handling_rows_tell_what_figures_need(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    import(&store, county, vec![imported("f1", &store)]).await;
    cast::give(&store, county, "f2", by_poster("Ei kuulu lukuihin vielä")).await;
    let later = NOW + SignedDuration::from_secs(1);
    let rows = store.handling_rows(county, later).await.unwrap();
    let expected = HandlingRow {
        received_at: NOW,
        completed_at: Some(NOW + SignedDuration::from_hours(48)),
        due_on: date(2026, 11, 26),
        hand_overs: 2,
        kinds: [Kind::Criticism, Kind::Question].into_iter().collect(),
        topics: vec!["access".into(), "queue".into()],
        group: "koronarokotus".into(),
        unit: HARBOUR,
        channel: Channel::Paper,
        language: None,
        by_poster: false,
        rating: None,
    };
    assert_eq!(rows[0], expected);
    assert_eq!((rows.len(), rows[1].completed_at, rows[1].language), (2, None, Some(Language::Finnish)));
    assert!(rows[1].by_poster);
    assert_eq!(store.handling_rows(county, NOW).await.unwrap(), []);
}
