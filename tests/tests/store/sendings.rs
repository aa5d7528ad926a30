use super::visits::{add, visit};
use domain::calendar::day_of;
use domain::channel::Channel;
use domain::language::Language;
use domain::organisation::CountyId;
use domain::surveys::{
    AgeGroup, Asked, KEPT_FOR, Message, Past, Sample, SamplingRules, SendingState, Sex, Share, Visit, draw_sample,
};
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use store::{
    AnswerSurvey, Drawn, ForgetAsked, HandOver, Handed, HandingOver, KeepDraw, NoteOpened, OptOut, Represented,
    SettleSending, Store, TakeReceipt, Tidied, TidySendings,
};
use tests::cast::{self, HARBOUR, NATIONAL, NOW};
use tests::{Fresh, on_both};

on_both!(
    a_message_is_handed_over_once,
    a_receipt_may_come_before_the_answer,
    what_could_not_be_sent_waits,
    what_was_under_way_at_a_crash_is_never_sent_again,
    a_reminder_is_sent_to_those_who_have_not_answered,
    whoever_wants_peace_has_it,
    what_is_too_late_is_given_up_and_forgotten,
);

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

fn rules() -> SamplingRules {
    SamplingRules {
        shares: HashMap::new(),
        otherwise: Share::PerMille(1000),
        strata: Vec::new(),
        quarantine_days: 90,
        visit_days: 14,
        needs_permission: false,
    }
}

/// Draws everybody of these visits.
async fn draw(store: &Store, county: CountyId, visits: &[Visit]) {
    add(store, county, visits).await;
    let visits = store.waiting_visits(county).await.unwrap();
    let organisation = store.organisation(county, day_of(NOW)).await.unwrap().unwrap();
    let sample = draw_sample(&visits, &rules(), &Past::default(), &organisation, (day_of(NOW), 4));
    let (visits, sample): (_, Arc<Sample>) = (Arc::new(visits), Arc::new(sample));
    let survey = "national".to_owned();
    let draw = KeepDraw { county, survey, seed: 4, now: NOW, due_at: NOW + MINUTE, visits, sample };
    assert_eq!(store.write(draw).await.unwrap(), Drawn::Kept(1));
}

/// A county in which everybody of these visits was drawn.
async fn drawn(fresh: &Fresh, visits: &[&str]) -> (Store, CountyId) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    draw(&store, county, &visits.iter().map(|id| visit(id)).collect::<Vec<_>>()).await;
    (store, county)
}

async fn due(store: &Store, county: CountyId, now: Timestamp) -> Vec<HandingOver> {
    let due = store.due_sendings(county, Channel::TextMessage, now, 100).await.unwrap();
    let handing = |sending: store::DueSending| HandingOver {
        token: format!("link of {}", sending.visit),
        name: format!("{} {}", sending.visit, sending.message.number()),
        sending,
    };
    due.into_iter().map(handing).collect()
}

async fn hand_over(store: &Store, county: CountyId, now: Timestamp) -> Vec<String> {
    let rows = due(store, county, now).await;
    let ours = store.write(HandOver { county, rows, now, expires_at: NOW + 24 * 60 * MINUTE }).await.unwrap();
    ours.into_iter().map(|row| row.name).collect()
}

/// Of what waits for those who were drawn, that of one visit.
pub async fn hand_one_over(store: &Store, county: CountyId, visit: &str) {
    let rows = due(store, county, NOW + MINUTE).await.into_iter().filter(|row| row.sending.visit == visit).collect();
    store.write(HandOver { county, rows, now: NOW, expires_at: NOW + 60 * MINUTE }).await.unwrap();
}

async fn settle(store: &Store, county: CountyId, name: &str, handed: Handed, reminder_at: Option<Timestamp>) {
    let (visit, number) = name.split_once(' ').unwrap();
    let message = Message::from_number(number.parse().unwrap()).unwrap();
    let settle = SettleSending { county, visit: visit.to_owned(), message, handed, now: NOW + MINUTE, reminder_at };
    store.write(settle).await.unwrap();
}

async fn receipt(store: &Store, county: CountyId, name: &str, is_delivered: bool) {
    store.write(TakeReceipt { county, name: name.to_owned(), is_delivered, now: NOW }).await.unwrap();
}

async fn states(store: &Store, county: CountyId) -> BTreeMap<(Message, &'static str), u64> {
    let counts = store.sending_counts(county).await.unwrap();
    counts.into_iter().map(|count| ((count.message, count.state.code()), count.number)).collect()
}

async fn has_number(store: &Store, county: CountyId, visit: &str) -> bool {
    store.visit_address(county, visit).await.unwrap().is_some()
}

async fn a_message_is_handed_over_once(fresh: &Fresh) {
    let (store, county) = drawn(fresh, &["a", "b"]).await;
    assert!(due(&store, county, NOW).await.is_empty(), "not before its time");
    let rows = due(&store, county, NOW + MINUTE).await;
    assert_eq!((rows.len(), rows[0].sending.address.as_str(), rows[0].sending.survey), (2, "+35840 a", NATIONAL));
    // Two workers read the same rows; one of them has them.
    let hand_over = || HandOver { county, rows: rows.clone(), now: NOW, expires_at: NOW + 60 * MINUTE };
    let (one, other) = tokio::join!(store.write(hand_over()), store.write(hand_over()));
    assert_eq!(one.unwrap().len() + other.unwrap().len(), 2);
    assert!(due(&store, county, NOW + MINUTE).await.is_empty());
    let link = store.invitation(county, "link of a").await.unwrap().unwrap();
    let expected = (HARBOUR, Language::Swedish, AgeGroup::From35To49, Sex::Female);
    assert_eq!((link.unit, link.language, link.age_group, link.sex), expected);
    settle(&store, county, "a 0", Handed::Accepted("operator's a".to_owned()), None).await;
    settle(&store, county, "b 0", Handed::Refused, None).await;
    assert!(!has_number(&store, county, "a").await && !has_number(&store, county, "b").await);
    receipt(&store, county, "operator's a", true).await;
    receipt(&store, county, "operator's a", false).await;
    let expected = [((Message::Invitation, "delivered"), 1), ((Message::Invitation, "refused"), 1)];
    assert_eq!(states(&store, county).await, expected.into());
    assert_eq!(fresh.number("SELECT count(*) FROM early_receipts").await, 0);
}

async fn a_receipt_may_come_before_the_answer(fresh: &Fresh) {
    let (store, county) = drawn(fresh, &["a", "b"]).await;
    hand_over(&store, county, NOW + MINUTE).await;
    receipt(&store, county, "17", true).await;
    settle(&store, county, "a 0", Handed::Accepted("17".to_owned()), None).await;
    // By the name that it had from us.
    receipt(&store, county, "b 0", false).await;
    settle(&store, county, "b 0", Handed::Accepted("b 0".to_owned()), None).await;
    let expected = [((Message::Invitation, "delivered"), 1), ((Message::Invitation, "failed"), 1)];
    assert_eq!(states(&store, county).await, expected.into());
    assert!(!has_number(&store, county, "a").await && !has_number(&store, county, "b").await);
    assert_eq!(fresh.number("SELECT count(*) FROM early_receipts").await, 0);
}

async fn what_could_not_be_sent_waits(fresh: &Fresh) {
    let (store, county) = drawn(fresh, &["a"]).await;
    hand_over(&store, county, NOW + MINUTE).await;
    settle(&store, county, "a 0", Handed::Later(NOW + 5 * MINUTE), None).await;
    assert!(due(&store, county, NOW + 4 * MINUTE).await.is_empty() && has_number(&store, county, "a").await);
    let again = due(&store, county, NOW + 5 * MINUTE).await;
    assert_eq!((again.len(), again[0].sending.tries), (1, 1));
    assert_eq!(hand_over(&store, county, NOW + 5 * MINUTE).await, ["a 0"]);
    // The link is the one that was made at first.
    assert_eq!(fresh.number("SELECT count(*) FROM invitations").await, 1);
}

async fn what_was_under_way_at_a_crash_is_never_sent_again(fresh: &Fresh) {
    let (store, county) = drawn(fresh, &["a", "b"]).await;
    hand_over(&store, county, NOW + MINUTE).await;
    let tidy = |minutes: i32| TidySendings { county, now: NOW + minutes * MINUTE };
    assert_eq!(store.write(tidy(10)).await.unwrap(), Tidied::default());
    assert_eq!(store.write(tidy(12)).await.unwrap(), Tidied { unknown: 2, ..Tidied::default() });
    assert!(due(&store, county, NOW + 60 * MINUTE).await.is_empty() && !has_number(&store, county, "a").await);
    // It had left after all.
    receipt(&store, county, "a 0", true).await;
    let expected = [((Message::Invitation, "delivered"), 1), ((Message::Invitation, "unknown"), 1)];
    assert_eq!(states(&store, county).await, expected.into());
}

async fn a_reminder_is_sent_to_those_who_have_not_answered(fresh: &Fresh) {
    let (store, county) = drawn(fresh, &["answers", "fails", "waits"]).await;
    let later = NOW + 48 * 60 * MINUTE;
    for name in hand_over(&store, county, NOW + MINUTE).await {
        settle(&store, county, &name, Handed::Accepted(name.clone()), Some(later)).await;
    }
    assert!(has_number(&store, county, "answers").await && due(&store, county, NOW + 60 * MINUTE).await.is_empty());
    receipt(&store, county, "fails 0", false).await;
    assert!(!has_number(&store, county, "fails").await);
    let response = cast::response("r1", 9);
    let token = Some("link of answers".to_owned());
    store.write(AnswerSurvey { county, token, response, now: NOW + 2 * MINUTE }).await.unwrap();
    let tidied = store.write(TidySendings { county, now: later }).await.unwrap();
    assert_eq!((tidied.not_needed, has_number(&store, county, "answers").await), (1, false));
    assert_eq!(hand_over(&store, county, later).await, ["waits 1"]);
    settle(&store, county, "waits 1", Handed::Accepted("waits 1".to_owned()), None).await;
    assert!(!has_number(&store, county, "waits").await);
    let reminders: BTreeMap<_, _> =
        states(&store, county).await.into_iter().filter(|((message, _), _)| *message == Message::Reminder).collect();
    let expected = [((Message::Reminder, "accepted"), 1), ((Message::Reminder, "not_needed"), 2)];
    assert_eq!(reminders, expected.into());
}

async fn whoever_wants_peace_has_it(fresh: &Fresh) {
    let (store, county) = drawn(fresh, &["a", "b"]).await;
    store.write(OptOut { county, person: "hash of a".to_owned(), now: NOW }).await.unwrap();
    assert_eq!(hand_over(&store, county, NOW + MINUTE).await, ["b 0"]);
    assert!(!has_number(&store, county, "a").await);
    assert_eq!(store.asked_person(county, "link of b").await.unwrap().as_deref(), Some("hash of b"));
    assert_eq!(store.asked_person(county, "link of a").await.unwrap(), None);
    let expected = [((Message::Invitation, "handed_over"), 1), ((Message::Invitation, "opted_out"), 1)];
    assert_eq!(states(&store, county).await, expected.into());
}

async fn what_is_too_late_is_given_up_and_forgotten(fresh: &Fresh) {
    let (store, county) = drawn(fresh, &["late", "sent"]).await;
    add(&store, county, &[visit("never drawn")]).await;
    let rows: Vec<HandingOver> = due(&store, county, NOW + MINUTE).await.into_iter().skip(1).collect();
    store.write(HandOver { county, rows, now: NOW, expires_at: NOW + 60 * MINUTE }).await.unwrap();
    settle(&store, county, "sent 0", Handed::Accepted("x".to_owned()), None).await;
    store.write(NoteOpened { county, token: "link of sent".to_owned() }).await.unwrap();
    let over = NOW + MINUTE + KEPT_FOR;
    assert!(due(&store, county, over).await.is_empty());
    assert_eq!(
        store.write(TidySendings { county, now: over }).await.unwrap(),
        Tidied { overdue: 1, ..Tidied::default() }
    );
    assert!(!has_number(&store, county, "late").await && has_number(&store, county, "never drawn").await);
    let forget = |days: i64| ForgetAsked {
        county,
        now: over,
        visits_before: NOW + SignedDuration::from_hours(24 * days),
        asked_before: day_of(NOW) + days.days(),
    };
    assert_eq!(store.write(forget(-1)).await.unwrap(), 0);
    assert_eq!(store.asked_person(county, "link of sent").await.unwrap().as_deref(), Some("hash of sent"));
    assert_eq!(store.write(forget(1)).await.unwrap(), 1);
    assert_eq!(store.asked_person(county, "link of sent").await.unwrap(), None);
    assert_eq!(fresh.number("SELECT count(*) FROM people_asked").await, 0);
    assert_eq!(fresh.number("SELECT count(*) FROM visit_contacts").await, 0);
    let asked = |state, has_opened| Asked {
        unit: HARBOUR,
        channel: Channel::TextMessage,
        language: Some(Language::Swedish),
        age_group: AgeGroup::From35To49,
        state,
        has_opened,
        has_finished: false,
        number: 1,
    };
    let mut held = store.asked(county, "national", (NOW, NOW + MINUTE)).await.unwrap();
    held.sort_by_key(|row| row.state);
    assert_eq!(held, [asked(SendingState::Accepted, true), asked(SendingState::Overdue, false)]);
    assert!(store.asked(county, "national", (NOW + MINUTE, over)).await.unwrap().is_empty());
    let represented = store.represented(county, "national", (NOW, NOW + MINUTE)).await.unwrap();
    let expected = Represented { unit: HARBOUR, age_group: AgeGroup::From35To49, sex: Sex::Female, visits: 2 };
    assert_eq!(represented, [expected]);
}
