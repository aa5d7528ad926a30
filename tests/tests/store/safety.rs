use domain::feedback::ReplyWish;
use domain::language::Language;
use domain::organisation::CountyId;
use domain::safety::{
    Moment, NoticeEvent, NoticeHappening, NoticeReceived, Outcome, Preventable, Review, SafetyNotice, Severity, Teller,
};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use store::{ChangeNotice, Changed, EraseNotices, GiveNotice, NoteReading, NoticeQuery, Store};
use tests::cast::{self, AINO, BENGT, HARBOUR, HOME_CARE, NOW};
use tests::{Fresh, on_both};

on_both!(
    a_notice_is_kept_as_received,
    its_contact_is_sealed_and_apart,
    the_way_of_a_notice_is_written_down,
    reading_is_noted_once_a_day,
    the_list_and_the_figures_are_of_those_units_only,
    what_was_closed_long_ago_loses_its_texts_and_stays_counted,
);

pub fn received(text: &str) -> NoticeReceived {
    NoticeReceived {
        received_at: NOW,
        language: Language::Swedish,
        target: Some("satama-hammas".into()),
        unit: HARBOUR,
        text: text.into(),
        moment: Moment { day: Some(date(2026, 11, 20)), clock: "klo 8".into() },
        outcome: Outcome::NearMiss,
        severity: Severity::Severe,
        prevention: "Kysykää kahdesti.".into(),
        teller: Teller::CloseOne,
        contact: Some(cast::maija()),
    }
}

pub async fn give(store: &Store, county: CountyId, id: &str, received: NoticeReceived) -> bool {
    let give = GiveNotice::new(store, county, id.into(), format!("receipt of {id}"), received).unwrap();
    store.write(give).await.unwrap()
}

async fn held(store: &Store, county: CountyId, id: &str) -> SafetyNotice {
    store.safety_notice(county, id).await.unwrap().unwrap()
}

fn later(hours: i64) -> Timestamp {
    NOW + SignedDuration::from_hours(hours)
}

async fn a_notice_is_kept_as_received(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert!(give(&store, county, "n1", received("Väärä puoli")).await);
    assert!(!give(&store, county, "n1", received("Toinen")).await, "sent twice is once");
    let expected = SafetyNotice {
        id: "n1".into(),
        received_at: NOW,
        language: Language::Swedish,
        target: Some("satama-hammas".into()),
        unit: HARBOUR,
        text: "Väärä puoli".into(),
        moment: Moment { day: Some(date(2026, 11, 20)), clock: "klo 8".into() },
        outcome: Outcome::NearMiss,
        severity: Severity::Severe,
        prevention: "Kysykää kahdesti.".into(),
        teller: Teller::CloseOne,
        wants_contact: true,
        review: Review::Received,
        reply: String::new(),
        version: 0,
    };
    assert_eq!(held(&store, county, "n1").await, expected);
    assert_eq!(store.safety_notice_by_receipt(county, "receipt of n1").await.unwrap(), Some(expected));
    assert_eq!(store.safety_events(county, "n1").await.unwrap(), []);
}

async fn its_contact_is_sealed_and_apart(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    give(&store, county, "n1", received("Soittakaa")).await;
    give(&store, county, "n2", NoticeReceived { contact: None, ..received("Ilman") }).await;
    // A feedback of the same name has its own.
    let feedback = cast::received("Palaute");
    let feedback = domain::feedback::Received { reply_wish: ReplyWish::ByContact, ..feedback };
    cast::give(&store, county, "n1", feedback).await;
    assert_eq!(store.safety_contact(county, "n1").await.unwrap(), Some(cast::maija()));
    assert_eq!(store.safety_contact(county, "n2").await.unwrap(), None);
    assert!(!held(&store, county, "n2").await.wants_contact);
    assert_eq!(store::open_contact(&store, county, "n1").await.unwrap(), None);
    let stolen = fresh.everything().await;
    let holds = |text: &str| stolen.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("Soittakaa") && !holds("Meikäläinen") && !holds("765 4321"));
}

async fn the_way_of_a_notice_is_written_down(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    give(&store, county, "n1", received("Väärä puoli")).await;
    let closed = Review::Closed { at: later(3), by: AINO, preventable: Preventable::CannotSay };
    let steps = [
        (Review::InReview { reviewer: AINO }, NoticeHappening::Taken, ""),
        (Review::InReview { reviewer: AINO }, NoticeHappening::Noted, "Kysytty"),
        (closed, NoticeHappening::Closed, "Muutettu"),
    ];
    let mut events = Vec::new();
    for ((review, what, text), hours) in steps.into_iter().zip(1..) {
        let seen = held(&store, county, "n1").await;
        let event = NoticeEvent { at: later(hours), person: AINO, what, text: text.into() };
        events.push(event.clone());
        let change = || ChangeNotice { county, notice: SafetyNotice { review, ..seen.clone() }, event: event.clone() };
        assert_eq!(store.write(change()).await.unwrap(), Changed::Done);
        assert_eq!(store.write(change()).await.unwrap(), Changed::SomebodyWasFaster);
        assert_eq!(held(&store, county, "n1").await.review, review);
    }
    assert_eq!(store.safety_events(county, "n1").await.unwrap(), events);
}

async fn reading_is_noted_once_a_day(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    give(&store, county, "n1", received("Väärä puoli")).await;
    let read = |person, hours| NoteReading { county, notice: "n1".into(), person, now: later(hours) };
    // NOW is noon in Helsinki: after twelve hours it is the next day.
    for reading in [read(AINO, 0), read(AINO, 11), read(BENGT, 2), read(AINO, 12)] {
        store.write(reading).await.unwrap();
    }
    let events = store.safety_events(county, "n1").await.unwrap();
    let told: Vec<_> = events.iter().map(|event| (event.person, event.at, event.what)).collect();
    let reading = NoticeHappening::Read;
    assert_eq!(told, [(AINO, NOW, reading), (BENGT, later(2), reading), (AINO, later(12), reading)]);
    assert_eq!(held(&store, county, "n1").await.version, 0, "reading is no change");
}

async fn the_list_and_the_figures_are_of_those_units_only(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    for (id, unit, hours) in [("n1", HARBOUR, 1), ("n2", HOME_CARE, 2), ("n3", HARBOUR, 3)] {
        give(&store, county, id, NoticeReceived { unit, received_at: later(hours), ..received(id) }).await;
    }
    let harm = NoticeReceived { outcome: Outcome::Harm, severity: Severity::Unknown, ..received("n4") };
    give(&store, county, "n4", harm).await;
    let query = NoticeQuery { units: vec![HARBOUR], state: None, outcome: None, severity: None, page: 0, per_page: 2 };
    let page = store.safety_notices(county, &query).await.unwrap();
    assert_eq!(page.rows.iter().map(|notice| notice.id.as_str()).collect::<Vec<_>>(), ["n3", "n1"]);
    assert_eq!((page.total, page.by_state), (3, [3, 0, 0]));
    let query = NoticeQuery { outcome: Some(Outcome::Harm), state: Some("received"), page: 0, ..query };
    let page = store.safety_notices(county, &query).await.unwrap();
    assert_eq!((page.rows.len(), page.total), (1, 1));
    let query = NoticeQuery { state: Some("closed"), ..query };
    assert_eq!(store.safety_notices(county, &query).await.unwrap().total, 0);
    let nobody = NoticeQuery { units: Vec::new(), state: None, outcome: None, ..query };
    assert_eq!(store.safety_notices(county, &nobody).await.unwrap().total, 0);
    let rows = store.safety_rows(county, later(1)).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.unit).collect::<Vec<_>>(), [HARBOUR, HOME_CARE, HARBOUR]);
}

async fn what_was_closed_long_ago_loses_its_texts_and_stays_counted(fresh: &Fresh) {
    let store = fresh.store().await;
    let (county, metsola) = (cast::settle(&store, "rantala").await, cast::settle(&store, "metsola").await);
    let close = async |county, id: &str, hours| {
        let mut notice = held(&store, county, id).await;
        notice.review = Review::Closed { at: later(hours), by: AINO, preventable: Preventable::Yes };
        notice.reply = "Muutimme tapaa.".into();
        let (at, what) = (later(hours), NoticeHappening::Closed);
        let event = NoticeEvent { at, person: AINO, what, text: "Sovittu osastolla".into() };
        assert_eq!(store.write(ChangeNotice { county, notice, event }).await.unwrap(), Changed::Done);
    };
    for id in ["old", "new", "open"] {
        give(&store, county, id, received("Isä putosi")).await;
    }
    give(&store, metsola, "old", received("Isä putosi")).await;
    close(county, "old", 1).await;
    close(county, "new", 2).await;
    close(metsola, "old", 1).await;
    let before: Vec<SafetyNotice> = [held(&store, county, "new").await, held(&store, county, "open").await].into();
    let erase = async || store.write(EraseNotices { county, closed_before: later(2) }).await.unwrap();
    assert_eq!((erase().await, erase().await), (1, 0), "once for all");
    let old = held(&store, county, "old").await;
    assert!(old.is_erased());
    assert_eq!((old.prevention.as_str(), old.moment.clock.as_str(), old.reply.as_str()), ("", "", ""));
    assert_eq!(store.safety_contact(county, "old").await.unwrap(), None);
    let events = store.safety_events(county, "old").await.unwrap();
    let told: Vec<_> = events.iter().map(|event| (event.what, event.text.as_str())).collect();
    assert_eq!(told, [(NoticeHappening::Closed, "")], "what was done stays, without its words");
    // What is open, was closed later or is another county's keeps everything.
    assert_eq!([held(&store, county, "new").await, held(&store, county, "open").await], before[..]);
    assert_eq!(before[0].reply, "Muutimme tapaa.");
    assert!(!held(&store, metsola, "old").await.is_erased());
    assert_eq!(store.safety_contact(metsola, "old").await.unwrap(), Some(cast::maija()));
    let rows = store.safety_rows(county, NOW).await.unwrap();
    assert_eq!(rows.iter().map(|row| (row.outcome, row.is_closed)).filter(|row| row.1).count(), 2);
    assert_eq!(rows.len(), 3);
}
