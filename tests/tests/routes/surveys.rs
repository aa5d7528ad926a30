use domain::channel::Channel;
use domain::language::Language;
use domain::measures::{Counted, Plan, Slice};
use domain::surveys::{AgeGroup, Invitation, InvitationState, NPS_QUESTION, Sex, Statement};
use jiff::SignedDuration;
use jiff::civil::date;
use store::AddInvitation;
use tests::cast::{HARBOUR, NATIONAL, NOW};
use tests::{Answer, House, finnish};

const TOKEN: &str = "ABCDEFGH23456";
const LINK: &str = "/s/ABCDEFGH23456";
const QR: &str = "/q/SATAMA";

fn with_link() -> House {
    let house = House::new();
    let invitation = Invitation {
        unit: HARBOUR,
        survey: NATIONAL,
        channel: Channel::TextMessage,
        language: Language::Finnish,
        age_group: AgeGroup::Unknown,
        sex: Sex::Unknown,
        expires_at: NOW + SignedDuration::from_hours(48),
        state: InvitationState::Sent,
    };
    let token = house.store.vault().hash_text("survey link", TOKEN);
    house.run(house.store.write(AddInvitation { county: house.county, token, invitation })).unwrap();
    house
}

/// What the server counts of today's answers, from memory.
fn answers(house: &House) -> (u64, u64, u64) {
    let day = date(2026, 11, 21);
    let directory = house.app.directory();
    let plan =
        |counted| Plan::new(&Slice::of_period(day, day), counted, &directory.organisation, &directory.surveys).unwrap();
    let (scores, statements) = (plan(Counted::Nps), plan(Counted::Statements));
    let columns = house.run(house.app.answers()).unwrap();
    let nps = columns.tally(&scores).cells().first().map(|(_, cell)| cell.nps).unwrap_or_default();
    let cells = columns.tally(&statements).cells();
    let answered = cells.iter().flat_map(|(_, cell)| cell.statements).map(|counts| counts.answers()).sum();
    (nps.answers(), nps.promoters(), answered)
}

fn is_over(answer: &Answer, words: &str) {
    assert_eq!(answer.status, 410);
    answer.must_say(finnish(words)).must_say(finnish(&format!("{words}-advice")));
    assert!(!answer.has_form("/s/"));
}

#[test]
fn a_survey_asks_the_national_questions_in_three_languages() {
    let house = with_link();
    for (prefix, language) in [("", Language::Finnish), ("/sv", Language::Swedish), ("/en", Language::English)] {
        for path in [LINK, QR] {
            let page = house.browser().page(&format!("{prefix}{path}"));
            page.must_say(NPS_QUESTION.texts[language as usize].text);
            for statement in Statement::ALL {
                page.must_say(statement.texts()[language as usize].text);
            }
            let tags = page.tags();
            let buttons = |name: &str| tags.iter().filter(|tag| tag.get("name") == Some(name)).count();
            assert_eq!((buttons("nps"), buttons("access"), buttons("usefulness")), (11, 6, 6));
            assert_eq!(page.form(path).action, format!("{prefix}{path}"));
        }
    }
}

#[test]
fn an_answer_counts_at_once() {
    let house = with_link();
    let browser = house.browser();
    let form = browser.page(LINK).must_say("Sataman hammashoitola").form(LINK);
    let form = form.with("nps", "9").with("access", "5").with("clarity", "1").with("safety", "0");
    let answer = browser.send(&form.with("comment", "Kiitos!\r\nTulen uudelleen."));
    assert_eq!(answer.location(), "/kiitos");
    browser.page("/kiitos").must_say(finnish("survey-thanks-title"));
    assert_eq!(answers(&house), (1, 1, 2), "who is not concerned is in no mean");
    let held = house.run(house.fresh.rows("responses"));
    let comments = house.run(house.fresh.rows("comments"));
    assert!(comments.contains("Kiitos!\nTulen uudelleen."), "{comments}");
    assert!(held.contains(&format!(",{},", NOW.as_millisecond())), "{held}");
}

#[test]
fn a_link_is_answered_once() {
    let house = with_link();
    let browser = house.browser();
    let (first, second) = (browser.page(LINK).form(LINK), browser.page(LINK).form(LINK));
    assert_eq!(browser.send(&first.clone().with("nps", "10")).status, 303);
    assert_eq!(browser.send(&first.with("nps", "10")).location(), "/kiitos", "a double click");
    is_over(&browser.send(&second.with("nps", "0")), "link-used");
    is_over(&browser.get(LINK), "link-used");
    assert_eq!((answers(&house), house.count("responses")), ((1, 1, 0), 1));
}

#[test]
fn every_server_counts_what_one_of_them_has_taken() {
    let house = with_link();
    let other = house.another_server();
    let browser = house.browser();
    assert_eq!(browser.send(&browser.page(LINK).form(LINK).with("nps", "10")).status, 303);
    for _ in 0..2 {
        let numbers = [&house.app, &other].map(|app| house.run(app.answers()).unwrap().len());
        assert_eq!(numbers, [1, 1]);
    }
    house.run(other.refresh(-1)).unwrap();
    assert_eq!(house.run(other.answers()).unwrap().len(), 1);
}

#[test]
fn a_link_ends_on_its_day() {
    let house = with_link();
    let browser = house.browser();
    house.pass(47);
    let form = browser.page(LINK).form(LINK).with("nps", "3");
    house.pass(1);
    is_over(&browser.send(&form), "link-expired");
    is_over(&browser.get(LINK), "link-expired");
    assert_eq!(house.count("responses"), 0);
}

#[test]
fn a_link_that_never_was_leads_to_feedback() {
    let house = with_link();
    let browser = house.browser();
    for path in ["/s/ABCDEFGH23457", "/s/x", "/s/%27"] {
        for answer in [browser.get(path), browser.post(path, &[("nps", "1")])] {
            assert_eq!(answer.status, 404, "{path}");
            answer.must_say(finnish("link-unknown"));
        }
    }
    // A link is typed from paper, too.
    browser.page("/s/abcd-efgh-2345-6");
}

#[test]
fn a_place_s_address_is_good_for_every_visit() {
    let house = House::new();
    for score in ["10", "6"] {
        let browser = house.browser();
        let form = browser.page("/q/satama").form("/q/satama").with("nps", score);
        assert_eq!((browser.send(&form).status, browser.send(&form).status), (303, 303));
    }
    assert_eq!((answers(&house), house.count("responses")), ((2, 1, 0), 2));
    let held = house.run(house.fresh.number("SELECT channel FROM responses LIMIT 1"));
    assert_eq!(held, i64::from(Channel::Qr.number()));
    assert_eq!(house.browser().get("/q/NOSUCH").status, 404);
    assert_eq!(house.browser().post("/q/NOSUCH", &[("nps", "1")]).status, 404);
}

#[test]
fn an_empty_answer_and_an_old_page_come_back() {
    let house = House::new();
    let browser = house.browser();
    let form = browser.page(QR).form(QR);
    let page = browser.send(&form.clone().with("comment", "  "));
    assert_eq!(page.status, 200);
    page.must_say(finnish("survey-empty"));
    let filled = page.form(QR).with("nps", "7").with("access", "0").with("comment", "Hyvä <b>näin</b>");
    house.pass(13);
    let page = browser.send(&filled);
    page.must_say(finnish("give-expired"));
    let back = page.form(QR);
    assert_eq!((back.get("nps"), back.get("access"), back.get("comment")), ("7", "0", "Hyvä <b>näin</b>"));
    assert_eq!(house.count("responses"), 0);
    assert_eq!(browser.send(&back).location(), "/kiitos");
    assert_eq!(house.count("responses"), 1);
}

#[test]
fn scores_that_are_none_are_not_taken() {
    let house = House::new();
    let browser = house.browser();
    let form = browser.page(QR).form(QR).with("nps", "11").with("access", "6").with("clarity", "-1");
    browser.send(&form).must_say(finnish("survey-empty"));
    browser.send(&form.with("safety", "3"));
    assert_eq!((answers(&house), house.count("responses")), ((0, 0, 1), 1));
}

#[test]
fn an_answer_in_swedish_is_counted_as_swedish() {
    let house = House::new();
    let browser = house.browser();
    let form = browser.page("/sv/q/SATAMA").form(QR).with("nps", "8");
    assert_eq!(browser.send(&form).location(), "/sv/kiitos");
    assert_eq!(house.run(house.fresh.number("SELECT language FROM responses")), 2);
}
