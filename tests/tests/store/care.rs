//! Counts of forms, missed searches, alarms, and what was set aside.

use domain::channel::Channel;
use domain::feedback::{Actor, Event, Happening, Sign, Suspicion};
use domain::forms::{Alarm, Form, FormEvent, Trouble};
use domain::language::Language;
use domain::measures::{Brief, FormRow};
use domain::organisation::{CountyId, UnitId};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use std::collections::HashMap;
use store::{
    AddCounts, AddTargetWords, Change, Changed, Counted, Give, InboxQuery, MissedQuery, NoteAlarm, RaiseAlarm,
    RefuseWords, Release, Store, SweepCounts, View,
};
use tests::cast::{self, AINO, HARBOUR, HILL, NOW};
use tests::{Fresh, on_both};

on_both!(
    counts_of_several_servers_add_up,
    what_was_missed_is_counted_until_it_is_a_word,
    an_alarm_is_raised_once_and_closed_by_a_person,
    what_is_set_aside_waits_apart,
    those_set_aside_are_paged_the_oldest_first,
    short_rows_follow_what_changes,
    nothing_of_one_county_is_seen_in_another,
);

/// The reads that `nothing_of_one_county_is_seen_in_another` makes.
pub const READS: [&str; 12] = [
    "alarms",
    "briefs",
    "briefs_since",
    "feedback_count",
    "form_hours",
    "form_rows",
    "form_rows_in_parts",
    "mended_fields",
    "missed_searches",
    "one_set_aside",
    "set_aside",
    "set_aside_counts",
];

const TODAY: Date = Date::constant(2026, 11, 21);
const HOUR: i64 = 498_682;

fn counted(day: Date, event: FormEvent, field: &'static str) -> Counted {
    Counted { hour: HOUR, day, form: Form::Give, language: Language::Finnish, event, field }
}

async fn add(store: &Store, county: CountyId, counts: Vec<(Counted, i64)>, missed: &[(&str, i64)]) {
    let missed = missed.iter().map(|(words, count)| ((TODAY, (*words).to_owned(), Language::Finnish), *count));
    store.write(AddCounts { county, counts, missed: missed.collect() }).await.unwrap();
}

async fn missed(store: &Store, county: CountyId, refused: bool) -> Vec<(String, i64)> {
    let query = MissedQuery { since: date(2026, 8, 23), refused, page: 0, per_page: 10 };
    let (missed, total) = store.missed_searches(county, query).await.unwrap();
    assert_eq!(total, missed.len() as i64);
    missed.into_iter().map(|missed| (missed.words, missed.times)).collect()
}

async fn set_aside(store: &Store, county: CountyId, id: &str, sign: Sign) {
    let mut give = Give::new(store, county, id.into(), cast::receipt(store, id), cast::received("Osta!")).unwrap();
    give.set_aside = sign.into();
    assert!(store.write(give).await.unwrap());
}

async fn counts_of_several_servers_add_up(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let october = date(2026, 10, 31);
    for _ in 0..2 {
        let counts = vec![
            (counted(TODAY, FormEvent::Sent, ""), 3),
            (counted(october, FormEvent::Sent, ""), 2),
            (counted(TODAY, FormEvent::Mended, ""), 2),
            (counted(TODAY, FormEvent::Mended, "text"), 2),
            (counted(TODAY, FormEvent::Mended, "kinds"), 1),
        ];
        add(&store, county, counts, &[]).await;
    }
    let row = |day, event, count| FormRow { day, form: Form::Give, language: Some(Language::Finnish), event, count };
    let rows = store.form_rows(county, (TODAY, TODAY)).await.unwrap();
    assert_eq!(rows, [row(TODAY, FormEvent::Mended, 4), row(TODAY, FormEvent::Sent, 6)]);
    let months = [date(2026, 10, 1), date(2026, 11, 1)];
    let parts = store.form_rows_in_parts(county, &months, TODAY).await.unwrap();
    let expected =
        [row(months[0], FormEvent::Sent, 4), row(months[1], FormEvent::Mended, 4), row(months[1], FormEvent::Sent, 6)];
    assert_eq!(parts, expected);
    let fields = store.mended_fields(county, (october, TODAY)).await.unwrap();
    assert_eq!(fields, [(Form::Give, "text".to_owned(), 4), (Form::Give, "kinds".to_owned(), 2)]);
    let mut hours = store.form_hours(county, HOUR).await.unwrap();
    hours.sort();
    let expected = [(HOUR, Form::Give, FormEvent::Sent, 10), (HOUR, Form::Give, FormEvent::Mended, 4)];
    assert_eq!(hours, expected);
    store.write(SweepCounts { county, hours_before: HOUR + 1, missed_before: TODAY }).await.unwrap();
    assert_eq!(store.form_hours(county, 0).await.unwrap(), []);
    assert_eq!(store.form_rows(county, (TODAY, TODAY)).await.unwrap().len(), 2, "days are kept");
}

async fn what_was_missed_is_counted_until_it_is_a_word(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    add(&store, county, Vec::new(), &[("terkkari", 2), ("kela", 5)]).await;
    add(&store, county, Vec::new(), &[("terkkari", 4)]).await;
    let words = |words: &str, times| (words.to_owned(), times);
    assert_eq!(missed(&store, county, false).await, [words("terkkari", 6), words("kela", 5)]);
    let refuse = |is_refused| RefuseWords { county, words: "kela".into(), language: Language::Finnish, is_refused };
    store.write(refuse(true)).await.unwrap();
    store.write(refuse(true)).await.unwrap();
    assert_eq!(missed(&store, county, false).await, [words("terkkari", 6)]);
    assert_eq!(missed(&store, county, true).await, [words("kela", 5)]);
    store.write(refuse(false)).await.unwrap();
    assert_eq!(missed(&store, county, true).await, []);
    let before = store.directory_edition(county).await.unwrap();
    let add_words = |target: &str, words: &str| AddTargetWords {
        county,
        target: target.into(),
        language: Language::Finnish,
        words: words.into(),
        missed: "terkkari".into(),
    };
    assert!(store.write(add_words("satama-hammas", "Terkkari; oikominen")).await.unwrap());
    assert!(store.write(add_words("laakarit", "terkkari")).await.unwrap());
    assert_eq!(store.directory_edition(county).await.unwrap(), before + 2, "servers read anew");
    let tree = store.organisation(county, TODAY).await.unwrap().unwrap();
    let targets = store.targets(county, &tree).await.unwrap();
    let held = |code: &str| targets.iter().find(|target| target.code == code).unwrap().words.clone();
    assert_eq!(
        (held("satama-hammas").fi.as_str(), held("satama-hammas").sv.as_str()),
        ("oikominen;hammaslääkäri;Terkkari", "tandläkare")
    );
    assert_eq!(held("laakarit").fi, "terkkari");
    assert_eq!(missed(&store, county, false).await, [words("kela", 5)]);
    assert!(!store.write(add_words("laakarit", &"ä".repeat(4_000))).await.unwrap(), "the list is full");
    store.write(SweepCounts { county, hours_before: 0, missed_before: date(2026, 11, 22) }).await.unwrap();
    assert_eq!(missed(&store, county, false).await, []);
}

async fn an_alarm_is_raised_once_and_closed_by_a_person(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let raise = |minutes: i64, trouble| {
        let now = NOW + SignedDuration::from_mins(minutes);
        let alarm = Alarm { trouble, now: 7, usual: 3 };
        store.write(RaiseAlarm {
            county,
            form: Form::Give,
            alarm,
            now,
            quiet_from: now - SignedDuration::from_mins(60),
        })
    };
    assert!(raise(0, Trouble::Failing).await.unwrap());
    assert!(!raise(500, Trouble::Failing).await.unwrap(), "it is open");
    assert!(raise(1, Trouble::Silent).await.unwrap());
    let alarms = store.alarms(county, NOW).await.unwrap();
    let told: Vec<_> = alarms.iter().map(|held| (held.alarm.trouble, held.alarm.now, held.alarm.usual)).collect();
    assert_eq!(told, [(Trouble::Silent, 7, 3), (Trouble::Failing, 7, 3)]);
    let id = alarms[1].id.clone();
    let closed_at = NOW + SignedDuration::from_mins(30);
    let note = |closed_at, note: &str| NoteAlarm { county, id: id.clone(), person: AINO, closed_at, note: note.into() };
    assert!(store.write(note(None, "Katson")).await.unwrap());
    assert!(store.write(note(Some(closed_at), "Levy oli täynnä")).await.unwrap());
    assert!(!store.write(note(Some(closed_at), "Toinen")).await.unwrap(), "closed is closed");
    let held = store.alarms(county, NOW).await.unwrap().into_iter().find(|held| held.id == id).unwrap();
    assert_eq!((held.seen_by, held.closed_at, held.note.as_str()), (Some(AINO), Some(closed_at), "Levy oli täynnä"));
    assert!(!raise(60, Trouble::Failing).await.unwrap(), "closed within the hour: it stays quiet");
    assert!(raise(91, Trouble::Failing).await.unwrap());
}

async fn what_is_set_aside_waits_apart(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    set_aside(&store, county, "spam", Sign::Trap).await;
    set_aside(&store, county, "word", Sign::Repeated).await;
    assert!(cast::give(&store, county, "true", cast::received("Odotin.")).await);
    let inbox = async || {
        let query = InboxQuery { units: vec![HARBOUR], view: View::Open, page: 0, per_page: 10, before: None };
        let rows = store.inbox(county, &query).await.unwrap().rows;
        rows.into_iter().map(|feedback| feedback.id).collect::<Vec<_>>()
    };
    let aside = async |units: &[UnitId]| {
        let (held, total) = store.set_aside(county, units, (0, 10)).await.unwrap();
        assert_eq!(total, held.len() as i64);
        let sign = |suspicion: Suspicion| suspicion.signs().next().unwrap();
        held.into_iter().map(|(feedback, suspicion)| (feedback.id, sign(suspicion))).collect::<Vec<_>>()
    };
    let (spam, word) = (("spam".to_owned(), Sign::Trap), ("word".to_owned(), Sign::Repeated));
    assert_eq!((inbox().await, aside(&[HARBOUR]).await), (vec!["true".into()], vec![spam.clone(), word]));
    assert_eq!((aside(&[HILL]).await, aside(&[]).await), (vec![], vec![]));
    assert_eq!(store.inbox_counts(county, &[HARBOUR], AINO, TODAY).await.unwrap().open, 1);
    assert_eq!(store.set_aside_counts(county).await.unwrap(), HashMap::from([(HARBOUR, 2)]));
    let event = |what| Event { at: NOW, actor: Actor::Person(AINO), what, text: String::new() };
    let word = store.one_set_aside(county, "word").await.unwrap().unwrap();
    let release = || Release(Change::new(county, word.clone(), event(Happening::Released)));
    assert_eq!(store.write(release()).await.unwrap(), Changed::Done);
    assert_eq!(store.write(release()).await.unwrap(), Changed::SomebodyWasFaster);
    assert_eq!((inbox().await, aside(&[HARBOUR]).await), (vec!["true".into(), "word".into()], vec![spam.clone()]));
    assert_eq!(store.one_set_aside(county, "word").await.unwrap(), None);
    // Said not to be feedback, it is in no figure; written to by its sender, it waits again.
    let figures = async || store.handling_rows(county, NOW + SignedDuration::from_hours(1)).await.unwrap().len();
    assert_eq!(figures().await, 3);
    let mut spam_held = store.one_set_aside(county, "spam").await.unwrap().unwrap();
    spam_held.handling = spam_held.handling.close(NOW).unwrap();
    store.write(Change::new(county, spam_held, event(Happening::Closed))).await.unwrap();
    assert_eq!((aside(&[HARBOUR]).await, figures().await), (vec![], 2));
    let mut spam_held = store.feedback(county, "spam").await.unwrap().unwrap();
    spam_held.handling = spam_held.handling.reopen().unwrap();
    store.write(Change::new(county, spam_held, event(Happening::SenderWrote))).await.unwrap();
    assert_eq!((aside(&[HARBOUR]).await, figures().await), (vec![spam], 3));
}

async fn those_set_aside_are_paged_the_oldest_first(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    for (id, minutes) in [("a", 3), ("b", 1), ("d", 2), ("c", 2), ("e", 5)] {
        let mut received = cast::received("Osta!");
        received.received_at = NOW + SignedDuration::from_mins(minutes);
        let mut give = Give::new(&store, county, id.into(), cast::receipt(&store, id), received).unwrap();
        give.set_aside = Sign::Trap.into();
        assert!(store.write(give).await.unwrap());
    }
    for (number, expected) in [(0, vec!["b", "c"]), (1, vec!["d", "a"]), (2, vec!["e"]), (3, vec![])] {
        let (held, total) = store.set_aside(county, &[HARBOUR], (number, 2)).await.unwrap();
        let ids: Vec<&str> = held.iter().map(|(feedback, _)| feedback.id.as_str()).collect();
        assert_eq!((ids, total), (expected, 5), "page {number}");
    }
}

async fn short_rows_follow_what_changes(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "old", cast::received("Vanha")).await;
    set_aside(&store, county, "spam", Sign::Trap).await;
    let brief = |completed_at| Brief::new((NOW, completed_at), date(2026, 12, 1), true, Channel::Web);
    let mut all = store.briefs(county).await.unwrap();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(all, [("old".to_owned(), Some(brief(None))), ("spam".to_owned(), Some(brief(None)))]);
    let later = NOW + SignedDuration::from_hours(5);
    assert_eq!(store.briefs_since(county, later).await.unwrap(), []);
    for id in ["old", "spam"] {
        let mut feedback = store.feedback(county, id).await.unwrap().unwrap();
        feedback.handling = feedback.handling.close(later).unwrap();
        let event = Event { at: later, actor: Actor::Person(AINO), what: Happening::Closed, text: String::new() };
        store.write(Change::new(county, feedback, event)).await.unwrap();
    }
    let mut changed = store.briefs_since(county, later).await.unwrap();
    changed.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(changed, [("old".to_owned(), Some(brief(Some(later)))), ("spam".to_owned(), None)]);
    assert_eq!(store.feedback_count(county).await.unwrap(), 2);
}

async fn nothing_of_one_county_is_seen_in_another(fresh: &Fresh) {
    let store = fresh.store().await;
    let (rantala, metsola) = (cast::settle(&store, "rantala").await, cast::settle(&store, "metsola").await);
    set_aside(&store, rantala, "spam", Sign::Trap).await;
    let counts = vec![(counted(TODAY, FormEvent::Mended, ""), 1), (counted(TODAY, FormEvent::Mended, "text"), 1)];
    add(&store, rantala, counts, &[("kela", 1)]).await;
    let alarm = Alarm { trouble: Trouble::Failing, now: 7, usual: 3 };
    let raise = RaiseAlarm { county: rantala, form: Form::Give, alarm, now: NOW, quiet_from: NOW };
    assert!(store.write(raise).await.unwrap());
    let units: Vec<UnitId> = (0..9).map(UnitId).collect();
    for (county, sees) in [(rantala, true), (metsola, false)] {
        let found = [
            !store.alarms(county, NOW).await.unwrap().is_empty(),
            !store.briefs(county).await.unwrap().is_empty(),
            !store.briefs_since(county, NOW).await.unwrap().is_empty(),
            store.feedback_count(county).await.unwrap() > 0,
            !store.form_hours(county, 0).await.unwrap().is_empty(),
            !store.form_rows(county, (TODAY, TODAY)).await.unwrap().is_empty(),
            !store.form_rows_in_parts(county, &[TODAY], TODAY).await.unwrap().is_empty(),
            !store.mended_fields(county, (TODAY, TODAY)).await.unwrap().is_empty(),
            !missed(&store, county, false).await.is_empty(),
            store.one_set_aside(county, "spam").await.unwrap().is_some(),
            !store.set_aside(county, &units, (0, 9)).await.unwrap().0.is_empty(),
            !store.set_aside_counts(county).await.unwrap().is_empty(),
        ];
        assert_eq!(found, [sees; READS.len()], "{county:?}");
    }
    let id = store.alarms(rantala, NOW).await.unwrap().remove(0).id;
    let note = NoteAlarm { county: metsola, id, person: AINO, closed_at: Some(NOW), note: String::new() };
    assert!(!store.write(note).await.unwrap());
    store
        .write(SweepCounts { county: metsola, hours_before: i64::MAX, missed_before: date(2030, 1, 1) })
        .await
        .unwrap();
    assert!(
        !store.form_hours(rantala, 0).await.unwrap().is_empty() && !missed(&store, rantala, false).await.is_empty()
    );
}
