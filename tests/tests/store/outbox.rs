//! Mail waits, is taken by one and is tried until it is gone.

use domain::organisation::CountyId;
use domain::people::{MailChoices, MailKind, Recipient};
use jiff::{SignedDuration, Timestamp};
use store::{
    DeclineMail, Fate, OutboxCounts, Outgoing, SetMailChoices, SettleMail, Store, SweepMail, TakeMail, Taken, Tell,
};
use tests::cast::{self, AINO, EEVA, NOW};
use tests::{Fresh, on_both};

on_both!(
    a_message_is_written_once,
    one_of_two_workers_takes_it,
    what_a_worker_left_lying_goes_to_the_next,
    what_fails_is_tried_later_and_given_up_after_three_days,
    what_is_settled_stays_so,
    old_mail_is_swept,
    each_kind_is_declined_by_itself,
);

fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_mins(count)
}

fn message(name: &str) -> Outgoing {
    Outgoing {
        message: name.into(),
        kind: MailKind::News,
        recipient: Recipient::Person(AINO),
        arguments: "received 6 0 1".into(),
        created_at: NOW,
    }
}

async fn post(store: &Store, county: CountyId, name: &str) {
    let tell = Tell { county, now: NOW, notices: Vec::new(), messages: vec![message(name)] };
    store.write(tell).await.unwrap();
}

async fn take(store: &Store, county: CountyId, now: Timestamp) -> Vec<Taken> {
    store.write(TakeMail { county, now, most: 10 }).await.unwrap()
}

async fn settle(store: &Store, county: CountyId, taken: &Taken, fate: Fate, now: Timestamp) -> bool {
    store.write(SettleMail { county, taken: taken.clone(), fate, now }).await.unwrap()
}

async fn a_message_is_written_once(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let other = cast::settle(&store, "metsola").await;
    for _ in 0..3 {
        post(&store, county, "news/p1/1").await;
    }
    assert!(store.mail_is_due(county, NOW).await.unwrap());
    assert!(!store.mail_is_due(other, NOW).await.unwrap() && take(&store, other, NOW).await.is_empty());
    let taken = take(&store, county, NOW).await;
    assert_eq!(taken.iter().map(|taken| taken.outgoing.clone()).collect::<Vec<_>>(), [message("news/p1/1")]);
    assert_eq!(taken[0].tries, 1);
    // Sent or not, the same is not written anew.
    assert!(!settle(&store, county, &taken[0], Fate::Sent, NOW).await);
    post(&store, county, "news/p1/1").await;
    assert!(take(&store, county, NOW + minutes(60)).await.is_empty());
}

async fn one_of_two_workers_takes_it(fresh: &Fresh) {
    let (one, other) = (fresh.store().await, fresh.store().await);
    let county = cast::settle(&one, "rantala").await;
    for name in 0..20 {
        post(&one, county, &format!("news/p1/{name}")).await;
    }
    let few = |store: Store| async move {
        let mut held = Vec::new();
        loop {
            let taken = store.write(TakeMail { county, now: NOW, most: 3 }).await.unwrap();
            if taken.is_empty() {
                return held;
            }
            held.extend(taken.into_iter().map(|taken| taken.outgoing.message));
        }
    };
    let (mut held, more) = tokio::join!(few(one), few(other));
    held.extend(more);
    held.sort();
    held.dedup();
    assert_eq!(held.len(), 20, "nobody took what another had");
    assert_eq!(fresh.number("SELECT CAST(sum(tries) AS BIGINT) FROM outbox").await, 20);
}

async fn what_a_worker_left_lying_goes_to_the_next(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    post(&store, county, "news/p1/1").await;
    let lost = take(&store, county, NOW).await.remove(0);
    assert!(take(&store, county, NOW + minutes(4)).await.is_empty());
    assert!(!store.mail_is_due(county, NOW + minutes(4)).await.unwrap());
    let held = take(&store, county, NOW + minutes(5)).await.remove(0);
    assert_eq!(held.tries, 2);
    // The first comes back from the dead: it is not its any more.
    settle(&store, county, &lost, Fate::Refused, NOW + minutes(6)).await;
    assert_eq!(store.outbox_counts(county).await.unwrap().waiting, 1);
    settle(&store, county, &held, Fate::Sent, NOW + minutes(6)).await;
    assert_eq!(store.outbox_counts(county).await.unwrap().waiting, 0);
}

async fn what_fails_is_tried_later_and_given_up_after_three_days(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    post(&store, county, "news/p1/1").await;
    let mut now = NOW;
    let mut pauses = Vec::new();
    loop {
        let taken = take(&store, county, now).await.remove(0);
        if settle(&store, county, &taken, Fate::Later, now).await {
            break;
        }
        let before = now;
        while !store.mail_is_due(county, now).await.unwrap() {
            now += minutes(1);
        }
        pauses.push(now.duration_since(before).as_mins());
    }
    assert_eq!(pauses[..10], [1, 2, 4, 8, 16, 32, 64, 128, 256, 360]);
    assert!(pauses[10..].iter().all(|pause| *pause == 360));
    let tried_for = now.duration_since(NOW).as_hours();
    assert!((72..78).contains(&tried_for), "{tried_for} hours");
    assert_eq!(store.outbox_counts(county).await.unwrap(), OutboxCounts { waiting: 0, given_up: 1 });
    assert!(take(&store, county, now + minutes(10_000)).await.is_empty());
}

async fn what_is_settled_stays_so(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    for (name, fate) in [("a", Fate::Sent), ("b", Fate::Refused), ("c", Fate::Dropped)] {
        post(&store, county, name).await;
        let taken = take(&store, county, NOW).await.remove(0);
        settle(&store, county, &taken, fate, NOW).await;
        settle(&store, county, &taken, Fate::Later, NOW).await;
    }
    assert!(take(&store, county, NOW + minutes(500)).await.is_empty());
}

async fn old_mail_is_swept(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    post(&store, county, "a").await;
    let sweep = |before| SweepMail { county, before, escalations_before: before };
    assert_eq!(store.write(sweep(NOW)).await.unwrap(), 0);
    assert_eq!(store.write(sweep(NOW + minutes(1))).await.unwrap(), 1);
}

async fn each_kind_is_declined_by_itself(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let other = cast::settle(&store, "metsola").await;
    let aino = Recipient::Person(AINO);
    let decline =
        |kinds: &[MailKind], declined| DeclineMail { county, recipient: aino.clone(), kinds: kinds.to_vec(), declined };
    let wanted = async || {
        let choices = store.mail_choices(county, &aino).await.unwrap();
        MailKind::FOR_STAFF.map(|kind| choices.wants(kind))
    };
    assert_eq!(wanted().await, [true, true, true, true]);
    store.write(decline(&[MailKind::Digest], true)).await.unwrap();
    store.write(decline(&[MailKind::News], true)).await.unwrap();
    store.write(decline(&[MailKind::News], true)).await.unwrap();
    assert_eq!(wanted().await, [false, false, true, true]);
    store.write(decline(&[MailKind::News], false)).await.unwrap();
    assert_eq!(wanted().await, [true, false, true, true]);
    let choices = MailChoices { language: domain::language::Language::Swedish, ..MailChoices::default() };
    store.write(SetMailChoices { county, person: EEVA, choices }).await.unwrap();
    let held = store.people_s_mail_choices(county).await.unwrap();
    assert_eq!((held.len(), held[&EEVA]), (2, choices));
    assert!(store.people_s_mail_choices(other).await.unwrap().is_empty());
    assert_eq!(store.mail_choices(other, &aino).await.unwrap(), MailChoices::default());
}
