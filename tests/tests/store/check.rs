use domain::organisation::CountyId;
use jiff::SignedDuration;
use jiff::civil::date;
use store::{AddResponses, Change, Counts, FailedSignIn, OpenSession, SetSetting, Store, Sweep, Together};
use tests::cast::{self, AINO, NOW};
use tests::{Database, Fresh, on_both};

on_both!(
    the_counts_and_the_span_are_what_is_there,
    a_sound_database_has_no_damage,
    what_is_over_is_swept_away,
    what_goes_together_goes_all_or_not_at_all,
    the_schema_is_brought_up_to_date_once,
);

async fn the_counts_and_the_span_are_what_is_there(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert_eq!(store.span(county).await.unwrap(), None);
    let mut old = cast::response("r1", 9);
    old.submitted_at = "2024-01-01T10:00:00Z".parse().unwrap();
    store.write(AddResponses { county, rows: vec![old, cast::response("r2", 9)] }).await.unwrap();
    assert_eq!(store.span(county).await.unwrap(), Some((date(2024, 1, 1), date(2026, 11, 21))));
    for id in ["f1", "f2"] {
        let mut received = cast::received("Teksti");
        received.received_at = "2026-12-31T22:30:00Z".parse().unwrap();
        cast::give(&store, county, id, received).await;
    }
    close(&store, county, "f1").await;
    assert_eq!(store.counts(county).await.unwrap(), Counts { responses: 2, feedback: 2, open_feedback: 1 });
    // Half past midnight of the new year in Helsinki.
    assert_eq!(store.span(county).await.unwrap(), Some((date(2024, 1, 1), date(2027, 1, 1))));
}

async fn close(store: &Store, county: CountyId, id: &str) {
    use domain::feedback::{Actor, Event, Happening};
    let mut feedback = store.feedback(county, id).await.unwrap().unwrap();
    feedback.handling = feedback.handling.close(NOW).unwrap();
    let event = Event { at: NOW, actor: Actor::Person(AINO), what: Happening::Closed, text: String::new() };
    store.write(Change::new(county, feedback, event)).await.unwrap();
}

async fn a_sound_database_has_no_damage(fresh: &Fresh) {
    let store = fresh.store().await;
    cast::settle(&store, "rantala").await;
    assert_eq!(store.damage(&fresh.url).await.unwrap(), [""; 0]);
    assert!(store.is_ready().await);
}

async fn what_is_over_is_swept_away(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let day = SignedDuration::from_hours(24);
    for (session, now) in [("old", NOW - day), ("new", NOW)] {
        store.write(OpenSession { county, session: session.into(), person: AINO, who: "x".into(), now }).await.unwrap();
        store.write(FailedSignIn { county, who: session.into(), now, since: now }).await.unwrap();
    }
    // The failure of today swept yesterday's away already; the session is still there.
    let sweep = || Sweep { county, sessions_before: NOW, failures_before: NOW };
    assert_eq!(store.write(sweep()).await.unwrap(), 1);
    assert_eq!(store.write(sweep()).await.unwrap(), 0);
    assert!(store.session(county, "old").await.unwrap().is_none());
    assert!(store.session(county, "new").await.unwrap().is_some());
    assert_eq!(store.failed_sign_ins(county, "new", NOW).await.unwrap(), 1);
}

async fn what_goes_together_goes_all_or_not_at_all(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let session =
        |session: &str| OpenSession { county, session: session.into(), person: AINO, who: "x".into(), now: NOW };
    assert!(store.write(Together(vec![session("a"), session("b"), session("a")])).await.is_err());
    assert!(store.session(county, "a").await.unwrap().is_none() && store.session(county, "b").await.unwrap().is_none());
    let set = |value: &str| SetSetting { county, key: "nps.target".into(), value: value.into() };
    assert_eq!(store.write(Together(vec![set("1"), set("2")])).await.unwrap().len(), 2);
    assert_eq!(store.settings(county).await.unwrap().nps_target(), 2, "in their order");
}

async fn the_schema_is_brought_up_to_date_once(fresh: &Fresh) {
    // Two servers that start at once on one database; the embedded one belongs to one server.
    let (one, other) = match fresh.database {
        Database::Postgres => tokio::join!(fresh.store(), fresh.store()),
        Database::Sqlite => (fresh.store().await, fresh.store().await),
    };
    assert_eq!(one.schema_version().await.unwrap(), other.schema_version().await.unwrap());
    let county = cast::settle(&one, "rantala").await;
    assert_eq!(other.people(county).await.unwrap().len(), 5);
    cast::give(&one, county, "f1", cast::received("Yksi")).await;
    assert!(!cast::give(&other, county, "f1", cast::received("Yksi")).await, "two writers, one feedback");
}
