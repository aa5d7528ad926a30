use app::comments::live::LiveComments;
use app::jobs::learn_comments::learn_anew;
use app::jobs::read_comments::read_waiting;
use domain::channel::Channel;
use domain::comments::{CommentSource, Judgement, ReadWords, Sentiment};
use domain::feedback::{Actor, Event, Happening, Received};
use domain::language::{Language, Wording};
use domain::organisation::CountyId;
use domain::surveys::Response;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashSet;
use store::{
    AddCommentModel, AddResponses, Beside, Change, Changed, CommentSaid, ImportTopics, NoteUnmasking, SaidQuery, Store,
    Topic, Unmasking,
};
use tests::cast::{self, AINO, HARBOUR, HILL, NOW};
use tests::{Fresh, on_both};

on_both!(
    what_arrived_is_read_once,
    a_new_model_reads_again,
    what_a_person_said_counts_more_than_the_model,
    the_model_learns_from_corrections,
    who_saw_what_is_masked_is_noted,
    what_has_changed_is_told_from_a_place_on,
    what_a_server_keeps_is_what_is_there,
);

const PRAISE: &str = "Hoitaja oli todella ystävällinen ja kuunteli, kiitos!";
const BLAME: &str = "Lasku oli aivan liian suuri ja hinta väärä";

fn response(id: &str, comment: &str) -> Response {
    Response { comment: comment.into(), ..cast::response(id, 9) }
}

async fn settle(store: &Store) -> CountyId {
    let county = cast::settle(store, "rantala").await;
    cast::give(store, county, "f1", Received { channel: Channel::Web, ..cast::received(BLAME) }).await;
    let rows = vec![response("r1", PRAISE), response("r2", "ei mitään"), response("r3", "")];
    store.write(AddResponses { county, rows }).await.unwrap();
    county
}

fn all() -> SaidQuery {
    SaidQuery {
        sources: CommentSource::ALL.into(),
        units: Some(HashSet::from([HARBOUR, HILL])),
        from: NOW - SignedDuration::from_hours(24 * 4000),
        until: NOW + SignedDuration::from_hours(24),
    }
}

async fn said(store: &Store, county: CountyId) -> Vec<CommentSaid> {
    let mut said = store.comments_said(county, &all()).await.unwrap();
    said.sort_by(|one, other| one.id.cmp(&other.id));
    said
}

async fn what_arrived_is_read_once(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    assert_eq!(said(&store, county).await, []);
    assert_eq!(read_waiting(&store, county, NOW).await.unwrap(), 3, "an answer without a comment is none");
    assert_eq!(read_waiting(&store, county, NOW).await.unwrap(), 0);
    let said = said(&store, county).await;
    let told: Vec<_> = said.iter().map(|said| (said.id.as_str(), said.reading.sentiment, said.reading.empty)).collect();
    let expected =
        [("f1", Some(Sentiment::Negative), false), ("r1", Some(Sentiment::Positive), false), ("r2", None, true)];
    assert_eq!(told, expected);
    assert_eq!((said[0].source, said[1].source), (CommentSource::Feedback, CommentSource::Survey));
    assert!(said[0].reading.topics.iter().any(|found| found.topic == "fees" && !found.suggested));
    assert_eq!(said[1].reading.language, Some(Language::Finnish));
    let held = store.reading(county, CommentSource::Feedback, "f1").await.unwrap().unwrap();
    assert_eq!(held, said[0].reading);
    let narrow = SaidQuery { units: Some(HashSet::from([HILL])), ..all() };
    assert_eq!(store.comments_said(county, &narrow).await.unwrap(), []);
    let early = SaidQuery { until: all().from, ..all() };
    assert_eq!(store.comments_said(county, &early).await.unwrap(), []);
}

async fn a_new_model_reads_again(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    read_waiting(&store, county, NOW).await.unwrap();
    let first = store.comment_model(county).await.unwrap().unwrap();
    assert_eq!((first.number, first.corrections), (1, 0));
    let add = |made_of: &str| AddCommentModel {
        county,
        made_of: made_of.into(),
        now: NOW,
        corrections: 5,
        body: "00".into(),
    };
    assert_eq!(store.write(add("something else")).await.unwrap(), 2);
    assert_eq!(store.write(add("something else")).await.unwrap(), 2, "made of the same, it is the same");
    // Its file cannot be read, so that the one that Kuule brings comes after it, and reads all again.
    assert_eq!(read_waiting(&store, county, NOW).await.unwrap(), 3);
    assert_eq!(store.comment_model(county).await.unwrap().unwrap().number, 3);
    assert_eq!(store.comment_model_body(county, 2).await.unwrap(), "", "only the latest is kept");
    assert_eq!(said(&store, county).await.len(), 3);
}

async fn judge(store: &Store, county: CountyId, id: &str, topics: &[&str], sentiment: Option<Sentiment>) {
    let feedback = store.feedback(county, id).await.unwrap().unwrap();
    let event = Event { at: NOW, actor: Actor::Person(AINO), what: Happening::Classified, text: String::new() };
    let topics = topics.iter().map(|topic| (*topic).to_owned()).collect();
    let judged = Beside::Judged(topics, Judgement { sentiment, mixed: true });
    let change = Change::new(county, feedback, event).with(judged);
    assert_eq!(store.write(change).await.unwrap(), Changed::Done);
}

async fn what_a_person_said_counts_more_than_the_model(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    read_waiting(&store, county, NOW).await.unwrap();
    judge(&store, county, "f1", &["parking"], Some(Sentiment::Neutral)).await;
    let held = store.judgement(county, "f1").await.unwrap().unwrap();
    assert_eq!(held, Judgement { sentiment: Some(Sentiment::Neutral), mixed: true });
    let said = said(&store, county).await;
    let topics: Vec<&str> = said[0].reading.topics.iter().map(|found| found.topic.as_str()).collect();
    assert_eq!((said[0].reading.sentiment, said[0].reading.mixed), (Some(Sentiment::Neutral), true));
    assert_eq!(topics, ["parking"]);
    let judged = store.judged_feedback(county, 10).await.unwrap();
    assert_eq!(judged.len(), 1);
    assert_eq!((judged[0].text.as_str(), judged[0].topics.clone()), (BLAME, Some(vec!["parking".to_owned()])));
}

async fn the_model_learns_from_corrections(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let topics = vec![Topic { key: "horses".into(), name: Wording::new("Hevoset", "", "") }];
    store.write(ImportTopics { county, topics }).await.unwrap();
    assert_eq!(learn_anew(&store, county, NOW).await.unwrap(), 0, "nobody has said anything yet");
    for at in 0..8 {
        let id = format!("h{at}");
        cast::give(&store, county, &id, cast::received(&format!("Hevonen tallilla {at} kertaa"))).await;
        judge(&store, county, &id, &["horses"], Some(Sentiment::Neutral)).await;
    }
    assert_eq!(learn_anew(&store, county, NOW).await.unwrap(), 1);
    assert_eq!(learn_anew(&store, county, NOW).await.unwrap(), 0, "there is nothing new");
    assert_eq!(store.comment_model(county).await.unwrap().unwrap().corrections, 8);
    cast::give(&store, county, "new", cast::received("Hevonen tallilla taas")).await;
    read_waiting(&store, county, NOW).await.unwrap();
    let reading = store.reading(county, CommentSource::Feedback, "new").await.unwrap().unwrap();
    let horses = reading.topics.iter().find(|found| found.topic == "horses").unwrap();
    assert!(horses.suggested, "it was learnt from eight");
    // What is not in the county's frame is no topic here any more.
    let reading = store.reading(county, CommentSource::Feedback, "f1").await.unwrap().unwrap();
    assert!(reading.topics.iter().all(|found| found.topic == "horses"), "{reading:?}");
    assert_eq!(reading.sentiment, Some(Sentiment::Negative));
}

async fn what_has_changed_is_told_from_a_place_on(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    assert!(store.comments_changed(county, 0).await.unwrap().which.is_empty());
    read_waiting(&store, county, NOW).await.unwrap();
    let first = store.comments_changed(county, 0).await.unwrap();
    assert_eq!((first.which.len(), first.said.len()), (3, 3));
    assert_eq!(store.last_reading(county).await.unwrap(), first.place);
    assert!(store.comments_changed(county, first.place).await.unwrap().which.is_empty());
    judge(&store, county, "f1", &["parking"], Some(Sentiment::Neutral)).await;
    let judged = store.comments_changed(county, first.place).await.unwrap();
    assert_eq!(judged.which, [(CommentSource::Feedback, "f1".to_owned())]);
    assert_eq!(judged.said[0].reading.topics[0].topic, "parking");
    assert_eq!(judged.said[0].reading.sentiment, Some(Sentiment::Neutral));
    assert!(store.comments_changed(county, judged.place).await.unwrap().which.is_empty());
}

/// Whatever happens, the server's comments are those that the store tells at that moment.
async fn what_a_server_keeps_is_what_is_there(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let live = LiveComments::default();
    let hours = SignedDuration::from_hours;
    let (from, much_earlier) = (NOW - hours(24 * 30), NOW - hours(24 * 400));
    let check = async |from: Timestamp, count: usize| {
        let kept = live.since(&store, county, from).await.unwrap();
        let kept: Vec<_> = kept.kept.iter().map(|kept| &kept.said).filter(|said| said.at >= from).collect();
        let mut said = store.comments_said(county, &SaidQuery { from, ..all() }).await.unwrap();
        said.iter_mut().for_each(|said| said.reading.words = ReadWords::default());
        assert_eq!(kept, said.iter().collect::<Vec<_>>());
        assert_eq!(kept.len(), count);
    };
    check(from, 0).await;
    read_waiting(&store, county, NOW).await.unwrap();
    check(from, 3).await;
    let old = Response { submitted_at: NOW - hours(24 * 300), ..response("old", "Ystävällinen hoitaja") };
    let older = Response { submitted_at: NOW - hours(24 * 350), ..response("older", "Odotin kauan") };
    store.write(AddResponses { county, rows: vec![old, older, response("new", "Jonotin kauan")] }).await.unwrap();
    read_waiting(&store, county, NOW).await.unwrap();
    check(from, 4).await;
    check(much_earlier, 6).await;
    check(from, 4).await;
    judge(&store, county, "f1", &["parking"], None).await;
    check(much_earlier, 6).await;
    // A new model reads all again.
    let model = AddCommentModel { county, made_of: "x".into(), now: NOW, corrections: 1, body: "00".into() };
    store.write(model).await.unwrap();
    assert_eq!(read_waiting(&store, county, NOW).await.unwrap(), 6);
    check(much_earlier, 6).await;
}

async fn who_saw_what_is_masked_is_noted(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let unmasking = Unmasking { person: AINO, at: NOW };
    let note = || NoteUnmasking { county, feedback: "f1".into(), unmasking };
    store.write(note()).await.unwrap();
    store.write(note()).await.unwrap();
    assert_eq!(store.unmaskings(county, "f1").await.unwrap(), [unmasking]);
    assert_eq!(store.unmaskings(county, "f2").await.unwrap(), []);
}

/// For the isolation of counties.
pub async fn fill(store: &Store, county: CountyId) {
    store.write(AddResponses { county, rows: vec![response("said", PRAISE)] }).await.unwrap();
    read_waiting(store, county, NOW).await.unwrap();
    let model = AddCommentModel { county, made_of: "x".into(), now: NOW, corrections: 1, body: "00".into() };
    store.write(model).await.unwrap();
    judge(store, county, "f1", &["queue"], None).await;
    let unmasking = Unmasking { person: AINO, at: NOW };
    store.write(NoteUnmasking { county, feedback: "f1".into(), unmasking }).await.unwrap();
}

/// Whether each read of this file finds something.
pub async fn sees(store: &Store, county: CountyId) -> Vec<bool> {
    vec![
        store.comment_model(county).await.unwrap().is_some(),
        !store.comment_model_body(county, 2).await.unwrap().is_empty(),
        !store.comments_changed(county, 0).await.unwrap().said.is_empty(),
        !store.comments_said(county, &all()).await.unwrap().is_empty(),
        !store.comments_to_read(county, CommentSource::Feedback, 9, 9).await.unwrap().is_empty(),
        !store.comments_to_read(county, CommentSource::Survey, 9, 9).await.unwrap().is_empty(),
        !store.judged_feedback(county, 9).await.unwrap().is_empty(),
        store.judgement(county, "f1").await.unwrap().is_some(),
        store.last_reading(county).await.unwrap() > 0,
        store.reading(county, CommentSource::Feedback, "f1").await.unwrap().is_some(),
        !store.unmaskings(county, "f1").await.unwrap().is_empty(),
    ]
}
