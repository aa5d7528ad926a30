//! What is not one's own to see is as if it were not there, whatever one tries.

use domain::feedback::Received;
use tests::cast::{self, HOME_CARE};
use tests::{Browser, House};

const ACTIONS: [&str; 5] = ["ota", "vastaa", "siirra", "sulje", "avaa"];

/// Fields good for every action.
fn fields<'a>(token: &'a str, version: &'a str) -> Vec<(&'a str, &'a str)> {
    let fields = [("answer", "x"), ("hand_to", "kotihoito"), ("reason", "x"), ("close_reason", "x")];
    fields.into_iter().chain([("token", token), ("version", version)]).collect()
}

fn token(browser: &Browser) -> String {
    browser.page("/tyopoyta/palautteet").form("/tyopoyta/kirjaudu-ulos").get("token").to_owned()
}

fn settle() -> House {
    let house = House::new();
    house.give("f1", "Satamasta");
    let elsewhere = Received { unit: HOME_CARE, handled_by: HOME_CARE, ..cast::received("Kotihoidosta") };
    assert!(house.run(cast::give(&house.store, house.county, "f2", elsewhere)));
    assert!(house.run(cast::give(&house.store, house.metsola, "f3", cast::received("Metsolasta"))));
    house
}

fn events(house: &House) -> i64 {
    house.count("feedback_events")
}

#[test]
fn another_unit_s_feedback_is_not_there() {
    let house = settle();
    let aino = house.signed_in("aino");
    let token = token(&aino);
    for id in ["f2", "f3", "nothing"] {
        let path = format!("/tyopoyta/palautteet/{id}");
        let answer = aino.get(&path);
        assert_eq!(answer.status, 404, "{id}");
        answer.must_not_say("Kotihoidosta").must_not_say("Metsolasta");
        for action in ACTIONS {
            assert_eq!(aino.post(&format!("{path}/{action}"), &fields(&token, "0")).status, 404, "{id}/{action}");
        }
    }
    assert_eq!(events(&house), 0);
    assert_eq!(house.run(house.fresh.number("SELECT count(*) FROM feedback WHERE version > 0")), 0);
}

#[test]
fn a_form_without_its_token_does_nothing() {
    let house = settle();
    let (aino, bengt) = (house.signed_in("aino"), house.signed_in("bengt"));
    let own = token(&aino);
    for wrong in ["", "x", &token(&bengt), &own[1..], &own.to_uppercase()] {
        for action in ACTIONS {
            let path = format!("/tyopoyta/palautteet/f1/{action}");
            let answer = aino.post(&path, &fields(wrong, "0"));
            assert_eq!(answer.status, 403, "{action} with \"{wrong}\"");
            answer.must_say(tests::finnish("error-foreign-form"));
        }
        assert_eq!(aino.post("/tyopoyta/kirjaudu-ulos", &[("token", wrong)]).status, 403);
        assert_eq!(aino.post("/tyopoyta/kirjaa", &[("token", wrong)]).status, 403);
        let cecilia = house.signed_in("cecilia");
        assert_eq!(cecilia.post("/tyopoyta/kyselyt/linkit", &[("token", wrong), ("unit", "kotihoito")]).status, 403);
    }
    assert_eq!((events(&house), house.count("invitations")), (0, 0));
    aino.page("/tyopoyta/palautteet");
}

#[test]
fn a_form_on_somebody_else_s_page_does_nothing() {
    let house = settle();
    let aino = house.signed_in("aino");
    let own = token(&aino);
    for header in [("origin", "https://evil.example"), ("origin", "null"), ("sec-fetch-site", "cross-site")] {
        for path in ["/tyopoyta/palautteet/f1/ota", "/palaute", "/tyopoyta/kirjaudu", "/q/SATAMA"] {
            let answer = aino.post_with(path, &fields(&own, "0"), &[header]);
            assert_eq!(answer.status, 403, "{path} {header:?}");
            answer.must_say(tests::finnish("error-foreign-form"));
        }
    }
    assert_eq!(events(&house), 0);
    let own_page =
        aino.post_with("/tyopoyta/palautteet/f1/ota", &fields(&own, "0"), &[("sec-fetch-site", "same-origin")]);
    assert_eq!(own_page.status, 303);
}

#[test]
fn pages_of_other_duties_are_not_there() {
    let house = settle();
    let sees = |name: &str| -> Vec<u16> {
        let browser = house.signed_in(name);
        let pages = ["/tyopoyta/palautteet", "/tyopoyta/kirjaa", "/tyopoyta/kyselyt", "/tyopoyta/ihmiset"];
        pages.map(|path| browser.get(path).status).to_vec()
    };
    assert_eq!(sees("aino"), [200, 200, 404, 404]);
    assert_eq!(sees("bengt"), [200, 200, 404, 404]);
    assert_eq!(sees("cecilia"), [200, 200, 200, 404]);
    assert_eq!(sees("daavid"), [404, 404, 404, 200]);
}

#[test]
fn nobody_enters_or_makes_links_without_the_duty() {
    let house = settle();
    let daavid = house.signed_in("daavid");
    let form = daavid.page("/tyopoyta/ihmiset").form("/tyopoyta/kirjaudu-ulos");
    let mut entry = fields(form.get("token"), "0");
    entry.extend([("text", "Salaa"), ("target", "kotihoito"), ("kinds", "thanks"), ("channel", "phone")]);
    assert_eq!(daavid.post("/tyopoyta/kirjaa", &entry).status, 404);
    entry.push(("unit", "kotihoito"));
    assert_eq!(daavid.post("/tyopoyta/kyselyt/linkit", &entry).status, 404);
    assert_eq!((house.count("feedback"), house.count("invitations")), (2, 0));
}
