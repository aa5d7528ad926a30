//! Surveys of the county's own: drafts, versions that never change, and the answers to them.

use app::jobs::read_comments::read_waiting;
use domain::channel::Channel;
use domain::comments::{CommentSource, Sentiment};
use domain::language::{Language, Wording};
use domain::organisation::CountyId;
use domain::surveys::{
    AgeGroup, Audience, Choice, Condition, Given, Invitation, InvitationState, OwnAnswer, Question, QuestionKind,
    Questionnaire, Sex, SurveyVersion, VersionState, Wanted,
};
use jiff::SignedDuration;
use std::collections::{HashMap, HashSet};
use store::{
    AddInvitation, AddSurvey, AnswerSurvey, Answered, ChooseQrSurvey, DropDraft, HowKept, KeepDraft, Kept,
    PublishSurvey, Published, SaidQuery, Store,
};
use tests::cast::{self, HARBOUR, NOW};
use tests::{Fresh, on_both};

on_both!(
    a_draft_comes_back_as_it_was_kept,
    a_published_version_never_changes,
    nobody_overwrites_a_draft_that_they_have_not_seen,
    publishing_twice_is_once,
    answers_are_kept_with_their_response,
    a_link_that_was_used_keeps_no_answers,
    a_qr_address_leads_to_the_survey_that_was_chosen,
    answers_in_words_are_read_as_other_comments,
);

fn question(code: &str, kind: QuestionKind) -> Question {
    let text = Wording::new("Miten tulit?", "Hur kom du?", "");
    Question { code: code.into(), kind, text, required: false, shown_when: None }
}

/// A survey with something of everything.
fn survey(code: &str) -> Questionnaire {
    let choice = |code: &str| Choice { code: code.into(), text: Wording::new(code, "", code) };
    let way = question("way", QuestionKind::Single(vec![choice("bus"), choice("foot")]));
    let minutes = question("minutes", QuestionKind::Number { lowest: -1, highest: 600 });
    let one_of = Wanted::OneOf(vec!["bus".into(), "foot".into()]);
    let minutes = Question { shown_when: Some(Condition { question: "way".into(), wanted: one_of }), ..minutes };
    let wanted = Wanted::Between(0, 6);
    let why = question("why", QuestionKind::Open);
    let why = Question { shown_when: Some(Condition { question: "nps".into(), wanted }), ..why };
    let several = question("several", QuestionKind::Multiple(vec![choice("a"), choice("b"), choice("c")]));
    Questionnaire {
        code: code.into(),
        name: Wording::new("Matka hoitoon", "Resan", ""),
        audience: Audience::From13,
        languages: vec![Language::Finnish, Language::English],
        national: true,
        questions: vec![Question { required: true, ..way }, minutes, why, several],
    }
}

async fn keep(store: &Store, county: CountyId, content: Questionnaire, how: HowKept) -> Kept {
    store.write(KeepDraft { county, content, how, now: NOW }).await.unwrap()
}

async fn publish(store: &Store, county: CountyId, version: i64, edit: i64) -> Published {
    store.write(PublishSurvey { county, code: "matka".into(), version, edit, now: NOW }).await.unwrap()
}

/// A published survey, by its number.
async fn published(store: &Store, county: CountyId) -> u16 {
    assert_eq!(keep(store, county, survey("matka"), HowKept::New).await, Kept::Done(1));
    let Published::Done(number) = publish(store, county, 1, 0).await else { panic!("it was not published") };
    number
}

/// The number of the survey that `fill` publishes.
const NUMBER: u16 = 2;

/// A survey that was answered, and a QR address that leads to it.
pub async fn fill(store: &Store, county: CountyId) {
    assert_eq!(published(store, county).await, NUMBER);
    assert_eq!(answer(store, county, NUMBER, "own1", given()).await, Answered::New);
    read_waiting(store, county, NOW).await.unwrap();
    let choose = ChooseQrSurvey { county, qr: cast::HARBOUR_QR.into(), code: Some("matka".into()) };
    store.write(choose).await.unwrap();
}

/// What each read of surveys of the county's own finds.
pub async fn sees(store: &Store, county: CountyId) -> Vec<bool> {
    vec![
        store.qr_survey(county, cast::HARBOUR_QR).await.unwrap().is_some(),
        !store.qr_surveys(county).await.unwrap().is_empty(),
        !store.survey_versions(county).await.unwrap().is_empty(),
        !store.own_response_counts(county).await.unwrap().is_empty(),
        store.own_distribution(county, NUMBER).await.unwrap().responses > 0,
        !store.own_texts(county, NUMBER, "why", 9).await.unwrap().is_empty(),
        !store.own_texts_said(county, NUMBER, "why").await.unwrap().is_empty(),
        !store.comments_to_read(county, CommentSource::Own, 9, 9).await.unwrap().is_empty(),
    ]
}

async fn a_draft_comes_back_as_it_was_kept(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert_eq!(keep(&store, county, survey("matka"), HowKept::New).await, Kept::Done(1));
    let held =
        SurveyVersion { version: 1, content: survey("matka"), state: VersionState::Draft, edit: 0, changed_at: NOW };
    assert_eq!(store.survey_versions(county).await.unwrap(), std::slice::from_ref(&held));
    let mut other = survey("matka");
    other.questions.swap(0, 3);
    other.questions.remove(1);
    (other.national, other.audience, other.languages) = (false, Audience::CloseOnes, vec![Language::Swedish]);
    assert_eq!(keep(&store, county, other.clone(), HowKept::Change { edit: 0 }).await, Kept::Done(1));
    let held = SurveyVersion { content: other, edit: 1, ..held };
    assert_eq!(store.survey_versions(county).await.unwrap(), [held]);
    let drop = DropDraft { county, code: "matka".into(), edit: 1 };
    assert!(store.write(drop).await.unwrap());
    assert_eq!(store.survey_versions(county).await.unwrap(), []);
    for table in ["questionnaires", "questions", "question_choices"] {
        assert_eq!(fresh.number(&format!("SELECT count(*) FROM {table}")).await, 0, "{table}");
    }
}

async fn a_published_version_never_changes(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let number = published(&store, county).await;
    assert_eq!(number, 2, "after the national one");
    let before = store.survey_versions(county).await.unwrap();
    assert_eq!(before[0].state, VersionState::Published { survey: 2, at: NOW });
    let mut other = survey("matka");
    other.questions.clear();
    assert_eq!(keep(&store, county, other.clone(), HowKept::New).await, Kept::CodeTaken);
    let change = keep(&store, county, other.clone(), HowKept::Change { edit: 0 }).await;
    assert_eq!(change, Kept::SomebodyWasFaster);
    assert!(!store.write(DropDraft { county, code: "matka".into(), edit: 0 }).await.unwrap());
    assert_eq!(store.survey_versions(county).await.unwrap(), before);
    // A file or a copy becomes the next version, beside it.
    assert_eq!(keep(&store, county, other.clone(), HowKept::Next).await, Kept::Done(2));
    assert_eq!(keep(&store, county, other.clone(), HowKept::Next).await, Kept::DraftStands);
    assert_eq!(keep(&store, county, survey("matka"), HowKept::Import).await, Kept::Done(2));
    let after = store.survey_versions(county).await.unwrap();
    assert_eq!((&after[0], after[1].content == survey("matka"), after[1].edit), (&before[0], true, 1));
    assert_eq!(publish(&store, county, 2, 1).await, Published::Done(3));
    let surveys = [(1, "national"), (2, "matka"), (3, "matka")].map(|(number, code)| (number, code.to_owned()));
    assert_eq!(store.surveys(county).await.unwrap(), surveys);
    let wordings = "SELECT count(*) FROM survey_wordings WHERE survey = 3 AND wording = 'safety-2024-1'";
    assert_eq!(fresh.number(wordings).await, 1, "the national part is asked in its own words");
}

async fn nobody_overwrites_a_draft_that_they_have_not_seen(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    keep(&store, county, survey("matka"), HowKept::New).await;
    let named = |name: &str| Questionnaire { name: Wording::new(name, "", ""), ..survey("matka") };
    let (one, other) = tokio::join!(
        keep(&store, county, named("Yksi"), HowKept::Change { edit: 0 }),
        keep(&store, county, named("Toinen"), HowKept::Change { edit: 0 }),
    );
    assert_eq!((one, other), (Kept::Done(1), Kept::SomebodyWasFaster));
    assert_eq!(store.survey_versions(county).await.unwrap()[0].content.name.fi, "Yksi");
    assert_eq!(publish(&store, county, 1, 0).await, Published::SomebodyWasFaster, "it was checked before the change");
    assert!(!store.write(DropDraft { county, code: "matka".into(), edit: 0 }).await.unwrap());
    assert_eq!(publish(&store, county, 1, 1).await, Published::Done(2));
}

async fn publishing_twice_is_once(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    keep(&store, county, survey("matka"), HowKept::New).await;
    let edition = store.directory_edition(county).await.unwrap();
    let (one, again) = tokio::join!(publish(&store, county, 1, 0), publish(&store, county, 1, 0));
    assert_eq!((one, again), (Published::Done(2), Published::Done(2)));
    assert_eq!(store.surveys(county).await.unwrap().len(), 2);
    assert_eq!(store.directory_edition(county).await.unwrap(), edition + 1, "other servers are told");
    assert_eq!(publish(&store, county, 2, 0).await, Published::SomebodyWasFaster, "there is no such version");
    // History that was imported under the same code has no version of its own.
    let imported = AddSurvey { county, code: "matka".into() };
    assert_eq!(store.write(imported).await.unwrap(), 3);
}

fn given() -> Vec<OwnAnswer> {
    let answer = |question: &str, given| OwnAnswer { question: question.into(), given };
    vec![
        answer("way", Given::Choices(vec!["bus".into()])),
        answer("minutes", Given::Number(-1)),
        answer("why", Given::Text("Jono oli pitkä.".into())),
        answer("several", Given::Choices(vec!["a".into(), "c".into()])),
    ]
}

async fn answer(store: &Store, county: CountyId, survey: u16, id: &str, own: Vec<OwnAnswer>) -> Answered {
    let response = domain::surveys::Response { survey, ..cast::response(id, 3) };
    store.write(AnswerSurvey { county, token: None, response, own: Some(own), now: NOW }).await.unwrap()
}

async fn answers_are_kept_with_their_response(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let survey = published(&store, county).await;
    assert_eq!(answer(&store, county, survey, "r1", given()).await, Answered::New);
    assert_eq!(answer(&store, county, survey, "r1", given()).await, Answered::SameAgain, "a double click");
    assert_eq!(answer(&store, county, survey, "r2", given()[..1].to_vec()).await, Answered::New);
    assert_eq!(answer(&store, county, survey, "r3", Vec::new()).await, Answered::New, "the national part alone");
    assert_eq!(store.own_response_counts(county).await.unwrap(), HashMap::from([(survey, 3)]));
    let held = store.own_distribution(county, survey).await.unwrap();
    assert_eq!(held.responses, 3);
    let answered = [("way", 2), ("minutes", 1), ("why", 1), ("several", 1)].map(|(code, n)| (code.to_owned(), n));
    assert_eq!(held.answered, HashMap::from(answered));
    let counts = [("way", "bus", 2), ("minutes", "-1", 1), ("several", "a", 1), ("several", "c", 1)];
    let counts = counts.map(|(code, answer, n)| ((code.to_owned(), answer.to_owned()), n));
    assert_eq!(held.counts, HashMap::from(counts));
    assert_eq!(store.own_texts(county, survey, "why", 9).await.unwrap(), ["Jono oli pitkä."]);
    // The national part counts in every measure, as from any other survey.
    assert_eq!(store.response_count(county).await.unwrap(), 3);
    assert_eq!(fresh.number("SELECT count(*) FROM responses WHERE nps = 3 AND survey = 2").await, 3);
}

async fn answers_in_words_are_read_as_other_comments(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let survey = published(&store, county).await;
    let text = |question: &str, text: &str| OwnAnswer { question: question.into(), given: Given::Text(text.into()) };
    let blame = text("why", "Lasku oli aivan liian suuri ja hinta väärä");
    answer(&store, county, survey, "r1", vec![blame, text("else", "Hoitaja oli ystävällinen ja kuunteli, kiitos!")])
        .await;
    answer(&store, county, survey, "r2", vec![text("why", "ei mitään")]).await;
    assert_eq!(store.own_texts_said(county, survey, "why").await.unwrap(), []);
    assert_eq!(read_waiting(&store, county, NOW).await.unwrap(), 3, "each answer by itself");
    assert_eq!(read_waiting(&store, county, NOW).await.unwrap(), 0);
    let said = store.own_texts_said(county, survey, "why").await.unwrap();
    let mut told: Vec<_> =
        said.iter().map(|said| (said.id.as_str(), said.unit, said.reading.sentiment, said.reading.empty)).collect();
    told.sort_by_key(|(id, ..)| *id);
    let expected = [("r1/why", HARBOUR, Some(Sentiment::Negative), false), ("r2/why", HARBOUR, None, true)];
    assert_eq!(told, expected);
    let fees = said.iter().find(|said| said.id == "r1/why").unwrap();
    assert!(fees.reading.topics.iter().any(|found| found.topic == "fees"), "{fees:?}");
    assert_eq!(store.reading(county, CommentSource::Own, "r1/why").await.unwrap().as_ref(), Some(&fees.reading));
    let other = store.own_texts_said(county, survey, "else").await.unwrap();
    assert_eq!(other[0].reading.sentiment, Some(Sentiment::Positive));
    let query = SaidQuery {
        sources: vec![CommentSource::Own],
        units: Some(HashSet::from([HARBOUR])),
        from: NOW,
        until: NOW + SignedDuration::from_hours(1),
    };
    assert_eq!(store.comments_said(county, &query).await.unwrap().len(), 3);
    let early = SaidQuery { until: NOW, from: NOW - SignedDuration::from_hours(1), ..query.clone() };
    assert_eq!(store.comments_said(county, &early).await.unwrap(), []);
    let elsewhere = SaidQuery { units: Some(HashSet::from([cast::HILL])), ..query };
    assert_eq!(store.comments_said(county, &elsewhere).await.unwrap(), []);
}

async fn a_link_that_was_used_keeps_no_answers(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let survey = published(&store, county).await;
    let invitation = Invitation {
        unit: HARBOUR,
        survey,
        channel: Channel::TextMessage,
        language: Language::Finnish,
        age_group: AgeGroup::Unknown,
        sex: Sex::Unknown,
        expires_at: NOW + SignedDuration::from_hours(24),
        state: InvitationState::Sent,
    };
    store.write(AddInvitation { county, token: "link".into(), invitation }).await.unwrap();
    let send = async |id: &str| {
        let response = domain::surveys::Response { survey, ..cast::response(id, 3) };
        let token = Some("link".to_owned());
        store.write(AnswerSurvey { county, token, response, own: Some(given()), now: NOW }).await.unwrap()
    };
    assert_eq!((send("r1").await, send("r2").await), (Answered::New, Answered::LinkUsed));
    assert_eq!(store.own_distribution(county, survey).await.unwrap().responses, 1);
    assert_eq!(fresh.number("SELECT count(*) FROM own_answers WHERE response = 'r2'").await, 0);
}

async fn a_qr_address_leads_to_the_survey_that_was_chosen(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let choose = async |code: Option<&str>| {
        let code = code.map(str::to_owned);
        store.write(ChooseQrSurvey { county, qr: cast::HARBOUR_QR.into(), code }).await.unwrap();
        store.qr_survey(county, cast::HARBOUR_QR).await.unwrap()
    };
    assert_eq!(store.qr_survey(county, cast::HARBOUR_QR).await.unwrap(), None);
    assert_eq!(choose(Some("matka")).await.as_deref(), Some("matka"));
    assert_eq!(choose(Some("lapset")).await.as_deref(), Some("lapset"));
    assert_eq!(store.qr_surveys(county).await.unwrap().len(), 1);
    assert_eq!(choose(None).await, None);
}
