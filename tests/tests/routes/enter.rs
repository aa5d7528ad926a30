use super::give::held;
use domain::channel::Channel;
use domain::feedback::{Kind, ReplyWish, Speaker};
use store::open_contact;
use tests::cast::{self, AINO, HOME_CARE};
use tests::{Browser, Form, House, finnish};

fn filled(browser: &Browser) -> Form {
    let form = browser.page("/tyopoyta/kirjaa").form("/tyopoyta/kirjaa");
    let form = form.with("channel", "phone").with("target", "kotihoito").with("kinds", "thanks");
    form.with("text", "Hoitaja oli ystävällinen.").with("speaker", "close_one")
}

#[test]
fn what_was_said_is_entered_in_the_client_s_name() {
    let house = House::new();
    let aino = house.signed_in("aino");
    let form = filled(&aino).with("reply", "contact").with("phone", "040 765 4321");
    let answer = aino.send(&form);
    let page = aino.page(answer.location());
    let code = page.text_of("code").replace('-', "");
    let held = held(&house, &code);
    assert_eq!((held.entered_by, held.channel, held.speaker), (Some(AINO), Channel::Phone, Speaker::CloseOne));
    assert_eq!((held.handled_by, held.reply_wish), (HOME_CARE, ReplyWish::ByContact));
    assert_eq!(held.kinds.iter().collect::<Vec<_>>(), [Kind::Thanks]);
    let contact = house.run(open_contact(&house.store, house.county, &held.id)).unwrap().unwrap();
    assert_eq!(contact.phone, "040 765 4321");
    // The client follows it like any other; the code is shown to who entered it and to nobody else of the staff.
    house.browser().page(&format!("/palaute/seuranta/{code}")).must_say("Hoitaja oli ystävällinen.");
    assert_eq!(house.signed_in("bengt").get(answer.location()).status, 404);
    house.signed_in("bengt").page(&format!("/tyopoyta/palautteet/{}", held.id)).must_say("Aino Aalto");
    assert_eq!(aino.get("/tyopoyta/kirjaa/K7MQ3XPD9RTW").status, 404);
}

#[test]
fn pressing_twice_enters_once() {
    let house = House::new();
    let aino = house.signed_in("aino");
    let form = filled(&aino);
    assert_eq!(aino.send(&form).location(), aino.send(&form).location());
    assert_eq!(house.count("feedback"), 1);
}

#[test]
fn what_is_to_be_mended_is_said_and_nothing_is_lost() {
    let house = House::new();
    let aino = house.signed_in("aino");
    let page = aino.send(&filled(&aino).without("channel").without("kinds").with("text", ""));
    assert_eq!(page.status, 200);
    for key in ["mend-channel-missing", "mend-kinds-missing", "mend-text-missing"] {
        page.must_say(finnish(key));
    }
    let back = page.form("/tyopoyta/kirjaa");
    assert_eq!((back.get("target"), back.get("speaker")), ("kotihoito", "close_one"));
    // A way by which nothing is entered is none.
    let page = aino.send(&filled(&aino).with("channel", "web"));
    page.must_say(finnish("mend-channel-missing"));
    assert_eq!(house.count("feedback"), 0);
    let mended = back.with("channel", "paper").with("kinds", "other").with("text", "Paperilta.");
    assert_eq!(aino.send(&mended).status, 303);
    assert_eq!(house.count("feedback"), 1);
}

#[test]
fn the_place_is_found_without_a_script_here_too() {
    let house = House::new();
    let aino = house.signed_in("aino");
    let page = aino.send(&filled(&aino).with("search", "oikominen").with("find", "1"));
    page.must_say("Sataman hammashoitola");
    let back = page.form("/tyopoyta/kirjaa");
    assert_eq!((back.get("channel"), back.get("text")), ("phone", "Hoitaja oli ystävällinen."));
    assert_eq!(house.count("feedback"), 0);
}

/// The shift changes while the form is open; the session is a new one, what was typed is in the browser.
#[test]
fn a_form_from_before_the_night_is_taken_in_a_new_session() {
    let house = House::new();
    let aino = house.signed_in("aino");
    let form = filled(&aino);
    house.pass(14);
    assert!(aino.send(&form).location().starts_with("/tyopoyta/kirjaudu"));
    house.sign_in(&aino, &cast::email("aino", "rantala"), cast::PASSWORD);
    let own = aino.page("/tyopoyta/kirjaa").form("/tyopoyta/kirjaa");
    assert_eq!(aino.send(&form.with("token", own.get("token"))).status, 303);
    assert_eq!(house.count("feedback"), 1);
}
