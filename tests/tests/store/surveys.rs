use domain::channel::Channel;
use domain::language::Language;
use domain::organisation::CountyId;
use domain::surveys::{AgeGroup, Invitation, InvitationState, Response, Sex};
use jiff::{SignedDuration, Timestamp};
use store::{AddInvitation, AddQrCode, AddSurvey, AnswerSurvey, Answered, Store};
use tests::cast::{self, HARBOUR, HILL, HOME_CARE, NATIONAL, NOW};
use tests::{Fresh, on_both};

on_both!(
    a_link_is_good_for_one_answer,
    two_answers_at_once_are_one,
    an_expired_link_takes_no_answer,
    a_qr_address_takes_many_answers,
    nothing_leads_from_an_answer_to_its_link,
    a_place_keeps_its_first_qr_code,
    surveys_are_numbered_as_they_come,
);

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn invitation() -> Invitation {
    Invitation {
        unit: HILL,
        survey: NATIONAL,
        channel: Channel::TextMessage,
        language: Language::Swedish,
        age_group: AgeGroup::From65To74,
        sex: Sex::Female,
        expires_at: NOW + DAY,
        state: InvitationState::Sent,
    }
}

async fn settle(store: &Store) -> CountyId {
    let county = cast::settle(store, "rantala").await;
    store.write(AddInvitation { county, token: "link".into(), invitation: invitation() }).await.unwrap();
    county
}

fn answer(county: CountyId, link: Option<&str>, id: &str, now: Timestamp) -> AnswerSurvey {
    let response = Response { comment: format!("Kommentti {id}"), ..cast::response(id, 9) };
    AnswerSurvey { county, token: link.map(str::to_owned), response, now }
}

async fn a_link_is_good_for_one_answer(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    assert_eq!(store.invitation(county, "link").await.unwrap(), Some(invitation()));
    let send = async |id: &str| store.write(answer(county, Some("link"), id, NOW)).await.unwrap();
    assert_eq!(send("form-a").await, Answered::New);
    assert_eq!(send("form-a").await, Answered::SameAgain, "a double click");
    assert_eq!(send("form-b").await, Answered::LinkUsed);
    assert_eq!(store.write(answer(county, Some("no such link"), "form-c", NOW)).await.unwrap(), Answered::LinkUsed);
    assert_eq!(store.invitation(county, "link").await.unwrap().unwrap().state, InvitationState::Answered);
    assert_eq!(store.invitation(county, "no such link").await.unwrap(), None);
    assert_eq!(store.response_count(county).await.unwrap(), 1);
    assert_eq!(fresh.number("SELECT count(*) FROM comments").await, 1);
}

async fn two_answers_at_once_are_one(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let send = |id: &str| store.write(answer(county, Some("link"), id, NOW));
    let (one, other) = tokio::join!(send("form-a"), send("form-b"));
    assert_eq!((one.unwrap(), other.unwrap()), (Answered::New, Answered::LinkUsed));
    let (again, twice) = tokio::join!(send("form-a"), send("form-a"));
    assert_eq!((again.unwrap(), twice.unwrap()), (Answered::SameAgain, Answered::SameAgain));
    assert_eq!(store.response_count(county).await.unwrap(), 1);
}

async fn an_expired_link_takes_no_answer(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let late = store.write(answer(county, Some("link"), "form-a", NOW + DAY)).await.unwrap();
    assert_eq!(late, Answered::LinkUsed);
    let last = NOW + DAY - SignedDuration::from_secs(1);
    assert_eq!(store.write(answer(county, Some("link"), "form-b", last)).await.unwrap(), Answered::New);
}

async fn a_qr_address_takes_many_answers(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    for id in ["form-a", "form-b"] {
        assert_eq!(store.write(answer(county, None, id, NOW)).await.unwrap(), Answered::New);
    }
    assert_eq!(store.write(answer(county, None, "form-b", NOW)).await.unwrap(), Answered::SameAgain);
    assert_eq!(store.response_count(county).await.unwrap(), 2);
    assert_eq!(store.invitation(county, "link").await.unwrap().unwrap().state, InvitationState::Sent);
}

async fn nothing_leads_from_an_answer_to_its_link(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let token = "2b7e151628aed2a6abf7158809cf4f3c";
    store.write(AddInvitation { county, token: token.into(), invitation: invitation() }).await.unwrap();
    store.write(answer(county, Some(token), "form-a", NOW)).await.unwrap();
    let times = |text: &[u8], wanted: &str| text.windows(wanted.len()).filter(|w| *w == wanted.as_bytes()).count();
    for table in ["responses", "comments"] {
        let held = fresh.rows(table).await;
        assert!(times(held.as_bytes(), "form-a") > 0, "{table}");
        assert_eq!(times(held.as_bytes(), token), 0, "{table}");
    }
    let link = fresh.rows("invitations").await;
    assert!(times(link.as_bytes(), token) == 1 && times(link.as_bytes(), "form-a") == 0);
}

async fn a_place_keeps_its_first_qr_code(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let add = async |code: &str, unit| store.write(AddQrCode { county, code: code.into(), unit }).await.unwrap();
    add(cast::HARBOUR_QR, HOME_CARE).await;
    add("KOTA", HOME_CARE).await;
    assert_eq!(store.qr_unit(county, cast::HARBOUR_QR).await.unwrap(), Some(HARBOUR), "a printed code stays");
    assert_eq!(store.qr_unit(county, "NEVER").await.unwrap(), None);
    let codes = store.qr_codes(county).await.unwrap();
    let expected = [("KOTA", HOME_CARE), (cast::HARBOUR_QR, HARBOUR), (cast::HILL_QR, HILL)];
    assert_eq!(codes, expected.map(|(code, unit)| (code.to_owned(), unit)));
}

async fn surveys_are_numbered_as_they_come(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let add = async |code: &str| store.write(AddSurvey { county, code: code.into() }).await.unwrap();
    assert_eq!((add("dental").await, add("national").await, add("dental").await, add("home").await), (2, 1, 2, 3));
    let expected = [(1, "national"), (2, "dental"), (3, "home")].map(|(number, code)| (number, code.to_owned()));
    assert_eq!(store.surveys(county).await.unwrap(), expected);
}
