//! Finding feedback among what one may read.

use app::jobs::index_feedback::index_waiting;
use domain::feedback::{Kind, Received};
use domain::organisation::UnitId;
use jiff::SignedDuration;
use tests::cast::{self, COUNTY, HARBOUR, HILL, HOME_CARE, NOW};
use tests::{Answer, Browser, House, finnish};

fn give(house: &House, id: &str, unit: UnitId, text: &str) {
    let received = Received { unit, handled_by: unit, target: None, ..cast::received(text) };
    assert!(house.run(cast::give(&house.store, house.county, id, received)));
}

fn index(house: &House) {
    house.run(index_waiting(&house.store, house.county)).unwrap();
}

fn settle() -> House {
    let house = House::new();
    give(&house, "harbour", HARBOUR, "Hammaslääkärin jono oli pitkä, mutta hoitajat olivat ihania.");
    give(&house, "hill", HILL, "Jonossa meni kolme tuntia.");
    give(&house, "home", HOME_CARE, "Kotihoidon hoitaja ei tullut.");
    give(&house, "desk", COUNTY, "Puhelimessa oli jonoa.");
    assert!(house.run(cast::give(&house.store, house.metsola, "other", cast::received("Jono Metsolassa"))));
    house.run(index_waiting(&house.store, house.metsola)).unwrap();
    index(&house);
    house
}

/// The identifiers of what was found, in the alphabet's order.
fn found(page: &Answer) -> Vec<String> {
    let links = page.tags().into_iter().filter(|tag| tag.name == "a");
    let to = |href: &str| href.strip_prefix("/tyopoyta/palautteet/").map(str::to_owned);
    let mut ids: Vec<String> = links.filter_map(|tag| tag.get("href").and_then(to)).collect();
    ids.sort();
    ids
}

/// As a browser sends the form of the page.
fn search(browser: &Browser, fields: &[(&str, &str)]) -> Answer {
    let mut form = browser.page("/tyopoyta/haku").form("/tyopoyta/haku");
    for (name, value) in fields {
        form = form.with(name, value);
    }
    browser.send(&form)
}

#[test]
fn each_finds_what_they_may_read() {
    let house = settle();
    let of = |name: &str, words: &str| found(&search(&house.signed_in(name), &[("sanat", words)]));
    assert_eq!(of("aino", "jono"), ["harbour", "hill"]);
    assert_eq!(of("eeva", "jonot"), ["harbour"]);
    assert_eq!(of("bengt", "hoitajat"), ["home"]);
    assert_eq!(of("cecilia", "jono"), ["desk", "harbour", "hill"], "and never another county's");
    assert_eq!(of("cecilia", "lääkäri jonossa"), ["harbour"]);
    let daavid = house.signed_in("daavid");
    assert_eq!(daavid.get("/tyopoyta/haku?sanat=jono").status, 404);
    daavid.page("/tyopoyta/ihmiset").must_not_say(finnish("nav-search"));
    house.signed_in("aino").page("/tyopoyta/palautteet").must_say(finnish("nav-search"));
    let stranger = house.browser().get("/tyopoyta/haku?sanat=jono");
    assert!(stranger.location().starts_with("/tyopoyta/kirjaudu?jatko=%2Ftyopoyta%2Fhaku%3Fsanat%3Djono"));
}

#[test]
fn what_is_found_shows_the_words_and_nothing_of_the_sender_s_making() {
    let house = House::new();
    give(&house, "f1", HARBOUR, "<b>Hoitaja</b> & \"lääkäri\"");
    index(&house);
    let page = search(&house.signed_in("eeva"), &[("sanat", "hoitajat <em>")]);
    assert_eq!(found(&page), [""; 0], "em is a word, too");
    assert!(!page.body.contains("<em>"));
    let page = search(&house.signed_in("eeva"), &[("sanat", "hoitajat lääkärille")]);
    assert!(page.body.contains("<mark>Hoitaja</mark>") && page.body.contains("<mark>lääkäri</mark>"), "{}", page.body);
    assert!(!page.body.contains("<b>"));
}

#[test]
fn what_was_answered_is_found_once_it_is_read_into_the_index() {
    let house = settle();
    let eeva = house.signed_in("eeva");
    let page = eeva.page("/tyopoyta/palautteet/harbour");
    eeva.follow(&page.form("/vastaa").with("answer", "Olemme pahoillamme viivästyksestä."));
    assert_eq!(found(&search(&eeva, &[("sanat", "viivästys")])), [""; 0]);
    index(&house);
    let page = search(&eeva, &[("sanat", "viivästys")]);
    assert_eq!(found(&page), ["harbour"]);
    page.must_say(finnish("search-later"));
}

#[test]
fn a_hand_over_is_seen_at_once() {
    let house = settle();
    let (aino, eeva) = (house.signed_in("aino"), house.signed_in("eeva"));
    let page = eeva.page("/tyopoyta/palautteet/harbour");
    eeva.follow(&page.form("/siirra").with("hand_to", "kallio-hammas").with("reason", "Kalliolle"));
    assert_eq!(found(&search(&eeva, &[("sanat", "jono")])), [""; 0]);
    index(&house);
    assert_eq!(found(&search(&eeva, &[("sanat", "jono")])), [""; 0]);
    assert_eq!(found(&search(&aino, &[("sanat", "jono")])), ["harbour", "hill"]);
    assert_eq!(found(&search(&aino, &[("sanat", "Kalliolle")])), [""; 0], "a reason is no part of the feedback");
}

#[test]
fn a_search_is_narrowed() {
    let house = settle();
    let thanks = Received {
        kinds: [Kind::Thanks].into_iter().collect(),
        received_at: NOW - SignedDuration::from_hours(24 * 40),
        ..cast::received("Kiitos, jonoa ei ollut")
    };
    assert!(house.run(cast::give(&house.store, house.county, "old", thanks)));
    index(&house);
    let cecilia = house.signed_in("cecilia");
    let of = |fields: &[(&str, &str)]| found(&search(&cecilia, fields));
    assert_eq!(of(&[("sanat", "jono"), ("laji", "thanks")]), ["old"]);
    assert_eq!(of(&[("sanat", "jono"), ("laji", "criticism")]), ["desk", "harbour", "hill"]);
    assert_eq!(of(&[("sanat", "jono"), ("yksikko", "suun-terveys")]), ["harbour", "hill", "old"]);
    assert_eq!(of(&[("yksikko", "kotihoito")]), ["home"]);
    assert_eq!(of(&[("sanat", "jono"), ("asti", "1.11.2026")]), ["old"]);
    assert_eq!(of(&[("sanat", "jono"), ("alkaen", "21.11.2026"), ("asti", "2026-11-21")]), ["desk", "harbour", "hill"]);
    assert_eq!(of(&[("sanat", "jono"), ("tila", "answered")]), [""; 0]);
    assert_eq!(of(&[("sanat", "jono"), ("tapa", "phone")]), [""; 0]);
    // What one may not read is not there to be chosen, nor found when it is asked for all the same.
    let bengt = house.signed_in("bengt");
    assert_eq!(found(&bengt.page("/tyopoyta/haku?yksikko=suun-terveys")), [""; 0]);
    assert!(!bengt.page("/tyopoyta/haku").body.contains("suun-terveys"));
}

#[test]
fn an_empty_search_says_how_to_begin_and_one_without_hits_what_to_try() {
    let house = settle();
    let aino = house.signed_in("aino");
    let empty = aino.page("/tyopoyta/haku");
    empty.must_say(finnish("search-begin"));
    assert_eq!(found(&empty), [""; 0]);
    for words in ["zyxwv", "!?", "a"] {
        let page = search(&aino, &[("sanat", words)]);
        page.must_say(finnish("search-nothing")).must_say(finnish("search-nothing-fewer"));
        assert_eq!(found(&page), [""; 0], "{words}");
    }
    let page = search(&aino, &[("sanat", "jono"), ("alkaen", "eilen")]);
    page.must_say(finnish("search-day-mend"));
    assert_eq!(page.form("/tyopoyta/haku").get("alkaen"), "eilen", "what was typed is there still");
    for odd in
        ["sanat=%00jono", "ennen=x", "laji=muu&tila=muu&tapa=muu", "yksikko=olematon", "sanat=%F0%9F%A6%B7%27%22"]
    {
        assert_eq!(aino.get(&format!("/tyopoyta/haku?{odd}")).status, 200, "{odd}");
    }
}

#[test]
fn what_is_older_is_a_page_away() {
    let house = House::new();
    for number in 0..60 {
        let received_at = NOW - SignedDuration::from_hours(number);
        let received = Received { received_at, ..cast::received("Jono & odotus") };
        assert!(house.run(cast::give(&house.store, house.county, &format!("f{number:02}"), received)));
    }
    index(&house);
    let eeva = house.signed_in("eeva");
    let first = search(&eeva, &[("sanat", "jono odotus"), ("laji", "criticism")]);
    assert_eq!((found(&first).len(), found(&first)[49].as_str()), (50, "f49"));
    let link = |page: &Answer, rel: Option<&str>, part: &str| {
        let is_it = |tag: &tests::Tag| tag.get("rel") == rel && tag.get("href").is_some_and(|to| to.contains(part));
        page.tags().into_iter().find(is_it).map(|tag| tag.get("href").unwrap().to_owned())
    };
    let older = link(&first, Some("next"), "sanat=jono").unwrap();
    let second = eeva.page(&older);
    let rest: Vec<String> = (50..60).map(|number| format!("f{number}")).collect();
    assert_eq!(found(&second), rest);
    assert_eq!(link(&second, Some("next"), "haku"), None);
    second.must_say(finnish("search-newest"));
}

#[test]
fn the_page_is_in_three_languages() {
    let house = settle();
    let eeva = house.signed_in("eeva");
    eeva.page("/sv/tyopoyta/haku?sanat=jono").must_say("Sök respons").must_say("1 respons hittades");
    eeva.page("/en/tyopoyta/haku?sanat=jono").must_say("Search feedback").must_say("1 feedback found");
}
