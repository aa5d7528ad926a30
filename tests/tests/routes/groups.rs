use super::give::held;
use domain::feedback::{Handling, Received, ReplyWish};
use tests::cast::{self, AINO};
use tests::{House, finnish};

/// Two at the harbour, one of whom asked for an answer, and one in home care.
fn settle() -> House {
    let house = House::new();
    let quiet = Received { reply_wish: ReplyWish::None, ..cast::received("Rokotteet loppuivat kesken.") };
    let home =
        Received { unit: cast::HOME_CARE, handled_by: cast::HOME_CARE, ..cast::received("Rokottaja ei tullut.") };
    for (id, received) in [("asks", cast::received("Missä rokotetaan?")), ("quiet", quiet), ("home", home)] {
        assert!(house.run(cast::give(&house.store, house.county, id, received)));
    }
    house
}

/// Aino puts hers into a new group, Bengt his into the same; returns the group's address.
fn gather(house: &House) -> String {
    let aino = house.signed_in("aino");
    let form =
        aino.page("/tyopoyta/palautteet").form("osa=avoimet").and("feedback", "asks.0").and("feedback", "quiet.0");
    let page = aino.send(&form.with("new_group", "Influenssarokotukset").and("do", "group"));
    page.must_say("2 palautetta liitettiin ryhmään.");
    let bengt = house.signed_in("bengt");
    let form = bengt.page("/tyopoyta/palautteet/home").form("/ryhma").with("new_group", "influenssarokotukset");
    assert_eq!(bengt.send(&form).status, 303);
    let group = held(house, &cast::code("home")).group.unwrap();
    assert_eq!(
        held(house, &cast::code("asks")).group.as_deref(),
        Some(group.as_str()),
        "the same name is the same group"
    );
    format!("/tyopoyta/ryhmat/{group}")
}

#[test]
fn a_surge_is_gathered_and_answered_once() {
    let house = settle();
    let path = gather(&house);
    let aino = house.signed_in("aino");
    aino.page("/tyopoyta/ryhmat").must_say("Influenssarokotukset");
    let page = aino.page(&path);
    page.must_say("Palautteita 2, niistä avoinna 2. Vastausta odottaa 1.").must_not_say("Rokottaja ei tullut.");
    aino.send(&page.form(&path).with("answer", " ")).must_say(finnish("mend-text-missing"));
    aino.send(&page.form(&path).with("answer", "Lisää rokotteita tulee maanantaina."))
        .must_say("2 palautetta on käsitelty.");
    assert_eq!(held(&house, &cast::code("asks")).handling, Handling::Answered { at: cast::NOW, by: AINO });
    assert_eq!(held(&house, &cast::code("quiet")).handling, Handling::Closed { at: cast::NOW });
    assert_eq!(held(&house, &cast::code("home")).handling, Handling::Received, "another desk's is not hers to answer");
    let follow = format!("/palaute/seuranta/{}", cast::code("asks"));
    house.browser().page(&follow).must_say("Lisää rokotteita tulee maanantaina.").must_not_say("Influenssarokotukset");
    // Pressed again, nobody is answered again.
    aino.send(&page.form(&path).with("answer", "Lisää rokotteita tulee maanantaina."))
        .must_say("0 palautetta on käsitelty.");
}

#[test]
fn one_can_leave_a_group() {
    let house = settle();
    gather(&house);
    let aino = house.signed_in("aino");
    let page = aino.page("/tyopoyta/palautteet/asks");
    page.must_say("Influenssarokotukset");
    aino.send(&page.form("/ryhma").and("leave", "1"));
    assert_eq!(held(&house, &cast::code("asks")).group, None);
    let page = aino.page("/tyopoyta/palautteet/asks");
    aino.send(&page.form("/ryhma")).must_say(finnish("mend-group-missing"));
}

#[test]
fn a_group_that_is_not_there_is_not_found() {
    let house = settle();
    let aino = house.signed_in("aino");
    aino.page("/tyopoyta/ryhmat").must_say(finnish("groups-empty"));
    for path in ["/tyopoyta/ryhmat/olematon", "/tyopoyta/ryhmat/%00"] {
        assert_eq!(aino.get(path).status, 404, "{path}");
    }
    for path in ["/tyopoyta/ryhmat", "/tyopoyta/pohjat"] {
        assert_eq!(house.signed_in("daavid").get(path).status, 404, "{path}");
    }
}
