use super::give::{code, filled, held};
use domain::feedback::{Matter, Matters};
use domain::language::Language;
use tests::{Browser, Form, House, finnish, told};

fn asked(house: &House, code: &str) -> Vec<Matter> {
    let id = held(house, code).id;
    let asked: Matters = house.run(house.store.asked_matters(house.county, &id)).unwrap();
    asked.iter().collect()
}

fn typed(browser: &Browser, text: &str) -> Form {
    filled(browser).with("text", text).with("speaker", "close_one").and("kinds", "question")
}

#[test]
fn ordinary_feedback_is_not_stopped() {
    let house = House::new();
    let browser = house.browser();
    let answer = browser.send(&typed(&browser, "Kiitos päivystykselle! Isän rintakipu otettiin heti tosissaan."));
    assert_eq!(asked(&house, &code(&answer)), []);
}

#[test]
fn the_sender_is_asked_once_and_nothing_is_lost() {
    let house = House::new();
    let browser = house.browser();
    let form = typed(&browser, "Haluan tehdä muistutuksen hoidosta.");
    let page = browser.send(&form);
    assert_eq!((page.status, house.count("feedback")), (200, 0), "nothing is kept before it is sent");
    page.must_say(finnish("asking-title")).must_say(finnish("matter-advice-objection"));
    page.must_not_say(finnish("matter-advice-complaint"));
    let back = page.form("/palaute");
    for field in ["text", "target", "speaker", "token"] {
        assert_eq!(back.get(field), form.get(field), "{field}");
    }
    assert_eq!(back.all("kinds"), ["criticism", "question"]);
    let answer = browser.send(&back);
    assert_eq!(asked(&house, &code(&answer)), [Matter::Objection]);
    // Pressed again, it is the same feedback and the same question is not asked.
    assert_eq!(browser.send(&back).location(), answer.location());
    assert_eq!(house.count("feedback"), 1);
}

#[test]
fn something_new_in_the_text_is_asked_about_too() {
    let house = House::new();
    let browser = house.browser();
    let page = browser.send(&typed(&browser, "Teen tästä kantelun."));
    page.must_say(finnish("matter-advice-complaint"));
    let page = browser.send(&page.form("/palaute").with("text", "Teen tästä kantelun. En jaksa enää elää."));
    page.must_say(finnish("matter-advice-crisis")).must_not_say(finnish("matter-advice-complaint"));
    page.must_say("09 2525 0111");
    let answer = browser.send(&page.form("/palaute"));
    assert_eq!(asked(&house, &code(&answer)), [Matter::Crisis, Matter::Complaint]);
}

#[test]
fn what_is_to_be_mended_comes_first_and_the_question_is_not_forgotten() {
    let house = House::new();
    let browser = house.browser();
    let form = typed(&browser, "Äitini ei hengitä, apua!").without("target");
    let page = browser.send(&form);
    page.must_say(finnish("mend-target-missing")).must_not_say(finnish("asking-title"));
    let page = browser.send(&page.form("/palaute").with("target", "?"));
    page.must_say(finnish("matter-advice-emergency"));
    assert!(page.tags().iter().any(|tag| tag.get("href") == Some("tel:112")));
    // Finding another place without a script keeps what was asked.
    let found = browser.send(&page.form("/palaute").with("search", "kotihoito").with("find", "1"));
    found.must_not_say(finnish("asking-title"));
    let answer = browser.send(&found.form("/palaute").with("target", "kotihoito"));
    assert_eq!(asked(&house, &code(&answer)), [Matter::Emergency]);
}

#[test]
fn each_language_has_its_own_numbers() {
    let house = House::new();
    let browser = house.browser();
    for (path, language, number) in
        [("/respons", Language::Swedish, "tel:0925250112"), ("/feedback", Language::English, "tel:0925250113")]
    {
        let form = browser.page(path).form("/palaute").with("target", "?").with("kinds", "other");
        let page = browser.send(&form.with("text", "I want to die. Jag vill dö."));
        page.must_say(told(language, "matter-title-crisis"));
        assert!(page.tags().iter().any(|tag| tag.get("href") == Some(number)), "{path}");
    }
}

#[test]
fn the_handler_sees_what_the_sender_was_asked() {
    let house = House::new();
    let browser = house.browser();
    let page = browser.send(&typed(&browser, "Teen muistutuksen ja kantelun."));
    let answer = browser.send(&page.form("/palaute"));
    let id = held(&house, &code(&answer)).id;
    let aino = house.signed_in("aino");
    let page = aino.page(&format!("/tyopoyta/palautteet/{id}"));
    page.must_say(finnish("fact-asked")).must_say("muistutus, kantelu");
    house.give("f1", "Teen muistutuksen.");
    aino.page("/tyopoyta/palautteet/f1").must_not_say(finnish("fact-asked"));
}

#[test]
fn a_professional_gets_a_hint_and_is_not_stopped() {
    let house = House::new();
    let aino = house.signed_in("aino");
    let form = aino.page("/tyopoyta/kirjaa").form("/tyopoyta/kirjaa").with("channel", "phone");
    let form =
        form.with("target", "satama-hammas").with("kinds", "criticism").with("text", "Haluaa tehdä muistutuksen.");
    let page = aino.follow(&form);
    page.must_say(finnish("entered-hints")).must_say(finnish("matter-advice-objection"));
    assert_eq!(house.count("feedback"), 1);
}

#[test]
fn a_safety_matter_takes_its_words_along() {
    let house = House::new();
    let browser = house.browser();
    let form = typed(&browser, "Äidilleni annettiin väärä lääke osastolla.");
    let mut to_safety = browser.send(&form).form("/palaute").with("from_feedback", "1");
    to_safety.action = "/palaute/vaaratilanne".into();
    let page = browser.send(&to_safety);
    let notice = page.form("/palaute/vaaratilanne");
    assert_eq!(notice.get("text"), "Äidilleni annettiin väärä lääke osastolla.");
    assert_eq!(notice.get("target"), "satama-hammas");
    assert_ne!(notice.get("token"), form.get("token"));
    assert_eq!((house.count("feedback"), house.count("safety_notices")), (0, 0));
    let sent = browser.send(&notice.with("day", "20.11.2026").with("outcome", "near_miss"));
    assert!(sent.location().starts_with("/palaute/vaaratilanne/kiitos/"));
    assert_eq!((house.count("feedback"), house.count("safety_notices")), (0, 1));
}
