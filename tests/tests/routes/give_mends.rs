//! A form that cannot be taken comes back filled in and says what to mend; mended, it is one feedback.

use super::give::{code, filled, held};
use tests::{Browser, Form, House, finnish};

/// Sends what is wrong, sees what is said and that nothing is lost, then mends it.
fn check(wrong: impl Fn(Form) -> Form, says: &[&str], mended: impl Fn(Form) -> Form) {
    let house = House::new();
    let browser = house.browser();
    let sent = wrong(filled(&browser).with("speaker", "client").with("search", "hammas"));
    let page = browser.send(&sent);
    assert_eq!(page.status, 200, "{}", page.body);
    page.must_say(finnish("mends-title")).must_say(finnish("mends-prefix"));
    says.iter().for_each(|words| {
        page.must_say(words);
    });
    let back = page.form("/palaute");
    for name in ["token", "text", "speaker", "reply", "name", "email", "phone", "search"] {
        let sent = if name == "reply" && sent.get(name).is_empty() { "none" } else { sent.get(name) };
        assert_eq!(back.get(name), sent, "{name} is not as it was typed");
    }
    assert_eq!(back.all("kinds"), sent.all("kinds"));
    assert_eq!(house.count("feedback"), 0);
    let answer = browser.send(&mended(back));
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!((house.count("feedback"), held(&house, &code(&answer)).unit), (1, tests::cast::HARBOUR));
}

#[test]
fn an_empty_text() {
    let says = [finnish("mend-text-missing")];
    check(|form| form.with("text", " \r\n "), &says, |form| form.with("text", "Nyt on tekstiä."));
}

#[test]
fn a_text_that_is_too_long() {
    let long = "ä".repeat(4_001);
    let says = ["Lyhennä tekstiä yhdellä merkillä."];
    check(|form| form.with("text", &long), &says, |form| form.with("text", &"ä".repeat(4_000)));
}

#[test]
fn a_text_that_is_much_too_long_comes_back_whole() {
    let long = "Pitkä tarina. ".repeat(1_000);
    // 14,000 characters with the space at the end, which is no text.
    let says = ["Lyhennä tekstiä 9\u{a0}999 merkillä."];
    check(|form| form.with("text", &long), &says, |form| form.with("text", "Lyhyesti."));
}

#[test]
fn no_place_and_no_kind() {
    let says = [finnish("mend-target-missing"), finnish("mend-kinds-missing")];
    let mended = |form: Form| form.with("target", "satama-hammas").with("kinds", "thanks");
    check(|form| form.without("target").without("kinds"), &says, mended);
}

#[test]
fn a_place_that_never_was() {
    let says = [finnish("mend-target-gone")];
    check(|form| form.with("target", "olematon"), &says, |form| form.with("target", "satama-hammas"));
}

#[test]
fn a_wish_to_be_contacted_without_a_way() {
    let says = [finnish("mend-email-missing")];
    let wrong = |form: Form| form.with("reply", "contact").with("name", "Maija");
    check(wrong, &says, |form| form.with("phone", "040 765 4321"));
}

#[test]
fn a_bad_address_and_a_bad_number() {
    let wrong = |form: Form| form.with("reply", "contact").with("email", "maija@esimerkki");
    check(wrong, &[finnish("mend-email-malformed")], |form| form.with("email", "maija@esimerkki.fi"));
    let wrong = |form: Form| form.with("reply", "contact").with("phone", "kotona");
    check(wrong, &[finnish("mend-phone-malformed")], |form| form.with("phone", "+358 40 765 4321"));
}

#[test]
fn everything_at_once() {
    let says = ["target", "kinds", "text", "email"].map(|field| format!("mend-{field}-missing"));
    let says: Vec<&str> = says.iter().map(|key| finnish(key)).collect();
    let wrong = |form: Form| form.without("target").without("kinds").with("text", "").with("reply", "contact");
    let mended = |form: Form| form.with("target", "satama-hammas").with("kinds", "other").with("text", "Nyt.");
    check(wrong, &says, |form| mended(form).with("reply", "none"));
}

/// The page says to send once more; the form on it is good.
fn is_sent_again(browser: &Browser, house: &House, sent: &Form) {
    let page = browser.send(sent);
    assert_eq!(page.status, 200);
    page.must_say(finnish("give-expired"));
    let back = page.form("/palaute");
    assert_eq!((back.get("text"), back.get("target")), (sent.get("text"), sent.get("target")));
    assert_eq!(house.count("feedback"), 0);
    assert_eq!(browser.send(&back).status, 303);
    assert_eq!(house.count("feedback"), 1);
}

#[test]
fn a_form_that_was_open_for_half_a_day() {
    let house = House::new();
    let browser = house.browser();
    let form = filled(&browser);
    house.pass(13);
    is_sent_again(&browser, &house, &form);
}

#[test]
fn a_form_with_somebody_else_s_token() {
    for token in ["", "AAAA.1795255200000.BBBB", "x"] {
        let house = House::new();
        let browser = house.browser();
        let form = filled(&browser).with("token", token);
        is_sent_again(&browser, &house, &form);
    }
}

#[test]
fn a_token_of_another_form_is_none_of_this() {
    let house = House::new();
    let browser = house.browser();
    let sign_in = browser.page("/tyopoyta/kirjaudu").form("/tyopoyta/kirjaudu");
    let form = filled(&browser).with("token", sign_in.get("token"));
    is_sent_again(&browser, &house, &form);
}

/// The answer was lost on the way; the sender sends the same form when it is too old to be taken.
#[test]
fn a_sent_form_leads_to_its_receipt_for_ever() {
    let house = House::new();
    let browser = house.browser();
    let form = filled(&browser);
    let first = browser.send(&form);
    house.pass(24 * 30);
    let again = browser.send(&form);
    assert_eq!(again.location(), first.location());
    browser.page(again.location()).must_say("Sataman hammashoitola");
    assert_eq!(house.count("feedback"), 1);
}

#[test]
fn a_form_beyond_all_measure_is_refused() {
    let house = House::new();
    let browser = house.browser();
    let answer = browser.send(&filled(&browser).with("text", &"a".repeat(513 * 1_024)));
    assert_eq!(answer.status, 413);
    answer.must_say(finnish("error-too-large"));
    assert_eq!(house.count("feedback"), 0);
}
