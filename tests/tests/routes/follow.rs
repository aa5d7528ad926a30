use super::give::held;
use domain::feedback::{Actor, Event, Feedback, Handling, Happening};
use store::{Change, Changed};
use tests::cast::{self, AINO, NOW};
use tests::{Browser, House, finnish};

/// A feedback given and the address where it is followed.
fn given(house: &House) -> String {
    house.give("f1", "Odotin kolme tuntia.");
    format!("/palaute/seuranta/{}", cast::code("f1"))
}

/// Aino does something to it.
fn change(house: &House, what: Happening, text: &str, handling: impl Fn(Handling) -> Handling) {
    let feedback = held(house, &cast::code("f1"));
    let feedback = Feedback { handling: handling(feedback.handling), ..feedback };
    let event = Event { at: NOW, actor: Actor::Person(AINO), what, text: text.into() };
    let change = Change::new(house.county, feedback, event);
    assert_eq!(house.run(house.store.write(change)).unwrap(), Changed::Done);
}

fn events(house: &House) -> Vec<Event> {
    house.run(house.store.feedback_events(house.county, "f1")).unwrap()
}

fn write(browser: &Browser, path: &str, text: &str) -> tests::Answer {
    browser.send(&browser.page(path).form_with("text").with("text", text))
}

#[test]
fn the_code_is_found_however_it_is_typed() {
    let house = House::new();
    let path = given(&house);
    let browser = house.browser();
    let code = cast::code("f1");
    let form = browser.page("/palaute/seuranta").form("/palaute/seuranta");
    for typed in [code.clone(), format!(" {} ", code.to_lowercase()), format!("{}-{}", &code[..4], &code[4..])] {
        let page = browser.follow(&form.clone().with("code", &typed));
        page.must_say("Odotin kolme tuntia.").must_say(finnish("follow-state-received"));
    }
    browser
        .page(&path.to_lowercase().replace("/palaute/seuranta/", "/palaute/kiitos/"))
        .must_say(finnish("thanks-title"));
}

#[test]
fn an_unknown_code_is_asked_again() {
    let house = House::new();
    given(&house);
    let browser = house.browser();
    let form = browser.page("/palaute/seuranta").form("/palaute/seuranta");
    for typed in ["K7MQ-3XPD-9RTW", "", "<b>", "f1"] {
        let page = browser.send(&form.clone().with("code", typed));
        assert_eq!(page.status, 200, "{typed}");
        page.must_say(finnish("ask-code-not-found"));
        assert_eq!(page.form("/palaute/seuranta").get("code"), typed);
    }
    for path in ["/palaute/seuranta/K7MQ-3XPD-9RTW", "/palaute/kiitos/K7MQ3XPD9RTW", "/palaute/seuranta/%00"] {
        let answer = browser.get(path);
        assert_eq!(answer.status, 404, "{path}");
        answer.must_say(finnish("error-not-found"));
    }
}

#[test]
fn the_sender_sees_the_reply_and_no_inner_talk() {
    let house = House::new();
    let path = given(&house);
    let browser = house.browser();
    change(&house, Happening::Taken, "", |handling| handling.take(AINO).unwrap());
    browser.page(&path).must_say(finnish("follow-state-in-handling"));
    let over = Happening::HandedOver { from: cast::HARBOUR, to: cast::HOME_CARE };
    change(&house, over, "Hankala asiakas", |handling| handling.hand_over().unwrap());
    change(&house, Happening::Answered, "Pahoittelemme odotusta.", |handling| handling.answer(AINO, NOW).unwrap());
    let page = browser.page(&path);
    page.must_say(finnish("follow-state-answered")).must_say("Pahoittelemme odotusta.");
    page.must_say(finnish("follow-handed-over")).must_not_say("Hankala asiakas").must_not_say("Aino");
    // Answered: there is nothing more to wait for.
    page.must_not_say("1.12.2026");
    change(&house, Happening::Closed, "Turha juttu", |handling| handling.close(NOW).unwrap());
    browser.page(&path).must_say(finnish("follow-state-closed")).must_not_say("Turha juttu");
}

#[test]
fn a_word_back_opens_it_again_with_a_new_promise() {
    let house = House::new();
    let path = given(&house);
    let browser = house.browser();
    change(&house, Happening::Answered, "Pahoittelemme.", |handling| handling.answer(AINO, NOW).unwrap());
    house.pass(24 * 7);
    let answer = write(&browser, &path, "Entä ensi kerralla?\r\nKiitos.");
    browser.page(answer.location()).must_say("Entä ensi kerralla?\nKiitos.").must_say(finnish("follow-state-received"));
    let feedback = held(&house, &cast::code("f1"));
    assert_eq!(feedback.handling, Handling::Received);
    // Seven days on, and ten from there.
    assert_eq!(feedback.due_on, jiff::civil::date(2026, 12, 8));
    assert_eq!(events(&house).last().unwrap().actor, Actor::Sender);
}

#[test]
fn a_word_sent_twice_is_said_once() {
    let house = House::new();
    let path = given(&house);
    let browser = house.browser();
    let form = browser.page(&path).form_with("text").with("text", "Lisään vielä tämän.");
    assert_eq!(browser.send(&form).location(), browser.send(&form).location());
    assert_eq!(events(&house).len(), 1);
    let feedback = held(&house, &cast::code("f1"));
    assert_eq!(feedback.due_on, jiff::civil::date(2026, 12, 1), "an open one keeps its promise");
}

#[test]
fn a_word_that_cannot_be_taken_comes_back() {
    let house = House::new();
    let path = given(&house);
    let browser = house.browser();
    let page = write(&browser, &path, "   ");
    assert_eq!(page.status, 200);
    page.must_say(finnish("mend-text-missing"));
    let page = write(&browser, &path, &"a".repeat(4_001));
    page.must_say("Lyhennä tekstiä yhdellä merkillä.").must_say(&"a".repeat(4_001));
    let form = browser.page(&path).form_with("text").with("text", "Vastasin myöhään");
    house.pass(13);
    let page = browser.send(&form);
    page.must_say(finnish("give-expired"));
    let back = page.form_with("text");
    assert_eq!((events(&house).len(), back.get("text")), (0, "Vastasin myöhään"));
    assert_eq!(browser.send(&back).status, 303);
    assert_eq!(events(&house).len(), 1);
    assert_eq!(browser.post("/palaute/seuranta/K7MQ3XPD9RTW", &[("text", "x")]).status, 404);
}
