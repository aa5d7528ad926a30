use app::jobs::index_feedback::index_waiting;
use domain::channel::Channel;
use domain::feedback::{Actor, Event, Feedback, Handling, Happening, Kind, Received};
use domain::organisation::{CountyId, UnitId};
use jiff::{SignedDuration, Timestamp};
use store::{Change, Changed, FeedbackQuery, ImportFeedback, Imported, Store};
use tests::cast::{self, AINO, COUNTY, HARBOUR, HILL, HOME_CARE, NOW};
use tests::{Fresh, on_both};
use text::words::asked;

on_both!(
    words_are_found_in_any_inflection,
    each_county_finds_its_own,
    one_finds_what_one_s_own_desks_handle,
    a_question_is_narrowed_by_what_is_true_now,
    what_changed_is_found_anew,
    only_what_the_sender_may_read_is_found,
    pages_follow_each_other_without_a_gap,
    every_time_is_looked_through,
    topics_narrow_too,
);

/// The cast's feedback, received so many hours ago.
fn ago(hours: i64, text: &str) -> Received {
    Received { received_at: NOW - SignedDuration::from_hours(hours), ..cast::received(text) }
}

async fn settle(store: &Store, feedbacks: &[(&str, Received)]) -> CountyId {
    let county = cast::settle(store, "rantala").await;
    for (id, received) in feedbacks {
        assert!(cast::give(store, county, id, received.clone()).await);
    }
    assert_eq!(index_waiting(store, county).await.unwrap(), feedbacks.len() as u64);
    county
}

fn question(words: &str) -> FeedbackQuery {
    let words = asked(words).iter().map(|word| word.stems().map(str::to_owned).collect()).collect();
    FeedbackQuery { words, desks: (0..9).map(UnitId).collect(), limit: 50, ..FeedbackQuery::default() }
}

async fn ids(store: &Store, county: CountyId, query: &FeedbackQuery) -> Vec<String> {
    let found = store.search_feedback(county, query, NOW).await.unwrap();
    found.into_iter().map(|found| found.feedback.id).collect()
}

async fn change(store: &Store, county: CountyId, (id, what): (&str, Happening), to: impl FnOnce(&mut Feedback)) {
    let mut feedback = store.feedback(county, id).await.unwrap().unwrap();
    to(&mut feedback);
    let event = Event { at: NOW, actor: Actor::Person(AINO), what, text: "Kuiskaus".into() };
    assert_eq!(store.write(Change::new(county, feedback, event)).await.unwrap(), Changed::Done);
}

async fn words_are_found_in_any_inflection(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(
        &store,
        &[
            ("nurses", ago(3, "Hoitajat olivat ystävällisiä, kiitos!")),
            ("dentist", ago(2, "Hammaslääkärille ei saa aikaa.")),
            ("swedish", ago(1, "Sjukskötaren ringde aldrig 'tillbaka'\" & (\\ | :* )")),
        ],
    )
    .await;
    let found = async |words: &str| ids(&store, county, &question(words)).await;
    assert_eq!(found("hoitaja ystävällinen").await, ["nurses"]);
    assert_eq!(found("lääkärit").await, ["dentist"]);
    assert_eq!(found("LAAKARI aika").await, ["dentist"]);
    assert_eq!(found("sjuksköterskan").await, [""; 0]);
    assert_eq!(found("sjukskötarna").await, ["swedish"]);
    assert_eq!(found("hoitaja aika").await, [""; 0], "all the words");
    // Signs that mean something to the databases mean nothing here.
    for words in
        ["hoitaja OR aika", "hoitaja*", "\"hoitaja ystävällinen", "hoitaja & !aika", "' OR 1=1", "words:hoitaja"]
    {
        found(words).await;
    }
    // No words: what the question is narrowed by alone, the newest first.
    assert_eq!(ids(&store, county, &question("")).await, ["swedish", "dentist", "nurses"]);
    let meaningless = FeedbackQuery { words: vec![vec![]], ..question("") };
    assert_eq!(ids(&store, county, &meaningless).await, [""; 0]);
}

async fn each_county_finds_its_own(fresh: &Fresh) {
    let store = fresh.store().await;
    let rantala = settle(&store, &[("f1", ago(1, "Jono oli pitkä"))]).await;
    let metsola = cast::settle(&store, "metsola").await;
    assert!(cast::give(&store, metsola, "f1", ago(1, "Jono oli lyhyt")).await);
    assert_eq!(ids(&store, metsola, &question("jono")).await, [""; 0], "not read into the index yet");
    index_waiting(&store, metsola).await.unwrap();
    for (county, text) in [(rantala, "Jono oli pitkä"), (metsola, "Jono oli lyhyt")] {
        for words in ["jono", ""] {
            let found = store.search_feedback(county, &question(words), NOW).await.unwrap();
            let texts: Vec<&str> = found.iter().map(|found| found.feedback.text.as_str()).collect();
            assert_eq!(texts, [text], "\"{words}\"");
        }
    }
    assert_eq!(ids(&store, rantala, &question("lyhyt")).await, [""; 0]);
    assert_eq!(fresh.number("SELECT count(DISTINCT index_place) FROM feedback").await, 2);
}

async fn one_finds_what_one_s_own_desks_handle(fresh: &Fresh) {
    let store = fresh.store().await;
    let at = |unit: UnitId, hours: i64| Received { unit, handled_by: unit, ..ago(hours, "Jono") };
    let county = settle(
        &store,
        &[("harbour", at(HARBOUR, 4)), ("hill", at(HILL, 3)), ("home", at(HOME_CARE, 2)), ("desk", at(COUNTY, 1))],
    )
    .await;
    let with = async |desks: &[UnitId], is_everywhere: bool| {
        let query = FeedbackQuery { desks: desks.to_vec(), is_everywhere, ..question("jono") };
        ids(&store, county, &query).await
    };
    assert_eq!(with(&[HARBOUR, HILL], false).await, ["hill", "harbour"]);
    assert_eq!(with(&[HOME_CARE], false).await, ["home"]);
    assert_eq!(with(&[], false).await, [""; 0]);
    assert_eq!(with(&[], true).await, [""; 0], "no desk is no right, whatever else is said");
    // The rows are asked again: a promise that these are all desks opens no other.
    assert_eq!(with(&[HOME_CARE], true).await, ["home"]);
}

async fn a_question_is_narrowed_by_what_is_true_now(fresh: &Fresh) {
    let store = fresh.store().await;
    let thanks = [Kind::Thanks, Kind::Question].into_iter().collect();
    let county = settle(
        &store,
        &[
            ("criticism", ago(50, "Jono")),
            ("thanks", Received { kinds: thanks, ..ago(30, "Jono") }),
            ("phone", Received { channel: Channel::Phone, ..ago(10, "Jono") }),
        ],
    )
    .await;
    let found = async |query: FeedbackQuery| ids(&store, county, &query).await;
    let kinds = |kinds: &[Kind]| FeedbackQuery { kinds: kinds.iter().copied().collect(), ..question("jono") };
    assert_eq!(found(kinds(&[Kind::Thanks])).await, ["thanks"]);
    assert_eq!(found(kinds(&[Kind::Question, Kind::Criticism])).await, ["phone", "thanks", "criticism"]);
    assert_eq!(found(FeedbackQuery { channel: Some(Channel::Phone), ..question("") }).await, ["phone"]);
    let (from, until) = (Some(NOW - SignedDuration::from_hours(30)), Some(NOW - SignedDuration::from_hours(10)));
    assert_eq!(found(FeedbackQuery { from, ..question("jono") }).await, ["phone", "thanks"]);
    assert_eq!(found(FeedbackQuery { until, ..question("jono") }).await, ["thanks", "criticism"]);
    assert_eq!(found(FeedbackQuery { from, until, ..question("jono") }).await, ["thanks"]);
    let open = FeedbackQuery { states: vec!["received", "in_handling"], ..question("jono") };
    assert_eq!(found(open.clone()).await.len(), 3);
    // The row says at once what the index learns a moment later.
    change(&store, county, ("phone", Happening::Closed), |held| held.handling = Handling::Closed { at: NOW }).await;
    assert_eq!(found(open.clone()).await, ["thanks", "criticism"]);
    index_waiting(&store, county).await.unwrap();
    assert_eq!(found(open).await, ["thanks", "criticism"]);
    assert_eq!(found(FeedbackQuery { states: vec!["closed"], ..question("jono") }).await, ["phone"]);
}

async fn what_changed_is_found_anew(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store, &[("f1", ago(1, "Jono"))]).await;
    let at = async |desk: UnitId| {
        let query = FeedbackQuery { desks: vec![desk], ..question("jono") };
        ids(&store, county, &query).await.len()
    };
    let over = Happening::HandedOver { from: HARBOUR, to: HOME_CARE };
    change(&store, county, ("f1", over), |held| held.handled_by = HOME_CARE).await;
    assert_eq!((at(HARBOUR).await, at(HOME_CARE).await), (0, 0), "gone from the old desk at once");
    assert_eq!(index_waiting(&store, county).await.unwrap(), 1);
    assert_eq!((at(HARBOUR).await, at(HOME_CARE).await), (0, 1));
    assert_eq!(index_waiting(&store, county).await.unwrap(), 0, "nothing waits any more");
    assert_eq!(ids(&store, county, &question("jono")).await, ["f1"], "once only");
}

async fn only_what_the_sender_may_read_is_found(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store, &[("f1", ago(1, "Jono"))]).await;
    let over = Happening::HandedOver { from: HARBOUR, to: HARBOUR };
    change(&store, county, ("f1", over), |_| ()).await;
    index_waiting(&store, county).await.unwrap();
    assert_eq!(ids(&store, county, &question("kuiskaus")).await, [""; 0], "a reason is for the handlers");
    change(&store, county, ("f1", Happening::Answered), |held| {
        held.handling = Handling::Answered { at: NOW, by: AINO };
    })
    .await;
    index_waiting(&store, county).await.unwrap();
    let found = store.search_feedback(county, &question("kuiskauksen jonossa"), NOW).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].later, ["Kuiskaus"]);
}

async fn pages_follow_each_other_without_a_gap(fresh: &Fresh) {
    let store = fresh.store().await;
    // Thirty of one millisecond, and some from long ago.
    let names: Vec<String> = (0..40).map(|number| format!("f{number:02}")).collect();
    let hours = |number: usize| if number < 30 { 5 } else { 24 * 100 * (number as i64 - 29) };
    let feedbacks: Vec<(&str, Received)> =
        names.iter().enumerate().map(|(number, id)| (id.as_str(), ago(hours(number), "Jono"))).collect();
    let county = settle(&store, &feedbacks).await;
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let query = FeedbackQuery { before, limit: 7, ..question("jono") };
        let found = store.search_feedback(county, &query, NOW).await.unwrap();
        let Some(last) = found.last() else { break };
        before = Some(last.place);
        seen.extend(found.into_iter().map(|found| found.feedback.id));
    }
    assert_eq!(seen[30..], names[30..], "the newest first");
    seen.sort();
    assert_eq!(seen, names);
}

/// Around the ends of weeks, which begin on Thursday as 1970 did, a year ago, and with a date that is still to come.
async fn every_time_is_looked_through(fresh: &Fresh) {
    let store = fresh.store().await;
    let thursday: Timestamp = "2026-03-05T00:00:00Z".parse().unwrap();
    let at = |received_at: Timestamp| Received { received_at, ..cast::received("Jono") };
    let moment = SignedDuration::from_millis(1);
    let feedbacks = [
        ("to come", ago(-24 * 30, "Jono")),
        ("next week", ago(-24 * 7, "Jono")),
        ("now", ago(0, "Jono")),
        ("begins", at(thursday)),
        ("ends", at(thursday - moment)),
        ("begins before", at(thursday - SignedDuration::from_hours(24 * 7))),
        ("a year ago", ago(24 * 365, "Jono")),
        ("long ago", ago(24 * 365 * 9, "Jono")),
    ];
    let county = settle(&store, &feedbacks).await;
    let all = ids(&store, county, &question("jono")).await;
    assert_eq!(all, feedbacks.each_ref().map(|(id, _)| *id));
    let week = |from: Timestamp, until: Timestamp| {
        let narrow = FeedbackQuery { from: Some(from), until: Some(until), ..question("jono") };
        async { ids(&store, county, &{ narrow }).await }
    };
    let before = thursday - SignedDuration::from_hours(24 * 7);
    assert_eq!(week(before, thursday).await, ["ends", "begins before"]);
    assert_eq!(week(thursday, thursday + moment).await, ["begins"]);
    assert_eq!(week(thursday - moment, thursday + moment).await, ["begins", "ends"]);
}

async fn topics_narrow_too(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let with = |id: &str, topic: &str| {
        let Received { received_at, channel, unit, handled_by, kinds, speaker, text, reply_wish, due_on, .. } =
            ago(1, "Jono");
        Imported {
            id: id.into(),
            receipt: cast::receipt(&store, id),
            received_at,
            channel,
            language: String::new(),
            target: None,
            unit,
            handled_by,
            kinds,
            speaker,
            text,
            reply_wish,
            due_on,
            group: String::new(),
            topics: vec![topic.into()],
            state: "received",
            handler: None,
            completed_at: None,
            hand_overs: 0,
            poster: None,
            rating: None,
            events: Vec::new(),
        }
    };
    let rows = vec![with("f1", "waiting"), with("f2", "hoitaja/jono'\"")];
    assert_eq!(store.write(ImportFeedback { county, rows }).await.unwrap(), 2);
    index_waiting(&store, county).await.unwrap();
    for (topic, expected) in [("waiting", "f1"), ("hoitaja/jono'\"", "f2")] {
        let query = FeedbackQuery { topics: vec![topic.into()], ..question("jono") };
        assert_eq!(ids(&store, county, &query).await, [expected], "{topic}");
    }
}
