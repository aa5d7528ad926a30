use super::super::people::{SAFETY_READER, number};
use super::super::{DemoError, MEMBERS, fill, guide, prepare, tell_earlier};
use super::now;
use crate::people::password;
use crate::web::codes;
use domain::calendar::day_of;
use domain::channel::Channel;
use domain::feedback::{Handling, Happening};
use domain::measures::{AlertKind, HandlingRow};
use domain::organisation::UnitId;
use jiff::SignedDuration;
use std::path::PathBuf;
use store::{DatabaseUrl, NoticeQuery, Store, Vault};

/// A database in a folder of its own, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("kuule-demo-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    async fn store(&self) -> Store {
        let vault = Vault::from_hex(&"7".repeat(64)).unwrap();
        Store::open(&DatabaseUrl::sqlite(&self.0.join("kuule.db")), vault).await.unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_store_is_filled_once_and_guided_to() {
    let folder = Folder::new("once");
    let store = folder.store().await;
    assert_eq!(guide(&store).await.unwrap(), None);
    let filled = fill(&store, now()).await.unwrap();
    assert_eq!(guide(&store).await.unwrap().as_ref(), Some(&filled));
    assert_eq!(prepare(&store, now()).await.unwrap(), filled);
    assert!(matches!(fill(&store, now()).await, Err(DemoError::NotEmpty)));
    assert_eq!((filled.people.len(), filled.survey_links.len(), filled.qr.len()), (8, 5, 4));
    for (email, known, _) in &filled.people {
        let (_, held) = store.person_by_email(filled.county, email).await.unwrap().unwrap();
        assert!(password::verify(known, Some(&held)));
    }
    for code in &filled.receipts {
        let receipt = store.vault().hash_text("receipt", code);
        let feedback = store.feedback_by_receipt(filled.county, &receipt).await.unwrap().unwrap();
        let events = store.feedback_events(filled.county, &feedback.id).await.unwrap();
        assert!(matches!(feedback.handling, Handling::Answered { .. }));
        assert!(events.iter().any(|event| event.what == Happening::Answered && !event.text.is_empty()));
    }
    for (_, code) in &filled.qr {
        assert!(store.qr_unit(filled.county, code).await.unwrap().is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn there_are_notices_to_read_and_deeds_to_show() {
    let folder = Folder::new("deeds");
    let store = folder.store().await;
    let county = fill(&store, now()).await.unwrap().county;
    let reader = store.person_by_email(county, SAFETY_READER).await.unwrap().unwrap().0;
    assert_eq!(reader.id, number(SAFETY_READER));
    let units = (0..200).map(UnitId).collect();
    let query = NoticeQuery { units, state: None, outcome: None, severity: None, page: 0, per_page: 50 };
    let notices = store.safety_notices(county, &query).await.unwrap();
    assert_eq!((notices.total, notices.by_state), (12, [2, 2, 8]));
    assert!(notices.rows.iter().all(|notice| notice.received_at < now()));
    let receipt = store.vault().hash_text("safety receipt", &codes::normalized("DEMO7"));
    let followed = store.safety_notice_by_receipt(county, &receipt).await.unwrap().unwrap();
    assert!(!followed.review.is_open() && !followed.reply.is_empty());
    let actions = store.actions(county).await.unwrap();
    assert_eq!((actions.len(), actions.iter().filter(|action| action.is_published()).count()), (8, 6));
    let counts = store.linked_counts(county).await.unwrap();
    assert!(counts.values().any(|count| *count >= 10), "{counts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn posters_have_brought_feedback_and_senders_have_rated() {
    let folder = Folder::new("posters");
    let store = folder.store().await;
    let county = fill(&store, now()).await.unwrap().county;
    let effects = store.poster_effects(county, day_of(now())).await.unwrap();
    let posters = store.posters(county).await.unwrap();
    assert_eq!((posters.len(), effects.len()), (3, 3));
    for poster in posters {
        let effect = effects[&poster.code];
        assert!(effect.feedback >= 2 && effect.visits > effect.feedback, "{}: {effect:?}", poster.target);
    }
    let rows = store.handling_rows(county, now()).await.unwrap();
    let since = |row: &&HandlingRow| row.by_poster && row.channel != Channel::Qr;
    assert_eq!(rows.iter().filter(since).count(), 0, "a poster's way is its code");
    let ratings: Vec<u8> = rows.iter().filter_map(|row| row.rating).collect();
    assert!(ratings.len() > 100 && (1..=5).all(|rating| ratings.contains(&rating)), "{}", ratings.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_numbers_of_people_are_those_in_the_feedback() {
    let folder = Folder::new("people");
    let store = folder.store().await;
    let filled = fill(&store, now()).await.unwrap();
    let people = store.people(filled.county).await.unwrap();
    for (member, number) in MEMBERS.iter().zip(1..) {
        assert!(people.iter().any(|held| held.person.id == number && held.person.name == member.name));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_county_is_left_alone() {
    let folder = Folder::new("other");
    let store = folder.store().await;
    store.ensure_county("muu").await.unwrap();
    assert_eq!(guide(&store).await.unwrap(), None);
    assert!(matches!(prepare(&store, now()).await, Err(DemoError::NotEmpty)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_years_before_come_once_and_bring_alarms() {
    let folder = Folder::new("earlier");
    let store = folder.store().await;
    let county = fill(&store, now()).await.unwrap().county;
    let year = store.handling_rows(county, now()).await.unwrap().len();
    tell_earlier(&store, county).await.unwrap();
    let rows = store.handling_rows(county, now()).await.unwrap();
    assert!(rows.len() > 2 * year * 3 / 4, "{year} and {}", rows.len());
    // What fell at the three places stands in `volumes.rs`; the job finds it by itself.
    let alarms = store.measure_alerts(county, now() - SignedDuration::from_hours(24 * 365)).await.unwrap();
    let (closed, open): (Vec<_>, Vec<_>) = alarms.iter().partition(|raised| raised.closed_at.is_some());
    assert!(closed.len() == 1 && !closed[0].note.is_empty(), "{alarms:?}");
    assert!(open.iter().any(|raised| raised.seen_by.is_some()), "{alarms:?}");
    assert!(open.iter().any(|raised| raised.seen_by.is_none()), "{alarms:?}");
    assert!(alarms.iter().all(|raised| raised.raised_at < now() && raised.alert.kind == AlertKind::Fell), "{alarms:?}");
    assert!(alarms.len() <= 5, "a reader would believe none of them: {alarms:?}");
    tell_earlier(&store, county).await.unwrap();
    assert_eq!(store.handling_rows(county, now()).await.unwrap().len(), rows.len());
}
