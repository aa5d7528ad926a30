//! What senders get by mail, and how long their contact details are kept.

use domain::feedback::{Actor, Event, Happening, Received, ReplyWish};
use domain::language::Language;
use store::{Change, Changed, Give, open_contact};
use tests::cast::{self, EEVA};
use tests::{House, PostOffice, finnish};

const CODE: &str = "K7MQ3XPD9RTW";

/// Maija's feedback, for which she wants to be contacted.
fn given(house: &House, language: Language) {
    let contact = Some(cast::maija());
    let received = Received { reply_wish: ReplyWish::ByContact, contact, language, ..cast::received("Salaista") };
    let give = Give::by_code(&house.store, house.county, "f1".into(), CODE, received).unwrap();
    assert!(house.run(house.store.write(give)).unwrap());
}

fn happens(house: &House, what: Happening) {
    let now = house.app.now();
    let mut feedback = house.run(house.store.feedback(house.county, "f1")).unwrap().unwrap();
    feedback.handling = match what {
        Happening::Answered => feedback.handling.answer(EEVA, now).unwrap(),
        Happening::Closed => feedback.handling.close(now).unwrap(),
        _ => feedback.handling.reopen().unwrap(),
    };
    let event = Event { at: now, actor: Actor::Person(EEVA), what, text: "Siinä vastaus".into() };
    let change = Change::new(house.county, feedback, event);
    assert_eq!(house.run(house.store.write(change)).unwrap(), Changed::Done);
}

fn to_maija(post: &PostOffice) -> Vec<tests::Mail> {
    post.mail().into_iter().filter(|mail| mail.to() == cast::maija().email).collect()
}

fn has_contact(house: &House) -> bool {
    house.run(open_contact(&house.store, house.county, "f1")).unwrap().is_some()
}

#[test]
fn the_sender_is_told_of_the_reply_and_led_to_it() {
    let house = House::new();
    let post = PostOffice::open(&house);
    given(&house, Language::Finnish);
    post.work(&house);
    assert_eq!(to_maija(&post).len(), 0, "no receipt unless the county wants it");
    happens(&house, Happening::Answered);
    post.work(&house);
    post.work(&house);
    let mail = to_maija(&post);
    assert_eq!(mail.len(), 1);
    assert_eq!(mail[0].subject(), "Palautteeseesi on vastattu");
    let link = house.app.address("/palaute/seuranta/K7MQ-3XPD-9RTW");
    assert!(mail[0].text().contains(&link), "{}", mail[0].text());
    assert!(mail[0].text().contains("21.11.2026"), "{}", mail[0].text());
    // Thirty days after 21 November.
    assert!(mail[0].text().contains("viimeistään 21.12.2026"), "{}", mail[0].text());
    assert!(!mail[0].whole().contains("Siinä") && !mail[0].whole().contains("Salaista"));
    house.browser().page("/palaute/seuranta/K7MQ-3XPD-9RTW").must_say("Siinä vastaus");
}

#[test]
fn the_mail_speaks_the_sender_s_language() {
    let house = House::new();
    let post = PostOffice::open(&house);
    given(&house, Language::Swedish);
    happens(&house, Happening::Answered);
    post.work(&house);
    let mail = &to_maija(&post)[0];
    assert_eq!((mail.subject(), mail.header("content-language")), ("Din respons har besvarats", "sv"));
    assert!(mail.text().contains(&house.app.address("/sv/palaute/seuranta/K7MQ-3XPD-9RTW")));
    house.browser().page(&mail.unsubscribe(&house)).must_say("Avsluta meddelandena");
}

#[test]
fn who_left_only_a_number_or_a_code_unknown_to_us_is_served_too() {
    let house = House::new();
    let post = PostOffice::open(&house);
    // Kept before codes were sealed with the contact.
    let contact = Some(cast::maija());
    let received = Received { reply_wish: ReplyWish::ByContact, contact, ..cast::received("Salaista") };
    house.run(cast::give(&house.store, house.county, "f1", received.clone()));
    happens(&house, Happening::Answered);
    let mut by_phone = received;
    by_phone.contact.as_mut().unwrap().email = String::new();
    house.run(cast::give(&house.store, house.county, "f2", by_phone));
    post.work(&house);
    let mail = to_maija(&post);
    assert_eq!(mail.len(), 1);
    let link = house.app.address("/palaute/seuranta");
    assert!(mail[0].text().lines().any(|line| line == link), "{}", mail[0].text());
}

#[test]
fn unsubscribing_needs_no_sign_in_and_holds() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.set("mail.receipt", "on");
    given(&house, Language::Finnish);
    post.work(&house);
    let path = to_maija(&post)[0].unsubscribe(&house);
    // A mail program presses by itself: no page before, no cookie, no redirect after.
    let answer = house.browser().post(&path, &[("List-Unsubscribe", "One-Click")]);
    assert_eq!(answer.status, 200);
    answer.must_say(finnish("unsubscribe-done"));
    happens(&house, Happening::Answered);
    post.work(&house);
    assert_eq!(to_maija(&post).len(), 1);
    // And back again.
    let browser = house.browser();
    let page = browser.page(&path);
    page.must_say(finnish("unsubscribe-is-off"));
    browser.send(&page.form(&path)).must_say(finnish("unsubscribe-undone"));
    happens(&house, Happening::Reopened);
    happens(&house, Happening::Answered);
    post.work(&house);
    assert_eq!(to_maija(&post).len(), 2);
}

#[test]
fn the_pages_say_when_contact_details_go_and_they_go_then() {
    let house = House::new();
    let post = PostOffice::open(&house);
    given(&house, Language::Finnish);
    let follow = "/palaute/seuranta/K7MQ-3XPD-9RTW";
    let browser = house.browser();
    let promise = "Poistamme yhteystietosi 30 päivän kuluttua siitä, kun palautteesi on käsitelty.";
    browser.page(follow).must_say(promise);
    browser.page("/palaute/kiitos/K7MQ-3XPD-9RTW").must_say(promise);
    house.signed_in("Eeva").page("/tyopoyta/palautteet/f1").must_say("Poistetaan 30 päivän kuluttua käsittelystä.");
    // Never while it is open.
    house.pass(400 * 24);
    post.work(&house);
    assert!(has_contact(&house));
    // Answered on 13 December 2026: thirty days later is 12 January.
    house.clock_shows("2026-12-13T10:00:00Z");
    happens(&house, Happening::Answered);
    browser.page(follow).must_say("Poistamme yhteystietosi viimeistään 12.1.2027.");
    let eeva = house.signed_in("Eeva");
    eeva.page("/tyopoyta/palautteet/f1").must_say("Poistetaan 12.1.2027.").must_say("Maija Meikäläinen");
    house.clock_shows("2027-01-11T21:59:00Z");
    post.work(&house);
    assert!(has_contact(&house), "not a day before");
    house.clock_shows("2027-01-11T22:00:00Z");
    post.work(&house);
    assert!(!has_contact(&house));
    browser.page(follow).must_say(finnish("contact-is-erased"));
    let eeva = house.signed_in("Eeva");
    eeva.page("/tyopoyta/palautteet/f1").must_say(finnish("contact-is-gone")).must_not_say("Maija Meikäläinen");
}

#[test]
fn reopening_keeps_contact_details_until_it_is_done_again() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.set("contacts.erase_after_days", "5");
    given(&house, Language::Finnish);
    happens(&house, Happening::Closed);
    house.clock_shows("2026-11-25T10:00:00Z");
    happens(&house, Happening::Reopened);
    house.clock_shows("2026-12-20T10:00:00Z");
    post.work(&house);
    assert!(has_contact(&house));
    happens(&house, Happening::Closed);
    house.clock_shows("2026-12-24T10:00:00Z");
    post.work(&house);
    assert!(has_contact(&house));
    house.clock_shows("2026-12-25T10:00:00Z");
    post.work(&house);
    assert!(!has_contact(&house));
}

#[test]
fn who_left_no_contact_details_reads_nothing_of_them() {
    let house = House::new();
    house.give("f1", "Salaista");
    let page = house.browser().page(&format!("/palaute/seuranta/{}", cast::code("f1")));
    page.must_not_say("yhteystietosi").must_not_say("Yhteystietosi");
}
