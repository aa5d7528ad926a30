use domain::actions::{ActionEvent, ActionHappening, DevelopmentAction, Progress};
use domain::feedback::{Matter, Matters};
use domain::language::Wording;
use domain::organisation::CountyId;
use jiff::SignedDuration;
use std::collections::HashMap;
use store::{BeginAction, ChangeAction, Changed, Give, LinkFeedback, Linked, Store};
use tests::cast::{self, AINO, BENGT, HARBOUR, HOME_CARE, NOW};
use tests::{Fresh, on_both};

on_both!(
    an_action_is_begun_once_and_changed,
    who_was_slower_changes_nothing,
    feedback_is_linked_and_taken_away,
    what_a_sender_was_asked_is_kept,
);

pub fn action(id: &str) -> DevelopmentAction {
    DevelopmentAction {
        id: id.into(),
        unit: HARBOUR,
        owner: AINO,
        progress: Progress::Planned,
        heard: Wording::new("Ei vastata", "Ingen svarar", ""),
        did: Wording::new("Vastataan", "", "We answer"),
        topics: vec!["queue".into(), "tone".into()],
        published_at: None,
        version: 0,
    }
}

pub async fn begin(store: &Store, county: CountyId, id: &str, feedback: &[&str]) -> bool {
    let feedback = feedback.iter().map(|id| (*id).to_owned()).collect();
    store.write(BeginAction { county, action: action(id), feedback, person: BENGT, now: NOW }).await.unwrap()
}

async fn an_action_is_begun_once_and_changed(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert!(begin(&store, county, "a1", &["f1"]).await);
    assert!(!begin(&store, county, "a1", &["f2"]).await);
    assert_eq!(store.action(county, "a1").await.unwrap(), Some(action("a1")));
    assert_eq!(store.feedback_of_action(county, "a1").await.unwrap(), ["f1"]);
    let changed = DevelopmentAction {
        unit: HOME_CARE,
        owner: BENGT,
        progress: Progress::Done,
        heard: Wording::new("a", "b", "c"),
        did: Wording::new("d", "e", "f"),
        topics: vec!["tone".into()],
        published_at: Some(NOW),
        ..action("a1")
    };
    let event = ActionEvent { at: NOW, person: AINO, what: ActionHappening::Published };
    let change = ChangeAction { county, action: changed.clone(), event: event.clone() };
    assert_eq!(store.write(change).await.unwrap(), Changed::Done);
    let expected = DevelopmentAction { version: 1, ..changed };
    assert_eq!(store.action(county, "a1").await.unwrap(), Some(expected.clone()));
    assert_eq!(store.actions(county).await.unwrap(), [expected]);
    let begun = ActionEvent { at: NOW, person: BENGT, what: ActionHappening::Begun };
    assert_eq!(store.action_events(county, "a1").await.unwrap(), [begun, event]);
    assert_eq!(store.action(county, "a2").await.unwrap(), None);
}

async fn who_was_slower_changes_nothing(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    begin(&store, county, "a1", &[]).await;
    let change = |owner| {
        let event = ActionEvent { at: NOW, person: owner, what: ActionHappening::Edited };
        ChangeAction { county, action: DevelopmentAction { owner, ..action("a1") }, event }
    };
    assert_eq!(store.write(change(BENGT)).await.unwrap(), Changed::Done);
    assert_eq!(store.write(change(AINO)).await.unwrap(), Changed::SomebodyWasFaster);
    assert_eq!(store.action(county, "a1").await.unwrap().unwrap().owner, BENGT);
    assert_eq!(store.action_events(county, "a1").await.unwrap().len(), 2);
}

async fn feedback_is_linked_and_taken_away(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    begin(&store, county, "a1", &["f1"]).await;
    let link = async |action: &str, feedback: &str, is_linked: bool| {
        let (action, feedback) = (action.to_owned(), feedback.to_owned());
        let now = NOW + SignedDuration::from_hours(1);
        store.write(LinkFeedback { county, action, feedback, is_linked, person: AINO, now }).await.unwrap()
    };
    assert_eq!(link("a1", "f2", true).await, Linked::Done);
    assert_eq!(link("a1", "f2", true).await, Linked::AsBefore);
    assert_eq!(link("a9", "f2", true).await, Linked::Gone);
    assert_eq!(store.feedback_of_action(county, "a1").await.unwrap(), ["f1", "f2"]);
    assert_eq!(store.actions_of_feedback(county, "f2").await.unwrap(), ["a1"]);
    assert_eq!(store.linked_counts(county).await.unwrap(), HashMap::from([("a1".to_owned(), 2)]));
    assert_eq!(link("a1", "f1", false).await, Linked::Done);
    assert_eq!(link("a1", "f1", false).await, Linked::AsBefore);
    assert_eq!(store.feedback_of_action(county, "a1").await.unwrap(), ["f2"]);
    let what: Vec<_> = store.action_events(county, "a1").await.unwrap().iter().map(|event| event.what).collect();
    assert_eq!(what, [ActionHappening::Begun, ActionHappening::Linked, ActionHappening::Unlinked]);
    assert_eq!(store.action(county, "a1").await.unwrap().unwrap().version, 2);
}

async fn what_a_sender_was_asked_is_kept(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let asked: Matters = Matter::ALL.into_iter().collect();
    for (id, asked) in [("f1", asked), ("f2", Matters::default())] {
        let receipt = cast::receipt(&store, id);
        let mut give = Give::new(&store, county, id.into(), receipt, cast::received("Sanat")).unwrap();
        give.asked = asked;
        assert!(store.write(give).await.unwrap());
        assert_eq!(store.asked_matters(county, id).await.unwrap(), asked);
    }
    assert_eq!(store.asked_matters(county, "f9").await.unwrap(), Matters::default());
}
