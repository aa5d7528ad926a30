use super::give::{filled, held};
use domain::feedback::{Actor, Event, Feedback, Handling, Happening};
use jiff::civil::date;
use tests::cast::{self, AINO, CECILIA, COUNTY, DENTAL, EEVA, HARBOUR, HILL};
use tests::{Answer, Browser, House, finnish};

const PAGE: &str = "/tyopoyta/palautteet/f1";

fn settle() -> House {
    let house = House::new();
    house.give("f1", "Odotin kolme tuntia.");
    house
}

fn feedback(house: &House) -> Feedback {
    held(house, &cast::code("f1"))
}

fn events(house: &House) -> Vec<(Actor, Happening, String)> {
    let events: Vec<Event> = house.run(house.store.feedback_events(house.county, "f1")).unwrap();
    events.into_iter().map(|event| (event.actor, event.what, event.text)).collect()
}

/// Presses a button of the page, with fields filled in.
pub fn press(browser: &Browser, action: &str, fields: &[(&str, &str)]) -> Answer {
    let form = browser.page(PAGE).form(&format!("/{action}"));
    browser.send(&fields.iter().fold(form, |form, (name, value)| form.with(name, value)))
}

#[test]
fn it_is_taken_answered_and_read() {
    let house = settle();
    let aino = house.signed_in("aino");
    let page = aino.page(PAGE);
    page.must_say("Odotin kolme tuntia.").must_say("Sataman hammashoitola").must_say("1.12.2026");
    assert_eq!(press(&aino, "ota", &[]).location(), PAGE);
    assert_eq!(feedback(&house).handling, Handling::InHandling { handler: AINO });
    let page = aino.page(PAGE);
    page.must_say("Aino Aalto otti käsittelyyn");
    assert!(!page.has_form("/ota") && !page.has_form("/avaa"), "one does not take one's own");
    let answer = press(&aino, "vastaa", &[("answer", "  Pahoittelemme.\r\nTeemme paremmin. ")]);
    aino.page(answer.location()).must_say(finnish("done-vastattu"));
    assert_eq!(feedback(&house).handling, Handling::Answered { at: cast::NOW, by: AINO });
    let text = "Pahoittelemme.\nTeemme paremmin.".to_owned();
    let person = Actor::Person(AINO);
    let expected = [(person.clone(), Happening::Taken, String::new()), (person, Happening::Answered, text)];
    assert_eq!(events(&house), expected);
    let page = aino.page(PAGE);
    page.must_say("Teemme paremmin.").must_say("Aino Aalto vastasi");
    assert!(page.has_form("/avaa") && !page.has_form("/siirra"));
    let code = cast::code("f1");
    house.browser().page(&format!("/palaute/seuranta/{code}")).must_say("Pahoittelemme.\nTeemme paremmin.");
}

#[test]
fn an_answer_is_not_empty_and_not_too_long() {
    let house = settle();
    let aino = house.signed_in("aino");
    let page = press(&aino, "vastaa", &[("answer", " ")]);
    assert_eq!(page.status, 200);
    page.must_say(finnish("mend-text-missing"));
    let long = "a".repeat(4_002);
    let page = press(&aino, "vastaa", &[("answer", &long)]);
    page.must_say("Lyhennä tekstiä 2 merkillä.");
    assert_eq!((page.form("/vastaa").get("answer"), events(&house).len()), (long.as_str(), 0));
}

#[test]
fn it_is_handed_over_with_the_reason_and_the_due_day() {
    let house = settle();
    let aino = house.signed_in("aino");
    let page = press(&aino, "siirra", &[]);
    page.must_say(finnish("mend-hand-to-missing")).must_say(finnish("mend-reason-missing"));
    let page = press(&aino, "siirra", &[("hand_to", "kotihoito"), ("reason", " ")]);
    page.must_say(finnish("mend-reason-missing")).must_not_say(finnish("mend-hand-to-missing"));
    assert_eq!(page.form("/siirra").get("hand_to"), "kotihoito");
    let page = press(&aino, "siirra", &[("hand_to", "olematon"), ("reason", "Siksi")]);
    assert_eq!(page.form("/siirra").get("reason"), "Siksi");
    let answer = press(&aino, "siirra", &[("hand_to", "kotihoito"), ("reason", "Koskee kotihoitoa")]);
    aino.page(answer.location()).must_say(finnish("done-siirretty"));
    let after = feedback(&house);
    assert_eq!(
        (after.handled_by, after.unit, after.target.as_deref()),
        (cast::HOME_CARE, cast::HOME_CARE, Some("kotihoito"))
    );
    assert_eq!((after.due_on, after.hand_overs, after.handling), (date(2026, 12, 1), 1, Handling::Received));
    assert_eq!(aino.get(PAGE).status, 404, "it is no longer hers to see");
    let bengt = house.signed_in("bengt");
    let page = bengt.page(PAGE);
    page.must_say("Koskee kotihoitoa").must_say("Sataman hammashoitola → Kotihoito");
    press(&bengt, "siirra", &[("hand_to", "?"), ("reason", "En tiedä")]);
    let after = feedback(&house);
    assert_eq!((after.handled_by, after.target, after.hand_overs), (COUNTY, None, 2));
    house.signed_in("cecilia").page(PAGE).must_say(finnish("central-desk"));
}

#[test]
fn it_is_closed_and_opened_again() {
    let house = settle();
    let aino = house.signed_in("aino");
    let answer = press(&aino, "sulje", &[("close_reason", "Sama palaute kahdesti")]);
    aino.page(answer.location()).must_say(finnish("done-suljettu"));
    assert_eq!(feedback(&house).handling, Handling::Closed { at: cast::NOW });
    let page = aino.page(PAGE);
    page.must_say("Sama palaute kahdesti");
    assert!(!page.has_form("/vastaa") && !page.has_form("/sulje") && !page.has_form("/ota"));
    assert_eq!(press(&aino, "avaa", &[]).location(), PAGE);
    assert_eq!(feedback(&house).handling, Handling::Received);
    let happened: Vec<Happening> = events(&house).into_iter().map(|(_, what, _)| what).collect();
    assert_eq!(happened, [Happening::Closed, Happening::Reopened]);
}

/// Two have the page open; the second to send sees what the first did, and loses nothing of what they typed.
#[test]
fn who_was_slower_sees_the_page_as_it_is_now() {
    let house = settle();
    let (aino, eeva) = (house.signed_in("aino"), house.signed_in("eeva"));
    let old = eeva.page(PAGE);
    press(&aino, "vastaa", &[("answer", "Ainon vastaus")]);
    let page = eeva.send(&old.form("/vastaa").with("answer", "Eevan pitkä vastaus"));
    assert_eq!(page.status, 200);
    page.must_say(finnish("stale-title")).must_say("Ainon vastaus");
    let form = page.form("/vastaa");
    assert_eq!((form.get("answer"), form.get("version")), ("Eevan pitkä vastaus", "1"));
    assert_eq!(events(&house).len(), 1);
    // An old page does nothing else either.
    for action in ["ota", "siirra", "sulje"] {
        let fields = [("hand_to", "kotihoito"), ("reason", "Vanha syy"), ("close_reason", "x")];
        let form = fields.iter().fold(old.form(&format!("/{action}")), |form, (name, value)| form.with(name, value));
        eeva.send(&form).must_say(finnish("stale-title"));
    }
    assert_eq!((events(&house).len(), feedback(&house).handled_by), (1, HARBOUR));
    eeva.follow(&form);
    assert_eq!(feedback(&house).handling, Handling::Answered { at: cast::NOW, by: EEVA });
}

#[test]
fn a_double_click_answers_once() {
    let house = settle();
    let aino = house.signed_in("aino");
    let form = aino.page(PAGE).form("/vastaa").with("answer", "Kiitos.");
    assert_eq!(aino.send(&form).status, 303);
    aino.send(&form);
    assert_eq!(events(&house).len(), 1);
}

#[test]
fn what_does_not_fit_the_state_is_not_done() {
    let house = settle();
    let aino = house.signed_in("aino");
    press(&aino, "sulje", &[]);
    let token = aino.page(PAGE).form("/avaa");
    for action in ["ota", "vastaa", "siirra", "sulje"] {
        let path = format!("{PAGE}/{action}");
        let fields = [
            ("answer", "x"),
            ("hand_to", "kotihoito"),
            ("reason", "x"),
            ("version", "1"),
            ("token", token.get("token")),
        ];
        let page = aino.post(&path, &fields);
        assert_eq!(page.status, 200, "{action}");
    }
    assert_eq!(events(&house).len(), 1);
}

#[test]
fn the_contact_details_are_there_for_who_handles_it() {
    let house = House::new();
    let form = filled(&house.browser()).with("reply", "contact").with("name", "Maija Meikäläinen");
    let answer = house.browser().send(&form.with("email", "maija@esimerkki.fi").with("phone", "040 765 4321"));
    let id = held(&house, &super::give::code(&answer)).id;
    let page = house.signed_in("eeva").page(&format!("/tyopoyta/palautteet/{id}"));
    page.must_say("Maija Meikäläinen").must_say("maija@esimerkki.fi").must_say("040 765 4321");
    let stolen = house.run(house.fresh.everything());
    assert!(!stolen.windows(18).any(|window| window == b"maija@esimerkki.fi"));
    let follow = house.browser().page(&format!("/palaute/seuranta/{}", super::give::code(&answer)));
    follow.must_not_say("maija@esimerkki.fi");
}

#[test]
fn everybody_s_part_of_the_tree_is_their_own() {
    let house = settle();
    assert_eq!((DENTAL, HILL, CECILIA), (cast::DENTAL, cast::HILL, 3));
    for (name, sees) in [("aino", true), ("eeva", true), ("cecilia", true), ("bengt", false), ("daavid", false)] {
        let status = house.signed_in(name).get(PAGE).status;
        assert_eq!(status, if sees { 200 } else { 404 }, "{name}");
    }
}
