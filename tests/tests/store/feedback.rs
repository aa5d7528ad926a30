use domain::channel::Channel;
use domain::feedback::{Actor, Event, Feedback, Handling, Happening, Kind, ReplyWish, Speaker};
use domain::language::Language;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp};
use store::{Change, Changed, Store};
use tests::cast::{self, AINO, BENGT, HARBOUR, HOME_CARE, NOW};
use tests::{Fresh, on_both};

on_both!(
    a_feedback_is_kept_as_received,
    the_same_form_twice_is_one_feedback,
    a_receipt_code_opens_its_feedback,
    the_whole_way_to_an_answer_is_written_down,
    who_was_slower_changes_nothing,
    a_feedback_is_there_after_a_restart,
);

async fn held(store: &Store, county: CountyId, id: &str) -> Feedback {
    store.feedback(county, id).await.unwrap().unwrap()
}

fn later(hours: i64) -> Timestamp {
    NOW + SignedDuration::from_hours(hours)
}

fn event(hours: i64, actor: Actor, what: Happening, text: &str) -> Event {
    Event { at: later(hours), actor, what, text: text.into() }
}

async fn a_feedback_is_kept_as_received(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let kinds = [Kind::Thanks, Kind::Accessibility].into_iter().collect();
    let mut received = cast::received("Kiitos");
    (received.kinds, received.language, received.channel) = (kinds, Language::Swedish, Channel::Phone);
    (received.target, received.speaker, received.reply_wish) = (None, Speaker::CloseOne, ReplyWish::None);
    assert!(cast::give(&store, county, "f1", received.clone()).await);
    let held = held(&store, county, "f1").await;
    let expected = Feedback {
        id: "f1".into(),
        received_at: NOW,
        channel: Channel::Phone,
        language: Language::Swedish,
        target: None,
        unit: HARBOUR,
        handled_by: HARBOUR,
        kinds,
        speaker: Speaker::CloseOne,
        text: "Kiitos".into(),
        reply_wish: ReplyWish::None,
        entered_by: None,
        due_on: received.due_on,
        handling: Handling::Received,
        hand_overs: 0,
        group: None,
        merged_into: None,
        rating: None,
        version: 0,
    };
    assert_eq!(held, expected);
    assert_eq!(store.feedback_events(county, "f1").await.unwrap(), []);
}

async fn the_same_form_twice_is_one_feedback(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert!(cast::give(&store, county, "f1", cast::received("Ensimmäinen")).await);
    assert!(!cast::give(&store, county, "f1", cast::received("Toinen")).await);
    assert_eq!(held(&store, county, "f1").await.text, "Ensimmäinen");
    assert_eq!(fresh.number("SELECT count(*) FROM feedback").await, 1);
}

async fn a_receipt_code_opens_its_feedback(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "f1", cast::received("Yksi")).await;
    cast::give(&store, county, "f2", cast::received("Kaksi")).await;
    let by = async |id: &str| store.feedback_by_receipt(county, &cast::receipt(&store, id)).await.unwrap();
    assert_eq!(by("f2").await.unwrap().text, "Kaksi");
    assert_eq!(by("f3").await, None);
    assert_eq!(store.feedback(county, "f3").await.unwrap(), None);
}

/// Aino takes it, hands it over to home care, Bengt answers, the sender writes back, Bengt closes.
async fn the_whole_way_to_an_answer_is_written_down(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "f1", cast::received("Odotin turhaan")).await;
    let events = [
        event(1, Actor::Person(AINO), Happening::Taken, ""),
        event(2, Actor::Person(AINO), Happening::HandedOver { from: HARBOUR, to: HOME_CARE }, "Koskee kotihoitoa"),
        event(3, Actor::Person(BENGT), Happening::Answered, "Pahoittelemme"),
        event(4, Actor::Sender, Happening::SenderWrote, "Kiitos"),
        event(5, Actor::System, Happening::Closed, ""),
    ];
    let changes: [&dyn Fn(&mut Feedback); 5] = [
        &|feedback| feedback.handling = feedback.handling.take(AINO).unwrap(),
        &|feedback| {
            feedback.handling = feedback.handling.hand_over().unwrap();
            (feedback.handled_by, feedback.unit) = (HOME_CARE, HOME_CARE);
            (feedback.target, feedback.hand_overs) = (Some("kotihoito".into()), 1);
        },
        &|feedback| feedback.handling = feedback.handling.answer(BENGT, later(3)).unwrap(),
        &|feedback| feedback.handling = feedback.handling.reopen().unwrap(),
        &|feedback| feedback.handling = feedback.handling.close(later(5)).unwrap(),
    ];
    let mut states = Vec::new();
    for (change, event) in changes.into_iter().zip(&events) {
        let mut feedback = held(&store, county, "f1").await;
        change(&mut feedback);
        let change = Change::new(county, feedback.clone(), event.clone());
        assert_eq!(store.write(change).await.unwrap(), Changed::Done);
        feedback.version += 1;
        assert_eq!(held(&store, county, "f1").await, feedback);
        states.push(feedback.handling.code());
    }
    assert_eq!(states, ["in_handling", "received", "answered", "received", "closed"]);
    assert_eq!(store.feedback_events(county, "f1").await.unwrap(), events);
}

async fn who_was_slower_changes_nothing(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "f1", cast::received("Kenelle tämä kuuluu?")).await;
    let seen = held(&store, county, "f1").await;
    let take = |who: i64| {
        let feedback = Feedback { handling: seen.handling.take(who).unwrap(), ..seen.clone() };
        Change::new(county, feedback, event(1, Actor::Person(who), Happening::Taken, ""))
    };
    let (aino, bengt) = tokio::join!(store.write(take(AINO)), store.write(take(BENGT)));
    let mut outcomes = [aino.unwrap(), bengt.unwrap()];
    let winner = if outcomes[0] == Changed::Done { AINO } else { BENGT };
    outcomes.sort_by_key(|outcome| *outcome == Changed::SomebodyWasFaster);
    assert_eq!(outcomes, [Changed::Done, Changed::SomebodyWasFaster]);
    let after = held(&store, county, "f1").await;
    assert_eq!((after.handling, after.version), (Handling::InHandling { handler: winner }, 1));
    assert_eq!(store.feedback_events(county, "f1").await.unwrap().len(), 1);
    let gone = Change::new(
        county,
        Feedback { id: "f9".into(), ..seen.clone() },
        event(1, Actor::Person(AINO), Happening::Taken, ""),
    );
    assert_eq!(store.write(gone).await.unwrap(), Changed::SomebodyWasFaster, "there is nothing to change");
}

async fn a_feedback_is_there_after_a_restart(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "f1", cast::received("Pysyykö tämä?")).await;
    drop(store);
    let again = fresh.store().await;
    assert_eq!(held(&again, county, "f1").await.text, "Pysyykö tämä?");
    assert!(again.is_ready().await);
}
