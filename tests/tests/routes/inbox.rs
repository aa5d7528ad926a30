use domain::feedback::{Received, ReplyWish};
use domain::organisation::UnitId;
use jiff::civil::{Date, date};
use tests::cast::{self, COUNTY, HARBOUR, HILL, HOME_CARE};
use tests::{Answer, House, finnish};

fn give(house: &House, id: &str, unit: UnitId, due_on: Date) {
    let text = format!("Palaute {id}");
    let received = Received { unit, handled_by: unit, due_on, target: None, ..cast::received(&text) };
    assert!(house.run(cast::give(&house.store, house.county, id, received)));
}

/// The identifiers of the rows, in order.
fn rows(page: &Answer) -> Vec<String> {
    let links = page.tags().into_iter().filter(|tag| tag.name == "a");
    let to = |href: &str| href.strip_prefix("/tyopoyta/palautteet/").map(str::to_owned);
    links.filter_map(|tag| tag.get("href").and_then(to)).collect()
}

fn settle() -> House {
    let house = House::new();
    let (soon, late, later) = (date(2026, 11, 22), date(2026, 11, 19), date(2026, 12, 1));
    give(&house, "harbour-later", HARBOUR, later);
    give(&house, "hill-late", HILL, late);
    give(&house, "harbour-soon", HARBOUR, soon);
    give(&house, "home-late", HOME_CARE, late);
    give(&house, "desk", COUNTY, later);
    house
}

#[test]
fn each_sees_the_desks_of_their_own_part_of_the_tree() {
    let house = settle();
    let inbox = |name: &str| rows(&house.signed_in(name).page("/tyopoyta/palautteet"));
    assert_eq!(inbox("aino"), ["hill-late", "harbour-soon", "harbour-later"]);
    assert_eq!(inbox("eeva"), ["harbour-soon", "harbour-later"]);
    assert_eq!(inbox("bengt"), ["home-late"]);
    assert_eq!(inbox("cecilia").len(), 5, "the whole county, and the central desk");
    // The administrator sees no feedback, and no way to it.
    let daavid = house.signed_in("daavid");
    assert_eq!(daavid.get("/tyopoyta/palautteet").status, 404);
    assert_eq!(daavid.get("/tyopoyta").location(), "/tyopoyta/ihmiset");
}

#[test]
fn what_is_late_is_said_in_words() {
    let house = settle();
    let page = house.signed_in("aino").page("/tyopoyta/palautteet");
    page.must_say("2 päivää myöhässä").must_say("Myöhässä <b>1</b>").must_say("Palaute hill-late");
    page.must_not_say("Palaute home-late");
    // Two days on, what was due soon is a day late.
    house.pass(48);
    let later = house.signed_in("eeva").page("/tyopoyta/palautteet");
    later.must_say("1 päivän myöhässä");
}

#[test]
fn mine_and_done_are_parts_of_their_own() {
    let house = settle();
    let aino = house.signed_in("aino");
    let part = |name: &str| rows(&aino.page(&format!("/tyopoyta/palautteet?osa={name}")));
    aino.page("/tyopoyta/palautteet?osa=omat").must_say(finnish("inbox-empty-omat"));
    aino.page("/tyopoyta/palautteet?osa=valmiit").must_say(finnish("inbox-empty-valmiit"));
    let page = aino.page("/tyopoyta/palautteet/harbour-soon");
    aino.follow(&page.form("/ota"));
    assert_eq!(part("omat"), ["harbour-soon"]);
    assert_eq!(part("avoimet").len(), 3, "what is taken is open still");
    let page = aino.page("/tyopoyta/palautteet/harbour-soon");
    aino.follow(&page.form("/vastaa").with("answer", "Kiitos."));
    assert_eq!((part("omat").len(), part("valmiit")), (0, vec!["harbour-soon".to_owned()]));
    assert_eq!(part("avoimet"), ["hill-late", "harbour-later"]);
    assert_eq!(rows(&house.signed_in("bengt").page("/tyopoyta/palautteet?osa=valmiit")), [""; 0]);
}

#[test]
fn a_long_inbox_has_pages() {
    let house = House::new();
    for number in 0..45 {
        give(&house, &format!("f{number:02}"), HARBOUR, date(2026, 12, 1));
    }
    let eeva = house.signed_in("eeva");
    let first = eeva.page("/tyopoyta/palautteet");
    assert_eq!((rows(&first).len(), rows(&first)[0].as_str()), (40, "f00"));
    first.must_say("Sivu 1 / 2");
    let next = first.tags().into_iter().find(|tag| tag.get("href").is_some_and(|to| to.contains("sivu=2"))).unwrap();
    let second = eeva.page(next.get("href").unwrap());
    assert_eq!(rows(&second), ["f40", "f41", "f42", "f43", "f44"]);
    second.must_say("Sivu 2 / 2");
    for beyond in ["sivu=99", "sivu=0", "osa=muu"] {
        eeva.page(&format!("/tyopoyta/palautteet?{beyond}"));
    }
    assert!(eeva.get("/tyopoyta/palautteet?sivu=x").status < 500);
}

#[test]
fn an_empty_inbox_says_so() {
    let house = House::new();
    house.signed_in("aino").page("/tyopoyta/palautteet").must_say(finnish("inbox-empty-avoimet"));
}

#[test]
fn a_row_says_what_is_wished_and_in_which_language_it_is() {
    let house = House::new();
    let mut received = cast::received("Tack för god vård");
    received.language = domain::language::Language::Swedish;
    assert!(house.run(cast::give(&house.store, house.county, "f1", received)));
    let quiet = Received { reply_wish: ReplyWish::None, ..cast::received("Kiitos") };
    assert!(house.run(cast::give(&house.store, house.county, "f2", quiet)));
    let page = house.signed_in("aino").page("/tyopoyta/palautteet");
    let tag =
        |id: &str| page.tags().into_iter().find(|tag| tag.get("href").is_some_and(|to| to.ends_with(id))).unwrap();
    assert_eq!((tag("/f1").get("lang"), tag("/f2").get("lang")), (Some("sv"), None));
    assert_eq!(page.body.matches(finnish("row-wants-reply")).count(), 1);
}
