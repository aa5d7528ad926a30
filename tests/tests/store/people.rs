use domain::people::{Duty, Role};
use jiff::{SignedDuration, Timestamp};
use store::{DisablePerson, FailedSignIn, OpenSession, SetPassword, SignOut, Store, TouchSession};
use tests::cast::{self, AINO, BENGT, COUNTY, DENTAL, HARBOUR, NOW};
use tests::{Fresh, on_both};

on_both!(
    people_have_their_duties,
    an_address_belongs_to_one_person,
    a_session_is_opened_used_and_ended,
    who_is_disabled_is_out_at_once,
    a_new_password_ends_the_sessions,
    failed_sign_ins_are_counted_by_who_and_forgotten,
);

fn later(minutes: i64) -> Timestamp {
    NOW + SignedDuration::from_mins(minutes)
}

async fn open(store: &Store, county: domain::organisation::CountyId, session: &str, person: i64) {
    let open = OpenSession { county, session: session.into(), person, who: "aino-here".into(), now: NOW };
    store.write(open).await.unwrap();
}

async fn people_have_their_duties(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let (aino, hash) = store.person_by_email(county, " AINO@rantala.fi".trim()).await.unwrap().unwrap();
    assert_eq!((aino.id, aino.name.as_str(), aino.email.as_str()), (AINO, "Aino Aalto", "aino@rantala.fi"));
    assert_eq!(aino.duties, [Duty { role: Role::Handler, unit: DENTAL }]);
    assert!(hash.starts_with("$argon2id$"));
    let names: Vec<String> = store.people(county).await.unwrap().into_iter().map(|listed| listed.person.name).collect();
    assert_eq!(names, ["Aino Aalto", "Bengt Berg", "Cecilia Korpi", "Daavid Dahl", "Eeva Elo"]);
    let duties = vec![Duty { role: Role::Manager, unit: HARBOUR }, Duty { role: Role::Administrator, unit: COUNTY }];
    let both = cast::person(county, "fia@rantala.fi", "Fia Fors", duties);
    store.write(both).await.unwrap();
    let (fia, _) = store.person_by_email(county, "fia@rantala.fi").await.unwrap().unwrap();
    assert_eq!(fia.duties.len(), 2);
    assert!(fia.is_administrator() && fia.handled_tops() == [HARBOUR]);
}

async fn an_address_belongs_to_one_person(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let twice = cast::person(county, "Aino@Rantala.fi", "Another Aino", Vec::new());
    assert_eq!(store.write(twice).await.unwrap(), None);
    assert_eq!(store.people(county).await.unwrap().len(), 5);
    let metsola = cast::settle(&store, "metsola").await;
    let there = cast::person(metsola, "aino@rantala.fi", "Aino of two counties", Vec::new());
    assert_eq!(store.write(there).await.unwrap(), Some(6), "counties number their people by themselves");
}

async fn a_session_is_opened_used_and_ended(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    open(&store, county, "s1", AINO).await;
    let held = store.session(county, "s1").await.unwrap().unwrap();
    assert_eq!((held.person.id, held.created_at, held.seen_at), (AINO, NOW, NOW));
    store.write(TouchSession { county, session: "s1".into(), now: later(30) }).await.unwrap();
    let held = store.session(county, "s1").await.unwrap().unwrap();
    assert_eq!((held.created_at, held.seen_at), (NOW, later(30)));
    open(&store, county, "s2", AINO).await;
    store.write(SignOut { county, session: "s1".into() }).await.unwrap();
    assert!(store.session(county, "s1").await.unwrap().is_none());
    assert!(store.session(county, "s2").await.unwrap().is_some(), "another browser stays signed in");
}

async fn who_is_disabled_is_out_at_once(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    open(&store, county, "aino", AINO).await;
    open(&store, county, "bengt", BENGT).await;
    let disable =
        async || store.write(DisablePerson { county, email: "AINO@rantala.fi".into(), now: later(1) }).await.unwrap();
    assert!(disable().await);
    assert!(!disable().await, "there is no such open account any more");
    assert!(store.session(county, "aino").await.unwrap().is_none());
    assert!(store.person_by_email(county, "aino@rantala.fi").await.unwrap().is_none());
    assert!(store.session(county, "bengt").await.unwrap().is_some());
    let listed = store.people(county).await.unwrap();
    assert_eq!(listed[0].disabled_at, Some(later(1)), "the list still names her");
}

async fn a_new_password_ends_the_sessions(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    open(&store, county, "aino", AINO).await;
    open(&store, county, "bengt", BENGT).await;
    store.write(SetPassword { county, person: AINO, password: "$argon2id$new".into() }).await.unwrap();
    let (_, hash) = store.person_by_email(county, "aino@rantala.fi").await.unwrap().unwrap();
    assert_eq!(hash, "$argon2id$new");
    assert!(store.session(county, "aino").await.unwrap().is_none());
    assert!(store.session(county, "bengt").await.unwrap().is_some());
}

async fn failed_sign_ins_are_counted_by_who_and_forgotten(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let fail = async |who: &str, minute: i64| {
        let failed = FailedSignIn { county, who: who.into(), now: later(minute), since: later(minute - 15) };
        store.write(failed).await.unwrap();
    };
    let count = async |who: &str, minute: i64| store.failed_sign_ins(county, who, later(minute - 15)).await.unwrap();
    fail("aino-here", 0).await;
    fail("aino-here", 10).await;
    fail("bengt-there", 10).await;
    assert_eq!((count("aino-here", 10).await, count("bengt-there", 10).await), (2, 1));
    assert_eq!(count("aino-here", 16).await, 1, "the first is too old to count");
    fail("aino-here", 20).await;
    assert_eq!(fresh.number("SELECT count(*) FROM failed_sign_ins").await, 3, "and is swept away with the next");
    open(&store, county, "s", AINO).await;
    assert_eq!((count("aino-here", 20).await, count("bengt-there", 20).await), (0, 1));
}
