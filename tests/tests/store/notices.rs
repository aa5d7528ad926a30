//! People are told of each thing once; contact details go on their day.

use domain::feedback::{Actor, Event, Feedback, Handling, Happening, Received, ReplyWish, completed_before};
use domain::organisation::CountyId;
use domain::people::MailKind;
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use store::{
    Change, Changed, DeskCount, EraseContacts, Gather, Give, Notice, SetPosition, Store, TakeMail, Tell, open_contact,
    open_contact_and_code,
};
use tests::cast::{self, AINO, DENTAL, EEVA, HARBOUR, HOME_CARE, NOW};
use tests::{Fresh, on_both};

on_both!(
    what_happened_is_found_until_it_is_looked_at,
    two_workers_tell_once,
    there_is_a_pause_between_two_mails,
    what_is_open_is_escalated_once_for_each_due_day,
    desks_are_counted_by_day,
    a_job_never_goes_back,
    contact_details_go_on_their_day_and_never_while_open,
    a_receipt_code_is_sealed_with_the_contact,
);

fn with_contact(text: &str) -> Received {
    Received { reply_wish: ReplyWish::ByContact, contact: Some(cast::maija()), ..cast::received(text) }
}

async fn change(store: &Store, county: CountyId, what: Happening, edit: impl FnOnce(&mut Feedback)) {
    let mut feedback = store.feedback(county, "f1").await.unwrap().unwrap();
    edit(&mut feedback);
    let event = Event { at: NOW, actor: Actor::Person(AINO), what, text: "Salaista".into() };
    assert_eq!(store.write(Change::new(county, feedback, event)).await.unwrap(), Changed::Done);
}

fn notice(about: &str, number: i64, person: i64) -> Notice {
    Notice { feedback: "f1".into(), about: about.into(), number, person, kind: MailKind::News, unit: HARBOUR }
}

async fn tell(store: &Store, county: CountyId, notices: Vec<Notice>) {
    store.write(Tell { county, now: NOW, notices, messages: Vec::new() }).await.unwrap();
}

fn gather(county: CountyId, now: Timestamp) -> Gather {
    Gather { county, kind: MailKind::News, now, not_since: now - SignedDuration::from_mins(15) }
}

async fn what_happened_is_found_until_it_is_looked_at(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "f1", with_contact("Salaista")).await;
    let over = Happening::HandedOver { from: HARBOUR, to: HOME_CARE };
    change(&store, county, Happening::Taken, |feedback| feedback.handling = feedback.handling.take(AINO).unwrap())
        .await;
    change(&store, county, over, |feedback| {
        feedback.handling = feedback.handling.hand_over().unwrap();
        feedback.handled_by = HOME_CARE;
    })
    .await;
    let found = store.happened(county, NOW).await.unwrap();
    let told: Vec<_> = found.iter().map(|one| (one.what.as_str(), one.number, one.by, one.before)).collect();
    // To take is nobody else's business.
    assert_eq!(told, [("received", 0, None, None), ("handed_over", 2, Some(AINO), Some(AINO))]);
    assert!(found.iter().all(|one| one.unit == HOME_CARE && one.state == "received" && one.has_contact));
    assert!(store.happened(county, NOW + SignedDuration::from_millis(1)).await.unwrap().is_empty());
    tell(&store, county, vec![notice("received", 0, Notice::MARK)]).await;
    assert_eq!(store.happened(county, NOW).await.unwrap().len(), 1);
    tell(&store, county, vec![notice("handed_over", 2, Notice::MARK)]).await;
    assert!(store.happened(county, NOW).await.unwrap().is_empty());
}

async fn two_workers_tell_once(fresh: &Fresh) {
    let (one, other) = (fresh.store().await, fresh.store().await);
    let county = cast::settle(&one, "rantala").await;
    let notices = || vec![notice("received", 0, AINO), notice("received", 0, EEVA), notice("handed_over", 1, AINO)];
    tokio::join!(tell(&one, county, notices()), tell(&other, county, notices()));
    assert!(one.notices_wait(county, MailKind::News).await.unwrap());
    let later = NOW + SignedDuration::from_millis(7);
    let (first, second) = tokio::join!(one.write(gather(county, NOW)), other.write(gather(county, later)));
    assert_eq!(first.unwrap() + second.unwrap(), 2, "one mail for each of the two");
    assert!(!one.notices_wait(county, MailKind::News).await.unwrap());
    let mut taken = one.write(TakeMail { county, now: later, most: 10 }).await.unwrap();
    taken.sort_by_key(|taken| taken.outgoing.recipient.code());
    let told: Vec<_> =
        taken.iter().map(|one| (one.outgoing.recipient.code(), one.outgoing.arguments.as_str())).collect();
    assert_eq!(told, [("p1".to_owned(), "handed_over 6 0 1\nreceived 6 0 1"), ("p5".to_owned(), "received 6 0 1")]);
}

async fn there_is_a_pause_between_two_mails(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let written = async |minutes| store.write(gather(county, NOW + SignedDuration::from_mins(minutes))).await.unwrap();
    tell(&store, county, vec![notice("received", 0, AINO)]).await;
    assert_eq!(written(0).await, 1);
    tell(&store, county, vec![notice("sender_wrote", 1, AINO), notice("sender_wrote", 1, EEVA)]).await;
    assert_eq!(written(1).await, 1, "Eeva had none yet");
    assert_eq!(written(14).await, 0);
    assert_eq!(written(15).await, 1);
    assert_eq!(written(60).await, 0);
}

async fn what_is_open_is_escalated_once_for_each_due_day(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "f1", cast::received("Salaista")).await;
    let found = async |day| store.unescalated(county, date(2026, 12, day)).await.unwrap();
    let mark = |day: jiff::civil::Date| Notice {
        kind: MailKind::Escalation,
        ..notice("due", domain::calendar::day_number(day).into(), Notice::MARK)
    };
    // Due on 1 December.
    assert!(store.unescalated(county, date(2026, 11, 30)).await.unwrap().is_empty());
    assert_eq!(found(1).await, [("f1".to_owned(), HARBOUR, date(2026, 12, 1))]);
    tell(&store, county, vec![mark(date(2026, 12, 1))]).await;
    assert!(found(20).await.is_empty());
    change(&store, county, Happening::Closed, |feedback| feedback.handling = feedback.handling.close(NOW).unwrap())
        .await;
    change(&store, county, Happening::Reopened, |feedback| {
        feedback.handling = feedback.handling.reopen().unwrap();
        feedback.due_on = date(2026, 12, 10);
    })
    .await;
    assert!(found(9).await.is_empty());
    assert_eq!(found(10).await.len(), 1, "another due day is told of anew");
    change(&store, county, Happening::Answered, |feedback| {
        feedback.handling = feedback.handling.answer(AINO, NOW).unwrap();
    })
    .await;
    assert!(found(10).await.is_empty(), "what is answered needs no help");
}

async fn desks_are_counted_by_day(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    for (id, day) in [("a", 20), ("b", 23), ("c", 23), ("d", 24), ("e", 26), ("f", 27)] {
        cast::give(&store, county, id, Received { due_on: date(2026, 11, day), ..cast::received(id) }).await;
    }
    let elsewhere =
        Received { handled_by: DENTAL, received_at: NOW - SignedDuration::from_hours(30), ..cast::received("g") };
    cast::give(&store, county, "g", elsewhere).await;
    let days = (date(2026, 11, 23), date(2026, 11, 26));
    let counts = store.desk_counts(county, days, NOW - SignedDuration::from_hours(1)).await.unwrap();
    assert_eq!(
        counts,
        [
            DeskCount { unit: DENTAL, due_today: 0, late: 0, due_soon: 0, new: 0 },
            DeskCount { unit: HARBOUR, due_today: 2, late: 1, due_soon: 2, new: 6 },
        ]
    );
}

async fn a_job_never_goes_back(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert_eq!(store.job_position(county, "news").await.unwrap(), None);
    for (position, held) in [(5, 5), (9, 9), (7, 9)] {
        store.write(SetPosition { county, job: "news", position }).await.unwrap();
        assert_eq!(store.job_position(county, "news").await.unwrap(), Some(held));
    }
}

async fn contact_details_go_on_their_day_and_never_while_open(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let other = cast::settle(&store, "metsola").await;
    for county in [county, other] {
        cast::give(&store, county, "f1", with_contact("Salaista")).await;
    }
    cast::give(&store, county, "open", with_contact("Yhä auki")).await;
    change(&store, county, Happening::Answered, |feedback| {
        feedback.handling = Handling::Answered { at: NOW, by: AINO };
    })
    .await;
    let erase = async |day| {
        let completed_before = completed_before(day, 30);
        store.write(EraseContacts { county, completed_before }).await.unwrap()
    };
    // Thirty days after 21 November.
    assert_eq!(erase(date(2026, 12, 20)).await, 0);
    assert!(open_contact(&store, county, "f1").await.unwrap().is_some());
    assert_eq!(erase(date(2026, 12, 21)).await, 1);
    assert!(open_contact(&store, county, "f1").await.unwrap().is_none());
    assert_eq!(erase(date(2027, 12, 21)).await, 0);
    assert!(open_contact(&store, county, "open").await.unwrap().is_some());
    assert!(open_contact(&store, other, "f1").await.unwrap().is_some());
}

async fn a_receipt_code_is_sealed_with_the_contact(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let give = Give::by_code(&store, county, "f1".into(), "K7MQ3XPD9RTW", with_contact("Salaista")).unwrap();
    assert!(store.write(give).await.unwrap());
    let held = open_contact_and_code(&store, county, "f1").await.unwrap();
    assert_eq!(held, Some((cast::maija(), Some("K7MQ3XPD9RTW".to_owned()))));
    assert_eq!(open_contact(&store, county, "f1").await.unwrap(), Some(cast::maija()));
    let stolen = fresh.everything().await;
    assert!(!stolen.windows(12).any(|window| window == b"K7MQ3XPD9RTW"), "the code lies open in the database");
    // What was sealed without a code opens as before.
    cast::give(&store, county, "f2", with_contact("Salaista")).await;
    assert_eq!(open_contact_and_code(&store, county, "f2").await.unwrap(), Some((cast::maija(), None)));
}
