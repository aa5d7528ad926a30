//! The handler's day beyond one answer: second readers, notes, topics, duplicates, several at once, the phone.

use super::give::held;
use super::handle::press;
use domain::feedback::{Feedback, Handling, Happening};
use domain::language::Wording;
use store::{ImportTopics, Topic};
use tests::cast::{self, AINO, EEVA};
use tests::{House, finnish};

const PAGE: &str = "/tyopoyta/palautteet/f1";

fn settle() -> House {
    let house = House::new();
    house.give("f1", "Odotin kolme tuntia.");
    house.give("f2", "Odotin minäkin.");
    house
}

fn feedback(house: &House, id: &str) -> Feedback {
    held(house, &cast::code(id))
}

fn happened(house: &House, id: &str) -> Vec<(Happening, String)> {
    let events = house.run(house.store.feedback_events(house.county, id)).unwrap();
    events.into_iter().map(|event| (event.what, event.text)).collect()
}

fn follow(id: &str) -> String {
    format!("/palaute/seuranta/{}", cast::code(id))
}

#[test]
fn a_note_is_for_colleagues_only() {
    let house = settle();
    let aino = house.signed_in("aino");
    press(&aino, "muistiinpano", &[("note", " ")]).must_say(finnish("mend-text-missing"));
    assert_eq!(press(&aino, "muistiinpano", &[("note", "Soitin osastolle.\r\nPalaan.")]).location(), PAGE);
    house.signed_in("eeva").page(PAGE).must_say("Soitin osastolle.\nPalaan.").must_say("kirjoitti muistiinpanon");
    house.browser().page(&follow("f1")).must_not_say("Soitin osastolle").must_not_say("muistiinpano");
    assert_eq!(feedback(&house, "f1").handling, Handling::Received, "a note changes no state");
}

#[test]
fn a_second_reader_reads_mends_and_sends() {
    let house = settle();
    let (aino, eeva) = (house.signed_in("aino"), house.signed_in("eeva"));
    let answer = press(&aino, "vastaa", &[("answer", "Pahotelemme."), ("ask_reader", "1")]);
    aino.page(answer.location()).must_say(finnish("done-luettavaksi"));
    assert_eq!(feedback(&house, "f1").handling, Handling::Received, "it is not answered yet");
    house.browser().page(&follow("f1")).must_not_say("Pahotelemme");
    let page = aino.page(PAGE);
    page.must_say(finnish("waiting-own"));
    assert!(!page.has_form("/lue"), "nobody is their own second reader");
    eeva.page("/tyopoyta/palautteet?osa=luettavat").must_say("Odotin kolme tuntia.");
    aino.page("/tyopoyta/palautteet?osa=luettavat").must_say(finnish("inbox-empty-luettavat"));
    assert_eq!(press(&eeva, "lue", &[("word", "Korjaa kirjoitusvirhe"), ("give_back", "1")]).location(), PAGE);
    aino.page(PAGE).must_say("Korjaa kirjoitusvirhe").must_not_say(finnish("waiting-title"));
    press(&aino, "vastaa", &[("answer", "Pahoittelme."), ("ask_reader", "1")]);
    press(&eeva, "lue", &[("reply", "Pahoittelemme."), ("send", "1")]);
    assert_eq!(feedback(&house, "f1").handling, Handling::Answered { at: cast::NOW, by: AINO });
    house.browser().page(&follow("f1")).must_say("Pahoittelemme.").must_not_say("Pahoittelme.").must_not_say("Korjaa");
    let what: Vec<Happening> = happened(&house, "f1").into_iter().map(|(what, _)| what).collect();
    let expected = [Happening::ReviewAsked, Happening::ReviewReturned, Happening::ReviewAsked, Happening::Answered];
    assert_eq!(what, expected);
}

#[test]
fn where_the_county_wants_two_readers_nobody_sends_alone() {
    let house = settle();
    house.set("reply.second_reader", "always");
    let aino = house.signed_in("aino");
    press(&aino, "vastaa", &[("answer", "Yksin lähetetty.")]);
    assert_eq!(feedback(&house, "f1").handling, Handling::Received);
    // The author cannot approve it by a form of their own making.
    let form = aino.page(PAGE).form("/muistiinpano");
    let fields = [("token", form.get("token")), ("version", form.get("version")), ("reply", "x"), ("send", "1")];
    aino.post(&format!("{PAGE}/lue"), &fields).must_say(finnish("stale-title"));
    assert_eq!(feedback(&house, "f1").handling, Handling::Received);
}

#[test]
fn an_answer_by_phone_is_recorded_and_its_words_stay_inside() {
    let house = settle();
    let aino = house.signed_in("aino");
    let answer = press(&aino, "vastaa", &[("answer", "Soitin, lupasin uuden ajan."), ("way", "phone")]);
    aino.page(answer.location()).must_say(finnish("done-soitettu"));
    assert_eq!(feedback(&house, "f1").handling, Handling::Answered { at: cast::NOW, by: AINO });
    let page = house.browser().page(&follow("f1"));
    page.must_say(finnish("follow-answered-by-phone")).must_not_say("lupasin uuden ajan");
    house.signed_in("eeva").page(PAGE).must_say("lupasin uuden ajan");
}

#[test]
fn topics_are_chosen_from_the_county_s_frame() {
    let house = settle();
    let topic = |key: &str, fi: &str| Topic { key: key.into(), name: Wording { fi: fi.into(), ..Wording::default() } };
    let topics = vec![topic("access", "Hoitoon pääsy"), topic("staff", "Kohtaaminen")];
    house.run(house.store.write(ImportTopics { county: house.county, topics })).unwrap();
    let aino = house.signed_in("aino");
    aino.page(PAGE).must_say(finnish("topics-none"));
    let form = aino.page(PAGE).form("/aiheet").and("topics", "staff").and("topics", "access").and("topics", "made-up");
    assert_eq!(aino.send(&form).location(), PAGE);
    assert_eq!(house.run(house.store.feedback_topics(house.county, "f1")).unwrap(), ["access", "staff"]);
    aino.page(PAGE).must_say("Hoitoon pääsy, Kohtaaminen");
    aino.send(&aino.page(PAGE).form("/aiheet").without("topics").and("topics", "staff"));
    assert_eq!(house.run(house.store.feedback_topics(house.county, "f1")).unwrap(), ["staff"]);
}

#[test]
fn a_duplicate_is_answered_with_its_main_one() {
    let house = settle();
    house.give("the-main-one", "Vielä kerran: odotin.");
    let aino = house.signed_in("aino");
    for wrong in ["", "f1", "olematon", "%00"] {
        press(&aino, "yhdista", &[("main", wrong)]).must_say(finnish("mend-main-missing"));
    }
    assert_eq!(press(&aino, "yhdista", &[("main", "f2")]).location(), "/tyopoyta/palautteet/f2");
    assert_eq!(feedback(&house, "f1").merged_into.as_deref(), Some("f2"));
    let inbox = aino.page("/tyopoyta/palautteet");
    inbox.must_say("Odotin minäkin.").must_not_say("Odotin kolme tuntia.");
    aino.page("/tyopoyta/palautteet/f2").must_say("f1");
    // And what was merged into one that is merged goes along.
    let form = aino.page("/tyopoyta/palautteet/f2").form("/yhdista").with("main", "the-main-one");
    assert_eq!(aino.send(&form).location(), "/tyopoyta/palautteet/the-main-one");
    assert_eq!(feedback(&house, "f1").merged_into.as_deref(), Some("the-main-one"));
    let form = aino.page("/tyopoyta/palautteet/the-main-one").form("/vastaa").with("answer", "Pahoittelemme ruuhkaa.");
    aino.follow(&form);
    for id in ["f1", "f2", "the-main-one"] {
        assert_eq!(feedback(&house, id).handling, Handling::Answered { at: cast::NOW, by: AINO }, "{id}");
        house.browser().page(&follow(id)).must_say("Pahoittelemme ruuhkaa.").must_not_say("the-main-one");
    }
    // Its sender has more to say: it is a feedback of its own again.
    let browser = house.browser();
    browser.send(&browser.page(&follow("f1")).form_with("text").with("text", "Minulla oli eri syy."));
    assert_eq!(feedback(&house, "f1").merged_into, None);
    aino.page("/tyopoyta/palautteet").must_say("Odotin kolme tuntia.").must_not_say("Odotin minäkin.");
}

#[test]
fn a_duplicate_can_be_separated() {
    let house = settle();
    let aino = house.signed_in("aino");
    press(&aino, "yhdista", &[("main", "f2")]);
    press(&aino, "erota", &[]);
    aino.page("/tyopoyta/palautteet").must_say("Odotin kolme tuntia.");
    aino.follow(&aino.page("/tyopoyta/palautteet/f2").form("/vastaa").with("answer", "Vain sinulle."));
    assert_eq!(feedback(&house, "f1").handling, Handling::Received);
}

#[test]
fn nobody_merges_into_what_is_not_theirs() {
    let house = settle();
    let other = domain::feedback::Received {
        unit: cast::HOME_CARE,
        handled_by: cast::HOME_CARE,
        ..cast::received("Kotihoidon asia")
    };
    assert!(house.run(cast::give(&house.store, house.county, "home", other)));
    let aino = house.signed_in("aino");
    press(&aino, "yhdista", &[("main", "home")]).must_say(finnish("mend-main-missing"));
    assert_eq!(feedback(&house, "f1").merged_into, None);
}

#[test]
fn several_are_taken_and_handed_over_at_once() {
    let house = settle();
    house.give("f3", "Kolmas.");
    let aino = house.signed_in("aino");
    let form = || aino.page("/tyopoyta/palautteet").form("osa=avoimet");
    aino.send(&form().and("do", "take")).must_say(finnish("mend-nothing-chosen"));
    let two = || form().and("feedback", "f1.0").and("feedback", "f2.0");
    let page = aino.send(&two().and("do", "hand_over"));
    page.must_say(finnish("mend-hand-to-missing")).must_say(finnish("mend-reason-missing"));
    assert_eq!(page.body.matches("value=\"f1.0\" checked").count(), 1, "what was chosen stays chosen");
    aino.send(&two().and("do", "take")).must_say("2 palautetta otettiin käsittelyyn.");
    assert_eq!(feedback(&house, "f2").handling, Handling::InHandling { handler: AINO });
    // f1 and f2 have changed since: only f3 goes.
    let all = two().and("feedback", "f3.0").with("hand_to", "kotihoito").with("reason", "Väärä paikka");
    let page = aino.send(&all.and("do", "hand_over"));
    page.must_say("1 palaute siirrettiin.").must_say("2 jäi ennalleen");
    assert_eq!(
        (feedback(&house, "f3").handled_by, feedback(&house, "f1").handled_by),
        (cast::HOME_CARE, cast::HARBOUR)
    );
    assert!(matches!(happened(&house, "f3")[0], (Happening::HandedOver { .. }, ref why) if why == "Väärä paikka"));
    // What is not theirs is not moved by naming it.
    let bengt = house.signed_in("bengt");
    let foreign = bengt.page("/tyopoyta/palautteet").form("osa=avoimet").and("feedback", "f1.1").and("do", "take");
    bengt.send(&foreign).must_say("0 palautetta otettiin käsittelyyn.");
    assert_eq!(feedback(&house, "f1").handling, Handling::InHandling { handler: AINO });
}

#[test]
fn the_sender_rates_the_handling_once_it_is_done() {
    let house = settle();
    let (browser, eeva) = (house.browser(), house.signed_in("eeva"));
    assert!(!browser.page(&follow("f1")).has_form("/arvio"), "there is nothing to rate yet");
    press(&eeva, "vastaa", &[("answer", "Kiitos, korjaamme.")]);
    let page = browser.page(&follow("f1"));
    browser.send(&page.form("/arvio")).must_say(finnish("mend-rating-missing"));
    let answer = browser.send(&page.form("/arvio").with("rating", "4"));
    browser.page(answer.location()).must_say(finnish("rating-thanks"));
    assert_eq!(feedback(&house, "f1").rating, Some(4));
    browser.send(&page.form("/arvio").with("rating", "4"));
    assert_eq!(happened(&house, "f1").iter().filter(|(what, _)| *what == Happening::Rated).count(), 1);
    for wrong in ["0", "6", "x"] {
        browser.send(&page.form("/arvio").with("rating", wrong)).must_say(finnish("mend-rating-missing"));
    }
    house.signed_in("aino").page(PAGE).must_say(finnish("rating-4"));
    assert_eq!(
        feedback(&house, "f1").handling,
        Handling::Answered { at: cast::NOW, by: EEVA },
        "a rating opens nothing"
    );
}

#[test]
fn a_word_sent_again_after_an_answer_is_said_once() {
    let house = settle();
    let browser = house.browser();
    let form = browser.page(&follow("f1")).form_with("text").with("text", "Lisään vielä tämän.");
    browser.send(&form);
    press(&house.signed_in("aino"), "vastaa", &[("answer", "Kiitos tiedosta.")]);
    browser.send(&form);
    assert_eq!(feedback(&house, "f1").handling, Handling::Answered { at: cast::NOW, by: AINO });
    assert_eq!(happened(&house, "f1").len(), 2);
}
